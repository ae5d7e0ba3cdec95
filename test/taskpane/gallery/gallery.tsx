import { createRoot } from "react-dom/client";
import { App } from "../../../src/taskpane/App";
import type { PaneHost } from "../../../src/taskpane/paneHost";
import { templatePlan } from "../../../src/templates/templatePlan";
import { templateCoded, templates } from "../../../src/templates/templates";
import { openFileWorkbook } from "../../../src/xlsx/fileWorkbook";
import { newWorkbook } from "../../../src/xlsx/newWorkbook";
import { appraisalOf, assumed, cardOf, few, fakeHost, flagged, hole, noScheme, stoppedBy, textNumber, weights, type FakeOptions, type FakePerson } from "../fakes";
import { livingHost } from "../livingHost";

/**
 * The pane on a page of its own with made-up data: `?state=results&language=zh&theme=dark`. For looking at it, by eye
 * and by `shots.mjs`; no part of the product.
 */
const asked = new URLSearchParams(location.search);
const dark = asked.get("theme") === "dark";
Object.assign(globalThis, { Office: { context: { displayLanguage: asked.get("language") === "en" ? "en-US" : "zh-CN", officeTheme: { bodyBackgroundColor: dark ? "#262626" : "#ffffff" } } } });
localStorage.clear();

const families = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"];
const given = ["建国", "秀英", "伟", "丽娜", "志强", "敏", "海涛", "静"];
function crowd(count: number): readonly FakePerson[] {
  return Array.from({ length: count }, (_, index) => ({
    name: families[index % families.length]! + given[(index * 7) % given.length]!,
    department: ["售后部", "配件部", "客户关系部"][index % 3]!,
    post: ["服务经理", "服务顾问", "配件主管"][index % 3]!,
    total: index % 14 === 6 ? undefined : Math.round((78 + ((index * 37) % 260) / 10) * 100) / 100,
    findings: index % 14 === 6 ? [flagged] : index % 9 === 4 ? [textNumber] : [],
    row: index + 5,
  }));
}

const earlier = crowd(42).map((person, index) => ({ ...person, period: "2026-02", row: index + 60 }));
const never = () => new Promise<never>(() => undefined);
const states: Readonly<Record<string, FakeOptions>> = {
  opening: { look: never },
  results: { look: async () => appraisalOf([...crowd(42), ...earlier], [assumed]) },
  clean: { look: async () => appraisalOf(few.filter((person) => person.total !== undefined)) },
  running: { look: async () => appraisalOf(crowd(42)), run: never },
  many: { look: async () => ({ ...appraisalOf([], [assumed]), cards: crowd(20_000).map(cardOf) }) },
  stopped: { look: async () => stoppedBy(weights, hole) },
  start: { look: async () => stoppedBy(noScheme) },
  failed: { look: async () => Promise.reject(new Error("AccessDenied")) },
};

/** `state=S4i`: a template's own sample, really worked out. */
function sampleHost(code: string): PaneHost | undefined {
  const template = templateCoded(code);
  if (!template) return undefined;
  const language = asked.get("language") === "en" ? "en" : "zh";
  const workbook = openFileWorkbook(newWorkbook(templatePlan(template, { language, sample: true })));
  return { ...livingHost({ port: workbook }).host, templates: async () => templates };
}

const { host, excel } = fakeHost(states[asked.get("state") ?? "results"]);
Object.assign(globalThis, { excel });
createRoot(document.getElementById("pane")!).render(<App host={sampleHost(asked.get("state") ?? "") ?? host} />);
