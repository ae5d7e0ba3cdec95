import { z } from "zod";
import { origins } from "./indicator";

/**
 * One row of 参数: a named value that formulas use by its name and HR can change. A switch between readings of an
 * unclear text is a parameter with `options`.
 */
export const parameterSchema = z.object({
  name: z.string().min(1),
  value: z.union([z.number(), z.string(), z.boolean()]).optional(),
  unit: z.string().default(""),
  options: z.array(z.string()).default([]),
  origin: z.enum(origins).default("source"),
  note: z.string().default(""),
  /** The register's number (AMB-73) where the parameter settles an ambiguity. */
  reference: z.string().optional(),
  /** The cell that holds the value; the defined name points there. */
  at: z.string(),
});
export type Parameter = Readonly<z.infer<typeof parameterSchema>>;
