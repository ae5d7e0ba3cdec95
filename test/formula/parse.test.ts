import { checkFormula, type KnownWords } from "../../src/formula/check";
import type { FormulaFault } from "../../src/formula/fault";
import { faultText, faultWords } from "../../src/formula/faultWords";
import { functions } from "../../src/formula/functions/all";
import { parseFormula } from "../../src/formula/parse";

const known: KnownWords = {
  names: ["产值提成比例", "扣罚率", "总分"],
  columns: ["姓名", "产值", "目标 值", "业务组"],
  tables: new Map([["系数表", ["岗位", "系数"]]]),
};

function faultsOf(text: string, words: KnownWords = known): readonly FormulaFault[] {
  const parsed = parseFormula(text);
  return parsed.ok ? checkFormula(parsed.ast, words) : parsed.faults;
}

function briefly(text: string): readonly string[] {
  return faultsOf(text).map(({ code, position, text: piece, facts }) => [code, facts.reason, position, piece].filter((part) => part !== undefined).join(" "));
}

test.each([
  "=[@产值]*产值提成比例",
  "[@产值]*产值提成比例",
  " = [@产值] * 产值提成比例 ",
  "=SUMIFS([产值],[业务组],[@业务组])",
  "=[@[目标 值]]+[[目标 值]]",
  "=[[#This Row],[产值]]",
  "=系数表[系数]",
  "=系数表[@系数]",
  "=系数表[[#This Row],[系数]]",
  "=系数表[#Data]",
  "=INDEX(系数表[系数],MATCH([@姓名],系数表[岗位],0))",
  "=VLOOKUP([@姓名],系数表[[岗位]:[系数]],2,FALSE)",
  "=SUM ( [产值] )",
  "=IF([@产值]>0,\r\n  1,\n  2)",
  "=_xlfn.IFS(TRUE,1)",
  "=if(true,sum([产值]),-{1,-2;3,4})",
  "=\"（全角）\"&[@姓名]",
])("%s is read without a fault", (text) => {
  expect(faultsOf(text)).toEqual([]);
});

test.each([
  ["", "syntax empty 0 "],
  ["=", "syntax empty 0 "],
  ["=1+", "syntax incomplete 2 +"],
  ["=1+*2", "syntax missing 3 *"],
  ["=*2", "syntax missing 1 *"],
  ["=1 2", "syntax misplaced 3 2"],
  ["=[@产值][@产值]", "syntax misplaced 6 [@产值]"],
  ["=(1+2", "syntax unclosedBracket 1 ("],
  ["=SUM(1,2", "syntax unclosedBracket 4 ("],
  ["=1+2)", "syntax extraBracket 4 )"],
  ["=()", "syntax missing 2 )"],
  ["=IF(1;2)", "syntax semicolon 5 ;"],
  ["=1,2", "syntax misplaced 2 ,"],
  ["=\"abc", "syntax unclosedText 1 \"abc"],
  ["=[@产值+1", "syntax unclosedColumn 1 ["],
  ["=3x+1", "syntax unreadable 1 3x"],
  ["=1$2", "syntax unreadable 2 $"],
  ["（1＋2）×3", "syntax fullWidth 0 （", "syntax fullWidth 2 ＋", "syntax fullWidth 4 ）", "syntax fullWidth 5 ×"],
  ["=IF([@产值]≥1，1,0)", "syntax fullWidth 9 ≥", "syntax fullWidth 11 ，"],
  ["=“A”", "syntax fullWidth 1 “", "syntax fullWidth 3 ”"],
  ["=[@产值]÷１００", "syntax fullWidth 6 ÷", "syntax fullWidth 7 １", "syntax fullWidth 8 ０", "syntax fullWidth 9 ０"],
  ["=SUMM([产值])", "unknown-function suggestion 1 SUMM"],
  ["=求和([产值])", "unknown-function 1 求和"],
  ["=FOOBAR(1)+BAZQUX(2)", "unknown-function 1 FOOBAR", "unknown-function 11 BAZQUX"],
  ["=ROUND(1)", "argument-count tooFew 1 ROUND"],
  ["=1+ROUND(1,2,3)", "argument-count tooMany 3 ROUND"],
  ["=SUMIFS([产值],[业务组])", "argument-count tooFew 1 SUMIFS"],
  ["=SUMIFS([产值],[业务组],1,2)", "argument-count group 1 SUMIFS"],
  ["=IFS(TRUE,1,FALSE)", "argument-count group 1 IFS"],
  ["=TRUE(1)", "argument-count tooMany 1 TRUE"],
  ["=产值提成比率*2", "unknown-name suggestion 1 产值提成比率"],
  ["=2*产值", "unknown-name column 3 产值"],
  ["=没有的名称", "unknown-name 1 没有的名称"],
  ["=[@产直]", "unknown-column suggestion 1 产直"],
  ["=[@总分]", "unknown-column name 1 总分"],
  ["=SUM([完全不同的列])", "unknown-column 5 完全不同的列"],
  ["=系数表[等级]", "unknown-column 1 等级"],
  ["=系数[系数]", "unknown-table suggestion 1 系数"],
  ["=TODAY()-1", "unsupported barred 1 TODAY"],
  ["=INDIRECT(\"A1\")", "unsupported barred 1 INDIRECT"],
  ["=LET(x,1,x)", "unsupported barred 1 LET(x,1,x)"],
  ["=B4*2", "unsupported address 1 B4"],
  ["=SUM(数据!A:A)", "unsupported address 5 A:A"],
  ["=SUM((A1,B2))", "unsupported rangeOperator 6 A1,B2"],
  ["=系数表[#Totals]", "unsupported tablePart 1 系数表[#Totals]"],
  ["=数据!总分", "unsupported otherSheetName 1 数据!总分"],
])("%s has its faults at their places", (text, ...faults) => {
  expect(briefly(text)).toEqual(faults);
});

