import type { Language } from "../scheme/issue";
import { templateFileName, templatePlan } from "../templates/templatePlan";
import { templateCoded, templates } from "../templates/templates";
import { newWorkbook } from "../xlsx/newWorkbook";
import { currentMonth } from "./demo/demoPeople";
import { demoTemplate } from "./demo/demoTemplate";
import { demoWorkbook } from "./demo/demoWorkbook";
import type { Sample } from "./PreviewPage";

const demo = demoTemplate(currentMonth);

/** What a visitor can try at once: a demonstration of everything, and the templates filled with worked data. */
export const samples: readonly Sample[] = [demo, ...templates].map(({ code, name }) => ({ code, name }));

export type SampleFile = Readonly<{ code: string; name: string; bytes: Uint8Array }>;

/** The sample of a template, the demonstration where the code is unknown. */
export function sampleFile(code: string, language: Language): SampleFile {
  const template = templateCoded(code);
  const plan = template ? templatePlan(template, { language, sample: true }) : demoWorkbook(language);
  return { code: (template ?? demo).code, name: templateFileName(template ?? demo, language), bytes: newWorkbook(plan) };
}
