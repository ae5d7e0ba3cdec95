import type { Language } from "../scheme/issue";
import { templates } from "./templates";

/** What the gallery and the command line show of a template. */
export type TemplateEntry = Readonly<{ code: string; name: string; post: string; cycle: string; source: string; description: string }>;

export function templateList(language: Language): readonly TemplateEntry[] {
  return templates.map((template) => ({
    code: template.code,
    name: template.name[language],
    post: template.post[language],
    cycle: template.cycleWords[language],
    source: template.source.title,
    description: template.description[language],
  }));
}
