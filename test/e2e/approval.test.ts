import { approvalPageWords } from "../../src/taskpane/strings/approval";
import { proposalPageWords } from "../../src/taskpane/strings/proposals";
import { stringsOf } from "../../src/taskpane/language";
import { previewForAll } from "./opening";
import type { PreviewPage } from "./previewPage";

const visit = previewForAll();

/** The service managers' sample: six people in June 2011; three A in a row propose a promotion. */
describe.each([
  { language: "zh", dark: false, sheet: "考核数据", approved: "已审批", chief: "王总", approvals: "审批", table: "建议措施", promoted: "李娜" },
  { language: "en", dark: true, sheet: "Results", approved: "Approved", chief: "Ms Wang", approvals: "Approvals", table: "Proposals", promoted: "Li Na" },
] as const)("results approved and proposals decided in the pane, in $language", ({ language, dark, sheet, approved, chief, approvals, table, promoted }) => {
  const strings = stringsOf[language];
  const words = approvalPageWords[language];
  const proposed = proposalPageWords[language];
  let preview: PreviewPage;
  const go = async (name: "approval" | "proposals") => {
    await preview.pane.getByRole("navigation").getByRole("button", { name: strings.places.signOff }).click();
    await preview.pane.getByRole("list", { name: strings.further }).getByRole("button", { name: strings.places[name] }).click();
  };
  const has = async (of: string, row: number, value: unknown) => (await preview.row(of, row)).includes(value as never);

  beforeAll(async () => {
    preview = await visit({ language, dark });
  });
  afterAll(() => preview?.close());

  test("a period is approved by name: in the sheet of approvals, and beside the pay", async () => {
    await go("approval");
    await preview.pane.getByRole("textbox", { name: words.by }).fill(chief);
    await preview.pane.getByRole("button", { name: words.all.approve(6), exact: true }).click();
    await preview.until(() => has(approvals, 5, chief));
    expect(await has(approvals, 5, chief)).toBe(true);
    await preview.until(() => has(sheet, 4, approved));
    expect(await has(sheet, 4, approved)).toBe(true);
    await preview.shot(`${language}-approval`);
  });

  test("undone, the sheet is gone and nobody is approved", async () => {
    await preview.pane.getByRole("button", { name: strings.undo.undo }).click();
    await preview.pane.getByRole("button", { name: words.all.approve(6), exact: true }).waitFor();
    await preview.until(async () => !(await has(sheet, 4, approved)));
    expect(await has(sheet, 4, approved)).toBe(false);
  });

  test("a proposal is accepted, and the table says by whom", async () => {
    await go("proposals");
    await preview.pane.getByRole("textbox", { name: proposed.by }).fill(chief);
    await preview.pane.getByRole("button", { name: new RegExp(`^${proposed.accept}.*${promoted}`) }).click();
    await preview.pane.getByText(proposed.accepted, { exact: true }).waitFor();
    const rows = await Promise.all(Array.from({ length: 12 }, (_, index) => preview.row(table, 5 + index)));
    expect(rows.some((row) => row.includes(promoted as never) && row.includes(chief as never))).toBe(true);
    await preview.shot(`${language}-proposals`);
  });

  test("none of it failed behind the scenes", () => {
    expect(preview.troubles).toEqual([]);
  });
});
