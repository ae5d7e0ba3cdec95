import { rangeTables, excelTables, columnHeaded } from "../../src/sheet/table";
import { normalised, listed } from "../../src/sheet/text";
import { workbookOf } from "../support/workbookOf";

test("texts are compared without spaces, line breaks, width and case", () => {
  expect(normalised("项  目")).toBe(normalised("项目"));
  expect(normalised("ＫＰＩ\n得分")).toBe("kpi得分");
});

test("a list in a cell splits at its separators but not inside a thousand", () => {
  expect(listed("1；1.5;2.5")).toEqual(["1", "1.5", "2.5"]);
  expect(listed("张三、李四\n王五")).toEqual(["张三", "李四", "王五"]);
  expect(listed("客服,运营")).toEqual(["客服", "运营"]);
  expect(listed("1,000；2,000")).toEqual(["1,000", "2,000"]);
});

test("an Excel table's body leaves out header and totals", () => {
  const workbook = workbookOf({ 数据: [{ at: "B3", table: "表1", totals: true, rows: [["姓名", "得分"], ["张三", 90], ["合计", 90]] }] });
  const [table] = excelTables(workbook);
  expect(table).toMatchObject({ name: "表1", headerRow: 2, first: 3, last: 3 });
  expect(columnHeaded(table!, ["得分"])).toEqual({ header: "得分", column: 2 });
});

test("a plain range is found under its title rows and ends at the first empty row", () => {
  const workbook = workbookOf({ 考核: [{ at: "A1", rows: [["一季度考核表"], ["部门", "售后"], [], ["姓名", "工作业绩"], ["张三", 90], ["李四", 80], [], ["制表人", "王五"]] }] });
  const tables = rangeTables(workbook, (headers) => headers.has("姓名"));
  expect(tables).toHaveLength(1);
  expect(tables[0]).toMatchObject({ headerRow: 3, first: 4, last: 5 });
});

test("two ranges side by side are two tables, and cells of an Excel table are none", () => {
  const workbook = workbookOf({
    表: [
      { at: "A1", rows: [["姓名", "甲"], ["张三", 1]] },
      { at: "E1", rows: [["姓名", "乙"], ["李四", 2]] },
      { at: "A10", table: "表1", rows: [["姓名", "丙"], ["王五", 3]] },
    ],
  });
  const tables = rangeTables(workbook, (headers) => headers.has("姓名"));
  expect(tables.map((table) => table.columns.map((column) => column.header))).toEqual([["姓名", "甲"], ["姓名", "乙"]]);
});
