/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import type { CellValue } from "../../src/sheet/cellValue";
import { workbookOf } from "../support/workbookOf";
import { showLivingPane } from "./livingPane";
import { enter, place } from "./showPane";

const book = (weights: readonly CellValue[], rows: readonly (readonly CellValue[])[]) =>
  workbookOf({
    考核方案: [
      {
        table: "指标",
        rows: [
          ["编号", "指标", "权重", "加分项", "计分规则", "来源列", "缺失处理"],
          ["K1", "业绩", weights[0]!, null, "直接评分", "业绩", null],
          ["K2", "态度", weights[1]!, null, "直接评分", "态度", null],
          ["K3", "建议", weights[2]!, null, "直接评分", "建议", null],
        ],
      },
      { at: "A10", table: "等级", rows: [["等级", "最低总分"], ["A", 90], ["B", null]] },
    ],
    考核数据: [{ table: "考核数据", rows: [["姓名", "期间", "业绩", "态度", "建议"], ...rows] }],
  });

test("the surplus of the weights is made a bonus item at one press, and taken back at another", async () => {
  const { user, workbook } = showLivingPane(book([0.6, 0.4, 0.05], [["张三", "2026-03", 90, 80, 100]]));
  expect(await screen.findByText(/权重合计 105%/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "“建议”是加分项" }));
  await waitFor(() => expect(workbook.cell("考核方案!D4")).toBe("是"));
  expect(await screen.findByRole("list", { name: "名单" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "撤销" }));
  await waitFor(() => expect(workbook.cell("考核方案!D4")).toBe(null));
});

test("a blank leads to its cell, or the indicator is left out where it is missing", async () => {
  const { user, workbook, excel, container } = showLivingPane(book([0.6, 0.3, 0.1], [["张三", "2026-03", 90, 80, null]]));
  await screen.findByRole("list", { name: "名单" });
  await enter(user, "issues");
  await user.click(screen.getByRole("button", { name: "到 考核数据!E2 填写" }));
  expect(excel.revealed).toEqual(["考核数据!E2"]);
  expect((await axe(container)).violations).toEqual([]);
  await user.click(screen.getByRole("button", { name: "“建议”缺失时剔除，权重分给其余指标" }));
  await waitFor(() => expect(workbook.cell("考核方案!G4")).toBe("剔除并重分权重"));
  expect(workbook.cell("考核数据!E2")).toBe(null);
  await user.click(place("结果"));
  expect(await screen.findByRole("button", { name: /^张三，总分 86.67/ })).toBeVisible();
});

test("who had another grade the period before shows it; the same grade is not worth a word", async () => {
  showLivingPane(book([0.6, 0.3, 0.1], [["张三", "2026-02", 80, 80, 80], ["张三", "2026-03", 95, 95, 95], ["李四", "2026-02", 70, 70, 70], ["李四", "2026-03", 75, 75, 75]]));
  const people = within(await screen.findByRole("list", { name: "名单" })).getAllByRole("button");
  expect(people.map((row) => row.textContent)).toEqual(["张三95.00A▲B", "李四75.00B"]);
  expect(people[0]).toHaveAccessibleName("张三，总分 95.00，等级 A，2026-02 为 B");
});

test("after a run the pane says who changed grade against the sheet before, and by which scores", async () => {
  const { user, workbook, host } = showLivingPane(book([0.6, 0.3, 0.1], [["张三", "2026-03", 80, 80, 80]]));
  await user.click(await screen.findByRole("button", { name: "一键重算" }));
  await screen.findByText(/刚刚/);
  expect(screen.queryByText(/与表中原结果相比/)).toBeNull();
  workbook.type("考核数据!C2", 99);
  workbook.type("考核数据!D2", 95);
  await act(() => host.recalculation.recalculate());
  await user.click(screen.getByText("与表中原结果相比：1 人等级变化"));
  expect(screen.getByRole("button", { name: "张三：B 变为 A" })).toBeVisible();
});

describe("recalculating by itself", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  async function typeInto(automatic: boolean) {
    const { automaticRecalculation, calm } = await import("../../src/taskpane/automatic");
    const calls: string[] = [];
    let running: "recalculate" | undefined;
    const recalculation = { state: () => ({ running }), touch: () => calls.push("touch"), recalculate: async () => calls.push("recalculate") };
    const watch = automaticRecalculation(recalculation as never, () => automatic);
    return { watch, calls, calm, run: (is: boolean) => (running = is ? "recalculate" : undefined) };
  }

  test("waits until the typing has paused, and runs once", async () => {
    const { watch, calls, calm } = await typeInto(true);
    watch.cellsChanged();
    jest.advanceTimersByTime(calm - 100);
    watch.cellsChanged();
    jest.advanceTimersByTime(calm - 100);
    expect(calls).toEqual(["touch", "touch"]);
    jest.advanceTimersByTime(200);
    expect(calls).toEqual(["touch", "touch", "recalculate"]);
    jest.advanceTimersByTime(10 * calm);
    expect(calls).toHaveLength(3);
  });

  test("what is typed during a run is taken up after it", async () => {
    const { watch, calls, calm, run } = await typeInto(true);
    run(true);
    watch.cellsChanged();
    jest.advanceTimersByTime(3 * calm);
    expect(calls).toEqual(["touch"]);
    run(false);
    jest.advanceTimersByTime(calm);
    expect(calls).toEqual(["touch", "recalculate"]);
  });

  test("does nothing while it is off, but knows that the sheet has changed", async () => {
    const { watch, calls, calm } = await typeInto(false);
    watch.cellsChanged();
    jest.advanceTimersByTime(3 * calm);
    expect(calls).toEqual(["touch"]);
  });
});
