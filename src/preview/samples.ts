import type { Language } from "../scheme/issue";
import { templateFileName, templatePlan } from "../templates/templatePlan";
import { templateCoded, templates } from "../templates/templates";
import { newWorkbook } from "../xlsx/newWorkbook";
import type { Sample } from "./PreviewPage";

/** The templates filled with worked data: what a visitor can try at once. */
export const samples: readonly Sample[] = templates.map(({ code, name }) => ({ code, name }));

export type SampleFile = Readonly<{ code: string; name: string; bytes: Uint8Array }>;

/** The sample of a template, the first one where the code is unknown. */
export function sampleFile(code: string, language: Language): SampleFile {
  const template = templateCoded(code) ?? templates[0]!;
  return { code: template.code, name: templateFileName(template, language), bytes: newWorkbook(templatePlan(template, { language, sample: true })) };
}
