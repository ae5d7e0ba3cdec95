import type { Appraisal } from "../appraisal/appraisal.types";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { Text } from "../templates/text";
import { aMoment } from "./aMoment";

/** Trouble that is not in the tables: what happened and what to do, in both languages, and a code for support. */
export type Failure = Readonly<{ text: Text; code?: string }>;

/** What was worked out, and the workbook as it was read for it. */
export type Worked = Readonly<{ appraisal: Appraisal; workbook: WorkbookSnapshot }>;

/** One finished run. A look works everything out and writes nothing; so does a run that ends with issues. */
export type Run = Worked & Readonly<{ wrote: boolean; asked: "look" | "recalculate"; /** Nobody asked for it: the pane recalculated by itself. */ byItself?: boolean; finishedAt: number; milliseconds: number }>;

/** Where a run has got to: what it is at, and how many rows are through of how many, once that is known. `undoing` takes back what was written when the run was called off. */
export type Progress = Readonly<{ step: "reading" | "working" | "writing" | "undoing"; rows?: number; all?: number }>;

/** What a run tells of itself, and where it asks whether it is still wanted. */
export type Course = Readonly<{
  reach(progress: Progress): void;
  /** Throws once somebody has called the run off. */
  goOn(): void;
}>;

/** A run that somebody called off: no trouble, and nothing of it is in the workbook. */
export class CalledOff extends Error {}

export type RecalculationState = Readonly<{
  running?: "look" | "recalculate";
  progress?: Progress;
  /** Cells have been changed by hand since they were last read. */
  outdated?: boolean;
  last?: Run;
  /** Why the latest run could not be finished. `last` is then the run before. */
  failure?: Failure & Readonly<{ asked: Run["asked"] }>;
}>;

export type Recalculation = Readonly<{
  state(): RecalculationState;
  subscribe(listener: () => void): () => void;
  /** Reads and works out without writing: what the pane shows when it opens. */
  look(): Promise<RecalculationState>;
  /** Reads, works out and writes; `byItself` when nobody asked. Never rejects: trouble is in the state it ends in. */
  recalculate(byItself?: boolean): Promise<RecalculationState>;
  /** Changes the workbook and then runs. A run under way ends first; when the change fails, that is how the run ends. */
  change(work: () => Promise<void>, then: Run["asked"]): Promise<RecalculationState>;
  /** Calls the run under way off; what it has written by then is taken back. */
  cancel(): void;
  /** Somebody has typed into the workbook: what is known of it is no longer all of it. */
  touch(): void;
}>;

export type RecalculationVerbs = Readonly<{
  look(course: Course): Promise<Worked>;
  run(course: Course): Promise<Worked>;
  failureOf(error: unknown): Failure;
  now(): number;
}>;

/**
 * One workbook, one run at a time, whoever asks: the pane's button and the ribbon's share it, and both see how it ends.
 * A second press joins the run under way; a press during a look waits for it and then runs.
 */
export function createRecalculation(verbs: RecalculationVerbs): Recalculation {
  let current: RecalculationState = {};
  let underWay: Promise<RecalculationState> | undefined;
  let calledOff = false;
  let isByItself = false;
  const listeners = new Set<() => void>();
  const course: Course = {
    reach: (progress) => void become({ ...current, progress }),
    goOn() {
      if (calledOff) throw new CalledOff();
    },
  };

  function become(next: RecalculationState): RecalculationState {
    current = next;
    for (const listener of listeners) listener();
    return next;
  }

  async function carryOut(asked: Run["asked"], before?: () => Promise<void>): Promise<RecalculationState> {
    calledOff = false;
    become({ ...current, running: asked, progress: undefined });
    await aMoment();
    const startedAt = verbs.now();
    try {
      await before?.();
      const { appraisal, workbook } = await (asked === "look" ? verbs.look(course) : verbs.run(course));
      const finishedAt = verbs.now();
      const wrote = asked === "recalculate" && appraisal.issues.length === 0;
      return become({ last: { appraisal, workbook, wrote, asked, ...(isByItself && { byItself: true }), finishedAt, milliseconds: finishedAt - startedAt } });
    } catch (error) {
      if (error instanceof CalledOff) return become({ last: current.last, outdated: current.outdated });
      return become({ last: current.last, outdated: current.outdated, failure: { ...verbs.failureOf(error), asked } });
    }
  }

  function begin(asked: Run["asked"], before?: () => Promise<void>, byItself = false): Promise<RecalculationState> {
    isByItself = byItself;
    const run = carryOut(asked, before).finally(() => {
      if (underWay === run) underWay = undefined;
    });
    underWay = run;
    return run;
  }

  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look: () => underWay ?? begin("look"),
    async recalculate(byItself = false) {
      if (current.running === "look") await underWay;
      if (current.running !== "recalculate" || !underWay) return begin("recalculate", undefined, byItself);
      // Whoever presses while the pane is at it has asked for it all the same.
      isByItself &&= byItself;
      return underWay;
    },
    async change(work, then) {
      while (underWay) await underWay;
      return begin(then, work);
    },
    cancel() {
      if (current.running && current.progress?.step !== "undoing") calledOff = true;
    },
    touch() {
      if (current.last && !current.outdated && !current.running) become({ ...current, outdated: true });
    },
  };
}
