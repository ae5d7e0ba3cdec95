import { quotaMeant } from "../scheme/quota";
import { isFault, type CellValue } from "../sheet/cellValue";
import { isBlank, readNumber } from "../sheet/readNumber";
import { formulaAt, valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { listed, normalised } from "../sheet/text";
import { findSchemeTables, type SchemeTable } from "../scheme/findSchemeTables";
import { cellReference } from "../scheme/issue";
import { choiceWords } from "../scheme/choiceWords";
import type { SchemeTableKey } from "../scheme/tableColumns";
import { choiceMeant } from "../scheme/words";
import type { CellChange } from "./schemeEdits";

/** What kind of figure it is: by this the figures are put together in the pane. */
export const figureGroups = ["weight", "target", "grade", "band", "deduction", "payout", "rater", "parameter"] as const;
export type FigureGroup = (typeof figureGroups)[number];

/** A figure of the scheme that can be tried out and changed, and the cells of the scheme tables that hold it. */
export type SchemeFigure = Readonly<{
  group: FigureGroup;
  table: SchemeTableKey;
  /** Whose figure it is: an indicator, a grade, a lookup, a parameter. */
  name: string;
  field: string;
  /** As the sheet heads the column; of several in one lookup with the edge or the span it is about. */
  heading: string;
  /** One cell, or all that hold the same edge; the first stands for the figure. */
  cells: readonly string[];
  /** In its own terms: a weight of 40 % is 0.4, however the column writes it. */
  value: CellValue;
  /** Whether it is a share, told as percent. */
  percent: boolean;
  /** What the cell holds is `value` × scale: 100 where weights are written as percent points. */
  scale: 1 | 100;
  unit: string;
  /** The words it chooses among; empty for numbers. */
  options: readonly string[];
  assumed: boolean;
  /** It is worked out by a formula, or stands for a parameter: not to be typed over from here. */
  locked: boolean;
  /** Weights of one set make 100 % together; absent for figures that add up to nothing, like those of bonus items. */
  set?: string;
}>;

/**
 * Every figure that the scheme's tables hold, read from the cells themselves, so that a scheme with faults can be put
 * right as well. Texts, formulas and choices of rules are the sheet's own business; parameters with choices are here.
 */
export function schemeFigures(workbook: WorkbookSnapshot): readonly SchemeFigure[] {
  const tables = findSchemeTables(workbook);
  const parameters = new Set(tables.filter(({ key }) => key === "parameters").flatMap((table) => rowsOf(table).map((row) => normalised(row.text("name") ?? ""))));
  return tables.flatMap((table) => figuresOf(table, (text) => parameters.has(normalised(text))));
}

/** The figure with another value, as cells typed over. Decimals stay those of the value: 0.29 is 29 points, not 28.999…. */
export function changesTo({ cells, scale }: SchemeFigure, value: CellValue): readonly CellChange[] {
  const write = scale === 100 && typeof value === "number" ? Number((value * 100).toPrecision(12)) : value;
  return cells.map((at) => ({ at, write }));
}

type Reading = Readonly<{ row: number; at(field: string): string; raw(field: string): CellValue; text(field: string): string | undefined }>;

function rowsOf({ table, columns }: SchemeTable): readonly Reading[] {
  const rows: Reading[] = [];
  for (let row = table.first; row <= table.last; row += 1) {
    const raw = (field: string): CellValue => {
      const column = columns.get(field);
      return column === undefined ? null : valueAt(table.sheet, { row, column });
    };
    const at = (field: string) => cellReference(table.sheet.name, { row, column: columns.get(field) ?? table.columns[0]!.column });
    const text = (field: string) => {
      const value = raw(field);
      return isBlank(value) || isFault(value) ? undefined : String(value).trim();
    };
    if ([...columns.keys()].some((field) => !isBlank(raw(field)))) rows.push({ row, at, raw, text });
  }
  return rows;
}

function figuresOf(table: SchemeTable, isParameter: (text: string) => boolean): readonly SchemeFigure[] {
  const rows = rowsOf(table);
  const points = percentPoints(table, rows);
  const make = (row: Reading, group: FigureGroup, field: string, more: Partial<SchemeFigure> = {}): readonly SchemeFigure[] => {
    const column = table.columns.get(field);
    if (column === undefined) return [];
    const raw = row.raw(field);
    const locked = formulaAt(table.table.sheet, { row: row.row, column }) !== undefined || isFault(raw) || (typeof raw === "string" && isParameter(raw));
    const number = readNumber(raw);
    const scale = more.scale ?? 1;
    const value = more.options && more.options.length > 0 ? raw : number && !locked ? (scale === 100 ? Number(`${number.value}e-2`) : number.value) : raw;
    return [
      {
        group,
        table: table.key,
        name: row.text("name") ?? row.text("grade") ?? row.text("rater") ?? "",
        field,
        heading: table.table.columns.find((candidate) => candidate.column === column)?.header ?? field,
        cells: [row.at(field)],
        value,
        percent: false,
        unit: row.text("unit") ?? "",
        options: [],
        assumed: choiceMeant(row.text("origin") ?? "", choiceWords.origin) === "assumed",
        locked: locked || (typeof value === "string" && number === undefined && !more.options),
        ...more,
        scale,
      },
    ];
  };
  const stated = (row: Reading, field: string) => !isBlank(row.raw(field));
  switch (table.key) {
    case "indicators":
      return [...dimensionWeights(table, rows, points, make), ...rows.flatMap((row) => indicatorFigures(row, rows, points, make))];
    case "grades":
      return rows.flatMap((row, index) => [
        ...(stated(row, "lowestTotal") || index < rows.length - 1 ? make(row, "grade", "lowestTotal") : []),
        ...(stated(row, "coefficient") ? make(row, "grade", "coefficient") : []),
        ...(quotaMeant(row.raw("quota"))?.kind === "share" ? make(row, "grade", "quota", { percent: true }) : []),
      ]);
    case "bands":
      return bandFigures(rows, make);
    case "deductions":
      return rows.flatMap((row) => {
        const percent = choiceMeant(row.text("unit") ?? "", choiceWords.unit) === "percent";
        return ["amount", "maximum"].flatMap((field) => (stated(row, field) ? make(row, "deduction", field, { percent, unit: "" }) : []));
      });
    case "payouts":
      return rows.flatMap((row) => [
        ...["floor", "cap"].flatMap((field) => (stated(row, field) ? make(row, "payout", field) : [])),
        ...(stated(row, "deferralRate") ? make(row, "payout", "deferralRate", { percent: true }) : []),
      ]);
    case "raters":
      return rows.flatMap((row) => make(row, "rater", "weight", { percent: true, scale: points ? 100 : 1, set: row.text("dimension") ?? "" }));
    case "parameters":
      return rows.flatMap((row) => {
        const options = listed(row.text("options") ?? "");
        const value = row.raw("value");
        const figure = readNumber(value)?.value;
        return make(row, "parameter", "value", { options, percent: isShare(row.text("unit"), figure) && options.length === 0, locked: formulaAt(table.table.sheet, { row: row.row, column: table.columns.get("value")! }) !== undefined });
      });
    case "settings":
    case "consequences":
      return [];
  }
}

type Make = (row: Reading, group: FigureGroup, field: string, more?: Partial<SchemeFigure>) => readonly SchemeFigure[];

const weightFields = ["weight", "dimensionWeight", "leastWeight", "mostWeight"] as const;

/** As the scheme is read: weights above 1.5 mean that the column is written in percent points. */
function percentPoints({ key }: SchemeTable, rows: readonly Reading[]): boolean {
  if (key !== "indicators" && key !== "raters") return false;
  return rows.some((row) => weightFields.some((field) => (readNumber(row.raw(field))?.value ?? 0) > 1.5));
}

function indicatorFigures(row: Reading, rows: readonly Reading[], points: boolean, make: Make): readonly SchemeFigure[] {
  const bonus = choiceMeant(row.text("bonus") ?? "", choiceWords.yesNo) === "yes";
  const dimension = row.text("dimension") ?? "";
  const parted = dimension !== "" && rows.some((other) => other.text("dimension") === dimension && !isBlank(other.raw("dimensionWeight")));
  const set = [row.text("table"), row.text("posts"), row.text("stages"), parted && dimension].map((part) => part || "").join("|");
  const weights = !isBlank(row.raw("weight")) || isBlank(row.raw("maxPoints"));
  return [
    ...(weights ? make(row, "weight", "weight", { percent: true, scale: points ? 100 : 1, unit: "", ...(bonus ? {} : { set }) }) : []),
    ...(isBlank(row.raw("maxPoints")) ? [] : make(row, "weight", "maxPoints", { unit: "" })),
    ...(["target", "targetTo"] as const).flatMap((field) => (isBlank(row.raw(field)) ? [] : make(row, "target", field, { percent: isShare(row.text("unit"), readNumber(row.raw(field))?.value) }))),
  ];
}

/** A dimension states its weight on each of its rows, so one figure has all their cells. */
function dimensionWeights({ columns }: SchemeTable, rows: readonly Reading[], points: boolean, make: Make): readonly SchemeFigure[] {
  if (!columns.has("dimensionWeight")) return [];
  const stated = rows.filter((row) => !isBlank(row.raw("dimensionWeight")));
  const keyOf = (row: Reading) => [row.text("table"), row.text("posts"), row.text("stages"), row.text("dimension")].join("|");
  return [...new Map(stated.map((row) => [keyOf(row), row]))].flatMap(([key, row]) => {
    const cells = stated.filter((other) => keyOf(other) === key).map((other) => other.at("dimensionWeight"));
    const set = `dimensions|${[row.text("table"), row.text("posts"), row.text("stages")].join("|")}`;
    return make(row, "weight", "dimensionWeight", { name: row.text("dimension") ?? "", cells, percent: true, scale: points ? 100 : 1, unit: "", set });
  });
}

/** A share of something is written as 0.95 with the unit %; 95 with that unit is a number of its own. */
export function isShare(unit: string | undefined, value: number | undefined): boolean {
  return /[%％]/.test(unit ?? "") && (value === undefined || Math.abs(value) <= 2);
}

/** An edge between two bands is one figure, though two cells hold it: moved together they leave no hole. */
function bandFigures(rows: readonly Reading[], make: Make): readonly SchemeFigure[] {
  let title = "";
  const titled = rows.map((row) => ({ row, title: (title = row.text("name") ?? title) }));
  return [...new Set(titled.map((one) => one.title))].flatMap((name) => {
    const own = titled.filter((one) => one.title === name).map(({ row }) => row);
    const ends = own.flatMap((row) => (["from", "to"] as const).flatMap((field) => (isBlank(row.raw(field)) ? [] : make(row, "band", field, { name }))));
    const edges = [...new Set(ends.filter(({ locked }) => !locked).map(({ value }) => value))].map((value) => {
      const holding = ends.filter((end) => end.value === value);
      const [first] = holding;
      return { ...first!, heading: `${first!.heading} ${String(value)}`, cells: holding.flatMap(({ cells }) => cells), locked: holding.some(({ locked }) => locked) };
    });
    const span = (row: Reading) => `${row.text("from") ?? ""}–${row.text("to") ?? ""}`;
    return [...edges, ...own.flatMap((row) => make(row, "band", "result", { name }).map((result) => ({ ...result, heading: `${span(row)} ${result.heading}` })))];
  });
}
