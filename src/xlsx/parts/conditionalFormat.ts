import { encloses, formatArea, type Area } from "../../sheet/address";
import type { ConditionalRule } from "../../sheet/sheetPlan";
import type { XlsxPackage } from "../package";
import { attributesOf, childBlocks, textOf, type Block } from "./blocks";
import { toFileFormula } from "./formulaDialect";
import { areasOf, extensionAreas, extensionLists, SheetElements, withChanges, type TextChange } from "./sheetElements";
import { StyleBook } from "./styles";
import { escapeXml } from "./xml";

/** Replaces the conditional formats that lie wholly inside the area; others keep their order and their text. */
export function setConditionalFormats(pkg: XlsxPackage, sheetPath: string, area: Area, rules: readonly ConditionalRule[]): void {
  const styles = StyleBook.of(pkg);
  const before = pkg.text(sheetPath);
  const after = withConditionalFormats(before, area, rules, styles);
  if (after === before) return;
  pkg.setText(sheetPath, after);
  styles.flush();
}

/** One area's rules, the first on top. `firstPriority` and those after it must be free on the sheet. */
export function conditionalFormatText(area: Area, rules: readonly ConditionalRule[], styles: StyleBook, firstPriority: number, prefix = ""): string {
  const written = rules.map((rule, index) => {
    const stop = rule.stopIfTrue ? ' stopIfTrue="1"' : "";
    return (
      `<${prefix}cfRule type="expression" dxfId="${styles.dxf(rule.style)}" priority="${firstPriority + index}"${stop}>` +
      `<${prefix}formula>${escapeXml(toFileFormula(rule.formula))}</${prefix}formula></${prefix}cfRule>`
    );
  });
  return `<${prefix}conditionalFormatting sqref="${formatArea(area)}">${written.join("")}</${prefix}conditionalFormatting>`;
}

function withConditionalFormats(xml: string, area: Area, rules: readonly ConditionalRule[], styles: StyleBook): string {
  const sheet = new SheetElements(xml);
  const blocks = sheet.all("conditionalFormatting");
  const inside = blocks.filter((block) => liesInside(attributesOf(textOf(xml, block)).get("sqref") ?? "", area));
  const removals = [...inside.map(removal), ...extensionRemovals(sheet, area)];
  const kept = blocks.filter((block) => !inside.includes(block));
  const made = rules.length === 0 ? "" : conditionalFormatText(area, rules, styles, highestPriority(sheet, kept) + 1, sheet.prefix);
  const existing = inside.map((block) => textOf(xml, block)).join("");
  if (withoutPriorities(existing) === withoutPriorities(made) && removals.length === inside.length) return xml;
  const at = inside[0]?.start ?? sheet.placeFor("conditionalFormatting");
  return withChanges(xml, [{ from: at, to: at, text: made }, ...removals]);
}

function liesInside(sqref: string, area: Area): boolean {
  return areasOf(sqref)?.every((part) => encloses(area, part)) ?? false;
}

function removal(block: Block): TextChange {
  return { from: block.start, to: block.end, text: "" };
}

/** Data bars and icons of later Excels lie in the extensions; a list that becomes empty goes with them. */
function extensionRemovals(sheet: SheetElements, area: Area): TextChange[] {
  const extensions = sheet.first("extLst");
  return extensionLists(sheet.xml, extensions, "conditionalFormattings").flatMap(({ ext, entries }) => {
    const gone = entries.filter((entry) => extensionAreas(sheet.xml, entry)?.every((part) => encloses(area, part)));
    if (gone.length < entries.length) return gone.map(removal);
    return gone.length === 0 ? [] : [removal(childBlocks(sheet.xml, extensions!).length === 1 ? extensions! : ext)];
  });
}

function highestPriority(sheet: SheetElements, kept: readonly Block[]): number {
  const extensions = sheet.first("extLst");
  const texts = [...kept, ...extensionLists(sheet.xml, extensions, "conditionalFormattings").map(({ list }) => list)].map((block) => textOf(sheet.xml, block));
  const priorities = texts.flatMap((text) => [...text.matchAll(/\spriority\s*=\s*["'](\d+)["']/g)].map((match) => Number(match[1])));
  return Math.max(0, ...priorities);
}

function withoutPriorities(text: string): string {
  return text.replace(/\spriority\s*=\s*["']\d+["']/g, "");
}
