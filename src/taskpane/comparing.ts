import type { OtherScheme, SchemeComparison } from "../appraisal/compareSchemes";
import type { RoundingLine } from "../appraisal/roundingReport";
import type { Language } from "../scheme/issue";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { Desk } from "./desk";

/** What people choose to compare with: a template's scheme, that of a workbook that was saved, or the one a period was filed with. */
export type ChosenScheme = Readonly<{ kind: "template"; code: string; language: Language }> | Readonly<{ kind: "file"; file: Blob }> | Readonly<{ kind: "filed"; period: string }>;

/** What the comparisons ask of the rooms that think. Nothing is written. */
export type Comparing = Readonly<{
  schemes(workbook: WorkbookSnapshot, other: ChosenScheme, period: string | undefined, language: Language): Promise<SchemeComparison>;
  rounding(workbook: WorkbookSnapshot, period: string | undefined): Promise<readonly RoundingLine[]>;
}>;

/** The verbs as the product has them: files and templates are fetched when somebody first compares. */
export function comparing(desk: () => Promise<Pick<Desk, "compare" | "rounding">>): Comparing {
  return {
    schemes: async (workbook, other, period, language) => (await desk()).compare(workbook, await schemeOf(workbook, other), period, language),
    rounding: async (...asked) => (await desk()).rounding(...asked),
  };
}

async function schemeOf(workbook: WorkbookSnapshot, chosen: ChosenScheme): Promise<OtherScheme> {
  switch (chosen.kind) {
    case "filed": {
      const { keptSchemes } = await import("../appraisal/schemeStore");
      const kept = keptSchemes(workbook).find(({ period }) => period === chosen.period);
      if (!kept) throw new RangeError(`no scheme was filed with ${chosen.period}`);
      return { kind: "kept", scheme: kept.scheme };
    }
    case "file": {
      const { openFileWorkbook } = await import("../xlsx/fileWorkbook");
      return { kind: "workbook", workbook: await openFileWorkbook(new Uint8Array(await chosen.file.arrayBuffer())).read() };
    }
    case "template":
      return { kind: "workbook", workbook: await ofTemplate(chosen) };
  }
}

async function ofTemplate({ code, language }: Extract<ChosenScheme, { kind: "template" }>): Promise<WorkbookSnapshot> {
  const [{ templateCoded }, { templatePlan }, { planSnapshot }] = await Promise.all([import("../templates/templates"), import("../templates/templatePlan"), import("../sheet/planSnapshot")]);
  const template = templateCoded(code);
  if (!template) throw new RangeError(`no template ${code}`);
  return planSnapshot(templatePlan(template, { language, sample: false }));
}
