import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { read, type WorkBook } from "@e965/xlsx";
import type { Browser, FrameLocator, JSHandle, Page } from "playwright-core";
import type { Grid, Selection } from "../../src/preview/grid";
import type { Language } from "../../src/scheme/issue";
import { stringsOf } from "../../src/taskpane/language";
import { doorOf, type PlaceName } from "../../src/taskpane/places";
import { parseReference } from "../../src/sheet/address";

const shots = resolve("test/e2e/shots");

/** What a visitor asks for: the language, the colours, the sample, the width of the window. */
export type Visit = Readonly<{ language: Language; dark?: boolean; sample?: string; width?: number }>;

/** The preview as a visitor has it, with everything that went wrong behind the scenes. */
export class PreviewPage {
  readonly troubles: string[] = [];

  private constructor(readonly page: Page, address: string) {
    page.on("pageerror", (error) => this.troubles.push(`error: ${error.message}`));
    page.on("console", (message) => message.type() === "error" && this.troubles.push(`console: ${message.text()}`));
    page.on("requestfailed", (request) => {
      // A pane that gives way to another stops loading.
      if (request.failure()?.errorText !== "net::ERR_ABORTED") this.troubles.push(`failed: ${request.url()}`);
    });
    page.on("response", (response) => response.status() >= 400 && this.troubles.push(`${response.status()}: ${response.url()}`));
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address)) this.troubles.push(`foreign: ${request.url()}`);
    });
  }

  static async open(browser: Browser, address: string, options: Visit): Promise<PreviewPage> {
    const context = await browser.newContext({ viewport: { width: options.width ?? 1440, height: 860 }, acceptDownloads: true });
    const preview = new PreviewPage(await context.newPage(), address);
    await preview.page.goto(`${address}?lang=${options.language}&dark=${options.dark ? 1 : 0}&sample=${options.sample ?? "S4i"}`);
    await preview.pane.getByRole("main").waitFor({ timeout: 60_000 });
    return preview;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("iframe.pane");
  }

  /** Goes to a place of the pane as a person does: by its door, and from there by the name it is offered under. */
  async enter(name: PlaceName, language: Language): Promise<void> {
    const words = stringsOf[language];
    await this.pane.getByRole("navigation").getByRole("button", { name: words.places[doorOf(name)], exact: true }).click();
    if (name === doorOf(name)) return;
    const link = name === "issues" ? this.pane.getByTitle(words.banner.open) : this.pane.getByRole("list", { name: words.further }).getByRole("button", { name: words.places[name], exact: true });
    await link.first().click();
  }

  /** The page leaves its grid where tests and the browser's console find it. */
  private grid(): Promise<JSHandle<Grid>> {
    return this.page.evaluateHandle(() => (window as unknown as { grid: Grid }).grid);
  }

  /** What the grid holds in a cell. */
  async cell(reference: string): Promise<unknown> {
    const { sheet, area } = parseReference(reference)!;
    return (await this.row(sheet, area.top))[area.left];
  }

  /** What the grid holds in a row (counted from 0), from its first column on. */
  async row(sheet: string, row: number): Promise<readonly unknown[]> {
    return (await this.grid()).evaluate((grid, at) => grid.api.getActiveWorkbook()?.getSheetByName(at.sheet)?.getRange(at.row, 0, 1, 26).getRawValues()[0] ?? [], { sheet, row });
  }

  async select(reference: string): Promise<void> {
    const selection: Selection = parseReference(reference)!;
    await (await this.grid()).evaluate((grid, wanted) => grid.select(wanted), selection);
  }

  async selection(): Promise<Selection | undefined> {
    return (await this.grid()).evaluate((grid) => grid.selection());
  }

  /** Waits until something holds, at most half a minute; whether it does is for the test to say. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 30_000;
    while (!(await holds()) && Date.now() < end) await this.page.waitForTimeout(150);
  }

  async type(reference: string, text: string): Promise<void> {
    await this.select(reference);
    await this.page.locator(".grid canvas").first().focus();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** The file as it would be saved, read by another program. */
  async download(button: string): Promise<WorkBook> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.page.getByRole("button", { name: button }).click()]);
    return read(readFileSync(await download.path()), { cellFormula: true });
  }

  async shot(name: string): Promise<void> {
    mkdirSync(shots, { recursive: true });
    await this.page.waitForTimeout(250);
    await this.page.screenshot({ path: join(shots, `${name}.png`) });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
