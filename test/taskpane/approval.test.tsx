/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { tableRows } from "../support/appliedTo";
import { samplePlan } from "./samplePane";
import { serviceManager, months } from "../appraisal/serviceManager";
import { showLivingPane } from "./livingPane";
import { enter } from "./showPane";

const june = "2011-06";

async function opened(language: "zh" | "en" = "zh") {
  const pane = showLivingPane(samplePlan("S4i", language), { language: language === "zh" ? "zh-CN" : "en-US" });
  await enter(pane.user, "approval", language);
  await screen.findByRole("heading", { name: language === "zh" ? "审批" : "Approval", level: 1 });
  return pane;
}
const person = (name: string) => within(screen.getByRole("list", { name: "各人的审批状态" })).getAllByRole("listitem").find((item) => item.textContent?.includes(name))!;

test("a period is approved at one press, in the table and beside the pay, and taken back by one undo", async () => {
  const { user, workbook, container } = await opened();
  await user.type(await screen.findByRole("textbox", { name: "经办人" }), "王总");
  await user.click(screen.getByRole("button", { name: "审批 6 人" }));
  expect(await screen.findByText(`已写入：${june} 审批 6 人`)).toBeVisible();
  const rows = tableRows(await workbook.port.read(), "审批");
  expect(rows.map((row) => [row["姓名"], row["状态"], row["审批人"]])).toEqual(["张伟", "李娜", "王强", "陈静", "刘洋", "赵敏"].map((name) => [name, "已审批", "王总"]));
  expect(tableRows(await workbook.port.read(), "考核数据")[0]).toMatchObject({ "月提成工资（计）": 4750, "审批状态（计）": "已审批" });
  expect((await axe(container)).violations).toEqual([]);
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(await within(person("张伟")).findByText("未审批（草稿）")).toBeVisible();
  expect(tableRows(await workbook.port.read(), "审批")).toEqual([]);
  expect(Object.keys(tableRows(await workbook.port.read(), "考核数据")[0]!)).not.toContain("审批状态（计）");
});

test("without a name nothing is written, and the box says so", async () => {
  const { user, workbook } = await opened();
  await user.click(await screen.findByRole("button", { name: "提交 6 人" }));
  expect(screen.getByText("请先写明由谁提交或审批。")).toBeVisible();
  expect(screen.getByRole("textbox", { name: "经办人" })).toHaveFocus();
  expect(workbook.writes()).toBe(0);
});

test("one person is submitted, then approved, then falls back when the score is typed over, and says why", async () => {
  const { user, workbook, host } = await opened();
  await user.type(await screen.findByRole("textbox", { name: "经办人" }), "人事");
  await user.click(within(person("张伟")).getByRole("button", { name: "提交：张伟" }));
  expect(await within(person("张伟")).findByText("未审批（已提交）")).toBeVisible();
  await user.click(within(person("张伟")).getByRole("button", { name: "审批：张伟" }));
  expect(await within(person("张伟")).findByText("已审批")).toBeVisible();
  workbook.type("考核数据!F5", 96);
  await act(() => host.recalculation.look());
  expect(await within(person("张伟")).findByText(/退回原因：人事 .* 审批后有变动：总分 95 → 96；月提成工资 4750.00 → 4800.00/)).toBeVisible();
  await user.click(within(person("张伟")).getByRole("button", { name: "审批：张伟" }));
  expect(await within(person("张伟")).findByText("已审批")).toBeVisible();
});

test("a scheme that asks for no approval says where it would be asked", async () => {
  const { user, excel } = showLivingPane(serviceManager(months("AB")));
  await enter(user, "approval");
  await user.click(await screen.findByRole("button", { name: "打开方案表" }));
  expect(excel.revealed).toEqual([expect.stringMatching(/^考核方案!A1:/)]);
});

test("in English, too", async () => {
  const { user, workbook } = await opened("en");
  await user.type(await screen.findByRole("textbox", { name: "Acting" }), "Ms Wang");
  await user.click(screen.getByRole("button", { name: "Approve 6" }));
  expect(await screen.findByText("2011-06, approved: 6 people", { exact: false })).toBeVisible();
  expect(tableRows(await workbook.port.read(), "Approvals")[0]).toMatchObject({ State: "Approved", "Approved by": "Ms Wang" });
});

test("a scheme that asks for no approval can be made to from here, and taken back", async () => {
  const pane = showLivingPane(samplePlan("S4h", "zh"));
  await enter(pane.user, "approval");
  await pane.user.click(await screen.findByRole("button", { name: "要求审批" }));
  expect(await screen.findByRole("textbox", { name: "经办人" })).toBeVisible();
  const approvalNeeded = async () => tableRows(await pane.workbook.port.read(), "方案").find((row) => row["项目"] === "结果须审批")?.["内容"];
  expect(await approvalNeeded()).toBe("是");
  await pane.user.click(screen.getByRole("button", { name: "撤销" }));
  expect(await screen.findByRole("button", { name: "要求审批" })).toBeVisible();
  expect(await approvalNeeded()).not.toBe("是");
});
