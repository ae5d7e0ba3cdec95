import type { ConsequenceRule } from "../scheme/consequenceRule";
import type { DeductionRule } from "../scheme/deductionRule";
import type { Direction, Origin } from "../scheme/indicator";
import type { ScoringRule } from "../scheme/scoringRule";
import type { Cycle, MissingPolicy, Rounding, Settings } from "../scheme/setting";
import type { ruleSettingWords } from "../scheme/settingWords";
import type { Text } from "./text";

/**
 * The scheme's tables as data, a row of the workbook a row here: fields as in `schemeTables`, choices by their field value,
 * texts in both languages. Formulas are texts too, for columns have other names in the other language.
 */
export type SchemeSource = Readonly<{
  settings: SettingsSource;
  indicators: readonly IndicatorSource[];
  bands?: readonly BandSource[];
  grades?: readonly GradeSource[];
  deductions?: readonly DeductionSource[];
  raters?: readonly RaterSource[];
  payouts?: readonly PayoutSource[];
  consequences?: readonly ConsequenceSource[];
  parameters?: readonly ParameterSource[];
}>;

/**
 * A figure or a choice, or what settles it: the name of a parameter, or a formula that chooses by parameters,
 * `IF(培训计分="不扣分",100,"")`.
 */
export type Settled<Value> = Value | Text;

type Row<Fields> = Readonly<
  Fields & {
    /** Where the row comes from; the source's own words unless told. */
    origin?: Origin;
    /** The cells to paint while the row is assumed; all its values unless told. */
    assumed?: readonly (keyof Fields & string)[];
    /** Empty cells that HR is asked to fill in. */
    asked?: readonly (keyof Fields & string)[];
    /** What the sample fills in where the source leaves a blank; it makes the row an assumed one. */
    example?: Readonly<Partial<Fields>>;
  }
>;

/** A setting with a sentence of its own, and whether it was assumed. */
export type SettingSource<Value> = Readonly<{ value?: Settled<Value>; note?: Text; assumed?: boolean }>;

/** The 方案 table. Code, name and source title are the template's; what is not stated here takes the product's default. */
export type SettingsSource = Readonly<{
  version: SettingSource<string>;
  effectiveFrom?: SettingSource<string>;
  effectiveTo?: SettingSource<string>;
  cycle: SettingSource<Cycle>;
  totalling?: SettingSource<Settings["totalling"]>;
  fullMarks?: SettingSource<number>;
  scaled?: SettingSource<boolean>;
  approval?: SettingSource<boolean>;
  decimals?: SettingSource<number>;
  moneyDecimals?: SettingSource<number>;
  rounding?: SettingSource<Rounding>;
  scoreCap?: SettingSource<number>;
  scoreFloor?: SettingSource<number>;
  missing?: SettingSource<MissingPolicy>;
  gradeOn?: SettingSource<Settings["gradeOn"]>;
  assumedWeights?: SettingSource<Settings["assumedWeights"]>;
  teamShare?: SettingSource<number>;
  rankWithin?: SettingSource<Settings["rankWithin"]>;
  owner?: SettingSource<Text>;
}>;

/** A figure that stands in the row of each person: the column's header. */
export type ColumnFigure = Readonly<{ column: Text }>;

export type IndicatorSource = Row<{
  code: string;
  name: Text;
  dimension?: Text;
  kind?: Settled<"quantitative" | "qualitative">;
  weight?: Settled<number>;
  dimensionWeight?: Settled<number>;
  leastWeight?: Settled<number>;
  mostWeight?: Settled<number>;
  unit?: Text;
  direction?: Settled<Direction>;
  rule: ScoringRule["kind"];
  ruleSettings?: Readonly<Partial<Record<keyof typeof ruleSettingWords, number | boolean | Text>>>;
  target?: number | ColumnFigure;
  targetTo?: number | ColumnFigure;
  stretch?: number | ColumnFigure;
  gate?: Settled<number | ColumnFigure>;
  floor?: Settled<number>;
  cap?: Settled<number>;
  maxPoints?: Settled<number>;
  bonus?: boolean;
  veto?: Settled<boolean>;
  posts?: readonly Text[];
  stages?: readonly Text[];
  table?: Text;
  columns?: readonly Text[];
  formula?: Text;
  missing?: Settled<MissingPolicy>;
  definition: Text;
}>;

export type BandSource = Row<{ name: Text; from?: number; fromInclusive?: boolean; to?: number; toInclusive?: boolean; result?: number; decimals?: number }>;

export type GradeSource = Row<{ grade: string | Text; label: Text; lowestTotal?: number; preset?: number; leastScore?: Settled<number>; inclusive?: boolean; coefficient?: number; quota?: number; table?: Text }>;

export type DeductionSource = Row<{
  code: string;
  name: Text;
  /** A log, a column of the person's row, or a formula. */
  counted: Text;
  item?: string;
  steps?: Settled<readonly number[]>;
  counting?: Settled<DeductionRule["counting"]>;
  within?: Settled<DeductionRule["within"]>;
  /** Whose entries of a log count: words of the cell, or the parameter that settles it. */
  sources?: Text;
  combine?: Settled<DeductionRule["combine"]>;
  beyond?: Settled<DeductionRule["beyond"]>;
  threshold?: Settled<string>;
  amount?: Settled<number>;
  /** An indicator's code, a payout's name, or 总分. */
  target: Text;
  unit: DeductionRule["unit"];
  /** What a percentage is taken of, as a formula; the target itself unless told. */
  base?: Text;
  maximum?: Settled<number>;
  stack?: Settled<DeductionRule["stack"]>;
  table?: Text;
  definition: Text;
}>;

export type RaterSource = Row<{ rater: Text; weight?: Settled<number>; dimension?: Text; posts?: readonly Text[]; ownColumn?: boolean; missing?: Settled<"renormalise" | "block"> }>;

export type PayoutSource = Row<{
  name: Text;
  formula: Text;
  floor?: number;
  cap?: number;
  decimals?: number;
  rounding?: Rounding;
  group?: Text;
  condition?: Text;
  deferralRate?: Settled<number>;
  deferralBase?: Text;
  helper?: boolean;
  table?: Text;
  posts?: readonly Text[];
  definition: Text;
}>;

export type ConsequenceSource = Row<{
  code: string;
  name: Text;
  condition: Text;
  window: ConsequenceRule["window"];
  table?: Text;
  outcome: Text;
  /** From the mildest to the gravest. */
  graded?: readonly Text[];
  /** The source's own words, and what they say in English. */
  wording: Text;
}>;

export type ParameterSource = Row<{
  /** Also the defined name that formulas use: no blanks, no cell address. */
  name: Text;
  value?: number | Text;
  /** How a number is shown. */
  shown?: "percent" | "number" | "money" | "count";
  unit?: Text;
  options?: readonly Text[];
  note: Text;
  reference?: string;
}>;
