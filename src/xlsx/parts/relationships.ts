import type { XlsxPackage } from "../package";
import { childrenOf, parseXml, removeElement, rootOf, serializeXml } from "./xml";

/** `target` is a path inside the package, or the address as written when it leads outside. */
export type Relationship = Readonly<{ id: string; type: string; target: string; external: boolean }>;

const officeBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const strictBase = "http://purl.oclc.org/ooxml/officeDocument/relationships";
export const packageBase = "http://schemas.openxmlformats.org/package/2006/relationships";

export const relationshipTypes = {
  workbook: `${officeBase}/officeDocument`,
  worksheet: `${officeBase}/worksheet`,
  sharedStrings: `${officeBase}/sharedStrings`,
  styles: `${officeBase}/styles`,
  theme: `${officeBase}/theme`,
  table: `${officeBase}/table`,
  drawing: `${officeBase}/drawing`,
  vmlDrawing: `${officeBase}/vmlDrawing`,
  comments: `${officeBase}/comments`,
  chart: `${officeBase}/chart`,
  calcChain: `${officeBase}/calcChain`,
  customXml: `${officeBase}/customXml`,
  customXmlProperties: `${officeBase}/customXmlProps`,
  coreProperties: `${packageBase}/metadata/core-properties`,
  extendedProperties: `${officeBase}/extended-properties`,
  customProperties: `${officeBase}/custom-properties`,
} as const;

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself is the empty path. */
export function relationshipsPath(partPath: string): string {
  const slash = partPath.lastIndexOf("/") + 1;
  return `${partPath.slice(0, slash)}_rels/${partPath.slice(slash)}.rels`;
}

/** What a part leads to. Types of the Strict variant are given as their usual ones. */
export function relationshipsOf(pkg: XlsxPackage, partPath: string): Relationship[] {
  const path = relationshipsPath(partPath);
  if (!pkg.has(path)) return [];
  return childrenOf(rootOf(parseXml(pkg.text(path))), "Relationship").map((element) => {
    const type = element.getAttribute("Type") ?? "";
    const target = element.getAttribute("Target") ?? "";
    const external = element.getAttribute("TargetMode") === "External";
    return {
      id: element.getAttribute("Id") ?? "",
      type: type.startsWith(strictBase) ? officeBase + type.slice(strictBase.length) : type,
      target: external ? target : resolveTarget(pkg, partPath, target),
      external,
    };
  });
}

/** The first part that `partPath` leads to under this type. */
export function relatedPart(pkg: XlsxPackage, partPath: string, type: string): string | undefined {
  return relationshipsOf(pkg, partPath).find((relationship) => relationship.type === type && !relationship.external && pkg.has(relationship.target))?.target;
}

/** Adds a relationship and gives its id; the same one is not added twice. */
export function addRelationship(pkg: XlsxPackage, partPath: string, type: string, targetPath: string, external = false): string {
  const existing = relationshipsOf(pkg, partPath);
  const same = existing.find((relationship) => relationship.type === type && relationship.target === targetPath && relationship.external === external);
  if (same) return same.id;
  const ids = new Set(existing.map((relationship) => relationship.id.toLowerCase()));
  let number = existing.length + 1;
  while (ids.has(`rid${number}`)) number++;
  const id = `rId${number}`;
  const path = relationshipsPath(partPath);
  const document = parseXml(pkg.has(path) ? pkg.text(path) : `<Relationships xmlns="${packageBase}"/>`);
  const root = rootOf(document);
  const element = document.createElementNS(packageBase, root.prefix ? `${root.prefix}:Relationship` : "Relationship");
  element.setAttribute("Id", id);
  element.setAttribute("Type", type);
  element.setAttribute("Target", external ? targetPath : relativeTarget(partPath, targetPath));
  if (external) element.setAttribute("TargetMode", "External");
  root.appendChild(element);
  pkg.setText(path, serializeXml(document));
  return id;
}

/** Removes a relationship; a part without any has no relationships part. */
export function removeRelationship(pkg: XlsxPackage, partPath: string, id: string): void {
  const path = relationshipsPath(partPath);
  if (!pkg.has(path)) return;
  const document = parseXml(pkg.text(path));
  const elements = childrenOf(rootOf(document), "Relationship");
  const gone = elements.filter((element) => element.getAttribute("Id") === id);
  if (gone.length === 0) return;
  gone.forEach(removeElement);
  if (gone.length === elements.length) pkg.remove(path);
  else pkg.setText(path, serializeXml(document));
}

function resolveTarget(pkg: XlsxPackage, partPath: string, target: string): string {
  const [written = ""] = target.replaceAll("\\", "/").split("#");
  const steps = written.startsWith("/") ? [] : partPath.split("/").slice(0, -1);
  for (const step of written.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  const path = steps.join("/");
  if (pkg.has(path) || !path.includes("%")) return path;
  try {
    const decoded = decodeURIComponent(path);
    return pkg.has(decoded) ? decoded : path;
  } catch {
    return path;
  }
}

function relativeTarget(partPath: string, targetPath: string): string {
  const from = partPath.split("/").slice(0, -1);
  const to = targetPath.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}
