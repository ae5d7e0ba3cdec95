import { emit } from "../../src/formula/emit";
import type { FormulaNode } from "../../src/formula/node";
import { dependencyOrder } from "../../src/formula/order";
import { parseFormula } from "../../src/formula/parse";
import { referencesOf } from "../../src/formula/references";
import { workingOf } from "../../src/formula/working";
import { scopeOver } from "./tableScope";

function parsed(text: string): FormulaNode {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.ast;
}

describe("the formula with its numbers in place", () => {
  const scope = scopeOver(
    ["提成基数", "总分", "达成率", "系数", "组", "空"],
    [
      [5000, 95, 1 / 3, 1.2, "一", null],
      [4000, 90, -0.5, 0.8, "一", null],
    ],
    0,
    { 产值提成比例: 0.05, 方式: "按月", 扣: -3 },
  );
  test.each([
    ["[@提成基数]*[@总分]/100", "5000 × 95 ÷ 100"],
    ["[@提成基数]*(1-10%)", "5000 × (1 − 10%)"],
    ["[@提成基数]*产值提成比例", "5000 × 0.05"],
    ["MIN([@达成率],1)", "MIN(0.3333333333, 1)"],
    ["[@提成基数]*[@系数]/SUMIFS([系数],[组],[@组])", "5000 × 1.2 ÷ 2"],
    ["IF([@总分]>=90,\"优\",方式)", "“优”"],
    ["[@总分]+扣", "95 + (−3)"],
    ["-(1+2)*扣^2", "−(1 + 2) × (−3)^2"],
    ["100-(2-1)", "100 − (2 − 1)"],
    ["[@空]+1", "（空） + 1"],
    ["[@没有]<>0", "#REF! ≠ 0"],
    ["IF(方式=\"按月\",[@总分]+1,0)*2", "(95 + 1) × 2"],
    ["IF(方式=\"按年\",[@总分],IF(扣<0,100,0))-1", "100 − 1"],
    ["IF(AND(方式=\"按月\",[@总分]>0),1,0)", "1"],
  ])("%s reads %s", (text, expected) => {
    expect(workingOf(parsed(text), scope, "zh").text).toBe(expected);
  });
});

describe("a formula written out again", () => {
  test.each([
    ["=(1+2)*3", "(1+2)*3"],
    ["1-(2-3)", "1-(2-3)"],
    ["1-(2)-3", "1-2-3"],
    ["-(2)^2", "-(2)^2"],
    ["[@[产值]]", "[@产值]"],
    ["[[#This Row],[目标 值]]", "[@[目标 值]]"],
    ["if(true,,1)", "IF(TRUE,,1)"],
    ["表1[[产值]]", "表1[产值]"],
    ["[@[a'#b''c]]", "[@[a'#b''c]]"],
  ])("%s becomes %s", (text, expected) => {
    expect(emit(parsed(text))).toBe(expected);
  });

  test("columns, tables and names can be renamed on the way", () => {
    const text = emit(parsed("[@产值]*比例+SUM(表1[产值])"), {
      column: (table, header) => (table === undefined ? `${header}（元）` : header),
      table: (table) => table ?? "考核数据",
      name: (name) => `参数_${name}`,
    });
    expect(text).toBe("考核数据[@[产值（元）]]*参数_比例+SUM(表1[产值])");
  });

  test("a file keeps the long form and the prefix of younger functions", () => {
    expect(emit(parsed("IFS([@产值]>1,1,TRUE,2)"), { form: "file", table: () => "表1" })).toBe("_xlfn.IFS(表1[[#This Row],[产值]]>1,1,TRUE,2)");
  });
});

test("references are found with their places", () => {
  expect(referencesOf(parsed("=[@产值]*比例+SUM(表1[产值],B4)"))).toEqual([
    { kind: "cell", column: "产值", position: 1, length: 5 },
    { kind: "name", name: "比例", position: 7, length: 2 },
    { kind: "column", table: "表1", column: "产值", position: 14, length: 6 },
    { kind: "range", address: "B4", position: 21, length: 2 },
  ]);
});

describe("the order of formulas", () => {
  const named = (formulas: Readonly<Record<string, string>>) => Object.entries(formulas).map(([name, text]) => ({ name, ast: parsed(text) }));

  test("what is needed comes first, and else the order stays", () => {
    expect(dependencyOrder(named({ 奖金: "[@提成]+基数", 提成: "[@产值]*基数", 基数: "5", 其他: "1" }))).toEqual({ order: ["基数", "提成", "奖金", "其他"], faults: [] });
  });

  test("a circle is a fault with its path and the place of the reference that closes it", () => {
    const { order, faults } = dependencyOrder(named({ 甲: "乙+1", 乙: "2*[@丙]", 丙: "1+甲" }));
    expect(order).toHaveLength(3);
    expect(faults).toEqual([{ name: "丙", fault: { code: "circular", position: 2, length: 1, text: "甲", facts: { path: "甲 → 乙 → 丙 → 甲", name: "甲" } } }]);
  });

  test("a formula that needs itself is a circle of one", () => {
    expect(dependencyOrder(named({ 甲: "甲*2" })).faults.map(({ fault }) => fault.facts.path)).toEqual(["甲 → 甲"]);
  });
});
