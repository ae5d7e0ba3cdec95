import type { BorderStyleTypes, IBorderData, IStyleBase, IStyleData } from "@univerjs/core";
import type { Palette } from "./colors";
import type { Parts } from "./parts";
import { all, child, children, flag, numeric } from "./parts";

/** The file's styles in the grid's words. */
export type Styles = Readonly<{
  /** By the number that a cell's `s` states. */
  cells: readonly IStyleData[];
  /** Numbers of the styles whose cells stay open when their sheet is protected. */
  unlocked: ReadonlySet<number>;
  /** What conditional formats paint, by `dxfId`. */
  differences: readonly IStyleBase[];
  /** Pixels of one character of the default font: column widths are counted in it. */
  characterWidth: number;
}>;

/** The formats that every workbook knows by number; files do not write them out. Date formats follow the Chinese Excel. */
const builtInFormats: Readonly<Record<number, string>> = {
  1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
  14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
  22: "yyyy/m/d h:mm", 37: "#,##0;-#,##0", 38: "#,##0;[Red]-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;[Red]-#,##0.00",
  45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@", 57: "yyyy\"年\"m\"月\"", 58: "m\"月\"d\"日\"",
};

/** Fonts tried after the workbook's own, so that Chinese is drawn wherever the page is opened. */
const fallbackFonts = "DengXian, Microsoft YaHei, PingFang SC, Noto Sans CJK SC, Noto Sans SC";

const borderStyles: Readonly<Record<string, BorderStyleTypes>> = {
  thin: 1, hair: 2, dotted: 3, dashed: 4, dashDot: 5, dashDotDot: 6, double: 7, medium: 8, mediumDashed: 9, mediumDashDot: 10,
  mediumDashDotDot: 11, slantDashDot: 12, thick: 13,
};
const horizontals: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3, justify: 4, distributed: 6, centerContinuous: 2, fill: 1 };
const verticals: Readonly<Record<string, number>> = { top: 1, center: 2, bottom: 3, justify: 2, distributed: 2 };
const wrapped = 3;
/** Pixels that one step of indent moves the text. */
const indentStep = 9;

export function readStyles(parts: Parts, workbookPath: string, palette: Palette): Styles {
  const path = parts.related(workbookPath, "styles")[0];
  const sheet = path ? parts.xml(path)?.documentElement : undefined;
  const formats = new Map(all(child(sheet, "numFmts"), "numFmt").map((format) => [numeric(format, "numFmtId") ?? 0, format.getAttribute("formatCode") ?? ""]));
  const fonts = children(child(sheet, "fonts"), "font");
  const fills = children(child(sheet, "fills"), "fill").map((fill) => fillColor(fill, palette));
  const borders = children(child(sheet, "borders"), "border").map((border) => readBorder(border, palette));

  const formattings = children(child(sheet, "cellXfs"), "xf");
  const cells = formattings.map((xf): IStyleData => {
    const number = numeric(xf, "numFmtId") ?? 0;
    const pattern = formats.get(number) ?? builtInFormats[number];
    const fill = fills[numeric(xf, "fillId") ?? 0];
    const border = borders[numeric(xf, "borderId") ?? 0];
    return {
      ...readFont(fonts[numeric(xf, "fontId") ?? 0], palette, true),
      ...(fill && { bg: { rgb: fill } }),
      ...(border && { bd: border }),
      ...(pattern && { n: { pattern } }),
      ...readAlignment(child(xf, "alignment")),
    };
  });
  const differences = children(child(sheet, "dxfs"), "dxf").map((dxf): IStyleBase => {
    const fill = child(dxf, "fill");
    const color = fill && fillColor(fill, palette, true);
    const border = child(dxf, "border");
    return {
      ...readFont(child(dxf, "font"), palette, false),
      ...(color && { bg: { rgb: color } }),
      ...(border && { bd: readBorder(border, palette) ?? {} }),
    };
  });
  const unlocked = formattings.flatMap((xf, index) => (flag(child(xf, "protection"), "locked", true) ? [] : [index]));
  return { cells, unlocked: new Set(unlocked), differences, characterWidth: characterWidthOf(fonts[0]) };
}

function readFont(font: Element | undefined, palette: Palette, withFamily: boolean): IStyleBase {
  if (!font) return {};
  const on = (name: string) => {
    const element = child(font, name);
    return element !== undefined && element.getAttribute("val") !== "none" && flag(element, "val", true);
  };
  const name = child(font, "name")?.getAttribute("val");
  const size = numeric(child(font, "sz"), "val");
  const color = palette(child(font, "color"));
  return {
    ...(withFamily && { ff: name ? `${name}, ${fallbackFonts}` : fallbackFonts }),
    ...(withFamily && size !== undefined && { fs: size }),
    ...(on("b") && { bl: 1 }),
    ...(on("i") && { it: 1 }),
    ...(child(font, "u") && { ul: { s: 1 } }),
    ...(on("strike") && { st: { s: 1 } }),
    ...(color && { cl: { rgb: color } }),
  };
}

/** A solid fill's colour. Conditional formats keep it in the background colour, cells in the foreground colour. */
function fillColor(fill: Element, palette: Palette, conditional = false): string | undefined {
  const pattern = child(fill, "patternFill");
  const kind = pattern?.getAttribute("patternType");
  if (conditional) return palette(child(pattern, "bgColor")) ?? palette(child(pattern, "fgColor"));
  if (!pattern || !kind || kind === "none") return undefined;
  return palette(child(pattern, "fgColor")) ?? (kind === "solid" ? undefined : "#D9D9D9");
}

function readBorder(border: Element, palette: Palette): IBorderData | undefined {
  const side = (name: string) => {
    const line = child(border, name);
    const style = borderStyles[line?.getAttribute("style") ?? ""];
    return style === undefined ? undefined : { s: style, cl: { rgb: palette(child(line, "color")) ?? "#000000" } };
  };
  const sides = { t: side("top"), r: side("right") ?? side("end"), b: side("bottom"), l: side("left") ?? side("start") };
  const drawn = Object.fromEntries(Object.entries(sides).filter(([, line]) => line));
  return Object.keys(drawn).length ? drawn : undefined;
}

function readAlignment(alignment: Element | undefined): IStyleData {
  const horizontal = horizontals[alignment?.getAttribute("horizontal") ?? ""];
  const vertical = verticals[alignment?.getAttribute("vertical") ?? "bottom"];
  const indent = numeric(alignment, "indent") ?? 0;
  return {
    ...(horizontal && { ht: horizontal }),
    ...(vertical && { vt: vertical }),
    ...(flag(alignment, "wrapText") && { tb: wrapped }),
    ...(indent > 0 && { pd: horizontal === horizontals.right ? { r: 2 + indent * indentStep } : { l: 2 + indent * indentStep } }),
  };
}

/** The widest digit of the default font at 96 dpi: 8 pixels in Chinese fonts of 11 points, 7 in Calibri. */
function characterWidthOf(font: Element | undefined): number {
  const name = child(font, "name")?.getAttribute("val") ?? "";
  const chinese = /[\u4e00-\u9fff]|DengXian|SimSun|SimHei|YaHei/i.test(name);
  return Math.max(5, Math.round(((chinese ? 8 : 7) * (numeric(child(font, "sz"), "val") ?? 11)) / 11));
}
