import { z } from "zod";
import { origins } from "./indicator";

/** One row of 评价人: whose ratings count how much, over all dimensions or in one. */
export const raterSchema = z.object({
  rater: z.string().min(1),
  weight: z.number().min(0),
  dimension: z.string().optional(),
  /** Whose ratings they are: people of these posts; empty: everybody. */
  posts: z.array(z.string()).default([]),
  /** When nobody of the type has rated: spread its weight over the others, or leave the row unscored. */
  missing: z.enum(["renormalise", "block"]).default("renormalise"),
  /** Where there are columns by rater as well, an indicator's own column holds what this type of rater gave (S4g, AMB-57). */
  ownColumn: z.boolean().default(false),
  origin: z.enum(origins).default("source"),
  at: z.string(),
  cells: z.record(z.string(), z.string()).default({}),
});
export type Rater = Readonly<z.infer<typeof raterSchema>>;
