import { normalised } from "../sheet/text";
import type { Scheme } from "../scheme/scheme";
import { isScored } from "../scoring/scoreCard.types";
import type { AppraisedTable } from "./appraisedTable";
import { personKey, type HistoryRecord } from "./history";
import { recordFigures } from "./recordFigures";

/**
 * The scored rows of the data tables as records, so that rules over history are evaluated before anything is filed. They
 * hold the headings that conditions name and no others. A row that is not scored, or has no period, is no record.
 */
export function currentRecords(tables: readonly AppraisedTable[], scheme: Scheme, headings: readonly string[]): readonly HistoryRecord[] {
  return tables.flatMap(({ data, cards }) => {
    const figureOf = recordFigures(scheme, data);
    const figures = headings.flatMap((header) => {
      const figure = figureOf(header);
      return figure ? [{ header, figure }] : [];
    });
    return [...cards].flatMap(([row, card]): HistoryRecord[] => {
      const { name, id, department, post, period, at } = card.result;
      if (!isScored(card) || period === undefined) return [];
      const values = new Map(figures.map(({ header, figure }) => [header, figure(row, card)] as const));
      return [{ name, id, department, post, period, table: data.name, values, at }];
    });
  });
}

/** Filed and current records of everybody. A filed one that a data table still holds gives way; a blank data table means the usual one. */
export function joinedRecords(filed: readonly HistoryRecord[], current: readonly HistoryRecord[], usualTable: string | undefined): Readonly<{ filed: readonly HistoryRecord[]; current: readonly HistoryRecord[] }> {
  const known = filed.map((record) => (record.table === "" && usualTable !== undefined ? { ...record, table: usualTable } : record));
  const all = withNumbers([...known, ...current]);
  const now = all.slice(known.length);
  const held = new Set(now.map(recordKey));
  return { filed: all.slice(0, known.length).filter((record) => !held.has(recordKey(record))), current: now };
}

/** One person's one period in one data table. */
export function recordKey(record: HistoryRecord): string {
  return [personKey(record), record.period, normalised(record.table)].join("\n");
}

/**
 * Records of one person under one key: where only some carry a number, they are joined by name as long as the name
 * belongs to one number only.
 */
function withNumbers(records: readonly HistoryRecord[]): readonly HistoryRecord[] {
  const numbers = new Map<string, Set<string>>();
  for (const { name, id } of records) {
    if (id === undefined) continue;
    const known = numbers.get(normalised(name));
    if (known) known.add(id);
    else numbers.set(normalised(name), new Set([id]));
  }
  return records.map((record) => {
    const [only, ...more] = record.id === undefined ? [...(numbers.get(normalised(record.name)) ?? [])] : [];
    return only !== undefined && more.length === 0 ? { ...record, id: only } : record;
  });
}
