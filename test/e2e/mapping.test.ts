import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringsOf } from "../../src/taskpane/language";
import { mappingWords } from "../../src/taskpane/strings/mapping";
import { undoRunWords } from "../../src/taskpane/strings/undoRun";
import type { PlanCell } from "../../src/sheet/sheetPlan";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { previewForAll } from "./opening";
import type { PreviewPage } from "./previewPage";

const visit = previewForAll();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jisuan-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A sheet as a property services company keeps it: title, label row, weights in the headings, totals, signatures. */
const rows: readonly (readonly PlanCell[])[] = [
  ["物业客服部 2026年3月考核表"],
  ["部门：", "客服部", null, "责任人：", "王五"],
  [],
  ["序号", "员工姓名", "满意度评分\n(30%)", "收费率\n(50%)", "巡查得分\n(20%)", "备注"],
  [1, "张三", 92, 96, 90, null],
  [2, "李四", 85, 90, "80分", "休假"],
  ["合计", null, 177, 186, 170, null],
  ["制表人：", "赵六"],
];

describe.each([
  { language: "zh", dark: false, narrow: 270 },
  { language: "en", dark: true, narrow: 270 },
] as const)("a workbook of one's own, in $language", ({ language, dark, narrow }) => {
  const words = mappingWords[language];
  const strings = stringsOf[language];
  let preview: PreviewPage;

  beforeAll(async () => {
    writeFileSync(join(folder, "own.xlsx"), newWorkbook({ title: "own", sheets: [{ name: "三月", blocks: [{ at: { row: 0, column: 0 }, rows }] }, { name: "名单", blocks: [{ at: { row: 0, column: 0 }, rows: [["姓名", "电话"], ["张三", 13800000000], ["李四", 13900000000]] }] }] }));
    preview = await visit({ language, dark });
    await preview.pane.getByRole("button", { name: strings.run.recalculate, exact: true }).waitFor();
    await preview.page.setInputFiles("#file", join(folder, "own.xlsx"));
    await preview.pane.getByRole("button", { name: words.ownButton, exact: true }).waitFor();
    const divider = preview.page.getByRole("separator");
    await divider.focus();
    for (let width = Number(await divider.getAttribute("aria-valuenow")); width > narrow; width -= 10) await preview.page.keyboard.press("ArrowRight");
  });
  afterAll(() => preview?.close());

  test("its tables are found, the scheme drawn, and on confirming the results stand beside the rows", async () => {
    await preview.shot(`${language}-own-start`);
    await preview.pane.getByRole("button", { name: words.ownButton, exact: true }).click();
    const table = preview.pane.getByRole("checkbox", { name: /^三月!A4:F6$/ });
    await table.waitFor();
    if (!(await table.isChecked())) await table.check();
    await preview.pane.getByRole("table", { name: words.drawn }).waitFor();
    await preview.shot(`${language}-own-tables`);
    await preview.pane.getByRole("button", { name: words.write, exact: true }).scrollIntoViewIfNeeded();
    await preview.shot(`${language}-own-columns`);
    await preview.pane.getByRole("button", { name: words.write, exact: true }).click();
    await preview.pane.getByRole("button", { name: strings.run.recalculate, exact: true }).click();
    // 0.3 × 92 + 0.5 × 96 + 0.2 × 90 = 93.6; 0.3 × 85 + 0.5 × 90 + 0.2 × 80 = 86.5.
    await preview.until(async () => (await preview.row("三月", 4)).includes(93.6));
    expect(await preview.row("三月", 4)).toContain(93.6);
    expect(await preview.row("三月", 5)).toContain(86.5);
    expect((await preview.row("三月", 6)).slice(0, 6)).toEqual(["合计", null, 177, 186, 170, null]);
    await preview.shot(`${language}-own-results`);
  });

  test("the mapping is reached from the set-up, and the last run is taken back", async () => {
    await preview.enter("mapping", language);
    await preview.pane.getByRole("combobox", { name: words.columnOf(language === "zh" ? "姓名" : "Name") }).waitFor();
    await preview.shot(`${language}-own-mapping`);
    await preview.enter("results", language);
    await preview.pane.getByRole("button", { name: undoRunWords[language].undo, exact: true }).click();
    const panel = preview.pane.getByRole("region", { name: undoRunWords[language].undo });
    await panel.getByRole("button", { name: undoRunWords[language].confirm, exact: true }).waitFor();
    await preview.shot(`${language}-undo-run`);
    await panel.getByRole("button", { name: undoRunWords[language].confirm, exact: true }).click();
    await preview.until(async () => !(await preview.row("三月", 4)).includes(93.6));
    expect(await preview.row("三月", 4)).not.toContain(93.6);
    expect(preview.troubles).toEqual([]);
  });
});
