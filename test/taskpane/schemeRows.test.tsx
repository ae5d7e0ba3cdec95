/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { managerScheme, workbookOf } from "../support/workbookOf";
import { showLivingPane } from "./livingPane";
import { place, said, type Surroundings } from "./showPane";

jest.setTimeout(60_000);

const book = workbookOf({
  ...managerScheme(),
  奖金: [{ table: "奖金", rows: [["奖金", "公式", "说明", "出处"], ["月奖", "[@基数]*[@总分]/100", "按分发奖", "方案原文"]] }],
  考核数据: [{ table: "考核数据", rows: [["姓名", "工作业绩", "团队管理", "工作能力", "职业素养", "考勤", "基数"], ["张三", 95, 90, 80, 85, 100, 5000]] }],
});

async function open(surroundings: Surroundings = {}) {
  const pane = showLivingPane(book, surroundings);
  await screen.findByRole("list", { name: /名单|People/ });
  await pane.user.click(place(surroundings.language === "en-US" ? "Set-up" : "方案"));
  await screen.findByRole("heading", { name: /指标与权重|Indicators and weights/ });
  return pane;
}

/** A form is long: what is typed into it is put there at once. */
const fill = (box: HTMLElement, value: string) => fireEvent.change(box, { target: { value } });

test("an indicator is opened, renamed and given a rule, and that can be undone", async () => {
  const { user, workbook } = await open();
  await user.click(screen.getByRole("button", { name: /^工作业绩/ }));
  fill(screen.getByRole("textbox", { name: "指标" }), "经营业绩");
  await user.selectOptions(screen.getByRole("combobox", { name: "计分规则" }), "达标");
  await user.click(screen.getByRole("button", { name: "写入方案" }));
  await waitFor(() => expect([workbook.cell("考核方案!B11"), workbook.cell("考核方案!D11")]).toEqual(["经营业绩", "达标"]));
  await user.click(await screen.findByRole("button", { name: "撤销" }));
  await waitFor(() => expect([workbook.cell("考核方案!B11"), workbook.cell("考核方案!D11")]).toEqual(["工作业绩", "直接评分"]));
});

test("what a row would upset is said before it is written", async () => {
  const { user, workbook } = await open();
  await user.click(screen.getByRole("button", { name: "在“指标与权重”中新增指标" }));
  fill(screen.getByRole("textbox", { name: "指标" }), "考勤");
  fill(screen.getByRole("textbox", { name: "权重" }), "10%");
  await user.selectOptions(screen.getByRole("combobox", { name: "计分规则" }), "直接评分");
  expect(await screen.findByText(/权重合计 110%，应为 100%/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "加入方案" }));
  await waitFor(() => expect([workbook.cell("考核方案!B15"), workbook.cell("考核方案!C15")]).toEqual(["考勤", 0.1]));
});

test("an indicator is taken out of the scheme", async () => {
  const { user, workbook } = await open();
  await user.click(screen.getByRole("button", { name: /^职业素养/ }));
  await user.click(screen.getByRole("button", { name: "从方案中去掉“职业素养”" }));
  await waitFor(() => expect(workbook.cell("考核方案!B14")).toBeNull());
});

test("a payout's formula is judged while one types, and the verdict names the place", async () => {
  const { user, workbook } = await open();
  await user.click(screen.getByRole("heading", { name: "奖金" }));
  await user.click(screen.getByRole("button", { name: /^月奖/ }));
  const box = screen.getByRole("textbox", { name: "公式" });
  await waitFor(() => expect(said()).toContain("写法正确，用到：[@基数]、[@总分]"));
  fill(box, "[@基薪]*2");
  await waitFor(() => expect(said().join()).toMatch(/没有“基薪”这一列/));
  expect(box).toHaveAttribute("aria-invalid", "true");
  fill(box, "[@基数]*(1+2");
  await waitFor(() => expect(said().join()).toMatch(/第 7 个字符/));
  fill(box, "[@基数]*2");
  await user.click(screen.getByRole("button", { name: "写入方案" }));
  await waitFor(() => expect(workbook.cell("奖金!B2")).toBe("[@基数]*2"));
});

test("a table that the scheme does without is drawn with its first rule", async () => {
  const { user, workbook } = await open();
  await user.click(screen.getByRole("heading", { name: "还没有的表" }));
  await user.click(screen.getByRole("button", { name: "在“评价人”中新增评价人" }));
  fill(screen.getByRole("textbox", { name: "评价人" }), "直接上级");
  fill(screen.getByRole("textbox", { name: "权重" }), "100%");
  await user.click(screen.getByRole("button", { name: "加入方案" }));
  await waitFor(() => expect([workbook.cell("评价人!A5"), workbook.cell("评价人!B5")]).toEqual(["直接上级", 1]));
});

test("a setting is chosen among its words", async () => {
  const { user, workbook } = await open();
  await user.click(screen.getByRole("heading", { name: "合计与舍入" }));
  const list = screen.getByRole("list", { name: "各项设置" });
  await user.click(within(list).getByRole("button", { name: /^考核周期/ }));
  await user.selectOptions(screen.getByRole("combobox", { name: "内容" }), "年度");
  await user.click(screen.getByRole("button", { name: "写入方案" }));
  await waitFor(() => expect(workbook.cell("考核方案!B4")).toBe("年度"));
});

test.each(["zh-CN", "en-US"] as const)("axe finds nothing to object to in an open row in %s", async (language) => {
  const { container, user } = await open({ language });
  await user.click(screen.getByRole("button", { name: /^工作业绩/ }));
  await user.click(screen.getByRole("button", { name: /其余 \d+ 个栏目|more fields/ }));
  expect((await axe(container)).violations).toEqual([]);
});
