import { isFault, type CellValue } from "../sheet/cellValue";
import { isZero, toFixed, toNumber, toText } from "../sheet/exact";
import type { Edit } from "../sheet/edits";
import { ofEach, type Steps } from "../sheet/steps";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { normalised } from "../sheet/text";
import type { Issue, Language } from "../scheme/issue";
import { isoDate } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { approvalWords } from "../scheme/recordTables";
import { choiceMeant } from "../scheme/words";
import { isScored, type ScoreCard } from "../scoring/scoreCard.types";
import { approvalRows, isAbout, pairedRows, type ApprovalRow } from "./approvalRows";
import { approvalTable, keptApprovals, type ApprovalField } from "./approvalTable";
import { canonicalJson } from "./canonical";
import { recordValue } from "./conditions";
import { fingerprint } from "./fingerprint";
import { findHistory, historyColumn, readHistory, type HistoryRecord } from "./history";
import { findKeptTable, keepRows, type KeptRow } from "./keptTable";

export type ApprovalState = keyof typeof approvalWords;

/** Where a result stands on its way to being executed, and by whom it got there. Days are serial days. */
export type Approval = Readonly<{
  state: ApprovalState;
  submittedBy?: string;
  submittedOn?: number;
  approvedBy?: string;
  approvedOn?: number;
  /** Why it fell back to a draft: which figures were other than they are. */
  reason?: string;
  /** Where its state stands. */
  at?: string;
}>;

/** What is approved of a result, as the table shows it. */
export type ApprovedFigures = Readonly<{ total: number; grade: string; pay: string; version: string; fingerprint: string }>;

export type Approvals = Readonly<{ byRow: ReadonlyMap<string, Approval>; edits: readonly Edit[]; issues: readonly Issue[]; notices: readonly Issue[] }>;

/**
 * Where every scored row of a period stands, and 审批 brought up to date: figures are refreshed, what was approved and has
 * changed since falls back to a draft with its reason (S4i 3.2: 「考核结果报公司领导审批确认后执行」). A scheme that asks for no
 * approval has none. Rows of periods that are in no data table any more stay as they are.
 */
export function* keepApprovals(cards: readonly ScoreCard[], scheme: Scheme, workbook: WorkbookSnapshot): Steps<Approvals> {
  const byRow = new Map<string, Approval>();
  if (!scheme.settings.approval) return { byRow, edits: [], issues: [], notices: [] };
  const table = findKeptTable(workbook, approvalTable, { anywhere: true });
  const standing = table ? approvalRows(table) : [];
  const scored = cards.filter((card) => isScored(card) && card.result.period !== undefined);
  const rowOf = pairedRows(standing, scored, (card) => approvedFigures(card, scheme).fingerprint);
  const filed = filedApprovals(workbook);
  const notices: Issue[] = [];
  const rows: KeptRow[] = [];
  yield* ofEach(scored, (card) => {
    const own = rowOf.get(card.result.at);
    const figures = approvedFigures(card, scheme);
    if (!own) {
      byRow.set(card.result.at, filed(card, figures) ?? { state: "draft" });
      return;
    }
    const { approval, notice } = judged(own, figures, scheme.language);
    byRow.set(card.result.at, approval);
    if (notice) notices.push(notice);
    rows.push({ row: own.row, cells: rowCells(own, figures, approval, scheme.language) });
  });
  for (const gone of goneRows(standing, cards)) rows.push({ row: gone.row, cells: fallBack(scheme.language === "zh" ? "数据表里已没有这个人这一期的结果。" : "The data table has no result of this person and period any more.", scheme.language) });
  const { edits, issues } = table ? keepRows(keptApprovals(scheme.language, scheme.settings.name, scheme.settings.decimals), table, rows, [], workbook) : { edits: [], issues: [] };
  return { byRow, edits, issues, notices };
}

