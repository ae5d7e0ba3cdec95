import type { SchemeComparison } from "../appraisal/compareSchemes";
import type { RoundingLine } from "../appraisal/roundingReport";
import type { Language } from "../scheme/issue";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { Desk } from "./desk";

/** The scheme to compare with: a template's, or that of a workbook that was saved. */
export type OtherScheme = Readonly<{ kind: "template"; code: string; language: Language }> | Readonly<{ kind: "file"; file: Blob }>;

/** What the comparisons ask of the rooms that think. Nothing is written. */
export type Comparing = Readonly<{
  schemes(workbook: WorkbookSnapshot, other: OtherScheme, period: string | undefined, language: Language): Promise<SchemeComparison>;
  rounding(workbook: WorkbookSnapshot, period: string | undefined): Promise<readonly RoundingLine[]>;
}>;

/** The verbs as the product has them: files and templates are fetched when somebody first compares. */
export function comparing(desk: () => Promise<Pick<Desk, "compare" | "rounding">>): Comparing {
  return {
    schemes: async (workbook, other, period, language) => (await desk()).compare(workbook, await snapshotOf(other), period, language),
    rounding: async (...asked) => (await desk()).rounding(...asked),
  };
}

async function snapshotOf(other: OtherScheme): Promise<WorkbookSnapshot> {
  if (other.kind === "file") {
    const { openFileWorkbook } = await import("../xlsx/fileWorkbook");
    return openFileWorkbook(new Uint8Array(await other.file.arrayBuffer())).read();
  }
  const [{ templateCoded }, { templatePlan }, { planSnapshot }] = await Promise.all([import("../templates/templates"), import("../templates/templatePlan"), import("../sheet/planSnapshot")]);
  const template = templateCoded(other.code);
  if (!template) throw new RangeError(`no template ${other.code}`);
  return planSnapshot(templatePlan(template, { language: other.language, sample: false }));
}
