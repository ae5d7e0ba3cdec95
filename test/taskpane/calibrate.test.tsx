/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import type { CellValue } from "../../src/sheet/cellValue";
import { managerScheme, workbookOf } from "../support/workbookOf";
import { showLivingPane } from "./livingPane";

const grades = [["A", "优秀", 90, 1.2, "1人"], ["B", "良好", 80, 1, null], ["C", "合格", 60, 0.8, null], ["D", "不合格", null, 0.5, null]];
const people: readonly (readonly CellValue[])[] = [
  ["姓名", "期间", "部门", "工作业绩", "团队管理", "工作能力", "职业素养"],
  ["张三", "2026-Q1", "售后部", 98, 98, 98, 98],
  ["李四", "2026-Q1", "售后部", 92, 92, 92, 92],
  ["王五", "2026-Q1", "配件部", 70, 70, 70, 70],
];
const scheme = { ...managerScheme(), 等级: [{ table: "等级", rows: [["等级", "名称", "最低总分", "系数", "比例上限"], ...grades] }], 奖金: [{ table: "奖金", rows: [["奖金", "公式"], ["季度奖", "1000*[@等级系数]"]] }] };
const book = workbookOf({ ...scheme, 考核数据: [{ at: "A3", table: "考核数据", rows: people }] });

async function open(begin = book, surroundings = {}, name: RegExp = /^校准/) {
  const pane = showLivingPane(begin, surroundings);
  await screen.findByRole("list", { name: /名单|People/ });
  await pane.user.click(screen.getByRole("button", { name }));
  await screen.findByRole("heading", { level: 1, name });
  await screen.findByRole("table");
  return pane;
}

const moves = () => screen.findByRole("list", { name: "调整清单" });
const rowOf = (grade: string) => screen.getAllByRole("row").find((row) => within(row).queryByRole("rowheader", { name: grade }))!;

test("guided, it shows how many each grade has too many, who stands at the border, and proposes nothing", async () => {
  const { workbook } = await open();
  expect(rowOf("A")).toHaveTextContent("A21多 1 人");
  expect(rowOf("B")).toHaveTextContent("B0不限");
  expect(screen.getByText("最后一名有名额的").nextSibling).toHaveTextContent("张三 98.00");
  expect(screen.getByText("第一名没有名额的").nextSibling).toHaveTextContent("李四 92.00");
  expect(screen.queryByRole("list", { name: "调整清单" })).toBeNull();
  expect(workbook.writes()).toBe(0);
});

test("forced, it proposes with the reason and the money; applied by an approver it stands in 人工调整 and in the results, undone it is gone", async () => {
  const { user, workbook } = await open();
  await user.selectOptions(screen.getByRole("combobox", { name: "方式" }), "强制");
  expect(within(await moves()).getByRole("textbox", { name: "李四 的理由" })).toHaveValue("3 人，A 级名额 1，现有 2 人；总分 92.00 列第 2");
  expect(await screen.findByText("¥3,200.00 → ¥3,000.00")).toBeVisible();
  expect(workbook.writes()).toBe(0);
  await user.type(screen.getByRole("textbox", { name: "批准人" }), "王总");
  await user.click(screen.getByRole("button", { name: "写入人工调整" }));
  await waitFor(() => expect(workbook.cell("人工调整!B6")).toBe("李四"));
  expect(["A", "D", "E", "F", "I"].map((column) => workbook.cell(`人工调整!${column}6`))).toEqual(["2026-Q1", "等级", "A", "B", "王总"]);
  await waitFor(() => expect(screen.getAllByText(/批准人 王总/).length).toBeGreaterThan(0));
  await user.click(screen.getByRole("button", { name: "撤销" }));
  await waitFor(() => expect(screen.queryByText("已写入的校准")).toBeNull());
});

