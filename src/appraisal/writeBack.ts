import { areaOf, columnName, lastColumn, overlaps, type Area } from "../sheet/address";
import { isFault, sameValue, type CellValue } from "../sheet/cellValue";
import type { CellWrite, Edit } from "../sheet/edits";
import { isBlank } from "../sheet/readNumber";
import { formulaAt, valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { ofEach, part, type Steps } from "../sheet/steps";
import { sameText } from "../sheet/text";
import { cellReference, type Issue } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import { approvalWords } from "../scheme/recordTables";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { cellFormula } from "./cellFormula";
import { columnStyle, columnWidth, headerStyle, type ComputedColumn } from "./computedColumns";
import type { DataTable } from "./dataTable";
import type { LiveCells } from "./liveCells";

/** A computed column and where it stands: `isNew` when this run puts it there. */
type Placed = Readonly<{ column: ComputedColumn; at: number; isNew: boolean }>;

/**
 * What to change so that a data table shows its results: values of our columns refreshed in place, new ones to the right
 * of everything the table has. Only cells that differ are written; the user's own never are. When the place to the right
 * is taken, that is an issue and nothing is written.
 */
export function* writeBack(
  data: DataTable,
  cards: ReadonlyMap<number, ScoreCard>,
  columns: readonly ComputedColumn[],
  scheme: Scheme,
  workbook: WorkbookSnapshot,
  live?: LiveCells,
): Steps<Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }>> {
  const placed = place(data, columns);
  const added = placed.filter((one) => one.isNew);
  const obstacle = firstObstacle(data, added, workbook);
  if (obstacle) return { edits: [], issues: [obstacle] };
  const stale = data.computed.filter((own) => !placed.some((one) => one.at === own.column));
  const emptied = stale.map(({ column }): Placed => ({ at: column, isNew: false, column: { header: "", also: "", kind: "text", of: "words", value: () => null } }));
  const runs = runsOf([...placed, ...emptied].sort((a, b) => a.at - b.at));
  const formulaOf = live && formulasIn(data, placed, live);
  const values: CellOf = (one, row, value) => (formulaOf?.(one, row) === undefined ? changed(value, ...heldAt(data, row, one.at)) : undefined);
  return {
    issues: [],
    edits: [
      ...(yield* part(0, formulaOf ? 0.6 : 1, writeRuns(data, runs, cards, values, true))),
      ...(added.length > 0 ? looks(data, added, scheme) : []),
      ...(added.length > 0 && data.table.name !== undefined ? [{ kind: "resizeTable", table: data.table.name, area: { ...data.table.area, right: added.at(-1)!.at } } as const] : []),
      ...(formulaOf ? yield* part(0.6, 1, writeRuns(data, runs, cards, (one, row, value) => liveCell(formulaOf(one, row), value, data, row, one.at), false)) : []),
      ...growth(data, placed, cards, scheme),
      ...(added.length > 0 || hasGrown(data, placed, cards) ? runsOf(placed).flatMap((run) => [marks(data, placed, run), ...unapprovedMarks(data, placed, run)]) : []),
    ],
  };
}

function place(data: DataTable, columns: readonly ComputedColumn[]): readonly Placed[] {
  let next = data.table.area.right + 1;
  return columns.map((column): Placed => {
    const known = data.computed.find((own) => sameText(own.header, column.header) || sameText(own.header, column.also));
    if (known) return { column, at: known.column, isNew: false };
    next += 1;
    return { column, at: next - 1, isNew: true };
  });
}

/** The first thing that stands where new columns would go: a value, a formula, another table, a merged area. */
function firstObstacle(data: DataTable, added: readonly Placed[], workbook: WorkbookSnapshot): Issue | undefined {
  const first = added[0];
  if (!first) return undefined;
  const { sheet, headerRow, area } = data.table;
  const wanted: Area = { top: headerRow, bottom: Math.max(area.bottom, headerRow), left: first.at, right: added.at(-1)!.at };
  const taken = (row: number, column: number): Issue => ({ severity: "issue", code: "place-taken", at: cellReference(sheet.name, { row, column }), facts: { table: data.name } });
  if (wanted.right > lastColumn) return taken(headerRow, lastColumn);
  for (let row = wanted.top; row <= wanted.bottom; row += 1) {
    for (let column = wanted.left; column <= wanted.right; column += 1) {
      if (valueAt(sheet, { row, column }) !== null || formulaAt(sheet, { row, column }) !== undefined) return taken(row, column);
    }
  }
  const other = workbook.tables.find((table) => table.sheet === sheet.name && table.name !== data.table.name && overlaps(table.area, wanted));
  const merge = sheet.merges.find((merged) => overlaps(merged, wanted));
  const blocking = other?.area ?? merge;
  return blocking && taken(blocking.top, blocking.left);
}

