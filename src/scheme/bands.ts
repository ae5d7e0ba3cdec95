import { z } from "zod";

/** One step of a lookup. Absent bounds are open. `result` is the score (0–100 scale) or coefficient it gives. */
export const bandSchema = z.object({
  from: z.number().optional(),
  fromInclusive: z.boolean().default(true),
  to: z.number().optional(),
  toInclusive: z.boolean().default(false),
  result: z.number(),
  at: z.string(),
});
export type Band = Readonly<z.infer<typeof bandSchema>>;

/** A named lookup of 分档: bands from low to high. Values are rounded to `decimals` before they are looked up. */
export const bandTableSchema = z.object({
  name: z.string().min(1),
  decimals: z.number().int().min(0).max(10),
  bands: z.array(bandSchema).min(1),
});
export type BandTable = Readonly<z.infer<typeof bandTableSchema>>;
