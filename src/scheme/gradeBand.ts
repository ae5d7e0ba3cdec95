import { z } from "zod";
import { quotaSchema } from "./quota";

/** A grade and the lowest total that earns it; the lowest grade has no lower bound. */
export const gradeBandSchema = z.object({
  grade: z.string().min(1),
  label: z.string().default(""),
  lowestTotal: z.number().optional(),
  /** Whether the lowest total itself belongs to the grade (「100分及以上」) or only what lies above it. */
  inclusive: z.boolean().default(true),
  /** What every single indicator has to score as well (S4d 「在各项指标上表现出色」, P25); absent: not asked. */
  leastScore: z.number().optional(),
  coefficient: z.number().optional(),
  /** How many of a group may have it; absent: as many as earn it. */
  quota: quotaSchema.optional(),
  /** The data table whose totals it grades; absent: all. */
  table: z.string().optional(),
  origin: z.enum(["source", "assumed", "confirmed"]).default("source"),
  at: z.string(),
});
export type GradeBand = Readonly<z.infer<typeof gradeBandSchema>>;
