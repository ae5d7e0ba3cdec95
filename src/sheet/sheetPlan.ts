import type { Area, Place } from "./address";
import type { CellWrite } from "./edits";

/** How cells look. Only what is stated is changed. Colours are `RRGGBB`. */
export type CellStyle = Readonly<{
  /** Locale-neutral code, e.g. `0.00`, `#,##0.00`, `0.0%`, `yyyy-mm-dd`, `@`. */
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  /** Points; leave out for the workbook's own size. */
  size?: number;
  color?: string;
  fill?: string;
  horizontal?: "left" | "center" | "right";
  vertical?: "top" | "center" | "bottom";
  wrap?: boolean;
  indent?: number;
  /** A thin line in this colour: round every cell, or under it. */
  border?: Readonly<{ sides: "all" | "bottom" | "top"; color: string }>;
  /** Whether the cell is locked once its sheet is protected (Excel's default is locked). */
  locked?: boolean;
}>;

/** A formula that is true paints the cells; relative references are seen from the area's top-left cell. */
export type ConditionalRule = Readonly<{
  formula: string;
  style: Pick<CellStyle, "fill" | "color" | "bold">;
  stopIfTrue?: boolean;
}>;

/** What may be typed. `prompt` is shown when the cell is selected (title ≤ 32, text ≤ 255 characters). */
export type Validation = Readonly<{
  rule:
    | Readonly<{ kind: "list"; values: readonly string[] }>
    | Readonly<{ kind: "listFrom"; formula: string }>
    | Readonly<{ kind: "decimal" | "whole"; min?: number; max?: number }>
    | Readonly<{ kind: "date"; min?: number; max?: number }>
    | Readonly<{ kind: "custom"; formula: string }>
    | Readonly<{ kind: "any" }>;
  prompt?: Readonly<{ title: string; text: string }>;
  error?: Readonly<{ title: string; text: string; stop: boolean }>;
}>;

export type PlanCell = CellWrite | Readonly<{ write: CellWrite; style: CellStyle }>;

/** An Excel table on the plan's cells; the header texts stand in the cells themselves. */
export type TablePlan = Readonly<{
  name: string;
  area: Area;
  /** A built-in style such as `TableStyleLight1`; none leaves the cells' own look. */
  style?: string;
  stripes?: boolean;
  filter?: boolean;
  /** Calculated columns: header → formula with the leading `=`. */
  columnFormulas?: Readonly<Record<string, string>>;
}>;

export type PrintPlan = Readonly<{
  orientation: "portrait" | "landscape";
  /** Pages across and down; 0 down means as many as it takes. A4 always. */
  fit: Readonly<{ wide: number; tall: number }>;
  titleRows?: Readonly<{ first: number; last: number }>;
  /** Repeated at the left of every page, where a sheet is wider than one. */
  titleColumns?: Readonly<{ first: number; last: number }>;
  area?: Area;
  header?: Readonly<{ left?: string; center?: string; right?: string }>;
  footer?: Readonly<{ left?: string; center?: string; right?: string }>;
  /** Inches. */
  margins?: Readonly<{ top: number; bottom: number; left: number; right: number; header: number; footer: number }>;
  centered?: boolean;
  /** Rows after which a new page begins. */
  breaksAfter?: readonly number[];
}>;

/** A native chart over cells. References are like `看板!$A$2:$A$9`. */
export type ChartPlan = Readonly<{
  name: string;
  kind: "column" | "bar" | "line" | "radar" | "pie" | "stackedColumn" | "stackedBar";
  title: string;
  /** The cell that holds the title, so that it changes with the figures: `看板!$A$36`. What it says is `title`. */
  titleFrom?: string;
  categories: string;
  series: readonly Readonly<{ name: string; values: string; color?: string }>[];
  /** The cells that the chart covers. */
  area: Area;
  valueFormat?: string;
  /** Where the values' axis begins: bars that do not begin at 0 mislead. */
  valueMin?: number;
  showLegend?: boolean;
  showValues?: boolean;
}>;

/** A sheet we draw, as data; either pen draws it alike. */
export type SheetPlan = Readonly<{
  name: string;
  tabColor?: string;
  visibility?: "visible" | "hidden";
  gridLines?: boolean;
  zoom?: number;
  /** Characters, by column from A; a hole keeps the default. */
  columnWidths?: readonly (number | undefined)[];
  /** Points, by row number from 0. */
  rowHeights?: ReadonlyMap<number, number>;
  /** Painted first, in order; a cell's own style comes on top. */
  formats?: readonly Readonly<{ area: Area; style: CellStyle }>[];
  blocks: readonly Readonly<{ at: Place; rows: readonly (readonly PlanCell[])[] }>[];
  merges?: readonly Area[];
  tables?: readonly TablePlan[];
  validations?: readonly Readonly<{ area: Area; validation: Validation }>[];
  conditionalFormats?: readonly Readonly<{ area: Area; rules: readonly ConditionalRule[] }>[];
  /** Cell notes; drawn where the host can (files always; Excel from ExcelApi 1.18). Never the only place of a text. */
  notes?: readonly Readonly<{ at: Place; text: string }>[];
  /** Rows above and columns left of this cell stay in view. */
  freeze?: Place;
  print?: PrintPlan;
  charts?: readonly ChartPlan[];
  /** Protected without a password; cells with `locked: false` stay open. */
  protected?: boolean;
}>;

/** A whole new workbook. */
export type WorkbookPlan = Readonly<{
  sheets: readonly SheetPlan[];
  names?: readonly Readonly<{ name: string; refersTo: string; comment?: string }>[];
  title?: string;
  subject?: string;
  /** Asks Excel to open our pane with the workbook (only where the add-in is deployed by the company). */
  opensPane?: boolean;
  /** Custom XML documents kept in the workbook, by the namespace of their root element. */
  storedXml?: ReadonlyMap<string, string>;
}>;
