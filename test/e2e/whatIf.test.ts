import type { Locator } from "playwright-core";
import { stringsOf } from "../../src/taskpane/language";
import type { PlaceName } from "../../src/taskpane/places";
import { previewForAll } from "./opening";
import type { PreviewPage } from "./previewPage";

const visit = previewForAll();

/** The service managers' sample: Chen Jing stands at 95, grade B from 90 on. */
describe.each([
  { language: "zh", dark: false, sheet: "考核数据", grades: "等级", parameters: "参数", box: /^B 最低总分$/, mover: "陈静：B 变为 C", confirmed: "已确认" },
  { language: "en", dark: true, sheet: "Results", grades: "Grades", parameters: "Parameters", box: /^B, Lowest total$/, mover: "Chen Jing: from B to C", confirmed: "Confirmed" },
] as const)("a scheme changed in the pane, in $language", ({ language, dark, sheet, grades, parameters, box, mover, confirmed }) => {
  const strings = stringsOf[language];
  let preview: PreviewPage;
  const go = (place: PlaceName) => preview.enter(place, language);
  const button = (name: string): Locator => preview.pane.getByRole("button", { name, exact: true });
  const has = async (row: number, value: unknown) => (await preview.row(sheet, row)).includes(value as never);

  beforeAll(async () => {
    preview = await visit({ language, dark });
    await button(strings.run.recalculate).click();
    await preview.until(() => has(4, "B"));
  });
  afterAll(() => preview?.close());

  test("a grade's line tried out moves who lies below it, and the sheet stays as it is", async () => {
    await go("whatIf");
    await preview.pane.getByRole("textbox", { name: box }).fill("95.5");
    await button(mover).waitFor();
    expect(await preview.cell(`${grades}!C6`)).toBe(90);
    expect(preview.page.workers().map((worker) => worker.url())).toEqual([expect.stringContaining("desk")]);
    await preview.shot(`${language}-what-if`);
  });

  test("applied, the line stands in the scheme and the grades in the sheet", async () => {
    await button(strings.whatIf.apply).click();
    await preview.until(async () => (await preview.cell(`${grades}!C6`)) === 95.5);
    expect(await preview.cell(`${grades}!C6`)).toBe(95.5);
    await preview.until(() => has(4, "C"));
    expect(await has(4, "C")).toBe(true);
    await preview.shot(`${language}-what-if-applied`);
  });

  test("undone, the line is as before, and a press brings the grades back", async () => {
    await button(strings.undo.undo).click();
    await preview.until(async () => (await preview.cell(`${grades}!C6`)) === 90);
    expect(await preview.cell(`${grades}!C6`)).toBe(90);
    await go("results");
    await button(strings.run.recalculate).click();
    await preview.until(() => has(4, "B"));
    expect(await has(4, "B")).toBe(true);
  });

  test("an assumption is confirmed in the cell that marks it", async () => {
    await go("setUp");
    await preview.pane.getByRole("heading", { name: strings.setUp.cards.assumptions }).click();
    const entry = preview.pane.getByRole("list", { name: strings.setUp.cards.assumptions }).getByRole("listitem").filter({ hasText: `${parameters}!` }).first();
    const place = await entry.getByRole("button").first().textContent();
    const press = entry.getByRole("button").last();
    const name = await press.getAttribute("aria-label");
    await preview.shot(`${language}-set-up`);
    await press.click();
    await preview.until(async () => (await preview.cell(place!)) === confirmed);
    expect(await preview.cell(place!)).toBe(confirmed);
    await preview.until(async () => (await button(name!).count()) === 0);
    expect(await button(name!).count()).toBe(0);
    await preview.shot(`${language}-set-up-confirmed`);
  });

  test("none of it failed behind the scenes", () => {
    expect(preview.troubles).toEqual([]);
  });
});
