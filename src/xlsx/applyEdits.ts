import type { Area } from "../sheet/address";
import type { Edit } from "../sheet/edits";
import { drawSheet } from "./drawSheet";
import type { XlsxPackage } from "./package";
import { removeCalculationChain, sheetHasFormulas, workbookHasFormulas } from "./parts/calculation";
import { refreshChartCaches } from "./parts/chartCaches";
import { setColumnWidth } from "./parts/columns";
import { setConditionalFormats } from "./parts/conditionalFormat";
import { storeXml } from "./parts/customXml";
import { defineName, deleteName } from "./parts/definedNames";
import { deleteSheet } from "./parts/deleteSheet";
import { forgetSheet } from "./parts/forgetSheet";
import { readRows } from "./parts/readRows";
import { sharedStrings } from "./parts/sharedStrings";
import { SheetChanges } from "./parts/sheetChanges";
import { patchSheet } from "./parts/sheetPatch";
import { StyleBook } from "./parts/styles";
import { resizeTable, rowsForResizing, tablePart, tableParts } from "./parts/tablePart";
import { setValidation } from "./parts/validation";
import { date1904, requestFullRecalculation, sheetEntry, worksheetEntries, type SheetEntry } from "./parts/workbookPart";

/**
 * Applies edits in order. A fault leaves the package half changed: who needs all or nothing works on a `copy` (see
 * `fileWorkbook`). Edits that change nothing leave every byte.
 */
export function applyEdits(pkg: XlsxPackage, edits: readonly Edit[]): void {
  const work = new Editing(pkg, edits);
  for (const edit of edits) work.apply(edit);
  work.finish();
}

/** Cell changes are gathered by sheet and made in one go, however many edits they come from. */
class Editing {
  private readonly pending = new Map<string, { sheet: SheetEntry; changes: SheetChanges }>();
  private readonly entries = new Map<string, SheetEntry>();
  /** The areas that tables are going to have, by name: formulas may be written before their table has grown over them. */
  private readonly futureAreas = new Map<string, Area>();
  private resizes: Readonly<{ table: string; area: Area }>[] = [];
  private readonly deleted: string[] = [];
  private strings: readonly string[] | undefined;
  private readonly from1904: boolean;
  private valuesChanged = false;
  private formulasChanged = false;

  constructor(
    private readonly pkg: XlsxPackage,
    edits: readonly Edit[],
  ) {
    this.from1904 = edits.length > 0 && date1904(pkg);
    for (const edit of edits) if (edit.kind === "resizeTable") this.futureAreas.set(edit.table.toLowerCase(), edit.area);
  }

  apply(edit: Edit): void {
    const { pkg } = this;
    switch (edit.kind) {
      case "writeCells":
        return this.changesOf(edit.sheet).write(edit.at, edit.rows);
      case "formatCells":
        return this.changesOf(edit.sheet).format(edit.area, edit.style);
      case "resizeTable":
        this.resizes.push(edit);
        return;
      case "columnWidth":
        return setColumnWidth(pkg, this.entry(edit.sheet).path, edit.column, edit.width);
      case "conditionalFormats":
        return setConditionalFormats(pkg, this.entry(edit.sheet).path, edit.area, edit.rules);
      case "validate":
        return setValidation(pkg, this.entry(edit.sheet).path, edit.area, edit.validation);
      case "addSheet":
        drawSheet(pkg, edit.plan, edit.before);
        this.entries.clear();
        if (sheetHasFormulas(pkg.text(this.entry(edit.plan.name).path))) this.valuesChanged = this.formulasChanged = true;
        return;
      case "deleteSheet":
        return this.deleteSheet(this.entry(edit.sheet));
      case "defineName":
        return defineName(pkg, edit.name, edit.refersTo, edit.comment);
      case "deleteName":
        return deleteName(pkg, edit.name);
      case "storeXml":
        return storeXml(pkg, edit.namespace, edit.xml);
    }
  }

