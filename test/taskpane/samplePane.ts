import { planSnapshot } from "../../src/sheet/planSnapshot";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { templatePlan } from "../../src/templates/templatePlan";
import { templateCoded } from "../../src/templates/templates";

/** A template with its sample as a workbook in memory, without going through a file. */
export function samplePlan(code: string, language: "zh" | "en" = "zh"): WorkbookSnapshot {
  return planSnapshot(templatePlan(templateCoded(code)!, { language, sample: true }));
}
