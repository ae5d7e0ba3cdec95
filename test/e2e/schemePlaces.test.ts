import type { Locator } from "playwright-core";
import { stringsOf } from "../../src/taskpane/language";
import { compareWords } from "../../src/taskpane/strings/compare";
import { schemeRowWords } from "../../src/taskpane/strings/schemeRows";
import { previewForAll } from "./opening";
import type { PreviewPage } from "./previewPage";

const visit = previewForAll();

/** The service managers' sample: four grades from A5 on, the monthly commission in the first row of payouts. */
describe.each([
  { language: "zh", dark: false, grades: "等级", payouts: "奖金", grade: "等级", lowest: "最低总分", formula: "公式", wrong: "[@提成基薪]*[@总分]/100", fault: /没有“提成基薪”这一列，是否应为“提成基数”/, chen: "陈静", other: "经理考核方案" },
  { language: "en", dark: true, grades: "Grades", payouts: "Payouts", grade: "Grade", lowest: "Lowest total", formula: "Formula", wrong: "[@[Commission bass]]*[@Total]/100", fault: /has no column “Commission bass”. Did you mean “Commission base”/, chen: "Chen Jing", other: "Manager appraisal" },
] as const)("the scheme's own places, in $language", ({ language, dark, grades, payouts, grade, lowest, formula, wrong, fault, chen }) => {
  const strings = stringsOf[language];
  const words = schemeRowWords[language];
  const comparing = compareWords[language];
  let preview: PreviewPage;
  const button = (name: string | RegExp): Locator => preview.pane.getByRole("button", { name, exact: true });

  beforeAll(async () => {
    preview = await visit({ language, dark });
    await button(strings.run.recalculate).click();
    await preview.pane.getByText(strings.run.justNow).first().waitFor();
  });
  afterAll(() => preview?.close());

  test("a new grade goes between the others, in the sheet and in the table", async () => {
    await preview.enter("setUp", language);
    await button(words.addTo(words.row.grades, strings.setUp.cards.grades)).click();
    await preview.pane.getByRole("textbox", { name: grade, exact: true }).fill("B+");
    await preview.pane.getByRole("textbox", { name: lowest, exact: true }).fill("95");
    await preview.shot(`${language}-new-grade`);
    await button(words.addThis).click();
    await preview.until(async () => (await preview.cell(`${grades}!A6`)) === "B+");
    expect([await preview.cell(`${grades}!A6`), await preview.cell(`${grades}!A7`), await preview.cell(`${grades}!A9`)]).toEqual(["B+", "B", "D"]);
    await preview.until(async () => (await button(/B\+/).count()) > 0);
    await preview.shot(`${language}-new-grade-written`);
  });

  test("taken back, the ladder is as it was", async () => {
    await button(strings.undo.undo).click();
    await preview.until(async () => (await preview.cell(`${grades}!A6`)) === "B");
    expect([await preview.cell(`${grades}!A6`), await preview.cell(`${grades}!A9`)]).toEqual(["B", null]);
  });

  test("a formula's fault is named where it is, before anything is written", async () => {
    await preview.pane.getByRole("heading", { name: strings.setUp.cards.payouts, exact: true }).click();
    const before = await preview.cell(`${payouts}!B5`);
    await preview.pane.getByRole("list", { name: words.rows(words.row.payouts) }).getByRole("button").first().click();
    await preview.pane.getByRole("textbox", { name: formula, exact: true }).first().fill(wrong);
    await preview.pane.getByText(fault).waitFor();
    await preview.pane.getByText(fault).scrollIntoViewIfNeeded();
    await preview.shot(`${language}-formula-fault`);
    expect(await preview.cell(`${payouts}!B5`)).toBe(before);
    await button(words.discard).first().click();
  });

  test("this month stands beside the last, person by person", async () => {
    await preview.enter("compare", language);
    const list = preview.pane.getByRole("list", { name: comparing.before });
    await list.waitFor();
    expect(await list.getByRole("button", { name: new RegExp(chen) }).count()).toBe(1);
    await preview.shot(`${language}-compare-periods`);
  });

  test("the same people under another template's scheme: what its rules need is said", async () => {
    await preview.pane.getByRole("combobox", { name: comparing.template }).selectOption("S4g");
    await preview.pane.getByText(comparing.differences(0).replace(/0.*/, "")).first().waitFor();
    await preview.pane.getByRole("combobox", { name: comparing.template }).scrollIntoViewIfNeeded();
    await preview.shot(`${language}-compare-schemes`);
  });

  test("other ways of rounding are worked out", async () => {
    await button(comparing.work).click();
    const table = preview.pane.getByRole("table", { name: comparing.rounding });
    await table.waitFor();
    expect(await table.getByRole("row").count()).toBeGreaterThan(4);
    await table.scrollIntoViewIfNeeded();
    await preview.shot(`${language}-rounding`);
  });

  test("the gallery shows each template with its picture", async () => {
    await preview.enter("templates", language);
    const gallery = preview.pane.getByRole("list", { name: strings.templates.title });
    await gallery.locator("svg rect").first().waitFor();
    await preview.until(async () => (await gallery.locator("svg").count()) >= 20);
    expect(await gallery.locator("svg").count()).toBe(await gallery.getByRole("listitem").count());
    await preview.shot(`${language}-gallery`);
  });

  test("none of it failed behind the scenes", () => {
    expect(preview.troubles).toEqual([]);
  });
});
