import { z } from "zod";
import { formatArea, parseArea, type Area, type Place } from "../sheet/address";
import { faultCodes } from "../sheet/cellValue";
import type { CellWrite, Edit } from "../sheet/edits";
import { formulaAt, sheetNamed, tableNamed, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../sheet/snapshot";
import { cellReference, type Issue } from "../scheme/issue";
import { readDocument, storedDocument } from "./storedDocument";

/** The namespace of the document that keeps what stood where the last run wrote. */
export const beforeNamespace = "urn:jisuan:before";

/** A cell as it was: a value, an error, or a formula. */
const heldSchema = z.union([z.null(), z.number(), z.string(), z.boolean(), z.object({ formula: z.string() }), z.object({ fault: z.enum(faultCodes) })]);
const keptSchema = z.array(
  z.discriminatedUnion("kind", [
    /** `before` is null for a block of empty cells; `after` tells whether the cells still hold what was written. */
    z.object({ kind: z.literal("cells"), sheet: z.string(), area: z.string(), before: z.array(z.array(heldSchema)).nullable(), after: z.number() }),
    z.object({ kind: z.literal("table"), table: z.string(), before: z.string(), after: z.string() }),
    z.object({ kind: z.literal("sheet"), sheet: z.string() }),
  ]),
);
type HeldCell = z.infer<typeof heldSchema>;
type Kept = z.infer<typeof keptSchema>[number];

/**
 * The edits of a run together with one more that keeps what they replace, so that the run can be undone, also after the
 * workbook was closed. Values, formulas, table areas and new sheets are kept; looks of cells are not. A run that changes
 * nothing keeps what the one before has kept.
 */
export function withBeforeImage(workbook: WorkbookSnapshot, edits: readonly Edit[]): readonly Edit[] {
  const kept = edits.flatMap((edit): Kept[] => {
    switch (edit.kind) {
      case "writeCells":
        return cellsBefore(workbook, edit.sheet, edit.at, edit.rows);
      case "resizeTable": {
        const table = tableNamed(workbook, edit.table);
        return table ? [{ kind: "table", table: edit.table, before: formatArea(table.area), after: formatArea(edit.area) }] : [];
      }
      case "addSheet":
        return [{ kind: "sheet", sheet: edit.plan.name }];
      default:
        return [];
    }
  });
  if (kept.length === 0) return edits;
  return [...edits, { kind: "storeXml", namespace: beforeNamespace, xml: storedDocument(beforeNamespace, "before", JSON.stringify(kept)) }];
}

/** What to change so that the last run is undone. A cell that was changed since is an issue and nothing is done. */
export function undoLast(workbook: WorkbookSnapshot): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }> {
  const kept = readKept(workbook.storedXml.get(beforeNamespace));
  if (kept.length === 0) return { edits: [], issues: [{ severity: "issue", code: "nothing-to-undo", facts: {} }] };
  const issues: Issue[] = [];
  const edits: Edit[] = [];
  for (const one of [...kept].reverse()) {
    switch (one.kind) {
      case "cells": {
        const sheet = sheetNamed(workbook, one.sheet);
        const area = parseArea(one.area);
        if (!sheet || !area) continue;
        if (checksum(valuesIn(sheet, area)) !== one.after) issues.push({ severity: "issue", code: "undo-changed", at: `${cellReference(sheet.name, { row: area.top, column: area.left })}`, facts: {} });
        edits.push({ kind: "writeCells", sheet: sheet.name, at: { row: area.top, column: area.left }, rows: one.before ?? emptyRows(area) });
        break;
      }
      case "table": {
        const table = tableNamed(workbook, one.table);
        const before = parseArea(one.before);
        if (!table || !before) continue;
        if (formatArea(table.area) !== one.after) issues.push({ severity: "issue", code: "undo-changed", at: cellReference(table.sheet, { row: table.area.top, column: table.area.left }), facts: {} });
        edits.push({ kind: "resizeTable", table: table.name, area: before });
        break;
      }
      case "sheet":
        if (sheetNamed(workbook, one.sheet)) edits.push({ kind: "deleteSheet", sheet: one.sheet });
        break;
    }
  }
  return issues.length > 0 ? { edits: [], issues } : { issues, edits: [...inOrder(edits), { kind: "storeXml", namespace: beforeNamespace, xml: null }] };
}

/** Tables shrink before the cells beside them are emptied: a table's header may not be. */
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const rank = (edit: Edit) => (edit.kind === "resizeTable" ? 0 : edit.kind === "writeCells" ? 1 : 2);
  return [...edits].sort((one, other) => rank(one) - rank(other));
}

function cellsBefore(workbook: WorkbookSnapshot, name: string, at: Place, rows: readonly (readonly CellWrite[])[]): Kept[] {
  const sheet = sheetNamed(workbook, name);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (!sheet || width === 0) return [];
  const area: Area = { top: at.row, left: at.column, bottom: at.row + rows.length - 1, right: at.column + width - 1 };
  const before = rows.map((_, down) => Array.from({ length: width }, (_cell, across) => heldAt(sheet, { row: at.row + down, column: at.column + across })));
  const after = rows.map((cells, down) => Array.from({ length: width }, (_cell, across) => afterwards(cells[across], before[down]![across]!)));
  const empty = before.every((cells) => cells.every((cell) => cell === null));
  return [{ kind: "cells", sheet: name, area: formatArea(area), before: empty ? null : before, after: checksum(after) }];
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
