import type { ConditionalRule, Validation } from "../sheet/sheetPlan";
import { hexColor } from "./cellStyle";

function asFormula(formula: string): string {
  return formula.startsWith("=") ? formula : `=${formula}`;
}

/** Replaces the conditional formats on the range. Excel puts each new rule on top, so the last one is added first. */
export function setConditionalFormats(range: Excel.Range, rules: readonly ConditionalRule[]): void {
  range.conditionalFormats.clearAll();
  for (const { formula, style, stopIfTrue } of [...rules].reverse()) {
    const added = range.conditionalFormats.add("Custom");
    added.custom.rule.formula = asFormula(formula);
    if (style.fill !== undefined) added.custom.format.fill.color = hexColor(style.fill);
    if (style.color !== undefined) added.custom.format.font.color = hexColor(style.color);
    if (style.bold !== undefined) added.custom.format.font.bold = style.bold;
    if (stopIfTrue !== undefined) added.stopIfTrue = stopIfTrue;
  }
}

/** Replaces the validation of the range. */
export function setValidation(range: Excel.Range, validation: Validation | null): void {
  const { dataValidation } = range;
  dataValidation.clear();
  if (validation === null) return;
  const rule = ruleOf(validation.rule);
  if (rule) dataValidation.rule = rule;
  const { prompt, error } = validation;
  if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  if (error) dataValidation.errorAlert = { showAlert: true, style: error.stop ? "Stop" : "Warning", title: error.title, message: error.text };
}

function ruleOf(rule: Validation["rule"]): Excel.DataValidationRule | undefined {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "listFrom":
      return { list: { inCellDropDown: true, source: asFormula(rule.formula) } };
    case "decimal":
      return { decimal: between(rule.min, rule.max, (limit) => limit) };
    case "whole":
      return { wholeNumber: between(rule.min, rule.max, (limit) => limit) };
    case "date":
      // A date as text would be read in the user's language; its serial number, given as a formula, is read by none.
      return { date: between(rule.min, rule.max, (limit) => `=${limit}`) };
    case "custom":
      return { custom: { formula: asFormula(rule.formula) } };
    case "any":
      return undefined;
  }
}

/** The widest limits stand for “any number at all”: a rule that only asks for a number needs some. */
const lowest = -1e15;
const highest = 1e15;

function between<T>(min: number | undefined, max: number | undefined, as: (limit: number) => T) {
  if (min !== undefined && max === undefined) return { formula1: as(min), operator: "GreaterThanOrEqualTo" as const };
  if (max !== undefined && min === undefined) return { formula1: as(max), operator: "LessThanOrEqualTo" as const };
  return { formula1: as(min ?? lowest), formula2: as(max ?? highest), operator: "Between" as const };
}
