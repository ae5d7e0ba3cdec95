import type { WorkOut } from "../appraisal/runAppraisal";
import type { WorkbookPort } from "../appraisal/workbookPort";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { Edit } from "../sheet/edits";
import { failureOf } from "./failure";
import { theDesk } from "./theDesk";
import { aMoment } from "./aMoment";
import { CalledOff, createRecalculation, type Course, type Worked } from "./recalculation";
import { sliced } from "./sliced";

/**
 * The one recalculation of this workbook, which the pane and the ribbon's button share. The arithmetic and Excel's pen
 * are fetched when they are first wanted, so that the page is there at once.
 */
export const recalculation = createRecalculation({
  look: (course) => appraise(({ read }) => ({ read, apply: nothing }), course),
  run: (course) => appraise((workbook) => workbook, course),
  failureOf,
  now: () => Date.now(),
});

async function appraise(through: (workbook: WorkbookPort) => WorkbookPort, course: Course): Promise<Worked> {
  const [{ runAppraisal }, { excelWorkbook }] = await Promise.all([import("../appraisal/runAppraisal"), import("../workbook/excelWorkbook")]);
  return worked((workbook) => runAppraisal(workbook, {}, besides(course), sliced), through(excelWorkbook()), course);
}

/** Workbooks with more rows than that are worked out on another thread: fewer take no longer than sending them there. */
export const manyRows = 1500;

/** Works out many rows beside the pane's own thread, and few at once. */
function besides({ reach, goOn }: Course): WorkOut {
  return async (workbook, options) => {
    const all = rowsIn(workbook);
    const watch = { goOn, told: (done: number) => reach({ step: "working", rows: Math.floor(done * all), all }) };
    if (all > manyRows) {
      const found = await (await theDesk()).appraise(workbook, options, watch);
      // What was there before the writing is gathered next, in a task of its own.
      await aMoment();
      return found;
    }
    const { appraising } = await import("../appraisal/appraise");
    return sliced(appraising(workbook, undefined, options), watch);
  };
}

function rowsIn({ sheets }: WorkbookSnapshot): number {
  return sheets.reduce((sum, { rows }) => sum + rows.size, 0);
}

/**
 * A run, and what it read: the places that change the scheme begin from that. Between its steps the pane is drawn and
 * heard, so that a run can be called off before anything is written.
 */
export async function worked(run: (workbook: WorkbookPort) => Promise<Worked["appraisal"]>, port: WorkbookPort, course: Course): Promise<Worked> {
  let workbook: WorkbookSnapshot | undefined;
  const appraisal = await run({
    async read(options) {
      course.reach({ step: "reading" });
      const read = (workbook = await port.read({ ...options, told: (rows, all) => (course.goOn(), course.reach({ step: "reading", rows, all })) }));
      course.goOn();
      course.reach({ step: "working", rows: 0, all: rowsIn(read) });
      await aMoment();
      return read;
    },
    async apply(edits) {
      await aMoment();
      course.goOn();
      course.reach({ step: "writing" });
      try {
        await port.apply(edits, (rows, all) => (course.reach({ step: "writing", rows, all }), course.goOn()));
      } catch (error) {
        if (error instanceof CalledOff && workbook) await takenBack(workbook, edits, port, course);
        throw error;
      }
    },
  });
  if (!workbook) throw new Error("a run that read nothing");
  return { appraisal, workbook };
}

async function takenBack(before: WorkbookSnapshot, edits: readonly Edit[], port: WorkbookPort, course: Course): Promise<void> {
  course.reach({ step: "undoing" });
  const [{ takeBack }, now] = await Promise.all([import("../appraisal/takeBack"), port.read()]);
  await port.apply(takeBack(before, edits, now));
}

/** A look changes nothing. */
async function nothing(): Promise<void> {
  return;
}