/** What the computed column says beside the payouts: every word but 已审批 begins with 未审批. */
export function approvalText({ state, reason }: Approval, language: Language): string {
  if (state === "approved") return approvalWords.approved[language];
  if (reason !== undefined && state === "draft") return language === "zh" ? "未审批（结果有变动）" : "Not approved (changed since)";
  return language === "zh" ? `未审批（${approvalWords[state].zh}）` : `Not approved (${approvalWords[state].en.toLowerCase()})`;
}

/** What stands in for the figures that are approved; the fingerprint binds them to person, period and scheme version. */
export function approvedFigures(card: ScoreCard, { settings, language }: Scheme): ApprovedFigures {
  const { result, total, grade = "" } = card;
  const paid = card.payouts.filter(({ helper }) => !helper);
  const bound = {
    person: [normalised(result.name), result.id === undefined ? "" : normalised(result.id)],
    period: result.period ?? "",
    table: normalised(result.table),
    scheme: [settings.code, settings.version],
    total: toText(total!, 12),
    grade,
    paid: paid.map(({ name, amount, deferred }) => [name, toText(amount, 12), toText(deferred, 12)]),
  };
  const held = language === "zh" ? "递延" : "deferred";
  const pay = paid.map(({ name, amount, deferred }) => `${name} ${toFixed(amount, settings.moneyDecimals)}${isZero(deferred) ? "" : language === "zh" ? `（${held} ${toFixed(deferred, settings.moneyDecimals)}）` : ` (${held} ${toFixed(deferred, settings.moneyDecimals)})`}`);
  return { total: toNumber(total!), grade, pay: pay.join(between[language]), version: settings.version, fingerprint: fingerprint(canonicalJson(bound)) };
}

const between: Readonly<Record<Language, string>> = { zh: "；", en: "; " };

function judged(row: ApprovalRow, now: ApprovedFigures, language: Language): Readonly<{ approval: Approval; notice?: Issue }> {
  const { approval, written, figures } = row;
  const notice = (code: string): Issue => ({ severity: "notice", code, at: row.at, facts: { name: row.name, period: row.period, text: written } });
  if (written !== "" && choiceMeant(written, approvalWords) === undefined) return { approval, notice: notice("approval-unclear") };
  if (approval.state === "draft") return { approval };
  const changes = figures.fingerprint === now.fingerprint ? [] : differences(figures, now, language, figures.fingerprint !== "");
  if (changes.length > 0) {
    const reason = `${whoAndWhen(approval, language)}${changes.join(between[language])}`;
    return { approval: { state: "draft", reason, at: row.at }, notice: { severity: "notice", code: "approval-fell-back", at: row.at, facts: { name: row.name, period: row.period, reason } } };
  }
  if (approval.state === "approved" && approval.approvedBy === undefined) return { approval: { ...approval, state: "submitted" }, notice: notice("approval-without-name") };
  return { approval };
}

/** `王总 2026-04-02 审批后有变动：`, with what is known. */
function whoAndWhen({ state, approvedBy, approvedOn, submittedBy, submittedOn }: Approval, language: Language): string {
  const [by, on] = state === "approved" ? [approvedBy, approvedOn] : [submittedBy, submittedOn];
  const who = [by, on === undefined ? undefined : isoDate(on)].filter((part) => part !== undefined).join(" ");
  if (language === "zh") return `${who}${who === "" ? "" : " "}${state === "approved" ? "审批" : "提交"}后有变动：`;
  return `Changed since it was ${state === "approved" ? "approved" : "submitted"}${who === "" ? "" : ` (${who})`}: `;
}

