import type { WorkbookSnapshot } from "../sheet/snapshot";
import { canBeSent, piecesOf } from "./appraisalPieces";
import { createDesk } from "./desk";
import type { DeskAnswer, DeskQuestion } from "./deskWorker";
import { aMoment } from "./aMoment";

/** The desk on a thread of its own. A workbook is sent over once and stays until the next. */
const desk = createDesk();
/** So many pieces of an outcome may arrive together. */
const together = 4;
let workbook: WorkbookSnapshot | undefined;

addEventListener("message", ({ data }: MessageEvent<DeskQuestion>) => {
  if (data.workbook) workbook = data.workbook;
  if (!workbook) return;
  answerTo(data, workbook).catch((error: unknown) => answer({ turn: data.turn, trouble: error instanceof Error ? error.message : String(error) }));
});

async function answerTo({ turn, asked }: DeskQuestion, book: WorkbookSnapshot): Promise<void> {
  switch (asked.kind) {
    case "whatIf":
      return answer({ turn, whatIf: await desk.whatIf(book, asked.changes, asked.period) });
    case "calibrate":
      return answer({ turn, whatIf: await desk.calibrate(book, asked.moves, asked.period) });
    case "compare":
      return answer({ turn, comparison: await desk.compare(book, asked.other, asked.period, asked.language) });
    case "rounding":
      return answer({ turn, rounding: await desk.rounding(book, asked.period) });
    case "dashboard":
      return answer({ turn, dashboard: (await desk.dashboard(book, asked.period)) ?? null });
    case "appraise": {
      const appraisal = await desk.appraise(book, asked.options, { goOn: () => undefined, told: (done) => answer({ turn, done }) });
      if (!canBeSent(appraisal)) return answer({ turn, stays: true });
      let sent = 0;
      for (const piece of piecesOf(appraisal)) {
        answer({ turn, piece });
        // A browser hands over what has gathered in one go: so it never gathers.
        if ((sent += 1) % together === 0) await aMoment();
      }
    }
  }
}

function answer(message: DeskAnswer): void {
  postMessage(message);
}
