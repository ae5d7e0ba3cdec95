import { changeEdits, contentAt, holds, type CellChange } from "../appraisal/schemeEdits";
import type { WorkbookPort } from "../appraisal/workbookPort";
import type { Edit } from "../sheet/edits";
import type { SheetPlan } from "../sheet/sheetPlan";
import { sheetNamed, type WorkbookSnapshot } from "../sheet/snapshot";
import type { Text } from "../templates/text";
import type { Recalculation, Run } from "./recalculation";
import { today } from "./today";

/** Something the pane has written, and what to change in the workbook as it stands now so that it is taken back. */
export type Written = Readonly<{ what: Text; undoing(workbook: WorkbookSnapshot): Promise<Readonly<{ edits: readonly Edit[]; undone: Undone }>> }>;

/**
 * How an undo ended: how many cells were put back, and how many were not because somebody has typed into them since. Whole
 * rows and sheets come back `whole` or, when one of their cells was changed since, not at all.
 */
export type Undone = Readonly<{ back: number; kept: number; whole?: boolean }>;

export type SheetChanges = Readonly<{
  /** The latest change that can be taken back. */
  latest(): Written | undefined;
  subscribe(listener: () => void): () => void;
  /** Writes cells and then looks, or recalculates. Says whether it was written; trouble is told by the recalculation. */
  make(what: Text, changes: readonly CellChange[], then: Run["asked"]): Promise<boolean>;
  /**
   * Makes whatever edits follow from the workbook as it is read then, such as rows of a kept table or a new sheet, and
   * remembers how to take them back. Says whether anything was written.
   */
  edit(what: Text, edits: (workbook: WorkbookSnapshot) => readonly Edit[] | Promise<readonly Edit[]>, then: Run["asked"]): Promise<boolean>;
  /** Puts back what stood in the cells of the latest change. */
  undo(): Promise<Undone | undefined>;
  /** The latest change stays, and is no longer offered to be taken back. */
  keep(): void;
}>;

/** What the pane itself has written, kept in memory so that it can be taken back. */
export function createSheetChanges(recalculation: Recalculation, port: () => Promise<WorkbookPort>): SheetChanges {
  let written: readonly Written[] = [];
  const listeners = new Set<() => void>();
  const become = (next: readonly Written[]) => {
    written = next;
    for (const listener of listeners) listener();
  };
  return {
    latest: () => written.at(-1),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async make(what, changes, then) {
      let done = false;
      await recalculation.change(async () => {
        const excel = await port();
        const workbook = await excel.read();
        const before = changes.map(({ at }) => ({ at, write: contentAt(workbook, at) }));
        const log = await logged(workbook, changes, recalculation);
        await excel.apply([...changeEdits(changes), ...log]);
        done = true;
        become([...written, { what, undoing: async (now) => withLogBack(cellsBack(now, before, changes), log, now, workbook) }]);
      }, then);
      return done;
    },
    async edit(what, edits, then) {
      let done = false;
      await recalculation.change(async () => {
        const [excel, { withBeforeImage }] = await Promise.all([port(), import("../appraisal/beforeImage")]);
        const workbook = await excel.read({ numberFormats: true });
        const wanted = await edits(workbook);
        if (wanted.length === 0) return;
        const all = withBeforeImage(workbook, wanted);
        await excel.apply(all);
        done = true;
        become([...written, { what, undoing: (now) => editsBack(now, workbook, all) }]);
      }, then);
      return done;
    },
    async undo() {
      const last = written.at(-1);
      if (!last) return undefined;
      let undone: Undone | undefined;
      await recalculation.change(async () => {
        const excel = await port();
        const back = await last.undoing(await excel.read());
        await excel.apply(back.edits);
        undone = back.undone;
        become(written.filter((one) => one !== last));
      }, "look");
      return undone;
    },
    keep: () => become([]),
  };
}

/** What the workbook's change log says of the cells, where somebody has begun one. */
async function logged(workbook: WorkbookSnapshot, changes: readonly CellChange[], recalculation: Recalculation): Promise<readonly Edit[]> {
  const scheme = recalculation.state().last?.appraisal.scheme;
  if (!scheme) return [];
  const { logFigures } = await import("../appraisal/changeLog");
  const edits = logFigures(workbook, changes, scheme, today());
  if (edits.length === 0) return [];
  const { withBeforeImage } = await import("../appraisal/beforeImage");
  return withBeforeImage(workbook, edits);
}

/** A change that is taken back leaves no line in the log. */
async function withLogBack(cells: ReturnType<typeof cellsBack>, log: readonly Edit[], now: WorkbookSnapshot, before: WorkbookSnapshot) {
  if (log.length === 0 || cells.undone.kept > 0) return cells;
  const { edits } = await editsBack(now, before, log);
  return { ...cells, edits: [...cells.edits, ...edits] };
}

function cellsBack(workbook: WorkbookSnapshot, before: readonly CellChange[], after: readonly CellChange[]) {
  const back = before.filter((_, index) => holds(workbook, after[index]!));
  return { edits: changeEdits(back), undone: { back: back.length, kept: before.length - back.length } };
}

/** Rows and sheets go back by the image that was kept of them, stored documents to what they said before. */
async function editsBack(workbook: WorkbookSnapshot, before: WorkbookSnapshot, made: readonly Edit[]) {
  const { beforeNamespace, undoLast } = await import("../appraisal/beforeImage");
  const documents = made.filter((edit) => edit.kind === "storeXml");
  const image = documents.find(({ namespace }) => namespace === beforeNamespace)?.xml;
  const { edits, issues } = image ? undoLast({ ...workbook, storedXml: new Map([[beforeNamespace, image]]) }) : { edits: [], issues: [] };
  const typedInto = made.filter((edit) => edit.kind === "addSheet" && cellsHeld(workbook, edit.plan.name) > cellsPlanned(edit.plan));
  if (issues.length + typedInto.length > 0) return { edits: [], undone: { back: 0, kept: issues.length + typedInto.length, whole: false } };
  const cells = edits.filter(({ kind }) => kind !== "storeXml");
  const stored = documents.map(({ namespace }): Edit => ({ kind: "storeXml", namespace, xml: before.storedXml.get(namespace) ?? null }));
  return { edits: [...cells, ...stored], undone: { back: cells.length, kept: 0, whole: true } };
}

/** How many cells of a sheet hold something: more than were drawn means that somebody has written there since. */
function cellsHeld(workbook: WorkbookSnapshot, name: string): number {
  const sheet = sheetNamed(workbook, name);
  return [...(sheet?.rows.values() ?? [])].reduce((sum, cells) => sum + cells.filter((value) => value !== null && value !== "").length, 0);
}

function cellsPlanned({ blocks }: SheetPlan): number {
  const isDrawn = (cell: SheetPlan["blocks"][number]["rows"][number][number]) => {
    const write = typeof cell === "object" && cell !== null && "write" in cell ? cell.write : cell;
    return write !== null && write !== undefined && write !== "";
  };
  return blocks.reduce((sum, { rows }) => sum + rows.flat().filter(isDrawn).length, 0);
}
