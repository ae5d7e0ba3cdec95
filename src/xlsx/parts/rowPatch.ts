import { contains, formatPlace, type Area } from "../../sheet/address";
import { isFault, sameValue } from "../../sheet/cellValue";
import type { CellWrite } from "../../sheet/edits";
import type { CellStyle } from "../../sheet/sheetPlan";
import { cellValue } from "./cellContent";
import { cellElement, isFormulaWrite } from "./cellElement";
import { toFileFormula } from "./formulaDialect";
import { formulaUnder, type FormulaGroups } from "./formulaGroups";
import type { ColumnRun } from "./sheetFrame";
import type { SheetScanner } from "./sheetScanner";
import { escapeXml, isOn } from "./xml";

type DefiniteWrite = Exclude<CellWrite, undefined>;
export type Look = Readonly<{ area: Area; style: CellStyle }>;

/** What is asked of one row: the writes by column, and the looks whose areas cover it. */
export type RowWork = Readonly<{ writes?: ReadonlyMap<number, DefiniteWrite>; looks?: readonly Look[] }>;

/** What a change of cells has to know of the workbook around the sheet. */
export type PatchSurroundings = Readonly<{
  strings: () => readonly string[];
  date1904: boolean;
  /** The sheet's tables with the areas they will have. */
  tables: readonly Readonly<{ name: string; area: Area }>[];
  styles: Readonly<{ xfWith(baseXf: number, style: CellStyle): number; xfOfQuotedText(baseXf: number): number }>;
}>;

/** Changes rows one by one, and keeps account of what that changed. */
export class RowPatcher {
  valuesChanged = false;
  /** A cell got or lost a formula. */
  formulasChanged = false;
  changed = false;
  /** All cells that were given content. */
  filled: Area | undefined;
  /** Styles found already, by what was asked of which style. */
  private readonly known = new Map<CellStyle | "quoted", Map<string, string>>();

  constructor(
    private readonly xml: string,
    private readonly groups: FormulaGroups,
    /** Shared formulas whose first cell is overwritten: the others get theirs written out. */
    private readonly expanding: ReadonlySet<string>,
    private readonly columns: readonly ColumnRun[],
    private readonly around: PatchSurroundings,
  ) {}

  /** The row under the scanner as it will be; undefined when it stays as it is. */
  existing(scanner: SheetScanner, work: RowWork): string | undefined {
    const { xml } = this;
    const { row } = scanner;
    const rowStyle = isOn(scanner.rowAttribute("customFormat")) ? scanner.rowAttribute("s") : undefined;
    const targets = targetColumns(work);
    const chunks: string[] = [];
    let next = 0;
    let copied = scanner.rowTagEnd;
    let inserted = false;
    const insertBefore = (column: number, at: number) => {
      for (; next < targets.length && targets[next]! < column; next++) {
        const cell = this.newCell(row, targets[next]!, work, rowStyle);
        if (cell === "") continue;
        chunks.push(xml.slice(copied, at), cell);
        copied = at;
        inserted = true;
      }
    };
    let lastCellEnd = scanner.rowTagEnd;
    while (scanner.nextCell()) {
      insertBefore(scanner.column, scanner.cellStart);
      if (targets[next] === scanner.column) next++;
      const replaced = this.replaced(scanner, work);
      if (replaced !== undefined) {
        chunks.push(xml.slice(copied, scanner.cellStart), replaced);
        copied = scanner.cellEnd;
      }
      lastCellEnd = scanner.cellEnd;
    }
    insertBefore(Infinity, lastCellEnd);
    if (chunks.length === 0 && scanner.rowNumbered) return undefined;
    const content = chunks.join("") + xml.slice(copied, scanner.rowContentEnd);
    return this.rowTag(scanner, inserted) + content + "</row>";
  }

  /** A row that the sheet did not have; empty when nothing is put into it. */
  missing(row: number, work: RowWork): string {
    const cells = targetColumns(work).map((column) => this.newCell(row, column, work, undefined));
    const content = cells.join("");
    return content === "" ? "" : `<row r="${row + 1}">${content}</row>`;
  }

  /** Whether the cell under the scanner holds what is written already. */
  isUnchanged(scanner: SheetScanner, write: DefiniteWrite): boolean {
    const formula = formulaUnder(scanner, this.groups);
    const value = () => cellValue(scanner, this.around.strings(), this.around.date1904);
    if (isFormulaWrite(write)) {
      const same = formula === this.fileFormula(scanner.row, scanner.column, write.formula);
      return same && (write.value === undefined || sameValue(write.value, value()));
    }
    const empties = write === "" || (isFault(write) && write.fault === "uncalculated");
    return formula === undefined && sameValue(empties ? null : write, value());
  }

