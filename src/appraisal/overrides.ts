import { isFault, type CellValue } from "../sheet/cellValue";
import { isBlank, readNumber } from "../sheet/readNumber";
import { exact, type Exact } from "../sheet/exact";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { cellReference, type Issue } from "../scheme/issue";
import { parsePeriod } from "../scheme/period";
import type { Cycle } from "../scheme/setting";
import { overrideTable } from "../scheme/tableColumns";
import { findKeptTable, keptColumnOf } from "./keptTable";

type Field = keyof typeof overrideTable.columns;

/** One approved row of 人工调整: a figure of one person that people changed by hand. */
export type Override = Readonly<{ name: string; id?: string; period: string; subject: string; value: Exact; reason: string; approver: string; at: Readonly<Record<"row" | "name" | "period" | "subject" | "adjusted", string>> }>;

/**
 * The rows of 人工调整, wherever the table stands. Without an approver a row is not used and a notice says so, whatever
 * else is wrong with it; an approved row that cannot be read stops the run, for somebody counts on it.
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
    const number = readNumber(value("adjusted"));
    if (!isBlank(value("adjusted")) && !number) fault("override-not-a-number", "adjusted", { text: text("adjusted") });
    if (issues.length > before || period === undefined || !number) continue;
    overrides.push({
      name: text("name"),
      ...(text("id") === "" ? {} : { id: text("id") }),
      period,
      subject: text("subject"),
      value: exact(number.value),
      reason: text("reason"),
      approver: text("approver"),
      at: { row: at("adjusted"), name: at("name"), period: at("period"), subject: at("subject"), adjusted: at("adjusted") },
    });
  }
  return { overrides, issues, notices };
}
