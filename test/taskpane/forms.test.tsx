/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import type { CellValue } from "../../src/sheet/cellValue";
import { tableRows } from "../support/appliedTo";
import { managerScheme, workbookOf } from "../support/workbookOf";
import { showLivingPane } from "./livingPane";

const people: readonly (readonly CellValue[])[] = [
  ["姓名", "期间", "工作业绩", "团队管理", "工作能力", "职业素养"],
  ["张三", "2026-Q2", 95, 90, 90, 90],
  ["李四", "2026-Q2", 82, 85, 85, 90],
];

/** The place 登记表, with one of the forms chosen. */
async function open(form: string) {
  const pane = showLivingPane(workbookOf({ ...managerScheme(), 考核数据: [{ at: "A3", table: "考核数据", rows: people }] }));
  await screen.findByRole("list", { name: "名单" });
  await pane.user.click(within(screen.getByRole("navigation")).getByRole("button", { name: "签核" }));
  await pane.user.click(await screen.findByRole("button", { name: "登记表" }));
  await pane.user.selectOptions(await screen.findByRole("combobox", { name: "登记表" }), form);
  return pane;
}
const button = (name: string | RegExp) => screen.getByRole("button", { name });

test("the print version of a form opens as a workbook of its own, for the person chosen, and writes nothing", async () => {
  const { user, excel, workbook } = await open("面谈记录");
  await user.selectOptions(screen.getByRole("combobox", { name: "被考核人" }), "李四");
  await user.click(button("面谈记录打印版：李四"));
  await waitFor(() => expect(excel.opened).toEqual([expect.stringMatching(/面谈记录.*李四|李四.*面谈记录/)]));
  expect(await screen.findByText("已在新工作簿中打开，可直接打印签字。")).toBeInTheDocument();
  expect(workbook.writes()).toBe(0);
});

test("what is known is filled in for everybody at once, and undone the sheet is gone", async () => {
  const { user, workbook } = await open("改进计划");
  await user.click(button("为本期 2 人填好已知内容"));
  await waitFor(() => expect(tableRows(workbook.now(), "改进计划").map((row) => [row["姓名"], row["指标"]])).toContainEqual(["李四", "工作业绩"]));
  await user.click(button("撤销"));
  await waitFor(() => expect(workbook.now().sheets.map(({ name }) => name)).not.toContain("改进计划"));
});

test("an interview is written once what it needs is there; what is blank is named", async () => {
  const { user, workbook } = await open("面谈记录");
  await user.click(button("写入第 1 行：张三"));
  expect(await screen.findByText(/^还没有填：.*面谈人/)).toBeVisible();
  expect(workbook.writes()).toBe(0);
  await user.type(screen.getByLabelText(/^面谈日期/), "2026-07-05");
  await user.type(screen.getByRole("textbox", { name: "面谈人" }), "李经理");
  await user.type(screen.getByRole("textbox", { name: "双方商定" }), "每周复盘一次");
  await user.click(button("写入第 1 行：张三"));
  await waitFor(() => expect(tableRows(workbook.now(), "面谈记录")).toMatchObject([{ 姓名: "张三", 面谈人: "李经理", 双方商定: "每周复盘一次" }]));
});

test("a corrected appeal changes the result and keeps the score before", async () => {
  const { user, workbook } = await open("申诉");
  await user.selectOptions(screen.getByRole("combobox", { name: "被考核人" }), "李四");
  await user.selectOptions(screen.getByRole("combobox", { name: "申诉项目" }), "工作业绩");
  await user.type(screen.getByRole("textbox", { name: "申诉理由" }), "漏记两单");
  await user.type(screen.getByRole("textbox", { name: "更正后得分" }), "92");
  await user.type(screen.getByRole("textbox", { name: "答复人" }), "王经理");
  await user.type(screen.getByRole("textbox", { name: "答复" }), "核实属实");
  await user.selectOptions(screen.getByRole("combobox", { name: "处理结果" }), "已更正");
  expect(await screen.findByText(/工作业绩 82.* → 92/)).toBeVisible();
  await user.click(button("写入第 1 行：李四"));
  await waitFor(() => expect(tableRows(workbook.now(), "人工调整").length).toBe(1));
  expect(tableRows(workbook.now(), "申诉")).toMatchObject([{ 姓名: "李四", 申诉项目: "工作业绩", 更正后得分: 92 }]);
});

test("the change log is begun, and then tells what was changed in the sheet", async () => {
  const { user, workbook } = await open("变更记录");
  await user.click(button("开始记录"));
  await waitFor(() => expect(workbook.now().sheets.map(({ name }) => name)).toContain("变更记录"));
  await user.click(await screen.findByRole("button", { name: "记录表中的改动" }));
  expect(await screen.findByText("没有改动。")).toBeInTheDocument();
  workbook.type("等级!C2", 88);
  await user.click(button("记录表中的改动"));
  await waitFor(() => expect(JSON.stringify(tableRows(workbook.now(), "变更记录"))).toMatch(/最低总分.*90.*88|90.*88/));
});

test("the forms have no fault that axe finds", async () => {
  const { container } = await open("申诉");
  expect((await axe(container)).violations).toEqual([]);
}, 20_000);
