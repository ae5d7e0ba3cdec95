import { parseFormula } from "../../src/formula/parse";
import { workingOf, type FormulaStep } from "../../src/formula/working";
import { scopeOver } from "./tableScope";

const rows = [
  ["张伟", "一组", 46_173, 5000, 95, 0, null],
  ["李娜", "一组", 46_174, 4000, 80, 2, 1],
  ["王强", "二组", 46_203, 3000, 70, 0, 1],
];
const scope = {
  ...scopeOver(["姓名", "组", "取数日", "产值", "总分", "投诉", "空"], rows, 0, { 读法: "总分", 底线: 60 }),
  isDay: (header: string) => header === "取数日",
};

function working(text: string, language: "zh" | "en" = "zh") {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return workingOf(parsed.ast, scope, language);
}
const asked = (test: string, holds: boolean): FormulaStep => ({ kind: "asked", test, holds });
const nameOf = (shown: ReturnType<typeof working>["shown"]) => shown.map((reference) => (reference.kind === "cell" ? reference.column : reference.kind === "name" ? reference.name : ""));

test("of a condition only the branch taken is written, and what decided it is a step with its name", () => {
  expect(working("[@产值]*IF([@投诉]>0,0,1)")).toMatchObject({ text: "5000 × 1", steps: [asked("投诉 0 > 0", false)] });
});

test("a reading chosen once for all is no step", () => {
  expect(working('IF(读法="总分",[@总分],0)')).toMatchObject({ text: "95", steps: [] });
});

test.each([
  ["of an AND that fails, the first part that does not hold", 'IF(AND([@总分]>=90,[@投诉]>0,[@产值]>9000),"是","否")', [asked("投诉 0 > 0", false)]],
  ["of an AND that holds, no reading that lets it pass", 'IF(AND(读法="总分",[@总分]>=90),1,0)', [asked("总分 95 ≥ 90", true)]],
  ["a reading that does not let it pass", 'IF(AND(读法="达成率",[@总分]>=90),1,0)', [asked("读法 “总分” = “达成率”", false)]],
  ["of an AND that holds, every part", 'IF(AND([@总分]>=90,[@投诉]=0),"是","否")', [asked("总分 95 ≥ 90", true), asked("投诉 0 = 0", true)]],
  ["of an OR that holds, the first part that does", 'IF(OR([@投诉]>0,[@总分]>底线),"是","否")', [asked("总分 95 > 底线 60", true)]],
  ["of an OR that fails, every part", 'IF(OR([@投诉]>0,[@总分]<底线),"是","否")', [asked("投诉 0 > 0", false), asked("总分 95 < 底线 60", false)]],
  ["of a NOT, what it turns round", 'IF(NOT([@投诉]>0),"是","否")', [asked("投诉 0 > 0", false)]],
  ["a nested one after the one around it", "IF([@投诉]>0,1,IF([@总分]>90,2,3))", [asked("投诉 0 > 0", false), asked("总分 95 > 90", true)]],
  ["an empty cell by name", 'IF([@空]="",1,0)', [asked("空 （空） = （空）", true)]],
])("%s", (_, text, steps) => {
  expect(working(text).steps).toEqual(steps);
});

test("a formula that is a condition is told by what decided it", () => {
  expect(working("AND([@总分]>90,[@投诉]>0)").steps).toEqual([asked("投诉 0 > 0", false)]);
});

test("a sum over a column says of which rows, with days as days", () => {
  expect(working('SUMIFS([产值],[组],[@组],[取数日],"<="&[@取数日]+1)/2')).toMatchObject({
    text: "9000 ÷ 2",
    steps: [{ kind: "gathered", how: "sum", column: "产值", where: ["组 = 一组", "取数日 ≤ 2026-06-01"], value: "9000" }],
  });
});

test.each([
  ["COUNTIFS([组],\"一组\",[投诉],\">=1\")", { how: "count", where: ["组 = 一组", "投诉 ≥ 1"], value: "1" }],
  ["SUMIF([组],[@组],[产值])", { how: "sum", column: "产值", where: ["组 = 一组"], value: "9000" }],
  ["AVERAGE([产值])", { how: "mean", column: "产值", where: [], value: "4000" }],
  ["MAXIFS([产值],[组],\"<>一组\")", { how: "greatest", column: "产值", where: ["组 ≠ 一组"], value: "3000" }],
  ["SUMPRODUCT([产值],[总分])", { how: "written", written: "SUMPRODUCT([产值],[总分])", value: "1,005,000" }],
])("%s is told by what it gathers", (text, step) => {
  expect(working(text).steps).toEqual([{ kind: "gathered", ...step }]);
});

test("a call over figures is written out around what others gather; one over a column itself is not", () => {
  expect(working("MAX(0,[@产值]-SUM([投诉]))").text).toBe("MAX(0, 5000 − 2)");
  expect(working("MAX([产值])-1").text).toBe("5000 − 1");
  expect(working("SUMPRODUCT(([组]=[@组])*ABS([产值]))").text).toBe("9000");
});

test("in a condition a sum is called by its column", () => {
  expect(working("IF(SUMIFS([产值],[组],[@组])>=COUNTIFS([组],[@组])*1000,1,0)").steps.at(-1)).toEqual(asked("产值 9000 ≥ 行数 2 × 1000", true));
  expect(working("IF(COUNTIFS([组],[@组])>1,1,0)", "en").steps.at(-1)).toEqual(asked("rows 2 > 1", true));
});

test("what is shown are the cells of the row and the names in the sum; who rows are chosen by, and branches not taken, are not", () => {
  expect(nameOf(working('IF([@投诉]>0,[@空],[@产值]*底线)+SUMIFS([产值],[姓名],[@姓名])+IF(读法="总分",0,[@总分])').shown)).toEqual(["投诉", "产值", "底线"]);
});

test("where an error is caught the value that stands in for it is written", () => {
  expect(working("IFERROR([@产值]/[@投诉],底线)").text).toBe("60");
  expect(working("IFERROR([@产值]/2,底线)").text).toBe("5000 ÷ 2");
});
