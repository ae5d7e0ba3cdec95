import { compile, type Scope } from "../../src/formula/evaluate";
import { emit } from "../../src/formula/emit";
import { parseFormula } from "../../src/formula/parse";
import { simplified } from "../../src/formula/simplified";
import type { FormulaNode } from "../../src/formula/node";
import { exact, type Exact } from "../../src/sheet/exact";
import { parseScheme } from "../../src/scheme/parseScheme";
import { normalised } from "../../src/sheet/text";
import { parameterFormula } from "../../src/appraisal/parameterFormula";
import { parameterScalars } from "../../src/appraisal/rowScope";
import { templates } from "../../src/templates/templates";
import { sampleBook } from "../appraisal/cardBook";

function parsed(formula: string): FormulaNode {
  const found = parseFormula(formula);
  if (!found.ok) throw new Error(formula);
  return found.ast;
}
const reading = new Map<string, string | Exact>([["读法", "甲"], ["比例", exact(0.3)]]);
const short = (formula: string) => emit(simplified(parsed(formula), (name) => reading.get(name)));

test.each([
  ['IF(读法="甲",[@a],[@b])', "[@a]"],
  ['IF(读法="乙",[@a],IF(读法="甲",[@b],0))', "[@b]"],
  ['IF(OR(读法="乙",[@a]>1),[@a],[@b])', "IF([@a]>1,[@a],[@b])"],
  ['IF(AND(读法="乙",[@a]>1),[@a],[@b])', "[@b]"],
  ['AND(读法="甲",[@a]>1,[@b]>1)', "AND([@a]>1,[@b]>1)"],
  ['MIN([@a],IF(读法="乙",比例,[@a]))*IF(读法="甲",1,0)', "[@a]"],
  ["[@a]*比例+0", "[@a]*比例"],
  ["IF([@a]>比例,1,0)", "IF([@a]>比例,1,0)"],
  ['IF(别处="甲",1,2)', 'IF(别处="甲",1,2)'],
])("%s reads %s once 读法 is 甲", (formula, expected) => {
  expect(short(formula)).toBe(expected);
});

test("what is left of every formula of every template comes to the same", async () => {
  let count = 0;
  for (const { code } of templates) {
    const scheme = parseScheme(await sampleBook(code), parameterFormula).scheme!;
    const values = parameterScalars(scheme.parameters);
    const name: Scope["name"] = (asked) => values.get(normalised(asked));
    for (const seed of [1, 2, 3]) {
      const figure = (header: string) => exact(([...header].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) * seed) % 997, 7) - 200) / 4);
      const scope: Scope = { name, cell: (_, header) => figure(header), column: (_, header) => [figure(header), figure(`${header}2`), figure(`${header}3`)], rowIndex: 0 };
      for (const formula of [...scheme.indicators.map((one) => one.formula), ...scheme.payouts.map((one) => one.formula), ...scheme.consequences.map((one) => one.condition)]) {
        if (formula === undefined) continue;
        const ast = parsed(formula);
        expect([code, formula, compile(simplified(ast, name)).evaluate(scope)]).toEqual([code, formula, compile(ast).evaluate(scope)]);
        count += 1;
      }
    }
  }
  expect(count).toBeGreaterThan(250);
});
