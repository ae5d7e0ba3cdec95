import { toNumber } from "../../src/sheet/exact";
import type { CellValue } from "../../src/sheet/cellValue";
import { compile, type Scope } from "../../src/formula/evaluate";
import { parseFormula } from "../../src/formula/parse";
import { isExact, isFormulaFault } from "../../src/formula/value";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formulas } from "./answerTable";
import { differences } from "./differences";
import { answerScope } from "./tableScope";

const answers = JSON.parse(readFileSync(join(__dirname, "answers.json"), "utf8")) as Record<string, CellValue>;

function result(formula: string, scope: Scope): CellValue {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(`${formula}: ${JSON.stringify(parsed.faults)}`);
  const value = compile(parsed.ast).evaluate(scope);
  return isExact(value) ? toNumber(value) : isFormulaFault(value) ? value : value;
}

const scope = answerScope();
/** LibreOffice adds up in doubles; both are compared as the 14 digits that doubles keep through a few operations. */
const shown = (value: CellValue) => (typeof value === "number" ? Number(value.toPrecision(14)) || 0 : value);

test("the table holds at least 300 formulas, each once and each answered", () => {
  expect(formulas.length).toBeGreaterThanOrEqual(300);
  expect(new Set(formulas).size).toBe(formulas.length);
  expect(formulas.filter((formula) => !(formula in answers))).toEqual([]);
});

test.each(formulas.filter((formula) => !(formula in differences)))("%s comes to what LibreOffice says", (formula) => {
  expect(shown(result(formula, scope))).toEqual(shown(answers[formula]!));
});

test.each(Object.entries(differences))("%s comes to what Excel documents, not LibreOffice", (formula, { answer }) => {
  expect(shown(result(formula, scope))).toEqual(answer);
  expect(shown(answers[formula]!)).not.toEqual(answer);
});
