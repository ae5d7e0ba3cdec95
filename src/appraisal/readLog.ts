import { isFault } from "../sheet/cellValue";
import { isBlank } from "../sheet/readNumber";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { excelTables, rangeTables, type Table } from "../sheet/table";
import { normalised, sameText } from "../sheet/text";
import type { DeductionRule } from "../scheme/deductionRule";
import { cellReference, type Issue } from "../scheme/issue";
import { daysOf } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { failWords, logColumns, passWords } from "../scheme/dataColumns";
import { spellings } from "../scheme/words";
import type { LogEntry, Result } from "../scoring/result";
import { numberedEntries, type LogLine } from "./numberedEntries";
import { readDay } from "./readDay";

type LogField = keyof typeof logColumns;

/** A log (检查记录) that deduction rules count, read once for the whole run. */
export type Log = Readonly<{ name: string; rules: readonly DeductionRule[]; linesOf: ReadonlyMap<string, readonly LogLine[]> }>;

/** Finds and reads every log that the scheme's deduction rules name. Entries that cannot be placed are notices. */
export function findLogs(workbook: WorkbookSnapshot, scheme: Scheme): Readonly<{ logs: readonly Log[]; issues: readonly Issue[]; notices: readonly Issue[] }> {
  const issues: Issue[] = [];
  const notices: Issue[] = [];
  const counting = scheme.deductions.filter((rule) => rule.counted.kind === "log");
  const names = [...new Set(counting.map((rule) => (rule.counted.kind === "log" ? rule.counted.table : "")))];
  const logs = names.flatMap((name): Log[] => {
    const rules = counting.filter((rule) => rule.counted.kind === "log" && rule.counted.table === name);
    const table = logTable(workbook, name);
    const at = rules[0]!.cells["counted"] ?? rules[0]!.at;
    const columns = table && columnsOf(table);
    if (!table || !columns) {
      issues.push({ severity: "issue", code: "log-columns", at, facts: { table: name } });
      return [];
    }
    const lines = readLines(table, columns, workbook.date1904);
    const items = rules.flatMap((rule) => (rule.counted.kind === "log" && rule.counted.item !== undefined ? [rule.counted.item] : []));
    if (items.length === rules.length) {
      for (const { entry } of lines.filter((line) => !items.some((item) => isItem(line.entry.item, item)))) {
        notices.push({ severity: "notice", code: "log-item-unknown", at: entry.at, facts: { item: entry.item, table: name } });
      }
    }
    return [{ name, rules, linesOf: grouped(lines) }];
  });
  return { logs, issues, notices };
}

/** Names in the logs that no result has: a typing mistake there would let a failed check go uncounted. */
export function strangers(logs: readonly Log[], names: ReadonlySet<string>): readonly Issue[] {
  return logs.flatMap((log) =>
    [...log.linesOf]
      .filter(([name]) => !names.has(name))
      .map(([, lines]): Issue => ({ severity: "notice", code: "log-person-unknown", at: lines[0]!.entry.at, facts: { name: lines[0]!.name, table: log.name, count: lines.length } })),
  );
}

/** The failing entries of one person within the period, by rule, oldest first. An unclear result flags the row. */
export function readLogs(logs: readonly Log[], result: Result, findings: Issue[]): ReadonlyMap<string, readonly LogEntry[]> {
  const counted = new Map<string, readonly LogEntry[]>();
  const days = result.period === undefined ? undefined : daysOf(result.period);
  for (const log of logs) {
    const all = log.linesOf.get(normalised(result.name)) ?? [];
    const mine = all.filter(({ entry }) => !days || entry.date === undefined || (entry.date >= days.first && entry.date <= days.last));
    for (const { entry, outcome } of mine) {
      if (outcome === "unclear") findings.push({ severity: "flag", code: "log-result-unclear", at: entry.at, facts: { item: entry.item, text: entry.text } });
      if (days && entry.date === undefined) findings.push({ severity: "flag", code: "log-date-unreadable", at: entry.at, facts: { item: entry.item } });
    }
    for (const rule of log.rules) {
      const item = rule.counted.kind === "log" ? rule.counted.item : undefined;
      const about = all.filter((line) => item === undefined || isItem(line.entry.item, item));
      counted.set(rule.code, numberedEntries(rule, about, days));
    }
  }
  return counted;
}

/** `7` in the log is item `7`; so is `7 召开例会`, but not `17`. */
function isItem(written: string, item: string): boolean {
  const text = normalised(written);
  const wanted = normalised(item);
  return text === wanted || (text.startsWith(wanted) && /^[^\p{L}\p{N}]|^\p{L}/u.test(text.slice(wanted.length)) && /\d$/.test(wanted));
}

function logTable(workbook: WorkbookSnapshot, name: string): Table | undefined {
  const dates = spellings(logColumns.date).map(normalised);
  const tables = [...excelTables(workbook), ...rangeTables(workbook, (headers) => dates.some((word) => headers.has(word)))];
  return tables.find((table) => table.name !== undefined && sameText(table.name, name)) ?? tables.find((table) => sameText(table.sheet.name, name));
}

function columnsOf(table: Table): ReadonlyMap<LogField, number> | undefined {
  const columns = new Map<LogField, number>();
  for (const field of Object.keys(logColumns) as LogField[]) {
    const words = spellings(logColumns[field]).map(normalised);
    const found = table.columns.find((column) => words.includes(normalised(column.header)) && ![...columns.values()].includes(column.column));
    if (found) columns.set(field, found.column);
  }
  return (["date", "name", "result"] as const).every((field) => columns.has(field)) ? columns : undefined;
}

function readLines(table: Table, columns: ReadonlyMap<LogField, number>, date1904: boolean): readonly LogLine[] {
  const lines: LogLine[] = [];
  for (let row = table.first; row <= table.last; row += 1) {
    const value = (field: LogField) => (columns.has(field) ? valueAt(table.sheet, { row, column: columns.get(field)! }) : null);
    const text = (field: LogField) => {
      const held = value(field);
      return held === null || isFault(held) ? "" : String(held).trim();
    };
    if ((["name", "item", "result"] as const).every((field) => isBlank(value(field)))) continue;
    const at = cellReference(table.sheet.name, { row, column: columns.get("result")! });
    const date = readDay(value("date"), date1904);
    const word = normalised(text("result"));
    const outcome = failWords.some((fail) => normalised(fail) === word) ? "failed" : passWords.some((pass) => normalised(pass) === word) ? "passed" : "unclear";
    lines.push({ name: text("name"), outcome, slip: text("slip"), source: text("source"), entry: { at, item: text("item"), text: text("note") || text("result"), ...(date === undefined ? {} : { date }) } });
  }
  return lines;
}

function grouped(lines: readonly LogLine[]): ReadonlyMap<string, readonly LogLine[]> {
  const groups = new Map<string, LogLine[]>();
  for (const line of lines) {
    const key = normalised(line.name);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return groups;
}
