import type { WorkbookSnapshot } from "../sheet/snapshot";
import { cycleOf, periodIndex } from "../scheme/period";
import { historyTable } from "../scheme/recordTables";
import type { Appraisal } from "./appraisal.types";
import { recordValue } from "./conditions";
import { currentRecords, joinedRecords } from "./currentRecords";
import { findHistory, inOrder, readHistory, type HistoryRecord } from "./history";

/**
 * Everybody's results up to a period, filed ones and those of the data tables together, of the period's own cycle and in
 * the order of the periods. `headings` are figures besides total and grade that are wanted of the data tables' rows.
 */
export function recordsUpTo(appraisal: Appraisal, workbook: WorkbookSnapshot, period: string, headings: readonly string[]): readonly HistoryRecord[] {
  const { scheme, tables = [] } = appraisal;
  if (!scheme) return [];
  const { total, grade } = historyTable.columns;
  const wanted = [...new Set([total[scheme.language], grade[scheme.language], ...headings])];
  const names = tables.map(({ data }) => data.name);
  const { filed, current } = joinedRecords(readHistory(findHistory(workbook)), currentRecords(tables, scheme, wanted), names.length === 1 ? names[0] : undefined);
  const last = periodIndex(period);
  return inOrder([...filed, ...current].filter((record) => cycleOf(record.period) === cycleOf(period) && periodIndex(record.period) <= last));
}

/** A figure of a record; undefined when it holds none. */
export function recordNumber(record: HistoryRecord, header: string): number | undefined {
  const value = recordValue(record, header);
  return typeof value === "number" ? value : undefined;
}

export function recordTotal(record: HistoryRecord): number | undefined {
  return recordNumber(record, historyTable.columns.total.zh);
}

export function recordGrade(record: HistoryRecord): string | undefined {
  const value = recordValue(record, historyTable.columns.grade.zh);
  return typeof value === "string" && value !== "" ? value : undefined;
}
