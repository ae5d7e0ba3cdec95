/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { closePeriod } from "../../src/appraisal/closePeriod";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { templatePlan } from "../../src/templates/templatePlan";
import { templateCoded } from "../../src/templates/templates";
import { appliedTo } from "../support/appliedTo";
import { managerScheme, workbookOf } from "../support/workbookOf";
import { showLivingPane } from "./livingPane";

const bookOf = (weights?: readonly number[]) =>
  workbookOf({
    ...managerScheme(weights ? { weights } : {}),
    考核数据: [{ at: "A3", table: "考核数据", rows: [["姓名", "期间", "工作业绩", "团队管理", "工作能力", "职业素养"], ["张三", "2026-Q2", 95, 90, 90, 90]] }],
  });

async function open(begin = bookOf()) {
  const pane = showLivingPane(begin);
  await screen.findByRole("list", { name: "名单" });
  await pane.user.click(within(screen.getByRole("navigation")).getByRole("button", { name: "方案" }));
  await pane.user.click(await screen.findByRole("button", { name: "制度条文" }));
  await screen.findByRole("button", { name: "复制全文" });
  return pane;
}

/** A picked file, as a browser hands it over. */
function picked(name: string, bytes: Uint8Array): File {
  return Object.assign(new File([], name), { arrayBuffer: async () => bytes.slice().buffer });
}

test("the whole policy is copied, in the language chosen", async () => {
  const { user, excel } = await open();
  await user.click(screen.getByRole("button", { name: "复制全文" }));
  await waitFor(() => expect(excel.copied.at(-1)).toMatch(/^# 经理考核方案[^]*第 \d+ 条 “工作业绩”（权重 40%）：以评分为得分。/));
  await user.selectOptions(screen.getByRole("combobox", { name: "条文的语言" }), "English");
  await user.click(screen.getByRole("button", { name: "复制全文" }));
  await waitFor(() => expect(excel.copied.at(-1)).toMatch(/“工作业绩” \(weight 40%\): the rating is the score\./));
});

test("articles are numbered on from section to section", async () => {
  await open();
  const lists = screen.getAllByRole("list", { hidden: true }).filter((list) => list.tagName === "OL") as HTMLOListElement[];
  const starts = lists.map((list) => [list.start, list.children.length]);
  expect(starts.length).toBeGreaterThan(2);
  starts.slice(1).forEach(([start], index) => expect(start).toBe(starts[index]![0]! + starts[index]![1]!));
});

test("the scheme that a period was filed with is compared with the one of now", async () => {
  const begin = bookOf([0.5, 0.2, 0.2, 0.1]);
  const { edits, issues } = closePeriod(begin, "2026-Q2");
  expect(issues).toEqual([]);
  const { user, excel, workbook } = await open(appliedTo(begin, edits));
  await user.click(screen.getByRole("heading", { name: "与另一版对照" }));
  await user.selectOptions(await screen.findByRole("combobox", { name: "归档时的方案" }), /2026-Q2/.exec(screen.getByRole("combobox", { name: "归档时的方案" }).textContent!)![0]);
  expect(await screen.findByText(/两版方案没有差别/)).toBeVisible();
  expect(workbook.writes()).toBe(0);
  expect(excel.copied).toEqual([]);
});

test("another workbook is picked: its differences are told and copied; what is no workbook, or holds no scheme, is said", async () => {
  const { user, excel } = await open();
  await user.click(screen.getByRole("heading", { name: "与另一版对照" }));
  const pick = (name: string, bytes: Uint8Array) => user.upload(screen.getByLabelText("选一个工作簿……", { selector: "input" }), picked(name, bytes));
  await pick("坏.xlsx", new TextEncoder().encode("text"));
  expect(await screen.findByRole("alert")).toHaveTextContent("“坏.xlsx”打不开");
  await pick("空.xlsx", newWorkbook({ sheets: [{ name: "表", blocks: [] }] }));
  await waitFor(() => expect(screen.getByRole("alert")).toHaveTextContent("“空.xlsx”里没有考核方案"));
  await pick("总部.xlsx", newWorkbook(templatePlan(templateCoded("S4i")!, { language: "zh", sample: false })));
  const changes = await screen.findByRole("list", { name: "改动" });
  expect(within(changes).getAllByRole("listitem").map(({ textContent }) => textContent)).toContainEqual(expect.stringContaining("工作业绩"));
  await user.click(screen.getByRole("button", { name: "复制改动" }));
  await waitFor(() => expect(excel.copied.at(-1)).toContain("工作业绩"));
});

test("the policy has no fault that axe finds", async () => {
  const { container, user } = await open();
  await user.click(screen.getByRole("heading", { name: "与另一版对照" }));
  expect((await axe(container)).violations).toEqual([]);
}, 20_000);
