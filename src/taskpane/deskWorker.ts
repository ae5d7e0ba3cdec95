import type { AppraiseOptions } from "../appraisal/appraise";
import type { Appraisal } from "../appraisal/appraisal.types";
import type { CalibrationMove } from "../appraisal/calibrationMoves";
import type { OtherScheme, SchemeComparison } from "../appraisal/compareSchemes";
import type { RoundingLine } from "../appraisal/roundingReport";
import type { DashboardFigures } from "../appraisal/dashboardFigures";
import type { CellChange } from "../appraisal/schemeEdits";
import type { WhatIf } from "../appraisal/whatIf";
import type { Language } from "../scheme/issue";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { assembly, type Piece } from "./appraisalPieces";
import { createDesk, type Desk } from "./desk";
import type { Watch } from "./sliced";

type Asked =
  | Readonly<{ kind: "whatIf"; changes: readonly CellChange[]; period: string | undefined }>
  | Readonly<{ kind: "calibrate"; moves: readonly CalibrationMove[]; period: string }>
  | Readonly<{ kind: "compare"; other: OtherScheme; period: string | undefined; language: Language }>
  | Readonly<{ kind: "rounding"; period: string | undefined }>
  | Readonly<{ kind: "dashboard"; period: string | undefined }>
  | Readonly<{ kind: "appraise"; options: AppraiseOptions }>;
export type DeskQuestion = Readonly<{ turn: number; workbook?: WorkbookSnapshot; asked: Asked }>;
export type DeskAnswer = Readonly<{ turn: number; whatIf?: WhatIf; comparison?: SchemeComparison; rounding?: readonly RoundingLine[]; /** `null` while there is nothing to show. */ dashboard?: DashboardFigures | null; /** How much of the work is done, from 0 to 1. */ done?: number; piece?: Piece; /** It was worked out, but cannot be sent over. */ stays?: true; trouble?: string }>;

type Waiting = Readonly<{ answered(answer: DeskAnswer): void; reject(error: unknown): void }>;

/** How often a long run asks whether it is still wanted, in milliseconds. */
const often = 100;

/**
 * A desk on a thread of its own, so that the pane and Excel stay at hand however many rows there are. A run that is no
 * longer wanted ends with its thread; the next begins another.
 */
export function workerDesk(): Desk {
  const here = createDesk();
  const waiting = new Map<number, Waiting>();
  let turn = 0;
  let sent: WorkbookSnapshot | undefined;
  let worker: Worker | undefined;
  let isAnswering = false;
  let isRefused = false;

  function begin(): Worker {
    const begun = beginOrRefuse();
    begun.addEventListener("message", ({ data }: MessageEvent<DeskAnswer>) => {
      isAnswering = true;
      const asked = waiting.get(data.turn);
      if (data.trouble === undefined) asked?.answered(data);
      else asked?.reject(new Error(data.trouble));
    });
    begun.addEventListener("error", (event) => {
      isRefused = !isAnswering;
      end(new Error(event.message));
    });
    return begun;
  }

  /** Some hosts refuse a thread at once, others only by an error that follows. */
  function beginOrRefuse(): Worker {
    try {
      return new Worker(/* webpackChunkName: "desk" */ new URL("./desk.worker.ts", import.meta.url));
    } catch (error) {
      isRefused = true;
      throw error;
    }
  }

  function end(reason: unknown): void {
    worker?.terminate();
    worker = sent = undefined;
    const left = [...waiting.values()];
    waiting.clear();
    for (const { reject } of left) reject(reason);
  }

  async function ask<Answer>(workbook: WorkbookSnapshot, asked: Asked, take: (answer: DeskAnswer) => Answer | undefined): Promise<Answer> {
    const own = (turn += 1);
    try {
      return await new Promise<Answer>((resolve, reject) => {
        waiting.set(own, {
          reject,
          answered(answer) {
            const taken = take(answer);
            if (taken !== undefined) resolve(taken);
          },
        });
        (worker ??= begin()).postMessage({ turn: own, asked, ...(sent === workbook ? {} : { workbook }) } satisfies DeskQuestion);
        sent = workbook;
      });
    } finally {
      waiting.delete(own);
    }
  }

  /** Where a host lets no second thread begin, the work is done on this one. */
  async function orHere<Answer>(beside: () => Promise<Answer>, atHome: () => Promise<Answer>): Promise<Answer> {
    if (isRefused) return atHome();
    try {
      return await beside();
    } catch (error) {
      if (isRefused) return atHome();
      throw error;
    }
  }

  async function appraiseBeside(workbook: WorkbookSnapshot, options: AppraiseOptions, watch: Watch | undefined): Promise<Appraisal> {
    const put = assembly(workbook);
    const timer = setInterval(() => {
      try {
        watch?.goOn();
      } catch (error) {
        end(error);
      }
    }, often);
    try {
      const answer = await ask<Appraisal | "stays">(workbook, { kind: "appraise", options }, ({ piece, stays, done }) => {
        if (done !== undefined) watch?.told(done);
        return stays ? "stays" : piece && put(piece);
      });
      return answer === "stays" ? await here.appraise(workbook, options, watch) : answer;
    } finally {
      clearInterval(timer);
    }
  }

  return {
    appraise: (workbook, options = {}, watch) => orHere(() => appraiseBeside(workbook, options, watch), () => here.appraise(workbook, options, watch)),
    whatIf: (workbook, changes, period) => orHere(() => ask(workbook, { kind: "whatIf", changes, period }, (answer) => answer.whatIf), () => here.whatIf(workbook, changes, period)),
    compare: (workbook, other, period, language) => orHere(() => ask(workbook, { kind: "compare", other, period, language }, (answer) => answer.comparison), () => here.compare(workbook, other, period, language)),
    rounding: (workbook, period) => orHere(() => ask(workbook, { kind: "rounding", period }, (answer) => answer.rounding), () => here.rounding(workbook, period)),
    dashboard: (workbook, period) => orHere(async () => (await ask(workbook, { kind: "dashboard", period }, ({ dashboard }) => (dashboard === undefined ? undefined : { figures: dashboard ?? undefined }))).figures, () => here.dashboard(workbook, period)),
    calibrate: (workbook, moves, period) => orHere(() => ask(workbook, { kind: "calibrate", moves, period }, (answer) => answer.whatIf), () => here.calibrate(workbook, moves, period)),
  };
}
