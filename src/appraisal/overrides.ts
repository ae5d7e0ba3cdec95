import { isFault, type CellValue } from "../sheet/cellValue";
import { isBlank, readNumber } from "../sheet/readNumber";
import { exact, type Exact } from "../sheet/exact";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { cellReference, type Issue } from "../scheme/issue";
import { parsePeriod } from "../scheme/period";
import type { Cycle } from "../scheme/setting";
import { computedWords } from "../scheme/computedWords";
import { overrideKinds, overrideStates, overrideTable } from "../scheme/recordTables";
import { choiceMeant } from "../scheme/words";
import { sameText } from "../sheet/text";
import { findKeptTable, keptColumnOf } from "./keptTable";

type Field = keyof typeof overrideTable.columns;

/** One approved row of 人工调整: a figure of one person that people changed by hand, or the grade (`value` is its word then). */
export type Override = Readonly<{
  name: string;
  id?: string;
  period: string;
  subject: string;
  value: Exact | string;
  reason: string;
  approver: string;
  calibration?: true;
  at: Readonly<Record<"row" | "name" | "period" | "subject" | "adjusted", string>>;
}>;

/** Whether a row of 人工调整 is about the grade. */
export function isGradeSubject(subject: string): boolean {
  return [computedWords.grade.zh, computedWords.grade.en].some((word) => sameText(word, subject));
}

/**
 * The rows of 人工调整, wherever the table stands. Without an approver a row is not used and a notice says so, whatever
 * else is wrong with it; an approved row that cannot be read stops the run, for somebody counts on it. A row that was
 * taken back is passed over.
 */
export function readOverrides(workbook: WorkbookSnapshot, cycle: Cycle): Readonly<{ overrides: readonly Override[]; issues: readonly Issue[]; notices: readonly Issue[] }> {
  const table = findKeptTable(workbook, overrideTable, { anywhere: true });
  const overrides: Override[] = [];
  const issues: Issue[] = [];
  const notices: Issue[] = [];
  if (!table) return { overrides, issues, notices };
  const columns = new Map((Object.keys(overrideTable.columns) as Field[]).map((field) => [field, keptColumnOf(table, overrideTable, field)] as const));
  for (let row = table.first; row <= table.last; row += 1) {
    const value = (field: Field): CellValue => {
      const column = columns.get(field);
      return column === undefined ? null : valueAt(table.sheet, { row, column });
    };
    const at = (field: Field) => cellReference(table.sheet.name, { row, column: columns.get(field) ?? table.area.left });
    const text = (field: Field): string => {
      const held = value(field);
      return held === null || isFault(held) ? "" : String(held).trim();
    };
    if ((["name", "subject", "adjusted"] as const).every((field) => isBlank(value(field)))) continue;
    if (choiceMeant(text("state"), overrideStates) === "reverted") continue;
    if (text("approver") === "") {
      notices.push({ severity: "notice", code: "override-unapproved", at: at("approver"), facts: { name: text("name"), period: text("period"), subject: text("subject") } });
      continue;
    }
    const before = issues.length;
    const fault = (code: string, field: Field, facts: Issue["facts"] = {}) => issues.push({ severity: "issue", code, at: at(field), facts });
    for (const field of ["name", "period", "subject", "adjusted", "reason"] as const) {
      if (isBlank(value(field))) fault("override-blank", field, { field: overrideTable.columns[field].zh, fieldEn: overrideTable.columns[field].en });
    }
    const written = value("period");
    const period = typeof written === "string" || typeof written === "number" ? parsePeriod(written, cycle, workbook.date1904) : undefined;
    if (!isBlank(written) && period === undefined) fault("period-unreadable", "period", { text: text("period") });
    const number = isGradeSubject(text("subject")) ? undefined : readNumber(value("adjusted"));
    const decided = number ? exact(number.value) : isGradeSubject(text("subject")) ? text("adjusted") : undefined;
    if (!isBlank(value("adjusted")) && decided === undefined) fault("override-not-a-number", "adjusted", { text: text("adjusted") });
    if (issues.length > before || period === undefined || decided === undefined) continue;
    overrides.push({
      name: text("name"),
      ...(text("id") === "" ? {} : { id: text("id") }),
      period,
      subject: text("subject"),
      value: decided,
      reason: text("reason"),
      approver: text("approver"),
      ...(choiceMeant(text("kind"), overrideKinds) === "calibration" && { calibration: true }),
      at: { row: at("adjusted"), name: at("name"), period: at("period"), subject: at("subject"), adjusted: at("adjusted") },
    });
  }
  return { overrides, issues, notices };
}
