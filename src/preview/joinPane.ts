import { formatReference } from "../sheet/address";
import { playExcel } from "../standin/playExcel";
import type { Grid, Selection } from "./grid";
import type { WorkbookSession } from "./workbookSession";

/** What stands around the pane: the page's grid and file, and its order of doing one thing after the other. */
export type PaneSurroundings = Readonly<{
  grid: Grid;
  session: WorkbookSession;
  /** Does nothing any more once another workbook has taken the session's place. */
  inTurn: (task: () => Promise<void>) => Promise<void>;
  /** A workbook that the pane opens in a window of its own: here it takes the place of the one on the page. */
  openNew: (bytes: Uint8Array) => void;
}>;

export type JoinedPane = Readonly<{
  frame: HTMLIFrameElement;
  /** The user has selected something in the grid. */
  selectionChanged: (selection: Selection) => void;
  /** The user has changed cells of the grid. */
  cellsChanged: () => void;
  leave: () => void;
}>;

/** A pane that draws goes on for several requests; the grid follows once it has paused this long, in milliseconds. */
const pause = 120;

/** Plays Excel for the pane in the frame: its messages go to the stand-in over the session's file, and back. */
export function joinPane(frame: HTMLIFrameElement, { grid, session, inTurn, openNew }: PaneSurroundings): JoinedPane {
  const excel = playExcel(session.workbook);
  let opened = 0;
  let following: ReturnType<typeof setTimeout> | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  const tell = (message: string) => frame.contentWindow?.postMessage(message, location.origin);

  const follow = async () => {
    await excel.settle();
    await session.show();
  };
  /** The pane waits for its answer: it gets one also when the file does not take what was typed into the grid. */
  const hear = async (message: string) => {
    try {
      await session.gather(excel.edit);
    } finally {
      await answer(message);
    }
  };
  const answer = async (message: string) => {
    const before = referenceOf(excel.selection());
    tell(await excel.answer(message));
    const selected = excel.selection();
    const moved = referenceOf(selected) !== before;
    clearTimeout(following);
    if (moved) {
      await follow();
      grid.select(selected);
    } else following = setTimeout(() => void inTurn(follow), pause);
    const fresh = excel.opened().slice(opened);
    opened += fresh.length;
    for (const text of fresh) openNew(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
  };
  const receive = (event: MessageEvent<unknown>) => {
    const { data } = event;
    if (event.source !== frame.contentWindow || event.origin !== location.origin || typeof data !== "string") return;
    void inTurn(() => hear(data));
  };

  excel.tellClient(tell);
  window.addEventListener("message", receive);
  return {
    frame,
    selectionChanged: (selection) => {
      if (referenceOf(selection) === referenceOf(excel.selection())) return;
      void inTurn(() => excel.select(referenceOf(selection)));
    },
    cellsChanged: () => {
      clearTimeout(gathering);
      gathering = setTimeout(() => void inTurn(() => session.gather(excel.edit)), pause);
    },
    leave: () => window.removeEventListener("message", receive),
  };
}

function referenceOf({ sheet, area }: Selection): string {
  return formatReference(sheet, area);
}
