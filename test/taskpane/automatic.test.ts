import { runAppraisal } from "../../src/appraisal/runAppraisal";
import { formatPlace, parsePlace, type Place } from "../../src/sheet/address";
import type { CellValue } from "../../src/sheet/cellValue";
import type { Edit } from "../../src/sheet/edits";
import { valueAt } from "../../src/sheet/snapshot";
import { automaticRecalculation, calm, isSmall, mostPeople } from "../../src/taskpane/automatic";
import { createRecalculation } from "../../src/taskpane/recalculation";
import { worked } from "../../src/taskpane/session";
import { templatePlan } from "../../src/templates/templatePlan";
import { templateCoded } from "../../src/templates/templates";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { playFile } from "../standin/playedWorkbook";
import { managerScheme, workbookOf } from "../support/workbookOf";

/** Service managers: a base of 5,000 and 95 points make 4,750 and grade B; 100 points make 5,000 and grade A. */
const bytes = newWorkbook(templatePlan(templateCoded("S4i")!, { language: "zh", sample: true }));
const sheet = "考核数据";
const score: Place = parsePlace("F5")!;

/** The client library is one for all tests: a watch that went on would hear of the next workbook. */
let leave: (() => Promise<void>) | undefined;

beforeEach(() => jest.useFakeTimers());
afterEach(async () => {
  await leave?.();
  leave = undefined;
  jest.useRealTimers();
});

const typed = (value: CellValue, at = score): readonly Edit[] => [{ kind: "writeCells", sheet, at, rows: [[value]] }];
const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
/** Long enough for a run, and for another that it should not have started. */
const aWhile = () => pass(6 * calm);

/** The workbook in Excel, its events going to the pane's own watch, as the pane ties them together. */
async function watched() {
  const { workbook, excel, file } = playFile(bytes);
  const seen = { runs: 0, written: [] as (readonly Edit[])[], told: [] as string[], on: true };
  const port = {
    read: workbook.read,
    apply: async (edits: readonly Edit[]) => {
      if (edits.length > 0) seen.written.push(edits);
      await workbook.apply(edits);
    },
  };
  const recalculation = createRecalculation({
    look: (course) => worked(runAppraisal, { read: workbook.read, apply: async () => undefined }, course),
    run: (course) => {
      seen.runs += 1;
      return worked(runAppraisal, port, course);
    },
    failureOf: (error) => ({ text: { zh: String(error), en: String(error) } }),
    now: () => Date.now(),
  });
  const automatic = automaticRecalculation(recalculation, () => seen.on);
  const stop = await workbook.onChanged((reference) => {
    seen.told.push(reference);
    automatic.cellsChanged();
  });
  leave = async () => {
    automatic.stop();
    await stop();
  };
  const looked = recalculation.look();
  await pass(10);
  await looked;
  /** What the computed column of the heading says of the first person. */
  const computed = async (heading: RegExp): Promise<CellValue> => {
    await excel.settle();
    const rows = (await file.read()).sheets.find(({ name }) => name === sheet)!;
    const column = (rows.rows.get(3) ?? []).findIndex((text) => heading.test(String(text)));
    return valueAt(rows, { row: score.row, column });
  };
  return { excel, workbook, file, recalculation, automatic, seen, computed };
}

test("a score that is typed is worked out and written once the typing has paused, and nothing follows from what was written", async () => {
  const { excel, seen, computed, recalculation } = await watched();
  await excel.edit(typed(100));
  await pass(calm - 100);
  expect(seen.runs).toBe(0);
  await aWhile();
  expect(seen.runs).toBe(1);
  expect(seen.written).toHaveLength(1);
  expect(await computed(/月提成工资/)).toBe(5000);
  expect(await computed(/等级/)).toBe("A");
  // Only what was typed was told: not a cell of the columns that the run added.
  expect(seen.told).toEqual([`${sheet}!${formatPlace(score)}`]);
  expect(recalculation.state().failure).toBeUndefined();
});

