/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { axe } from "jest-axe";
import { placeNames } from "../../src/taskpane/places";
import { isDark } from "../../src/taskpane/theme";
import { appraisalOf, assumed, few, hole, noScheme, stoppedBy, weights, type FakeOptions } from "./fakes";
import { enter, place, said, showPane, surround } from "./showPane";

const states: Readonly<Record<string, FakeOptions>> = {
  results: { look: async () => appraisalOf(few, [assumed]) },
  stopped: { look: async () => stoppedBy(weights, hole) },
  start: { look: async () => stoppedBy(noScheme) },
  failed: { look: async () => Promise.reject(new Error("AccessDenied")) },
  opening: { look: () => new Promise(() => undefined) },
};
const seen: Readonly<Record<string, RegExp>> = { results: /^(名单|People)$/, stopped: /./, start: /^(模板|Templates)$/, failed: /./, opening: /./ };

describe.each(["zh-CN", "en-US"] as const)("in %s", (language) => {
  describe.each(["#ffffff", "#262626"])("on %s", (background) => {
    test.each(Object.keys(states))("axe finds nothing to object to: %s", async (state) => {
      const { container } = showPane(states[state], { language, background });
      if (seen[state]!.source !== ".") await screen.findByRole("list", { name: seen[state] });
      else await screen.findByRole("heading", { level: 1 });
      expect((await axe(container)).violations).toEqual([]);
    });

    test.each(placeNames.filter((name) => name !== "results"))("axe finds nothing to object to in the place %s", async (name) => {
      const { container, user } = showPane(states.results, { language, background });
      await user.click((await screen.findAllByRole("button", { name: /^(李四)/ }))[0]!);
      if (name !== "why") await enter(user, name, language === "zh-CN" ? "zh" : "en");
      expect((await axe(container)).violations).toEqual([]);
    });
  });
});

test("the other language is one press away, and remembered", async () => {
  const { user, unmount } = showPane();
  await screen.findByRole("list", { name: "名单" });
  await user.click(screen.getByRole("button", { name: "Switch to English" }));
  expect(screen.getByRole("button", { name: "Recalculate" })).toBeVisible();
  expect(screen.getByRole("list", { name: "People" })).toBeVisible();
  expect(document.documentElement).toHaveAttribute("lang", "en");
  expect(localStorage.getItem("jisuan.preferences")).toBe('{"language":"en"}');
  await user.click(screen.getByRole("button", { name: "切换为中文" }));
  expect(screen.getByRole("button", { name: "一键重算" })).toBeVisible();
  unmount();
});

test("the language is the one Excel speaks, all Chinese being Chinese", async () => {
  showPane({}, { language: "en-US" });
  expect(await screen.findByRole("button", { name: "Recalculate" })).toBeVisible();
});

test("a pane whose storage is shut works all the same", async () => {
  const get = jest.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
    throw new Error("denied");
  });
  const set = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new Error("denied");
  });
  const { user } = showPane();
  await user.click(await screen.findByRole("button", { name: "Switch to English" }));
  expect(await screen.findByRole("button", { name: "Recalculate" })).toBeVisible();
  get.mockRestore();
  set.mockRestore();
});

test("storage is kept apart by the key that Office gives", async () => {
  surround();
  const { user } = showPane();
  Object.assign(Office.context, { partitionKey: "tenant:" });
  await user.click(await screen.findByRole("button", { name: "Switch to English" }));
  expect(localStorage.getItem("tenant:jisuan.preferences")).toBe('{"language":"en"}');
});

test("everything can be reached and done by keyboard", async () => {
  const { user, excel } = showPane();
  await screen.findByRole("list", { name: "名单" });
  const walked: string[] = [];
  for (let step = 0; step < 20; step += 1) {
    await user.tab();
    walked.push(document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
  }
  expect(walked.slice(0, 13)).toEqual(["一键重算", "1 行未计分2 条值得一看", "A：1 人，占 25%", "B：1 人，占 25%", "C：1 人，占 25%", "D：0 人，占 0%", "未计分：1 人，占 25%", "看板", "周期", "校准", "搜索姓名、部门……", "排序", "赵六，总分 101.00，等级 A，配件部 · 服务经理"]);
  expect(walked.slice(13, 19)).toEqual(["结果", "为什么", "如果", "签核", "方案", "Switch to English"]);

  screen.getByRole("button", { name: /^赵六/ }).focus();
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(document.activeElement).toHaveAccessibleName(/^李四/);
  await user.keyboard("{Enter}");
  expect(screen.getByRole("main")).toHaveFocus();
  await user.tab();
  await user.keyboard("{Enter}");
  expect(excel.revealed).toEqual(["考核数据!D6"]);
  place("结果").focus();
  await user.keyboard("{Enter}");
  expect(place("结果")).toHaveFocus();
});

test("the same result twice is read out twice", async () => {
  const { user } = showPane();
  await user.click(await screen.findByRole("button", { name: "一键重算" }));
  await screen.findByText(/刚刚/);
  const first = screen.getAllByRole("status").map((region) => region.textContent);
  expect(said()).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "一键重算" }));
  await screen.findByText(/刚刚/);
  expect(screen.getAllByRole("status").map((region) => region.textContent)).not.toEqual(first);
});

test.each([
  ["#ffffff", false],
  ["#262626", true],
  ["#D4D4D4", false],
  ["#444444", true],
])("Office's background %s is dark: %s", (colour, dark) => {
  expect(isDark(colour)).toBe(dark);
});
