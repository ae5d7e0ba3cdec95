import type { Area } from "./address";
import type { HeaderText } from "./headerText";
import type { SheetSnapshot } from "./snapshot";
import type { Table } from "./table";

/** How a table tells its figures: a person a row, an indicator a row, or an indicator in rows 目标 / 实际 / 差异. */
export type TableShape = "wide" | "long" | "stacked";

/** Why a row under the header is no result. */
export type LeftOutReason = "total" | "signature" | "note" | "grades" | "repeatedHeader" | "weights" | "targets" | "points" | "units" | "merged" | "compared" | "unlike";

export type LeftOut = Readonly<{ row: number; reason: LeftOutReason; text: string }>;

/** One column as it was found: `header` is the joined text, empty when nothing stands over the column. */
export type CandidateColumn = Readonly<{ column: number; header: string; label: string; kind: "number" | "text" | "blank" }> & HeaderText;

/** What the finder could not settle by itself. */
export type FindingQuestion = "noHeader" | "nameColumn" | "nameHeading" | "doubtfulRows" | "monthsAcross" | "noNameColumn" | "gapInBody" | "unlikeRows" | "sameHeaders" | "twoHeaders";

/** A table that was found, with everything that was decided about it and why. */
export type Candidate = Readonly<{
  sheet: SheetSnapshot;
  /** The Excel table's name; absent for a plain range. */
  name?: string;
  shape: TableShape;
  /** From the first header row to the last body row. */
  area: Area;
  /** Absent when no header row was found: then columns are called by their letters and every row is body. */
  header?: Readonly<{ first: number; last: number }>;
  columns: readonly CandidateColumn[];
  /** The column that says who (wide), or which indicator (long, stacked). */
  subject?: number;
  body: readonly number[];
  leftOut: readonly LeftOut[];
  /** Rows of the body whose cells do not fit their columns: shifted, or mixed up. */
  misfits: readonly number[];
  /** Rows at the foot of the body that may be no person; somebody is asked. */
  doubtful: readonly number[];
  hidden: Readonly<{ rows: number; columns: number }>;
  /** What stands above the header: titles, and pairs such as 部门 → 售后. */
  titles: readonly string[];
  pairs: ReadonlyMap<string, string>;
  /** From 0 (a guess) to 1 (certain). */
  confidence: number;
  questions: readonly FindingQuestion[];
}>;

/** A candidate as rows under a header, for everything that reads tables. */
export function tableOf(candidate: Candidate): Table {
  const { sheet, name, area, header, columns, body, leftOut, misfits, doubtful } = candidate;
  const headerRow = header?.last ?? area.top - 1;
  const inside = leftOut.filter(({ row }) => row > headerRow && row <= area.bottom);
  return {
    ...(name === undefined ? {} : { name }),
    sheet,
    headerRow,
    columns: columns.map(({ header: text, label, column }) => ({ header: text === "" ? label : text, column })),
    first: headerRow + 1,
    last: body.at(-1) ?? headerRow,
    area: { ...area, top: headerRow },
    ...(misfits.length > 0 ? { misfits: new Set(misfits) } : {}),
    ...(doubtful.length > 0 ? { doubtful: new Set(doubtful) } : {}),
    ...(inside.length > 0 ? { leftOut: new Set(inside.map(({ row }) => row)) } : {}),
  };
}
