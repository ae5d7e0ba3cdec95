import { compare, exact, hundred, minus, times, toNumber, type Exact } from "../sheet/exact";
import { isFault, type CellValue } from "../sheet/cellValue";
import type { Edit } from "../sheet/edits";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { normalised } from "../sheet/text";
import type { Issue, Language } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import { computedWords } from "../scheme/computedWords";
import { unitText } from "../scoring/figureText";
import { isScored, type Adjusted, type IndicatorLine, type ScoreCard } from "../scoring/scoreCard.types";
import { agreedTargets, pastSource, type AgreedTarget, type PastSource } from "./agreedTargets";
import type { Appraisal } from "./appraisal.types";
import { followUpChoices, followUpTables, type FollowUp } from "./followUpTables";
import { keptColumn, type KeptColumn, type KeptLook } from "./keptColumn";
import { findKeptTable, keepRows, keptColumnOf, type KeptRow, type KeptTable } from "./keptTable";
import { readLedger } from "./ledger";

export type FollowUpOptions = Readonly<{ period?: string; /** Today as a serial day. */ day: number }>;

/** A row to be kept, by field. Its key says which row of the table it is. */
type Filled = Readonly<{ key: readonly string[]; cells: Readonly<Record<string, CellValue>> }>;

/** So many of a person's weakest indicators go into an improvement plan. */
const weakest = 3;

/**
 * The table of a follow-up, drawn or brought up to date: what the appraisal knows is filled in, what people write beside
 * it stays. Rows that stand already are refreshed, never doubled.
 */
export function followUp(kind: FollowUp, workbook: WorkbookSnapshot, appraisal: Appraisal & Readonly<{ scheme: Scheme }>, options: FollowUpOptions): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[]; rows: number }> {
  const rows = followUpRows(kind, workbook, appraisal, options);
  return { ...keepFollowUp(kind, rows, workbook, appraisal.scheme), rows: rows.length };
}

/** The rows that the appraisal knows, each where it stands already. */
export function followUpRows(kind: FollowUp, workbook: WorkbookSnapshot, { cards: all, scheme }: Pick<Appraisal, "cards"> & Readonly<{ scheme: Scheme }>, options: FollowUpOptions): readonly KeptRow[] {
  // Targets are agreed before there is anything to score.
  const cards = all.filter((card) => (isScored(card) || kind === "targets") && (options.period === undefined || card.result.period === options.period));
  const filled = knownRows(kind, cards, pastSource(workbook, { cards: all }), workbook, scheme, options);
  const words = followUpTables[kind];
  const table = findKeptTable(workbook, words);
  const standing = new Map<string, number>();
  if (table) {
    const at = keyFields(kind).map((field) => keptColumnOf(table, words, field));
    for (let row = table.first; row <= table.last; row += 1) {
      const key = keyOf(at.map((column) => textAt(column === undefined ? null : valueAt(table.sheet, { row, column }))));
      if (!standing.has(key)) standing.set(key, row);
    }
  }
  return filled.map(({ key, cells }): KeptRow => {
    const row = standing.get(keyOf(key));
    const own = followUpColumns(kind, scheme);
    // The day on which something was recorded stays the day on which it was recorded.
    const known = Object.entries(cells).filter(([field]) => row === undefined || (field !== "recorded" && !own.find(({ field: one }) => one === field)?.column.human));
    return { row, cells: new Map(known.map(([field, value]) => [headerOf(kind, field, scheme), value])) };
  });
}

/** What to change so that the table holds the rows; drawn when there is none. */
export function keepFollowUp(kind: FollowUp, rows: readonly KeptRow[], workbook: WorkbookSnapshot, scheme: Scheme): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }> {
  const table = findKeptTable(workbook, followUpTables[kind]);
  return keepRows(followUpTable(kind, scheme), table, table || rows.length > 0 ? rows : blank, [], workbook);
}

/** A table that has nothing to say yet is drawn with a row to begin with. */
const blank: readonly KeptRow[] = [{ cells: new Map() }];

const keyOf = (parts: readonly string[]) => parts.map(normalised).join("\n");
const textAt = (value: CellValue) => (value === null || isFault(value) ? "" : String(value));

function headerOf(kind: FollowUp, field: string, { language }: Scheme): string {
  const columns: Readonly<Record<string, Readonly<{ zh: string; en: string }>>> = followUpTables[kind].columns;
  return columns[field]![language];
}

