import { createRoot } from "react-dom/client";
import { App } from "./App";
import { displayLanguage } from "./displayLanguage";
import { stringsOf } from "./language";

const place = document.getElementById("pane")!;

/** The host is fetched while Office introduces itself, so that the scripts which hold up the page stay few. */
async function open(): Promise<void> {
  const [{ excelHost }] = await Promise.all([import("./excelHost"), Office.onReady()]);
  createRoot(place).render(<App host={excelHost} />);
}

function apologise(): void {
  place.textContent = stringsOf[displayLanguage()].noExcel;
}

if (typeof Office === "undefined") apologise();
else open().catch(apologise);
