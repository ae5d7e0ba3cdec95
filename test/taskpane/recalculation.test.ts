import type { Appraisal } from "../../src/appraisal/appraisal.types";
import type { WorkbookPort } from "../../src/appraisal/workbookPort";
import { failureOf } from "../../src/taskpane/failure";
import { createRecalculation } from "../../src/taskpane/recalculation";
import { worked } from "../../src/taskpane/session";
import { WorkbookError } from "../../src/workbook/excelError";
import type { Edit } from "../../src/sheet/edits";
import { appliedTo, rowsOf } from "../support/appliedTo";
import { workbookOf } from "../support/workbookOf";
import { appraisalOf, emptyWorkbook, few, stoppedBy, weights } from "./fakes";

const done = appraisalOf(few);

/** Runs that end when they are told to. */
function held() {
  const waiting: ((outcome: Appraisal | Error) => void)[] = [];
  const begin = jest.fn(() => new Promise<Appraisal>((resolve, reject) => waiting.push((outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)))));
  const end = async (outcome: Appraisal | Error) => {
    await settled();
    waiting.shift()!(outcome);
    await settled();
  };
  return { begin, end };
}

const outOf = (begin: () => Promise<Appraisal>) => async () => ({ appraisal: await begin(), workbook: emptyWorkbook });
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

function trial() {
  const look = held();
  const run = held();
  const recalculation = createRecalculation({ look: outOf(look.begin), run: outOf(run.begin), failureOf, now: () => 0 });
  return { recalculation, look, run };
}

test("a second press joins the run under way", async () => {
  const { recalculation, run } = trial();
  const first = recalculation.recalculate();
  const second = recalculation.recalculate();
  await run.end(done);
  expect(await first).toBe(await second);
  expect(run.begin).toHaveBeenCalledTimes(1);
  expect(recalculation.state().last).toMatchObject({ wrote: true, asked: "recalculate" });
});

test("a press during a look waits for it and then runs, however often it is pressed", async () => {
  const { recalculation, look, run } = trial();
  void recalculation.look();
  const pressed = [recalculation.recalculate(), recalculation.recalculate()];
  await settled();
  expect(run.begin).not.toHaveBeenCalled();
  await look.end(done);
  await run.end(done);
  await Promise.all(pressed);
  expect(run.begin).toHaveBeenCalledTimes(1);
  expect(recalculation.state().running).toBeUndefined();
});

test("a run that the pane began by itself says so, unless somebody pressed meanwhile", async () => {
  const { recalculation, run } = trial();
  const alone = recalculation.recalculate(true);
  await run.end(done);
  expect((await alone).last?.byItself).toBe(true);
  const again = recalculation.recalculate(true);
  await settled();
  const pressed = recalculation.recalculate();
  await run.end(done);
  expect((await again).last?.byItself).toBeUndefined();
  expect(await pressed).toBe(await again);
});

test("a look during a run adds nothing", async () => {
  const { recalculation, look, run } = trial();
  const pressed = recalculation.recalculate();
  const looked = recalculation.look();
  await run.end(done);
  expect(await looked).toBe(await pressed);
  expect(look.begin).not.toHaveBeenCalled();
});

test("a run that ends with issues has written nothing", async () => {
  const { recalculation, run } = trial();
  const pressed = recalculation.recalculate();
  await run.end(stoppedBy(weights));
  expect((await pressed).last?.wrote).toBe(false);
});

test("a run that fails does not reject, keeps the last result, and the next press begins anew", async () => {
  const { recalculation, run } = trial();
  const pressed = recalculation.recalculate();
  await run.end(done);
  await pressed;
  const again = recalculation.recalculate();
  await run.end(new WorkbookError("protected", { hostCode: "AccessDenied" }));
  expect(await again).toMatchObject({ last: { appraisal: done }, failure: { code: "AccessDenied", asked: "recalculate" } });
  const third = recalculation.recalculate();
  expect(recalculation.state()).toMatchObject({ running: "recalculate" });
  await run.end(done);
  expect((await third).failure).toBeUndefined();
});

test("a change waits for the run under way, and the run that follows sees it", async () => {
  const { recalculation, look } = trial();
  void recalculation.look();
  const order: string[] = [];
  const changed = recalculation.change(async () => void order.push("written"), "look");
  await settled();
  expect(order).toEqual([]);
  await look.end(done);
  expect(order).toEqual(["written"]);
  await look.end(done);
  expect((await changed).last).toMatchObject({ asked: "look", wrote: false });
});