  private replaced(scanner: SheetScanner, work: RowWork): string | undefined {
    const { row, column } = scanner;
    const write = work.writes?.get(column);
    if (write === undefined && !work.looks && scanner.cellNumbered && this.expanding.size === 0) return undefined;
    const before = scanner.styleStart < 0 ? "0" : this.xml.slice(scanner.styleStart, scanner.styleEnd);
    const style = this.styled(before, row, column, work, write);
    if (write !== undefined && !this.isUnchanged(scanner, write)) {
      this.valuesChanged = this.changed = true;
      if (scanner.formulaTag >= 0 !== isFormulaWrite(write)) this.formulasChanged = true;
      return this.element(row, column, style, write);
    }
    const numbered = scanner.cellNumbered ? "" : ` r="${formatPlace({ row, column })}"`;
    const expanded = this.expandedFormula(scanner);
    if (style === before && numbered === "" && expanded === undefined) return undefined;
    if (style !== before || expanded !== undefined) this.changed = true;
    const tag = restyled(this.xml.slice(scanner.cellStart, scanner.cellTagEnd), scanner, style, before).replace("<c", `<c${numbered}`);
    if (expanded === undefined) return tag + this.xml.slice(scanner.cellTagEnd, scanner.cellEnd);
    const behind = this.xml.slice(scanner.formulaEnd, scanner.cellEnd).replace(/^<\/f\s*>/, "");
    return `${tag}${this.xml.slice(scanner.cellTagEnd, scanner.formulaTag)}<f>${escapeXml(expanded)}</f>${behind}`;
  }

  /** The formula of a cell that shared one whose first cell goes away. */
  private expandedFormula(scanner: SheetScanner): string | undefined {
    if (this.expanding.size === 0 || scanner.formulaTag < 0 || scanner.formulaAttribute("t") !== "shared") return undefined;
    return this.expanding.has(scanner.formulaAttribute("si") ?? "") ? formulaUnder(scanner, this.groups) : undefined;
  }

  private newCell(row: number, column: number, work: RowWork, rowStyle: string | undefined): string {
    const write = work.writes?.get(column);
    const inherited = rowStyle ?? this.columns.find((run) => column >= run.first && column <= run.last)?.style ?? "0";
    const style = this.styled(inherited, row, column, work, write);
    const holds = write !== undefined && write !== null && write !== "" && !(isFault(write) && write.fault === "uncalculated");
    if (!holds && style === inherited) return "";
    this.changed = true;
    if (holds) this.valuesChanged = true;
    if (isFormulaWrite(write)) this.formulasChanged = true;
    return this.element(row, column, style, write ?? null);
  }

  private element(row: number, column: number, style: string, write: DefiniteWrite): string {
    if (write !== null) this.filled = grown(this.filled, row, column);
    const formula = isFormulaWrite(write) ? this.fileFormula(row, column, write.formula) : undefined;
    return cellElement(row, column, style, write, formula);
  }

  private fileFormula(row: number, column: number, formula: string): string {
    return toFileFormula(formula, this.around.tables.find((table) => contains(table.area, { row, column }))?.name);
  }

  /** The cell's style with the looks that cover it; text that begins like a formula is marked as text. */
  private styled(before: string, row: number, column: number, work: RowWork, write: DefiniteWrite | undefined): string {
    let style = before;
    for (const look of work.looks ?? []) {
      if (!contains(look.area, { row, column })) continue;
      style = this.remembered(style, look.style, (base) => this.around.styles.xfWith(base, look.style));
    }
    if (typeof write === "string" && write.startsWith("=")) style = this.remembered(style, "quoted", (base) => this.around.styles.xfOfQuotedText(base));
    return style;
  }

  private remembered(base: string, change: CellStyle | "quoted", find: (base: number) => number): string {
    let found = this.known.get(change);
    if (!found) this.known.set(change, (found = new Map()));
    let style = found.get(base);
    if (style === undefined) found.set(base, (style = String(find(Number(base)))));
    return style;
  }

  private rowTag(scanner: SheetScanner, inserted: boolean): string {
    let tag = this.xml.slice(scanner.rowStart, scanner.rowTagEnd).replace(/\s*\/>$/, ">");
    if (inserted) tag = tag.replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, "");
    return scanner.rowNumbered ? tag : tag.replace("<row", `<row r="${scanner.row + 1}"`);
  }
}

function targetColumns(work: RowWork): number[] {
  const columns = new Set(work.writes?.keys());
  for (const { area } of work.looks ?? []) for (let column = area.left; column <= area.right; column++) columns.add(column);
  return [...columns].sort((one, other) => one - other);
}

function restyled(tag: string, scanner: SheetScanner, style: string, before: string): string {
  if (style === before) return tag;
  if (scanner.styleStart < 0) return tag.replace("<c", `<c s="${style}"`);
  return tag.slice(0, scanner.styleStart - scanner.cellStart) + style + tag.slice(scanner.styleEnd - scanner.cellStart);
}

export function grown(area: Area | undefined, row: number, column: number): Area {
  if (!area) return { top: row, left: column, bottom: row, right: column };
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
}
