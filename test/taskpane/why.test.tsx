/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { appraisalOf, few } from "./fakes";
import { place, said, showPane } from "./showPane";

test("a person's row leads to why, line by line, and every figure to its cell", async () => {
  const { user, excel } = showPane();
  await user.click(await screen.findByRole("button", { name: /^李四/ }));
  expect(screen.getByRole("heading", { level: 1, name: "李四" })).toBeVisible();
  expect(screen.getByText("再多 6.60 分为 B")).toBeVisible();
  const lines = within(screen.getByRole("list", { name: "逐条说明" })).getAllByRole("listitem");
  expect(lines[0]).toHaveTextContent("工作业绩 40% × 85.00");
  expect(lines[0]).toHaveTextContent("34.00");
  await user.click(within(lines[1]!).getByRole("button", { name: "92%" }));
  await user.click(screen.getByRole("button", { name: "在表中显示" }));
  expect(excel.revealed).toEqual(["考核数据!D6", "考核数据!A6:F6"]);
});

test("the explanation can be copied as text", async () => {
  const { user, excel } = showPane();
  await user.click(await screen.findByRole("button", { name: /^张三/ }));
  await user.click(screen.getByRole("button", { name: "复制文字" }));
  expect(excel.copied).toEqual(["张三 96.50"]);
  expect(screen.getByRole("button", { name: "已复制" })).toBeVisible();
  expect(said()).toContain("已复制。");
});

test("who is not scored is told the reason", async () => {
  const { user, excel } = showPane();
  await user.click(await screen.findByRole("button", { name: /^王五/ }));
  expect(screen.getByText("未计分")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "考核数据!C7" }));
  expect(excel.revealed).toEqual(["考核数据!C7"]);
});

test("the pane follows the selection in the sheet, computed columns included", async () => {
  const { user, excel } = showPane();
  await screen.findByRole("list", { name: "名单" });
  act(() => excel.select("考核数据!K6"));
  expect(screen.getByRole("button", { name: /^李四/ })).toHaveAttribute("aria-current", "true");
  await user.click(screen.getByRole("button", { name: /表中选中：李四 · 83.40 · C/ }));
  expect(screen.getByRole("heading", { level: 1, name: "李四" })).toBeVisible();
  act(() => excel.select("考核数据!B8"));
  expect(screen.getByRole("heading", { level: 1, name: "赵六" })).toBeVisible();
  act(() => excel.select("考核方案!B2"));
  expect(screen.getByRole("heading", { level: 1, name: "赵六" })).toBeVisible();
});

test("before anybody is chosen, the place says how to choose", async () => {
  const { user } = showPane();
  await screen.findByRole("list", { name: "名单" });
  await user.click(place("为什么"));
  expect(screen.getByText(/在表中选中一个人的行/)).toBeVisible();
});

test("before anybody is chosen, people are offered: searched, and chosen without a mouse", async () => {
  const { user } = showPane();
  await screen.findByRole("list", { name: "名单" });
  await user.click(place("为什么"));
  await user.click(await screen.findByRole("searchbox", { name: /搜索/ }));
  await user.keyboard("李");
  await waitFor(() => expect(within(screen.getByRole("list", { name: "名单" })).getAllByRole("button")).toHaveLength(1));
  await user.clear(screen.getByRole("searchbox", { name: /搜索/ }));
  await waitFor(() => expect(within(screen.getByRole("list", { name: "名单" })).getAllByRole("button").length).toBeGreaterThan(1));
  await user.tab();
  await user.keyboard("{ArrowDown}{Enter}");
  expect(await screen.findByRole("heading", { level: 1, name: "李四" })).toBeVisible();
  expect(screen.getByRole("main")).toHaveFocus();
});

test("a row that is gone after the next run is said to be gone", async () => {
  const { user, host } = showPane({ run: async () => appraisalOf(few.slice(0, 1)) });
  await user.click(await screen.findByRole("button", { name: /^李四/ }));
  await act(async () => void (await host.recalculation.recalculate()));
  expect(screen.getByText("这个人的行已不在本次结果里。")).toBeVisible();
});
