import type { FormulaFault } from "./fault";
import { emitColumn } from "./emit";
import { nearest } from "./nearest";
import type { FormulaNode } from "./node";
import { referencesOf, type Reference } from "./references";

/** The words a formula may use. Case does not count. */
export type KnownWords = Readonly<{
  names: readonly string[];
  /** The columns of the row's own table. */
  columns: readonly string[];
  /** Other tables by name, with their columns. */
  tables?: ReadonlyMap<string, readonly string[]>;
  /** Whether addresses such as `B4` can be read; a scheme's formulas cannot use them. */
  addresses?: boolean;
}>;

/** Faults for every name, column and table that does not exist, before anything is worked out. */
export function checkFormula(ast: FormulaNode, known: KnownWords): readonly FormulaFault[] {
  return referencesOf(ast).flatMap((reference) => {
    switch (reference.kind) {
      case "name":
        return checkName(reference.name, reference, known);
      case "cell":
      case "column":
        return checkColumns(reference.table, [reference.column], reference, known);
      case "block":
        return checkColumns(reference.table, reference.columns, reference, known);
      case "range":
        return known.addresses ? [] : [faultAt(reference, "unsupported", reference.address, { reason: "address" })];
    }
  });
}

function has(words: readonly string[], word: string): boolean {
  const wanted = word.toLowerCase();
  return words.some((candidate) => candidate.toLowerCase() === wanted);
}

function faultAt(place: Pick<Reference, "position" | "length">, code: FormulaFault["code"], text: string, facts: FormulaFault["facts"]): FormulaFault {
  return { code, position: place.position, length: place.length, text, facts };
}

function checkName(name: string, place: Reference, known: KnownWords): readonly FormulaFault[] {
  if (has(known.names, name)) return [];
  if (has(known.columns, name)) return [faultAt(place, "unknown-name", name, { reason: "column", name, suggestion: emitColumn(undefined, [name], "thisRow") })];
  return [faultAt(place, "unknown-name", name, { name, ...suggested(nearest(name, known.names)) })];
}

function checkColumns(table: string | undefined, columns: readonly string[], place: Reference, known: KnownWords): readonly FormulaFault[] {
  const tables = known.tables ?? new Map<string, readonly string[]>();
  const found = table === undefined ? known.columns : [...tables].find(([name]) => name.toLowerCase() === table.toLowerCase())?.[1];
  if (!found) return [faultAt(place, "unknown-table", table ?? "", { table: table ?? "", ...suggested(nearest(table ?? "", tables.keys())) })];
  return columns.filter((column) => !has(found, column)).map((column) => {
    const facts = table === undefined && has(known.names, column) ? { reason: "name", suggestion: column } : suggested(nearest(column, found));
    return faultAt(place, "unknown-column", column, { column, ...facts });
  });
}

function suggested(suggestion: string | undefined): Readonly<Record<string, string>> {
  return suggestion === undefined ? {} : { reason: "suggestion", suggestion };
}
