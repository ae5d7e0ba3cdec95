import { isFault } from "../sheet/cellValue";
import { isBlank, readAnswer, readNumber } from "../sheet/readNumber";
import { listed, normalised, sameText } from "../sheet/text";
import { checked } from "./checked";
import type { SchemeTable } from "./findSchemeTables";
import type { Issue } from "./issue";
import { parameterSchema, type Parameter } from "./parameter";
import { rowsOf, type SchemeRow } from "./schemeRow";
import { choiceWords } from "./choiceWords";

/**
 * The 参数 table. A value that has 可选值 must be one of them; a value with a unit of numbers must be a number. Two
 * parameters of one name are an issue, because formulas call them by name.
 */
export function parseParameters(tables: readonly SchemeTable[], issues: Issue[]): readonly Parameter[] {
  const seen = new Map<string, string>();
  return tables
    .flatMap((table) => rowsOf(table, issues))
    .flatMap((row) => {
      const parameter = parseParameter(row);
      if (!parameter) return [];
      const before = seen.get(normalised(parameter.name));
      if (before !== undefined) row.fault("duplicate-parameter", "name", { text: parameter.name, first: before });
      seen.set(normalised(parameter.name), row.at("name"));
      return row.faulty ? [] : [parameter];
    });
}

function parseParameter(row: SchemeRow): Parameter | undefined {
  const options = listed(row.text("options") ?? "");
  return checked(parameterSchema, row, {
    name: row.requiredText("name"),
    value: readValue(row, options),
    unit: row.text("unit"),
    options,
    origin: row.choice("origin", choiceWords.origin),
    note: row.text("note"),
    reference: row.text("reference"),
    at: row.at("value"),
  });
}

function readValue(row: SchemeRow, options: readonly string[]): number | string | boolean | undefined {
  const value = row.value("value");
  if (isBlank(value) || value === null) return undefined;
  if (isFault(value)) return row.fault("scheme-cell-error", "value", { text: value.fault });
  if (options.length > 0) {
    const chosen = options.find((option) => sameText(option, String(value)) || (typeof value === "number" && readNumber(option)?.value === value));
    if (chosen === undefined) return row.fault("unknown-choice", "value", { text: String(value), choices: options.join("、") });
    // `2-实际/目标` is a choice, not the number 2 with a unit.
    const meant = readNumber(chosen);
    return typeof value === "number" ? value : meant && !meant.unit ? meant.value : chosen;
  }
  if (typeof value !== "string") return value;
  const unit = row.text("unit") ?? "";
  const number = readNumber(value);
  if (number && !number.unit) return number.value;
  if (unit !== "" && !/文字|文本|text/i.test(unit) && readAnswer(value) === undefined) return row.fault("not-a-number", "value", { text: value });
  return value.trim();
}
