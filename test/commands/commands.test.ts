import { appraisalOf, emptyWorkbook, few, stoppedBy, weights } from "../taskpane/fakes";
import type { Appraisal } from "../../src/appraisal/appraisal.types";
import type { RecalculationState } from "../../src/taskpane/recalculation";

const recalculate = jest.fn<Promise<RecalculationState>, []>();
jest.mock("../../src/taskpane/session", () => ({ recalculation: { recalculate } }));

const associate = jest.fn<void, [string, (event: { completed(): void }) => Promise<void>]>();
const showAsTaskpane = jest.fn(async () => undefined);
const onReady = jest.fn();

/** Presses the ribbon's button; tells how often Excel was told that we are through. */
async function press(): Promise<number> {
  const completed = jest.fn();
  await associate.mock.calls[0]![1]({ completed }).catch(() => undefined);
  return completed.mock.calls.length;
}

beforeAll(async () => {
  Object.assign(globalThis, { Office: { actions: { associate }, addin: { showAsTaskpane }, onReady } });
  await import("../../src/commands/commands");
});
beforeEach(() => showAsTaskpane.mockClear());

const ended = (appraisal: Appraisal): RecalculationState => ({ last: { appraisal, workbook: emptyWorkbook, wrote: true, asked: "recalculate", finishedAt: 0, milliseconds: 0 } });

test("the button is known as soon as the script is there, without waiting for Office", () => {
  expect(associate.mock.calls.map(([name]) => name)).toEqual(["recalculate"]);
  expect(onReady).not.toHaveBeenCalled();
});

test("a run that went well leaves the pane as it is", async () => {
  recalculate.mockResolvedValueOnce(ended(appraisalOf(few)));
  expect(await press()).toBe(1);
  expect(showAsTaskpane).not.toHaveBeenCalled();
});

test("issues open the pane", async () => {
  recalculate.mockResolvedValueOnce(ended(stoppedBy(weights)));
  expect(await press()).toBe(1);
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
});

test("so does a refusal of Excel's", async () => {
  recalculate.mockResolvedValueOnce({ failure: { text: { zh: "", en: "" }, asked: "recalculate" } });
  expect(await press()).toBe(1);
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
});

test("Excel is told that we are through even when nothing else works", async () => {
  recalculate.mockRejectedValueOnce(new Error("lost"));
  expect(await press()).toBe(1);
  recalculate.mockResolvedValueOnce(ended(stoppedBy(weights)));
  showAsTaskpane.mockRejectedValueOnce(new Error("not here"));
  expect(await press()).toBe(1);
});
