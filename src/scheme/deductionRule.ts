import { z } from "zod";
import { origins } from "./indicator";

/** What a deduction rule counts. */
export const countedSchema = z.discriminatedUnion("kind", [
  /** A number in the person's own row (投诉次数). */
  z.object({ kind: z.literal("column"), column: z.string().min(1) }),
  /** The person's rows in a log (检查记录) within the period, for one item, with a failing result. */
  z.object({ kind: z.literal("log"), table: z.string().min(1), item: z.string().optional() }),
  /** A formula over the row. */
  z.object({ kind: z.literal("formula"), formula: z.string().min(1) }),
]);
export type Counted = Readonly<z.infer<typeof countedSchema>>;

/** How the steps of n occurrences combine: they add up (S4k), the rung reached counts (S4f), or they compound. */
export const combinings = ["add", "highest", "compound"] as const;

/** What an occurrence beyond the last step does: nothing more, the last step again, everything, or a person decides. */
export const beyonds = ["none", "repeat", "all", "ask"] as const;

/** Which checks of a log get a number of their own: the failed ones (the nth failed), or every one (the nth check, failed). */
export const countings = ["failed", "checks"] as const;

/** Where the numbering of a log's entries begins anew: with each period appraised, each quarter, each year, or never. */
export const countedWithins = ["period", "quarter", "year", "ever"] as const;

/**
 * How entries of several sources about one thing count (客户投诉单 and 主管统计): each slip number once, the source that has
 * more of them, or one source alone.
 */
export const sourcesSchema = z.discriminatedUnion("kind", [z.object({ kind: z.literal("union") }), z.object({ kind: z.literal("larger") }), z.object({ kind: z.literal("only"), source: z.string().min(1) })]);
export type Sources = Readonly<z.infer<typeof sourcesSchema>>;

/** How several rules on the same target stack: percentages add, apply one after the other, or the largest counts. */
export const stackings = ["add", "sequential", "max"] as const;

/** What it takes from: an indicator's score, the total, or a payout. */
export const deductionTargetSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("indicator"), code: z.string().min(1) }),
  z.object({ kind: z.literal("total") }),
  z.object({ kind: z.literal("payout"), name: z.string().min(1) }),
]);
export type DeductionTarget = Readonly<z.infer<typeof deductionTargetSchema>>;

/**
 * One row of 扣分规则. Either a ladder (`steps` over what is counted) or a threshold (the counted value compared with a
 * line: 「低于96分 −10%」). `unit` says whether steps are points or a ratio (0.05 = 5 %) of the target.
 */
export const deductionRuleSchema = z.object({
  code: z.string().min(1),
  name: z.string().min(1),
  counted: countedSchema,
  steps: z.array(z.number().min(0)).default([]),
  /** For logs: which entries are numbered, where the numbering begins anew, and whose entries count. */
  counting: z.enum(countings).default("failed"),
  within: z.enum(countedWithins).default("period"),
  sources: sourcesSchema.optional(),
  combine: z.enum(combinings).default("add"),
  beyond: z.enum(beyonds).default("none"),
  threshold: z.object({ operator: z.enum(["<", "<=", ">", ">="]), value: z.number(), amount: z.number().min(0) }).optional(),
  target: deductionTargetSchema,
  unit: z.enum(["points", "percent"]).default("points"),
  /** What a percentage is taken of, as a formula over the row; absent: of the target itself. */
  base: z.string().optional(),
  maximum: z.number().min(0).optional(),
  stack: z.enum(stackings).default("add"),
  table: z.string().optional(),
  definition: z.string().default(""),
  origin: z.enum(origins).default("source"),
  at: z.string(),
  cells: z.record(z.string(), z.string()).default({}),
});
export type DeductionRule = Readonly<z.infer<typeof deductionRuleSchema>>;
