import type { Cycle } from "../scheme/setting";
import { keyColumns, logColumns } from "../scheme/dataColumns";
import type { DataColumn, DataKind } from "./template";
import { text, type Text } from "./text";

/** Who and when: the columns that every data table begins with. */
export const nameColumn: DataColumn = { header: keyColumns.name, kind: "text", width: 12, explanation: text("被考核人的姓名，一人一期一行。", "The appraisee's name; one row per person and period.") };
export const departmentColumn: DataColumn = { header: keyColumns.department, kind: "text", width: 18, explanation: text("所在部门或分店。", "Department or branch.") };

export function postColumn(width = 16): DataColumn {
  return { header: keyColumns.post, kind: "text", width, explanation: text("所任岗位。", "The post held.") };
}

const periodWords: Readonly<Record<Cycle, Text>> = {
  month: text("考核月份，写作 2026-03。", "The month appraised, written 2026-03."),
  quarter: text("考核季度，写作 2026-Q1。", "The quarter appraised, written 2026-Q1."),
  halfYear: text("考核半年，写作 2026-H1。", "The half-year appraised, written 2026-H1."),
  year: text("考核年度，写作 2026。", "The year appraised, written 2026."),
};

export function periodColumn(cycle: Cycle): DataColumn {
  return { header: keyColumns.period, kind: cycle === "year" ? "year" : "period", width: 12, explanation: periodWords[cycle] };
}

/** The usual beginning of a data table. */
export function whoAndWhen(cycle: Cycle): readonly DataColumn[] {
  return [nameColumn, departmentColumn, postColumn(), periodColumn(cycle)];
}

/** A column that feeds the scheme. */
export function dataColumn(header: Text, kind: DataKind, explanation: Text, more: Partial<Pick<DataColumn, "width" | "min" | "max" | "choices">> = {}): DataColumn {
  return { header, kind, width: 14, explanation, ...more };
}

/** A rating on the 0–100 scale. */
export function ratingColumn(header: Text, explanation: Text): DataColumn {
  return { header, kind: "score", width: 14, min: 0, max: 100, explanation };
}

/** When it happened and to whom: the columns that every log begins with. */
export const logDateColumn: DataColumn = { header: logColumns.date, kind: "date", width: 13, explanation: text("发生或检查的日期；扣分按日期先后计第几次。", "The day it happened or was checked; steps are counted in the order of the dates.") };
export const logNameColumn: DataColumn = { header: logColumns.name, kind: "text", width: 12, explanation: text("被考核人的姓名，与考核数据中一致。", "The appraisee's name as in the results.") };
export const logNoteColumn: DataColumn = { header: logColumns.note, kind: "text", width: 48, explanation: text("看到的情况，一两句话。", "What was found, in a sentence or two.") };
