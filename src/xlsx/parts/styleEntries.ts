import type { CellStyle } from "../../sheet/sheetPlan";
import { attributesOf, childBlocks, rootBlock, textOf, withAttribute } from "./blocks";
import { escapeAttribute } from "./xml";

/** The order that the schema wants of a font's children. */
const fontOrder = [
  "b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme",
];
const borderOrder = ["start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];

/** `RRGGBB` → the eight digits that the file wants. */
export function argb(color: string): string {
  if (!/^[0-9a-f]{6}$/i.test(color)) throw new Error(`Not a colour of the form RRGGBB: ${color}`);
  return `FF${color.toUpperCase()}`;
}

/** The children of an entry, by local name. */
function childTexts(entry: string): Map<string, string> {
  return new Map(childBlocks(entry, rootBlock(entry)).map((block) => [block.name, textOf(entry, block)]));
}

function inOrder(children: ReadonlyMap<string, string>, order: readonly string[]): string {
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...children].sort(([one], [other]) => rank(one) - rank(other)).map(([, text]) => text).join("");
}

function isOnChild(child: string | undefined): boolean {
  if (child === undefined) return false;
  const value = attributesOf(child).get("val");
  return value === undefined || value === "1" || value === "true";
}

/** A `<font>` that is `font` plus what the style states; the same text when it is so already. */
export function fontWith(font: string, style: CellStyle, prefix: string): string {
  const root = rootBlock(font);
  const children = childTexts(font);
  const before = new Map(children);
  const flag = (name: string, on: boolean | undefined) => {
    if (on === undefined || isOnChild(children.get(name)) === on) return;
    if (on) children.set(name, `<${prefix}${name}/>`);
    else children.delete(name);
  };
  const value = (name: string, attribute: string, wanted: string | undefined) => {
    if (wanted === undefined || attributesOf(children.get(name) ?? "<none/>").get(attribute)?.toUpperCase() === wanted) return;
    children.set(name, `<${prefix}${name} ${attribute}="${wanted}"/>`);
  };
  flag("b", style.bold);
  flag("i", style.italic);
  value("sz", "val", style.size === undefined ? undefined : String(style.size));
  value("color", "rgb", style.color === undefined ? undefined : argb(style.color));
  if ([...children].every(([name, text]) => before.get(name) === text) && children.size === before.size) return font;
  return `${openTag(font, root.openEnd, prefix, "font")}${inOrder(children, fontOrder)}</${prefix}font>`;
}

function openTag(entry: string, openEnd: number, prefix: string, name: string): string {
  const tag = entry.slice(rootBlock(entry).start, openEnd);
  return tag.startsWith(`<${prefix}${name}`) ? tag.replace(/\s*\/>$/, ">") : `<${prefix}${name}>`;
}

/** One colour all over; the same text when the fill is so already. */
export function fillWith(fill: string, color: string, prefix: string): string {
  const made =
    `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(color)}"/>` +
    `<${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;
  const foreground = /patternType="solid"/.test(fill) ? /<[^>]*fgColor\b[^>]*>/.exec(fill)?.[0] : undefined;
  const same = foreground !== undefined && attributesOf(foreground).get("rgb")?.toUpperCase() === argb(color);
  return same ? fill : made;
}

/** A `<border>` with thin lines on the stated sides; the other sides stay. */
export function borderWith(border: string, lines: NonNullable<CellStyle["border"]>, prefix: string): string {
  const root = rootBlock(border);
  const children = childTexts(border);
  const sides = lines.sides === "all" ? ["left", "right", "top", "bottom"] : [lines.sides];
  const written = (side: string) => (children.has("start") && side === "left" ? "start" : children.has("end") && side === "right" ? "end" : side);
  for (const side of sides.map(written)) {
    children.set(side, `<${prefix}${side} style="thin"><${prefix}color rgb="${argb(lines.color)}"/></${prefix}${side}>`);
  }
  for (const side of ["left", "right", "top", "bottom"].map(written)) if (!children.has(side)) children.set(side, `<${prefix}${side}/>`);
  if (!children.has("diagonal")) children.set("diagonal", `<${prefix}diagonal/>`);
  const made = `${openTag(border, root.openEnd, prefix, "border")}${inOrder(children, borderOrder)}</${prefix}border>`;
  return made === border ? border : made;
}

/** The look that a conditional format lays over a cell. A solid fill is kept in the background colour there. */
export function dxfText(style: CellStyle, prefix: string): string {
  const flag = (name: string, on: boolean | undefined) => (on === undefined ? "" : on ? `<${prefix}${name}/>` : `<${prefix}${name} val="0"/>`);
  const color = style.color === undefined ? "" : `<${prefix}color rgb="${argb(style.color)}"/>`;
  const font = flag("b", style.bold) + flag("i", style.italic) + color;
  const fill =
    style.fill === undefined
      ? ""
      : `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(style.fill)}"/>` +
        `<${prefix}bgColor rgb="${argb(style.fill)}"/></${prefix}patternFill></${prefix}fill>`;
  return `<${prefix}dxf>${font && `<${prefix}font>${font}</${prefix}font>`}${fill}</${prefix}dxf>`;
}

/** An `<xf>` taken apart: what it points to, and how its text stands. */
export type CellFormat = Readonly<{
  startTag: string;
  alignment: string;
  protection: string;
  rest: string;
}>;

export function cellFormatOf(xf: string): CellFormat {
  const root = rootBlock(xf);
  const children = childTexts(xf);
  const alignment = children.get("alignment") ?? "";
  const protection = children.get("protection") ?? "";
  const rest = [...children].filter(([name]) => name !== "alignment" && name !== "protection").map(([, text]) => text).join("");
  return { startTag: xf.slice(root.start, root.openEnd).replace(/\s*\/?>$/, ">"), alignment, protection, rest };
}

export function cellFormatText(format: CellFormat, prefix: string): string {
  const children = format.alignment + format.protection + format.rest;
  return children ? `${format.startTag}${children}</${prefix}xf>` : format.startTag.replace(/>$/, "/>");
}

/** Sets attributes of a cell format's child (`alignment`, `protection`); undefined ones stay as they are. */
export function childWith(child: string, name: string, wanted: Readonly<Record<string, string | undefined>>, prefix: string): string {
  let tag = child ? child.slice(0, rootBlock(child).openEnd).replace(/\s*\/?>$/, "/>") : `<${prefix}${name}/>`;
  const has = attributesOf(tag);
  let changed = false;
  for (const [attribute, value] of Object.entries(wanted)) {
    if (value === undefined || (has.get(attribute) ?? standard[attribute]) === value) continue;
    tag = withAttribute(tag, attribute, escapeAttribute(value));
    changed = true;
  }
  return changed ? tag : child;
}

/** What an attribute means that is not there. */
const standard: Readonly<Record<string, string>> = { wrapText: "0", indent: "0", vertical: "bottom", locked: "1" };
