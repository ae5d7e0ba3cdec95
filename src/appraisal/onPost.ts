import { isFault } from "../sheet/cellValue";
import { isBlank } from "../sheet/readNumber";
import { valueAt } from "../sheet/snapshot";
import { exact, one, over } from "../sheet/exact";
import { placeIn } from "../sheet/table";
import type { Issue } from "../scheme/issue";
import { daysOf } from "../scheme/period";
import type { ColumnWords } from "../scheme/columnWords";
import type { FormulaScalar } from "../formula/value";
import type { OnPost } from "../scoring/result";
import type { ColumnValues } from "./columnValues";
import type { DataTable, KeyField } from "./dataTable";
import { readDay } from "./readDay";
import type { ResultRow } from "./readResults";

/**
 * How long a person was on the post within the period (到岗日期, 离岗日期): calendar days, both ends included. A blank end
 * is the period's own; without either the row says nothing and the whole period counts. Dates that cannot be read, that
 * run backwards or leave no day of the period flag the row at their cell.
 */
export function readOnPost(data: DataTable, row: number, period: string | undefined, date1904: boolean, findings: Issue[]): OnPost | undefined {
  const fault = (code: string, field: KeyField, facts: Issue["facts"] = {}): undefined => {
    findings.push({ severity: "flag", code, at: cellOf(data, row, field), facts: { field: data.own.find(({ column }) => column === data.keys.get(field))?.header ?? "", ...facts } });
  };
  const ends = (["from", "to"] as const).filter((field) => data.keys.has(field) && !isBlank(held(data, row, field)));
  if (ends.length === 0) return undefined;
  const [from, to] = (["from", "to"] as const).map((field) => (ends.includes(field) ? readDay(held(data, row, field), date1904) : undefined));
  const unread = ends.find((field) => (field === "from" ? from : to) === undefined);
  if (unread) {
    const value = held(data, row, unread);
    return fault("on-post-unreadable", unread, { text: isFault(value) ? value.fault : String(value) });
  }
  if (period === undefined) return fault("on-post-no-period", ends[0]!);
  if (from !== undefined && to !== undefined && to < from) return fault("on-post-reversed", "to");
  const whole = daysOf(period);
  if (from !== undefined && from > whole.last) return fault("on-post-outside", "from", { period });
  if (to !== undefined && to < whole.first) return fault("on-post-outside", "to", { period });
  const first = Math.max(from ?? whole.first, whole.first);
  const last = Math.min(to ?? whole.last, whole.last);
  return { first, last, days: last - first + 1, of: whole.last - whole.first + 1, cells: ends.map((field) => cellOf(data, row, field)) };
}

function held(data: DataTable, row: number, field: KeyField) {
  return valueAt(data.table.sheet, { row, column: data.keys.get(field)! });
}

function cellOf(data: DataTable, row: number, field: KeyField): string {
  return placeIn(data.table, { row, column: data.keys.get(field)! });
}

/** Figures of a row's days on the post that formulas may name like columns: `[@奖金基数]*[@在岗比例]`. */
export const onPostWords = {
  days: { zh: "在岗天数", en: "Days on post" },
  share: { zh: "在岗比例", en: "Share on post" },
} as const satisfies Readonly<Record<string, ColumnWords>>;

/** Makes the days on the post columns of the table; who says nothing was there all the time. */
export function shareOnPost(data: DataTable, rows: readonly ResultRow[], columns: ColumnValues): void {
  const days = new Array<FormulaScalar>(Math.max(0, data.table.last - data.table.first + 1)).fill(null);
  const shares = [...days];
  for (const { row, result } of rows) {
    const whole = result.period === undefined ? undefined : daysOf(result.period);
    const of = whole && whole.last - whole.first + 1;
    const own = result.onPost?.days ?? of;
    const place = row - data.table.first;
    days[place] = own === undefined ? null : exact(own);
    shares[place] = own === undefined || of === undefined ? one : over(exact(own), exact(of));
  }
  for (const word of [onPostWords.days.zh, onPostWords.days.en]) columns.addComputed(data.table, word, days);
  for (const word of [onPostWords.share.zh, onPostWords.share.en]) columns.addComputed(data.table, word, shares);
}
