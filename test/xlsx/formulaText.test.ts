import fc from "fast-check";
import { fromFileFormula, toFileFormula } from "../../src/xlsx/parts/formulaDialect";
import { formulaTokens } from "../../src/xlsx/parts/formulaTokens";
import { withoutSheet } from "../../src/xlsx/parts/forgetSheet";
import { shiftFormula } from "../../src/xlsx/parts/shiftFormula";

test.each([
  ["A1+$A1+A$1+$A$1", 2, 1, "B3+$A3+B$1+$A$1"],
  ["SUM(A1:B2)", 1, 0, "SUM(A2:B3)"],
  ['IF(A1="A1","B2 said ""A1""",A1)', 1, 0, 'IF(A2="A1","B2 said ""A1""",A2)'],
  ["'A1 月'!A1+数据!A1+Q1!A1", 1, 0, "'A1 月'!A2+数据!A2+Q1!A2"],
  ["'it''s A1'!B2", 0, 1, "'it''s A1'!C2"],
  ["[1]Sheet1!A1+[Book A1.xlsx]Q1!$B2", 1, 1, "[1]Sheet1!B2+[Book A1.xlsx]Q1!$B3"],
  ["T[[#This Row],[A1]]*T[A1]+A1", 1, 0, "T[[#This Row],[A1]]*T[A1]+A2"],
  ["T[a'[A1']]+A1", 1, 0, "T[a'[A1']]+A2"],
  ["LOG10(A1)+ATAN2(A1,B1)", 1, 0, "LOG10(A2)+ATAN2(A2,B2)"],
  ["A1+目标A1+A1_目标+A1.x", 1, 0, "A2+目标A1+A1_目标+A1.x"],
  ["SUM(A:A)+SUM($B:C)+SUM(1:2)+SUM($3:4)", 1, 1, "SUM(B:B)+SUM($B:D)+SUM(2:3)+SUM($3:5)"],
  ["A+1+TRUE+1E5+1.5", 3, 3, "A+1+TRUE+1E5+1.5"],
  ["A1#+@B1", 1, 0, "A2#+@B2"],
  ["#REF!A1+#N/A", 0, 1, "#REF!B1+#N/A"],
  ["A1", -1, 0, "#REF!"],
  ["XFD1048576", 0, 1, "#REF!"],
  ["XFE1+A1048577", 1, 0, "XFE1+A1048577"],
  ["{1,2;3,4}*A1", 1, 0, "{1,2;3,4}*A2"],
])("%s copied %i down and %i across reads %s", (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});

test("no token is lost and nothing outside of references moves, whatever the formula", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (formula) => expect(formulaTokens(formula).map((token) => token.text).join("")).toBe(formula)));
  const reference = fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 9999 })).map(([column, row]) => ({ column, row }));
  fc.assert(
    fc.property(fc.array(reference, { minLength: 1, maxLength: 5 }), fc.nat(50), fc.nat(50), (references, down, right) => {
      const name = (column: number): string => (column < 26 ? "" : name(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
      const write = (rows: number, columns: number) => references.map(({ column, row }) => `T["A1"]&"A1"&${name(column + columns)}${row + rows}`).join("+");
      expect(shiftFormula(write(0, 0), down, right)).toBe(write(down, right));
    }),
  );
});

test.each([
  ["=IFS([@产值]>1,2)", "考核", "_xlfn.IFS(考核[[#This Row],[产值]]>1,2)"],
  ["=[@[产值 (元)]]+[产值]", "考核", "考核[[#This Row],[产值 (元)]]+考核[产值]"],
  ["=考核[@产值]", undefined, "考核[[#This Row],[产值]]"],
  ["=FILTER(A1:A9,A1:A9>1)", undefined, "_xlfn._xlws.FILTER(A1:A9,A1:A9>1)"],
  ['=IF(A1="IFS([@x])",1)', "考核", 'IF(A1="IFS([@x])",1)'],
  ["=[1]Sheet1!A1+[Book.xlsx]一!A1", "考核", "[1]Sheet1!A1+[Book.xlsx]一!A1"],
  ["=SUM([@[一]:[二]])", "T", "SUM(T[[#This Row],[一]:[二]])"],
  ["=RANK.EQ([@总分],[总分])", "T", "_xlfn.RANK.EQ(T[[#This Row],[总分]],T[总分])"],
])("%s in table %s is kept in files as %s", (shown, table, kept) => {
  expect(toFileFormula(shown, table)).toBe(kept);
  expect(toFileFormula(kept, table)).toBe(kept);
});

test("a formula comes back from a file as the formula bar shows it", () => {
  expect(fromFileFormula("_xlfn.IFS(考核[[#This Row],[产值]]>1,2)", "考核")).toBe("=IFS([@产值]>1,2)");
  expect(fromFileFormula("考核[[#This Row],[产值 (元)]]", "考核")).toBe("=[@[产值 (元)]]");
  expect(fromFileFormula("考核[[#This Row],[产值]]")).toBe("=考核[@产值]");
  expect(fromFileFormula('"_xlfn.IFS([[#This Row],[a]])"')).toBe('="_xlfn.IFS([[#This Row],[a]])"');
});

test("references to a sheet that is gone are lost, others stay", () => {
  expect(withoutSheet("看板!A1+看板!$A$1:$B$2+数据!A1", "看板")).toBe("#REF!+#REF!+数据!A1");
  expect(withoutSheet("SUM('旧 表'!A1:B2,'旧 表2'!A1)", "旧 表")).toBe("SUM(#REF!,'旧 表2'!A1)");
  expect(withoutSheet('"看板!A1"&[1]看板!A1', "看板")).toBe('"看板!A1"&[1]看板!A1');
});
