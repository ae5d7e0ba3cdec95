import { utils, write, type WorkSheet } from "@e965/xlsx";
import { stringsOf } from "../../src/taskpane/language";
import { mappingWords } from "../../src/taskpane/strings/mapping";
import { previewForAll } from "./opening";
import type { PreviewPage } from "./previewPage";

const visit = previewForAll();

/** The worked example of the service managers' scheme: a base of 5,000 and 95 points make 4,750 and grade B. */
describe.each([
  { language: "zh", sheet: "考核数据", guide: "使用说明", name: "陈静", score: "F5", payout: /月提成工资/, grade: /等级/, download: "下载 .xlsx" },
  { language: "en", sheet: "Results", guide: "How to use", name: "Chen Jing", score: "F5", payout: /Monthly commission/, grade: /Grade/, download: "Download .xlsx" },
] as const)("the preview in $language", ({ language, sheet, guide, name, score, payout, grade, download }) => {
  let preview: PreviewPage;
  const recalculate = () => preview.pane.getByRole("button", { name: stringsOf[language].run.recalculate }).click();
  /** Where the computed columns stand, by their header. */
  const column = async (header: RegExp) => (await preview.row(sheet, 3)).findIndex((text) => header.test(String(text)));
  const computed = async (header: RegExp) => (await preview.row(sheet, 4))[await column(header)];
  const settled = async (header: RegExp, wanted: unknown) => {
    await preview.until(async () => (await computed(header)) === wanted);
    return computed(header);
  };

  beforeAll(async () => {
    preview = await visit({ language });
  });
  afterAll(() => preview?.close());

  test("recalculating in the pane brings grade and payout into the grid", async () => {
    await preview.select(`${sheet}!A5`);
    await recalculate();
    expect(await settled(payout, 4750)).toBe(4750);
    expect(await computed(grade)).toBe("B");
    await preview.shot(`${language}-recalculated`);
  });

  test("the grid stays where the user was", async () => {
    await preview.until(async () => (await preview.selection())?.area.top === 4);
    expect(await preview.selection()).toEqual({ sheet, area: { top: 4, left: 0, bottom: 4, right: 0 } });
  });

  test("who is selected in the grid is explained in the pane, whose cells lead back to the grid", async () => {
    const { pane } = preview;
    await pane.getByRole("navigation").getByRole("button", { name: stringsOf[language].places.why }).click();
    await preview.select(`${sheet}!B8`);
    await pane.getByText(name).first().waitFor();
    await preview.select(`${sheet}!A40`);
    await pane.getByText("92.4", { exact: true }).first().click();
    await preview.until(async () => (await preview.selection())?.area.left === 5);
    expect(await preview.selection()).toEqual({ sheet, area: { top: 7, left: 5, bottom: 7, right: 5 } });
    await preview.shot(`${language}-why`);
    await pane.getByRole("navigation").getByRole("button", { name: stringsOf[language].places.results }).click();
  });

  test("a protected sheet takes nothing", async () => {
    const before = await preview.cell(`${guide}!B2`);
    await preview.type(`${guide}!B2`, "x");
    expect(await preview.cell(`${guide}!B2`)).toBe(before);
  });

  test("another score, typed into the grid, is what the next run reads", async () => {
    await preview.type(`${sheet}!${score}`, "100");
    await recalculate();
    expect(await settled(payout, 5000)).toBe(5000);
    expect(await computed(grade)).toBe("A");
    await preview.type(`${sheet}!${score}`, "95");
    await recalculate();
    expect(await settled(payout, 4750)).toBe(4750);
  });

  test("a formula of the user's own is worked out from computed cells and read by the pane", async () => {
    const paid = await column(payout);
    const letter = String.fromCharCode(65 + paid);
    await preview.type(`${sheet}!A30`, `=SUM(${letter}5:${letter}6)`);
    await preview.until(async () => (await preview.cell(`${sheet}!A30`)) === 10950);
    expect(await preview.cell(`${sheet}!A30`)).toBe(10950);
  });

  test("the downloaded file holds all of it", async () => {
    const book = await preview.download(download);
    const saved: WorkSheet = book.Sheets[sheet]!;
    const paid = String.fromCharCode(65 + (await column(payout)));
    expect(saved[`${paid}5`]).toMatchObject({ t: "n", v: 4750 });
    expect(saved[score]).toMatchObject({ t: "n", v: 95 });
    expect(saved.A30).toMatchObject({ f: `SUM(${paid}5:${paid}6)`, v: 10950 });
  });

  test("nothing failed behind the scenes and nothing was asked of another machine", () => {
    expect(preview.troubles).toEqual([]);
  });
});

