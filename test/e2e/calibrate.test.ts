import { stringsOf } from "../../src/taskpane/language";
import { calibrateWords } from "../../src/taskpane/strings/calibrate";
import { calibrationRulesWords } from "../../src/taskpane/strings/calibrationRules";
import { previewForAll } from "./opening";
import type { PreviewPage } from "./previewPage";

const visit = previewForAll();

/** The service managers' sample, June 2011: Liu Yang 110 and Li Na 100 hold A; a fifth of six people is one place. */
describe.each([
  { language: "zh", dark: false, sheet: "考核数据", overrides: "人工调整", who: "李娜", kind: "校准", reverted: "已撤销" },
  { language: "en", dark: true, sheet: "Results", overrides: "Overrides", who: "Li Na", kind: "Calibration", reverted: "Reverted" },
] as const)("calibrating in $language", ({ language, dark, sheet, overrides, who, kind, reverted }) => {
  const words = calibrateWords[language];
  const rules = calibrationRulesWords[language];
  const strings = stringsOf[language];
  let preview: PreviewPage;
  const button = (name: string) => preview.pane.getByRole("button", { name, exact: true });
  const gradeOf = async () => {
    for (let row = 4; row < 12; row += 1) {
      const cells = await preview.row(sheet, row);
      if (cells[0] === who) return cells.find((cell) => typeof cell === "string" && /^[ABCD]$/.test(cell));
    }
    return undefined;
  };
  const overrideRow = async () => (await preview.row(overrides, 5)) as readonly unknown[];

  beforeAll(async () => {
    preview = await visit({ language, dark });
    await button(strings.run.recalculate).click();
    await preview.until(async () => (await gradeOf()) === "A");
    await button(strings.places.calibrate).click();
    await preview.pane.getByRole("heading", { level: 1, name: new RegExp(`^${words.title}`) }).waitFor();
  });
  afterAll(() => preview?.close());

  test("a quota tried out shows who has one too many, and proposes with the money, writing nothing", async () => {
    await preview.pane.getByRole("textbox", { name: rules.quotaOf("A") }).first().fill("20%");
    await preview.pane.getByRole("combobox", { name: rules.mode }).selectOption("forced");
    await preview.pane.getByRole("textbox", { name: words.reasonOf(who) }).waitFor();
    await preview.pane.getByText(words.over(1)).first().waitFor();
    expect(await gradeOf()).toBe("A");
    await preview.shot(`${language}-calibrate`);
  });

  test("applied with an approver, the override and the grade stand in the sheets", async () => {
    await preview.pane.getByRole("textbox", { name: words.approver }).first().fill("王总");
    await button(words.apply).click();
    await preview.until(async () => (await gradeOf()) === "B");
    expect(await gradeOf()).toBe("B");
    expect(await overrideRow()).toEqual(expect.arrayContaining([who, "A", "B", "王总", kind]));
    await preview.shot(`${language}-calibrate-applied`);
  });

  test("reverted, the earned grade holds again and the row stays with its reason", async () => {
    await preview.pane.getByRole("heading", { name: words.written }).click();
    await button(words.revert).click();
    await preview.until(async () => (await gradeOf()) === "A");
    expect(await gradeOf()).toBe("A");
    expect(await overrideRow()).toEqual(expect.arrayContaining([who, reverted]));
    await preview.shot(`${language}-calibrate-reverted`);
  });

  test("none of it failed behind the scenes", () => {
    expect(preview.troubles).toEqual([]);
  });
});
