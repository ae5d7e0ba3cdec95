import type { Edit } from "../sheet/edits";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { isBlank } from "../sheet/readNumber";
import type { Language } from "../scheme/issue";
import { findSchemeTables } from "../scheme/findSchemeTables";
import { choiceWords } from "../scheme/choiceWords";
import { settingWords } from "../scheme/settingWords";
import { choiceMeant } from "../scheme/words";

/** Says in the 方案 table that results go on a sheet of their own. */
export function resultsOnSheet(workbook: WorkbookSnapshot): readonly Edit[] {
  return keepSetting(workbook, "resultPlace", choiceWords.resultPlace.sheet);
}

/** Says in the 方案 table that results take effect once they are approved. */
export function askForApproval(workbook: WorkbookSnapshot): readonly Edit[] {
  return keepSetting(workbook, "approval", choiceWords.yesNo.yes);
}

/**
 * Writes a setting in the row that has it, or in a new one below the last. Nothing when there is no 方案 table or something
 * stands where the row would go.
 */
function keepSetting(workbook: WorkbookSnapshot, setting: keyof typeof settingWords, choice: Readonly<Record<Language, string>>): readonly Edit[] {
  const found = findSchemeTables(workbook).find(({ key }) => key === "settings");
  const item = found?.columns.get("item");
  const value = found?.columns.get("value");
  if (!found || item === undefined || value === undefined) return [];
  const { table, language } = found;
  const sheet = table.sheet.name;
  const word = choice[language];
  for (let row = table.first; row <= table.last; row += 1) {
    const label = valueAt(table.sheet, { row, column: item });
    if (typeof label === "string" && choiceMeant(label, settingWords) === setting) return [{ kind: "writeCells", sheet, at: { row, column: value }, rows: [[word]] }];
  }
  const at = table.last + 1;
  const isFree = (row: number) => table.columns.every(({ column }) => isBlank(valueAt(table.sheet, { row, column })));
  if (!isFree(at) || !isFree(at + 1)) return [];
  return [
    { kind: "writeCells", sheet, at: { row: at, column: item }, rows: [[settingWords[setting][language]]] },
    { kind: "writeCells", sheet, at: { row: at, column: value }, rows: [[word]] },
    ...(table.name === undefined ? [] : [{ kind: "resizeTable", table: table.name, area: { ...table.area, bottom: at } } as const]),
  ];
}
