import { unescapeXml } from "./xml";

/**
 * Where the elements of a part stand in its text. Parts of a user's workbook are changed by inserting and replacing text
 * at these positions, so that every other byte stays what it was, whatever program wrote it.
 */
export type Block = Readonly<{
  /** Local name, without prefix. */
  name: string;
  /** `x:` or nothing, as it is written before the name. */
  prefix: string;
  start: number;
  /** Behind the `>` of the start tag. */
  openEnd: number;
  /** At the `<` of the end tag; `openEnd` for `<a/>`. */
  closeStart: number;
  end: number;
  selfClosed: boolean;
}>;

/** The end of the tag that begins at `start`; a `>` within an attribute's quotes does not end it. */
function tagEnd(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at++) {
    const character = xml.charCodeAt(at);
    if (character === 62) return at + 1;
    if (character === 34 || character === 39) {
      at = xml.indexOf(character === 34 ? '"' : "'", at + 1);
      if (at < 0) break;
    }
  }
  throw new Error("A tag of the part has no end.");
}

/** Comments, instructions and CDATA are stepped over; undefined when what begins here is a tag. */
function skipOther(xml: string, at: number): number | undefined {
  const skipTo = (mark: string) => {
    const found = xml.indexOf(mark, at);
    return found < 0 ? xml.length : found + mark.length;
  };
  if (xml.startsWith("<!--", at)) return skipTo("-->");
  if (xml.startsWith("<![CDATA[", at)) return skipTo("]]>");
  if (xml.startsWith("<?", at)) return skipTo("?>");
  if (xml.startsWith("<!", at)) return skipTo(">");
  return undefined;
}

/** The start of the end tag that belongs to the element whose content begins at `from`. */
function endTagStart(xml: string, qualifiedName: string, from: number, onlyOnce: boolean): number {
  // Millions of cells are not walked through: nothing behind the last end tag of this name can be inside.
  if (onlyOnce) {
    const last = xml.lastIndexOf(`</${qualifiedName}`);
    if (last >= from) return last;
  }
  let depth = 0;
  for (let at = xml.indexOf("<", from); at >= 0; at = xml.indexOf("<", at)) {
    const other = skipOther(xml, at);
    if (other !== undefined) {
      at = other;
    } else if (xml.charCodeAt(at + 1) === 47) {
      if (depth === 0) return at;
      depth--;
      at = tagEnd(xml, at);
    } else {
      at = tagEnd(xml, at);
      if (xml.charCodeAt(at - 2) !== 47) depth++;
    }
  }
  throw new Error(`The element ${qualifiedName} has no end.`);
}

function blockAt(xml: string, start: number, isRoot: boolean): Block {
  const openEnd = tagEnd(xml, start);
  const selfClosed = xml.charCodeAt(openEnd - 2) === 47;
  const qualifiedName = /^<([^\s/>]+)/.exec(xml.slice(start, Math.min(openEnd, start + 300)))![1]!;
  const colon = qualifiedName.indexOf(":");
  const closeStart = selfClosed ? openEnd : endTagStart(xml, qualifiedName, openEnd, isRoot || qualifiedName.endsWith("sheetData"));
  return {
    name: qualifiedName.slice(colon + 1),
    prefix: qualifiedName.slice(0, colon + 1),
    start,
    openEnd,
    closeStart,
    end: selfClosed ? openEnd : tagEnd(xml, closeStart),
    selfClosed,
  };
}

/** The elements that stand directly between two positions. */
export function blocksBetween(xml: string, from: number, to: number): Block[] {
  const blocks: Block[] = [];
  for (let at = xml.indexOf("<", from); at >= 0 && at < to; at = xml.indexOf("<", at)) {
    const other = skipOther(xml, at);
    if (other !== undefined) {
      at = other;
      continue;
    }
    const block = blockAt(xml, at, false);
    blocks.push(block);
    at = block.end;
  }
  return blocks;
}

/** The root element of a part. */
export function rootBlock(xml: string): Block {
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at)) {
    const other = skipOther(xml, at);
    if (other === undefined) return blockAt(xml, at, true);
    at = other;
  }
  throw new Error("The part has no root element.");
}

/** The elements directly inside an element. */
export function childBlocks(xml: string, block: Block): Block[] {
  return block.selfClosed ? [] : blocksBetween(xml, block.openEnd, block.closeStart);
}

export function textOf(xml: string, block: Block): string {
  return xml.slice(block.start, block.end);
}

/** What stands between the start and the end tag, as written. */
export function contentOf(xml: string, block: Block): string {
  return xml.slice(block.openEnd, block.closeStart);
}

/** The attributes in a start tag, by the name as written, with entities resolved, in order. */
export function attributesOf(startTag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  const end = tagEnd(startTag, 0);
  for (const match of startTag.slice(0, end).matchAll(/\s([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(match[1]!, unescapeXml(match[2] ?? match[3] ?? ""));
  }
  return attributes;
}

/** The start tag with one attribute set, replaced in its place or added as the last. `value` is escaped already. */
export function withAttribute(startTag: string, name: string, value: string): string {
  const pattern = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  if (pattern.test(startTag)) return startTag.replace(pattern, (_whole, before: string) => `${before}"${value}"`);
  return startTag.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end.trim()}`);
}
