import type { UndoPlan } from "../appraisal/beforeImage";
import type { WorkbookPort } from "../appraisal/workbookPort";
import type { Recalculation } from "./recalculation";

/** Takes back what the last run wrote, by the image that is kept with the workbook: also after it was closed. */
export type UndoRun = Readonly<{
  /** What an undo would put back, and what it would leave because it was changed since. */
  plan(): Promise<UndoPlan>;
  /** Does it, on the workbook as it stands then. Undefined when it could not be done; trouble is told by the recalculation. */
  undo(): Promise<UndoPlan | undefined>;
}>;

export function createUndoRun(recalculation: Recalculation, port: () => Promise<WorkbookPort>): UndoRun {
  const planned = async () => {
    const [excel, { undoPlan }] = await Promise.all([port(), import("../appraisal/beforeImage")]);
    return { excel, plan: undoPlan(await excel.read()) };
  };
  return {
    plan: async () => (await planned()).plan,
    async undo() {
      let done: UndoPlan | undefined;
      await recalculation.change(async () => {
        const { excel, plan } = await planned();
        await excel.apply(plan.edits);
        done = plan;
      }, "look");
      return done;
    },
  };
}