  /** Tables are resized when all cells stand, so that each sheet is gone through once. */
  finish(): void {
    this.flushAll();
    for (const { table, area } of this.resizes) this.resize(table, area);
    this.flushAll();
    StyleBook.of(this.pkg).flush();
    this.forgetDeleted();
    if (this.formulasChanged) removeCalculationChain(this.pkg);
    if (this.valuesChanged && workbookHasFormulas(this.pkg)) requestFullRecalculation(this.pkg);
  }

  private entry(name: string): SheetEntry {
    const key = name.toLowerCase();
    let entry = this.entries.get(key);
    if (!entry) this.entries.set(key, (entry = sheetEntry(this.pkg, name)));
    return entry;
  }

  private changesOf(name: string): SheetChanges {
    return this.changesAt(this.entry(name));
  }

  private changesAt(sheet: SheetEntry): SheetChanges {
    let pending = this.pending.get(sheet.path);
    if (!pending) this.pending.set(sheet.path, (pending = { sheet, changes: new SheetChanges() }));
    return pending.changes;
  }

  private readonly sharedStrings = (): readonly string[] => (this.strings ??= sharedStrings(this.pkg));

  private deleteSheet(sheet: SheetEntry): void {
    const gone = new Set(tableParts(this.pkg, sheet).map((table) => table.name.toLowerCase()));
    this.resizes = this.resizes.filter((resize) => !gone.has(resize.table.toLowerCase()));
    this.pending.delete(sheet.path);
    deleteSheet(this.pkg, sheet.name);
    this.deleted.push(sheet.name);
    this.entries.clear();
    this.valuesChanged = this.formulasChanged = true;
  }

  /** A sheet that was drawn anew under its old name is the one that formulas mean. */
  private forgetDeleted(): void {
    if (this.deleted.length === 0) return;
    const left = new Set(worksheetEntries(this.pkg).map((entry) => entry.name.toLowerCase()));
    for (const name of this.deleted) if (!left.has(name.toLowerCase())) forgetSheet(this.pkg, name);
  }

  private flushAll(): void {
    for (let path = this.pending.keys().next(); !path.done; path = this.pending.keys().next()) this.flush(path.value);
  }

  /** Makes the changes gathered for a sheet; headers of its tables that were written become the names of their columns. */
  private flush(path: string): void {
    const { pkg } = this;
    const pending = this.pending.get(path);
    if (!pending) return;
    this.pending.delete(path);
    const { sheet, changes } = pending;
    const tables = tableParts(pkg, sheet);
    const patched = patchSheet(pkg.text(path), changes, {
      strings: this.sharedStrings,
      date1904: this.from1904,
      tables: tables.map(({ name, area }) => ({ name, area: this.futureAreas.get(name.toLowerCase()) ?? area })),
      styles: StyleBook.of(pkg),
    });
    pkg.setText(path, patched.text);
    if (patched.valuesChanged) refreshChartCaches(pkg, sheet, changes.writes, (rows) => readRows(patched.text, rows, this.sharedStrings, this.from1904));
    this.valuesChanged ||= patched.valuesChanged;
    this.formulasChanged ||= patched.formulasChanged;
    for (const table of tables) {
      const { top, left, right } = table.area;
      const renamed = table.hasHeader && [...(changes.writes.get(top)?.keys() ?? [])].some((column) => column >= left && column <= right);
      if (renamed && patched.valuesChanged) this.resize(table.name, table.area);
    }
  }

  private resize(name: string, area: Area): void {
    const { pkg } = this;
    const table = tablePart(pkg, name);
    const cells = readRows(pkg.text(table.sheet.path), rowsForResizing(table, area), this.sharedStrings, this.from1904);
    const writes = resizeTable(pkg, table, area, cells);
    for (const { row, column, write } of writes) this.changesAt(table.sheet).writeCell(row, column, write);
  }
}
