import { followUpTables } from "../../src/appraisal/followUpTables";
import { formPageWords } from "../../src/taskpane/strings/forms";
import { policyPageWords } from "../../src/taskpane/strings/policy";
import { stringsOf } from "../../src/taskpane/language";
import { previewForAll } from "./opening";
import type { PreviewPage } from "./previewPage";

const visit = previewForAll();

describe.each([
  { language: "zh", dark: true, by: "李经理", agreed: "每周复盘一次", rule: "100 分" },
  { language: "en", dark: false, by: "Ms Li", agreed: "A review every week", rule: "100" },
] as const)("forms and the policy text in the pane, in $language", ({ language, dark, by, agreed, rule }) => {
  const strings = stringsOf[language];
  const words = formPageWords[language];
  const columns = followUpTables.interviews.columns;
  let preview: PreviewPage;

  beforeAll(async () => {
    preview = await visit({ language, dark });
  });
  afterAll(() => preview?.close());

  test("an interview is filled in and stands in the sheet; what is needed and blank is named first", async () => {
    await preview.pane.getByRole("navigation").getByRole("button", { name: strings.places.signOff }).click();
    await preview.pane.getByRole("list", { name: strings.further }).getByRole("button", { name: strings.places.forms }).click();
    const write = preview.pane.getByRole("button", { name: new RegExp(`^${words.write}`) }).first();
    await write.click();
    const blank = [columns.date, columns.by, columns.agreed].map((words) => words[language]).join(language === "zh" ? "、" : ", ");
    await preview.pane.getByText(words.missing(blank)).waitFor();
    await preview.pane.getByLabel(columns.date[language]).fill("2026-03-05");
    await preview.pane.getByRole("textbox", { name: columns.by[language] }).fill(by);
    await preview.pane.getByRole("textbox", { name: columns.agreed[language] }).fill(agreed);
    await write.click();
    const sheet = followUpTables.interviews[language];
    await preview.until(async () => (await preview.row(sheet, 4)).includes(agreed as never));
    expect(await preview.row(sheet, 4)).toEqual(expect.arrayContaining([by, agreed]));
    await preview.shot(`${language}-forms`);
  });

  test("undone, the sheet is gone again", async () => {
    await preview.pane.getByRole("button", { name: strings.undo.undo }).click();
    await preview.pane.getByText(words.prefilled).waitFor();
    expect((await preview.row(followUpTables.interviews[language], 4)).includes(agreed as never)).toBe(false);
  });

  test("the rules are read as numbered articles", async () => {
    await preview.pane.getByRole("navigation").getByRole("button", { name: strings.places.setUp }).click();
    await preview.pane.getByRole("list", { name: strings.further }).getByRole("button", { name: strings.places.policy }).click();
    await preview.pane.getByRole("button", { name: policyPageWords[language].copy }).waitFor();
    expect(await preview.pane.getByRole("listitem").filter({ hasText: rule }).count()).toBeGreaterThan(0);
    await preview.shot(`${language}-policy`);
  });

  test("none of it failed behind the scenes", () => {
    expect(preview.troubles).toEqual([]);
  });
});
