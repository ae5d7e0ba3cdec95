import type { z } from "zod";
import type { SchemeRow } from "./schemeRow";

/**
 * Puts a row through its schema. Each fault zod finds becomes an issue at the cell of its field; a row that already has
 * faults gives nothing.
 */
export function checked<S extends z.ZodType>(schema: S, row: SchemeRow, raw: Readonly<Record<string, unknown>>): z.infer<S> | undefined {
  if (row.faulty) return undefined;
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? "");
    const given = raw[field];
    if (given === undefined || given === "") row.fault("scheme-cell-blank", field);
    else row.fault("out-of-range", field, { text: String(given), ...bounds(issue) });
  }
  return undefined;
}

function bounds(issue: z.core.$ZodIssue): Record<string, string> {
  if (issue.code === "too_small") return { limit: `≥ ${issue.minimum}` };
  if (issue.code === "too_big") return { limit: `≤ ${issue.maximum}` };
  return { limit: issue.code === "invalid_type" ? issue.expected : "" };
}
