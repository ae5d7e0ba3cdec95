import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";
import type { Language } from "../../src/scheme/issue";
import { stringsOf } from "../../src/taskpane/language";
import { placeNames } from "../../src/taskpane/places";
import { previewForAll } from "./opening";
import type { PreviewPage } from "./previewPage";

const axeSource = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

const visit = previewForAll();

type Found = Readonly<{ violations: readonly Readonly<{ id: string; nodes: readonly Readonly<{ html: string; failureSummary?: string }>[] }>[] }>;
type WithAxe = { readonly axe: { run(context: unknown, options: unknown): Promise<Found> } };

/** What axe objects to, each with the first element it is about. */
async function violationsIn(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(`window.axe || (function () { ${axeSource} }).call(window), undefined`);
  return frame.evaluate(async () => {
    const { violations } = await (window as unknown as WithAxe).axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    return violations.map(({ id, nodes }) => `${id} × ${nodes.length}: ${nodes[0]!.html.slice(0, 160)} ${nodes[0]!.failureSummary ?? ""}`);
  });
}

/** What reaches further to the right than the pane is wide, as far as it can be seen. */
function overflowingIn(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean => element !== null && (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(element).overflowX) && element.tagName !== "MAIN" && element.parentElement?.tagName !== "BODY" ? element.getBoundingClientRect().right <= width + 1 : scrolls(element.parentElement));
    return [...document.querySelectorAll("body :not(svg *)")]
      .filter((element) => {
        const { right, width: own, height } = element.getBoundingClientRect();
        return own > 1 && height > 1 && right > width + 1 && !scrolls(element.parentElement);
      })
      .map((element) => `${element.tagName.toLowerCase()} ${Math.round(element.getBoundingClientRect().right)} > ${width}: ${(element.textContent ?? "").slice(0, 60)}`)
      .slice(0, 5);
  });
}

const surroundings = (["zh", "en"] as const).flatMap((language) => [false, true].map((dark) => ({ language, dark, colours: dark ? "dark" : "light" })));

describe.each(surroundings)("the pane in $language, $colours", ({ language, dark }) => {
  let preview: PreviewPage;
  let frame: Frame;

  /** Every part that opens and closes is opened, so that nothing is passed over. */
  async function openAll(): Promise<void> {
    await frame.evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));
    for (const closed of (await preview.pane.locator("main li > button[aria-expanded=false]").all()).slice(0, 1)) await closed.click();
    await preview.page.waitForTimeout(400);
  }

  beforeAll(async () => {
    preview = await visit({ language, dark });
    frame = (await (await preview.page.locator("iframe.pane").elementHandle())!.contentFrame())!;
    await preview.pane.getByRole("button", { name: stringsOf[language].run.recalculate }).click();
    await preview.pane.getByText(stringsOf[language].run.justNow).first().waitFor();
    await preview.pane.getByRole("list", { name: stringsOf[language].results.people }).getByRole("button").first().click();
  });
  afterAll(() => preview?.close());

  test.each(placeNames.map((place) => [place] as const))("%s: nothing to object to, nothing beyond the edge", async (place) => {
    await preview.enter(place, language);
    await preview.page.waitForTimeout(600);
    await openAll();
    const found: string[] = [];
    for (const width of [270, 350]) {
      await resized(preview, width);
      found.push(...(await overflowingIn(frame)).map((what) => `${width} px: ${what}`));
      if (width === 270) found.push(...(await violationsIn(frame)));
      await preview.shot(`access-${language}-${dark ? "dark" : "light"}-${place}-${width}`);
    }
    expect(found).toEqual([]);
  });

  test("none of it failed behind the scenes", () => {
    expect(preview.troubles).toEqual([]);
  });
});

describe("in forced colours", () => {
  test.each([["zh"], ["en"]] as const)("what is chosen and how far bars reach can be told in %s", async (language: Language) => {
    const preview = await visit({ language });
    await preview.page.emulateMedia({ forcedColors: "active" });
    await resized(preview, 350);
    for (const place of ["results", "setUp"] as const) {
      await preview.enter(place, language);
      await preview.page.waitForTimeout(600);
      await preview.shot(`forced-${language}-${place}`);
    }
    const marks = await preview.pane.getByRole("navigation").locator("[aria-current]").evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button, "::after").backgroundColor));
    expect(marks).toHaveLength(1);
    expect(marks[0]).not.toMatch(/rgba\(0, 0, 0, 0\)|transparent/);
    await preview.close();
  });
});

async function resized(preview: PreviewPage, width: number): Promise<void> {
  await preview.page.locator("iframe.pane").evaluate((pane, wide) => Object.assign((pane as unknown as { style: object }).style, { width: `${wide}px`, flex: "none" }), width);
  await preview.page.waitForTimeout(250);
}
