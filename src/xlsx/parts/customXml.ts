import type { XlsxPackage } from "../package";
import { removeContentType, setContentType } from "./contentTypes";
import { addRelationship, relatedPart, relationshipsOf, relationshipsPath, relationshipTypes, removeRelationship, type Relationship } from "./relationships";
import { freePath, workbookPath } from "./workbookPart";
import { declaration, escapeXml, firstTag, parseXml, rootOf, unescapeXml } from "./xml";

const propertiesNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** The documents that are kept in the workbook, by the namespace of their root; without namespace they are nobody's to find. */
export function storedXml(pkg: XlsxPackage): Map<string, string> {
  const documents = new Map<string, string>();
  for (const { target } of customParts(pkg)) {
    const text = pkg.text(target);
    const namespace = rootNamespace(text);
    if (namespace && !documents.has(namespace)) documents.set(namespace, text.slice(firstTag(text).start).trimEnd());
  }
  return documents;
}

/** Keeps one document per namespace; `null` removes it with all that belonged to it. */
export function storeXml(pkg: XlsxPackage, namespace: string, xml: string | null): void {
  const existing = customParts(pkg).find(({ target }) => rootNamespace(pkg.text(target)) === namespace);
  if (xml === null) {
    if (existing) removeDocument(pkg, existing);
    return;
  }
  const document = xml.slice(firstTag(xml).start);
  rootOf(parseXml(document));
  if (!existing) addDocument(pkg, namespace, declaration + document);
  else if (storedXml(pkg).get(namespace) !== document.trimEnd()) pkg.setText(existing.target, declaration + document);
}

function customParts(pkg: XlsxPackage): Relationship[] {
  return relationshipsOf(pkg, workbookPath(pkg)).filter(
    (relationship) => relationship.type === relationshipTypes.customXml && !relationship.external && pkg.has(relationship.target),
  );
}

function addDocument(pkg: XlsxPackage, namespace: string, text: string): void {
  const path = freePath(pkg, (number) => `customXml/item${number}.xml`);
  const propertiesPath = path.replace("item", "itemProps");
  pkg.setText(path, text);
  pkg.setText(
    propertiesPath,
    `${declaration}<ds:datastoreItem ds:itemID="${identifierOf(namespace)}" xmlns:ds="${propertiesNamespace}">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(namespace).replaceAll('"', "&quot;")}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  setContentType(pkg, propertiesPath, propertiesType);
  addRelationship(pkg, path, relationshipTypes.customXmlProperties, propertiesPath);
  addRelationship(pkg, workbookPath(pkg), relationshipTypes.customXml, path);
}

function removeDocument(pkg: XlsxPackage, relationship: Relationship): void {
  const { target } = relationship;
  const properties = relatedPart(pkg, target, relationshipTypes.customXmlProperties);
  removeRelationship(pkg, workbookPath(pkg), relationship.id);
  for (const path of [target, relationshipsPath(target), properties]) {
    if (path === undefined) continue;
    pkg.remove(path);
    removeContentType(pkg, path);
  }
}

/** The namespace of the root element, read from its tag alone. */
function rootNamespace(text: string): string | undefined {
  const { name, start } = firstTag(text);
  const tag = text.slice(start, text.indexOf(">", start));
  const prefix = name.includes(":") ? name.slice(0, name.indexOf(":")) : "";
  const match = new RegExp(`\\sxmlns${prefix && `:${prefix.replace(/[.*+?^$()|[\]{}\\]/g, "\\$&")}`}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const written = match?.[1] ?? match?.[2];
  return written === undefined ? undefined : unescapeXml(written);
}

/** An identifier for the document that depends on its namespace alone: the same edits give the same bytes. */
function identifierOf(namespace: string): string {
  const words = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b].map((seed) => {
    let hash = seed;
    for (const character of namespace) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
    return (hash >>> 0).toString(16).toUpperCase().padStart(8, "0");
  });
  const digits = words.join("");
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}}`;
}
