import type { ICellData, IWorkbookData } from "@univerjs/core";
import { CanceledError } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Language } from "../scheme/issue";
import type { Area } from "../sheet/address";
import { sheetId } from "./gridData";
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
/** Milliseconds until a workbook that is shown anew has come to rest. */
const buildingTime = 400;
/** Changes of structure belong to Excel; here they are not offered, and keyboard short cuts for them do nothing. */
const barred = /^sheet\.command\.(insert-(row|col|sheet|multi|range|defined)|(remove|move)-(row|col|sheet|defined)|delete-range-move|copy-sheet|append-row|(add|remove)-worksheet-merge|reorder-range|set-worksheet-(name|order|hidden)|set-defined-name)/;

export function createGrid(container: HTMLElement, language: Language, dark: boolean): Grid {
  const api = startUniver(container, language, dark);
  let shown: IWorkbookData | undefined;
  let openings = 0;
  let writing = false;
  /** While the workbook is shown anew the engine selects on its own account, and goes on to a little later. */
  let building = 0;
  let tellSelection: () => void = () => undefined;

  const workbook = () => api.getActiveWorkbook();
  const selection = (): Selection | undefined => {
    const range = workbook()?.getActiveRange()?.getRange();
    const sheet = workbook()?.getActiveSheet().getSheetName();
    if (!range || sheet === undefined) return undefined;
    return { sheet, area: { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn } };
  };
  const select = ({ sheet, area }: Selection) => {
    const target = workbook()?.getSheetByName(sheet);
    if (!target) return;
    target.activate();
    const range = target.getRange(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
    target.setActiveSelection(range);
    const visible = target.getVisibleRange();
    const seen = visible && area.top >= visible.startRow && area.bottom <= visible.endRow && area.left >= visible.startColumn && area.right <= visible.endColumn;
    if (!seen) target.scrollToCell(Math.max(0, area.top - 3), Math.max(0, area.left - 1));
  };

  const build = (data: IWorkbookData) => {
    building += 1;
    setTimeout(() => {
      building -= 1;
      tellSelection();
    }, buildingTime);
    const before = workbook();
    if (before) api.disposeUnit(before.getId());
    openings += 1;
    api.createWorkbook(structuredClone({ ...data, id: `${data.id}-${openings}` }));
    shown = data;
  };

  return {
    api,
    selection,
    select,
    open: (data, sheet) => {
      build(data);
      const first = data.sheetOrder.find((id) => data.sheets[id]?.hidden !== 1);
      const wanted = workbook()?.getSheetBySheetId(sheet === undefined ? (first ?? "") : sheetId(sheet));
      if (wanted && !wanted.isSheetHidden()) wanted.activate();
    },
    update: (data) => {
      const current = workbook();
      if (!shown || !current || !sameButForCells(shown, data)) {
        const kept = selection();
        const scroll = current?.getActiveSheet().getScrollState();
        build(data);
        if (kept) {
          workbook()?.getSheetByName(kept.sheet)?.activate();
          select(kept);
        }
        if (kept && scroll) workbook()?.getSheetByName(kept.sheet)?.scrollToCell(scroll.sheetViewStartRow, scroll.sheetViewStartColumn);
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
        if (barred.test(command.id)) throw new CanceledError();
      });
    },
    onSelect: (listener) => {
      let last = "";
      tellSelection = () => {
        const now = selection();
        const text = JSON.stringify(now);
        if (!now || building > 0 || text === last) return;
        last = text;
        listener(now);
      };
      api.onCommandExecuted((command) => {
        if (command.id === setSelections || command.id === setActiveSheet) tellSelection();
      });
    },
  };
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
