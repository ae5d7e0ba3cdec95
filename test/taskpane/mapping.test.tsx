/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { readMapping } from "../../src/appraisal/mappingTable";
import { managerScheme, workbookOf } from "../support/workbookOf";
import { tableRows } from "../support/appliedTo";
import { showLivingPane } from "./livingPane";
import { enter, type Surroundings } from "./showPane";

jest.setTimeout(60_000);
const rows = [["物业客服部 2026年3月考核表"], ["部门：", "客服部", null, "责任人：", "王五"], [], ["序号", "员工姓名", "满意度评分", "收费率\n(%)\n权重 40%", "投诉次数", "备注"], [1, "张三", 92, 96, 1, null], [2, "李四", 85, 91, 0, "休假"], ["合计", null, 177, 187, 1, null]];
const book = workbookOf({ 三月: [{ rows }], 名单: [{ rows: [["姓名", "电话"], ["张三", 13800000000], ["李四", 13900000000]] }] });

async function start(surroundings: Surroundings = {}) {
  const pane = showLivingPane(book, surroundings);
  await pane.user.click(await screen.findByRole("button", { name: /^(用这个工作簿|Use this workbook)$/ }));
  await screen.findByRole("list", { name: /找到的表|Tables found/ });
  return pane;
}
const pick = (name: RegExp) => screen.getByRole("checkbox", { name });
const columnOf = (item: string) => screen.getByRole("combobox", { name: `“${item}”取自哪一列` });
const write = () => screen.getByRole("button", { name: "确认并写入" });

test("a workbook of one's own: the table is shown as it was read, the scheme is drawn from it, and nothing is written before the confirmation", async () => {
  const { user, workbook } = await start();
  await waitFor(() => expect(pick(/^三月!/)).toBeInTheDocument());
  if (!(pick(/^三月!/) as HTMLInputElement).checked) await user.click(pick(/^三月!/));
  expect(screen.getByText(/第 4 行是表头（6 列），2 行数据，一人一行；未计入：合计或平均 1 行/)).toBeVisible();
  const drawn = await screen.findByRole("table", { name: "整理出的方案" });
  expect(within(drawn).getByRole("row", { name: /收费率.*40%/ })).toBeVisible();
  expect(within(drawn).getByRole("row", { name: /满意度评分.*权重待填/ })).toBeVisible();
  expect(workbook.writes()).toBe(0);
  await waitFor(() => expect(write()).not.toHaveAttribute("aria-disabled", "true"));
  await user.click(write());
  await waitFor(() => expect(readMapping(workbook.now()).map(({ item, sheet, column, confirmed }) => [item, sheet, column, confirmed])).toEqual(expect.arrayContaining([["姓名", "三月", "员工姓名", true], ["投诉次数", "三月", "投诉次数", true]])));
  expect(workbook.writes()).toBe(1);
  expect(workbook.now().sheets[0]).toEqual(book.sheets[0]);
});

test("a scheme from the gallery asks for what it cannot find; a choice answers, and the run looks at once", async () => {
  const { user, workbook } = await start();
  if (!(pick(/^三月!/) as HTMLInputElement).checked) await user.click(pick(/^三月!/));
  await user.click(screen.getByRole("radio", { name: "用现成的方案" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "选一个方案" }), "S4g");
  expect(await screen.findByText(/没有找到“工作业绩”要用的列/)).toBeVisible();
  expect(write()).toHaveAttribute("aria-disabled", "true");
  for (const [item, column] of [["工作业绩", "满意度评分"], ["团队管理", "收费率 (%) 权重 40%"], ["工作能力", "投诉次数"], ["职业素养", "序号"]] as const) await user.selectOptions(columnOf(item), column);
  await waitFor(() => expect(write()).not.toHaveAttribute("aria-disabled", "true"));
  await user.click(write());
  await waitFor(() => expect(workbook.writes()).toBe(1));
  expect(tableRows(workbook.now(), "列对应").find((row) => row["指标/字段"] === "工作业绩")).toMatchObject({ 工作表: "三月", 列标题: "满意度评分", 确认: "是", 依据: "由您选定" });
  await user.click(await screen.findByRole("button", { name: "撤销" }));
  await waitFor(() => expect(workbook.now().sheets.map(({ name }) => name)).toEqual(["三月", "名单"]));
});

