import { createRoot } from "react-dom/client";
import { fileErrorWords } from "../xlsx/fileErrorWords";
import type { Language } from "../scheme/issue";
import { fill } from "../scheme/issueWords";
import { displayLanguage } from "../taskpane/displayLanguage";
import { readPreferences, writePreferences } from "../taskpane/preferences";
import { readBrightness } from "../taskpane/theme";
import { WorkbookFileError } from "../xlsx/workbookFileError";
import { loadFonts } from "./fonts";
import type { Grid } from "./grid";
import { createGrid } from "./grid";
import { PreviewPage } from "./PreviewPage";
import { joinPane, type JoinedPane } from "./joinPane";
import { sampleFile, samples } from "./samples";
import { strings } from "./strings";
import { openSession, type WorkbookSession } from "./workbookSession";
import "./preview.css";

const asked = new URLSearchParams(location.search);
const state = {
  language: (asked.get("lang") === "en" || asked.get("lang") === "zh" ? asked.get("lang") : (readPreferences().language ?? displayLanguage())) as Language,
  dark: asked.get("dark") === null ? readBrightness() === "dark" : asked.get("dark") === "1",
  sample: "",
  fileName: "",
  notice: "",
  charts: 0,
  /** A pane belongs to one workbook, one language and one brightness: with another it begins anew. */
  pane: 0,
};

const root = createRoot(document.getElementById("page")!);
let grid: Grid | undefined;
let session: WorkbookSession | undefined;
let pane: JoinedPane | undefined;

/** One thing at a time: requests of the pane, files that are opened, downloads. What fails holds up nothing that comes after it. */
let turn: Promise<void> = Promise.resolve();
function inTurn(task: () => Promise<void>): Promise<void> {
  turn = turn.then(task).catch(report);
  return turn;
}

/** Says what went wrong on the page; what nobody foresaw goes to the browser's console as well. */
function report(error: unknown): void {
  const known = error instanceof WorkbookFileError;
  state.notice = known ? fill(fileErrorWords, { code: error.code, facts: {} }, state.language) : strings[state.language].unexpected;
  draw();
  if (!known) reportError(error);
}

async function open(bytes: Uint8Array, fileName: string, sample: string): Promise<void> {
  if (!grid) return;
  session = await openSession(grid, bytes);
  Object.assign(state, { fileName, sample, notice: "", pane: state.pane + 1 });
  countCharts();
}

function openSample(code: string): Promise<void> {
  return inTurn(async () => {
    const sample = sampleFile(code, state.language);
    await open(sample.bytes, sample.name, sample.code);
  });
}

function countCharts(): void {
  state.charts = session?.look().sheets.get(grid?.selection()?.sheet ?? "")?.charts ?? 0;
  draw();
}

async function download(): Promise<void> {
  if (!session) return;
  const bytes = await session.save();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
  link.download = state.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function showGrid(container: HTMLElement): Promise<void> {
  if (grid) return;
  await loadFonts();
  grid = createGrid(container, state.language, state.dark);
  Object.assign(window, { grid });
  grid.onEdit((calculated) => {
    session?.touch();
    if (!calculated) pane?.cellsChanged();
  });
  grid.onSelect((selection) => {
    pane?.selectionChanged(selection);
    countCharts();
  });
  await openSample(asked.get("sample") ?? "");
}

function showPane(frame: HTMLIFrameElement): void {
  if (!grid || !session || pane?.frame === frame) return;
  pane?.leave();
  const joined = session;
  pane = joinPane(frame, {
    grid,
    session,
    // What a pane still had in hand when another workbook was opened would be done to that one's grid.
    inTurn: (task) => inTurn(async () => (session === joined ? task() : undefined)),
    openNew: (bytes) => void inTurn(() => open(bytes, strings[state.language].newWorkbook, "")),
  });
  // What was selected while no pane was joined.
  const selected = grid.selection();
  if (selected) pane.selectionChanged(selected);
}

function setLanguage(): void {
  state.language = state.language === "zh" ? "en" : "zh";
  writePreferences({ language: state.language });
  grid?.setLanguage(state.language);
  state.pane += 1;
  draw();
}

function setDark(): void {
  state.dark = !state.dark;
  grid?.setDark(state.dark);
  state.pane += 1;
  draw();
}

function draw(): void {
  document.documentElement.lang = state.language === "zh" ? "zh-CN" : "en";
  document.documentElement.dataset.brightness = state.dark ? "dark" : "light";
  document.title = strings[state.language].title;
  root.render(
    <PreviewPage
      language={state.language}
      dark={state.dark}
      samples={samples}
      sample={state.sample}
      fileName={state.fileName}
      notice={state.notice}
      charts={state.charts}
      paneAddress={state.pane === 0 ? "about:blank" : `pane.html?lang=${state.language}&dark=${state.dark ? 1 : 0}&turn=${state.pane}`}
      onGrid={onGrid}
      onPane={showPane}
      onFile={(file) => void inTurn(async () => open(new Uint8Array(await file.arrayBuffer()), file.name, ""))}
      onSample={(code) => void openSample(code)}
      onDownload={() => void inTurn(download)}
      onLanguage={setLanguage}
      onDark={setDark}
      onNoticeRead={() => {
        state.notice = "";
        draw();
      }}
    />,
  );
}

const onGrid = (container: HTMLElement) => void showGrid(container);

writePreferences({ language: state.language });
draw();
