import { changesSinceWritten, earlierStandings } from "../../src/appraisal/compare";
import { describeIssue } from "../../src/appraisal/describeIssue";
import { runAppraisal } from "../../src/appraisal/runAppraisal";
import { summarise } from "../../src/appraisal/summary";
import type { WorkbookPort } from "../../src/appraisal/workbookPort";
import { explain, explainText } from "../../src/scoring/explain";
import { parseReference } from "../../src/sheet/address";
import type { CellValue } from "../../src/sheet/cellValue";
import { valueAt, type WorkbookSnapshot } from "../../src/sheet/snapshot";
import { templateCards } from "../../src/taskpane/openTemplate";
import type { PaneHost } from "../../src/taskpane/paneHost";
import { createRecalculation } from "../../src/taskpane/recalculation";
import { worked } from "../../src/taskpane/session";
import { createSheetChanges } from "../../src/taskpane/sheetChanges";
import { createUndoRun } from "../../src/taskpane/undoRun";
import { appliedTo } from "../support/appliedTo";
import { fakeHost, type FakeOptions } from "./fakes";

/** A workbook in memory that is really read, worked out and written. */
export type LivingWorkbook = Readonly<{
  port: WorkbookPort;
  /** How often something has been written. */
  writes(): number;
  cell(reference: string): CellValue;
  /** The workbook as it stands. */
  now(): WorkbookSnapshot;
  /** Somebody types into a cell. */
  type(reference: string, value: CellValue): void;
}>;

export function livingWorkbook(begin: WorkbookSnapshot): LivingWorkbook {
  let book = begin;
  let writes = 0;
  return {
    port: {
      read: async () => book,
      apply: async (edits) => {
        if (edits.length > 0) writes += 1;
        book = appliedTo(book, edits);
      },
    },
    writes: () => writes,
    now: () => book,
    cell(reference) {
      const { sheet, area } = parseReference(reference)!;
      return valueAt(book.sheets.find(({ name }) => name === sheet)!, { row: area.top, column: area.left });
    },
    type(reference, value) {
      const { sheet, area } = parseReference(reference)!;
      book = appliedTo(book, [{ kind: "writeCells", sheet, at: { row: area.top, column: area.left }, rows: [[value]] }]);
    },
  };
}

/** A host whose runs are real; only Excel is not there. */
export function livingHost(workbook: Pick<LivingWorkbook, "port">, options: Pick<FakeOptions, "desktop"> = {}) {
  const { host: fake, excel } = fakeHost(options);
  const recalculation = createRecalculation({
    look: (course) => worked(runAppraisal, { read: workbook.port.read, apply: async () => undefined }, course),
    run: (course) => worked(runAppraisal, workbook.port, course),
    failureOf: fake.failureOf,
    now: () => Date.now(),
  });
  const host: PaneHost = {
    ...fake,
    recalculation,
    changes: createSheetChanges(recalculation, async () => workbook.port),
    undoRun: createUndoRun(recalculation, async () => workbook.port),
    templates: templateCards,
    summarise,
    earlierStandings,
    changesSinceWritten,
    describeIssue,
    explain: (card, scheme, language) => explain(card, scheme, language, describeIssue),
    explainText: (card, scheme, language) => explainText(card, scheme, language, describeIssue),
  };
  return { host, excel };
}