test("what is typed one after the other is one run", async () => {
  const { excel, seen, computed } = await watched();
  for (const value of [60, 70, 80, 100]) {
    await excel.edit(typed(value));
    await pass(calm / 2);
  }
  await aWhile();
  expect(seen.runs).toBe(1);
  expect(await computed(/月提成工资/)).toBe(5000);
});

test("a run over figures that come to the same writes nothing, one over a changed score only what differs", async () => {
  const { excel, seen } = await watched();
  await excel.edit(typed(100));
  await aWhile();
  await excel.edit(typed(100));
  await aWhile();
  expect(seen.runs).toBe(2);
  expect(seen.written).toHaveLength(1);
  await excel.edit(typed(95));
  await aWhile();
  expect(seen.runs).toBe(3);
  expect(seen.written).toHaveLength(2);
  // Of the table only the row of the person whose score was typed.
  const rows = seen.written[1]!.flatMap((edit) => (edit.kind === "writeCells" && edit.sheet === sheet ? edit.rows.map((_, down) => edit.at.row + down) : []));
  expect(new Set(rows)).toEqual(new Set([score.row]));
});

test("a sheet of our own that the run draws starts no further run", async () => {
  const { excel, seen, file, recalculation } = await watched();
  await excel.edit(typed(100));
  await aWhile();
  expect(recalculation.state().failure).toBeUndefined();
  expect(seen.written.flat().filter(({ kind }) => kind === "addSheet")).toHaveLength(1);
  await excel.settle();
  expect((await file.read()).sheets.map(({ name }) => name)).toContain("建议措施");
  expect(seen.runs).toBe(1);
  expect(seen.told).toHaveLength(1);
});

test("what others change in the shared workbook, and what the pane writes itself, starts nothing", async () => {
  const { excel, workbook, seen } = await watched();
  await excel.edit(typed(100), "Remote");
  await aWhile();
  await workbook.apply(typed(90));
  await aWhile();
  expect(seen).toMatchObject({ runs: 0, told: [] });
});

test("switched off it stops, also between the typing and the run", async () => {
  const { excel, seen, recalculation } = await watched();
  await excel.edit(typed(100));
  await pass(calm / 2);
  seen.on = false;
  await aWhile();
  await excel.edit(typed(90));
  await aWhile();
  expect(seen.runs).toBe(0);
  expect(recalculation.state().outdated).toBe(true);
});

test("a pane that is closed runs no more", async () => {
  const { excel, seen, automatic } = await watched();
  await excel.edit(typed(100));
  await pass(calm / 2);
  automatic.stop();
  await aWhile();
  expect(seen.runs).toBe(0);
});

describe("above the limit of people", () => {
  const rowsOf = (people: number): CellValue[][] => [["姓名", "工作业绩", "团队管理", "工作能力", "职业素养"], ...Array.from({ length: people }, (_, index): CellValue[] => [`员工${index}`, 90, 90, 90, 90])];
  const workbook = (people: number) => workbookOf({ ...managerScheme(), 考核数据: [{ rows: rowsOf(people) }] });
  const appraisal = (people: number) => ({ cards: Array.from({ length: people }) }) as never;

  test.each([[mostPeople, true], [mostPeople + 1, false]])("of %i people: by itself is %s", (people, small) => {
    expect(isSmall({ appraisal: appraisal(people), workbook: workbook(1) })).toBe(small);
  });

  test("an issue that leaves nobody worked out does not lift the limit", () => {
    expect(isSmall({ appraisal: appraisal(0), workbook: workbook(mostPeople) })).toBe(false);
    expect(isSmall({ appraisal: appraisal(0), workbook: workbook(20) })).toBe(true);
  });

  test("typing starts no run", async () => {
    const calls: string[] = [];
    const last = { appraisal: appraisal(mostPeople + 1), workbook: workbook(1) };
    const watch = automaticRecalculation({ state: () => ({ last }), touch: () => calls.push("touch"), recalculate: async () => calls.push("recalculate") } as never, () => true);
    watch.cellsChanged();
    await aWhile();
    expect(calls).toEqual(["touch"]);
  });
});
