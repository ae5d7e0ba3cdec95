import { takeBack } from "../../src/appraisal/takeBack";
import type { Edit } from "../../src/sheet/edits";
import { appliedTo, rowsOf } from "../support/appliedTo";
import { workbookOf } from "../support/workbookOf";

const before = workbookOf({ 数据: [{ table: "数据", rows: [["姓名", "总分"], ["张三", 80], ["李四", 70]] }] });
const edits: readonly Edit[] = [
  { kind: "writeCells", sheet: "数据", at: { row: 0, column: 2 }, rows: [["等级"], ["B"], ["C"]] },
  { kind: "resizeTable", table: "数据", area: { top: 0, left: 0, bottom: 2, right: 2 } },
  { kind: "addSheet", plan: { name: "审批", blocks: [{ at: { row: 0, column: 0 }, rows: [["姓名"], ["张三"]] }] } },
];

test("broken off after the cells, the cells are empty again and the table is as it was", () => {
  const now = appliedTo(before, edits.slice(0, 1));
  const back = appliedTo(now, takeBack(before, edits, now));
  expect(back.tables).toEqual(before.tables);
  expect(rowsOf(back, "数据")).toEqual(rowsOf(before, "数据"));
});

test("broken off after the table has grown, it shrinks again", () => {
  const now = appliedTo(before, edits.slice(0, 2));
  const back = appliedTo(now, takeBack(before, edits, now));
  expect(back.tables).toEqual(before.tables);
  expect(rowsOf(back, "数据")).toEqual(rowsOf(before, "数据"));
});

test("a sheet that was only begun goes", () => {
  const begun: Edit = { kind: "addSheet", plan: { name: "审批", blocks: [{ at: { row: 0, column: 0 }, rows: [["姓名"]] }] } };
  const now = appliedTo(before, [...edits.slice(0, 2), begun]);
  expect(appliedTo(now, takeBack(before, edits, now)).sheets.map(({ name }) => name)).toEqual(["数据"]);
});

test("broken off before anything has left, there is nothing to take back", () => {
  expect(appliedTo(before, takeBack(before, edits, before))).toEqual(before);
});
