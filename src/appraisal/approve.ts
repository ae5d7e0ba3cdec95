import type { CellValue } from "../sheet/cellValue";
import type { Edit } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { normalised, sameText } from "../sheet/text";
import type { Issue } from "../scheme/issue";
import { parsePeriod } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { approvalWords, historyTable } from "../scheme/recordTables";
import { isScored, type ScoreCard } from "../scoring/scoreCard.types";
import type { Appraisal } from "./appraisal.types";
import { approvalRows, pairedRows } from "./approvalRows";
import { approvedFigures, cellsOf, type Approval } from "./approvals";
import { approvalTable, keptApprovals } from "./approvalTable";
import { findHistory, personKey, readHistory } from "./history";
import { keptColumn } from "./keptColumn";
import { findKeptTable, keepRows, type KeptRow } from "./keptTable";
import { resultsBeside } from "./resultsBeside";

/** What is done with results: handed in, approved, or taken back to a draft. */
export const approvalActs = ["submit", "approve", "takeBack"] as const;
export type ApprovalAct = (typeof approvalActs)[number];

/** `people`: names or employee numbers; without any, everybody of the period. `day` is today as a serial day. */
export type ApproveOptions = Readonly<{ act: ApprovalAct; period: string; people?: readonly string[]; by: string; day: number }>;

export type Approved = Readonly<{
  period: string;
  edits: readonly Edit[];
  issues: readonly Issue[];
  /** Whose state changes. */
  changed: readonly ScoreCard[];
  /** Who stood there already. */
  already: number;
  /** Rows of the period that are not scored: there is nothing to approve. */
  unscored: readonly ScoreCard[];
}>;

/**
 * Submits or approves what the appraisal has just worked out, for a whole period or some people of it: rows of 审批 are
 * added or brought up to date with the figures, and the fingerprint of what was approved. A filed result's 审批状态 follows.
 */
export function approve(workbook: WorkbookSnapshot, appraisal: Appraisal & Readonly<{ scheme: Scheme }>, { act, people = [], by, day, ...asked }: ApproveOptions): Approved {
  const { scheme, approvals } = appraisal;
  const period = parsePeriod(asked.period, scheme.settings.cycle) ?? asked.period;
  const stop = (code: string, facts: Issue["facts"] = {}): Approved => ({ period, edits: [], issues: [{ severity: "issue", code, facts: { period, ...facts } }], changed: [], already: 0, unscored: [] });
  if (!approvals) return stop("approve-not-needed");
  if (by.trim() === "") return stop("approve-no-name");
  const separator = scheme.language === "zh" ? "、" : ", ";
  const due = appraisal.cards.filter(({ result }) => result.period === period);
  const scored = due.filter(isScored);
  if (scored.length === 0) return stop("approve-no-rows", { periods: [...new Set(appraisal.cards.filter(isScored).flatMap(({ result }) => result.period ?? []))].sort().join(separator) });
  const isMeant = (person: string) => (card: ScoreCard) => sameText(card.result.name, person) || (card.result.id !== undefined && sameText(card.result.id, person));
  const unknown = people.find((person) => !scored.some(isMeant(person)));
  if (unknown !== undefined) return stop("approve-nobody", { name: unknown, names: scored.map(({ result }) => result.name).join(separator) });
  const meant = people.length === 0 ? scored : scored.filter((card) => people.some((person) => isMeant(person)(card)));
  const changed = meant.filter(({ result }) => isMoved(act, approvals.get(result.at)));
  const rows = keptRows(changed, scored, { act, by: by.trim(), day }, workbook, scheme, approvals);
  const table = findKeptTable(workbook, approvalTable, { anywhere: true });
  const kept = keepRows(keptApprovals(scheme.language, scheme.settings.name, scheme.settings.decimals), table, rows, [], workbook);
  const filed = filedRows(changed, { act, by: by.trim(), day }, workbook, scheme);
  const issues = [...kept.issues, ...filed.issues];
  const after = new Map([...approvals, ...changed.map(({ result }) => [result.at, movedTo(act, by.trim(), day, approvals.get(result.at))] as const)]);
  const shown = changed.length === 0 ? [] : resultsBeside(workbook, appraisal, { approvals: after });
  return { period, edits: issues.length > 0 ? [] : [...kept.edits, ...filed.edits, ...shown], issues, changed, already: meant.length - changed.length, unscored: due.filter((card) => !isScored(card)) };
}

