import { stringsOf } from "../../src/taskpane/language";
import { cycleWords } from "../../src/taskpane/strings/cycle";
import { previewForAll } from "./opening";
import type { PreviewPage } from "./previewPage";

const visit = previewForAll();

/** S4i's own plan: the month is scored from the 1st to the 10th of the next one. */
describe.each([
  { language: "zh", dark: true, plan: "考核计划", history: "考核历史", filing: "归档", scoring: "月度评分", who: "张伟" },
  { language: "en", dark: false, plan: "Appraisal plan", history: "History", filing: "Filing", scoring: "Monthly scoring", who: "Zhang Wei" },
] as const)("the cycle in $language", ({ language, dark, plan, history, filing, scoring, who }) => {
  const words = cycleWords[language];
  const strings = stringsOf[language];
  let preview: PreviewPage;
  const button = (name: string) => preview.pane.getByRole("button", { name, exact: true });
  const step = (name: string) => preview.pane.getByRole("listitem").filter({ has: preview.pane.getByRole("heading", { name, exact: true }) });

  beforeAll(async () => {
    preview = await visit({ language, dark });
    await button(strings.places.cycle).click();
    await preview.pane.getByRole("heading", { level: 1, name: new RegExp(`^${words.title}`) }).waitFor();
  });
  afterAll(() => preview?.close());

  test("every step says when it is and how far, and its day leads to the plan's cell", async () => {
    await step(scoring).getByText(words.progress(6, 6)).waitFor();
    await step(scoring).getByRole("button", { name: words.between("2011-07-01", "2011-07-10") }).click();
    await preview.until(async () => (await preview.selection())?.sheet === plan);
    expect((await preview.selection())?.sheet).toBe(plan);
    await preview.shot(`${language}-cycle`);
  });

  test("the period is filed into the history, and undone it is gone again", async () => {
    await button(words.close).click();
    await step(filing).getByText(words.progress(6, 6)).waitFor();
    const filed = async () => (await preview.row(history, 4)).includes(who);
    await preview.until(filed);
    expect(await filed()).toBe(true);
    await preview.shot(`${language}-cycle-filed`);
    await button(strings.undo.undo).click();
    await step(filing).getByText(words.progress(0, 6)).waitFor();
  });

  test("a step is marked as done in the plan", async () => {
    const name = await preview.pane.getByRole("heading", { level: 2 }).nth(1).textContent();
    await button(words.markOf(name!)).click();
    await preview.pane.getByText(words.marked).waitFor();
    const stands = async () => (await preview.row(plan, 7)).includes("2011-06");
    await preview.until(stands);
    expect(await stands()).toBe(true);
  });

  test("none of it failed behind the scenes", () => {
    expect(preview.troubles).toEqual([]);
  });
});
