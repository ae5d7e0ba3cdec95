import { normalised, sameText } from "../sheet/text";
import { toNumber, toText, type Exact } from "../sheet/exact";
import { formatAbsoluteReference, parseReference } from "../sheet/address";
import { sheetNamed, valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { chosenBranch } from "../formula/chosenBranch";
import { emitColumn } from "../formula/emit";
import type { Scope } from "../formula/evaluate";
import type { FormulaNode } from "../formula/node";
import { parseFormula } from "../formula/parse";
import { rewritten } from "../formula/rewrite";
import { isExact } from "../formula/value";
import { dateOf } from "../scheme/period";
import type { PreparedFigure } from "../scoring/indicatorSet";
import { typedNumber } from "../scoring/typedNumber";
import type { Rounding } from "../scheme/setting";
import type { ComputedColumn } from "./computedColumns";
import type { DataTable } from "./dataTable";
import { periodFigure, periodWords } from "./periodFigures";

/**
 * Why a column stays a value: the shape of its rule cannot be said in Excel's formula language over the row (`what` names
 * the word concerned).
 */
export type Unsaid = Readonly<{ unsaid: "deductions" | "raters" | "checks" | "pool" | "days" | "team" | "unrounded" | "ranking" | "word" | "history" | "table" | "long" | "sheet" | "differs"; what?: string }>;

/** A piece of formula text, or why there is none. */
export type Said = string | Unsaid;

export function isUnsaid(said: Said): said is Unsaid {
  return typeof said !== "string";
}

/** `[@产值]`, `[@[表1 产值]]`. */
export function ownCell(header: string): string {
  return emitColumn(undefined, [header], "thisRow");
}

/** `[产值]`: the whole column. */
export function wholeColumn(header: string): string {
  return emitColumn(undefined, [header], "body");
}

/** A number as formulas write it; one without an end in decimals as a quotient of whole numbers. */
export function numberWritten(value: Exact): string {
  const text = toText(value, 15);
  const back = typedNumber(Number(text));
  return back.n * value.d === value.n * back.d ? text : `(${value.n}/${value.d})`;
}

/** The header under which the table has a column of the user's own. */
export function ownHeader(data: DataTable, word: string): string | undefined {
  return data.own.find(({ header }) => sameText(header, word))?.header;
}

/** The computed column under which formulas find a figure of the card: `总分` stands in `总分（计）`. */
export function computedUnder(columns: readonly ComputedColumn[], of: (of: ComputedColumn["of"]) => boolean): string | undefined {
  return columns.find((column) => of(column.of))?.header;
}

/**
 * A figure of the scheme: the cell it stands in where that holds this very number, so that the workbook follows a change
 * there; else the number itself.
 */
export function figureAt(value: Exact, at: string | undefined, workbook: WorkbookSnapshot): string {
  const place = at === undefined ? undefined : parseReference(at);
  const sheet = place && place.area.top === place.area.bottom && place.area.left === place.area.right ? sheetNamed(workbook, place.sheet) : undefined;
  const held = sheet && place ? valueAt(sheet, { row: place.area.top, column: place.area.left }) : null;
  if (place && typeof held === "number" && isSame(typedNumber(held), value)) return formatAbsoluteReference(sheet!.name, place.area);
  return numberWritten(value);
}

/** A target, floor or gate: a figure of the scheme, or the row's own column. */
export function figureWritten(figure: PreparedFigure, at: string | undefined, data: DataTable, workbook: WorkbookSnapshot): string {
  return "fixed" in figure ? figureAt(figure.fixed, at, workbook) : ownCell(ownHeader(data, figure.column) ?? figure.column);
}

function isSame(one: Exact, other: Exact): boolean {
  return one.n * other.d === other.n * one.d;
}

/** To the declared decimals in the declared way. */
export function roundedText(text: string, decimals: number, rounding: Rounding): string {
  const name = { halfUp: "ROUND", down: "ROUNDDOWN", up: "ROUNDUP" }[rounding];
  return `${name}(${text},${decimals})`;
}

/** No more than the cap, no less than the floor. */
export function boundedText(text: string, floor: string | undefined, cap: string | undefined): string {
  const raised = floor === undefined ? text : `MAX(${floor},${text})`;
  return cap === undefined ? raised : `MIN(${cap},${raised})`;
}

/** Nothing where one of these cells holds no number; a blank is not 0. */
export function whereNumbers(cells: readonly string[], text: string): string {
  const each = [...new Map(cells.map((cell) => [normalised(cell), cell])).values()];
  if (each.length === 0) return text;
  const missing = each.length === 1 ? `NOT(ISNUMBER(${each[0]}))` : `COUNT(${each.join(",")})<${each.length}`;
  return `IF(${missing},"",${text})`;
}

/** Nothing where one of these cells is empty, whatever it should hold. */
export function whereFilled(cells: readonly string[], text: string): string {
  const each = [...new Map(cells.map((cell) => [normalised(cell), cell])).values()];
  if (each.length === 0) return text;
  const empty = each.map((cell) => `${cell}=""`);
  return `IF(${empty.length === 1 ? empty[0] : `OR(${empty.join(",")})`},"",${text})`;
}

/** Only what a scheme's chosen readings ask for: of an IF over parameters alone, the branch taken. */
export function chosenOnly(ast: FormulaNode, scope: Scope): FormulaNode {
  return rewritten(ast, (node) => {
    const branch = chosenBranch(node, scope);
    return branch === node ? undefined : chosenOnly(branch, scope);
  });
}

/** A figure of the row's period as a formula writes it: a day as `DATE(2026,3,1)`, the year and the days as numbers. */
export function periodWritten(word: string, period: string | undefined): FormulaNode | undefined {
  const figure = periodFigure(word, period);
  if (!isExact(figure)) return undefined;
  const value = toNumber(figure);
  const isDay = ![periodWords.year, periodWords.days].some((words) => Object.values(words).some((one) => sameText(one, word)));
  const { year, month, day } = dateOf(value);
  const parsed = parseFormula(isDay ? `DATE(${year},${month},${day})` : String(value));
  return parsed.ok ? parsed.ast : undefined;
}
