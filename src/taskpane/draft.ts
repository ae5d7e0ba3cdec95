import type { CellValue } from "../sheet/cellValue";

/** Figures tried out or being typed, by the figure's first cell. */
export type Draft = ReadonlyMap<string, CellValue>;

export const noDraft: Draft = new Map();
