import { checkFormula } from "../formula/check";
import type { FormulaFault } from "../formula/fault";
import { parseFormula } from "../formula/parse";
import { parseScheme } from "../scheme/parseScheme";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { ColumnValues } from "./columnValues";
import { findDataTables } from "./dataTable";
import { filedHeaders } from "./filedColumns";
import { findHistory } from "./history";
import { knownWords } from "./knownWords";
import { parameterFormula } from "./parameterFormula";
import { withRaterColumns } from "./readRatings";
import type { FormulaUse } from "./schemeFormulas";
import { usualTable, withTables } from "./tableNames";

/** Judges a formula while it is being typed: its faults with their places, none when it can be worked out. */
export type FormulaJudge = (text: string, use: FormulaUse, table?: string) => readonly FormulaFault[];

/**
 * A judge over the workbook as it stands: the names, columns and tables that a formula of its scheme may use. A formula
 * that names no data table is judged over the scheme's usual one. Without a scheme only the writing is judged.
 */
export function formulaJudge(workbook: WorkbookSnapshot): FormulaJudge {
  const parsed = parseScheme(workbook, parameterFormula);
  const scheme = parsed.scheme && withRaterColumns(withTables(parsed.scheme), workbook);
  const { tables } = scheme ? findDataTables(workbook, scheme, parsed.tables) : { tables: [] };
  const columns = scheme && new ColumnValues(workbook, tables, { table: findHistory(workbook), headers: filedHeaders(scheme) });
  return (text, use, table) => {
    const read = parseFormula(text);
    if (!read.ok) return read.faults;
    if (!scheme || !columns || tables.length === 0) return [];
    const over = table ?? (use === "condition" ? "" : usualTable(scheme));
    return checkFormula(read.ast, knownWords(scheme, tables, workbook, columns, over, use));
  };
}
