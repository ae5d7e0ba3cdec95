import { z } from "zod";
import { origins } from "./indicator";
import { roundings } from "./setting";

/**
 * One row of 奖金. `formula` and `condition` are in Excel's formula language over the person's row, the group's columns,
 * the parameters and what has been computed (总分, 等级, 等级系数, 名次, an indicator's 得分 …).
 */
export const payoutRuleSchema = z.object({
  name: z.string().min(1),
  formula: z.string().min(1),
  floor: z.number().optional(),
  cap: z.number().optional(),
  /** Up to four for money; a helper figure such as a coefficient may need more. */
  decimals: z.number().int().min(0).max(12).optional(),
  rounding: z.enum(roundings).optional(),
  /** The column whose equal values form a group that shares one pool to the last cent. */
  group: z.string().optional(),
  condition: z.string().optional(),
  /** The part above `base` (a formula) is held back at `rate` (S4h: 30 % of what exceeds the base salary). */
  deferral: z.object({ rate: z.number().min(0).max(1), base: z.string().min(1) }).optional(),
  table: z.string().optional(),
  posts: z.array(z.string()).default([]),
  /** A helper figure (奖金基础): computed and explained, not paid. */
  helper: z.boolean().default(false),
  /** Paid for the days on the post within the period: × days ÷ days of the period, before rounding. */
  byDays: z.boolean().default(false),
  definition: z.string().default(""),
  origin: z.enum(origins).default("source"),
  at: z.string(),
  cells: z.record(z.string(), z.string()).default({}),
});
export type PayoutRule = Readonly<z.infer<typeof payoutRuleSchema>>;
