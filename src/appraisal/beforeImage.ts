import { z } from "zod";
import { formatArea, overlaps, parseArea, parseReference, type Area, type Place } from "../sheet/address";
import { faultCodes } from "../sheet/cellValue";
import type { CellWrite, Edit } from "../sheet/edits";
import { largest } from "../sheet/largest";
import type { SheetPlan } from "../sheet/sheetPlan";
import { formulaAt, sheetNamed, tableNamed, valueAt, type SheetSnapshot, type TableSnapshot, type WorkbookSnapshot } from "../sheet/snapshot";
import { atOnce, ofEach, type Steps } from "../sheet/steps";
import { areaReference, type Issue } from "../scheme/issue";
import { readDocument, storedDocument } from "./storedDocument";

/** The namespace of the document that keeps what stood where the last run wrote. */
export const beforeNamespace = "urn:jisuan:before";

/** A cell as it was: a value, an error, or a formula. */
const heldSchema = z.union([z.null(), z.number(), z.string(), z.boolean(), z.object({ formula: z.string() }), z.object({ fault: z.enum(faultCodes) })]);
const keptSchema = z.array(
  z.discriminatedUnion("kind", [
    /** `before` is null for a block of empty cells; `after` tells, row by row, whether the cells still hold what was written. */
    z.object({ kind: z.literal("cells"), sheet: z.string(), area: z.string(), before: z.array(z.array(heldSchema)).nullable(), after: z.union([z.number(), z.array(z.number())]) }),
    z.object({ kind: z.literal("table"), table: z.string(), before: z.string(), after: z.string() }),
    z.object({ kind: z.literal("name"), name: z.string(), before: z.string().nullable(), after: z.string() }),
    z.object({ kind: z.literal("sheet"), sheet: z.string(), after: z.number().optional() }),
  ]),
);
type HeldCell = z.infer<typeof heldSchema>;
type Kept = z.infer<typeof keptSchema>[number];

/**
 * The edits of a run together with one more that keeps what they replace, so that the run can be undone, also after the
 * workbook was closed. Values, formulas, table areas, names and new sheets are kept; looks of cells are not. A run that changes
 * nothing keeps what the one before has kept.
 */
export function withBeforeImage(workbook: WorkbookSnapshot, edits: readonly Edit[]): readonly Edit[] {
  return atOnce(keepingBefore(workbook, edits));
}

/** The same with pauses. */
export function* keepingBefore(workbook: WorkbookSnapshot, edits: readonly Edit[]): Steps<readonly Edit[]> {
  const kept: Kept[] = [];
  for (const edit of edits) {
    switch (edit.kind) {
      case "writeCells":
        kept.push(...(yield* cellsBefore(workbook, edit.sheet, edit.at, edit.rows)));
        break;
      case "resizeTable": {
        const table = tableNamed(workbook, edit.table);
        if (table) kept.push({ kind: "table", table: edit.table, before: formatArea(table.area), after: formatArea(edit.area) });
        break;
      }
      case "addSheet":
        // A sheet that is drawn and written into in one go is not what its plan says.
        kept.push({ kind: "sheet", sheet: edit.plan.name, ...(edits.some((other) => other.kind === "writeCells" && other.sheet === edit.plan.name) ? {} : { after: checksum(drawnCells(edit.plan)) }) });
        break;
      case "defineName":
        kept.push({ kind: "name", name: edit.name, before: meaningOf(workbook, edit.name) ?? null, after: edit.refersTo });
        break;
      default:
        break;
    }
  }
  if (kept.length === 0) return edits;
  return [...edits, { kind: "storeXml", namespace: beforeNamespace, xml: storedDocument(beforeNamespace, "before", JSON.stringify(kept)) }];
}

/** What to change so that the last run is undone. A cell that was changed since is an issue and nothing is done. */
export function undoLast(workbook: WorkbookSnapshot): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }> {
  const { edits, back, left } = undoPlan(workbook);
  if (back.length === 0 && left.length === 0) return { edits: [], issues: [{ severity: "issue", code: "nothing-to-undo", facts: {} }] };
  return left.length > 0 ? { edits: [], issues: left.map((at): Issue => ({ severity: "issue", code: "undo-changed", at, facts: {} })) } : { edits, issues: [] };
}

/** How the last run would be undone as far as it can be: what comes back, and what stays because it was changed since. */
export type UndoPlan = Readonly<{ edits: readonly Edit[]; back: readonly string[]; left: readonly string[] }>;

/**
 * Undoes the last run row by row: rows that still hold what was written get back what stood there, rows that somebody has
 * changed since are left as they are, and so is a sheet that was drawn and then changed.
 */
