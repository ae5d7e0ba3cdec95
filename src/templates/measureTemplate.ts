import type { Cycle } from "../scheme/setting";
import { measured, type Measure } from "./measures";
import { measureTable, resultsName } from "./measureTable";
import type { GradeSource, ParameterSource, PayoutSource, SettingsSource } from "./schemeSource";
import { lowerBetterSteps, openSwitches, settingsBy, settledBy, switched } from "./switches";
import type { Assumption, DataColumn, DataTable, SampleCell, Template } from "./template";
import type { Text } from "./text";
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
    /** Where the source offers several cycles: the switch between them. */
    cycles?: ParameterSource;
    sets: readonly MeasureSet[];
    settings?: Partial<SettingsSource>;
    grades?: readonly GradeSource[];
    payouts?: readonly PayoutSource[];
    parameters?: readonly ParameterSource[];
    assumptions?: readonly Assumption[];
  }>;

/** A template for a source that names indicators and leaves weights, targets and arithmetic open. */
export function measureTemplate(scheme: MeasureScheme): Template {
  const { cycleNote, cycleAssumed, cycles, sets, settings, grades, payouts, parameters = [], assumptions = [], ...told } = scheme;
  const all = sets.flatMap(({ measures }) => measures);
  const isMeasured = all.some(({ unit }) => !["rating", "five", "none"].includes(unit));
  const hasLower = all.some(({ direction }) => direction === "lower");
  const switches = openSwitches({ weights: all.some(({ stated }) => !stated), budget: all.some(({ direction }) => direction === "range"), lower: hasLower });
  return {
    ...told,
    scheme: {
      settings: {
        version: { value: "1" },
        cycle: cycles ? settledBy<Cycle>(cycles, cycleNote) : { value: told.cycle, assumed: cycleAssumed, note: cycleNote },
        ...settingsBy(switches),
        ...settings,
      },
      indicators: sets.flatMap(({ measures, name }) => measured(measures, name ?? resultsName).map(switched)),
      ...(hasLower ? { bands: lowerBetterSteps } : {}),
      ...(grades ? { grades } : {}),
      ...(payouts ? { payouts } : {}),
      parameters: [...(cycles ? [cycles] : []), ...parameters, ...switches],
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
