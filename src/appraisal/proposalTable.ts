import { isFault, type CellValue } from "../sheet/cellValue";
import type { Edit } from "../sheet/edits";
import { isBlank } from "../sheet/readNumber";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import type { Table } from "../sheet/table";
import { normalised } from "../sheet/text";
import { cellReference, type Issue } from "../scheme/issue";
import { parsePeriod, periodIndex } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { decisionWords, proposalTable } from "../scheme/recordTables";
import { choiceMeant } from "../scheme/words";
import type { ReadProposal } from "./considerHistory";
import { keptColumn, type KeptColumn } from "./keptColumn";
import { findKeptTable, keepRows, keptColumnOf, type KeptRow, type KeptTable } from "./keptTable";
import { proposalNotes } from "./proposalWords";

type Field = keyof typeof proposalTable.columns;

/** What a person decided about a proposal, and the cell that says so. */
export type Decision = Readonly<{ answer: keyof typeof decisionWords | "unclear"; text: string; reason: string; at: string }>;

/** What a person says of a proposal just now. `day` is a serial day; `open` takes an earlier decision back. */
export type Answer = Readonly<{ answer: keyof typeof decisionWords; reason: string; by: string; day: number }>;

/** A row of the proposals table as it stands. */
type Standing = Readonly<{ row: number; period: string; name: string; id: string; rule: string; touched: boolean; decision?: Decision }>;

export type ProposalSheet = Readonly<{ edits: readonly Edit[]; issues: readonly Issue[]; notices: readonly Issue[]; decisions: ReadonlyMap<ReadProposal, Decision> }>;

const humanFields: readonly Field[] = ["decision", "reason", "decidedBy", "decidedOn"];

/**
 * The table 建议措施 brought up to date: proposals of the periods in the data tables stand in it, those of filed periods
 * stay. One that no longer holds loses its row unless a person wrote something beside it: then the row says 已不成立.
 * `answers` are what a person has just decided: they are written into the row's own columns.
 */
export function proposalSheet(proposals: readonly ReadProposal[], scheme: Scheme, workbook: WorkbookSnapshot, answers: ReadonlyMap<ReadProposal, Answer> = new Map()): ProposalSheet {
  const table = findKeptTable(workbook, proposalTable, { anywhere: true });
  const standing = table ? standingRows(table) : [];
  const free = new Set(standing);
  const decisions = new Map<ReadProposal, Decision>();
  const rows: KeptRow[] = [];
  for (const proposal of inOrder(proposals)) {
    const own = [...free].find((one) => isAbout(one, proposal));
    if (own) free.delete(own);
    const answer = answers.get(proposal);
    if (!own && !proposal.isCurrent && !answer) continue;
    if (answer) decisions.set(proposal, { answer: answer.answer, text: decisionWords[answer.answer][scheme.language], reason: answer.reason, at: own?.decision?.at ?? "" });
    else if (own?.decision) decisions.set(proposal, own.decision);
    rows.push({ row: own?.row, cells: new Map([...cellsOf(proposal, scheme), ...(answer ? answerCells(answer, scheme) : [])]) });
  }
  const gone = [...free];
  const isKept = ({ touched }: Standing) => touched || table?.name === undefined;
  for (const { row } of gone.filter(isKept)) rows.push({ row, cells: new Map([[heading("state", scheme), words.gone[scheme.language]]]) });
  const emptied = gone.filter((one) => !isKept(one)).map(({ row }) => row);
  const { edits, issues } = keepRows(keptProposals(scheme, proposals), table, rows, emptied, workbook);
  return { edits, issues, notices: standing.flatMap(({ decision }) => (decision ? decisionNotices(decision) : [])), decisions };
}

const words = {
  holds: { zh: "成立", en: "Holds" },
  gone: { zh: "已不成立", en: "No longer holds" },
  conflict: { zh: "冲突", en: "Conflict" },
} as const;

const heading = (field: Field, { language }: Scheme) => proposalTable.columns[field][language];

function keptProposals(scheme: Scheme, proposals: readonly ReadProposal[]): KeptTable {
  const { language } = scheme;
  const zh = language === "zh";
  const { columns } = proposalTable;
  const column = (field: Field, look: Parameters<typeof keptColumn>[1]["look"], width?: number): KeptColumn => keptColumn(columns[field], { look, language, width, human: humanFields.includes(field) });
  const prompt = zh ? "由有权的人决定；不采纳请在“理由”列写明原因。" : "Decided by a person with the authority; give a reason when a proposal is set aside.";
  return {
    words: proposalTable,
    language,
    title: `${proposalTable[language]} · ${scheme.settings.name}`,
    notes: proposalNotes[language],
    columns: [
      column("period", "period"),
      column("name", "text"),
      ...(proposals.some(({ id }) => id !== undefined) ? [column("id", "text")] : []),
      column("post", "text"),
      column("rule", "long", 20),
      column("outcome", "long", 22),
      column("wording", "long", 36),
      column("evidence", "long", 36),
      column("conflict", "long", 15),
      column("state", "centered", 12),
      keptColumn(columns.decision, { look: "centered", language, width: 12, human: true, choices: decisionWords, prompt }),
      column("reason", "long", 22),
      column("decidedBy", "text"),
      column("decidedOn", "date"),
    ],
  };
}

