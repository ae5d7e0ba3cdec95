import { contains, overlaps, type Area, type Place } from "../sheet/address";
import type { CellWrite, Edit, ReadOptions } from "../sheet/edits";
import type { CellStyle } from "../sheet/sheetPlan";
import { tableNamed, type SheetSnapshot, type TableSnapshot, type WorkbookSnapshot } from "../sheet/snapshot";
import { invalidArgument, itemNotFound } from "./hostObject";
import { beginDrawing, planOf, type Drawing } from "./drawing";
import { Refusal } from "./protocol";

/** The file that is played: the shape of a pen. */
export type PlayedFile = Readonly<{
  read(options?: ReadOptions): Promise<WorkbookSnapshot>;
  apply(edits: readonly Edit[]): Promise<void>;
}>;

/** A sheet's tab, with what is still being drawn on it when the sheet is new. */
export type Tab = { name: string; id: string; visibility: SheetSnapshot["visibility"]; protected: boolean; drawing?: Drawing };

/** A table as it stands, columns aside. */
export type PlayedTable = { -readonly [Key in keyof Omit<TableSnapshot, "columns">]: TableSnapshot[Key] };

/** A pending edit; a new sheet is turned into its plan only when it is handed over, since drawing goes on until then. */
type Pending = Edit | Readonly<{ kind: "draw"; drawing: Drawing }>;

/**
 * The workbook while it is played. Changes are gathered and handed to the file when something has to be read, so that
 * a sheet drawn by many requests becomes one plan. What there is (tabs, tables) is known at any moment.
 */
export class PlayedWorkbook {
  tabs: Tab[] = [];
  tables: PlayedTable[] = [];
  /** Cells changed since they were last asked for, as sheet and area. */
  private touched: { sheet: string; area: Area }[] = [];
  private pending: Pending[] = [];
  private known: WorkbookSnapshot | undefined;
  private lastId = 0;

  constructor(private readonly file: PlayedFile) {}

  /** Reads the file if it has not been read yet. */
  async begin(): Promise<WorkbookSnapshot> {
    return this.known ?? this.look();
  }

  /** The workbook as it stands, all changes made. */
  async snapshot(): Promise<WorkbookSnapshot> {
    await this.settle();
    return this.begin();
  }

  /** Hands the gathered changes to the file. */
  async settle(): Promise<void> {
    if (this.pending.length === 0) return;
    const edits = this.pending.map((edit): Edit => (edit.kind === "draw" ? { kind: "addSheet", plan: planOf(edit.drawing), before: edit.drawing.before } : edit));
    this.pending = [];
    this.known = undefined;
    await this.file.apply(edits);
    await this.look();
  }

  private async look(): Promise<WorkbookSnapshot> {
    const known = await this.file.read({ numberFormats: true });
    this.known = known;
    // Objects made before go on meaning the same sheets and tables.
    const tabs = new Map(this.tabs.map((tab) => [tab.name, tab]));
    this.tabs = known.sheets.map((sheet) =>
      Object.assign(tabs.get(sheet.name) ?? { id: this.newId() }, { name: sheet.name, visibility: sheet.visibility, protected: sheet.protected, drawing: undefined }),
    );
    const tables = new Map(this.tables.map((table) => [table.name, table]));
    this.tables = known.tables.map(({ name, sheet, area, hasHeader, hasTotals }) => Object.assign(tables.get(name) ?? {}, { name, sheet, area, hasHeader, hasTotals }));
    return known;
  }

  private newId(): string {
    this.lastId += 1;
    return `{00000000-0001-0000-${String(this.lastId).padStart(4, "0")}-000000000000}`;
  }

  findTab(key: unknown): Tab | undefined {
    const wanted = String(key).toLowerCase();
    return this.tabs.find((tab) => tab.name.toLowerCase() === wanted || tab.id.toLowerCase() === wanted);
  }

  tab(key: unknown): Tab {
    return this.findTab(key) ?? itemNotFound(`no sheet ${String(key)}`);
  }

  findTable(key: unknown): PlayedTable | undefined {
    const wanted = String(key).toLowerCase();
    return this.tables.find((table) => table.name.toLowerCase() === wanted);
  }

  addTab(name: string): Tab {
    if (this.findTab(name)) throw new Refusal("ItemAlreadyExists", `there is a sheet ${name}`);
    if (name.length > 31 || /[\\/?*[\]:]/.test(name) || name === "") invalidArgument(`no name for a sheet: ${name}`);
    const drawing = beginDrawing(name);
    const tab: Tab = { name, id: this.newId(), visibility: "visible", protected: false, drawing };
    this.tabs.push(tab);
    this.pending.push({ kind: "draw", drawing });
    return tab;
  }

