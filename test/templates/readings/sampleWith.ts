import { appraise } from "../../../src/appraisal/appraise";
import type { Appraisal } from "../../../src/appraisal/appraisal.types";
import { toFixed, type Exact } from "../../../src/sheet/exact";
import type { CellValue } from "../../../src/sheet/cellValue";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../../../src/sheet/snapshot";
import type { ScoreCard } from "../../../src/scoring/scoreCard.types";
import { templatePlan } from "../../../src/templates/templatePlan";
import { templateCoded } from "../../../src/templates/templates";
import { heldBy, planSnapshot } from "../planSnapshot";

/** What a test changes of a scheme's sample workbook; tables and columns by their Chinese names. */
export type Change = Readonly<{
  parameters?: Readonly<Record<string, CellValue>>;
  /** Cells of existing rows: table, row (from 0), column. */
  cells?: readonly (readonly [table: string, row: number, column: string, value: CellValue])[];
  /** The body of whole tables. */
  rows?: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
  /** Columns that HR adds to the right of a table, by table and header, a value a row. */
  columns?: Readonly<Record<string, Readonly<Record<string, readonly CellValue[]>>>>;
  /** A table of its own on a new sheet. */
  sheets?: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
}>;

const drawn = new Map<string, WorkbookSnapshot>();

function sampleOf(code: string): WorkbookSnapshot {
  let workbook = drawn.get(code);
  if (!workbook) drawn.set(code, (workbook = planSnapshot(templatePlan(templateCoded(code)!, { language: "zh", sample: true }))));
  return workbook;
}

/** The sample of a scheme with parameters set and cells changed. */
export function sampleWith(code: string, { parameters = {}, cells = [], rows = {}, columns: more = {}, sheets = {} }: Change = {}): WorkbookSnapshot {
  const sample = sampleOf(code);
  const held = new Map(sample.sheets.map((sheet) => [sheet.name, new Map([...sheet.rows].map(([row, values]): [number, CellValue[]] => [row, [...values]]))] as const));
  const tables = new Map(sample.tables.map((table) => [table.name, table]));
  const table = (name: string): TableSnapshot => {
    const found = tables.get(name);
    if (!found) throw new Error(`no table ${name}`);
    return found;
  };
  const write = (name: string, row: number, column: string, value: CellValue) => {
    const { sheet, area, columns } = table(name);
    const at = columns.indexOf(column);
    if (at < 0) throw new Error(`no column ${column} in ${name}`);
    const line = held.get(sheet)!.get(area.top + 1 + row) ?? [];
    line[area.left + at] = value;
    held.get(sheet)!.set(area.top + 1 + row, Array.from(line, (cell) => cell ?? null));
  };
  for (const [name, body] of Object.entries(rows)) {
    const { sheet, area } = table(name);
    for (let row = area.top + 1; row <= area.bottom; row += 1) held.get(sheet)!.delete(row);
    body.forEach((line, index) => held.get(sheet)!.set(area.top + 1 + index, [...new Array<null>(area.left).fill(null), ...line]));
    tables.set(name, { ...table(name), area: { ...area, bottom: area.top + Math.max(1, body.length) } });
  }
  for (const [name, headed] of Object.entries(more)) {
    for (const [header, values] of Object.entries(headed)) {
      const { sheet, area, columns } = table(name);
      const right = area.right + 1;
      tables.set(name, { ...table(name), area: { ...area, right }, columns: [...columns, header] });
      held.get(sheet)!.get(area.top)![right] = header;
      values.forEach((value, row) => write(name, row, header, value));
    }
  }
  for (const [name, value] of Object.entries(parameters)) {
    const { sheet, area } = table("参数");
    const row = [...held.get(sheet)!].find(([at, line]) => at > area.top && line[area.left] === name)?.[0];
    if (row === undefined) throw new Error(`no parameter ${name}`);
    write("参数", row - area.top - 1, "值", value);
  }
  for (const [name, row, column, value] of cells) write(name, row, column, value);
  const added = Object.entries(sheets).map(([name, body]): SheetSnapshot => ({ ...sample.sheets[0]!, name, rows: new Map(body.map((line, row) => [row, line.map((cell) => heldBy(cell))])), merges: [] }));
  for (const [name, body] of Object.entries(sheets)) {
    tables.set(name, { name, sheet: name, area: { top: 0, left: 0, bottom: body.length - 1, right: body[0]!.length - 1 }, hasHeader: true, hasTotals: false, columns: body[0]!.map(String) });
  }
  return { ...sample, sheets: [...sample.sheets.map((sheet) => ({ ...sheet, rows: held.get(sheet.name)! })), ...added], tables: [...tables.values()] };
}

/** The appraisal of the changed sample; a fault of the workbook is a fault of the test. */
export function appraised(code: string, change: Change = {}): Appraisal {
  const appraisal = appraise(sampleWith(code, change));
  if (appraisal.issues.length > 0) throw new Error(appraisal.issues.map((issue) => JSON.stringify(issue)).join("\n"));
  return appraisal;
}

/** A figure as it is written on paper. */
export function shown(value: Exact | undefined, decimals = 2): string | undefined {
  return value && toFixed(value, decimals);
}

/** What a payout comes to, person by person; undefined where none was worked out. */
export function paid(cards: readonly ScoreCard[], name: string, decimals = 2): readonly (string | undefined)[] {
  return cards.map(({ payouts }) => shown(payouts.find((payout) => payout.name === name)?.amount, decimals));
}