export function undoPlan(workbook: WorkbookSnapshot): UndoPlan {
  const kept = readKept(workbook.storedXml.get(beforeNamespace));
  const edits: Edit[] = [];
  const back: string[] = [];
  const left: string[] = [];
  const stays = changedTables(workbook, kept);
  const last = [...kept].reverse();
  for (const one of [...last.filter(({ kind }) => kind !== "name"), ...last.filter(({ kind }) => kind === "name")]) {
    switch (one.kind) {
      case "cells": {
        const sheet = sheetNamed(workbook, one.sheet);
        const area = parseArea(one.area);
        if (!sheet || !area) continue;
        const held = stays.some(({ area: own, sheet: on }) => on === sheet.name && overlaps(own, area));
        for (const { top, bottom, changed } of runsOf(one, sheet, area)) {
          const part: Area = { ...area, top, bottom };
          (changed || held ? left : back).push(areaReference(sheet.name, part));
          if (!changed && !held) edits.push({ kind: "writeCells", sheet: sheet.name, at: { row: top, column: area.left }, rows: one.before?.slice(top - area.top, bottom - area.top + 1) ?? emptyRows(part) });
        }
        break;
      }
      case "table": {
        const table = tableNamed(workbook, one.table);
        const before = parseArea(one.before);
        const after = parseArea(one.after);
        if (!table || !before || !after || stays.includes(table)) continue;
        // Rows that were added since belong to the table; the columns of the run do not.
        edits.push({ kind: "resizeTable", table: table.name, area: { ...before, bottom: table.area.bottom === after.bottom ? before.bottom : table.area.bottom } });
        break;
      }
      case "name": {
        const now = meaningOf(workbook, one.name);
        if (now === undefined) continue;
        if (plain(now) !== plain(one.after)) left.push(one.name);
        // Of a sheet that stays, because it was changed since, the names stay as well.
        else if (!left.includes(parseReference(now)?.sheet ?? "")) edits.push(one.before === null ? { kind: "deleteName", name: one.name } : { kind: "defineName", name: one.name, refersTo: one.before });
        break;
      }
      case "sheet": {
        const sheet = sheetNamed(workbook, one.sheet);
        if (!sheet) continue;
        const changed = one.after !== undefined && one.after !== checksum(filledCells(sheet));
        (changed ? left : back).push(sheet.name);
        if (!changed) edits.push({ kind: "deleteSheet", sheet: sheet.name });
        break;
      }
    }
  }
  // Names go along with what they speak of; only where nothing else comes back are they told by themselves.
  if (back.length === 0) back.push(...edits.flatMap((edit) => (edit.kind === "defineName" || edit.kind === "deleteName" ? [edit.name] : [])));
  return { edits: edits.length === 0 ? [] : [...inOrder(edits), { kind: "storeXml", namespace: beforeNamespace, xml: null }], back: back.reverse(), left: left.reverse() };
}

/** Tables whose columns somebody has changed since: shrinking them would cut off what is not ours. */
function changedTables(workbook: WorkbookSnapshot, kept: readonly Kept[]): readonly TableSnapshot[] {
  return kept.flatMap((one) => {
    const table = one.kind === "table" ? tableNamed(workbook, one.table) : undefined;
    const after = one.kind === "table" ? parseArea(one.after) : undefined;
    return table && after && (table.area.left !== after.left || table.area.right !== after.right || table.area.top !== after.top) ? [table] : [];
  });
}

/** The rows of a block by whether they still hold what was written. */
function runsOf(one: Extract<Kept, { kind: "cells" }>, sheet: SheetSnapshot, area: Area): readonly Readonly<{ top: number; bottom: number; changed: boolean }>[] {
  const rows = valuesIn(sheet, area);
  if (typeof one.after === "number") return [{ top: area.top, bottom: area.bottom, changed: checksum(rows) !== one.after }];
  const runs: { top: number; bottom: number; changed: boolean }[] = [];
  for (const [index, cells] of rows.entries()) {
    const changed = checksum([cells]) !== one.after[index];
    const run = runs.at(-1);
    if (run && run.changed === changed) run.bottom = area.top + index;
    else runs.push({ top: area.top + index, bottom: area.top + index, changed });
  }
  return runs;
}

