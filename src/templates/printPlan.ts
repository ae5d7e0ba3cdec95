import type { PrintPlan } from "../sheet/sheetPlan";
import type { Language } from "../scheme/issue";
import { choiceWords } from "../scheme/choiceWords";
import type { Template } from "./template";

/** A4, fitted to the width (of several pages where a table is very wide), titles repeated; what it is above, page and version below. */
export function printPlan(template: Template, language: Language, sheet: Readonly<{ orientation: PrintPlan["orientation"]; titleRow?: number; titleColumns?: number; wide?: number }>): PrintPlan {
  const zh = language === "zh";
  return {
    orientation: sheet.orientation,
    fit: { wide: sheet.wide ?? 1, tall: 0 },
    ...(sheet.titleRow === undefined ? {} : { titleRows: { first: sheet.titleRow, last: sheet.titleRow } }),
    ...(sheet.titleColumns === undefined ? {} : { titleColumns: { first: 0, last: sheet.titleColumns - 1 } }),
    header: { left: template.code, center: template.name[language], right: choiceWords.cycle[template.cycle][language] },
    footer: { center: zh ? "第 &P 页，共 &N 页" : "Page &P of &N", right: `${zh ? "版本" : "Version"} ${template.scheme.settings.version.value ?? ""}` },
    margins: { top: 0.75, bottom: 0.7, left: 0.5, right: 0.5, header: 0.35, footer: 0.35 },
    centered: true,
  };
}
