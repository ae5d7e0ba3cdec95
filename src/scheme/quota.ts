import { z } from "zod";
import { readNumber } from "../sheet/readNumber";
import type { CellValue } from "../sheet/cellValue";
import type { Language } from "./issue";

/**
 * How many of a group may have a grade: a share of its people, so many of them, or what a lookup of 分档 gives for the
 * number of people in the group (“at most 1 up to 5 people, at most 2 above”).
 */
export const quotaSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("share"), share: z.number().min(0).max(1) }),
  z.object({ kind: z.literal("count"), count: z.number().int().min(0) }),
  z.object({ kind: z.literal("lookup"), bands: z.string().min(1) }),
]);
export type Quota = Readonly<z.infer<typeof quotaSchema>>;

const people = /^(?:人|名|个|位|people|persons?|heads?)$/i;

/**
 * What stands in a quota's cell: `20%` or 0.2 is a share, `2人` a number of people, any other text the name of a lookup.
 * Undefined for a bare number above 1: nobody can tell whether 20 means people or percent.
 */
export function quotaMeant(value: CellValue): Quota | undefined {
  const number = readNumber(value);
  if (!number) return typeof value === "string" && value.trim() !== "" ? { kind: "lookup", bands: value.trim() } : undefined;
  if (number.unit === undefined) return number.value >= 0 && number.value <= 1 ? { kind: "share", share: number.value } : undefined;
  if (people.test(number.unit)) return Number.isInteger(number.value) && number.value >= 0 ? { kind: "count", count: number.value } : undefined;
  return typeof value === "string" ? { kind: "lookup", bands: value.trim() } : undefined;
}

/** The same as one writes it: `20%`, `2人`, the lookup's name. */
export function quotaText(quota: Quota, language: Language): string {
  switch (quota.kind) {
    case "share":
      return `${Number((quota.share * 100).toPrecision(12))}%`;
    case "count":
      return language === "zh" ? `${quota.count}人` : `${quota.count} ${quota.count === 1 ? "person" : "people"}`;
    case "lookup":
      return quota.bands;
  }
}