describe("the page's own verbs", () => {
  let preview: PreviewPage;
  beforeAll(async () => {
    preview = await visit({ language: "zh", width: 900 });
  });
  afterAll(() => preview?.close());

  test("what is no workbook is refused in words, and the one on the page stays", async () => {
    await preview.page.locator("#file").setInputFiles({ name: "年报.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
    await preview.page.getByRole("alert").getByText("这不是 Excel 工作簿").waitFor();
    expect(await preview.cell("考核数据!A5")).toBe("张伟");
  });

  test("a file is opened with its name, and another pane with it", async () => {
    const sheet = utils.aoa_to_sheet([["姓名", "得分"], ["周磊", 88]]);
    const book = { SheetNames: ["三月"], Sheets: { 三月: sheet } };
    await preview.page.locator("#file").setInputFiles({ name: "三月考核.xlsx", mimeType: "application/zip", buffer: write(book, { type: "buffer" }) as Buffer });
    await preview.until(async () => (await preview.cell("三月!A2")) === "周磊");
    expect(await preview.cell("三月!B2")).toBe(88);
    await preview.page.getByText("三月考核.xlsx").waitFor();
    expect(await preview.page.getByRole("alert").count()).toBe(0);
  });

  test("a sample takes its place, in the other language and in the dark", async () => {
    await preview.page.getByRole("button", { name: "English" }).click();
    await preview.page.getByRole("combobox", { name: "Choose a sample" }).selectOption("S4i");
    await preview.until(async () => (await preview.cell("Results!A5")) === "Zhang Wei");
    await preview.page.getByRole("button", { name: "Dark" }).click();
    await preview.select("Results!A5");
    await preview.pane.getByRole("button", { name: stringsOf.en.run.recalculate }).click();
    await preview.until(async () => (await preview.row("Results", 4)).includes(4750));
    expect(await preview.row("Results", 4)).toContain(4750);
    await preview.shot("en-dark-narrow");
  });

  test("none of it failed behind the scenes", () => {
    expect(preview.troubles).toEqual([]);
  });
});

describe("a file opened while the sample still comes to rest", () => {
  const file = () => {
    const book = { SheetNames: ["三月"], Sheets: { 三月: utils.aoa_to_sheet([["姓名", "得分"], ["周磊", 88]]) } };
    return { name: "三月考核.xlsx", mimeType: "application/zip", buffer: write(book, { type: "buffer" }) as Buffer };
  };
  const own = (preview: PreviewPage) => preview.pane.getByRole("button", { name: mappingWords.en.ownButton, exact: true });

  test("has its pane, also when the page is slow to draw it and the former pane is still there", async () => {
    const preview = await visit({ language: "en", dark: true });
    // React draws after a message to itself: that message now takes longer than the grid takes to come to rest.
    await preview.page.evaluate(() => {
      const post = MessagePort.prototype.postMessage as (this: MessagePort, message: unknown) => void;
      MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown) {
        setTimeout(() => post.call(this, message), 1500);
      };
    });
    await preview.page.setInputFiles("#file", file());
    await own(preview).waitFor();
    expect(await preview.cell("三月!A2")).toBe("周磊");
    expect(await preview.page.getByRole("alert").count()).toBe(0);
    expect(preview.troubles).toEqual([]);
    await preview.close();
  });
});
