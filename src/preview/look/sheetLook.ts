import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import type { ISheetDataValidationRule } from "@univerjs/core";
import type { Place } from "../../sheet/address";
import { columnNumber, parsePlace } from "../../sheet/address";
import type { Palette } from "./colors";
import { readConditionalFormats } from "./conditionalFormats";
import type { Parts } from "./parts";
import { all, child, children, flag, numeric } from "./parts";
import type { Styles } from "./styles";
import { readValidations } from "./validations";

/** What a sheet looks like, beyond the values that its snapshot holds. Measures are pixels. */
export type SheetLook = Readonly<{
  /** Style numbers of cells, by row and column. */
  cells: ReadonlyMap<number, ReadonlyMap<number, number>>;
  rows: ReadonlyMap<number, Readonly<{ height?: number; style?: number; fixed: boolean }>>;
  columns: readonly Readonly<{ first: number; last: number; width?: number; style?: number }>[];
  defaultWidth: number;
  defaultHeight: number;
  freeze?: Place;
  gridLines: boolean;
  zoom: number;
  tabColor?: string;
  conditionalFormats: readonly IConditionFormattingRule[];
  validations: readonly ISheetDataValidationRule[];
  notes: readonly Readonly<{ at: Place; text: string }>[];
  tables: readonly Readonly<{ name: string; style?: string; stripes: boolean; filter: boolean }>[];
  /** Native charts are Excel's to draw; the page only says that there are some. */
  charts: number;
}>;

const pixelsPerPoint = 96 / 72;

export function readSheetLook(parts: Parts, path: string, styles: Styles, palette: Palette): SheetLook {
  const document = parts.xml(path);
  const sheet = document?.documentElement;
  const format = child(sheet, "sheetFormatPr");
  const view = child(child(sheet, "sheetViews"), "sheetView");
  const width = (characters: number) => Math.round(characters * styles.characterWidth);
  const tabColor = palette(child(child(sheet, "sheetPr"), "tabColor"));
  const freeze = frozenAt(view);
  return {
    ...readCells(sheet),
    columns: children(child(sheet, "cols"), "col").map((column) => {
      const characters = numeric(column, "width");
      return {
        first: (numeric(column, "min") ?? 1) - 1,
        last: (numeric(column, "max") ?? 1) - 1,
        width: characters === undefined ? undefined : width(characters),
        style: numeric(column, "style"),
      };
    }),
    defaultWidth: width(numeric(format, "defaultColWidth") ?? (numeric(format, "baseColWidth") ?? 8) + 5 / styles.characterWidth),
    defaultHeight: Math.round((numeric(format, "defaultRowHeight") ?? 15) * pixelsPerPoint),
    ...(freeze && { freeze }),
    gridLines: flag(view, "showGridLines", true),
    zoom: (numeric(view, "zoomScale") ?? 100) / 100,
    ...(tabColor && { tabColor }),
    conditionalFormats: readConditionalFormats(sheet, styles.differences, palette),
    validations: readValidations(sheet),
    notes: parts.related(path, "comments").flatMap((comments) => readNotes(parts.xml(comments))),
    tables: parts.related(path, "table").map((table) => readTable(parts.xml(table)?.documentElement)),
    charts: parts.related(path, "drawing").reduce((sum, drawing) => sum + parts.related(drawing, "chart").length, 0),
  };
}

function readCells(sheet: Element | undefined): Pick<SheetLook, "cells" | "rows"> {
  const cells = new Map<number, Map<number, number>>();
  const rows = new Map<number, { height?: number; style?: number; fixed: boolean }>();
  let rowNumber = -1;
  for (const row of children(child(sheet, "sheetData"), "row")) {
    rowNumber = (numeric(row, "r") ?? rowNumber + 2) - 1;
    const height = numeric(row, "ht");
    const style = flag(row, "customFormat") ? numeric(row, "s") : undefined;
    if (height !== undefined || style !== undefined) {
      rows.set(rowNumber, { height: height === undefined ? undefined : Math.round(height * pixelsPerPoint), style, fixed: flag(row, "customHeight") });
    }
    const styled = new Map<number, number>();
    let column = -1;
    for (const cell of children(row, "c")) {
      const name = /^[A-Za-z]+/.exec(cell.getAttribute("r") ?? "")?.[0];
      column = name ? columnNumber(name) : column + 1;
      styled.set(column, numeric(cell, "s") ?? 0);
    }
    if (styled.size) cells.set(rowNumber, styled);
  }
  return { cells, rows };
}

function frozenAt(view: Element | undefined): Place | undefined {
  const pane = child(view, "pane");
  if (!pane || !/^frozen/.test(pane.getAttribute("state") ?? "")) return undefined;
  return { row: numeric(pane, "ySplit") ?? 0, column: numeric(pane, "xSplit") ?? 0 };
}

function readNotes(comments: Document | undefined): SheetLook["notes"] {
  return all(comments, "comment").flatMap((comment) => {
    const at = parsePlace(comment.getAttribute("ref") ?? "");
    const runs = children(child(comment, "text")).flatMap((run) => (run.localName === "t" ? [run] : run.localName === "r" ? children(run, "t") : []));
    return at ? [{ at, text: runs.map((run) => run.textContent ?? "").join("") }] : [];
  });
}

function readTable(table: Element | undefined): SheetLook["tables"][number] {
  const style = child(table, "tableStyleInfo");
  return {
    name: table?.getAttribute("displayName") ?? table?.getAttribute("name") ?? "",
    style: style?.getAttribute("name") ?? undefined,
    stripes: flag(style, "showRowStripes"),
    filter: child(table, "autoFilter") !== undefined,
  };
}
