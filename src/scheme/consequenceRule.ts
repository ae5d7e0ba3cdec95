import { z } from "zod";
import { origins } from "./indicator";

/** When a consequence rule looks at the history: n in a row, k of the last n, or the period by itself. */
export const windowSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("inARow"), n: z.number().int().positive() }),
  z.object({ kind: z.literal("kOfLast"), k: z.number().int().positive(), n: z.number().int().positive() }),
  z.object({ kind: z.literal("thisPeriod") }),
]);

/** One row of 联动规则. `outcome` is always a proposal that a person accepts or sets aside. */
export const consequenceRuleSchema = z.object({
  code: z.string().min(1),
  name: z.string().min(1),
  /** True or false for one filed period, in Excel's formula language over the history row: `[@等级]="A"`. */
  condition: z.string().min(1),
  window: windowSchema,
  /** The cycle of the results it looks at; absent: the scheme's. */
  table: z.string().optional(),
  outcome: z.string().min(1),
  /** Measures from the mildest to the gravest, of which `outcome` names several: 降级；撤职. */
  graded: z.array(z.string()).optional(),
  /** Whether it rewards or restrains: one of each for the same person and period is a conflict. */
  nature: z.enum(["reward", "restraint"]).optional(),
  /** The rule's own text, quoted. */
  wording: z.string().default(""),
  origin: z.enum(origins).default("source"),
  at: z.string(),
  cells: z.record(z.string(), z.string()).default({}),
});
export type ConsequenceRule = Readonly<z.infer<typeof consequenceRuleSchema>>;
