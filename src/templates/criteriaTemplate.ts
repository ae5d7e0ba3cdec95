import type { Cycle } from "../scheme/setting";
import { columnsOf, weighed, type Criterion } from "./criteria";
import { surveyScale } from "./criterionKinds";
import { whoAndWhen } from "./dataColumns";
import type { SchemeSource } from "./schemeSource";
import { lowerBetterSteps, missingRatings, openSwitches, settingsBy, switched } from "./switches";
import type { Assumption, DataColumn, DataTable, SampleCell, Template } from "./template";
import { text, type Text } from "./text";
import { usualAssumptions, usualSteps } from "./usual";

export const resultsTable = text("考核数据", "Results");

/** The criteria of one data table. `more` are columns beside them; each line of `rows` is a sample row from 姓名 on. */
export type CriteriaTable = Readonly<{
  name?: Text;
  guidance: Text;
  cycle?: Cycle;
  /** Who and when, where it is more than usual. */
  keys?: readonly DataColumn[];
  criteria: readonly Criterion[];
  more?: readonly DataColumn[];
  rows: readonly (readonly SampleCell[])[];
}>;

type Told = Pick<Template, "code" | "name" | "post" | "cycle" | "cycleWords" | "description" | "purpose" | "source" | "notices">;

/** What is particular to a scheme of which the source names the indicators and leaves the arithmetic open. */
export type CriteriaScheme = Told &
  Pick<SchemeSource, "grades" | "payouts" | "consequences" | "parameters" | "raters"> &
  Readonly<{
    /** What the source says of its cycle; `assumed` where that is nothing. */
    cycleNote: Text;
    cycleAssumed?: true;
    /** The source's words on its grades and its raters, where it has them. */
    gradesQuote?: Text;
    ratersQuote?: Text;
    tables: readonly CriteriaTable[];
    logs?: readonly DataTable[];
    assumptions?: readonly Assumption[];
    steps?: Template["steps"];
  }>;

const surveyAssumption: Assumption = {
  references: ["AMB-86"],
  taken: text("调查得分＝有效问卷平均分÷调查满分×100，直接作为指标得分，满分暂按 100。", "A survey scores mean ÷ full marks × 100; full marks are 100 for now."),
  why: text("原文没有写调查的分制。", "The source names no scale."),
  change: text("参数：调查满分", "Parameters: Survey_scale"),
};
const growthAssumption: Assumption = {
  references: ["AMB-85"],
  taken: text("增长率与上年同期比。", "Growth is against the same period last year."),
  why: text("原文没有写基期。", "The source names no base period."),
  change: text("考核数据：上年同期列可改填上期数", "Results: enter the previous period's figures under last year instead"),
};

/** A template in which weights are equal, targets are HR's and every score stops at 100, all of it to be confirmed. */
export function criteriaTemplate(scheme: CriteriaScheme): Template {
  const { cycleNote, cycleAssumed, gradesQuote, ratersQuote, tables, logs = [], grades, payouts, consequences, raters, parameters = [], assumptions = [], steps, ...told } = scheme;
  const rows = tables.flatMap(({ criteria }) => criteria.map(({ row }) => row));
  const isLower = rows.some(({ rule, direction }) => rule === "proportional" && direction === "lower");
  const isSurveyed = rows.some(({ formula }) => formula?.en.includes(surveyScale.name.en));
  const grows = tables.some(({ criteria }) => columnsOf(criteria).some(({ header }) => header.zh.startsWith("上年同期")));
  const switches = openSwitches({ weights: true, gradesQuote, ratersQuote, budget: rows.some(({ direction }) => direction === "range"), lower: isLower });
  return {
    ...told,
    scheme: {
      settings: {
        version: { value: "1" },
        cycle: { value: told.cycle, note: cycleNote, ...(cycleAssumed ? { assumed: true } : {}) },
        ...settingsBy(switches),
      },
      indicators: tables.flatMap(({ name, criteria }) => weighed(criteria, name ?? resultsTable).map(withAssumedWeight).map(switched)),
      ...(isLower ? { bands: lowerBetterSteps } : {}),
      ...(grades ? { grades } : {}),
      ...(raters ? { raters: raters.map((rater) => ({ ...rater, missing: missingRatings })) } : {}),
      ...(payouts ? { payouts } : {}),
      ...(consequences ? { consequences } : {}),
      parameters: [...parameters, ...(isSurveyed ? [surveyScale] : []), ...switches],
    },
    results: tables.map((table) => dataTable(table, told.cycle)),
    logs,
    assumptions: [
      ...assumptions,
      usualAssumptions.equalWeights,
      ...(rows.some(({ asked, target }) => (asked ?? []).includes("target") || typeof target === "object") ? [usualAssumptions.targets] : []),
      ...(isSurveyed ? [surveyAssumption] : []),
      ...(grows ? [growthAssumption] : []),
      ...(isLower ? [usualAssumptions.lowerBetter] : []),
      usualAssumptions.cap,
      usualAssumptions.rounding,
      usualAssumptions.blank,
    ],
    steps: steps ?? [usualSteps.complete, usualSteps.fill, usualSteps.recalculate, usualSteps.check, usualSteps.talk],
  };
}

function withAssumedWeight(row: SchemeSource["indicators"][number]): SchemeSource["indicators"][number] {
  return { ...row, assumed: [row.dimensionWeight === undefined ? "weight" : "dimensionWeight", ...(row.assumed ?? [])] };
}

function dataTable({ name, guidance, cycle, keys, criteria, more = [], rows }: CriteriaTable, usual: Cycle): DataTable {
  return { name: name ?? resultsTable, guidance, frozen: 1, blankRows: 12, columns: [...(keys ?? whoAndWhen(cycle ?? usual)), ...columnsOf(criteria), ...more], sample: rows };
}
