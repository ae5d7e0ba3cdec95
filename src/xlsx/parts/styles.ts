import type { CellStyle } from "../../sheet/sheetPlan";
import type { XlsxPackage } from "../package";
import { attributesOf, childBlocks, rootBlock, textOf, withAttribute, type Block } from "./blocks";
import { setContentType } from "./contentTypes";
import { builtInFormat, builtInId, firstOwnFormat } from "./numberFormats";
import { addRelationship, relatedPart, relationshipTypes } from "./relationships";
import { blankStyles } from "./blankStyles";
import { borderWith, cellFormatOf, cellFormatText, childWith, dxfText, fillWith, fontWith, type CellFormat } from "./styleEntries";
import { firstEntries, plainFormat, isSection, rankOf, sectionOf, type Section, type SectionName } from "./styleSections";
import { workbookPath } from "./workbookPart";
import { escapeXml } from "./xml";

const stylesContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

const books = new WeakMap<XlsxPackage, StyleBook>();

/** The styles of one workbook: looks are found or added, and the part is written once, by `flush`. */
export class StyleBook {
  private source: string;
  private path: string | undefined;
  private readonly prefix: string;
  private readonly sections = new Map<SectionName, Section>();
  private readonly known = new Map<string, number>();
  private readonly formatCodes = new Map<number, string>();

