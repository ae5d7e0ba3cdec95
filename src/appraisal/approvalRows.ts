import { isFault, type CellValue } from "../sheet/cellValue";
import { valueAt } from "../sheet/snapshot";
import type { Table } from "../sheet/table";
import { normalised } from "../sheet/text";
import { cellReference } from "../scheme/issue";
import { parsePeriod } from "../scheme/period";
import { approvalWords } from "../scheme/recordTables";
import { choiceMeant } from "../scheme/words";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { approvalFields, approvalTable, type ApprovalField } from "./approvalTable";
import type { Approval } from "./approvals";
import { keptColumnOf } from "./keptTable";

/** A row of 审批 as it stands. */
export type ApprovalRow = Readonly<{ row: number; at: string; period: string; name: string; id: string; table: string; figures: Readonly<{ total: CellValue; grade: string; pay: string; version: string; fingerprint: string }>; written: string; approval: Approval }>;

/** The rows of the table that are about somebody. */
export function approvalRows(table: Table): readonly ApprovalRow[] {
  const columns = new Map(approvalFields.map((field) => [field, keptColumnOf(table, approvalTable, field)] as const));
  const rows: ApprovalRow[] = [];
  for (let row = table.first; row <= table.last; row += 1) {
    const value = (field: ApprovalField): CellValue => {
      const column = columns.get(field);
      return column === undefined ? null : valueAt(table.sheet, { row, column });
    };
    const text = (field: ApprovalField) => {
      const held = value(field);
      return held === null || isFault(held) ? "" : String(held).trim();
    };
    const day = (field: ApprovalField) => {
      const held = value(field);
      return typeof held === "number" ? held : undefined;
    };
    const word = (field: ApprovalField) => text(field) || undefined;
    const written = value("period");
    const period = typeof written === "string" || typeof written === "number" ? parsePeriod(written, "month") : undefined;
    if (period === undefined || text("name") === "") continue;
    const at = cellReference(table.sheet.name, { row, column: columns.get("state") ?? table.area.left });
    rows.push({
      row,
      at,
      period,
      name: text("name"),
      id: text("id"),
      table: text("table"),
      figures: { total: value("total"), grade: text("grade"), pay: text("pay"), version: text("version"), fingerprint: text("fingerprint") },
      written: text("state"),
      approval: { state: choiceMeant(text("state"), approvalWords) ?? "draft", submittedBy: word("submittedBy"), submittedOn: day("submittedOn"), approvedBy: word("approvedBy"), approvedOn: day("approvedOn"), reason: word("reason"), at },
    });
  }
  return rows;
}

/**
 * The row of 审批 that is about each card, found by number or name without going through them all. Where several rows may
 * be meant (people of one name without numbers), the one that was approved with these figures, else the next in order.
 */
export function pairedRows(rows: readonly ApprovalRow[], cards: readonly ScoreCard[], fingerprintOf: (card: ScoreCard) => string): ReadonlyMap<string, ApprovalRow> {
  const byPerson = new Map<string, ApprovalRow[]>();
  const put = (key: string, row: ApprovalRow) => byPerson.set(key, [...(byPerson.get(key) ?? []), row]);
  for (const row of rows) {
    put(`${row.period}\n${normalised(row.name)}`, row);
    if (row.id !== "") put(`${row.period}\n#${normalised(row.id)}`, row);
  }
  const near = new Map(cards.map((card) => {
    const { id, name, period = "", at } = card.result;
    const found = [...((id !== undefined && byPerson.get(`${period}\n#${normalised(id)}`)) || []), ...(byPerson.get(`${period}\n${normalised(name)}`) ?? [])];
    return [at, [...new Set(found)].filter((row) => isAbout(row, card))] as const;
  }));
  const paired = new Map<string, ApprovalRow>();
  const taken = new Set<ApprovalRow>();
  const pair = ({ result: { at } }: ScoreCard, isMeant: (row: ApprovalRow) => boolean) => {
    const row = paired.has(at) ? undefined : near.get(at)!.find((one) => !taken.has(one) && isMeant(one));
    if (row) taken.add(paired.set(at, row).get(at)!);
  };
  for (const card of cards) if (near.get(card.result.at)!.length > 1) pair(card, ({ figures }) => figures.fingerprint !== "" && figures.fingerprint === fingerprintOf(card));
  for (const card of cards) pair(card, () => true);
  return paired;
}

/** Whether a row of the table is about the person, period and data table of a card. */
export function isAbout(row: ApprovalRow, { result }: ScoreCard): boolean {
  if (row.period !== result.period || (row.table !== "" && normalised(row.table) !== normalised(result.table))) return false;
  return row.id !== "" && result.id !== undefined ? normalised(row.id) === normalised(result.id) : normalised(row.name) === normalised(result.name);
}
