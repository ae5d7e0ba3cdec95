import type { Page } from "playwright-core";
import { launchBrowser } from "../test/e2e/browser";
import { startDemo } from "../test/e2e/demo";
import { manyPeople } from "../test/support/manyPeople";

/**
 * How long the pane holds its thread, which in Excel on the web is the workbook's too, while many people are worked out and
 * written: in Chromium over the preview, told by the browser itself (`long-animation-frame`, only what the pane's own frame did; the
 * page around it plays Excel and is not counted). Once with a thread beside, once where the host refuses one.
 * Run: npx tsx bench/paneThread.ts [template] [rows] [address of a preview that is already there]
 */
const code = process.argv[2] ?? "S4i";
const rows = Number(process.argv[3] ?? 20_000);
/** Longer than this and a person feels it, in milliseconds. */
const allowed = 200;

type Stretch = Readonly<{ start: number; length: number; step: string }>;

/**
 * From here on the page notes every stretch of the pane's scripts that made a picture late (`long-animation-frame` tells
 * whose script it was), and what the pane said it was at. In the browser's own language: what is compiled names its
 * functions as only Node knows.
 */
const watching = `(() => {
  const pane = document.querySelector("iframe.pane").contentDocument;
  const steps = [{ at: 0, step: "" }];
  const stretches = [];
  new PerformanceObserver((list) => {
    for (const { scripts } of list.getEntries()) for (const { windowAttribution, startTime, duration } of scripts) if (windowAttribution === "descendant") stretches.push({ start: startTime, length: duration });
  }).observe({ type: "long-animation-frame" });
  new MutationObserver(() => {
    const step = pane.querySelector("header > div:nth-of-type(2) > span")?.textContent ?? "";
    if (step !== steps.at(-1).step) steps.push({ at: performance.now(), step });
  }).observe(pane.body, { subtree: true, childList: true, characterData: true });
  window.seen = () => stretches.map((one) => ({ ...one, step: steps.findLast(({ at }) => at <= one.start)?.step ?? "" }));
})()`;

async function measure(page: Page, address: string, bytes: Uint8Array, refused: boolean): Promise<void> {
  if (refused) await page.addInitScript("window.Worker = class { constructor() { throw new Error('refused'); } }");
  await page.goto(`${address}?lang=zh&sample=S4i`);
  const pane = page.frameLocator("iframe.pane");
  const button = pane.getByRole("button", { name: "一键重算" });
  await button.waitFor({ timeout: 120_000 });
  await page.locator("#file").setInputFiles({ name: "many.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await page.locator("header .name", { hasText: "many.xlsx" }).waitFor({ timeout: 300_000 });
  await pane.getByText(new RegExp(`${String(rows).slice(0, -3)}.?\\d{3} 人 · `)).first().waitFor({ timeout: 300_000 });
  await page.evaluate(watching);
  const start = Date.now();
  await button.click();
  await pane.getByText(/^刚刚/).waitFor({ timeout: 600_000 });
  await page.waitForTimeout(1500);
  const stretches = await page.evaluate<readonly Stretch[]>("window.seen()");
  const longest = Math.max(0, ...stretches.map(({ length }) => length));
  console.log(`${code}, ${rows} rows, ${refused ? "no thread beside" : "a thread beside"}: ${((Date.now() - start) / 1000).toFixed(1)} s, longest stretch ${longest.toFixed(0)} ms = ${(longest / allowed).toFixed(2)} × allowed; ${stretches.filter(({ length }) => length > allowed).length} of ${stretches.length} above it`);
  for (const one of [...stretches].sort((one, other) => other.length - one.length).slice(0, 8)) console.log(`  ${one.length.toFixed(0).padStart(6)} ms  ${one.step}`);
}

const bytes = await manyPeople(code, rows);
// React as it is in the product, which does not watch itself.
process.env["NODE_ENV"] = "production";
const given = process.argv[4];
const [demo, browser] = await Promise.all([given ? { address: given, stop: () => undefined } : startDemo(), launchBrowser()]);
try {
  for (const refused of [false, true]) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 860 } });
    await measure(await context.newPage(), demo.address, bytes, refused);
    await context.close();
  }
} finally {
  await browser.close();
  demo.stop();
}