/** By what a row is known again. */
export function keyFields(kind: FollowUp): readonly string[] {
  switch (kind) {
    case "appeals":
      return ["period", "name", "id"];
    case "interviews":
      return ["period", "name", "id"];
    case "plans":
    case "midTerm":
    case "targets":
      return ["period", "name", "id", "indicator"];
    case "changes":
      return ["period", "name", "id", "subject", "old", "new"];
  }
}

/** What the appraisal knows of the people, as rows of the table. */
export function knownRows(kind: FollowUp, cards: readonly ScoreCard[], past: PastSource, workbook: WorkbookSnapshot, scheme: Scheme, { day }: FollowUpOptions): readonly Filled[] {
  const rowsOf = (card: ScoreCard): readonly Readonly<Record<string, CellValue>>[] => {
    switch (kind) {
      case "appeals":
        return [];
      case "interviews":
        return [{ total: toNumber(card.total!), grade: card.grade ?? null }];
      case "plans":
        return weakestLines(card, scheme).map(({ line, lost }) => ({ indicator: line.name, ...figures(line), score: toNumber(line.score), lost: toNumber(lost) }));
      case "midTerm":
        return card.lines.map((line) => ({ indicator: line.name, ...figures(line), score: toNumber(line.score) }));
      case "targets":
        return agreedTargets(card.result, card.result.period ?? "", scheme, past).map(targetRow);
      case "changes":
        return adjustments(card, scheme.language).map((change) => ({ ...change, recorded: day }));
    }
  };
  if (kind === "appeals") return appealRows(cards, workbook);
  return cards.flatMap((card) =>
    rowsOf(card).map((cells): Filled => {
      const all: Readonly<Record<string, CellValue>> = { period: card.result.period ?? "", name: card.result.name, id: card.result.id ?? null, ...cells };
      return { key: keyFields(kind).map((field) => textAt(all[field] ?? null)), cells: all };
    }),
  );
}

/** Who returned a card in dispute, with what was written on it. */
function appealRows(cards: readonly ScoreCard[], workbook: WorkbookSnapshot): readonly Filled[] {
  const isAppraised = (name: string, period: string) => cards.some(({ result }) => normalised(result.name) === normalised(name) && (result.period ?? "") === period);
  return readLedger(workbook)
    .filter(({ state, name, period }) => state === "disputed" && isAppraised(name, period))
    .map((row): Filled => ({ key: [row.period, row.name, row.id ?? ""], cells: { period: row.period, name: row.name, id: row.id ?? null, appeal: row.opinion ?? null, raised: row.returned ?? null } }));
}

function figures(line: IndicatorLine): Readonly<Record<"actual" | "target", CellValue>> {
  const write = unitText(line.unit, line.target);
  return { actual: line.actual ? write(line.actual) : null, target: line.target ? write(line.target) : null };
}

/** The indicators that cost most points, worst first; those with full marks are none. */
function weakestLines(card: ScoreCard, { settings, indicators }: Scheme): readonly Readonly<{ line: IndicatorLine; lost: Exact }>[] {
  return card.lines
    .filter(({ bonus }) => !bonus)
    .map((line) => {
      const points = indicators.find(({ code }) => code === line.code)?.maxPoints;
      const lost = settings.totalling === "points" ? minus(points === undefined ? line.score : exact(points), line.score) : times(minus(hundred, line.score), line.effectiveWeight ?? line.weight ?? exact(1));
      return { line, lost };
    })
    .filter(({ lost }) => lost.n > 0n)
    .sort((one, other) => compare(other.lost, one.lost))
    .slice(0, weakest);
}

function targetRow({ name, definition, weight, target, stretch, veto, scoring, past }: AgreedTarget): Readonly<Record<string, CellValue>> {
  return { indicator: name, definition: definition ?? null, weight: weight ?? null, target: target ?? null, stretch: stretch ?? null, veto: veto ? "√" : null, last: past?.last ?? null, mean: past?.mean ?? null, best: past?.best ?? null, scoring };
}

