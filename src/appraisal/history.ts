import { isFault, type CellValue } from "../sheet/cellValue";
import { isBlank } from "../sheet/readNumber";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import type { Table } from "../sheet/table";
import { normalised, sameText } from "../sheet/text";
import { areaReference } from "../scheme/issue";
import { parsePeriod, periodIndex } from "../scheme/period";
import { historyTable } from "../scheme/recordTables";
import { findKeptTable, keptColumnOf } from "./keptTable";

/** One person's filed result of one period (or the current one, not filed yet), with every column it was filed with. */
export type HistoryRecord = Readonly<{
  name: string;
  id?: string;
  department?: string;
  post?: string;
  period: string;
  table: string;
  /** By header, as conditions name it: 总分, 等级, 名次, an indicator's 得分, a payout. */
  values: ReadonlyMap<string, CellValue>;
  /** The row, for evidence: `考核历史!A5:K5`. */
  at: string;
  /** The row's number in the sheet, of a filed record. */
  row?: number;
}>;

export type HistoryField = keyof typeof historyTable.columns;

/** The workbook's 考核历史 table, where it has one. */
export function findHistory(workbook: WorkbookSnapshot): Table | undefined {
  return findKeptTable(workbook, historyTable);
}

/** The column of a field in the history table. */
export function historyColumn(table: Table, field: HistoryField): number | undefined {
  return keptColumnOf(table, historyTable, field);
}

/** The same heading in the other language, for a history that was begun in it. */
export function otherSpelling(header: string): string | undefined {
  const words = Object.values(historyTable.columns).find(({ zh, en }) => sameText(zh, header) || sameText(en, header));
  return words && (sameText(words.zh, header) ? words.en : words.zh);
}

/** Every filed record, in the order of the table. Rows without a name or a readable period are passed over. */
export function readHistory(table: Table | undefined): readonly HistoryRecord[] {
  if (!table) return [];
  const records: HistoryRecord[] = [];
  const columns = new Map((Object.keys(historyTable.columns) as HistoryField[]).map((field) => [field, historyColumn(table, field)] as const));
  for (let row = table.first; row <= table.last; row += 1) {
    const text = (field: HistoryField): string | undefined => {
      const column = columns.get(field);
      const value = column === undefined ? null : valueAt(table.sheet, { row, column });
      return isBlank(value) || value === null || isFault(value) ? undefined : String(value).trim();
    };
    const name = text("name");
    const column = columns.get("period");
    const written = column === undefined ? null : valueAt(table.sheet, { row, column });
    const period = typeof written === "string" || typeof written === "number" ? parsePeriod(written, "month") : undefined;
    if (name === undefined || period === undefined) continue;
    records.push({
      name,
      id: text("id"),
      department: text("department"),
      post: text("post"),
      period,
      table: text("table") ?? "",
      values: new Map(table.columns.map(({ header, column: at }) => [header, valueAt(table.sheet, { row, column: at })])),
      at: areaReference(table.sheet.name, { top: row, bottom: row, left: table.area.left, right: table.area.right }),
      row,
    });
  }
  return records;
}

/** Who a record is about: by number where there is one, else by name. */
export function personKey(record: Readonly<{ name: string; id?: string }>): string {
  return record.id === undefined ? `name:${normalised(record.name)}` : `id:${normalised(record.id)}`;
}

/** Records in the order of their periods. */
export function inOrder(records: readonly HistoryRecord[]): readonly HistoryRecord[] {
  return [...records].sort((a, b) => periodIndex(a.period) - periodIndex(b.period));
}
