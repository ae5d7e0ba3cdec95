/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import type { CellValue } from "../../src/sheet/cellValue";
import { managerScheme, workbookOf, type Block } from "../support/workbookOf";
import { showLivingPane } from "./livingPane";

const people: readonly (readonly CellValue[])[] = [
  ["姓名", "期间", "工作业绩", "团队管理", "工作能力", "职业素养"],
  ["张三", "2026-Q2", 95, 90, 90, 90],
  ["李四", "2026-Q2", 92, null, 85, 90],
];
const steps: readonly (readonly CellValue[])[] = [
  ["步骤", "对应", "开始", "截止", "负责人", "已完成至"],
  ["制定考核计划", "其他", null, "期初第10日", "人力资源部", null],
  ["评分", "评分", "期末前10日", "期末前1日", "人力资源部", null],
  ["面谈", "面谈", "期末后第11日", "期末后第20日", "直接上级", null],
  ["归档", "归档", null, "期末后第25日", null, null],
];
const bookOf = (plan: Readonly<Record<string, readonly Block[]>> = { 考核计划: [{ table: "考核计划", rows: steps }] }, rows = people) => workbookOf({ ...managerScheme(), 考核数据: [{ at: "A3", table: "考核数据", rows }], ...plan });

/** The fakes' day is 27 June 2026. */
async function open(begin = bookOf(), surroundings = {}, door: RegExp = /^周期/) {
  const pane = showLivingPane(begin, surroundings);
  await screen.findByRole("list", { name: /名单|People/ });
  await pane.user.click(screen.getByRole("button", { name: door }));
  await screen.findByRole("list", { name: /步骤|Steps/ });
  return pane;
}

const step = (name: string) => within(screen.getByRole("list", { name: "步骤" })).getByRole("heading", { name }).closest("li")!;

test("a strip in the results says the step, its day and who is missing, and leads to the plan", async () => {
  const { user } = showLivingPane(bookOf());
  await user.click(await screen.findByRole("button", { name: "制定考核计划 · 截止 04-10 · 逾期 78 天" }));
  expect(await screen.findByRole("heading", { level: 1, name: "周期 · 2026-Q2" })).toBeVisible();
});

test("every step says in words when it is, how far, and who is missing with the cell", async () => {
  const { excel, user } = await open();
  expect(step("制定考核计划")).toHaveTextContent("逾期 78 天");
  expect(step("评分")).toHaveTextContent("进行中06-20 至 06-29 · 还有 2 天 · 负责人 人力资源部1/2 人已完成");
  expect(step("面谈")).toHaveTextContent("未开始");
  await user.click(within(step("评分")).getByRole("button", { name: "还差 1 人" }));
  await user.click(within(step("评分")).getByRole("button", { name: "考核数据!D5" }));
  expect(excel.revealed).toContain("考核数据!D5");
});

test("a step that the workbook cannot tell is marked as done in the plan, and the mark can be taken back", async () => {
  const { user, workbook } = await open();
  await user.click(screen.getByRole("button", { name: "把“制定考核计划”标为完成" }));
  await waitFor(() => expect(step("制定考核计划")).toHaveTextContent("已完成"));
  expect(workbook.cell("考核计划!F2")).toBe("2026-Q2");
  await user.click(screen.getByRole("button", { name: "撤销" }));
  await waitFor(() => expect(workbook.cell("考核计划!F2")).toBeNull());
});

test("the period is filed from here into the history, and undone it is not", async () => {
  const all = people.map((row, index) => (index === 2 ? ["李四", "2026-Q2", 92, 85, 85, 90] : row));
  const { user, workbook } = await open(bookOf(undefined, all));
  await user.click(screen.getByRole("button", { name: "归档本期" }));
  await waitFor(() => expect(step("归档")).toHaveTextContent("2/2 人已完成"));
  expect(workbook.cell("考核历史!B5")).toBe("张三");
  await user.click(screen.getByRole("button", { name: "撤销" }));
  await waitFor(() => expect(step("归档")).toHaveTextContent("0/2 人已完成"));
});

test("without a plan the usual steps have no day, and the table is drawn on request", async () => {
  const { user, workbook } = await open(bookOf({}));
  expect(screen.queryByRole("button", { name: /截止/ })).toBeNull();
  expect(step("面谈")).toHaveTextContent("未定日期");
  await user.click(screen.getByRole("button", { name: "建立考核计划表" }));
  await waitFor(() => expect(workbook.cell("考核计划!A6")).toBe("目标设定"));
  await waitFor(() => expect(screen.queryByRole("button", { name: "建立考核计划表" })).toBeNull());
});

test("target letters are made without a word in the workbook", async () => {
  const { user, workbook } = await open(bookOf({}));
  await user.click(within(step("目标设定")).getByRole("button", { name: "打印目标责任书" }));
  await waitFor(() => expect(screen.getAllByRole("status").map((one) => one.textContent).join()).toContain("2 份目标责任书"));
  expect(workbook.writes()).toBe(0);
});

describe.each([["zh-CN", /^周期/], ["en-US", /^Cycle/]] as const)("in %s", (language, door) => {
  test.each(["#ffffff", "#262626"])("axe finds nothing to object to on %s", async (background) => {
    const { container } = await open(bookOf(), { language, background }, door);
    expect((await axe(container)).violations).toEqual([]);
  });
});
