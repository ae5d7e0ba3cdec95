import type { Edit, ReadOptions, Told } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";

/** What an appraisal asks of a workbook: to be read once, and changed once. Both pens have this shape. */
export type WorkbookPort = Readonly<{
  read(options?: ReadOptions): Promise<WorkbookSnapshot>;
  apply(edits: readonly Edit[], told?: Told): Promise<void>;
}>;
