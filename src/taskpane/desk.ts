import { appraise } from "../appraisal/appraise";
import type { Appraisal } from "../appraisal/appraisal.types";
import type { CellChange } from "../appraisal/schemeEdits";
import { whatIf, type WhatIf } from "../appraisal/whatIf";
import type { WorkbookSnapshot } from "../sheet/snapshot";

/** Where changes are tried out on a workbook in memory: beside the pane's own thread where there is one to spare. */
export type Desk = Readonly<{ whatIf(workbook: WorkbookSnapshot, changes: readonly CellChange[], period: string | undefined): Promise<WhatIf> }>;

/** A desk on this very thread. The workbook as it stands is worked out once. */
export function createDesk(): Desk {
  let known: Readonly<{ workbook: WorkbookSnapshot; now: Appraisal }> | undefined;
  return {
    whatIf: async (workbook, changes, period) => {
      if (known?.workbook !== workbook) known = { workbook, now: appraise(workbook) };
      return whatIf(known.now, workbook, changes, period);
    },
  };
}
