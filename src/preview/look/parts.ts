import { XlsxPackage } from "../../xlsx/package";

/** The parts of a workbook file, read only to show them; what is written goes through the file's pen. */
export type Parts = Readonly<{
  /** The part as XML; undefined when the file has none of that name. */
  xml: (path: string) => Document | undefined;
  /** Where the part's relationships of a type lead, in their order. */
  related: (path: string, type: string) => readonly string[];
  /** Where one relationship of the part leads. */
  target: (path: string, id: string) => string | undefined;
}>;

type Relation = Readonly<{ id: string; type: string; target: string }>;

/** Throws a `WorkbookFileError` when the bytes are no workbook. */
export function openParts(bytes: Uint8Array): Parts {
  const file = XlsxPackage.open(bytes);

  const xml = (path: string): Document | undefined =>
    file.has(path) ? new DOMParser().parseFromString(file.text(path), "application/xml") : undefined;
  const relations = (path: string): readonly Relation[] => {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const document = xml(`${folder}_rels/${path.slice(folder.length)}.rels`);
    return all(document, "Relationship").map((relation) => ({
      id: relation.getAttribute("Id") ?? "",
      type: relation.getAttribute("Type") ?? "",
      target: resolved(folder, relation.getAttribute("Target") ?? ""),
    }));
  };
  return {
    xml,
    related: (path, type) => relations(path).filter((relation) => relation.type.endsWith(`/${type}`)).map((relation) => relation.target),
    target: (path, id) => relations(path).find((relation) => relation.id === id)?.target,
  };
}

/** A relationship's target as a path from the root of the file: absolute ones begin with `/`. */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith("/") ? target.slice(1).split("/") : (folder + target).split("/");
  const path: string[] = [];
  for (const step of steps) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/** Elements of a local name anywhere below, whatever prefix their producer gave them. */
export function all(within: Document | Element | undefined, name: string): readonly Element[] {
  return within ? [...within.getElementsByTagNameNS("*", name)] : [];
}

/** Direct children, of one local name where it is given. */
export function children(element: Element | undefined, name?: string): readonly Element[] {
  return element ? [...element.children].filter((child) => name === undefined || child.localName === name) : [];
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return children(element, name)[0];
}

/** An attribute as a number; undefined when it is missing or no number. */
export function numeric(element: Element | undefined, name: string): number | undefined {
  const text = element?.getAttribute(name);
  const value = text == null || text === "" ? NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** An on/off attribute as OOXML writes it: `1`, `true`, `on`. */
export function flag(element: Element | undefined, name: string, otherwise = false): boolean {
  const text = element?.getAttribute(name);
  return text == null ? otherwise : text === "1" || text === "true" || text === "on";
}