  removeTab(tab: Tab): void {
    if (this.tabs.filter((other) => other.visibility === "visible" && other !== tab).length === 0) throw new Refusal("InvalidOperation", "a workbook keeps one visible sheet");
    this.tabs = this.tabs.filter((other) => other !== tab);
    this.tables = this.tables.filter((table) => table.sheet !== tab.name);
    if (tab.drawing) this.pending = this.pending.filter((edit) => !(edit.kind === "draw" && edit.drawing === tab.drawing));
    else this.pending.push({ kind: "deleteSheet", sheet: tab.name });
  }

  /** Workbook-wide names, those just defined included. */
  knownNames(): readonly string[] {
    const standing = this.known?.names.filter((name) => name.sheet === undefined).map((name) => name.name) ?? [];
    const names = new Map(standing.map((name) => [name.toLowerCase(), name]));
    for (const edit of this.pending) {
      if (edit.kind === "defineName") names.set(edit.name.toLowerCase(), edit.name);
      else if (edit.kind === "deleteName") names.delete(edit.name.toLowerCase());
    }
    return [...names.values()];
  }

  /** Any edit that is not about the cells of one sheet. */
  edit(edit: Edit): void {
    this.pending.push(edit);
  }

  /** Writes cells as they are: what Excel makes of a value that it is sent has been decided before. */
  write(tab: Tab, at: Place, rows: readonly (readonly CellWrite[])[]): void {
    refuseIfProtected(tab);
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    this.touched.push({ sheet: tab.name, area: { top: at.row, left: at.column, bottom: at.row + rows.length - 1, right: at.column + width - 1 } });
    if (!tab.drawing) this.pending.push({ kind: "writeCells", sheet: tab.name, at, rows });
    else rows.forEach((row, index) => row.forEach((write, offset) => writeDrawn(tab.drawing!, at.row + index, at.column + offset, write)));
  }

  /** States one more property of the area's look; what is stated in a row about one area is one edit. */
  paint(tab: Tab, area: Area, style: CellStyle): void {
    refuseIfProtected(tab);
    const last = tab.drawing ? tab.drawing.formats.at(-1) : this.pending.at(-1);
    const goesOn = last !== undefined && "style" in last && sameArea(last.area, area) && (!("kind" in last) || last.sheet === tab.name);
    if (goesOn) Object.assign(last.style, style);
    else if (tab.drawing) tab.drawing.formats.push({ area, style: { ...style } });
    else this.pending.push({ kind: "formatCells", sheet: tab.name, area, style: { ...style } });
  }

  /** The cells that were written since this was last asked. */
  takeTouched(): readonly Readonly<{ sheet: string; area: Area }>[] {
    return this.touched.splice(0);
  }

  /** The header texts of a table as they stand. */
  async headersOf(table: PlayedTable): Promise<readonly string[]> {
    const drawing = this.findTab(table.sheet)?.drawing;
    if (!drawing) return tableNamed(await this.snapshot(), table.name)?.columns ?? [];
    const { top, left, right } = table.area;
    return Array.from({ length: right - left + 1 }, (_, index) => String(drawing.cells.get(top)?.[left + index] ?? ""));
  }

  /** Whether a cell is covered by a merged area whose value stands elsewhere. */
  isCovered(tab: Tab, place: Place): boolean {
    const merges = tab.drawing?.merges ?? this.known?.sheets.find((sheet) => sheet.name === tab.name)?.merges ?? [];
    return merges.some((area) => contains(area, place) && (area.top !== place.row || area.left !== place.column));
  }

  refuseOverlap(table: PlayedTable | undefined, sheet: string, area: Area): void {
    const other = this.tables.find((candidate) => candidate !== table && candidate.sheet === sheet && overlaps(candidate.area, area));
    if (other) invalidArgument(`a table cannot overlap ${other.name}`);
  }
}

function writeDrawn(drawing: Drawing, row: number, column: number, write: CellWrite): void {
  if (write === undefined) return;
  const line = drawing.cells.get(row) ?? [];
  drawing.cells.set(row, line);
  line[column] = write;
}

/** The file does not say which cells were unlocked, so a protected sheet is locked as a whole, as it is by default. */
export function refuseIfProtected(tab: Tab): void {
  if (tab.protected) throw new Refusal("AccessDenied", `sheet ${tab.name} is protected`);
}

export function sameArea(one: Area, other: Area): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}
