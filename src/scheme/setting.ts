import { z } from "zod";

/** What a missing value (blank or `N/A`) does to an indicator: P61. */
export const missingPolicies = ["block", "omit", "zero", "full"] as const;
export type MissingPolicy = (typeof missingPolicies)[number];

export const cycles = ["month", "quarter", "halfYear", "year"] as const;
export type Cycle = (typeof cycles)[number];

/** `weighted`: total = Σ weight × score. `points`: total = Σ points obtained (S4k). */
export const totallings = ["weighted", "points"] as const;

/** Ties share the better rank; `sports` leaves a gap after them (1, 1, 3), `dense` does not (1, 1, 2). */
export const rankings = ["sports", "dense"] as const;

/** Where the decimals go: `halfUp` is half away from zero, like Excel's ROUND. */
export const roundings = ["halfUp", "down", "up"] as const;
export type Rounding = (typeof roundings)[number];

/** Which computed columns are written: `full` shows every indicator's score, `brief` the results only. */
export const columnSets = ["full", "brief"] as const;

/** The 方案 table: what holds for the scheme as a whole. */
export const settingsSchema = z.object({
  code: z.string().min(1),
  name: z.string().min(1),
  version: z.string().default("1"),
  /** Serial days; a period outside gives a notice (P57). */
  effectiveFrom: z.number().optional(),
  effectiveTo: z.number().optional(),
  cycle: z.enum(cycles).default("month"),
  totalling: z.enum(totallings).default("weighted"),
  fullMarks: z.number().positive().default(100),
  /** With `points`: the points obtained are scaled so that all the items listed make full marks (S4k, AMB-47). */
  scaled: z.boolean().default(false),
  decimals: z.number().int().min(0).max(8).default(2),
  /** Decimals of each indicator's weighted score; absent: not rounded, only the total is. */
  itemDecimals: z.number().int().min(0).max(8).optional(),
  moneyDecimals: z.number().int().min(0).max(4).default(2),
  rounding: z.enum(roundings).default("halfUp"),
  scoreCap: z.number().optional(),
  scoreFloor: z.number().optional(),
  missing: z.enum(missingPolicies).default("block"),
  ranking: z.enum(rankings).default("sports"),
  rankWithin: z.enum(["all", "department", "post", "group"]).default("all"),
  columns: z.enum(columnSets).default("full"),
  /** Where results go: in columns beside the rows, or on a sheet of their own. */
  resultPlace: z.enum(["beside", "sheet"]).default("beside"),
  /** Whether the total is graded as it is shown, or as it was before its rounding (AMB-72: 99.995 with a line at 100). */
  gradeOn: z.enum(["rounded", "unrounded"]).default("rounded"),
  /** Whether weights that are ours, not the source's, are used before HR has confirmed their rows (AMB-70). */
  assumedWeights: z.enum(["use", "refuse"]).default("use"),
  /** What weights that are all blank do (AMB-70): nothing is scored, or dimensions and their members share equally. */
  weightsMissing: z.enum(["none", "equal"]).default("none"),
  /** The team's part of the total (P10); `shown` when HR has not entered it yet: worked out and shown, not mixed in. */
  teamShare: z.union([z.number().min(0).max(1), z.literal("shown")]).optional(),
  /** Whether results take effect only once somebody with the authority has approved them (S4i 3.2). */
  approval: z.boolean().default(false),
  /** The title of the rules in the source, or of HR's own document. */
  source: z.string().optional(),
  owner: z.string().optional(),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;
