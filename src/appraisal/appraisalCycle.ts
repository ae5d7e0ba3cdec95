import type { WorkbookSnapshot } from "../sheet/snapshot";
import { sameText } from "../sheet/text";
import { dueDay } from "../scheme/dueDay";
import type { Issue } from "../scheme/issue";
import { cycleOf, dateOf, isoDate, periodIndex, serialDay } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import type { Appraisal } from "./appraisal.types";
import { dayCountOf, readPlan, type PlanStep } from "./appraisalPlan";
import { cycleProgress, type Progress } from "./cycleProgress";

/** `done`; `overdue`: not done and past its day; `now`: running; `later`: not begun; `open`: no day is set for it. */
export type StepState = "done" | "overdue" | "now" | "later" | "open";

/** A step of the period: when, how far, what is still missing of whom. Days are serial days. */
export type CycleStep = Readonly<{ step: PlanStep; state: StepState; from?: number; due?: number; /** Days to the due day; negative once it is past. */ left?: number; progress: Progress; /** Somebody marked it as done. */ marked: boolean }>;

export type Cycle = Readonly<{
  period: string;
  steps: readonly CycleStep[];
  /** The step the period is in: what is overdue or running first, else what comes next. */
  current?: CycleStep;
  plan: Readonly<{ stands: boolean }>;
  /** Unreadable days, a period outside the scheme's validity (P57), a review of the scheme that is due (C35). */
  notices: readonly Issue[];
}>;

/**
 * Where a period stands in its plan. Both days of a step count (「每月1日-10日」 ends with the 10th, AMB-79). Steps that are
 * about a data table are shown for periods of its cycle only. Today is handed in.
 */
export function appraisalCycle(workbook: WorkbookSnapshot, appraisal: Appraisal & Readonly<{ scheme: Scheme }>, period: string, today: number): Cycle {
  const { scheme } = appraisal;
  const plan = readPlan(workbook, scheme);
  const count = dayCountOf(scheme);
  const progress = cycleProgress(workbook, appraisal, period);
  const tables = new Set(appraisal.cards.filter(({ result }) => result.period === period).map(({ result }) => result.table));
  const own = plan.steps.filter(({ table }) => table === undefined || tables.size === 0 || [...tables].some((name) => sameText(name, table)));
  const steps = own.map((step): CycleStep => {
    const from = step.from && dueDay(step.from, period, count);
    const due = step.due && dueDay(step.due, period, count);
    const marked = step.doneUpTo !== undefined && cycleOf(step.doneUpTo) === cycleOf(period) && periodIndex(step.doneUpTo) >= periodIndex(period);
    const made = progress(step, from);
    const isDone = marked || (made.all > 0 && made.open.length === 0 && (step.kind !== "appeals" || (due !== undefined && due < today)));
    const state: StepState = isDone ? "done" : due !== undefined && due < today ? "overdue" : from !== undefined && from > today ? "later" : from === undefined && due === undefined ? "open" : "now";
    return { step, state, ...(from !== undefined && { from }), ...(due !== undefined && { due, left: due - today }), progress: made, marked };
  });
  const current = steps.find(({ state }) => state === "overdue") ?? steps.find(({ state }) => state === "now") ?? steps.find(({ state }) => state === "open") ?? steps.find(({ state }) => state === "later");
  return {
    period,
    steps,
    ...(current && { current }),
    plan: { stands: plan.stands },
    notices: [...plan.notices, ...appraisal.notices.filter(({ code, facts }) => code === "outside-validity" && facts["period"] === period), ...reviewDue(scheme, today)],
  };
}

/** The parameter that says how often the scheme itself is looked at again, in months (C35: 「每季度或半年复盘」). */
export const reviewParameter = { zh: "方案复盘间隔", en: "Review_interval" } as const;

/** The scheme is due for a review so many months after it took effect, and again after as many. */
function reviewDue({ parameters, settings }: Scheme, today: number): readonly Issue[] {
  const parameter = parameters.find(({ name }) => sameText(name, reviewParameter.zh) || sameText(name, reviewParameter.en));
  const months = parameter?.value;
  if (!parameter || typeof months !== "number" || months <= 0 || settings.effectiveFrom === undefined) return [];
  const { year, month, day } = dateOf(settings.effectiveFrom);
  let due: number | undefined;
  for (let turn = 1; turn <= 1200; turn += 1) {
    const next = serialDay(year, month + turn * months, day);
    if (next > today) break;
    due = next;
  }
  return due === undefined ? [] : [{ severity: "notice", code: "review-due", at: parameter.at, facts: { version: settings.version, months, since: isoDate(due) } }];
}