function cellsOf(proposal: ReadProposal, scheme: Scheme): ReadonlyMap<string, CellValue> {
  const { language } = scheme;
  const against = (proposal.against ?? []).join(language === "zh" ? "、" : ", ");
  const conflict = proposal.conflict ? `${words.conflict[language]}${language === "zh" ? "：" : ": "}${against}` : null;
  const cells: Readonly<Partial<Record<Field, CellValue>>> = {
    period: proposal.period,
    name: proposal.name,
    id: proposal.id ?? null,
    post: proposal.post ?? null,
    rule: ruleText(proposal),
    outcome: proposal.outcome,
    wording: proposal.wording,
    evidence: proposal.evidenceText,
    conflict,
    state: words.holds[language],
  };
  return new Map(Object.entries(cells).map(([field, value]) => [heading(field as Field, scheme), value]));
}

function answerCells({ answer, reason, by, day }: Answer, scheme: Scheme): readonly (readonly [string, CellValue])[] {
  const isOpen = answer === "open";
  return [
    [heading("decision", scheme), isOpen ? null : decisionWords[answer][scheme.language]],
    [heading("reason", scheme), isOpen || reason === "" ? null : reason],
    [heading("decidedBy", scheme), isOpen ? null : by],
    [heading("decidedOn", scheme), isOpen ? null : day],
  ];
}

function ruleText({ rule }: ReadProposal): string {
  return normalised(rule.code) === normalised(rule.name) ? rule.name : `${rule.code} ${rule.name}`;
}

function inOrder(proposals: readonly ReadProposal[]): readonly ReadProposal[] {
  return [...proposals].sort((one, other) => one.period.length - other.period.length || periodIndex(one.period) - periodIndex(other.period));
}

function isAbout(standing: Standing, proposal: ReadProposal): boolean {
  if (standing.period !== proposal.period || normalised(standing.rule) !== normalised(ruleText(proposal))) return false;
  return standing.id !== "" && proposal.id !== undefined ? normalised(standing.id) === normalised(proposal.id) : normalised(standing.name) === normalised(proposal.name);
}

function standingRows(table: Table): readonly Standing[] {
  const columns = new Map((Object.keys(proposalTable.columns) as Field[]).map((field) => [field, keptColumnOf(table, proposalTable, field)] as const));
  const rows: Standing[] = [];
  for (let row = table.first; row <= table.last; row += 1) {
    const value = (field: Field): CellValue => {
      const column = columns.get(field);
      return column === undefined ? null : valueAt(table.sheet, { row, column });
    };
    const text = (field: Field): string => {
      const held = value(field);
      return held === null || isFault(held) ? "" : String(held).trim();
    };
    const written = value("period");
    const period = typeof written === "string" || typeof written === "number" ? parsePeriod(written, "month") : undefined;
    if (period === undefined || text("name") === "") continue;
    const touched = humanFields.some((field) => !isBlank(value(field)));
    const at = cellReference(table.sheet.name, { row, column: columns.get("decision") ?? table.area.left });
    const answer = text("decision") === "" ? undefined : (choiceMeant(text("decision"), decisionWords) ?? "unclear");
    rows.push({ row, period, name: text("name"), id: text("id"), rule: text("rule"), touched, ...(answer && { decision: { answer, text: text("decision"), reason: text("reason"), at } }) });
  }
  return rows;
}

/** Setting a proposal aside asks for a reason. */
function decisionNotices({ answer, text, reason, at }: Decision): readonly Issue[] {
  if (answer === "unclear") return [{ severity: "notice", code: "decision-unclear", at, facts: { text } }];
  return answer === "setAside" && reason === "" ? [{ severity: "notice", code: "set-aside-without-reason", at, facts: {} }] : [];
}

/** The short text of the computed column: `月度连续三次 A 级 → 晋升一级（冲突）`. */
function proposalHint(proposal: ReadProposal, decision: Decision | undefined, language: "zh" | "en"): string {
  const marks = [
    ...(proposal.conflict ? [words.conflict[language]] : []),
    ...(decision?.answer === "accepted" ? [language === "zh" ? "已采纳" : "accepted"] : []),
    ...(decision?.answer === "setAside" ? [language === "zh" ? "未采纳" : "set aside"] : []),
  ];
  const shown = marks.length === 0 ? "" : language === "zh" ? `（${marks.join("，")}）` : ` (${marks.join(", ")})`;
  return `${proposal.rule.name} → ${proposal.outcome}${shown}`;
}

/** The texts of the computed column, by the row that the proposals arise from. */
export function proposalHints(proposals: readonly ReadProposal[], decisions: ReadonlyMap<ReadProposal, Decision>, language: "zh" | "en"): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const proposal of proposals) {
    const before = texts.get(proposal.at);
    const text = proposalHint(proposal, decisions.get(proposal), language);
    texts.set(proposal.at, before === undefined ? text : `${before}${language === "zh" ? "；" : "; "}${text}`);
  }
  return texts;
}
