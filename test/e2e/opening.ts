import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { startDemo, type Demo } from "./demo";
import { PreviewPage, type Visit } from "./previewPage";

/**
 * How every test in the browser begins: the preview and the browser are started before the first test of the file and
 * stopped after the last. What is given back opens the preview as a visitor does.
 */
export function previewForAll(): (visit: Visit) => Promise<PreviewPage> {
  // The preview may have to be built first.
  jest.setTimeout(300_000);
  let demo: Demo | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    demo?.stop();
  });
  return (visit) => PreviewPage.open(browser!, demo!.address, visit);
}
