import type { Area } from "../sheet/address";
import type { CellWrite } from "../sheet/edits";
import type { CellStyle, ChartPlan, ConditionalRule, PrintPlan, SheetPlan, TablePlan, Validation } from "../sheet/sheetPlan";
import { notPlayed, type HostObject } from "./hostObject";

export type Changing<T> = { -readonly [Key in keyof T]: T[Key] };

export type DrawnRule = Changing<ConditionalRule> & { style: Changing<ConditionalRule["style"]> };
export type DrawnRules = { area: Area; rules: DrawnRule[] };
export type DrawnValidation = { area: Area; validation: Changing<Validation> | null };
export type DrawnTable = Changing<TablePlan> & { columnFormulas: Record<string, string> };
export type DrawnChart = Changing<ChartPlan> & { series: Changing<ChartPlan["series"][number]>[] };

/** A new sheet while it is drawn, request by request. */
export type Drawing = Changing<Pick<SheetPlan, "name" | "tabColor" | "visibility" | "gridLines" | "freeze" | "protected">> & {
  before?: string;
  cells: Map<number, CellWrite[]>;
  formats: { area: Area; style: Changing<CellStyle> }[];
  widths: (number | undefined)[];
  heights: Map<number, number>;
  merges: Area[];
  tables: DrawnTable[];
  validations: DrawnValidation[];
  conditionalFormats: DrawnRules[];
  print?: Changing<PrintPlan>;
  charts: DrawnChart[];
};

export function beginDrawing(name: string): Drawing {
  return { name, cells: new Map(), formats: [], widths: [], heights: new Map(), merges: [], tables: [], validations: [], conditionalFormats: [], charts: [] };
}

/** The drawing, or a refusal: so much can be played only on a sheet that was added since the workbook was last read. */
export function drawingFor(tab: { drawing?: Drawing }, object: Pick<HostObject, "type">, member: string): Drawing {
  return tab.drawing ?? notPlayed({ type: object.type }, `${member} (on a sheet that was there before)`);
}

export function printOf(drawing: Drawing): Changing<PrintPlan> {
  drawing.print ??= { orientation: "portrait", fit: { wide: 1, tall: 0 } };
  return drawing.print;
}

/** The sheet as one plan. */
export function planOf(drawing: Drawing): SheetPlan {
  const last = [...drawing.cells.keys()].reduce((highest, row) => Math.max(highest, row), -1);
  const rows = Array.from({ length: last + 1 }, (_, row) => [...(drawing.cells.get(row) ?? [])]);
  return {
    name: drawing.name,
    tabColor: drawing.tabColor,
    visibility: drawing.visibility,
    gridLines: drawing.gridLines,
    columnWidths: [...drawing.widths],
    rowHeights: drawing.heights,
    formats: drawing.formats,
    blocks: [{ at: { row: 0, column: 0 }, rows }],
    merges: drawing.merges,
    tables: drawing.tables,
    validations: drawing.validations.flatMap(({ area, validation }) => (validation === null ? [] : [{ area, validation }])),
    conditionalFormats: drawing.conditionalFormats.filter(({ rules }) => rules.length > 0),
    freeze: drawing.freeze,
    print: drawing.print,
    charts: drawing.charts,
    protected: drawing.protected,
  };
}
