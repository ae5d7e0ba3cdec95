import { z } from "zod";
import { scoringRuleSchema } from "./scoringRule";
import { missingPolicies } from "./setting";

/** Where a figure of the scheme comes from: the source's own words, or our assumption that HR has to confirm. */
export const origins = ["source", "assumed", "confirmed"] as const;
export type Origin = (typeof origins)[number];

/** `higher` is better, `lower` is better, or best inside a `range` (on budget). */
export const directions = ["higher", "lower", "range"] as const;
export type Direction = (typeof directions)[number];

/** A figure of the scheme: fixed, or read from a column of the person's own row. */
export const figureSchema = z.union([
  z.object({ kind: z.literal("number"), value: z.number() }),
  z.object({ kind: z.literal("column"), column: z.string().min(1) }),
]);
export type Figure = Readonly<z.infer<typeof figureSchema>>;

/** One row of 指标. `weight` is a ratio (0.4 = 40 %). `maxPoints` is the item's points when the scheme totals points. */
export const indicatorSchema = z.object({
  code: z.string().min(1),
  name: z.string().min(1),
  dimension: z.string().default(""),
  kind: z.enum(["quantitative", "qualitative"]).default("quantitative"),
  weight: z.number().min(0).optional(),
  /** The weight of the whole dimension, the same on each of its rows; own weights then share it out (P07). */
  dimensionWeight: z.number().min(0).optional(),
  /** Between what the weight should lie, both ends included; outside is worth knowing, no more (P09). */
  leastWeight: z.number().min(0).optional(),
  mostWeight: z.number().min(0).optional(),
  unit: z.string().default(""),
  direction: z.enum(directions).default("higher"),
  rule: scoringRuleSchema,
  target: figureSchema.optional(),
  /** The far end of a range indicator; `target` is then its near (lower) end. */
  targetTo: figureSchema.optional(),
  stretch: figureSchema.optional(),
  /** What has to be reached whatever the score: falling short is said and changes no figure (P17, P31). */
  gate: figureSchema.optional(),
  /** Bounds of the indicator's own score, on the 0–100 scale. */
  floor: z.number().optional(),
  cap: z.number().optional(),
  maxPoints: z.number().min(0).optional(),
  /** A bonus item comes on top: its weight does not count towards 100 %. */
  bonus: z.boolean().default(false),
  veto: z.boolean().default(false),
  /** Posts and stages whose people are appraised by it; empty: everybody. */
  posts: z.array(z.string()).default([]),
  stages: z.array(z.string()).default([]),
  /** The data table (sheet or Excel table) whose rows carry it; absent: the scheme's first. */
  table: z.string().optional(),
  /** The columns that hold the actual; more than one for checklists. Empty when a formula gives it. */
  columns: z.array(z.string()).default([]),
  /** A derived actual, in Excel's formula language over the row. */
  formula: z.string().optional(),
  /** Ratings by several people give the actual (P11): its source is a ratings table, or columns of the row by rater. */
  rated: z.boolean().optional(),
  missing: z.enum(missingPolicies).optional(),
  definition: z.string().default(""),
  origin: z.enum(origins).default("source"),
  /** Where the row stands, e.g. `考核方案!A12`, and its cells by field. */
  at: z.string(),
  cells: z.record(z.string(), z.string()).default({}),
});
export type Indicator = Readonly<z.infer<typeof indicatorSchema>>;
