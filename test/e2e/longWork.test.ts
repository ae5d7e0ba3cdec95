import { stringsOf } from "../../src/taskpane/language";
import { manyPeople } from "../support/manyPeople";
import { previewForAll } from "./opening";
import type { PreviewPage } from "./previewPage";

const visit = previewForAll();
const rows = 12_000;

/** Twelve thousand people in the service managers' sheet, worked out beside the pane's thread or, where the host refuses one, on it. */
describe.each([
  { language: "zh", thread: "with a thread beside", refused: false },
  { language: "en", thread: "without a thread beside", refused: true },
] as const)("many people in $language, $thread", ({ language, refused }) => {
  const strings = stringsOf[language];
  const sheet = "考核数据";
  let preview: PreviewPage;
  const button = (name: string) => preview.pane.getByRole("button", { name, exact: true });
  /** What the progress bar said on the way: its figure and its words. */
  const said = () => preview.page.evaluate<readonly string[]>("window.figures");

  beforeAll(async () => {
    preview = await visit({ language });
    if (refused) await preview.page.addInitScript("window.Worker = class { constructor() { throw new Error('refused'); } }");
    if (refused) await preview.page.reload();
    await button(strings.run.recalculate).waitFor();
    await preview.page.locator("#file").setInputFiles({ name: "many.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(await manyPeople("S4i", rows)) });
    await preview.pane.getByText(strings.run.people(rows + 6)).first().waitFor({ timeout: 120_000 });
    await preview.page.evaluate(`(() => {
      const pane = document.querySelector("iframe.pane").contentDocument;
      window.figures = [];
      new MutationObserver(() => {
        const bar = pane.querySelector('[role="progressbar"][aria-valuenow]');
        if (bar) window.figures.push(bar.getAttribute("aria-valuenow") + "|" + bar.getAttribute("aria-valuetext"));
      }).observe(pane.body, { subtree: true, childList: true, attributes: true });
    })()`);
  });
  afterAll(() => preview?.close());

  test("called off while it is worked out, nothing is in the sheet", async () => {
    await button(strings.run.recalculate).click();
    await button(strings.run.cancel).click();
    await button(strings.run.recalculate).waitFor();
    expect((await preview.row(sheet, 3)).filter((cell) => typeof cell === "string" && cell.endsWith("（计）"))).toEqual([]);
    expect((await said()).length).toBeGreaterThan(0);
  });

  test("left alone it tells how far it is in rows and in percent, and ends with everybody's result", async () => {
    await button(strings.run.recalculate).click();
    await preview.pane.getByText(strings.run.justNow).first().waitFor({ timeout: 120_000 });
    const figures = (await said()).map((one) => one.split("|") as [string, string]);
    for (const [percent, text] of figures) expect(text).toMatch(new RegExp(`[\\d,]+ / [\\d,]+ .* · ${percent}%$`));
    expect(new Set(figures.map(([percent]) => percent)).size).toBeGreaterThan(2);
    expect(preview.page.workers().length).toBe(refused ? 0 : 1);
    await preview.until(async () => (await preview.row(sheet, 3 + rows)).some((cell) => cell === "A" || cell === "B"));
    expect((await preview.row(sheet, 3 + rows)).some((cell) => cell === "A" || cell === "B")).toBe(true);
    await preview.shot(`${language}-many-people`);
  });
});
