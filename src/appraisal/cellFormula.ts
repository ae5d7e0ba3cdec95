import { columnName, formatAbsoluteReference, quoteSheet } from "../sheet/address";
import type { Table } from "../sheet/table";
import { normalised } from "../sheet/text";
import { emit } from "../formula/emit";
import type { ColumnNode, FormulaNode } from "../formula/node";
import { rewritten } from "../formula/rewrite";

/** The columns of a table as they stand after a run, by header. */
export type CellPlaces = Readonly<{ table: Table; columnOf(header: string): Readonly<{ at: number; header: string }> | undefined; tableNamed(name: string): Table | undefined }>;

/**
 * A formula as it is put into a cell of a row: in an Excel table with structured references (`[@产值]`), in a plain range
 * with addresses (`$C5`, `$C$5:$C$12`). Undefined when a column it names is not there.
 */
export function cellFormula(ast: FormulaNode, row: number, places: CellPlaces): string | undefined {
  let isWhole = true;
  const placed = rewritten(ast, (node) => {
    if (node.kind !== "column") return undefined;
    const found = node.table === undefined ? ownColumn(node, row, places) : otherColumn(node, places);
    isWhole &&= found !== undefined;
    return found ?? node;
  });
  return isWhole ? `=${emit(placed)}` : undefined;
}

function ownColumn(node: ColumnNode, row: number, { table, columnOf }: CellPlaces): FormulaNode | undefined {
  const found = node.columns.map((header) => columnOf(header));
  if (!found.every((column) => column !== undefined) || found.length === 0) return undefined;
  if (table.name !== undefined) return { ...node, columns: found.map(({ header }) => header) };
  const [first, last = first] = found;
  const [left, right] = [columnName(first!.at), columnName(last!.at)];
  const written = node.section === "thisRow" ? (left === right ? `$${left}${row + 1}` : `$${left}${row + 1}:$${right}${row + 1}`) : `$${left}$${table.first + 1}:$${right}$${table.last + 1}`;
  return rangeNode(written, node);
}

function otherColumn(node: ColumnNode, { tableNamed }: CellPlaces): FormulaNode | undefined {
  const table = tableNamed(node.table!);
  if (!table) return undefined;
  if (table.name !== undefined) return { ...node, table: table.name };
  const found = node.columns.map((header) => table.columns.find((column) => normalised(column.header) === normalised(header))?.column);
  if (!found.every((column) => column !== undefined) || found.length === 0) return undefined;
  const [left, right = left] = found as [number, number?];
  return rangeNode(formatAbsoluteReference(table.sheet.name, { top: table.first, bottom: table.last, left, right }), node, table.sheet.name);
}

function rangeNode(written: string, { position, length }: ColumnNode, sheet?: string): FormulaNode {
  const address = sheet === undefined ? written : written.slice(quoteSheet(sheet).length + 1);
  return { kind: "range", address: address.replaceAll("$", ""), written, position, length, ...(sheet !== undefined && { sheet }) };
}
