import type { Table } from "../sheet/table";
import type { NativeFormulas } from "./nativeFormulas";

/** The formulas that computed cells are to hold instead of values, and how other tables are found that they name. */
export type LiveCells = Readonly<{ formulas: NativeFormulas; tableNamed(name: string): Table | undefined }>;
