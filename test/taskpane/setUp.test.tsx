/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import type { CellValue } from "../../src/sheet/cellValue";
import { rulerParts } from "../../src/taskpane/steps";
import { workbookOf } from "../support/workbookOf";
import { showLivingPane } from "./livingPane";
import { place } from "./showPane";
import type { Surroundings } from "./showPane";

const indicators: readonly (readonly CellValue[])[] = [
  ["编号", "指标", "权重", "计分规则", "计分参数", "目标值", "来源列", "加分项", "说明", "出处"],
  ["K1", "回款率", 0.6, "分档", "分档=回款", 1, "回款率", null, "「以回款为主」", "假设待确认"],
  ["K2", "满意度", 0.4, "直接评分", null, null, "满意度", null, null, "方案原文"],
];
const bands: readonly (readonly CellValue[])[] = [
  ["分档名称", "下限", "上限", "结果"],
  ["回款", null, 0.8, 60],
  [null, 0.8, 1, 80],
  [null, 1, null, 100],
];
const book = workbookOf({
  考核方案: [
    { table: "方案", rows: [["项目", "内容", "说明"], ["方案编号", "T1", null], ["方案名称", "试用方案", null]] },
    { at: "A10", table: "指标", rows: indicators },
    { at: "A20", table: "分档", rows: bands },
    { at: "A30", table: "等级", rows: [["等级", "最低总分"], ["A", 90], ["B", 80], ["C", null]] },
    { at: "A40", table: "参数", rows: [["参数", "值", "单位", "可选值", "说明", "出处"], ["缺期处理", "打断连续", null, "打断连续；跳过", "中间缺一期", "假设待确认"]] },
  ],
  考核数据: [{ table: "考核数据", rows: [["姓名", "回款率", "满意度"], ["张三", 0.95, 90], ["李四", 1.02, 88]] }],
});

async function open(surroundings: Surroundings = {}) {
  const pane = showLivingPane(book, surroundings);
  await screen.findByRole("list", { name: /名单|People/ });
  await pane.user.click(place(surroundings.language === "en-US" ? "Set-up" : "方案"));
  await screen.findByRole("heading", { name: /指标与权重|Indicators and weights/ });
  return pane;
}

test("an assumption is shown with the source's sentence; confirmed, the cell says so, and it can be undone", async () => {
  const { user, workbook } = await open();
  const list = screen.getByRole("list", { name: "待确认" });
  expect(within(list).getByText("「以回款为主」")).toBeVisible();
  await user.click(within(list).getByRole("button", { name: "确认“回款率”" }));
  await waitFor(() => expect(workbook.cell("考核方案!J11")).toBe("已确认"));
  await waitFor(() => expect(screen.queryByRole("button", { name: "确认“回款率”" })).toBeNull());
  await user.click(screen.getByRole("button", { name: "撤销" }));
  await waitFor(() => expect(workbook.cell("考核方案!J11")).toBe("假设待确认"));
});

test("weights show their sum while one types, and are written to the table", async () => {
  const { user, workbook } = await open();
  const box = screen.getByRole("textbox", { name: "回款率 权重" });
  await user.clear(box);
  await user.type(box, "70");
  expect(screen.getByText("合计 110%，多 10%")).toBeVisible();
  expect(screen.getByText(/权重合计 110%，应为 100%/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "其余按比例补足" }));
  expect(screen.getByText("合计 100%")).toBeVisible();
  expect(workbook.writes()).toBe(0);
  await user.click(screen.getByRole("button", { name: "写入方案" }));
  await waitFor(() => expect([workbook.cell("考核方案!C11"), workbook.cell("考核方案!C12")]).toEqual([0.7, 0.3]));
  await waitFor(() => expect(screen.queryByRole("button", { name: "写入方案" })).toBeNull());
});

test("an edge moved takes both bands along, and the ruler shows a hole that was there", async () => {
  const { user, workbook } = await open();
  await user.click(screen.getByRole("heading", { name: "分档 · 回款" }));
  const [edge] = screen.getAllByRole("textbox", { name: /^回款 上限 0.8$|^回款 下限 0.8$/ });
  await user.clear(edge!);
  await user.type(edge!, "0.85");
  await user.click(screen.getByRole("button", { name: "写入方案" }));
  await waitFor(() => expect([workbook.cell("考核方案!C21"), workbook.cell("考核方案!B22")]).toEqual([0.85, 0.85]));
  expect(await screen.findByRole("img", { name: "回款的分段: 60, 85% 80, 100% 100" })).toBeInTheDocument();
});

test("a parameter is chosen from its choices and written", async () => {
  const { user, workbook } = await open();
  await user.click(screen.getByRole("heading", { name: "参数" }));
  await user.selectOptions(screen.getByRole("combobox", { name: /缺期处理/ }), "跳过");
  await user.click(screen.getByRole("button", { name: "写入方案" }));
  await waitFor(() => expect(workbook.cell("考核方案!B41")).toBe("跳过"));
});

test("what is typed here can be tried out first", async () => {
  const { user, workbook } = await open();
  const box = screen.getByRole("textbox", { name: "A 最低总分" });
  await user.clear(box);
  await user.type(box, "83");
  await user.click(screen.getByRole("button", { name: "先试算" }));
  expect(await screen.findByRole("list", { name: "换等级的人" })).toBeVisible();
  expect(workbook.writes()).toBe(0);
});

test("each card leads to its table", async () => {
  const { user, excel } = await open();
  await user.click(screen.getByRole("button", { name: "打开 考核方案!A10:J12" }));
  expect(excel.revealed).toEqual(["考核方案!A10:J12"]);
});

test("the scheme changed in the sheet is seen here", async () => {
  const { workbook, excel } = await open();
  workbook.type("考核方案!C11", 0.5);
  excel.change("考核方案!C11");
  expect(await screen.findByText("合计 90%，还差 10%")).toBeVisible();
});

describe.each(["zh-CN", "en-US"] as const)("in %s", (language) => {
  test.each(["#ffffff", "#262626"])("axe finds nothing to object to on %s", async (background) => {
    const { container, user } = await open({ language, background });
    for (const name of [/^(分档|Bands) · 回款$/, /^(参数|Parameters)$/]) await user.click(screen.getByRole("heading", { name }));
    const box = screen.getByRole("textbox", { name: /回款率.*权重/ });
    await user.clear(box);
    await user.type(box, "70");
    expect((await axe(container)).violations).toEqual([]);
  });
});

test("a ruler tells holes from overlaps, and meeting decimals are neither", () => {
  const parts = (...steps: readonly (readonly [number | undefined, number | undefined])[]) => rulerParts(steps.map(([from, to], index) => ({ from, to, text: String(index) })), 0.01).map(({ kind }) => kind);
  expect(parts([undefined, 80], [80, 90], [90, undefined])).toEqual(["step", "step", "step"]);
  expect(parts([undefined, 79.99], [80, undefined])).toEqual(["step", "step"]);
  expect(parts([undefined, 70], [80, undefined])).toEqual(["step", "hole", "step"]);
  expect(parts([undefined, 85], [80, undefined])).toEqual(["step", "overlap", "step"]);
});
