/**
 * Looks at every state of the pane in Chromium, in both languages and themes and at the widths Excel opens panes in;
 * leaves the pictures in test/e2e/shots and lists what axe objects to and what is wider than the pane.
 */
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const shots = fileURLToPath(new URL("../../e2e/shots/", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");

const scenes = [
  { name: "results", state: "results" },
  { name: "filtered", state: "results", act: (page) => page.locator("ul button[aria-pressed]").nth(1).click() },
  { name: "scrolled", state: "many", act: (page) => page.locator("main").evaluate((main) => main.scrollTo(0, 500_000)) },
  { name: "clean", state: "clean" },
  { name: "running", state: "running", act: (page) => page.locator("header button").click() },
  { name: "opening", state: "opening" },
  { name: "why", state: "clean", act: (page) => page.locator("main li button").nth(6).click() },
  { name: "why-unscored", state: "results", act: async (page) => { await page.locator("ul button[aria-pressed]").last().click(); await page.locator("main ul").nth(1).locator("button").first().click(); } },
  { name: "why-nobody", state: "results", act: (page) => page.locator("nav button").nth(1).click() },
  { name: "issues", state: "results", act: (page) => page.locator("nav button").nth(3).click() },
  { name: "stopped", state: "stopped" },
  { name: "stopped-issues", state: "stopped", act: (page) => page.locator("header button").click() },
  { name: "start", state: "start" },
  { name: "failed", state: "failed" },
  { name: "templates", state: "clean", act: (page) => page.locator("nav button").nth(5).click() },
  ...["S4i", "S4g", "S4k"].flatMap((state) => [
    { name: state, state },
    { name: `${state}-why`, state, act: (page) => page.locator("li[aria-setsize] button").first().click() },
    { name: `${state}-issues`, state, act: (page) => page.locator("nav button").nth(3).click() },
    { name: `${state}-what-if`, state, act: (page) => page.locator("nav button").nth(2).click() },
    { name: `${state}-set-up`, state, act: async (page) => { await page.locator("nav button").nth(4).click(); await page.locator("summary").nth(1).waitFor(); } },
  ]),
  {
    name: "tried-out",
    state: "S4i",
    act: async (page) => {
      await page.locator("nav button").nth(2).click();
      await page.getByRole("textbox", { name: /^B/ }).first().fill("95");
      await page.waitForTimeout(600);
    },
  },
  {
    name: "off-balance",
    state: "S4g",
    act: async (page) => {
      await page.locator("nav button").nth(2).click();
      await page.locator("details input").first().fill("55");
      await page.waitForTimeout(600);
    },
  },
  ...["S1", "S4f", "S4h"].map((state) => ({
    name: `${state}-set-up`,
    state,
    act: async (page) => {
      await page.locator("nav button").nth(4).click();
      await page.locator("summary").nth(1).waitFor();
      await page.evaluate(() => globalThis.document.querySelectorAll("details").forEach((details) => (details.open = true)));
      await page.locator("main").evaluate((main) => main.scrollTo(0, 900));
    },
  })),
];

const asked = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ["--no-sandbox", "--disable-gpu"] });
let faults = 0;
for (const scene of scenes.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  for (const [language, theme, width, height, contrast] of [["zh", "light", 320, 640], ["zh", "dark", 270, 640], ["en", "light", 270, 640], ["en", "dark", 350, 640], ["zh", "light", 350, 378], ["zh", "contrast", 320, 640, "active"], ["zh", "light", 600, 640]]) {
    const page = await browser.newPage({ viewport: { width, height }, forcedColors: contrast ?? "none", deviceScaleFactor: 1.5 });
    page.on("pageerror", (error) => { faults += 1; console.log(scene.name, "page error", error.message); });
    await page.goto(`file://${shots}gallery/index.html?state=${scene.state}&language=${language}&theme=${theme}`);
    await page.waitForSelector("main");
    await page.waitForTimeout(150);
    if (scene.act) await scene.act(page);
    await page.waitForTimeout(250);
    await page.screenshot({ path: `${shots}${scene.name}-${language}-${theme}-${width}x${height}.png` });
    const wide = await page.evaluate(() => [...globalThis.document.querySelectorAll("main, main *, nav")].filter((element) => element.scrollWidth > globalThis.innerWidth).map((element) => element.tagName + "." + element.textContent.slice(0, 20)));
    if (wide.length > 0) { faults += 1; console.log(scene.name, language, width, "too wide:", wide.slice(0, 3)); }
    if (height === 640 && !contrast) {
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run(globalThis.document, { rules: { region: { enabled: false } } }));
      for (const violation of violations) { faults += 1; console.log(scene.name, language, theme, violation.id, violation.nodes.slice(0, 3).map((node) => node.html.replace(/ class="[^"]*"/, '').slice(0, 120) + " " + (node.any[0]?.message ?? ""))); }
    }
    await page.close();
  }
}
await browser.close();
console.log(faults === 0 ? "nothing to object to" : `${faults} faults`);
