import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import pageBudget from "../pageBudget.json";
import { launchBrowser } from "../test/e2e/browser";
import { startDemo } from "../test/e2e/demo";

/**
 * What the pane weighs before it can be used and how soon it can be, measured in one run: the scripts that `npm run build`
 * has put into the page, as they are sent (gzip), against the budget and Microsoft's own React template (91 kB, with 93 kB
 * of polyfills); and in Chromium, over the preview, the time from the page to the pane that answers, as a multiple of the
 * time to the page itself. Run: npm run build && npx tsx bench/page.ts
 */
const template = 91_000;
const polyfills = 93_000;

const page = readFileSync("dist/taskpane.html", "utf8");
const scripts = [...page.matchAll(/src="?([^"\s>]+\.js)/g)].map(([, file]) => file!).filter((file) => !file.startsWith("http"));
const sent = new Map(scripts.map((file) => [file, gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length]));
const isOfPane = (file: string) => !file.startsWith("commands");
const pane = [...sent].filter(([file]) => isOfPane(file)).reduce((sum, [, bytes]) => sum + bytes, 0);
const isOfRibbon = (file: string) => !/react-dom|createRoot/.test(readFileSync(`dist/${file}`, "utf8")) && !file.startsWith("taskpane");
const ribbon = [...sent].filter(([file]) => isOfRibbon(file)).reduce((sum, [, bytes]) => sum + bytes, 0);

const show = (name: string, bytes: number, allowed: number) => console.log(`${name.padEnd(36)}${(bytes / 1000).toFixed(1).padStart(8)} kB${(bytes / allowed).toFixed(2).padStart(7)} × budget${(bytes / template).toFixed(2).padStart(7)} × template${(bytes / (template + polyfills)).toFixed(2).padStart(7)} × with polyfills`);
show("the pane's page, React and Fluent in it", pane, pageBudget.taskpane);
show("the ribbon's button", ribbon, pageBudget.commands);

const [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
try {
  const visitor = await browser.newPage();
  await visitor.goto(`${demo.address}?lang=zh&sample=S4i`);
  const button = visitor.frameLocator("iframe.pane").getByRole("button", { name: "一键重算" });
  await button.waitFor({ timeout: 120_000 });
  await button.click({ trial: true });
  const frame = visitor.frames().find((one) => one !== visitor.mainFrame())!;
  const { answering, arrived } = await frame.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return { answering: performance.now(), arrived: navigation!.domContentLoadedEventEnd };
  });
  console.log(`${"the pane answers after".padEnd(36)}${answering.toFixed(0).padStart(8)} ms${(answering / arrived).toFixed(1).padStart(7)} × the page's own scripts (with a workbook read and worked out)`);
} finally {
  await browser.close();
  demo.stop();
}
