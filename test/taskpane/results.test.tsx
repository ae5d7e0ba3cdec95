/** @jest-environment jsdom */
import { act, render, screen, within } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import { appraisalOf, assumed, cardOf, fakeHost, few, noScheme, stoppedBy, weights, hole } from "./fakes";
import { place, said, showPane, surround } from "./showPane";

const people = () => within(screen.getByRole("list", { name: "名单" })).getAllByRole("button");
const names = () => people().map((row) => row.getAttribute("aria-label")!.split("，")[0]);

test("on opening the pane looks, shows the result and writes nothing", async () => {
  const run = jest.fn(async () => appraisalOf(few));
  showPane({ run, look: async () => ({ ...appraisalOf(few), edits: [{ kind: "deleteSheet", sheet: "看板" }] }) });
  expect(await screen.findByRole("heading", { level: 1, name: "服务经理绩效" })).toBeVisible();
  expect(screen.getByText("2026-03")).toBeVisible();
  expect(screen.getByText("4 人 · 尚未写入表格")).toBeVisible();
  expect(screen.getByText("93.63")).toBeVisible();
  expect(run).not.toHaveBeenCalled();
});

test("a sheet that carries the results already is said to be up to date, until somebody types into it", async () => {
  const { excel } = showPane();
  expect(await screen.findByText("4 人 · 表中已是最新")).toBeVisible();
  act(() => excel.change("考核数据!C5"));
  expect(screen.getByText("表格已改动，尚未重算")).toBeVisible();
});

test("while the workbook is read, the pane says so", () => {
  showPane({ look: () => new Promise(() => undefined) });
  expect(screen.getByText("正在读取工作簿……")).toBeVisible();
});

test("one press recalculates, says what it did and how long it took", async () => {
  let finish: (() => void) | undefined;
  let clock = 0;
  const { user } = showPane({
    look: async () => appraisalOf(few),
    run: () => new Promise((resolve) => (finish = () => resolve(appraisalOf(few)))),
    now: () => clock,
  });
  clock = Date.now();
  await user.click(await screen.findByRole("button", { name: "一键重算" }));
  expect(screen.getByRole("button", { name: "正在重算……" })).toHaveAttribute("aria-disabled", "true");
  expect(screen.getByRole("progressbar", { name: "正在重算……" })).toBeVisible();
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
    clock += 340;
    finish!();
  });
  expect(screen.getByText("刚刚 · 4 人 · 0.3 秒")).toBeVisible();
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(said()).toContain("重算完成：共 4 人，3 人已计分，1 人未计分。");
});

test("a run that the pane began by itself and issues stopped pulls nobody away: a line says it and leads to them", async () => {
  const { user, host } = showPane({ run: async () => stoppedBy(weights) });
  await screen.findByRole("list", { name: "名单" });
  await user.click(place("方案"));
  await act(async () => void (await host.recalculation.recalculate(true)));
  expect(place("方案")).toHaveAttribute("aria-current", "page");
  expect(screen.getAllByText("发现 1 个问题，没有写入任何内容。").length).toBeGreaterThan(0);
  await user.click(screen.getByRole("button", { name: "查看问题" }));
  expect(screen.getByRole("main", { name: "问题" })).toHaveFocus();
  expect(screen.queryByRole("button", { name: "查看问题" })).toBeNull();
});

test("a run that issues stopped shows them, and says that nothing was written", async () => {
  const { user, excel } = showPane({ look: async () => appraisalOf(few), run: async () => stoppedBy(weights, hole) });
  await user.click(await screen.findByRole("button", { name: "一键重算" }));
  const list = await screen.findByRole("region", { name: /需要处理/ });
  expect(within(list).getByText("指标权重合计 95%，应为 100%")).toBeVisible();
  expect(within(list).getByText("处理之前不会写入任何内容。")).toBeVisible();
  expect(screen.getByText(/刚刚 · 没有写入/)).toBeVisible();
  expect(said()).toContain("发现 2 个问题，没有写入任何内容。");
  expect(screen.getByRole("heading", { level: 1, name: "问题" })).toBeVisible();
  expect(place("结果")).toHaveAttribute("aria-current", "true");
  await user.click(within(list).getByRole("button", { name: "考核方案!C8:C12" }));
  expect(excel.revealed).toEqual(["考核方案!C8:C12"]);
});

test("a workbook without a scheme explains itself and offers templates", async () => {
  const { user, excel } = showPane({ look: async () => stoppedBy(noScheme) });
  expect(await screen.findByRole("heading", { level: 1, name: "绩效考核，就在这个工作簿里算" })).toBeVisible();
  const gallery = await screen.findByRole("list", { name: "模板" });
  expect(within(gallery).getAllByRole("article")).toHaveLength(3);
  await user.click(screen.getByRole("checkbox", { name: "带示例数据" }));
  await user.click(screen.getByRole("button", { name: "用“经理考核方案”新建工作簿" }));
  expect(excel.opened).toEqual(["S4g new sample"]);
  expect(said()).toContain("“经理考核方案”已在新工作簿中打开。");
});

test("a template put into this workbook is looked at at once", async () => {
  let looks = 0;
  const { user, excel } = showPane({ look: async () => ((looks += 1) === 1 ? stoppedBy(noScheme) : appraisalOf(few)) });
  await user.click(await screen.findByRole("button", { name: "把“服务经理绩效考核”插入此工作簿" }));
  expect(excel.opened).toEqual(["S4i here"]);
  expect(await screen.findByRole("heading", { level: 1, name: "服务经理绩效" })).toBeVisible();
});

