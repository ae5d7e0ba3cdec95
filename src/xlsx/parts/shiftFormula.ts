import { columnName, columnNumber, lastColumn, lastRow } from "../../sheet/address";
import { formulaTokens, type FormulaToken } from "./formulaTokens";

const cellPattern = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const columnPattern = /^(\$?)([A-Za-z]{1,3})$/;
const rowPattern = /^(\$?)(\d{1,7})$/;

/**
 * The formula as it reads when its cell is copied so many rows down and columns to the right: relative references move
 * along, everything else stays. A reference that leaves the sheet becomes `#REF!`.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const tokens = formulaTokens(formula);
  return tokens.map((token, index) => (token.kind === "word" ? shiftWord(tokens, index, rows, columns) : token.text)).join("");
}

function shiftWord(tokens: readonly FormulaToken[], index: number, rows: number, columns: number): string {
  const { text } = tokens[index]!;
  const next = tokens[index + 1]?.text[0];
  if (next === "(" || next === "!" || next === "[") return text;
  const cell = cellPattern.exec(text);
  if (cell) {
    const column = moved(cell[1]!, columnNumber(cell[2]!), columns, lastColumn);
    const row = moved(cell[3]!, Number(cell[4]) - 1, rows, lastRow);
    if (columnNumber(cell[2]!) > lastColumn || Number(cell[4]) - 1 > lastRow || cell[4] === "0") return text;
    return column === undefined || row === undefined ? "#REF!" : `${cell[1]}${columnName(column)}${cell[3]}${row + 1}`;
  }
  const lines = columnPattern.test(text) ? columnPattern : rowPattern.test(text) ? rowPattern : undefined;
  if (!lines || !spansWith(tokens, index, lines)) return text;
  const [, fixed = "", name = ""] = lines.exec(text)!;
  if (lines === columnPattern) {
    const column = moved(fixed, columnNumber(name), columns, lastColumn);
    return column === undefined ? "#REF!" : fixed + columnName(column);
  }
  const row = moved(fixed, Number(name) - 1, rows, lastRow);
  return row === undefined ? "#REF!" : `${fixed}${row + 1}`;
}

/** `A:C` and `1:3` are references only with both their ends. */
function spansWith(tokens: readonly FormulaToken[], index: number, lines: RegExp): boolean {
  const end = (step: number) => tokens[index + step]?.text === ":" && lines.test(tokens[index + 2 * step]?.text ?? "");
  return end(1) || end(-1);
}

function moved(fixed: string, at: number, by: number, last: number): number | undefined {
  if (fixed) return at;
  const to = at + by;
  return to >= 0 && to <= last ? to : undefined;
}