function movedTo(act: ApprovalAct, by: string, day: number, before: Approval | undefined): Approval {
  switch (act) {
    case "submit":
      return { state: "submitted", submittedBy: by, submittedOn: day };
    case "approve":
      return { state: "approved", submittedBy: before?.submittedBy, submittedOn: before?.submittedOn, approvedBy: by, approvedOn: day };
    case "takeBack":
      return { state: "draft", reason: by };
  }
}

type Acted = Readonly<{ act: ApprovalAct; by: string; day: number }>;

function isMoved(act: ApprovalAct, approval: Approval | undefined): boolean {
  const state = approval?.state ?? "draft";
  switch (act) {
    case "submit":
      return state === "draft";
    case "approve":
      return state !== "approved";
    case "takeBack":
      return state !== "draft";
  }
}

function keptRows(cards: readonly ScoreCard[], scored: readonly ScoreCard[], { act, by, day }: Acted, workbook: WorkbookSnapshot, scheme: Scheme, approvals: ReadonlyMap<string, Approval>): readonly KeptRow[] {
  const table = findKeptTable(workbook, approvalTable, { anywhere: true });
  const rowOf = pairedRows(table ? approvalRows(table) : [], scored, (card) => approvedFigures(card, scheme).fingerprint);
  const words = approvalWords;
  return cards.map((card): KeptRow => {
    const { result } = card;
    const { fingerprint, ...figures } = approvedFigures(card, scheme);
    const person = { period: result.period ?? "", name: result.name, id: result.id ?? null, table: result.table, ...figures };
    const row = rowOf.get(result.at)?.row;
    const before = approvals.get(result.at);
    switch (act) {
      case "submit":
        return { row, cells: cellsOf({ ...person, fingerprint, state: words.submitted[scheme.language], submittedBy: by, submittedOn: day, approvedBy: null, approvedOn: null, reason: null }, scheme.language) };
      case "approve":
        return { row, cells: cellsOf({ ...person, fingerprint, state: words.approved[scheme.language], ...(before?.submittedBy === undefined && { submittedBy: null, submittedOn: null }), approvedBy: by, approvedOn: day, reason: null }, scheme.language) };
      case "takeBack": {
        const reason = scheme.language === "zh" ? `由 ${by} 退回` : `Taken back by ${by}`;
        return { row, cells: cellsOf({ ...person, fingerprint: "", state: words.draft[scheme.language], submittedBy: null, submittedOn: null, approvedBy: null, approvedOn: null, reason }, scheme.language) };
      }
    }
  });
}

/** The approval columns of results that are filed already. */
function filedRows(cards: readonly ScoreCard[], { act, by, day }: Acted, workbook: WorkbookSnapshot, { language, settings }: Scheme): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }> {
  const history = findHistory(workbook);
  const words = historyTable.columns;
  const records = new Map(readHistory(history).map((record) => [[personKey(record), record.period, normalised(record.table)].join("\n"), record] as const));
  const state = act === "approve" ? "approved" : act === "submit" ? "submitted" : "draft";
  const rows = cards.flatMap(({ result }): KeptRow[] => {
    const record = records.get([personKey(result), result.period ?? "", normalised(result.table)].join("\n"));
    if (record?.row === undefined) return [];
    const isApproved = state === "approved";
    return [{ row: record.row, cells: new Map<string, CellValue>([[words.approval[language], approvalWords[state][language]], [words.approver[language], isApproved ? by : null], [words.approvedOn[language], isApproved ? day : null]]) }];
  });
  if (!history || rows.length === 0) return { edits: [], issues: [] };
  const columns = [keptColumn(words.approval, { look: "centered", language, human: true, choices: approvalWords }), keptColumn(words.approver, { look: "text", language, human: true }), keptColumn(words.approvedOn, { look: "date", language, human: true })];
  return keepRows({ words: historyTable, title: settings.name, notes: [], columns, language }, history, rows, [], workbook);
}
