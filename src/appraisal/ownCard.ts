import { sameText } from "../sheet/text";
import type { FormulaStep } from "../formula/working";
import type { Language } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import type { Reading, Result } from "../scoring/result";
import type { Adjusted, DeductionLine, PayoutLine, ScoreCard } from "../scoring/scoreCard.types";
import type { Discretion } from "./otherNames";
import { periodWords } from "./periodFigures";

/** What is nobody's business on a sheet that is passed round: only its having happened is shown. */
const sensitive = /心理|精神|病[历情假]|怀孕|流产|纪检|举报人|psycholog|counsel+ing|medical|pregnan|whistle/i;

export const withheld: Readonly<Record<Language, string>> = { zh: "（内容不在此列）", en: "(not shown here)" };
const approvers: Readonly<Record<Language, string>> = { zh: "有审批权的人", en: "a person with the authority" };

/** Whether a text belongs to what stays off a card by default (C17: 心理辅导). */
export function isSensitive(text: string): boolean {
  return sensitive.test(text);
}

/** A free text as a card may show it: nobody else's name, nothing sensitive. */
export function ownText(text: string, language: Language, discreet: Discretion): string {
  return isSensitive(text) ? withheld[language] : discreet(text);
}

/**
 * The card with the person's own words only: log entries are listed apart with their dates, free texts lose other
 * people's names, approvers are told by their role, findings for HR are left out.
 */
export function ownCard(card: ScoreCard, scheme: Scheme, language: Language, discreet: Discretion): ScoreCard {
  const own = (text: string) => ownText(text, language, discreet);
  const adjusted = (change: Adjusted | undefined) => change && { ...change, reason: own(change.reason), approver: approvers[language] };
  return {
    ...card,
    findings: [],
    adjusted: adjusted(card.adjusted),
    ...(card.regraded && { regraded: { ...card.regraded, reason: own(card.regraded.reason), approver: approvers[language] } }),
    lines: card.lines.map((line) => ({ ...line, adjusted: adjusted(line.adjusted), inputs: line.inputs.map((input) => ownReading(input, card.result, own)) })),
    deductions: card.deductions.map((line) => ({ ...line, evidence: isFromLog(line, scheme) ? [] : line.evidence.map((one) => ({ ...one, text: own(one.text) })) })),
    ...(card.team && { team: { ...card.team, group: own(card.team.group) } }),
    payouts: card.payouts.filter(({ helper }) => !helper).map((line) => ({
      ...line,
      adjusted: adjusted(line.adjusted),
      steps: [line.formula, conditionOf(line, scheme)].some(looksAtOthers) ? [] : ownSteps(line.steps, own),
      ...(looksAtOthers(line.formula) ? { substituted: "", inputs: [] } : { substituted: isArithmetic(line.substituted) ? own(line.substituted) : "", inputs: line.inputs.filter(isFigure).map((input) => ({ ...input, name: own(input.name) })) }),
      ...(line.share && { share: { ...line.share, group: own(line.share.group) } }),
    })),
  };
}

function conditionOf({ rule }: PayoutLine, scheme: Scheme): string {
  return scheme.payouts.find(({ at }) => at === rule)?.condition ?? "";
}

/** A worked-out actual with the steps that are the person's own: sums over other people's rows are told by what they come to. */
function ownReading(reading: Reading, { name, id }: Result, own: (text: string) => string): Reading {
  if (reading.kind !== "number" || !reading.worked) return reading;
  const { text, steps } = reading.worked;
  const isOwn = (asked: string) => asked.endsWith(`= ${name}`) || (id !== undefined && asked.endsWith(`= ${id}`));
  const areOwn = steps.every((step) => step.kind === "asked" || (step.how !== "written" && step.where.some(isOwn)));
  return { ...reading, worked: { text: own(text), steps: areOwn ? ownSteps(steps, own) : [] } };
}

function ownSteps(steps: readonly FormulaStep[], own: (text: string) => string): readonly FormulaStep[] {
  return steps.map((step) => (step.kind === "asked" ? { ...step, test: own(step.test) } : step.how === "written" ? step : { ...step, where: step.where.map(own) }));
}

/** Whether a deduction counted dated entries of a log. */
export function isFromLog(line: DeductionLine, scheme: Scheme): boolean {
  return scheme.deductions.find(({ code }) => code === line.code)?.counted.kind === "log";
}

/** Whether a formula goes over whole columns (`SUMIFS([个人系数],…)`): its figures would be colleagues'. */
function looksAtOthers(formula: string): boolean {
  const ownCells = /\[@(?:\[[^\]]*\]|[^[\]]*)\]/g;
  return /\[[^\]]*\]/.test(formula.replace(/"[^"]*"/g, "").replace(ownCells, ""));
}

/** Sums that a person can follow; a chain of conditions is told by its inputs alone. */
function isArithmetic(substituted: string): boolean {
  return substituted.length <= 160 && !/\b(?:IF|IFS|AND|OR|SWITCH|CHOOSE|LOOKUP|INDEX|MATCH|[VX]LOOKUP)\s*\(/i.test(substituted);
}

/** Names, groups and days that a formula looks things up by are no figures of the sum. */
function isFigure({ name, value }: PayoutLine["inputs"][number]): boolean {
  return /^[-−+]?[\d.,]+%?$/.test(value.trim()) && !Object.values(periodWords).some(({ zh, en }) => sameText(name, zh) || sameText(name, en));
}
