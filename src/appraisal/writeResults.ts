import type { Edit } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { part, type Steps } from "../sheet/steps";
import type { Issue } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import type { ScoreCard } from "../scoring/scoreCard.types";
import type { AppraisedTable } from "./appraisedTable";
import type { ComputedColumn } from "./computedColumns";
import { asDataTable } from "./dataTable";
import type { LiveCells } from "./liveCells";
import { resultSheet, resultTable, type Told } from "./resultTable";
import { writeBack } from "./writeBack";

/** A data table as it was appraised, with the columns its results are told in; `live` gives formulas for their cells. */
export type WrittenTable = Readonly<{ appraised: AppraisedTable; columns: readonly ComputedColumn[]; live?: LiveCells }>;

/**
 * Where results go: beside the rows they come from; on the result sheet when the scheme says so, when something of HR's
 * stands there, or when a person's figures do not stand in a row of their own. HR's cells are never written over.
 */
export function* writeResults(tables: readonly WrittenTable[], scheme: Scheme, workbook: WorkbookSnapshot): Steps<Readonly<{ edits: readonly Edit[]; issues: readonly Issue[]; notices: readonly Issue[] }>> {
  const edits: Edit[] = [];
  const notices: Issue[] = [];
  const told: Told[] = [];
  for (const [turn, { appraised, columns, live }] of tables.entries()) {
    const { data, cards } = appraised;
    const wanted = scheme.settings.resultPlace === "sheet" ? undefined : yield* part(turn / tables.length, (turn + 1) / tables.length, beside(appraised, columns, scheme, workbook, live));
    if (wanted && "edits" in wanted) {
      edits.push(...wanted.edits);
      continue;
    }
    if (wanted) notices.push({ severity: "notice", code: "results-on-sheet", at: wanted.taken.at, facts: { table: data.name, sheet: resultTable[scheme.language] } });
    told.push({ table: data.name, cards: [...cards.values()], columns });
  }
  if (told.length === 0) return { edits, issues: [], notices };
  const sheet = resultSheet(told, scheme, workbook);
  return { edits: [...edits, ...sheet.edits], issues: sheet.issues, notices };
}

type Beside = Readonly<{ edits: readonly Edit[] } | { taken: Issue }>;

/** The columns beside the rows, in every range that the rows come from; undefined when there is no such range. */
function* beside({ data, cards }: AppraisedTable, columns: readonly ComputedColumn[], scheme: Scheme, workbook: WorkbookSnapshot, live?: LiveCells): Steps<Beside | undefined> {
  const { gathered } = data.table;
  if (!gathered) return written([yield* writeBack(data, cards, columns, scheme, workbook, live)]);
  const placed = new Set(gathered.parts.flatMap(({ rows }) => [...rows.keys()]));
  if (![...cards.keys()].every((row) => placed.has(row))) return undefined;
  const all = [];
  for (const [turn, { table, rows }] of gathered.parts.entries()) {
    const own = new Map([...rows].flatMap(([row, real]): (readonly [number, ScoreCard])[] => (cards.has(row) ? [[real, cards.get(row)!]] : [])));
    all.push(yield* part(turn / gathered.parts.length, (turn + 1) / gathered.parts.length, writeBack(asDataTable(data.name, table), own, columns, scheme, workbook)));
  }
  return written(all);
}

function written(all: readonly Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }>[]): Beside {
  const [taken] = all.flatMap(({ issues }) => issues);
  return taken ? { taken } : { edits: all.flatMap(({ edits }) => edits) };
}
