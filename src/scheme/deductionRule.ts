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
  combine: z.enum(combinings).default("add"),
  beyond: z.enum(beyonds).default("none"),
  threshold: z.object({ operator: z.enum(["<", "<=", ">", ">="]), value: z.number(), amount: z.number().min(0) }).optional(),
  target: deductionTargetSchema,
  unit: z.enum(["points", "percent"]).default("points"),
  maximum: z.number().min(0).optional(),
  stack: z.enum(stackings).default("add"),
  table: z.string().optional(),
  definition: z.string().default(""),
  origin: z.enum(origins).default("source"),
  at: z.string(),
  cells: z.record(z.string(), z.string()).default({}),
});
export type DeductionRule = Readonly<z.infer<typeof deductionRuleSchema>>;