test("a head that was taken wrongly is moved by the user", async () => {
  const { user } = await start();
  if (!(pick(/^三月!/) as HTMLInputElement).checked) await user.click(pick(/^三月!/));
  const head = screen.getByRole("combobox", { name: "表头" });
  expect(head).toHaveDisplayValue(/^第 4 行：序号、员工姓名/);
  await user.selectOptions(head, "没有表头，第一行就是数据");
  expect(await screen.findByText(/这个表没有表头，看不出考核项目/)).toBeVisible();
  await user.click(screen.getByRole("radio", { name: "用现成的方案" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "选一个方案" }), "S4g");
  await waitFor(() => expect(columnOf("姓名")).toHaveDisplayValue("请选择"));
  expect(within(columnOf("姓名")).getByRole("option", { name: "B列" })).toBeInTheDocument();
});

test("next month's columns may move; a column that is gone is an issue that leads to the mapping, where it is matched anew", async () => {
  const { user, workbook } = await start();
  if (!(pick(/^三月!/) as HTMLInputElement).checked) await user.click(pick(/^三月!/));
  await waitFor(() => expect(write()).not.toHaveAttribute("aria-disabled", "true"));
  await user.click(write());
  await waitFor(() => expect(workbook.writes()).toBe(1));
  workbook.type("三月!C4", "满意度（新）");
  await user.click((await screen.findAllByRole("button", { name: "一键重算" }))[0]!);
  await user.click((await screen.findAllByRole("button", { name: "对应列" }))[0]!);
  const column = await screen.findByRole("combobox", { name: "“满意度评分”取自哪一列" });
  expect(column).toHaveDisplayValue("满意度评分（已不在表中）");
  await user.selectOptions(column, "满意度（新）");
  await waitFor(() => expect(readMapping(workbook.now()).find(({ item }) => item === "满意度评分")).toMatchObject({ column: "满意度（新）", confirmed: true }));
});

test.each(["zh-CN", "en-US"] as const)("axe finds nothing to object to, in %s", async (language) => {
  const { container, user } = await start({ language });
  if (!(pick(/^三月!/) as HTMLInputElement).checked) await user.click(pick(/^三月!/));
  await screen.findByRole("table");
  expect((await axe(container)).violations).toEqual([]);
});

test("the mapping that stands is reached from the set-up", async () => {
  const { user, workbook } = await start();
  if (!(pick(/^三月!/) as HTMLInputElement).checked) await user.click(pick(/^三月!/));
  await waitFor(() => expect(write()).not.toHaveAttribute("aria-disabled", "true"));
  await user.click(write());
  await waitFor(() => expect(workbook.writes()).toBe(1));
  await enter(user, "mapping", "zh");
  expect(await screen.findByRole("combobox", { name: "“投诉次数”取自哪一列" })).toHaveDisplayValue("投诉次数");
});

test("where the place beside the rows is taken the pane says so and offers the result sheet for good", async () => {
  const scheme = managerScheme();
  const taken = workbookOf({ ...scheme, 考核数据: [{ rows: [["姓名", "工作业绩", "团队管理", "工作能力", "职业素养"], ["张三", 90, 90, 90, 90], ["李四", 80, 70, 85, 95]] }, { at: "G2", rows: [["备忘：四月复核"]] }] });
  const { user, workbook } = showLivingPane(taken);
  await screen.findByRole("list", { name: "名单" });
  await user.click(await screen.findByTitle("查看问题"));
  expect(await screen.findByText(/右边已有内容，结果写在工作表“结果”里/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "以后都写在结果表" }));
  await waitFor(() => expect(workbook.cell("考核方案!A5")).toBe("结果位置"));
  expect(workbook.cell("考核方案!B5")).toBe("结果表");
  expect(workbook.cell("考核数据!G2")).toBe("备忘：四月复核");
});
