import { formatPlace, lastColumn, lastRow, parseArea, type Area } from "../sheet/address";
import type { SheetAppearance } from "../sheet/appearance";
import type { XlsxPackage } from "./package";
import { attributesOf, childBlocks, rootBlock, textOf } from "./parts/blocks";
import { faintFormats, hasFaintRun } from "./parts/faintInk";
import { plainPart } from "./parts/plainSheet";
import { relatedPart, relationshipsOf, relationshipTypes } from "./parts/relationships";
import { sheetFrame } from "./parts/sheetFrame";
import { SheetScanner } from "./parts/sheetScanner";
import { workbookPath, worksheetEntries } from "./parts/workbookPart";
import { isOn } from "./parts/xml";

const everywhere: Area = { top: 0, left: 0, bottom: lastRow, right: lastColumn };
/** Points and characters under which nothing can be read. */
const leastHeight = 4;
const leastWidth = 0.8;

/** How the sheets of a file look, as far as looks can hide what stands in the cells. */
export function readAppearance(pkg: XlsxPackage): readonly SheetAppearance[] {
  const isFaint = faintFormats(pkg);
  const faintStrings = faintSharedStrings(pkg);
  return worksheetEntries(pkg).map(({ name, path }) => {
    const xml = plainPart(pkg.text(path));
    return { sheet: name, ...cellsOf(xml, isFaint, faintStrings), ...columnsOf(xml), conditional: conditionalIn(xml), ...above(pkg, path, xml) };
  });
}

function faintSharedStrings(pkg: XlsxPackage): ReadonlySet<string> {
  const path = relatedPart(pkg, workbookPath(pkg), relationshipTypes.sharedStrings);
  if (path === undefined) return new Set();
  const items = plainPart(pkg.text(path)).match(/<si\b[^]*?(?:<\/si>|\/>)/g) ?? [];
  return new Set(items.flatMap((item, index) => (hasFaintRun(item) ? [String(index)] : [])));
}

function cellsOf(xml: string, isFaint: (xf: number) => boolean, faintStrings: ReadonlySet<string>): Pick<SheetAppearance, "faint" | "flatRows"> {
  const frame = sheetFrame(xml);
  const scanner = new SheetScanner(xml, frame.from, frame.to);
  const faint = new Set<string>();
  const flatRows = new Set<number>();
  while (scanner.nextRow()) {
    const height = scanner.rowAttribute("ht");
    if (isOn(scanner.rowAttribute("hidden")) || (height !== undefined && Number(height) < leastHeight)) flatRows.add(scanner.row);
    while (scanner.nextCell()) {
      if (scanner.valueStart < 0 && scanner.inlineStart < 0) continue;
      const style = scanner.styleStart < 0 ? 0 : Number(xml.slice(scanner.styleStart, scanner.styleEnd));
      const isShared = scanner.typeStart >= 0 && xml.slice(scanner.typeStart, scanner.typeEnd) === "s";
      const hides = isShared ? faintStrings.has(xml.slice(scanner.valueStart, scanner.valueEnd)) : scanner.inlineStart >= 0 && hasFaintRun(xml.slice(scanner.inlineStart, scanner.inlineEnd));
      if (isFaint(style) || hides) faint.add(formatPlace({ row: scanner.row, column: scanner.column }));
    }
  }
  return { faint, flatRows };
}

function columnsOf(xml: string): Pick<SheetAppearance, "flatColumns"> {
  const flatColumns = new Set<number>();
  for (const [tag] of xml.slice(0, sheetFrame(xml).start).matchAll(/<col\s[^>]*>/g)) {
    const attributes = attributesOf(tag);
    if (!isOn(attributes.get("hidden")) && Number(attributes.get("width") ?? 9) >= leastWidth) continue;
    const last = Math.min(Number(attributes.get("max")), 200);
    for (let column = Number(attributes.get("min")); column <= last; column += 1) flatColumns.add(column - 1);
  }
  return { flatColumns };
}

function conditionalIn(xml: string): readonly Area[] {
  const rest = xml.slice(sheetFrame(xml).end);
  const written = [...[...rest.matchAll(/<conditionalFormatting\s[^>]*?sqref="([^"]*)"/g)].map(([, areas]) => areas!), ...[...rest.matchAll(/<xm:sqref>([^<]*)<\/xm:sqref>/g)].map(([, areas]) => areas!)];
  return written.flatMap((areas) => areas.split(/\s+/).flatMap((area) => parseArea(area) ?? []));
}

/** What lies over the cells, and what hangs on them. */
function above(pkg: XlsxPackage, path: string, xml: string): Pick<SheetAppearance, "floats" | "commented"> {
  const related = relationshipsOf(pkg, path);
  const drawings = related.filter(({ type, target, external }) => type === relationshipTypes.drawing && !external && pkg.has(target));
  const embedded = /<(?:oleObjects|controls|picture)\b/.test(xml.slice(sheetFrame(xml).end));
  return {
    floats: [...drawings.flatMap(({ target }) => anchorsIn(pkg.text(target))), ...(embedded ? [everywhere] : [])],
    commented: related.some(({ type }) => /\/(?:comments|threadedComment)$/.test(type)),
  };
}

function anchorsIn(xml: string): readonly Area[] {
  return childBlocks(xml, rootBlock(xml)).map((anchor) => {
    const text = textOf(xml, anchor);
    const corner = (name: string) => {
      const block = new RegExp(`<(?:\\w+:)?${name}>([^]*?)</(?:\\w+:)?${name}>`).exec(text)?.[1];
      const number = (of: string) => Number(new RegExp(`<(?:\\w+:)?${of}>(\\d+)<`).exec(block ?? "")?.[1] ?? NaN);
      return { row: number("row"), column: number("col") };
    };
    const [from, to] = [corner("from"), corner("to")];
    if (!Number.isFinite(from.row)) return everywhere;
    if (Number.isFinite(to.row)) return { top: from.row, left: from.column, bottom: to.row, right: to.column };
    // Only one corner is told: as far as its size may reach.
    return { top: from.row, left: from.column, bottom: lastRow, right: lastColumn };
  });
}