test("a change that Excel refuses is told, and nothing is run", async () => {
  const { recalculation, look } = trial();
  const ended = await recalculation.change(() => Promise.reject(new WorkbookError("protected")), "look");
  expect(ended.failure?.text.zh).toMatch(/保护/);
  expect(look.begin).not.toHaveBeenCalled();
});

test("what was typed since is known until the next run", async () => {
  const { recalculation, look } = trial();
  recalculation.touch();
  expect(recalculation.state().outdated).toBeUndefined();
  void recalculation.look();
  await look.end(done);
  recalculation.touch();
  expect(recalculation.state().outdated).toBe(true);
  void recalculation.look();
  await look.end(done);
  expect(recalculation.state().outdated).toBeUndefined();
});

describe("a run called off", () => {
  const reading = (written: string[], read = async () => emptyWorkbook): WorkbookPort => ({ read, apply: async () => void written.push("written") });
  const runOver = (port: WorkbookPort) =>
    createRecalculation({
      look: (course) => worked(async ({ read }) => (await read(), done), port, course),
      run: (course) => worked(async ({ read, apply }) => (await read(), await apply([]), done), port, course),
      failureOf,
      now: () => 0,
    });

  test("before it writes has written nothing, and is no failure", async () => {
    const written: string[] = [];
    const recalculation = runOver(reading(written));
    const steps: unknown[] = [];
    recalculation.subscribe(() => {
      const step = recalculation.state().progress?.step;
      steps.push(step);
      if (step === "working") recalculation.cancel();
    });
    const ended = await recalculation.recalculate();
    expect(written).toEqual([]);
    expect(ended).toEqual({ last: undefined, outdated: undefined });
    expect(steps).toEqual([undefined, "reading", "working", undefined]);
  });

  test("after the last of it was written goes on to its end", async () => {
    const written: string[] = [];
    const recalculation = runOver(reading(written));
    recalculation.subscribe(() => recalculation.state().progress?.step === "writing" && recalculation.cancel());
    expect((await recalculation.recalculate()).last?.wrote).toBe(true);
    expect(written).toEqual(["written"]);
  });

  test("while it writes takes back what it has written by then", async () => {
    const cells = (...values: readonly (number | null)[]) => workbookOf({ 数据: [{ rows: [["总分"], ...values.map((value) => [value])] }] });
    let now = cells(1, 2, null);
    const port: WorkbookPort = {
      read: async () => now,
      apply: async (edits, told) => {
        // The first request takes two rows; the user types 7 into the third before the second would have left.
        now = told ? cells(10, 20, 7) : appliedTo(now, edits);
        told?.(2, 3);
      },
    };
    const edits: readonly Edit[] = [{ kind: "writeCells", sheet: "数据", at: { row: 1, column: 0 }, rows: [[10], [20], [30]] }];
    const recalculation = createRecalculation({ look: () => Promise.reject(new Error("no look")), run: (course) => worked(async ({ read, apply }) => (await read(), await apply(edits), done), port, course), failureOf, now: () => 0 });
    const steps: unknown[] = [];
    recalculation.subscribe(() => {
      const { progress } = recalculation.state();
      steps.push(progress?.step);
      if (progress?.rows === 2) recalculation.cancel();
    });
    expect(await recalculation.recalculate()).toEqual({ last: undefined, outdated: undefined });
    expect(rowsOf(now, "数据", 1)).toEqual([[1], [2], [7]]);
    expect(steps).toContain("undoing");
  });

  test("does not call off the next", async () => {
    const written: string[] = [];
    const recalculation = runOver(reading(written));
    const first = recalculation.recalculate();
    await settled();
    recalculation.cancel();
    await first;
    await recalculation.recalculate();
    expect(written.length).toBeGreaterThan(0);
  });
});

test("listeners hear of every change until they stop", async () => {
  const { recalculation, run } = trial();
  const heard: unknown[] = [];
  const stop = recalculation.subscribe(() => heard.push(recalculation.state().running));
  const pressed = recalculation.recalculate();
  await run.end(done);
  await pressed;
  stop();
  void recalculation.look();
  await settled();
  expect(heard).toEqual(["recalculate", undefined]);
});

test("Excel's trouble is told in its own words, a fault of ours with what is known of it", () => {
  expect(failureOf(new WorkbookError("read-only")).text.zh).toMatch(/只读/);
  expect(failureOf(new TypeError("x is undefined")).code).toBe("TypeError: x is undefined");
  expect(failureOf("odd").code).toBe("odd");
});
