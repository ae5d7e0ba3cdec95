import type { CellStyle } from "../sheet/sheetPlan";
import { toNumber } from "../sheet/exact";
import { sameText } from "../sheet/text";
import type { Indicator } from "../scheme/indicator";
import type { Scheme } from "../scheme/scheme";
import { computedMark, computedWords } from "../scheme/computedWords";
import { isScored, type ScoreCard } from "../scoring/scoreCard.types";
import { approvalText, type Approval } from "./approvals";
import { hint } from "./hint";

/** One column we write beside the user's own. `value` gives what a row's cell holds; `null` empties it. */
export type ComputedColumn = Readonly<{
  /** With the mark that makes it ours: `总分（计）`. */
  header: string;
  /** The header in the other language, under which an earlier run may have written it. */
  also: string;
  kind: "score" | "money" | "factor" | "rank" | "grade" | "state" | "text";
  /** Which figure of the card it holds; an indicator by its code, a payout by its name. */
  of: ColumnFigure;
  value(card: ScoreCard): number | string | null;
}>;

export type ColumnFigure = "deductions" | "total" | "grade" | "coefficient" | "rank" | "words" | Readonly<{ score: string }> | Readonly<{ paid: string }> | Readonly<{ deferred: string }>;

/** What is known of a row beside its card: its proposals in words, and how far its approval has got. */
export type Beside = Readonly<{ proposed?(card: ScoreCard): string | undefined; approval?(card: ScoreCard): Approval | undefined }>;

/** The computed columns of one data table, in the order they are written. */
export function computedColumns(scheme: Scheme, table: string, { proposed, approval }: Beside = {}): readonly ComputedColumn[] {
  const here = (row: Readonly<{ table?: string }>) => row.table === undefined || sameText(row.table, table);
  const indicators = scheme.indicators.filter((indicator) => here(indicator) && scheme.settings.columns === "full" && isWorkedOut(indicator, scheme));
  const totalDeductions = scheme.deductions.some((rule) => rule.target.kind === "total" && here(rule));
  const grades = scheme.grades.filter(here);
  const payouts = scheme.payouts.filter(here);
  const column = columnsIn(scheme);
  return [
    ...indicators.map((indicator) =>
      column({ zh: `${indicator.name}${computedWords.score.zh}`, en: `${indicator.name} ${computedWords.score.en}` }, "score", { score: indicator.code }, (card) => scoreOf(card, indicator)),
    ),
    ...(totalDeductions ? [column(computedWords.deductions, "score", "deductions", (card) => (isScored(card) ? deducted(card) : null))] : []),
    column(computedWords.total, "score", "total", (card) => (card.total ? toNumber(card.total) : null)),
    ...(grades.length > 0 ? [column(computedWords.grade, "grade", "grade", (card) => card.grade ?? null)] : []),
    ...(grades.some((grade) => grade.coefficient !== undefined) ? [column(computedWords.coefficient, "factor", "coefficient", (card) => (card.coefficient ? toNumber(card.coefficient) : null))] : []),
    column(computedWords.rank, "rank", "rank", (card) => card.rank ?? null),
    ...payouts.flatMap((payout) => {
      const line = (card: ScoreCard) => card.payouts.find((candidate) => candidate.name === payout.name);
      const paid = column({ zh: payout.name, en: payout.name }, "money", { paid: payout.name }, (card) => amount(line(card)?.amount));
      if (!payout.deferral) return [paid];
      const words = { zh: `${payout.name}${computedWords.deferred.zh}`, en: `${payout.name} ${computedWords.deferred.en}` };
      return [paid, column(words, "money", { deferred: payout.name }, (card) => amount(line(card)?.deferred))];
    }),
    ...(scheme.settings.approval ? [column(computedWords.approval, "state", "words", (card) => approvalOf(card, approval, scheme))] : []),
    ...(scheme.consequences.some(here) ? [column(computedWords.proposals, "text", "words", (card) => proposed?.(card) ?? null)] : []),
    column(computedWords.hint, "text", "words", (card) => hint(card, scheme) || null),
  ];
}

function approvalOf(card: ScoreCard, approval: Beside["approval"], { language }: Scheme): string | null {
  const own = approval?.(card);
  return own ? approvalText(own, language) : null;
}

type Exactly = Parameters<typeof toNumber>[0];
const amount = (value: Exactly | undefined) => (value === undefined ? null : toNumber(value));

function columnsIn(scheme: Scheme) {
  const other = scheme.language === "zh" ? "en" : "zh";
  return (words: Readonly<{ zh: string; en: string }>, kind: ComputedColumn["kind"], of: ColumnFigure, value: ComputedColumn["value"]): ComputedColumn => ({
    header: words[scheme.language] + computedMark[scheme.language],
    also: words[other] + computedMark[other],
    kind,
    of,
    value,
  });
}

/** A score that only repeats the user's own cell is not written a second time. */
function isWorkedOut(indicator: Indicator, scheme: Scheme): boolean {
  const plain = !indicator.rated && indicator.rule.kind === "direct" && indicator.rule.scale === undefined && indicator.formula === undefined && indicator.floor === undefined && indicator.cap === undefined;
  const reduced = scheme.deductions.some((rule) => rule.target.kind === "indicator" && rule.target.code === indicator.code);
  return !plain || reduced;
}

function scoreOf(card: ScoreCard, indicator: Indicator): number | null {
  const line = isScored(card) ? card.lines.find((candidate) => candidate.code === indicator.code) : undefined;
  return line && (line.working.kind !== "missing" || line.adjusted) ? toNumber(line.score) : null;
}

/** Points taken from the total. */
function deducted(card: ScoreCard): number {
  return card.deductions.filter((line) => line.from.kind === "total").reduce((sum, line) => sum + toNumber(line.amount), 0);
}

/** How a computed column looks: pale grey, so that nobody types into it. */
export function columnStyle(kind: ComputedColumn["kind"], scheme: Scheme): CellStyle {
  const places = (decimals: number) => (decimals > 0 ? `0.${"0".repeat(decimals)}` : "0");
  const base: CellStyle = { fill: "F2F2F2", vertical: "center", border: { sides: "all", color: "D9D9D9" } };
  switch (kind) {
    case "score":
      return { ...base, numberFormat: places(scheme.settings.decimals), horizontal: "right" };
    case "money":
      return { ...base, numberFormat: `#,##${places(scheme.settings.moneyDecimals)}`, horizontal: "right" };
    case "factor":
      return { ...base, numberFormat: "0.00", horizontal: "right" };
    case "rank":
      return { ...base, numberFormat: "0", horizontal: "center" };
    case "grade":
      return { ...base, horizontal: "center", bold: true };
    case "state":
      return { ...base, horizontal: "center" };
    case "text":
      return { ...base, horizontal: "left" };
  }
}

export const headerStyle: CellStyle = { fill: "D9D9D9", color: "262626", bold: true, horizontal: "center", vertical: "center", wrap: true };

/** Characters. */
export function columnWidth(column: ComputedColumn): number {
  const header = [...column.header].reduce((width, letter) => width + (letter > "\u2e80" ? 2.1 : 1.1), 3);
  const least = { score: 10, money: 13, factor: 10, rank: 8, grade: 8, state: 17, text: 44 }[column.kind];
  return Math.max(least, Math.min(header, 24));
}
