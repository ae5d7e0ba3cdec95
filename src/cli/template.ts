import { templateList } from "../templates/templateList";
import { templatePlan } from "../templates/templatePlan";
import { templateCoded, templates } from "../templates/templates";
import { newWorkbook } from "../xlsx/newWorkbook";
import { exitCodes, type ExitCode } from "./exitCode";
import { FileTrouble, writeWhole } from "./files";
import type { Terminal } from "./terminal";
import { say } from "./words";

/** `jisuan templates`: a line a template. */
export function listTemplates(terminal: Terminal): ExitCode {
  for (const { code, name, post, cycle } of templateList(terminal.language)) {
    terminal.out([code.padEnd(8), name, post, cycle].join("\t"));
  }
  return exitCodes.done;
}

export type TemplateOptions = Readonly<{ code?: string; output?: string; sample: boolean }>;

/** `jisuan template S4i -o t.xlsx`: a workbook ready to fill in, or filled with the sample. */
export async function writeTemplate(options: TemplateOptions, terminal: Terminal): Promise<ExitCode> {
  const template = templateCoded(options.code ?? "");
  if (!template) {
    terminal.error(say("unknown-template", { text: options.code ?? "", codes: templates.map(({ code }) => code).join(", ") }, terminal.language));
    return exitCodes.ourFault;
  }
  if (options.output === undefined) throw new FileTrouble("needs-output", template.code);
  await writeWhole(options.output, newWorkbook(templatePlan(template, { language: terminal.language, sample: options.sample })));
  terminal.out(say("written", { path: options.output }, terminal.language));
  return exitCodes.done;
}
