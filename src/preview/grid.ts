import type { ICellData, ICommandInfo, IWorkbookData } from "@univerjs/core";
import { CanceledError } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Language } from "../scheme/issue";
import type { Area } from "../sheet/address";
import { sheetId, type Protection } from "./gridData";
import type { Cells } from "./gridChanges";
import { changedCells, newStyles, sameButForCells } from "./gridChanges";
import { locales, startUniver } from "./univer";

export type Selection = Readonly<{ sheet: string; area: Area }>;

/** The workbook as people see and edit it on the page. */
export type Grid = Readonly<{
  /** Shows another workbook from its first sheet on, or from the one named. */
  open: (data: IWorkbookData, sheet?: string) => void;
  /** Shows the same workbook after a change: cell by cell where that suffices, else anew with scroll and selection kept. */
  update: (data: IWorkbookData) => void;
  /** Takes a reading for what is shown already: the grid was there first. */
  adopt: (data: IWorkbookData) => void;
  /** The grid's own cells after its formulas have been calculated. */
  settled: () => Promise<ReadonlyMap<string, Cells>>;
  selection: () => Selection | undefined;
  select: (selection: Selection) => void;
  setLanguage: (language: Language) => void;
  setDark: (dark: boolean) => void;
  /** Cells that changed by other ways than `update`: typed and pasted ones, or (`calculated`) results of formulas. */
  onEdit: (listener: (calculated: boolean) => void) => void;
  onSelect: (listener: (selection: Selection) => void) => void;
  /** The engine's own interface, for tests and the browser's console. */
  api: FUniver;
}>;

const setValues = "sheet.mutation.set-range-values";
const setSelections = "sheet.operation.set-selections";
const setActiveSheet = "sheet.operation.set-worksheet-active";
/** Milliseconds until a workbook that is shown anew has come to rest, and how long that takes at the very most. */
const buildingTime = 400;
const longestBuilding = 5000;
/** Changes of structure belong to Excel; here they are not offered, and keyboard short cuts for them do nothing. */
const barred = /^sheet\.command\.(insert-(row|col|sheet|multi|range|defined)|(remove|move)-(row|col|sheet|defined)|delete-range-move|copy-sheet|append-row|(add|remove)-worksheet-merge|reorder-range|set-worksheet-(name|order|hidden)|set-defined-name)/;

/** What the user does to put something into cells: typing, pasting, clearing, filling. */
const entering = /^sheet\.command\.(set-range-values|paste|optional-paste|clear-selection|auto-fill|auto-clear|refill|cut)/;
const editing = "sheet.operation.set-cell-edit-visible";

