import { exact, toNumber } from "../../src/sheet/exact";
import type { CellValue } from "../../src/sheet/cellValue";
import { compile, type Scope } from "../../src/formula/evaluate";
import { parseFormula } from "../../src/formula/parse";
import { isExact, isFormulaFault, type FormulaScalar } from "../../src/formula/value";
import { scopeOver } from "./tableScope";

function valueOf(text: string, scope: Scope): CellValue {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const value = compile(parsed.ast).evaluate(scope);
  return isExact(value) ? toNumber(value) : isFormulaFault(value) ? value : value;
}

const headers = ["姓名", "组", "产值", "分"];
const rows: readonly (readonly CellValue[])[] = [
  ["张三", "一", 100, 90],
  ["李四", "一", 300, 80],
  ["王五", "二", null, 80],
  ["赵六", "二", { fault: "#DIV/0!" }, null],
];
const at = (row: number) => scopeOver(headers, rows, row, { 比例: 0.05 });

describe("XLOOKUP, which LibreOffice 7.4 does not have", () => {
  test.each<[string, CellValue]>([
    ['XLOOKUP("李四",[姓名],[产值])', 300],
    ['XLOOKUP("没有",[姓名],[产值])', { fault: "#N/A" }],
    ['XLOOKUP("没有",[姓名],[产值],"无")', "无"],
    ['XLOOKUP("没有",[姓名],[产值],,0)', { fault: "#N/A" }],
    ["XLOOKUP(85,{0,60,75,90},{1,2,3,4},0,-1)", 3],
    ["XLOOKUP(85,{90,0,75,60},{1,2,3,4},0,-1)", 3],
    ["XLOOKUP(85,{0,60,75,90},{1,2,3,4},0,1)", 4],
    ["XLOOKUP(95,{0,60,75,90},{1,2,3,4},-9,1)", -9],
    ['XLOOKUP("张*",[姓名],[产值],0,2)', 100],
    ['XLOOKUP("张*",[姓名],[产值],0)', 0],
    ["XLOOKUP(80,[分],[姓名],0,0,1)", "李四"],
    ["XLOOKUP(80,[分],[姓名],0,0,-1)", "王五"],
    ["XLOOKUP(1,{1,2},{1,2,3})", { fault: "#VALUE!" }],
    ["SUM(XLOOKUP(2,{1;2},{1,2;3,4}))", 7],
  ])("%s is %j", (text, expected) => {
    expect(valueOf(text, at(0))).toEqual(expected);
  });
});

describe("examples of Excel's own help", () => {
  test.each<[string, CellValue]>([
    ["PERCENTRANK.INC({13,12,11,8,4,3,2,1,1,1},2)", 0.333],
    ["PERCENTRANK.INC({13,12,11,8,4,3,2,1,1,1},4)", 0.555],
    ["PERCENTRANK.INC({13,12,11,8,4,3,2,1,1,1},8)", 0.666],
    ["PERCENTRANK.INC({13,12,11,8,4,3,2,1,1,1},5)", 0.583],
    ["MROUND(-10,-3)", -9],
    ["CEILING(-2.5,2)", -2],
    ["FLOOR(-2.5,2)", -4],
    ['DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"YD")', 75],
    ["NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1))", 110],
    ["NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1),{41235,41247,41295})", 107],
    ["DATE(1900,2,29)", 60],
    ["DATE(1900,3,1)", 61],
    ["DATE(1900,1,1)", 1],
    ['TEXT(60,"yyyy-mm-dd")', "1900-02-29"],
    ["WEEKDAY(1)", 1],
    ["DAY(DATE(108,1,2))", 2],
  ])("%s is %j", (text, expected) => {
    expect(valueOf(text, at(0))).toEqual(expected);
  });
});

describe("number formats as they stand in HR's formulas", () => {
  test.each([
    ['TEXT(45000,"yyyy年m月d日")', "2023年3月15日"],
    ['TEXT(45000,"aaaa")', "星期三"],
    ['TEXT(45000,"yyyy年mm月")', "2023年03月"],
    ['TEXT(0.956,"0.0%")', "95.6%"],
    ['TEXT(85,"[>=90]优;[>=60]良;差")', "良"],
    ['TEXT(50,"[>=90]""优"";[>=60]""良"";""差""")', "差"],
    ['TEXT(1234.5,"¥#,##0.00")', "¥1,234.50"],
    ['TEXT(-1234.5,"#,##0.00_);[Red](#,##0.00)")', "(1,234.50)"],
    ['TEXT(3,"第0名")', "第3名"],
    ['TEXT(0.6875,"h:mm AM/PM")', "4:30 PM"],
    ['TEXT(1.5,"[h]:mm")', "36:00"],
    ['TEXT(12,"G/通用格式")', "12"],
    ['TEXT(1234,"0.0,""千""")', "1.2千"],
    ['TEXT(5,"")', ""],
    ['TEXT(12345678,"#,##0.00,,")', "12.35"],
  ])("%s is %s", (text, expected) => {
    expect(valueOf(text, at(0))).toBe(expected);
  });
});

test("a fault in a cell flows through arithmetic and sums, and IFERROR catches it", () => {
  expect(valueOf("[@产值]*2", at(3))).toEqual({ fault: "#DIV/0!" });
  expect(valueOf("SUM([产值])", at(0))).toEqual({ fault: "#DIV/0!" });
  expect(valueOf("COUNT([产值])", at(0))).toBe(2);
  expect(valueOf("IFERROR([@产值],0)", at(3))).toBe(0);
  expect(valueOf('SUMIFS([产值],[组],"一")', at(0))).toBe(400);
});

