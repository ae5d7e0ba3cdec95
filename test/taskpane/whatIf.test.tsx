/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import type { CellValue } from "../../src/sheet/cellValue";
import { managerScheme, workbookOf } from "../support/workbookOf";
import { showLivingPane } from "./livingPane";
import { place } from "./showPane";

const people: readonly (readonly CellValue[])[] = [
  ["姓名", "期间", "工作业绩", "团队管理", "工作能力", "职业素养"],
  ["张三", "2026-Q1", 95, 90, 90, 90],
  ["李四", "2026-Q1", 92, 85, 85, 90],
  ["王五", "2026-Q1", 70, 70, 60, 60],
];
const book = workbookOf({ ...managerScheme(), 考核数据: [{ at: "A3", table: "考核数据", rows: people }] });

async function open(surroundings = {}) {
  const pane = showLivingPane(book, surroundings);
  await screen.findByRole("list", { name: /名单|People/ });
  await pane.user.click(place(surroundings && "language" in surroundings ? "What if" : "如果"));
  await screen.findByRole("textbox", { name: /工作业绩.*权重/ });
  return pane;
}

async function type(user: Awaited<ReturnType<typeof open>>["user"], name: RegExp, text: string) {
  const box = screen.getByRole("textbox", { name });
  await user.clear(box);
  await user.type(box, text);
}

test("a grade's line tried out names who would move, and writes nothing", async () => {
  const { user, workbook } = await open();
  await type(user, /^A 最低总分/, "88");
  const movers = await screen.findByRole("list", { name: "换等级的人" });
  expect(within(movers).getAllByRole("button").map((one) => one.getAttribute("aria-label"))).toEqual(["李四：B 变为 A"]);
  expect(screen.getByRole("img", { name: "A：现在 1 人，试算 2 人" })).toBeVisible();
  expect(workbook.writes()).toBe(0);
  expect(workbook.cell("等级!C2")).toBe(90);
});

test("applied, the figure stands in the scheme's cell and the sheet is recalculated; undone, the cell is as before", async () => {
  const { user, workbook } = await open();
  await type(user, /^A 最低总分/, "88");
  await screen.findByRole("list", { name: "换等级的人" });
  await user.click(screen.getByRole("button", { name: "应用到方案" }));
  await waitFor(() => expect(workbook.cell("等级!C2")).toBe(88));
  await waitFor(() => expect([7, 8, 9, 10, 11, 12].map((column) => workbook.cell(`考核数据!${"ABCDEFGHIJKLM"[column]}5`))).toContain("A"));
  expect(await screen.findByText("已写入：A 最低总分 90 → 88")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "撤销" }));
  await waitFor(() => expect(workbook.cell("等级!C2")).toBe(90));
  await waitFor(() => expect(screen.queryByText(/已写入/)).toBeNull());
});

test("what somebody has typed since is not undone", async () => {
  const { user, workbook } = await open();
  await type(user, /^A 最低总分/, "88");
  await user.click(screen.getByRole("button", { name: "应用到方案" }));
  await screen.findByText(/已写入/);
  workbook.type("等级!C2", 85);
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(await screen.findByText(/1 个之后又被改过，保留现值/)).toBeInTheDocument();
  expect(workbook.cell("等级!C2")).toBe(85);
});

test("weights that miss 100 % cannot be applied until the others have been balanced", async () => {
  const { user, workbook } = await open();
  await type(user, /^工作业绩 权重/, "50");
  expect(await screen.findByText("合计 110%，多 10%")).toBeVisible();
  await screen.findByText("这样改不能计算：");
  await user.click(screen.getByRole("button", { name: "应用到方案" }));
  expect(workbook.writes()).toBe(0);
  await user.click(screen.getByRole("button", { name: "其余按比例补足" }));
  expect(await screen.findByText("合计 100%")).toBeVisible();
  expect(screen.getByRole("textbox", { name: /^团队管理 权重/ })).toHaveValue("25.1");
  await waitFor(() => expect(screen.queryByText("这样改不能计算：")).toBeNull());
  await user.click(screen.getByRole("button", { name: "应用到方案" }));
  await waitFor(() => expect(workbook.cell("考核方案!C11")).toBe(0.5));
  expect([12, 13, 14].map((row) => workbook.cell(`考核方案!C${row}`))).toEqual([0.251, 0.166, 0.083]);
});

test("discarded, every figure is as it was; restored, the one is", async () => {
  const { user, workbook } = await open();
  await type(user, /^工作业绩 权重/, "50");
  await type(user, /^A 最低总分/, "88");
  await user.click(screen.getByRole("button", { name: "“工作业绩 权重”恢复原值" }));
  expect(screen.getByRole("textbox", { name: /^工作业绩 权重/ })).toHaveValue("40");
  await user.click(screen.getByRole("button", { name: "放弃" }));
  expect(screen.getByRole("textbox", { name: /^A 最低总分/ })).toHaveValue("90");
  expect(workbook.writes()).toBe(0);
});

test("what is tried out stays while one looks elsewhere", async () => {
  const { user } = await open();
  await type(user, /^A 最低总分/, "88");
  await user.click(place("结果"));
  await user.click(place("如果"));
  expect(await screen.findByRole("textbox", { name: /^A 最低总分/ })).toHaveValue("88");
});

describe.each(["zh-CN", "en-US"] as const)("in %s", (language) => {
  test.each(["#ffffff", "#262626"])("axe finds nothing to object to on %s", async (background) => {
    const { container, user } = await open(language === "zh-CN" ? { background } : { language, background });
    await type(user, /工作业绩.*权重/, "50");
    await screen.findByText(/多 10%|10% too much/);
    await screen.findByText(/这样改不能计算|This could not be calculated/);
    expect((await axe(container)).violations).toEqual([]);
  });
});
