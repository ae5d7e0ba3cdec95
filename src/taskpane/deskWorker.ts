import type { CellChange } from "../appraisal/schemeEdits";
import type { WhatIf } from "../appraisal/whatIf";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { Desk } from "./desk";

export type DeskQuestion = Readonly<{ turn: number; workbook?: WorkbookSnapshot; changes: readonly CellChange[]; period: string | undefined }>;
export type DeskAnswer = Readonly<{ turn: number; result?: WhatIf; trouble?: string }>;

type Waiting = Readonly<{ resolve(result: WhatIf): void; reject(error: Error): void }>;

/** A desk on a thread of its own, so that the pane and Excel stay at hand however many rows there are. */
export function workerDesk(): Desk {
  const worker = new Worker(new URL("./desk.worker.ts", import.meta.url));
  const waiting = new Map<number, Waiting>();
  let turn = 0;
  let sent: WorkbookSnapshot | undefined;
  worker.addEventListener("message", ({ data }: MessageEvent<DeskAnswer>) => {
    const asked = waiting.get(data.turn);
    waiting.delete(data.turn);
    if (data.result) asked?.resolve(data.result);
    else asked?.reject(new Error(data.trouble));
  });
  worker.addEventListener("error", (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  });
  return {
    whatIf: (workbook, changes, period) =>
      new Promise((resolve, reject) => {
        waiting.set((turn += 1), { resolve, reject });
        worker.postMessage({ turn, changes, period, ...(sent === workbook ? {} : { workbook }) } satisfies DeskQuestion);
        sent = workbook;
      }),
  };
}
