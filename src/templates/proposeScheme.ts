import type { Candidate } from "../sheet/candidate";
import { monthsAcross } from "../sheet/monthsAcross";
import { periodIn } from "../scheme/periodText";
import { cycleOf } from "../scheme/period";
import { areaReference, type Issue } from "../scheme/issue";
import { itemRows, lessIsBetter } from "./itemRows";
import { longItems } from "./longItems";
import { measureColumns } from "./measureColumns";
import { statedGrades } from "./statedGrades";
import type { StatedItem } from "./statedItem";
import { statedPoints } from "./statedPoints";
import type { GradeSource } from "./schemeSource";
import type { Template } from "./template";
import { same, text } from "./text";
import { wideItems } from "./wideItems";

/** A scheme as the user's own sheet states it, every row to confirm; what the sheet leaves open is asked. */
export type ProposedScheme = Readonly<{ template: Template; questions: readonly Issue[] }>;

/**
 * The weights, targets, bands and deduction rules that stand in a sheet, offered as rows of a scheme. Nothing is made
 * up: a weight or cut-off that the sheet does not give stays blank and becomes a question.
 */
export function proposeScheme(candidate: Candidate): ProposedScheme {
  const { items, totalling, questions } = statedPoints(candidate, candidate.shape === "wide" ? wideItems(candidate) : longItems(candidate));
  const parts = items.map(itemRows);
  const indicators = parts.map(({ indicator }) => indicator);
  const grades = statedGrades(candidate);
  const title = candidate.titles[0] ?? candidate.sheet.name;
  const cycle = cycleOf(candidate.titles.map((one) => periodIn(one, "month")).find((period) => period !== undefined) ?? "2026-01");
  const bands = parts.flatMap((part) => part.bands);
  const deductions = parts.flatMap((part) => part.deductions);
  const template: Template = {
    code: "OWN",
    name: same(title),
    post: text("本表所列人员", "The people on the sheet"),
    cycle,
    cycleWords: text("按原表", "As on the sheet"),
    description: text("由原表整理，待确认", "Drawn from the sheet, to confirm"),
    purpose: text("由原表整理，待确认", "Drawn from the sheet, to confirm"),
    source: { title: `${candidate.sheet.name}`, gloss: "the user's own sheet", articles: [] },
    scheme: { settings: { version: { value: "1" }, cycle: { value: cycle, assumed: true }, ...(totalling === "points" ? { totalling: { value: totalling, assumed: true } } : {}) }, indicators, ...(bands.length > 0 ? { bands } : {}), ...(deductions.length > 0 ? { deductions } : {}), ...(grades.length > 0 ? { grades } : {}) },
    results: [],
    logs: [],
    notices: [],
    assumptions: [],
    steps: [],
  };
  return { template, questions: [...questionsOf(candidate, items, grades), ...questions, ...unusedColumns(candidate), ...lowerQuestions(items), ...parts.flatMap(({ questions }) => questions)] };
}

/** Targets and actuals of items whose score stands on the sheet itself: it counts, they do not. */
function unusedColumns(candidate: Candidate): readonly Issue[] {
  const unused = candidate.shape === "wide" ? measureColumns(candidate.columns).unused : [];
  return unused.length === 0 ? [] : [{ severity: "notice", code: "own-unused", at: areaReference(candidate.sheet.name, candidate.area), facts: { names: unused.map(({ name }) => name).join("、") } }];
}

function lowerQuestions(items: readonly StatedItem[]): readonly Issue[] {
  const lower = items.filter(lessIsBetter);
  return lower[0] ? [{ severity: "notice", code: "own-lower-better", at: lower[0].at, facts: { names: lower.map(({ name }) => name).join("、") } }] : [];
}

function questionsOf(candidate: Candidate, items: readonly StatedItem[], grades: readonly GradeSource[]): readonly Issue[] {
  const at = areaReference(candidate.sheet.name, candidate.area);
  const weighed = items.filter(({ weight }) => weight !== undefined);
  const without = items.filter(({ weight, points }) => weight === undefined && points === undefined);
  return [
    ...(items.length === 0 ? [{ severity: "issue", code: monthsAcross(candidate.columns).length >= 2 ? "own-months" : "own-no-items", at, facts: {} } as const] : []),
    ...(items.length > 0 && weighed.length < items.length && without.length > 0 ? [{ severity: "notice", code: "own-weights-missing", at: without[0]!.at, facts: { names: without.map(({ name }) => name).join("、") } } as const] : []),
    ...(grades.length === 0 ? [{ severity: "notice", code: "own-no-grades", at, facts: {} } as const] : []),
  ];
}
