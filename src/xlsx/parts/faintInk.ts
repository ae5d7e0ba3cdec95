import type { XlsxPackage } from "../package";
import { attributesOf, childBlocks, rootBlock, textOf } from "./blocks";
import { relatedPart, relationshipTypes } from "./relationships";
import { workbookPath } from "./workbookPart";

/** Below this contrast nobody sees that something is written; the palest text of an honest sheet has more than twice as much. */
const leastContrast = 1.35;
/** Points. */
const leastSize = 4;

/** Whether text in a cell format (by its number) can be seen. Colours that only the theme knows are taken for visible. */
export function faintFormats(pkg: XlsxPackage): (xf: number) => boolean {
  const path = relatedPart(pkg, workbookPath(pkg), relationshipTypes.styles);
  if (path === undefined) return () => false;
  const xml = pkg.text(path);
  const entries = (name: string) => {
    const list = childBlocks(xml, rootBlock(xml)).find((block) => block.name === name);
    return list ? childBlocks(xml, list).map((block) => textOf(xml, block)) : [];
  };
  const [fonts, fills, formats] = [entries("fonts"), entries("fills"), entries("cellXfs")];
  const known = new Map<number, boolean>();
  const judge = (xf: number) => {
    const attributes = attributesOf(formats[xf] ?? "<xf>");
    const font = fonts[Number(attributes.get("fontId") ?? 0)] ?? "";
    return isFaint(font, groundOf(fills[Number(attributes.get("fillId") ?? 0)] ?? ""));
  };
  return (xf) => {
    const before = known.get(xf);
    if (before !== undefined) return before;
    const faint = judge(xf);
    known.set(xf, faint);
    return faint;
  };
}

/** Whether a part of a text (`r` with its `rPr`) hides on white. */
export function hasFaintRun(item: string): boolean {
  return [...item.matchAll(/<(?:\w+:)?rPr\b[^]*?<\/(?:\w+:)?rPr>/g)].some(([run]) => isFaint(run, "FFFFFF"));
}

function isFaint(font: string, ground: string | undefined): boolean {
  const size = /<(?:\w+:)?sz\s[^>]*val="([\d.]+)"/.exec(font)?.[1];
  if (size !== undefined && Number(size) < leastSize) return true;
  const colour = /<(?:\w+:)?color\b[^>]*>/.exec(font)?.[0];
  const ink = colour === undefined ? "000000" : colourOf(colour);
  return ink !== undefined && ground !== undefined && contrast(ink, ground) < leastContrast;
}

function groundOf(fill: string): string | undefined {
  if (!/patternType="solid"/.test(fill)) return /gradientFill/.test(fill) ? undefined : "FFFFFF";
  const colour = /<(?:\w+:)?fgColor\b[^>]*>/.exec(fill)?.[0];
  return colour === undefined ? "FFFFFF" : colourOf(colour);
}

/** `RRGGBB`; undefined for what stands in the theme, apart from its black and white. */
function colourOf(tag: string): string | undefined {
  const attributes = attributesOf(tag);
  const rgb = attributes.get("rgb");
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  const plain: Readonly<Record<string, string>> = { "indexed 0": "000000", "indexed 1": "FFFFFF", "indexed 8": "000000", "indexed 9": "FFFFFF", "indexed 64": "000000", "indexed 65": "FFFFFF", "theme 0": "FFFFFF", "theme 1": "000000" };
  if (attributes.get("auto") === "1") return "000000";
  const tint = Number(attributes.get("tint") ?? 0);
  if (attributes.has("theme") && tint !== 0) return undefined;
  return attributes.has("indexed") ? plain[`indexed ${attributes.get("indexed")}`] : plain[`theme ${attributes.get("theme")}`];
}

/** The contrast of WCAG 2: 1 for equal colours, 21 for black on white. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/../g) ?? []).map((part) => {
    const share = parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