test("a blank is 0 in arithmetic, no text in text, and comes out as nothing by itself", () => {
  expect(valueOf("[@产值]+1", at(2))).toBe(1);
  expect(valueOf('[@产值]&"元"', at(2))).toBe("元");
  expect(valueOf("[@产值]", at(2))).toBeNull();
  expect(valueOf('AND([@产值]="",[@产值]=0)', at(2))).toBe(true);
});

test("a whole column where one value is wanted is this row's cell", () => {
  expect(valueOf("[分]*2", at(1))).toBe(160);
  expect(valueOf("@[分]+[@分]", at(1))).toBe(160);
});

test("what is not there is a fault, not an exception", () => {
  expect(valueOf("没有", at(0))).toEqual({ fault: "#NAME?" });
  expect(valueOf("[@没有]", at(0))).toEqual({ fault: "#REF!" });
  expect(valueOf("SUM([没有])", at(0))).toEqual({ fault: "#REF!" });
  expect(valueOf("A1", at(0))).toEqual({ fault: "#REF!" });
});

test("several columns side by side are one table", () => {
  expect(valueOf('VLOOKUP("李四",[[姓名]:[分]],4,FALSE)', at(0))).toBe(80);
  expect(valueOf("COUNTA([@[姓名]:[分]])", at(2))).toBe(3);
});

test("weights of 40/30/20/10 on exact 90s are 90", () => {
  expect(valueOf("90*40%+90*30%+90*20%+90*10%=90", at(0))).toBe(true);
  expect(valueOf("0.1+0.2-0.3=0", at(0))).toBe(true);
});

test("overlong powers and products end, as #NUM! where Excel ends", () => {
  expect(valueOf("10^400", at(0))).toEqual({ fault: "#NUM!" });
  expect(valueOf("1E200*1E200", at(0))).toEqual({ fault: "#NUM!" });
  expect(valueOf("2^0.5^100000", at(0))).toEqual({ fault: "#NUM!" });
  expect(valueOf("0.5^100000", at(0))).toBe(0);
  expect(valueOf("ROUND(1.5,1E300)", at(0))).toBe(1.5);
  expect(valueOf('REPT("a",1E9)', at(0))).toEqual({ fault: "#VALUE!" });
});

test("a column that is a new array is looked at anew, one that is the same only once", () => {
  const parsed = parseFormula("SUM([产值])*2");
  if (!parsed.ok) throw new Error();
  const formula = compile(parsed.ast);
  let looks = 0;
  const over = (cells: readonly FormulaScalar[]): Scope => ({
    column: () => cells,
    cell: () => undefined,
    name: () => undefined,
  });
  const watched = new Proxy([exact(1), exact(2)], {
    get: (target, key, receiver) => {
      if (key === "0") looks++;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  const scope = over(watched);
  expect([formula.evaluate(scope), formula.evaluate(scope), looks]).toEqual([exact(6), exact(6), 1]);
  expect(formula.evaluate(over([exact(5)]))).toEqual(exact(10));
});

test.each(["SUMIFS([分],[组],[@组])", "RANK([@分],[分])", "SUMIFS([分],[组],[@组],[姓名],\"<>\"&[@姓名])", "COUNTIF([分],\">\"&[@分])+比例*0"])("%s kept from row to row is what each row would work out by itself", (text) => {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error();
  const kept = compile(parsed.ast);
  const body = rows.map((cells) => [...cells.slice(0, 3), cells[3] ?? 70]);
  const table = scopeOver(headers, body, 0, { 比例: 0.05 });
  const columns = new Map(headers.map((header) => [header, table.column(undefined, header)!]));
  const values = body.map((_, row) => kept.evaluate({ ...table, cell: (_table, header) => columns.get(header)?.[row], rowIndex: row }));
  expect(values).toEqual(body.map((_, row) => compile(parsed.ast).evaluate(scopeOver(headers, body, row, { 比例: 0.05 }))));
});

test("rows that each ask for their group read a column once, not once a row", () => {
  const reads = (count: number) => {
    let read = 0;
    const counting = (column: readonly FormulaScalar[]) =>
      new Proxy(column, {
        get(target, key, receiver) {
          if (typeof key === "string" && /^\d+$/.test(key)) read += 1;
          return Reflect.get(target, key, receiver) as unknown;
        },
      });
    const many = Array.from({ length: count }, (_, row): readonly CellValue[] => [`人${row}`, `组${row % (count / 4)}`, row % 97, row % 13]);
    const table = scopeOver(headers, many, 0);
    const parsed = parseFormula("SUMIFS([产值],[组],[@组])+RANK([@产值],[产值])+SUM([分])");
    if (!parsed.ok) throw new Error();
    const formula = compile(parsed.ast);
    const cells = new Map(headers.map((header) => [header, counting(table.column(undefined, header)!)]));
    for (let row = 0; row < count; row++) formula.evaluate({ ...table, column: (_, header) => cells.get(header), cell: (_, header) => cells.get(header)?.[row], rowIndex: row });
    return read / count;
  };
  expect(reads(4000)).toBeLessThan(reads(400) * 1.5);
});
