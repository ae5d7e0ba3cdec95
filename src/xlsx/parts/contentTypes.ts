import type { XlsxPackage } from "../package";
import { childrenOf, parseXml, removeElement, rootOf, serializeXml, type Document, type Element } from "./xml";

const path = "[Content_Types].xml";
const namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
const blank =
  `<Types xmlns="${namespace}">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/></Types>';

export function contentTypeOf(pkg: XlsxPackage, partPath: string): string | undefined {
  const document = read(pkg);
  return (overrideOf(document, partPath) ?? defaultOf(document, partPath))?.getAttribute("ContentType") ?? undefined;
}

export function setContentType(pkg: XlsxPackage, partPath: string, type: string): void {
  const document = read(pkg);
  const existing = overrideOf(document, partPath);
  if (existing?.getAttribute("ContentType") === type) return;
  const element = existing ?? append(document, "Override");
  element.setAttribute("PartName", `/${partPath}`);
  element.setAttribute("ContentType", type);
  pkg.setText(path, serializeXml(document));
}

/** The type of all parts with this extension that have none of their own, e.g. `vml`. */
export function setDefaultContentType(pkg: XlsxPackage, extension: string, type: string): void {
  const document = read(pkg);
  if (defaultOf(document, `x.${extension}`)) return;
  const element = append(document, "Default");
  element.setAttribute("Extension", extension);
  element.setAttribute("ContentType", type);
  rootOf(document).insertBefore(element, rootOf(document).firstChild);
  pkg.setText(path, serializeXml(document));
}

export function removeContentType(pkg: XlsxPackage, partPath: string): void {
  if (!pkg.has(path)) return;
  const document = read(pkg);
  const existing = overrideOf(document, partPath);
  if (!existing) return;
  removeElement(existing);
  pkg.setText(path, serializeXml(document));
}

function read(pkg: XlsxPackage): Document {
  return parseXml(pkg.has(path) ? pkg.text(path) : blank);
}

function overrideOf(document: Document, partPath: string): Element | undefined {
  const wanted = `/${partPath}`.toLowerCase();
  return childrenOf(rootOf(document), "Override").find((element) => element.getAttribute("PartName")?.toLowerCase() === wanted);
}

function defaultOf(document: Document, partPath: string): Element | undefined {
  const extension = partPath.slice(partPath.lastIndexOf(".") + 1).toLowerCase();
  return childrenOf(rootOf(document), "Default").find((element) => element.getAttribute("Extension")?.toLowerCase() === extension);
}

function append(document: Document, localName: string): Element {
  const root = rootOf(document);
  const element = document.createElementNS(namespace, root.prefix ? `${root.prefix}:${localName}` : localName);
  root.appendChild(element);
  return element;
}
