/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { managerScheme, workbookOf } from "../support/workbookOf";
import { showLivingPane } from "./livingPane";

jest.setTimeout(60_000);
const rows = [["姓名", "工作业绩", "团队管理", "工作能力", "职业素养"], ["张三", 90, 90, 90, 90], ["李四", 80, 70, 85, 95]];
const book = workbookOf({ ...managerScheme(), 考核数据: [{ rows }] });

async function recalculated() {
  const pane = showLivingPane(book);
  await pane.user.click((await screen.findAllByRole("button", { name: "一键重算" }))[0]!);
  await waitFor(() => expect(pane.workbook.cell("考核数据!F2")).toBe(90));
  await screen.findByRole("button", { name: "撤销上次重算" });
  return pane;
}

test("the last run is taken back: first it is said what would come back", async () => {
  const { user, workbook, container } = await recalculated();
  await user.click(screen.getByRole("button", { name: "撤销上次重算" }));
  const panel = await screen.findByRole("region", { name: "撤销上次重算" });
  expect(within(panel).getByText(/将恢复成重算之前的样子（1 处）/)).toBeVisible();
  expect(within(panel).getByRole("button", { name: /^考核数据!F1:/ })).toBeVisible();
  expect((await axe(container)).violations).toEqual([]);
  await user.click(within(panel).getByRole("button", { name: "撤销" }));
  await waitFor(() => expect(workbook.cell("考核数据!F2")).toBeNull());
  expect(workbook.cell("考核数据!F1")).toBeNull();
  expect(workbook.cell("考核数据!B2")).toBe(90);
});

test("what was changed since is named and stays; the rest goes back, also in a workbook that was opened anew", async () => {
  const first = await recalculated();
  first.workbook.type("考核数据!F3", 77);
  const reopened = first.workbook.now();
  first.unmount();
  const { user, workbook } = showLivingPane(reopened);
  await user.click(await screen.findByRole("button", { name: "撤销上次重算" }));
  const panel = await screen.findByRole("region", { name: "撤销上次重算" });
  expect(within(panel).getByText("之后又改过，会保留不动：")).toBeVisible();
  await user.click(within(panel).getByRole("button", { name: "撤销其余部分" }));
  await waitFor(() => expect(workbook.cell("考核数据!F2")).toBeNull());
  expect(workbook.cell("考核数据!F3")).toBe(77);
});

test("a workbook without a run has nothing to take back", async () => {
  showLivingPane(book);
  await screen.findByRole("list", { name: "名单" });
  expect(screen.queryByRole("button", { name: "撤销上次重算" })).toBeNull();
});
