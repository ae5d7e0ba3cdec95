import type { Area } from "../../sheet/address";
import type { CellStyle } from "../../sheet/sheetPlan";
import { color, count, flag, invalidArgument, number, word, type HostObject } from "../hostObject";
import type { Host } from "../host";
import { drawingFor } from "../drawing";
import { refuseIfProtected, type Tab } from "../playedWorkbook";

/** How a range looks. It can be set, not read: the file's pen does not tell. */
export function rangeFormat(host: Host, tab: Tab, area: Area): HostObject {
  const paint = (style: CellStyle) => host.workbook.paint(tab, area, style);
  const object: HostObject = {
    type: "RangeFormat",
    setters: {
      HorizontalAlignment: (value) => paint({ horizontal: word({ Left: "left", Center: "center", Right: "right" } as const, value) }),
      VerticalAlignment: (value) => paint({ vertical: word({ Top: "top", Center: "center", Bottom: "bottom" } as const, value) }),
      WrapText: (value) => paint({ wrap: flag(value) }),
      IndentLevel: (value) => paint({ indent: count(value) }),
      ColumnWidth: (value) => setWidth(host, tab, area, charactersOf(number(value))),
      RowHeight: (value) => {
        const { heights } = drawingFor(tab, object, "rowHeight");
        for (let row = area.top; row <= area.bottom; row++) heights.set(row, number(value));
      },
    },
    objects: {
      Font: () => ({
        type: "RangeFont",
        setters: {
          Bold: (value) => paint({ bold: flag(value) }),
          Italic: (value) => paint({ italic: flag(value) }),
          Size: (value) => paint({ size: number(value) }),
          Color: (value) => paint({ color: color(value) }),
        },
      }),
      Fill: () => ({ type: "RangeFill", setters: { Color: (value) => paint({ fill: color(value) }) } }),
      Borders: () => ({ type: "RangeBorderCollection", item: (side) => border(host, tab, area, String(side)) }),
      Protection: () => ({ type: "FormatProtection", setters: { Locked: (value) => paint({ locked: flag(value) }) } }),
    },
  };
  return object;
}

/** Points to characters of 等线 11: 8 dots a digit and 5 of padding, at 96 dots an inch. */
function charactersOf(points: number): number {
  return Math.round(((points / 0.75 - 5) / 8) * 1000) / 1000;
}

function setWidth(host: Host, tab: Tab, area: Area, width: number): void {
  refuseIfProtected(tab);
  for (let column = area.left; column <= area.right; column++) {
    if (tab.drawing) tab.drawing.widths[column] = width;
    else host.workbook.edit({ kind: "columnWidth", sheet: tab.name, column, width });
  }
}

/** One side of a range's cells. The lines that were set on the same area so far, together, are what can be kept. */
function border(host: Host, tab: Tab, area: Area, side: string): HostObject {
  if (!sides.includes(side)) invalidArgument(`no border ${side}`);
  return {
    type: "RangeBorder",
    id: side,
    setters: {
      Style: (value) => void word({ Continuous: true } as const, value),
      Weight: (value) => void word({ Thin: true } as const, value),
      Color: (value) => {
        const kept = host.lines.on(tab.name, area, side);
        const style = styleOf(area, kept);
        if (style) host.workbook.paint(tab, area, { border: { sides: style, color: color(value) } });
      },
    },
  };
}

const sides: readonly string[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"];

/** The lines of an area as our three words for them; undefined while the last of them is still to come. */
function styleOf(area: Area, drawn: ReadonlySet<string>): "all" | "bottom" | "top" | undefined {
  const between = area.bottom > area.top ? ["InsideHorizontal"] : [];
  const beside = area.right > area.left ? ["InsideVertical"] : [];
  const is = (wanted: readonly string[]) => wanted.length === drawn.size && wanted.every((side) => drawn.has(side));
  if (is(["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", ...between, ...beside])) return "all";
  if (is(["EdgeBottom", ...between])) return "bottom";
  return is(["EdgeTop", ...between]) ? "top" : undefined;
}
