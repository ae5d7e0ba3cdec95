/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { tableRows } from "../support/appliedTo";
import { samplePlan } from "./samplePane";
import { showLivingPane } from "./livingPane";
import { enter } from "./showPane";

async function opened(language: "zh" | "en" = "zh") {
  const pane = showLivingPane(samplePlan("S4i", language), { language: language === "zh" ? "zh-CN" : "en-US" });
  await enter(pane.user, "proposals", language);
  return pane;
}
const entry = (name: string) => within(screen.getByRole("list", { name: "这一期的建议措施" })).getByRole("heading", { name: new RegExp(name) }).closest("li")!;

test("a proposal quotes its rule, leads to the rows it rests on, and the law is said first", async () => {
  const { user, excel, container } = await opened();
  const li = await screen.findByRole("heading", { name: "李娜：晋升一级" }).then((heading) => heading.closest("li")!);
  expect(screen.getByText(/《劳动合同法》第四十条要求/)).toBeVisible();
  expect(within(li).getByText("月度考核等级连续三次为A级,将给予晋升一级奖励。")).toBeVisible();
  await user.click(within(within(li).getByRole("list", { name: "依据" })).getByRole("button", { name: /^2011-04/ }));
  expect(excel.revealed).toEqual([expect.stringMatching(/^考核数据!A\d+:F\d+$/)]);
  expect((await axe(container)).violations).toEqual([]);
});

test("accepted by somebody with a name, it stands in the table and beside the result; undone, it is open again", async () => {
  const { user, workbook } = await opened();
  await screen.findByRole("heading", { name: "李娜：晋升一级" });
  await user.click(within(entry("李娜")).getByRole("button", { name: /^采纳/ }));
  expect(screen.getByText("请写明由谁决定。")).toBeVisible();
  await user.type(screen.getByRole("textbox", { name: "决定人" }), "王总");
  await user.click(within(entry("李娜")).getByRole("button", { name: /^采纳/ }));
  expect(await within(entry("李娜")).findByText("已采纳")).toBeVisible();
  const book = await workbook.port.read();
  expect(tableRows(book, "建议措施").find((row) => row["姓名"] === "李娜" && row["期间"] === "2011-06")).toMatchObject({ 决定: "采纳", 决定人: "王总" });
  expect(tableRows(book, "考核数据").map((row) => row["建议措施（计）"])).toContain("月度连续三次 A 级 → 晋升一级（已采纳）");
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(await within(entry("李娜")).findByText("待定")).toBeVisible();
});

test("set aside asks for a reason and keeps it", async () => {
  const { user, workbook } = await opened();
  await user.type(await screen.findByRole("textbox", { name: "决定人" }), "王总");
  await user.click(within(entry("王强")).getByRole("button", { name: /^不采纳/ }));
  await user.click(within(entry("王强")).getByRole("button", { name: /^不采纳/ }));
  expect(screen.getByText("不采纳要写明理由。")).toBeVisible();
  expect(workbook.writes()).toBe(0);
  await user.type(screen.getByRole("textbox", { name: /^不采纳的理由/ }), "先安排培训");
  await user.click(within(entry("王强")).getByRole("button", { name: /^不采纳/ }));
  expect(await within(entry("王强")).findByText("未采纳：先安排培训")).toBeVisible();
  expect(tableRows(await workbook.port.read(), "建议措施").find((row) => row["姓名"] === "王强" && row["期间"] === "2011-06")).toMatchObject({ 决定: "不采纳", 理由: "先安排培训", 决定人: "王总" });
  await user.click(within(entry("王强")).getByRole("button", { name: /^改为待定/ }));
  expect(await within(entry("王强")).findByText("待定")).toBeVisible();
  expect(tableRows(await workbook.port.read(), "建议措施").find((row) => row["姓名"] === "王强" && row["期间"] === "2011-06")).not.toHaveProperty("理由");
});

test("in English, too; a period without proposals says so", async () => {
  const { user, workbook } = await opened("en");
  await user.type(await screen.findByRole("textbox", { name: "Deciding" }), "Ms Wang");
  await user.click(screen.getByRole("button", { name: /^Accept: Li Na/ }));
  expect(await screen.findByText("Accepted")).toBeVisible();
  expect(tableRows(await workbook.port.read(), "Proposals").find((row) => row["Name"] === "Li Na" && row["Period"] === "2011-06")).toMatchObject({ Decision: "Accept", "Decided by": "Ms Wang" });
  await user.selectOptions(screen.getByRole("combobox", { name: "Period" }), "2011-04");
  expect(screen.getByText("There are no proposals in this period.")).toBeVisible();
});
