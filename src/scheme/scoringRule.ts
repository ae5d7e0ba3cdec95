import { z } from "zod";

/**
 * How a lower-is-better attainment is worked out (AMB-73): `2 − a/t`, `t/a`, linear from worst (0) to target (1), or looked
 * up by a/t in the bands of `lowerBetterBands`.
 */
export const lowerBetterFormulas = ["2-a/t", "t/a", "linear", "bands"] as const;
export type LowerBetterFormula = (typeof lowerBetterFormulas)[number];

/**
 * How an actual becomes a score on the 0–100 scale.
 *
 * | kind | score |
 * |---|---|
 * | proportional | attainment × 100 |
 * | bands | the result of the band that the attainment (or the actual) falls into |
 * | passFail | 100 when the target is met, else 0 |
 * | direct | the actual itself is the score |
 * | checklist | satisfied ÷ applicable × 100, over several columns |
 * | perShort | 100 − points for each `step` that the attainment falls short of 100 %; below `zeroBelow` 0 |
 * | frequency | min(done ÷ required, 1) × 100, or 100/0 when `allOrNothing` |
 * | deductions | 100 (or the item's points) less the deduction rules that apply to the indicator |
 */
export const scoringRuleSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("proportional"), lowerBetter: z.enum(lowerBetterFormulas).optional(), worst: z.number().optional() }),
  z.object({ kind: z.literal("bands"), bands: z.string().min(1), of: z.enum(["attainment", "actual"]).default("attainment"), lowerBetter: z.enum(lowerBetterFormulas).optional(), worst: z.number().optional() }),
  z.object({ kind: z.literal("passFail"), failScore: z.number().default(0) }),
  /** `scale`: the full mark of the rating when it is not 100 (a 5-point scale: 5). */
  z.object({ kind: z.literal("direct"), scale: z.number().positive().optional() }),
  z.object({ kind: z.literal("checklist") }),
  /** `step`: 0.01 = each 1 %; begun steps count only when `begun`. Attainment as a ratio. */
  z.object({ kind: z.literal("perShort"), step: z.number().positive(), points: z.number().positive(), zeroBelow: z.number().optional(), begun: z.boolean().default(false), lowerBetter: z.enum(lowerBetterFormulas).optional(), worst: z.number().optional() }),
  z.object({ kind: z.literal("frequency"), required: z.number().positive(), allOrNothing: z.boolean().default(false) }),
  z.object({ kind: z.literal("deductions") }),
]);
export type ScoringRule = Readonly<z.infer<typeof scoringRuleSchema>>;
