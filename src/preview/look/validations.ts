import type { DataValidationOperator, ISheetDataValidationRule } from "@univerjs/core";
import { rangesOf } from "./areas";
import { child, children, flag } from "./parts";

/** The kinds that compare with one or two bounds; the others have no operator. */
const compared: ReadonlySet<string> = new Set(["whole", "decimal", "date", "time", "textLength"]);
const errorStyles: Readonly<Record<string, number>> = { information: 0, stop: 1, warning: 2 };
/** Lists are shown as the text they hold, without a coloured chip. */
const plainText = 0;

/** What may be typed into the sheet's cells, in the grid's words. */
export function readValidations(sheet: Element | undefined): ISheetDataValidationRule[] {
  return children(child(sheet, "dataValidations"), "dataValidation").flatMap((element, index) => {
    const type = element.getAttribute("type");
    const ranges = rangesOf(element.getAttribute("sqref"));
    if (!type || type === "none" || ranges.length === 0) return [];
    const formula1 = child(element, "formula1")?.textContent ?? undefined;
    const formula2 = child(element, "formula2")?.textContent ?? undefined;
    return [
      {
        uid: `validation-${index}`,
        type,
        ranges,
        ...(compared.has(type) && { operator: (element.getAttribute("operator") ?? "between") as DataValidationOperator }),
        formula1: criterion(type, formula1),
        formula2: criterion(type, formula2),
        allowBlank: flag(element, "allowBlank"),
        showErrorMessage: flag(element, "showErrorMessage"),
        error: element.getAttribute("error") ?? undefined,
        errorTitle: element.getAttribute("errorTitle") ?? undefined,
        errorStyle: errorStyles[element.getAttribute("errorStyle") ?? "stop"] ?? 1,
        showInputMessage: flag(element, "showInputMessage"),
        prompt: element.getAttribute("prompt") ?? undefined,
        promptTitle: element.getAttribute("promptTitle") ?? undefined,
        renderMode: plainText,
        showDropDown: true,
      },
    ];
  });
}

/** A list of words stands in quotes in the file and bare in the grid; numbers stay, everything else is a formula. */
function criterion(type: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const words = /^"(.*)"$/s.exec(text);
  if (type === "list" && words) return words[1]!.replaceAll('""', '"');
  return text.trim() !== "" && Number.isFinite(Number(text)) ? text : `=${text}`;
}
