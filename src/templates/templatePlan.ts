import type { WorkbookPlan } from "../sheet/sheetPlan";
import type { Language } from "../scheme/issue";
import { schemeTables, type SchemeTableKey } from "../scheme/tableColumns";
import { dataSheet } from "./dataSheet";
import { guideSheet, type Listed } from "./guideSheet";
import { tableAbout } from "./guideWords";
import { planAbout, planSheet } from "./plans";
import { mainAbout, parameterNames, schemeSheetName, schemeSheets } from "./schemeSheets";
import type { Template } from "./template";

/**
 * The workbook of a template: 使用说明 first, then what is filled in, then the scheme's tables. With `sample` it carries
 * worked data, otherwise blank rows ready to type in.
 */
export function templatePlan(template: Template, options: Readonly<{ language: Language; sample: boolean }>): WorkbookPlan {
  const { language, sample } = options;
  const results = template.results.map((table) => dataSheet(template, table, "results", language, sample));
  const logs = template.logs.map((table) => dataSheet(template, table, "logs", language, sample));
  const scheme = schemeSheets(template, language, sample);
  const plan = planSheet(template, language);
  const listed: readonly Listed[] = [
    ...[...template.results, ...template.logs].map((table) => ({ name: table.name[language], about: table.guidance[language] })),
    ...scheme.map((sheet) => ({ name: sheet.name, about: aboutOf(sheet.name, language) })),
    ...(plan ? [{ name: plan.name, about: planAbout[language] }] : []),
  ];
  return {
    sheets: [guideSheet(template, listed, language), ...results, ...logs, ...scheme, ...(plan ? [plan] : [])],
    names: parameterNames(template, language, sample),
    title: template.name[language],
    subject: `${template.code} · ${template.source.title}`,
  };
}

function aboutOf(sheet: string, language: Language): string {
  if (sheet === schemeSheetName[language]) return mainAbout(language);
  const key = (Object.keys(schemeTables) as SchemeTableKey[]).find((candidate) => schemeTables[candidate][language] === sheet);
  return key ? tableAbout[key][language] : "";
}

/** `S4i 服务经理绩效考核.xlsx`, without the characters that file systems refuse. */
export function templateFileName(template: Template, language: Language): string {
  return `${template.code} ${template.name[language].replace(/[\\/:*?"<>|[\]]/g, "")}.xlsx`;
}