test("without an approver it waits; signing later makes it hold, reverting keeps the row and its reason", async () => {
  const { user } = await open();
  await user.selectOptions(screen.getByRole("combobox", { name: "方式" }), "强制");
  await moves();
  await user.click(screen.getByRole("button", { name: "写入人工调整" }));
  expect(await screen.findByText("1 项待批准，尚未生效")).toBeVisible();
  await user.type(screen.getAllByRole("textbox", { name: "批准人" }).at(-1)!, "李总");
  await user.click(screen.getByRole("button", { name: "批准" }));
  await waitFor(() => expect(screen.queryByText("1 项待批准，尚未生效")).toBeNull());
  await user.click(await screen.findByRole("button", { name: "撤销校准" }));
  expect(await screen.findByText(/李四 A → B · 已撤销 · 批准人 李总 · 3 人，A 级名额 1/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "撤销校准" })).toBeNull();
});

test("a person is added by hand with a reason, and without one the list cannot be written", async () => {
  const { user, excel } = await open();
  await user.selectOptions(screen.getByRole("combobox", { name: "人" }), "王五 · 配件部 · 70.00 · C");
  await user.selectOptions(screen.getByRole("combobox", { name: "调整为" }), "B");
  const add = screen.getByRole("button", { name: "加入清单" });
  expect(add).toHaveAttribute("aria-disabled", "true");
  await user.type(screen.getByRole("textbox", { name: "理由" }), "抢险立功");
  await user.click(add);
  const reason = within(await moves()).getByRole("textbox", { name: "王五 的理由" });
  expect(reason).toHaveValue("抢险立功");
  await user.click(screen.getByRole("button", { name: "复制清单" }));
  expect(excel.copied).toEqual(["2026-Q1 校准：1 项\n1. 王五 等级 C → B，理由：抢险立功"]);
  await user.clear(reason);
  expect(screen.getByText("王五 还没有理由。")).toBeVisible();
  expect(screen.getByRole("button", { name: "写入人工调整" })).toHaveAttribute("aria-disabled", "true");
});

test("equal totals at the last place wait for a decision before anything can be written", async () => {
  const tied = people.map((row, index) => (index === 2 ? ["李四", "2026-Q1", "售后部", 98, 98, 98, 98] : row));
  const { user } = await open(workbookOf({ ...scheme, 考核数据: [{ at: "A3", table: "考核数据", rows: tied }] }));
  await user.selectOptions(screen.getByRole("combobox", { name: "方式" }), "强制");
  expect(await screen.findByText("还有 1 组同分待决定。")).toBeVisible();
  const tie = screen.getByRole("group", { name: "2 人同为 98.00 分，A 级只剩 1 个名额" });
  await user.click(within(tie).getByRole("button", { name: "都给 B" }));
  expect(within(await moves()).getAllByRole("textbox").map((box) => box.getAttribute("aria-label"))).toEqual(["张三 的理由", "李四 的理由"]);
});

test("quotas and rules are tried out, and written into the scheme's tables when saved", async () => {
  const { user, workbook } = await open();
  await user.click(screen.getByRole("heading", { name: "规则与名额" }));
  const quota = screen.getByRole("textbox", { name: "A 级名额" });
  await user.clear(quota);
  await user.type(quota, "20");
  expect(screen.getByText("看不懂：请写 20%、2人，或分档名称。")).toBeVisible();
  await user.type(quota, "%");
  expect(rowOf("A")).toHaveTextContent("A21多 1 人");
  expect(workbook.cell("等级!E2")).toBe("1人");
  await user.click(screen.getByRole("button", { name: "保存到方案" }));
  await waitFor(() => expect(workbook.cell("等级!E2")).toBe(0.2));
  expect(workbook.cell("参数!A4")).toBe("校准分组");
});

describe.each([["zh-CN", /^校准/], ["en-US", /^Calibrate/]] as const)("in %s", (language, name) => {
  test.each(["#ffffff", "#262626"])("axe finds nothing to object to on %s", async (background) => {
    const { container, user } = await open(book, { language, background }, name);
    await user.selectOptions(screen.getByRole("combobox", { name: /方式|How/ }), language === "zh-CN" ? "强制" : "Forced");
    await screen.findByRole("list", { name: /调整清单|Changes/ });
    expect((await axe(container)).violations).toEqual([]);
  });
});
