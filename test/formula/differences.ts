import type { CellValue } from "../../src/sheet/cellValue";

export const differences: Readonly<Record<string, Readonly<{ excel: CellValue; why: string }>>> = {};
