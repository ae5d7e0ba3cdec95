import type { Area } from "../../sheet/address";
import { formatArea, parseArea } from "../../sheet/address";
import { childBlocks, contentOf, rootBlock, type Block } from "./blocks";

/** The order that the schema wants of a worksheet's children (ECMA-376 18.3.1.99). */
const worksheetOrder = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios",
  "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations",
  "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches",
  "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls",
  "webPublishItems", "tableParts", "extLst",
] as const;

export type WorksheetElement = (typeof worksheetOrder)[number];

/** A piece of text put in place of another; `from` = `to` inserts. */
export type TextChange = Readonly<{ from: number; to: number; text: string }>;

/** Where the children of a worksheet stand in the text of its part. */
export class SheetElements {
  readonly prefix: string;
  private readonly root: Block;
  readonly blocks: readonly Block[];

  constructor(readonly xml: string) {
    this.root = rootBlock(xml);
    this.prefix = this.root.prefix;
    this.blocks = childBlocks(xml, this.root);
  }

  all(name: WorksheetElement): Block[] {
    return this.blocks.filter((block) => block.name === name);
  }

  first(name: WorksheetElement): Block | undefined {
    return this.blocks.find((block) => block.name === name);
  }

  /** Where an element that is not there yet belongs. */
  placeFor(name: WorksheetElement): number {
    const rank = worksheetOrder.indexOf(name);
    const later = this.blocks.find((block) => this.rankOf(block) > rank);
    return later?.start ?? this.root.closeStart;
  }

  /** Alternatives (`mc:AlternateContent`) stand where the element inside them would. */
  private rankOf(block: Block): number {
    const named = (name: string) => worksheetOrder.findIndex((known) => known === name);
    if (block.name !== "AlternateContent") return named(block.name);
    const choice = childBlocks(this.xml, block)[0];
    const inside = choice && childBlocks(this.xml, choice)[0];
    return inside ? named(inside.name) : -1;
  }
}

/** The text with changes made that do not overlap; those at the same place keep their order. */
export function withChanges(text: string, changes: readonly TextChange[]): string {
  const ordered = changes.map((change, index) => ({ change, index })).sort((one, other) => one.change.from - other.change.from || one.index - other.index);
  let made = "";
  let at = 0;
  for (const { change } of ordered) {
    made += text.slice(at, change.from) + change.text;
    at = change.to;
  }
  return made + text.slice(at);
}

/** `A1:B2 D4` → its areas; undefined when one of them is none. */
export function areasOf(sqref: string): Area[] | undefined {
  const areas = sqref.trim().split(/\s+/).filter(Boolean).map(wholeArea);
  return areas.length > 0 && areas.every((area) => area !== undefined) ? areas : undefined;
}

/** Whole columns and rows (`A:C`, `2:2`) are written so too. */
function wholeArea(text: string): Area | undefined {
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  if (columns) return parseArea(`${columns[1]}1:${columns[2]}1048576`);
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(text);
  if (rows) return parseArea(`A${rows[1]}:XFD${rows[2]}`);
  return parseArea(text);
}

export function sqrefOf(areas: readonly Area[]): string {
  return areas.map(formatArea).join(" ");
}

/** The lists of Excel 2010 and later, kept in the sheet's extensions, e.g. `x14:conditionalFormattings`. */
export function extensionLists(xml: string, extensions: Block | undefined, listName: string): Readonly<{ ext: Block; list: Block; entries: Block[] }>[] {
  if (!extensions) return [];
  return childBlocks(xml, extensions).flatMap((ext) =>
    childBlocks(xml, ext)
      .filter((list) => list.name === listName)
      .map((list) => ({ ext, list, entries: childBlocks(xml, list) })),
  );
}

/** The areas of an entry in such a list. */
export function extensionAreas(xml: string, entry: Block): Area[] | undefined {
  const sqref = childBlocks(xml, entry).find((block) => block.name === "sqref");
  return sqref && areasOf(contentOf(xml, sqref));
}