export function createGrid(container: HTMLElement, language: Language, dark: boolean): Grid {
  const api = startUniver(container, language, dark);
  let shown: IWorkbookData | undefined;
  let openings = 0;
  let writing = false;
  /** While the workbook is shown anew the engine selects on its own account, and goes on to a little later. */
  let building = 0;
  let tellSelection: () => void = () => undefined;
  /** Where the user is: a workbook that is shown anew begins there. */
  let last: Selection | undefined;

  const workbook = () => api.getActiveWorkbook();
  const selection = (): Selection | undefined => {
    const range = workbook()?.getActiveRange()?.getRange();
    const sheet = workbook()?.getActiveSheet().getSheetName();
    if (!range || sheet === undefined) return undefined;
    return { sheet, area: { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn } };
  };
  const mark = ({ sheet, area }: Selection) => {
    const target = workbook()?.getSheetByName(sheet);
    if (!target || target.isSheetHidden()) return undefined;
    target.activate();
    target.setActiveSelection(target.getRange(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1));
    last = { sheet, area };
    return target;
  };
  const select = ({ sheet, area }: Selection) => {
    const target = mark({ sheet, area });
    if (!target) return;
    const visible = target.getVisibleRange();
    const seen = visible && area.top >= visible.startRow && area.bottom <= visible.endRow && area.left >= visible.startColumn && area.right <= visible.endColumn;
    if (!seen) target.scrollToCell(Math.max(0, area.top - 3), Math.max(0, area.left - 1));
  };

  /** Whether any of the selected cells is locked on a protected sheet. */
  const isLocked = (): boolean => {
    const now = selection();
    const open = (shown?.sheets[sheetId(now?.sheet ?? "")]?.custom as Protection | undefined)?.open;
    if (!now || !open) return false;
    const { top, left, bottom, right } = now.area;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) if (!open.includes(`${row}:${column}`)) return true;
    }
    return false;
  };

  const build = (data: IWorkbookData, placed: () => void) => {
    building += 1;
    const rest = () => {
      building -= 1;
      if (building === 0 && last && !sameSelection(last, selection())) select(last);
      tellSelection();
    };
    // On a busy machine the engine comes to rest later: only when nothing waits any more is it done.
    setTimeout(() => requestIdleCallback(rest, { timeout: longestBuilding }), buildingTime);
    const before = workbook();
    if (before) api.disposeUnit(before.getId());
    openings += 1;
    api.createWorkbook(structuredClone({ ...data, id: `${data.id}-${openings}` }));
    shown = data;
    placed();
  };

  return {
    api,
    selection,
    select,
    open: (data, sheet) => {
      const first = data.sheetOrder.find((id) => data.sheets[id]?.hidden !== 1);
      const name = data.sheets[sheet === undefined ? (first ?? "") : sheetId(sheet)]?.name ?? "";
      build(data, () => mark({ sheet: name, area: { top: 0, left: 0, bottom: 0, right: 0 } }));
    },
    update: (data) => {
      const current = workbook();
      if (!shown || !current || !sameButForCells(shown, data)) {
        const kept = last ?? selection();
        const scroll = current?.getActiveSheet().getScrollState();
        build(data, () => {
          const sheet = kept && mark(kept);
          // Scrolling is counted from the first row and column below and beside the frozen ones, cells from the first of all.
          if (sheet && scroll) sheet.scrollToCell(scroll.sheetViewStartRow + sheet.getFrozenRows(), scroll.sheetViewStartColumn + sheet.getFrozenColumns());
        });
        return;
      }
      writing = true;
      current.addStyles(newStyles(shown, data));
      for (const [id, cellValue] of changedCells(shown, data)) {
        api.syncExecuteCommand(setValues, { unitId: current.getId(), subUnitId: id, cellValue });
      }
      writing = false;
      shown = data;
    },
    adopt: (data) => {
      shown = data;
    },
    settled: async () => {
      await api.getFormula().onCalculationResultApplied(5000).catch(() => undefined);
      const sheets = workbook()?.getSheets() ?? [];
      return new Map(sheets.map((sheet) => [sheet.getSheetName(), resolved(sheet)]));
    },
    setLanguage: (next) => api.setLocale(locales[next]),
    setDark: (next) => api.toggleDarkMode(next),
    onEdit: (listener) => {
      api.onCommandExecuted((command, options) => {
        if (command.id === setValues && !writing) listener(options?.fromFormula === true);
      });
      api.onBeforeCommandExecute((command) => {
        if (barred.test(command.id) || (isEntering(command) && isLocked())) throw new CanceledError();
      });
    },
    onSelect: (listener) => {
      let told: Selection | undefined;
      tellSelection = () => {
        const now = selection();
        if (!now || building > 0) return;
        last = now;
        if (sameSelection(told, now)) return;
        told = now;
        listener(now);
      };
      api.onCommandExecuted((command) => {
        if (command.id === setSelections || command.id === setActiveSheet) tellSelection();
      });
    },
  };
}

/** Taking up the editing of a cell counts as well, leaving it off does not. */
function isEntering({ id, params }: Readonly<ICommandInfo>): boolean {
  return entering.test(id) || (id === editing && (params as { visible?: boolean } | undefined)?.visible === true);
}

function sameSelection(one: Selection | undefined, other: Selection | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

type FacadeSheet = NonNullable<ReturnType<NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>["getSheetByName"]>>;

/** The sheet's cells; formulas that were filled share one text in the grid and are written out here. */
function resolved(sheet: FacadeSheet): Cells {
  const cells: Record<number, Record<number, ICellData>> = {};
  sheet.getSheet().getCellMatrix().forValue((row, column, cell) => {
    if (!cell) return;
    const formula = cell.f ?? (cell.si ? sheet.getRange(row, column).getFormula() : undefined);
    (cells[row] ??= {})[column] = { v: cell.v, t: cell.t, f: formula || undefined, p: cell.p };
  });
  return cells;
}