/** What was changed by hand: of the total, of an indicator, of a payout, or the grade. */
function adjustments(card: ScoreCard, language: Language): readonly Readonly<Record<string, CellValue>>[] {
  const of: readonly Readonly<{ subject: string; adjusted?: Adjusted; now?: Exact }>[] = [
    { subject: computedWords.total[language], adjusted: card.adjusted, now: card.total },
    ...card.lines.map(({ name, adjusted, score }) => ({ subject: name, adjusted, now: score })),
    ...card.payouts.map(({ name, adjusted, amount }) => ({ subject: name, adjusted, now: amount })),
  ];
  const { regraded, grade } = card;
  return [
    ...of.flatMap(({ subject, adjusted, now }) => (adjusted && now ? [{ subject, old: toNumber(adjusted.before), new: toNumber(now), reason: adjusted.reason, who: adjusted.approver }] : [])),
    ...(regraded ? [{ subject: computedWords.grade[language], old: regraded.before ?? null, new: grade ?? null, reason: regraded.reason, who: regraded.approver }] : []),
  ];
}

const looks: Readonly<Record<string, KeptLook>> = { period: "period", raised: "date", answered: "date", date: "date", due: "date", recorded: "date", total: "score", grade: "centered", score: "score", lost: "score", before: "score", corrected: "score", old: "general", new: "general", actual: "centered", target: "centered", stretch: "centered", veto: "centered", last: "centered", mean: "centered", best: "centered", weight: "centered", decision: "centered", outlook: "centered", name: "text", id: "text", by: "text", owner: "text", who: "text", indicator: "text", subject: "text", item: "text" };
const ours: Readonly<Record<FollowUp, readonly string[]>> = {
  appeals: ["period", "name", "id"],
  interviews: ["period", "name", "id", "total", "grade"],
  plans: ["period", "name", "id", "indicator", "actual", "target", "score", "lost"],
  midTerm: ["period", "name", "id", "indicator", "target", "actual", "score"],
  targets: ["period", "name", "id", "indicator", "definition", "weight", "target", "stretch", "veto", "last", "mean", "best", "scoring"],
  changes: ["period", "name", "id", "subject", "old", "new", "reason", "who", "recorded"],
};

/** The table of a follow-up as it is drawn. */
export function followUpTable(kind: FollowUp, scheme: Scheme): KeptTable {
  const words = followUpTables[kind];
  const { language } = scheme;
  return { words, title: `${words[language]} · ${scheme.settings.name}`, notes: notes[kind][language], columns: followUpColumns(kind, scheme).map(({ column }) => column), language };
}

/** Its columns by field; `ours` are those that the appraisal fills in. */
export function followUpColumns(kind: FollowUp, { language, settings }: Scheme): readonly Readonly<{ field: string; column: KeptColumn; ours: boolean; look: KeptLook }>[] {
  return Object.entries(followUpTables[kind].columns).map(([field, words]) => {
    const look = looks[field] ?? "long";
    const choices = (followUpChoices as Readonly<Record<string, (typeof followUpChoices)[keyof typeof followUpChoices]>>)[field];
    return { field, look, ours: ours[kind].includes(field), column: keptColumn(words, { look, language, decimals: settings.decimals, human: !ours[kind].includes(field), ...(look === "long" && { width: 30 }), ...(["indicator", "item", "subject"].includes(field) && { width: 22 }), ...(choices && { choices }) }) };
  });
}

const notes: Readonly<Record<FollowUp, Readonly<Record<"zh" | "en", readonly string[]>>>> = {
  appeals: { zh: ["有异议的考核表签回后在此登记。答复后确需更正的，在“人工调整”里写明更正后的得分、理由和批准人，重算并重发考核表；旧版留在签核台账，标为“已替换”。"], en: ["Disputed cards are entered here. Where a score is corrected, enter it under Overrides with reason and approver, recalculate and issue the card again; the old version stays in the ledger as superseded."] },
  interviews: { zh: ["一人一期一行；浅黄色的列由面谈人填写。“心理辅导”一列只留在这里，考核表和打印件都不带出。"], en: ["One row per person and period; the pale yellow columns are for the interviewer. Personal support stays in this table: neither cards nor printed sheets carry it."] },
  plans: { zh: ["已填入每人失分最多的三项指标；浅黄色的列由本人与上级商定。"], en: ["The three indicators that cost each person most are filled in; the pale yellow columns are agreed between the person and the superior."] },
  midTerm: { zh: ["目标与目前的实际值已填入；浅黄色的列由上级填写。"], en: ["Targets and actuals so far are filled in; the pale yellow columns are for the superior."] },
  targets: { zh: ["周期开始前，每人签字确认指标、权重与目标。"], en: ["Before the cycle begins, everybody signs for indicators, weights and targets."] },
  changes: { zh: ["人工调整过的数值：原值、现值、理由与批准人。"], en: ["Figures changed by hand: old, new, reason and approver."] },
};