test("addresses are no fault where they can be read", () => {
  expect(faultsOf("=B4*2", { ...known, addresses: true })).toEqual([]);
});

test("case does not count in names, columns and functions", () => {
  expect(faultsOf("=Sum([kpi])+rate", { names: ["Rate"], columns: ["KPI"] })).toEqual([]);
});

test("every fault has a sentence in both languages, without a gap", () => {
  const texts = ["=", "=1+", "=*2", "=1 2", "=(1", "=1)", "=IF(1;2)", "=\"a", "=[@a", "=3x", "（1）", "=SUMM(1)", "=FOOBAR()", "=ROUND(1)", "=ROUND(1,2,3)", "=IFS(1,2,3)", "=产值", "=产值提成比率", "=没有的名称", "=[@产直]", "=[@总分]", "=[某某某某]", "=系数[系数]", "=没有[系数]", "=TODAY()", "=B4", "=SUM((A1,B2))", "=系数表[#All]", "=数据!总分", "={1,2;3}", "=A1#"];
  for (const text of texts) {
    const faults = faultsOf(text);
    expect(faults).not.toEqual([]);
    for (const fault of faults) {
      expect(faultText(fault, "zh")).toMatch(/^(?!.*\{[a-z]+\}).*\p{Script=Han}/iu);
      expect(faultText(fault, "en")).not.toMatch(/\{[a-z]+\}/i);
      for (const { zh, en } of [faultWords[fault.code]!]) expect([zh, en].every((sentence) => sentence.length > 5)).toBe(true);
    }
  }
});

test("a full-width bracket is answered with the bracket to type", () => {
  expect(faultText(faultsOf("=ROUND（1,2)")[0]!, "zh")).toBe("第 7 个字符“（”是全角符号，请改用半角“(”。");
  expect(faultText(faultsOf("=2*产值")[0]!, "en")).toBe("“产值” is a column: write [@产值].");
});

test("the functions that HR uses are there", () => {
  const wanted =
    "IF IFS IFERROR IFNA SWITCH CHOOSE AND OR NOT XOR MIN MAX SUM AVERAGE COUNT COUNTA COUNTIF COUNTBLANK SUMIF SUMIFS COUNTIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS SUMPRODUCT PRODUCT ROUND ROUNDUP ROUNDDOWN INT TRUNC ABS MOD SIGN POWER SQRT CEILING FLOOR MROUND LOOKUP VLOOKUP HLOOKUP XLOOKUP INDEX MATCH RANK RANK.EQ PERCENTRANK PERCENTRANK.INC LARGE SMALL MEDIAN STDEV DATE YEAR MONTH DAY EDATE EOMONTH DATEDIF DAYS NETWORKDAYS WEEKDAY TEXT VALUE LEFT RIGHT MID LEN FIND SEARCH SUBSTITUTE TRIM UPPER LOWER CONCAT CONCATENATE TEXTJOIN EXACT REPT ISBLANK ISNUMBER ISTEXT ISERROR ISNA NA N TRUE FALSE";
  expect(wanted.split(" ").filter((name) => !functions.has(name))).toEqual([]);
});
