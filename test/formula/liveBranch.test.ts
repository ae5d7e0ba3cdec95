import { exact } from "../../src/sheet/exact";
import { conjuncts, liveBranch } from "../../src/formula/liveBranch";
import { parseFormula } from "../../src/formula/parse";
import { referencesOf } from "../../src/formula/references";
import type { FormulaScalar } from "../../src/formula/value";

const parameters: Readonly<Record<string, FormulaScalar>> = { 读法: "乙", 线: exact(70), 空: null };

function columnsOf(formula: string): readonly string[] {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(formula);
  return referencesOf(liveBranch(parsed.ast, (name) => parameters[name])).flatMap((reference) => (reference.kind === "cell" ? [reference.column] : []));
}

test.each<[string, readonly string[]]>([
  ['IF(读法="甲",[@甲],[@乙])', ["乙"]],
  ['IF(读法<>"甲",[@甲],[@乙])', ["甲"]],
  ['AND([@丙]<线,IF(读法="甲",[@甲],IF(线>60,[@丁],[@乙]))>1)', ["丙", "丁"]],
  ['MAX(IF(读法="乙",[@乙],0),[@丙])', ["乙", "丙"]],
  ['IF([@丙]>1,[@甲],[@乙])', ["丙", "甲", "乙"]],
  ['IF(读法="乙",[@乙])', ["乙"]],
  ["IF(没有,[@甲],[@乙])", ["甲", "乙"]],
  ['-IF(读法="乙",[@乙],[@甲])%', ["乙"]],
])("%s looks at %j", (formula, columns) => {
  expect(columnsOf(formula)).toEqual(columns);
});

test("the parts of an AND are asked one by one; any other condition is one part", () => {
  const partsOf = (formula: string) => {
    const parsed = parseFormula(formula);
    return parsed.ok ? conjuncts(parsed.ast).length : 0;
  };
  expect([partsOf("AND([@甲]<1,[@乙]>2,[@丙]=3)"), partsOf("OR([@甲]<1,[@乙]>2)"), partsOf("[@甲]<1")]).toEqual([3, 1, 1]);
});
