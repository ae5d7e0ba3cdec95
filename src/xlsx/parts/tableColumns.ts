import type { CellContent } from "./readRows";
import { attributeString, childOf, childrenOf, decodeEscapes, elementLike, type Element } from "./xml";

/** A column as it will stand in the table: the element it had, or none when it is new; `name` as its header cell shows it. */
export type FittedColumn = Readonly<{ column: number; element: Element | undefined; name: string; renamed: boolean }>;

/** Text that a header cell must hold so that Excel accepts the table: text, not empty, no other column's. */
export function fittedColumns(table: Element, oldLeft: number, left: number, right: number, header: ReadonlyMap<number, CellContent> | undefined): FittedColumn[] {
  const elements = columnElements(table);
  const taken = new Set<string>();
  const fitted: FittedColumn[] = [];
  for (let column = left; column <= right; column++) {
    const element = elements[column - oldLeft];
    const stated = element && decodeEscapes(element.getAttribute("name") ?? "");
    const cell = header?.get(column);
    const shown = cell && cell.value !== null && typeof cell.value !== "object" ? String(cell.value) : undefined;
    const name = freeName(shown || stated || "", taken, column - left + 1);
    taken.add(name.toLowerCase());
    const holdsIt = header === undefined || (cell?.value === name && cell.formula === undefined);
    fitted.push({ column, element, name, renamed: !holdsIt });
  }
  return fitted;
}

/** Columns that stay keep everything said of them; new ones get an identifier that none ever had. */
export function writeColumns(table: Element, columns: readonly FittedColumn[]): void {
  const parent = childOf(table, "tableColumns");
  if (!parent) return;
  const kept = new Set(columns.map((column) => column.element));
  let lastId = Math.max(0, ...columnElements(table).map((element) => Number(element.getAttribute("id"))));
  for (const element of columnElements(table)) if (!kept.has(element)) parent.removeChild(element);
  columns.forEach((column, index) => {
    const written = attributeString(column.name);
    if (column.element) {
      if (decodeEscapes(column.element.getAttribute("name") ?? "") !== column.name) column.element.setAttribute("name", written);
      return;
    }
    const element = elementLike(parent, "tableColumn", { id: String(++lastId), name: written });
    parent.insertBefore(element, columnElements(table)[index] ?? null);
  });
  parent.setAttribute("count", String(columns.length));
}

export function columnElements(table: Element): Element[] {
  const parent = childOf(table, "tableColumns");
  return parent ? childrenOf(parent, "tableColumn") : [];
}

function freeName(wanted: string, taken: ReadonlySet<string>, position: number): string {
  const base = wanted === "" ? `列${position}` : wanted;
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = base + number;
  return name;
}
