import { z } from "zod";
import type { Edit } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { bandTableSchema } from "../scheme/bands";
import { consequenceRuleSchema } from "../scheme/consequenceRule";
import { deductionRuleSchema } from "../scheme/deductionRule";
import { gradeBandSchema } from "../scheme/gradeBand";
import { indicatorSchema } from "../scheme/indicator";
import { parameterSchema } from "../scheme/parameter";
import { payoutRuleSchema } from "../scheme/payoutRule";
import { periodIndex } from "../scheme/period";
import { raterSchema } from "../scheme/rater";
import type { Scheme } from "../scheme/scheme";
import { settingsSchema } from "../scheme/setting";
import { canonicalJson } from "./canonical";
import { fingerprint } from "./fingerprint";
import { readDocument, storedDocument } from "./storedDocument";

/** The namespace of the document that keeps the schemes that periods were filed with. */
export const schemesNamespace = "urn:jisuan:schemes";

const storeSchema = z.object({
  form: z.literal("jisuan-schemes/1"),
  /** By fingerprint of its text: each scheme once, with the periods that were filed under it. */
  kept: z.record(z.string(), z.object({ periods: z.array(z.string()), text: z.string() })),
  /** The scheme as it was when the change log was last brought up to date, and on which day. */
  logged: z.object({ text: z.string(), day: z.number() }).optional(),
});
type Store = z.infer<typeof storeSchema>;

/** A scheme that a period was filed with. */
export type KeptScheme = Readonly<{ period: string; version: string; scheme: Scheme }>;

/** What a scheme says, without where its tables stand: the same rules are the same text. */
export function schemeText(scheme: Scheme): string {
  return canonicalJson(JSON.parse(JSON.stringify(scheme, (key, value: unknown) => (key === "at" || key === "cells" ? undefined : value))));
}

const schemeSchema = z.object({
  settings: settingsSchema,
  language: z.enum(["zh", "en"]),
  indicators: z.array(indicatorSchema),
  bands: z.array(bandTableSchema),
  grades: z.array(gradeBandSchema),
  deductions: z.array(deductionRuleSchema),
  raters: z.array(raterSchema),
  payouts: z.array(payoutRuleSchema),
  consequences: z.array(consequenceRuleSchema),
  parameters: z.array(parameterSchema),
});

/** A scheme from its text; undefined when it is none. Its rows stand nowhere. */
export function schemeFrom(text: string): Scheme | undefined {
  try {
    const parsed = schemeSchema.safeParse(placed(JSON.parse(text)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Rows and steps of lookups say where they stand; kept ones stand nowhere. */
function placed(read: unknown): unknown {
  if (typeof read !== "object" || read === null) return read;
  const rows = (value: unknown): unknown => (Array.isArray(value) ? value.map((row: object) => ({ at: "", ...row, ...("bands" in row ? { bands: rows(row.bands) } : {}) })) : value);
  return Object.fromEntries(Object.entries(read).map(([table, value]) => [table, table === "settings" ? value : rows(value)]));
}

/** Keeps the scheme beside the period that is filed with it; nothing when it is kept so already. */
export function keepScheme(workbook: WorkbookSnapshot, scheme: Scheme, period: string): readonly Edit[] {
  const store = readStore(workbook);
  const text = schemeText(scheme);
  const mark = fingerprint(text);
  if (store.kept[mark]?.periods.includes(period)) return [];
  const others = Object.entries(store.kept).map(([key, { periods, text: own }]) => [key, { periods: periods.filter((one) => one !== period), text: own }] as const);
  const kept = Object.fromEntries(others.filter(([, { periods }]) => periods.length > 0));
  return [stored({ ...store, kept: { ...kept, [mark]: { periods: [...(kept[mark]?.periods ?? []), period].sort(), text } } })];
}

/** Remembers the scheme as it stands for the change log. */
export function keepLogged(workbook: WorkbookSnapshot, scheme: Scheme, day: number): readonly Edit[] {
  const store = readStore(workbook);
  const text = schemeText(scheme);
  return store.logged?.text === text ? [] : [stored({ ...store, logged: { text, day } })];
}

/** The scheme as the change log last saw it. */
export function loggedScheme(workbook: WorkbookSnapshot): Readonly<{ scheme: Scheme; day: number }> | undefined {
  const { logged } = readStore(workbook);
  const scheme = logged && schemeFrom(logged.text);
  return scheme && { scheme, day: logged!.day };
}

/** The schemes that past periods were filed with, the latest period first. */
export function keptSchemes(workbook: WorkbookSnapshot): readonly KeptScheme[] {
  return Object.values(readStore(workbook).kept)
    .flatMap(({ periods, text }) => {
      const scheme = schemeFrom(text);
      return scheme ? periods.map((period): KeptScheme => ({ period, version: scheme.settings.version, scheme })) : [];
    })
    .sort((one, other) => other.period.length - one.period.length || periodIndex(other.period) - periodIndex(one.period));
}

function readStore(workbook: WorkbookSnapshot): Store {
  return readDocument(workbook.storedXml.get(schemesNamespace), storeSchema) ?? { form: "jisuan-schemes/1", kept: {} };
}

function stored(store: Store): Edit {
  return { kind: "storeXml", namespace: schemesNamespace, xml: storedDocument(schemesNamespace, "schemes", canonicalJson(store)) };
}
