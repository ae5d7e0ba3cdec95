import { lowerBetterReading } from "./readings";
import { measured, type Measure } from "./measures";
import { measureTable, resultsName } from "./measureTable";
import type { GradeSource, ParameterSource, PayoutSource, SettingsSource } from "./schemeSource";
import type { Assumption, DataColumn, DataTable, SampleCell, Template } from "./template";
import { text, type Text } from "./text";
import { usualAssumptions, usualSteps } from "./usual";

/** A set of measures on a data table of its own: one for all, or one per post or occasion. */
export type MeasureSet = Readonly<{
  name?: Text;
  guidance?: Text;
  cycle?: Template["cycle"];
  post?: Text;
  measures: readonly Measure[];
  /** Columns beside the measures: what payouts need. */
  more?: readonly DataColumn[];
  figures: readonly (readonly SampleCell[])[];
}>;

/** What is particular to a scheme of which the source only names the indicators. */
export type MeasureScheme = Pick<Template, "code" | "name" | "post" | "cycle" | "cycleWords" | "description" | "purpose" | "source" | "notices"> &
  Readonly<{
    cycleNote: Text;
    /** Whether the cycle is ours, not the source's. */
    cycleAssumed: boolean;
    sets: readonly MeasureSet[];
    settings?: Partial<SettingsSource>;
    grades?: readonly GradeSource[];
    payouts?: readonly PayoutSource[];
    parameters?: readonly ParameterSource[];
    assumptions?: readonly Assumption[];
  }>;

/** A template for a source that names indicators and leaves weights, targets and arithmetic open. */
export function measureTemplate(scheme: MeasureScheme): Template {
  const { cycleNote, cycleAssumed, sets, settings, grades, payouts, parameters = [], assumptions = [], ...told } = scheme;
  const all = sets.flatMap(({ measures }) => measures);
  const isMeasured = all.some(({ unit }) => !["rating", "five", "none"].includes(unit));
  const hasLower = all.some(({ direction }) => direction === "lower");
  return {
    ...told,
    scheme: {
      settings: {
        version: { value: "1" },
        cycle: { value: told.cycle, assumed: cycleAssumed, note: cycleNote },
        scoreCap: { value: 100, assumed: true, note: text("原文没有写可以超过 100 分。", "The source does not speak of more than 100.") },
        ...settings,
      },
      indicators: sets.flatMap(({ measures, name }) => measured(measures, name ?? resultsName)),
      ...(grades ? { grades } : {}),
      ...(payouts ? { payouts } : {}),
      parameters: [...parameters, ...(hasLower ? [lowerBetterReading] : [])],
    },
    results: sets.map((set) => tableOf(set, told.cycle, told.post)),
    logs: [],
    assumptions: [
      ...assumptions,
      ...(all.some(({ stated }) => !stated) ? [usualAssumptions.equalWeights] : []),
      ...(isMeasured ? [usualAssumptions.targets] : []),
      ...(hasLower ? [usualAssumptions.lowerBetter] : []),
      usualAssumptions.cap,
      usualAssumptions.rounding,
      usualAssumptions.blank,
    ],
    steps: [usualSteps.complete, usualSteps.fill, usualSteps.recalculate, usualSteps.check, usualSteps.talk],
  };
}

function tableOf(set: MeasureSet, cycle: Template["cycle"], post: Text): DataTable {
  const table = measureTable({ name: set.name, guidance: set.guidance, cycle: set.cycle ?? cycle, post: set.post ?? post, measures: set.measures, figures: set.figures });
  return set.more ? { ...table, columns: [...table.columns, ...set.more] } : table;
}