/** What is other than it was, each with was and is; `bound` when the fingerprint says so even if no figure does. */
function differences(was: ApprovalRow["figures"], now: ApprovedFigures, language: Language, bound = false): readonly string[] {
  const zh = language === "zh";
  const told = (label: string, before: string, after: string) => (before === after ? [] : [`${label} ${before || "—"} → ${after || "—"}`]);
  const parts = (pay: string) => new Map(pay.split(/；|; /).flatMap((part) => (part.trim() === "" ? [] : [[part.replace(/ -?[\d.]+(?:（[^）]*）| \([^)]*\))?$/, ""), part] as const])));
  const [before, after] = [parts(was.pay), parts(now.pay)];
  const amount = (name: string, part: string | undefined) => (part === undefined ? "" : part.slice(name.length).trim());
  const changes = [
    ...told(zh ? "总分" : "Total", was.total === null || isFault(was.total) ? "" : String(was.total), String(now.total)),
    ...told(zh ? "等级" : "Grade", was.grade, now.grade),
    ...[...new Set([...before.keys(), ...after.keys()])].flatMap((name) => told(name, amount(name, before.get(name)), amount(name, after.get(name)))),
    ...told(zh ? "方案版本" : "Version", was.version, now.version),
  ];
  if (changes.length > 0 || !bound) return changes;
  return [zh ? "登记的内容与所审批的不符，请重新审批" : "what is entered is not what was approved; approve it again"];
}

function rowCells(row: ApprovalRow, figures: ApprovedFigures, approval: Approval, language: Language): ReadonlyMap<string, CellValue> {
  const shown = cellsOf({ total: figures.total, grade: figures.grade, pay: figures.pay, version: figures.version }, language);
  const fellBack = approval.state === "draft" && row.approval.state !== "draft";
  if (fellBack) return new Map([...shown, ...fallBack(approval.reason ?? "", language)]);
  const isBound = approval.state !== "draft";
  return new Map([...shown, ...cellsOf({ fingerprint: isBound ? figures.fingerprint : "", ...(isBound && row.approval.reason !== undefined && { reason: null }) }, language)]);
}

function fallBack(reason: string, language: Language): ReadonlyMap<string, CellValue> {
  return cellsOf({ state: approvalWords.draft[language], submittedBy: null, submittedOn: null, approvedBy: null, approvedOn: null, fingerprint: "", reason }, language);
}

/** Cells by our headings. */
export function cellsOf(cells: Readonly<Partial<Record<ApprovalField, CellValue>>>, language: Language): ReadonlyMap<string, CellValue> {
  return new Map(Object.entries(cells).map(([field, value]) => [approvalTable.columns[field as ApprovalField][language], value]));
}

/** Submitted or approved rows of periods that the data tables hold, of people whose row there is gone or not scored. */
function goneRows(standing: readonly ApprovalRow[], cards: readonly ScoreCard[]): readonly ApprovalRow[] {
  const held = (row: ApprovalRow) => cards.some(({ result }) => result.period === row.period && (row.table === "" || normalised(row.table) === normalised(result.table)));
  return standing.filter((row) => row.approval.state !== "draft" && held(row) && !cards.some((card) => isScored(card) && isAbout(row, card)));
}

/** What a person has entered beside a filed result, as long as the filed figures are still the figures. */
function filedApprovals(workbook: WorkbookSnapshot): (card: ScoreCard, figures: ApprovedFigures) => Approval | undefined {
  const history = findHistory(workbook);
  const records = readHistory(history);
  if (!history || records.length === 0) return () => undefined;
  const text = (record: HistoryRecord, field: "approval" | "approver") => {
    const column = historyColumn(history, field);
    const held = column === undefined ? null : valueAt(history.sheet, { row: record.row!, column });
    return held === null || isFault(held) ? "" : String(held).trim();
  };
  return ({ result, payouts }, figures) => {
    const record = records.find((one) => one.period === result.period && normalised(one.table) === normalised(result.table) && (one.id !== undefined && result.id !== undefined ? normalised(one.id) === normalised(result.id) : normalised(one.name) === normalised(result.name)));
    const state = record && choiceMeant(text(record, "approval"), approvalWords);
    if (!record || state === undefined || state === "draft") return undefined;
    const same = recordValue(record, "总分") === figures.total && payouts.every(({ name, helper, amount }) => helper || recordValue(record, name) === toNumber(amount));
    const approver = text(record, "approver");
    return same ? { state, ...(approver !== "" && { approvedBy: approver }), at: record.at } : undefined;
  };
}
