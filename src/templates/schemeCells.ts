import type { CellValue } from "../sheet/cellValue";
import type { CellStyle } from "../sheet/sheetPlan";
import type { ConsequenceRule } from "../scheme/consequenceRule";
import type { Language } from "../scheme/issue";
import { choiceWords } from "../scheme/choiceWords";
import { ruleSettingWords } from "../scheme/settingWords";
import { formats } from "./look";
import type { ColumnFigure, IndicatorSource } from "./schemeSource";
import type { FieldLook } from "./tableLooks";
import type { Text } from "./text";

/** A row of a scheme table as the template states it, by field. */
export type SourceRow = Readonly<Record<string, unknown>>;

/** A cell as it is written, with what its own value asks of the format. */
export type SchemeCell = Readonly<{ value: CellValue; style: CellStyle }>;

/** One field of a row in the workbook's words: choices by their word, lists joined, figures with their format. */
export function schemeCell(look: FieldLook, row: SourceRow, language: Language): SchemeCell {
  const value = writtenValue(look, row, language);
  return { value, style: styleOf(look, row, value) };
}

function writtenValue(look: FieldLook, row: SourceRow, language: Language): CellValue {
  const given = row[look.field];
  if (look.field === "origin") return choiceWords.origin[(given as keyof typeof choiceWords.origin | undefined) ?? "source"][language];
  if (given === undefined || given === null) return null;
  if (isText(given)) return given[language];
  if (look.field === "ruleSettings") return ruleSettingsText(given as NonNullable<IndicatorSource["ruleSettings"]>, language);
  if (look.field === "window") return windowText(given as ConsequenceRule["window"], language);
  if (look.field === "steps") return stepsText(given as readonly number[], row["unit"] === "percent", language);
  if (look.choices) return choiceWord(look, given, language);
  if (Array.isArray(given)) return (given as readonly Text[]).map((word) => word[language]).join(separator(language));
  if (isColumnFigure(given)) return `[@${bracketed(given.column[language])}]`;
  if (typeof given === "string" && /^\d{1,9}$/.test(given)) return Number(given);
  return given as CellValue;
}

function choiceWord(look: FieldLook, given: unknown, language: Language): string {
  const key = typeof given === "boolean" ? (given ? "yes" : "no") : String(given);
  const word = look.choices?.[key];
  if (!word) throw new Error(`${look.field}: no word for ${key}`);
  return word[language];
}

function styleOf(look: FieldLook, row: SourceRow, value: CellValue): CellStyle {
  const isNamed = typeof value === "string" && isText(row[look.field]);
  switch (isNamed && look.as !== "centered" ? "text" : look.as) {
    case "text":
      return { horizontal: "left", indent: 1, wrap: true };
    case "centered":
      return { horizontal: "center", wrap: true };
    case "percent":
      return { horizontal: "right", indent: 1, numberFormat: percentFormat(value) };
    case "score":
      return { horizontal: "right", indent: 1, numberFormat: formats.score };
    case "count":
      return { horizontal: "right", indent: 1, numberFormat: formats.count };
    case "number":
      return typeof value === "string" ? { horizontal: "left", indent: 1, wrap: true } : { horizontal: "right", indent: 1, numberFormat: numberFormat(look, row) };
  }
}

/** One decimal, two where a weight could not be divided evenly. */
function percentFormat(value: CellValue): string {
  return typeof value === "number" && Math.abs(Math.round(value * 1000) - value * 1000) > 1e-6 ? "0.00%" : formats.percent;
}

/** Fields that are in the indicator's own unit; its floor and cap are points. */
const targets: ReadonlySet<string> = new Set(["target", "targetTo", "stretch"]);

/** A ratio is shown as a percentage where the row says that it is one. */
function numberFormat(look: FieldLook, row: SourceRow): string {
  const shown = row["shown"];
  if (typeof shown === "string" && shown in formats) return formats[shown as keyof typeof formats];
  const unit = row["unit"];
  const isRatio = unit === "percent" || (isText(unit) && unit.zh === "%" && targets.has(look.field));
  if (isRatio) return formats.percent;
  return isText(unit) && unit.zh === "元" && targets.has(look.field) ? formats.money : formats.number;
}

/** `每差=1%；扣分=2` */
function ruleSettingsText(settings: NonNullable<IndicatorSource["ruleSettings"]>, language: Language): string {
  return Object.entries(settings)
    .map(([key, value]) => `${ruleSettingWords[key as keyof typeof ruleSettingWords][language]}=${ruleSettingText(key, value, language)}`)
    .join(separator(language));
}

function ruleSettingText(key: string, value: unknown, language: Language): string {
  if (typeof value === "boolean") return choiceWords.yesNo[value ? "yes" : "no"][language];
  if (typeof value === "number") return key === "step" || key === "zeroBelow" ? percentText(value) : String(value);
  if (isText(value)) return value[language];
  const choices: Readonly<Record<string, Text>> = key === "of" ? choiceWords.of : choiceWords.lowerBetter;
  const word = choices[String(value)];
  if (!word) throw new Error(`${key}: no word for ${String(value)}`);
  return word[language];
}

/** `连续3次`, `近6次中3次`, `当期`. */
export function windowText(window: ConsequenceRule["window"], language: Language): string {
  switch (window.kind) {
    case "inARow":
      return language === "zh" ? `连续${window.n}次` : `${window.n} in a row`;
    case "kOfLast":
      return language === "zh" ? `近${window.n}次中${window.k}次` : `${window.k} of last ${window.n}`;
    case "thisPeriod":
      return language === "zh" ? "当期" : "This period";
  }
}

function stepsText(steps: readonly number[], percent: boolean, language: Language): string | number {
  if (steps.length === 1 && !percent) return steps[0]!;
  return steps.map((step) => (percent ? percentText(step) : String(step))).join(separator(language));
}

function percentText(ratio: number): string {
  return `${Number((ratio * 100).toFixed(6))}%`;
}

function separator(language: Language): string {
  return language === "zh" ? "；" : "; ";
}

/** A header with blanks needs a second pair of brackets in a structured reference. */
function bracketed(header: string): string {
  return /[^\p{L}\p{N}_.]/u.test(header) ? `[${header}]` : header;
}

function isText(value: unknown): value is Text {
  return typeof value === "object" && value !== null && "zh" in value && "en" in value;
}

function isColumnFigure(value: unknown): value is ColumnFigure {
  return typeof value === "object" && value !== null && "column" in value;
}
