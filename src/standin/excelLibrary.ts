import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import type { PlayedExcel } from "./playExcel";

/** The sets of the API that the library from npm knows: it ends at 1.15. */
const knownVersion = [1, 15] as const;

/** What the library puts on its window, as far as add-ins use it. */
export type ExcelLibrary = Readonly<{
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  Office: typeof Office;
  /** Which workbook the library talks to from now on. */
  connect(excel: PlayedExcel): void;
}>;

type Bridge = { sendMessageToHost(message: string): void; onMessageFromHost: ((message: string) => void) | null };
type LibraryWindow = Record<string, unknown> & {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension & { HostBridge: { init(bridge: Bridge): void } };
};

/**
 * Microsoft's own client library of Excel, as Node loads it: in a context with the few things of a window it looks for.
 * Its messages go to a played Excel over the embedding point it offers.
 */
export function loadExcelLibrary(path = libraryPath()): ExcelLibrary {
  const window = libraryWindow();
  new Script(readFileSync(path, "utf8"), { filename: path }).runInContext(createContext(window));
  // The file brings an Office of its own, which waits for a host page; add-ins are given one that is ready.
  const office = officeStub();
  window.Office = office;
  const connect = (excel: PlayedExcel) => {
    const bridge: Bridge = {
      onMessageFromHost: null,
      sendMessageToHost: (message) => void excel.answer(message).then((answer) => bridge.onMessageFromHost?.(answer)),
    };
    window.OfficeExtension.HostBridge.init(bridge);
    excel.tellClient((message) => bridge.onMessageFromHost?.(message));
  };
  return { Excel: window.Excel, OfficeExtension: window.OfficeExtension, Office: office as unknown as typeof Office, connect };
}

function libraryPath(): string {
  const found = createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json");
  return join(found, "..", "dist", "excel-win32-16.01.debug.js");
}

function libraryWindow(): LibraryWindow {
  const element = () => ({ style: {}, setAttribute: () => undefined, appendChild: () => undefined });
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    addEventListener: () => undefined,
    navigator: { userAgent: "" },
    location: { href: "https://localhost/", search: "" },
    document: {
      getElementsByTagName: () => [],
      createElement: element,
      addEventListener: () => undefined,
      head: element(),
      body: element(),
    },
  };
  window.window = window;
  window.self = window;
  return window as LibraryWindow;
}

/** As much of `Office` as an add-in asks for before it says `Excel`. */
function officeStub() {
  return {
    context: {
      displayLanguage: "zh-CN",
      contentLanguage: "zh-CN",
      host: "Excel",
      platform: "PC",
      requirements: { isSetSupported },
    },
    onReady: async () => ({ host: "Excel", platform: "PC" }),
    actions: { associate: () => undefined },
    addin: { showAsTaskpane: async () => undefined, hide: async () => undefined },
  };
}

function isSetSupported(name: string, version = "1.1"): boolean {
  if (name !== "ExcelApi") return ["DelayForCellEdit", "RichApiRuntime", "SharedRuntime", "DialogApi"].includes(name);
  const [major = 0, minor = 0] = String(version).split(".").map(Number);
  return major < knownVersion[0] || (major === knownVersion[0] && minor <= knownVersion[1]);
}
