import type { Locator } from "playwright-core";
import { stringsOf } from "../../src/taskpane/language";
import { dashboardWords } from "../../src/taskpane/strings/dashboard";
import { previewForAll } from "./opening";
import type { PreviewPage } from "./previewPage";

const visit = previewForAll();

describe.each([
  { language: "zh", dark: false, title: "绩效看板 · 2026-07", sentence: "B 的人最多，占 45%", sheet: "看板", results: "考核数据", first: "再有一次 D，就符合“六个月内三次 D 级”的条件（已有 2 次）。" },
  { language: "en", dark: true, title: "Appraisal dashboard · 2026-07", sentence: "B holds the most people, 45%", sheet: "Dashboard", results: "Results", first: "One more D would meet the condition of “Three D within six months” (2 so far)." },
] as const)("the dashboard of forty people, in $language", ({ language, dark, title, sentence, sheet, results, first }) => {
  const words = dashboardWords[language];
  const strings = stringsOf[language];
  let preview: PreviewPage;
  const button = (name: string): Locator => preview.pane.getByRole("button", { name, exact: true });
  const width = (pixels: number) => preview.page.evaluate((wanted) => void (document.querySelector<HTMLElement>("iframe.pane")!.style.width = `${wanted}px`), pixels);

  beforeAll(async () => {
    preview = await visit({ language, dark, sample: "DEMO" });
    await button(strings.places.dashboard).click();
    await preview.pane.getByRole("heading", { name: sentence }).waitFor({ timeout: 60_000 });
  });
  afterAll(() => preview?.close());

  test("the demonstration opens, its charts stand under the sentences that they prove", async () => {
    expect(await preview.pane.getByRole("heading", { level: 1 }).textContent()).toBe(`${words.title} · 2026-07`);
    expect(await preview.pane.getByRole("region", { name: sentence }).count()).toBe(1);
    expect(await preview.pane.getByText(first).count()).toBe(1);
    await preview.shot(`${language}-dashboard`);
  });

  test.each([270, 350])("nothing is wider than the pane at %i px", async (pixels) => {
    await width(pixels);
    const overflow = await preview.pane.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await preview.shot(`${language}-dashboard-${pixels}`);
    for (const name of [sentence, words.projection]) await preview.pane.getByRole("heading", { name }).scrollIntoViewIfNeeded();
    await preview.shot(`${language}-dashboard-${pixels}-charts`);
    await width(320);
  });

  test("a press makes the sheet, with its charts, and shows it", async () => {
    await button(words.make).click();
    await preview.until(async () => (await preview.cell(`${sheet}!A1`)) === title);
    expect(await preview.cell(`${sheet}!A1`)).toBe(title);
    await preview.until(async () => (await preview.selection())?.sheet === sheet);
    expect((await preview.selection())?.sheet).toBe(sheet);
    await button(words.refresh).waitFor();
    await preview.shot(`${language}-dashboard-sheet`);
  });

  test("somebody's figure is put right, and a refresh writes what follows into the same cells", async () => {
    // 客户满意度 of the person whose row is blank.
    await preview.type(`${results}!K12`, "93");
    await preview.until(async () => (await preview.cell(`${results}!K12`)) === 93);
    await button(words.refresh).click();
    await preview.until(async () => (await preview.cell(`${sheet}!C5`)) === 39);
    expect(await preview.cell(`${sheet}!C5`)).toBe(39);
    expect(await preview.cell(`${sheet}!A1`)).toBe(title);
  });

  test("a warning leads to the person, whose last periods stand there as a line", async () => {
    const name = language === "zh" ? "何建国" : "He Jianguo";
    await preview.pane.getByRole("button", { name: words.person(name) }).first().click();
    await preview.pane.getByRole("heading", { name }).waitFor();
    await preview.pane.getByRole("img", { name: new RegExp(`^${words.trend(7)}`) }).waitFor();
    await preview.shot(`${language}-dashboard-why`);
  });

  test("none of it failed behind the scenes", () => {
    expect(preview.troubles).toEqual([]);
  });
});
