import type { WorkbookSnapshot } from "../sheet/snapshot";
import { createDesk } from "./desk";
import type { DeskAnswer, DeskQuestion } from "./deskWorker";

/** The desk on a thread of its own. A workbook is sent over once and stays until the next. */
const desk = createDesk();
let workbook: WorkbookSnapshot | undefined;

addEventListener("message", ({ data }: MessageEvent<DeskQuestion>) => {
  if (data.workbook) workbook = data.workbook;
  if (!workbook) return;
  desk.whatIf(workbook, data.changes, data.period).then(
    (result) => answer({ turn: data.turn, result }),
    (error: unknown) => answer({ turn: data.turn, trouble: error instanceof Error ? error.message : String(error) }),
  );
});

function answer(message: DeskAnswer): void {
  postMessage(message);
}
