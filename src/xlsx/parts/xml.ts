import { DOMParser, XMLSerializer, type Document, type Element } from "@xmldom/xmldom";
import { WorkbookFileError } from "../workbookFileError";

export type { Document, Element };

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parses a small part (never a sheet) into a tree that keeps order and prefixes. */
export function parseXml(text: string): Document {
  const refuse = (message: string) => {
    throw new WorkbookFileError("corrupt", `not well-formed XML: ${message}`);
  };
  let document: Document;
  try {
    document = new DOMParser({
      onError: (level, message) => {
        if (level !== "warning") refuse(message);
      },
    }).parseFromString(text, "text/xml");
  } catch (fault) {
    return refuse(fault instanceof Error ? fault.message : String(fault));
  }
  return document.documentElement ? document : refuse("no root element");
}

export function serializeXml(document: Document): string {
  return declaration + new XMLSerializer().serializeToString(rootOf(document));
}

export function rootOf(document: Document): Element {
  if (!document.documentElement) throw new WorkbookFileError("corrupt", "XML without a root element");
  return document.documentElement;
}

/** The child elements with this local name, whatever their prefix; all of them without a name. */
export function childrenOf(parent: Element, localName?: string): Element[] {
  const children: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    const element = node as Element;
    if (node.nodeType === 1 && (localName === undefined || element.localName === localName)) children.push(element);
  }
  return children;
}

export function childOf(parent: Element, localName: string): Element | undefined {
  return childrenOf(parent, localName)[0];
}

/** A new element in the namespace and with the prefix of `like`, not yet placed. */
export function elementLike(like: Element, localName: string, attributes: Readonly<Record<string, string | undefined>> = {}): Element {
  const element = like.ownerDocument!.createElementNS(like.namespaceURI, like.prefix ? `${like.prefix}:${localName}` : localName);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  return element;
}

/** Places a child where the schema's order wants it: before the first sibling whose name comes later in `order`. */
export function placeInOrder(parent: Element, child: Element, order: readonly string[]): void {
  const later = order.slice(order.indexOf(child.localName!) + 1);
  const next = childrenOf(parent).find((sibling) => later.includes(sibling.localName!));
  parent.insertBefore(child, next ?? null);
}

/** The child of this name, made and placed in the schema's order when there is none. */
export function childInOrder(parent: Element, localName: string, order: readonly string[]): Element {
  const existing = childOf(parent, localName);
  if (existing) return existing;
  const made = elementLike(parent, localName);
  placeInOrder(parent, made, order);
  return made;
}

export function removeElement(element: Element): void {
  element.parentNode?.removeChild(element);
}

/** Attribute values like `1` and `true` are on; `fallback` when it is not stated. */
export function isOn(value: string | null | undefined, fallback = false): boolean {
  return value === null || value === undefined || value === "" ? fallback : value === "1" || value === "true" || value === "on";
}

const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;

function escapeControl(text: string): string {
  return text
    .replace(looksEscaped, "_x005F_")
    .replace(controlCharacters, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

const plainText = /^[^&<>\r_\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]*$/;

/**
 * Cell text and other Excel strings (ST_Xstring) as XML content: characters that XML cannot hold become `_xHHHH_`, and
 * a text that happens to look so is kept from being read as one.
 */
export function escapeText(text: string): string {
  if (plainText.test(text)) return text;
  return escapeXml(escapeControl(text)).replaceAll("\r", "_x000D_");
}

/** The same inside an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeXml(attributeString(text)).replaceAll('"', "&quot;");
}

/** An Excel string as the value of an attribute that a tree escapes by itself; line breaks as `_x000a_`, as Excel writes the names of table columns. */
export function attributeString(text: string): string {
  return escapeControl(text).replaceAll("\r", "_x000d_").replaceAll("\n", "_x000a_").replaceAll("\t", "_x0009_");
}

/** Only what XML itself asks for: formulas and other texts that know no `_xHHHH_`. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** XML content to text: entities, and line ends as XML reads them. */
export function unescapeXml(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!lines.includes("&")) return lines;
  return lines.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** `_xHHHH_` to the character it stands for. */
export function decodeEscapes(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}

/** The root element's tag without parsing the rest: its name as written and where the tag begins; the name is empty when there is none. */
export function firstTag(text: string): Readonly<{ name: string; start: number }> {
  let at = text.indexOf("<");
  while (at >= 0) {
    const next = text[at + 1];
    if (next !== "?" && next !== "!") {
      const name = /^[^\s/>]+/.exec(text.slice(at + 1, at + 200))?.[0] ?? "";
      return { name, start: at };
    }
    const end = text.startsWith("<!--", at) ? text.indexOf("-->", at) : text.indexOf(">", at);
    at = end < 0 ? -1 : text.indexOf("<", end);
  }
  return { name: "", start: text.length };
}
