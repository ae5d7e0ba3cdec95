import { playPlan } from "./playedWorkbook";

const plan = { sheets: [{ name: "数据", blocks: [{ at: { row: 0, column: 0 }, rows: [["姓名", "得分"], ["张三", 90]] }] }] };

test("Microsoft's library reads a cell through the stand-in", async () => {
  const { excel, library } = playPlan(plan);
  await library.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("数据").getRange("A1:B2").load("values");
    await context.sync();
    expect(range.values).toEqual([["姓名", "得分"], ["张三", 90]]);
  });
  expect(excel.requests()).toBe(1);
});

test("the pen reads and writes", async () => {
  const { workbook } = playPlan(plan);
  await workbook.apply([{ kind: "writeCells", sheet: "数据", at: { row: 1, column: 2 }, rows: [["=1+1", { formula: "=1+1" }]] }]);
  const snapshot = await workbook.read();
  expect(snapshot.sheets[0]!.rows.get(1)).toEqual(["张三", 90, "=1+1", { fault: "#BUSY!" }]);
});