test("when Excel refuses, the pane says what to do and tries again", async () => {
  let looks = 0;
  const { user } = showPane({
    look: async () => {
      looks += 1;
      if (looks === 1) throw new Error("AccessDenied");
      return appraisalOf(few);
    },
  });
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("这里受保护，不能写入。请撤销工作表保护，然后重试。");
  expect(alert).toHaveTextContent("代码：AccessDenied");
  await user.click(within(alert).getByRole("button", { name: "重试" }));
  expect(await screen.findByRole("heading", { level: 1, name: "服务经理绩效" })).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a failed run leaves the last result in view", async () => {
  const { user } = showPane({ look: async () => appraisalOf(few), run: async () => Promise.reject(new Error("AccessDenied")) });
  await user.click(await screen.findByRole("button", { name: "一键重算" }));
  expect(await screen.findByRole("alert")).toBeVisible();
  expect(names()).toContain("张三");
});

test("people come highest first, the unscored last with the reason, and can be ordered otherwise", async () => {
  const { user } = showPane();
  await screen.findByRole("list", { name: "名单" });
  expect(names()).toEqual(["赵六", "张三", "李四", "王五"]);
  expect(people()[0]).toHaveAccessibleName("赵六，总分 101.00，等级 A，配件部 · 服务经理");
  expect(people()[3]).toHaveAccessibleName("王五，未计分，客户满意度为空");
  await user.selectOptions(screen.getByRole("combobox", { name: "排序" }), "总分从低到高");
  expect(names()).toEqual(["李四", "张三", "赵六", "王五"]);
  await user.selectOptions(screen.getByRole("combobox", { name: "排序" }), "表中顺序");
  expect(names()).toEqual(["张三", "李四", "王五", "赵六"]);
  await user.selectOptions(screen.getByRole("combobox", { name: "排序" }), "姓名");
  expect(names()).toEqual(["李四", "王五", "张三", "赵六"]);
});

test("a bar of the distribution is a filter, and a second press takes it away", async () => {
  const { user } = showPane();
  const bar = await screen.findByRole("button", { name: "C：1 人，占 25%" });
  await user.click(bar);
  expect(bar).toHaveAttribute("aria-pressed", "true");
  expect(names()).toEqual(["李四"]);
  expect(said()).toContain("4 人中的 1 人");
  await user.click(screen.getByRole("button", { name: "未计分：1 人，占 25%" }));
  expect(names()).toEqual(["王五"]);
  await user.click(screen.getByRole("button", { name: "未计分：1 人，占 25%" }));
  expect(names()).toHaveLength(4);
});

test("search finds by name and by department, and the way back is one press", async () => {
  const { user } = showPane();
  await user.type(await screen.findByRole("searchbox"), "配件");
  expect(names()).toEqual(["赵六", "李四"]);
  await user.type(screen.getByRole("searchbox"), " 钱");
  expect(screen.getByText("没有符合的人。")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "显示全部" }));
  expect(names()).toHaveLength(4);
});

test("with several periods the latest is shown, and another can be chosen", async () => {
  const { user } = showPane({ look: async () => appraisalOf([...few, { name: "旧人", total: 88, period: "2026-02", row: 20 }]) });
  await screen.findByRole("list", { name: "名单" });
  expect(names()).not.toContain("旧人");
  await user.selectOptions(screen.getByRole("combobox", { name: "期间" }), "2026-02");
  expect(names()).toEqual(["旧人"]);
  await user.selectOptions(screen.getByRole("combobox", { name: "期间" }), "全部期间");
  expect(names()).toHaveLength(5);
});

test("of twenty thousand people only those in view are drawn, and each knows its place", async () => {
  const cards = Array.from({ length: 20_000 }, (_, index) => cardOf({ name: `员工${index}`, total: 90, row: index + 5 }));
  const { user } = showPane({ look: async () => ({ ...appraisalOf([]), cards }) });
  await screen.findByRole("list", { name: "名单" });
  expect(people().length).toBeLessThan(60);
  people()[0]!.focus();
  await user.keyboard("{End}");
  expect(document.activeElement).toHaveAccessibleName(/^员工19999/);
  expect(document.activeElement!.closest("li")).toHaveAttribute("aria-posinset", "20000");
  expect(people().length).toBeLessThan(60);
  await user.keyboard("{Home}");
  expect(document.activeElement).toHaveAccessibleName(/^员工0，/);
});

test("what is to be looked at is counted above the result and leads to the list", async () => {
  const { user } = showPane({ look: async () => appraisalOf(few, [assumed]) });
  await user.click(await screen.findByRole("button", { name: "1 行未计分 2 条值得一看" }));
  expect(screen.getByRole("main")).toHaveFocus();
  expect(within(screen.getByRole("region", { name: /未计分的行/ })).getByText("客户满意度为空")).toBeVisible();
  expect(within(screen.getByRole("region", { name: /值得一看/ })).getByText("文本“92%”按数字读取")).toBeVisible();
});

test("where Excel does not tell the selection, the pane works without", async () => {
  const { host } = fakeHost();
  surround();
  render(<App host={{ ...host, onSelection: async () => Promise.reject(new Error("AccessDenied")) }} />);
  expect(await screen.findByRole("list", { name: "名单" })).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
});
