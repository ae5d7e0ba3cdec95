import { serialDay } from "../scheme/period";
import { base64 } from "./base64";
import type { SignOffHost, SignOffSession } from "./signOffHost";

/** Sign-off in the product. */
export function createExcelSignOff(openNew: (base64: string) => Promise<void>): SignOffHost {
  let session: SignOffSession = { opened: 0, returned: [] };
  return {
    delivery: () => (savesFiles() ? "zip" : "windows"),
    chance: () => ({ workbook: crypto.randomUUID(), secret: base64(crypto.getRandomValues(new Uint8Array(24))) }),
    today() {
      const now = new Date();
      return serialDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
    },
    save: saveFile,
    openWorkbook: (bytes) => openNew(base64(bytes)),
    session: () => session,
    keep: (part) => void (session = { ...session, ...part }),
  };
}

/** The web views of the desktop (WebView2, WKWebView) and of tablets drop downloads without a word; a browser takes them. */
function savesFiles(): boolean {
  return String(Office.context.platform) === "OfficeOnline";
}

function saveFile(name: string, content: Uint8Array | string): void {
  const type = typeof content === "string" ? "application/json" : name.endsWith(".zip") ? "application/zip" : "application/octet-stream";
  const address = URL.createObjectURL(new Blob([typeof content === "string" ? content : new Uint8Array(content)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