/** What a sheet that is drawn holds, cell by cell with its place; formulas count as formulas. */
function drawnCells({ blocks }: SheetPlan): readonly (readonly HeldCell[])[] {
  const cells = new Map<string, HeldCell>();
  for (const { at, rows } of blocks) {
    rows.forEach((row, down) =>
      row.forEach((cell, across) => {
        const write = cell !== null && typeof cell === "object" && "write" in cell ? cell.write : cell;
        const held = write === undefined ? null : typeof write === "object" && write !== null && "formula" in write ? { formula: write.formula } : write;
        if (held !== null && held !== "") cells.set(`${at.row + down},${at.column + across}`, held);
      }),
    );
  }
  return placed(cells);
}

function filledCells(sheet: SheetSnapshot): readonly (readonly HeldCell[])[] {
  const cells = new Map<string, HeldCell>();
  for (const row of new Set([...sheet.rows.keys(), ...sheet.formulas.keys()])) {
    const width = Math.max(sheet.rows.get(row)?.length ?? 0, sheet.formulas.get(row)?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      const held = heldAt(sheet, { row, column });
      if (held !== null && held !== "") cells.set(`${row},${column}`, held);
    }
  }
  return placed(cells);
}

/** Cells with their places, in an order that does not depend on how they were gathered. */
function placed(cells: ReadonlyMap<string, HeldCell>): readonly (readonly HeldCell[])[] {
  return [...cells].sort(([one], [other]) => (one < other ? -1 : 1)).map(([place, held]) => [place, held]);
}

/** What a name of the whole workbook refers to. */
function meaningOf({ names }: WorkbookSnapshot, name: string): string | undefined {
  return names.find((one) => one.sheet === undefined && one.name.toLowerCase() === name.toLowerCase())?.refersTo;
}

/** A reference however its sheet is quoted. */
const plain = (refersTo: string) => refersTo.replace(/^=/, "").replaceAll("'", "").toLowerCase();

/** Tables shrink before the cells beside them are emptied: a table's header may not be. Names go before their sheets. */
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const rank = (edit: Edit) => (edit.kind === "resizeTable" ? 0 : edit.kind === "writeCells" ? 1 : edit.kind === "deleteSheet" ? 3 : 2);
  return [...edits].sort((one, other) => rank(one) - rank(other));
}

function* cellsBefore(workbook: WorkbookSnapshot, name: string, at: Place, rows: readonly (readonly CellWrite[])[]): Steps<Kept[]> {
  const sheet = sheetNamed(workbook, name);
  const width = largest(rows.map((cells) => cells.length), 0);
  if (!sheet || width === 0) return [];
  const area: Area = { top: at.row, left: at.column, bottom: at.row + rows.length - 1, right: at.column + width - 1 };
  const before: HeldCell[][] = [];
  const after = yield* ofEach(rows, (cells, down) => {
    const held = Array.from({ length: width }, (_cell, across) => heldAt(sheet, { row: at.row + down, column: at.column + across }));
    before.push(held);
    return checksum([Array.from({ length: width }, (_cell, across) => afterwards(cells[across], held[across]!))]);
  });
  const empty = before.every((cells) => cells.every((cell) => cell === null));
  return [{ kind: "cells", sheet: name, area: formatArea(area), before: empty ? null : before, after }];
}

function heldAt(sheet: SheetSnapshot, place: Place): HeldCell {
  const formula = formulaAt(sheet, place);
  return formula === undefined ? valueAt(sheet, place) : { formula };
}

function afterwards(write: CellWrite, before: HeldCell): HeldCell {
  if (write === undefined) return before;
  return typeof write === "object" && write !== null && "formula" in write ? { formula: write.formula } : write;
}

function valuesIn(sheet: SheetSnapshot, area: Area): readonly (readonly HeldCell[])[] {
  return emptyRows(area).map((cells, down) => cells.map((_, across) => heldAt(sheet, { row: area.top + down, column: area.left + across })));
}

function emptyRows({ top, left, bottom, right }: Area): readonly (readonly null[])[] {
  return Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => null));
}

/** A number that tells whether cells still hold what was written: formulas count as formulas, whatever they are spelled like. */
function checksum(rows: readonly (readonly HeldCell[])[]): number {
  let hash = 0x811c9dc5;
  for (const cells of rows) {
    for (const cell of cells) {
      const text = cell === null || cell === "" ? "" : typeof cell === "object" ? ("formula" in cell ? "=" : cell.fault) : `${typeof cell}${String(cell)}`;
      for (let index = 0; index <= text.length; index += 1) hash = Math.imul(hash ^ (text.charCodeAt(index) || 31), 0x01000193);
    }
  }
  return hash >>> 0;
}

function readKept(xml: string | undefined): readonly Kept[] {
  return readDocument(xml, keptSchema) ?? [];
}