/** Neighbouring columns, so that a block is written at once. */
function runsOf(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const runs: Placed[][] = [];
  for (const one of placed) {
    const run = runs.at(-1);
    if (run && run.at(-1)!.at === one.at - 1) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

type CellOf = (one: Placed, row: number, value: number | string | null) => CellWrite;

function* writeRuns(data: DataTable, runs: readonly (readonly Placed[])[], cards: ReadonlyMap<number, ScoreCard>, cellOf: CellOf, headers: boolean): Steps<Edit[]> {
  const edits: Edit[] = [];
  for (const [turn, run] of runs.entries()) edits.push(...(yield* part(turn / runs.length, (turn + 1) / runs.length, writeRun(data, run, cards, cellOf, headers))));
  return edits;
}

/** The cells of neighbouring columns that differ; with `headers`, the headings of new columns over them. */
function* writeRun(data: DataTable, run: readonly Placed[], cards: ReadonlyMap<number, ScoreCard>, cellOf: CellOf, headers: boolean): Steps<readonly Edit[]> {
  const { sheet, headerRow, first, last } = data.table;
  const rows: CellWrite[][] = [];
  let top: number | undefined;
  let bottom = headerRow;
  const put = (row: number, cells: CellWrite[]) => {
    if (cells.every((cell) => cell === undefined)) return;
    top ??= row;
    while (rows.length < row - top) rows.push([]);
    rows.push(cells);
    bottom = row;
  };
  if (headers) put(headerRow, run.map((one) => (one.isNew ? one.column.header : undefined)));
  yield* ofEach(Array.from({ length: Math.max(0, last - first + 1) }), (_, index) => {
    const row = first + index;
    const card = cards.get(row);
    if (card || isEmptyRow(data, row)) put(row, run.map((one) => cellOf(one, row, card ? one.column.value(card) : null)));
  });
  return top === undefined || bottom < top ? [] : [{ kind: "writeCells", sheet: sheet.name, at: { row: top, column: run[0]!.at }, rows }];
}

function heldAt({ table: { sheet } }: DataTable, row: number, column: number): readonly [CellValue, string | undefined] {
  return [valueAt(sheet, { row, column }), formulaAt(sheet, { row, column })];
}

/** How a cell's formula is written where the columns of a run stand. */
function formulasIn(data: DataTable, placed: readonly Placed[], { formulas, tableNamed }: LiveCells): (one: Placed, row: number) => string | undefined {
  const { table } = data;
  const columnOf = (header: string) => {
    const computed = placed.find(({ column }) => sameText(column.header, header));
    if (!computed) return data.own.filter((own) => sameText(own.header, header)).map((own) => ({ at: own.column, header: own.header }))[0];
    return { at: computed.at, header: data.computed.find(({ column }) => column === computed.at)?.header ?? computed.column.header };
  };
  return ({ column }, row) => {
    const ast = formulas.get(column.header)?.get(row);
    return ast && cellFormula(ast, row, { table, columnOf, tableNamed });
  };
}

/** A formula with the result that is already known; undefined when the cell holds both. */
function liveCell(formula: string | undefined, value: number | string | null, data: DataTable, row: number, column: number): CellWrite {
  if (formula === undefined) return undefined;
  const [held, standing] = heldAt(data, row, column);
  const own = data.table.name === undefined ? undefined : `${data.table.name}[`;
  // Whether a column of the own table is written with the table's name is up to whoever saved the workbook.
  const plain = (text: string) => (own === undefined ? text : text.replaceAll(own, "["));
  return standing !== undefined && plain(standing) === plain(formula) && sameValue(value, held) ? undefined : { formula, value };
}

/** What has to be written so that a cell holds the value; undefined when it does already. */
function changed(wanted: number | string | null, held: CellValue, formula: string | undefined): CellWrite {
  return formula === undefined && !isFault(held) && sameValue(wanted, held) ? undefined : wanted;
}

function isEmptyRow(data: DataTable, row: number): boolean {
  const cells = data.table.sheet.rows.get(row) ?? [];
  return data.own.every(({ column }) => isBlank(cells[column] ?? null));
}

function looks(data: DataTable, added: readonly Placed[], scheme: Scheme): readonly Edit[] {
  const { sheet, headerRow, first, last } = data.table;
  return added.flatMap((one): Edit[] => [
    { kind: "formatCells", sheet: sheet.name, area: areaOf({ row: headerRow, column: one.at }), style: headerStyle },
    ...(last >= first ? [{ kind: "formatCells", sheet: sheet.name, area: { top: first, bottom: last, left: one.at, right: one.at }, style: columnStyle(one.column.kind, scheme) } as const] : []),
    { kind: "columnWidth", sheet: sheet.name, column: one.at, width: columnWidth(one.column) },
  ]);
}

/** The first of the rows at the foot that have a result now and had none in any of our columns before. */
function firstNewRow(data: DataTable, placed: readonly Placed[], cards: ReadonlyMap<number, ScoreCard>): number {
  const known = placed.filter((one) => !one.isNew);
  let row = data.table.last;
  while (row >= data.table.first && cards.has(row) && known.every((one) => valueAt(data.table.sheet, { row, column: one.at }) === null)) row -= 1;
  return row + 1;
}

function hasGrown(data: DataTable, placed: readonly Placed[], cards: ReadonlyMap<number, ScoreCard>): boolean {
  return placed.some((one) => !one.isNew) && firstNewRow(data, placed, cards) <= data.table.last;
}

function growth(data: DataTable, placed: readonly Placed[], cards: ReadonlyMap<number, ScoreCard>, scheme: Scheme): readonly Edit[] {
  if (!hasGrown(data, placed, cards)) return [];
  const top = firstNewRow(data, placed, cards);
  return placed
    .filter((one) => !one.isNew)
    .map((one) => ({ kind: "formatCells", sheet: data.table.sheet.name, area: { top, bottom: data.table.last, left: one.at, right: one.at }, style: columnStyle(one.column.kind, scheme) }) as const);
}

/** Rows that are not scored stand out, rows where a rule fired are tinted; the 提示 column says why in words. */
function marks(data: DataTable, placed: readonly Placed[], run: readonly Placed[]): Edit {
  const { sheet, first, last } = data.table;
  const hintAt = placed.at(-1)!.at;
  const totalAt = placed.find((one) => one.column.kind === "rank")!.at;
  const cell = (column: number) => `$${columnName(column)}${first + 1}`;
  const hintCell = cell(hintAt);
  return {
    kind: "conditionalFormats",
    sheet: sheet.name,
    area: { top: first, bottom: Math.max(first, last), left: run[0]!.at, right: run.at(-1)!.at },
    rules: [
      { formula: `=AND(${hintCell}<>"",${cell(totalAt)}="")`, style: { fill: "FCE4D6", color: "833C0B" }, stopIfTrue: true },
      { formula: `=${hintCell}<>""`, style: { fill: "FFF2CC" } },
    ],
  };
}

/** Money that nobody has approved yet is tinted; the column 审批状态 says so in words. */
function unapprovedMarks(data: DataTable, placed: readonly Placed[], run: readonly Placed[]): readonly Edit[] {
  const state = placed.find((one) => one.column.kind === "state");
  if (!state) return [];
  const { sheet, first, last } = data.table;
  const cell = `$${columnName(state.at)}${first + 1}`;
  const isApproved = Object.values(approvalWords.approved).map((word) => `${cell}<>"${word}"`).join(",");
  return runsOf(run.filter((one) => one.column.kind === "money")).map((paid) => ({
    kind: "conditionalFormats",
    sheet: sheet.name,
    area: { top: first, bottom: Math.max(first, last), left: paid[0]!.at, right: paid.at(-1)!.at },
    rules: [{ formula: `=AND(${cell}<>"",${isApproved})`, style: { color: "9A5B00" } }],
  }));
}