  private constructor(private readonly pkg: XlsxPackage) {
    this.path = relatedPart(pkg, workbookPath(pkg), relationshipTypes.styles);
    this.source = this.path === undefined ? blankStyles : pkg.text(this.path);
    this.prefix = rootBlock(this.source).prefix;
    for (const block of this.blocks()) {
      if (!isSection(block.name)) continue;
      const entries = childBlocks(this.source, block).map((child) => textOf(this.source, child));
      this.sections.set(block.name, sectionOf(entries));
    }
    for (const entry of this.section("numFmts").entries) {
      const attributes = attributesOf(entry);
      this.formatCodes.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "");
    }
  }

  /** The one style book of a package. */
  static of(pkg: XlsxPackage): StyleBook {
    let book = books.get(pkg);
    if (!book) books.set(pkg, (book = new StyleBook(pkg)));
    return book;
  }

  /** The index of a cell format that is `baseXf` plus what the style states; `baseXf` itself when it is so already. */
  xfWith(baseXf: number, style: CellStyle): number {
    const key = `${baseXf} ${JSON.stringify(style)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const base = this.xf(baseXf);
    const changed = this.changed(base, style);
    const before = cellFormatText(base, this.prefix);
    const after = cellFormatText(changed, this.prefix);
    const index = before === after && baseXf < this.section("cellXfs").entries.length ? baseXf : this.add("cellXfs", after);
    this.known.set(key, index);
    return index;
  }

  /** The same format, for a text that begins like a formula: it stays text also when someone edits the cell. */
  xfOfQuotedText(baseXf: number): number {
    const base = this.xf(baseXf);
    if (attributesOf(base.startTag).get("quotePrefix") === "1") return baseXf;
    return this.add("cellXfs", cellFormatText({ ...base, startTag: withAttribute(base.startTag, "quotePrefix", "1") }, this.prefix));
  }

  /** The index of a differential format, as conditional formats want it. */
  dxf(style: CellStyle): number {
    return this.add("dxfs", dxfText(style, this.prefix));
  }

  /** The number format of a cell format, in its en-US form; undefined for General. */
  numberFormatOf(xf: number): string | undefined {
    const entry = this.section("cellXfs").entries[xf];
    if (entry === undefined) return undefined;
    const id = Number(attributesOf(entry).get("numFmtId") ?? 0);
    const code = this.formatCodes.get(id) ?? builtInFormat(id);
    return code === undefined || code.toLowerCase() === "general" ? undefined : code;
  }

  /** The first font, in which columns are measured. */
  defaultFont(): Readonly<{ name: string; size: number }> {
    const font = this.section("fonts").entries[0] ?? "<font/>";
    const value = (name: string) => {
      const child = childBlocks(font, rootBlock(font)).find((block) => block.name === name);
      return child && attributesOf(textOf(font, child)).get("val");
    };
    return { name: value("name") ?? "", size: Number(value("sz") ?? 11) };
  }

  /** Writes what was added, and nothing else. */
  flush(): void {
    const text = this.textNow();
    if (text === undefined) return;
    const path = this.path ?? "xl/styles.xml";
    this.pkg.setText(path, text);
    if (this.path === undefined) {
      setContentType(this.pkg, path, stylesContentType);
      addRelationship(this.pkg, workbookPath(this.pkg), relationshipTypes.styles, path);
    }
    this.path = path;
    this.source = text;
    for (const section of this.sections.values()) section.written = section.entries.length;
  }

  private xf(index: number): CellFormat {
    const entries = this.section("cellXfs").entries;
    return cellFormatOf(entries[index] ?? entries[0] ?? plainFormat(this.prefix));
  }

  private changed(base: CellFormat, style: CellStyle): CellFormat {
    let startTag = base.startTag;
    const point = (attribute: string, applies: string, id: number) => {
      if (Number(attributesOf(startTag).get(attribute) ?? 0) === id) return;
      startTag = withAttribute(withAttribute(startTag, attribute, String(id)), applies, "1");
    };
    const pointed = (section: SectionName, attribute: string) => {
      const entries = this.section(section).entries;
      return entries[Number(attributesOf(base.startTag).get(attribute) ?? 0)] ?? `<${this.prefix}${section.slice(0, -1)}/>`;
    };
    if (style.numberFormat !== undefined) point("numFmtId", "applyNumberFormat", this.formatId(style.numberFormat));
    const font = pointed("fonts", "fontId");
    const newFont = fontWith(font, style, this.prefix);
    if (newFont !== font) point("fontId", "applyFont", this.add("fonts", newFont));
    if (style.fill !== undefined) {
      const fill = pointed("fills", "fillId");
      const newFill = fillWith(fill, style.fill, this.prefix);
      if (newFill !== fill) point("fillId", "applyFill", this.add("fills", newFill));
    }
    if (style.border !== undefined) {
      const border = pointed("borders", "borderId");
      const newBorder = borderWith(border, style.border, this.prefix);
      if (newBorder !== border) point("borderId", "applyBorder", this.add("borders", newBorder));
    }
    const alignment = childWith(base.alignment, "alignment", alignmentOf(style), this.prefix);
    if (alignment !== base.alignment) startTag = withAttribute(startTag, "applyAlignment", "1");
    const locked = style.locked === undefined ? undefined : style.locked ? "1" : "0";
    const protection = childWith(base.protection, "protection", { locked }, this.prefix);
    if (protection !== base.protection) startTag = withAttribute(startTag, "applyProtection", "1");
    return { ...base, startTag, alignment, protection };
  }

  private formatId(code: string): number {
    const builtIn = builtInId(code);
    if (builtIn !== undefined) return builtIn;
    for (const [id, existing] of this.formatCodes) if (existing === code) return id;
    const id = Math.max(firstOwnFormat - 1, ...this.formatCodes.keys()) + 1;
    const written = escapeXml(code).replaceAll('"', "&quot;");
    this.add("numFmts", `<${this.prefix}numFmt numFmtId="${id}" formatCode="${written}"/>`);
    this.formatCodes.set(id, code);
    return id;
  }

  private add(name: SectionName, entry: string): number {
    const section = this.section(name);
    const first = firstEntries(name, this.prefix);
    while (section.entries.length < first.length) section.entries.push(first[section.entries.length]!);
    const existing = section.indexes.get(entry);
    if (existing !== undefined && existing >= (name === "fills" ? 2 : 0)) return existing;
    section.entries.push(entry);
    section.indexes.set(entry, section.entries.length - 1);
    return section.entries.length - 1;
  }

  private section(name: SectionName): Section {
    let section = this.sections.get(name);
    if (!section) this.sections.set(name, (section = sectionOf([])));
    return section;
  }

  private blocks(): Block[] {
    return childBlocks(this.source, rootBlock(this.source));
  }

  /** The part with what was added, or undefined when nothing was. */
  private textNow(): string | undefined {
    const grown = [...this.sections].filter(([, section]) => section.entries.length > section.written);
    if (grown.length === 0) return undefined;
    const blocks = this.blocks();
    const changes = grown.map(([name, section]) => {
      const block = blocks.find((candidate) => candidate.name === name);
      const added = section.entries.slice(section.written).join("");
      const count = String(section.entries.length);
      if (!block) {
        const next = blocks.find((candidate) => rankOf(candidate.name) > rankOf(name));
        const at = next?.start ?? rootBlock(this.source).closeStart;
        return { from: at, to: at, rank: rankOf(name), text: `<${this.prefix}${name} count="${count}">${added}</${this.prefix}${name}>` };
      }
      const open = withAttribute(this.source.slice(block.start, block.openEnd).replace(/\s*\/>$/, ">"), "count", count);
      const content = this.source.slice(block.openEnd, block.closeStart);
      return { from: block.start, to: block.end, rank: rankOf(name), text: `${open}${content}${added}</${block.prefix}${name}>` };
    });
    changes.sort((one, other) => other.from - one.from || other.rank - one.rank);
    return changes.reduce((text, change) => text.slice(0, change.from) + change.text + text.slice(change.to), this.source);
  }
}

function alignmentOf(style: CellStyle): Record<string, string | undefined> {
  return {
    horizontal: style.horizontal ?? (style.indent ? "left" : undefined),
    vertical: style.vertical,
    wrapText: style.wrap === undefined ? undefined : style.wrap ? "1" : "0",
    indent: style.indent === undefined ? undefined : String(style.indent),
  };
}
