import { isBlank } from "../sheet/readNumber";
import { valueAt } from "../sheet/snapshot";
import type { SchemeTable } from "./findSchemeTables";
import { cellReference, type Issue } from "./issue";
import { schemeTables } from "./tableColumns";

/**
 * Columns of a scheme table under headings that mean nothing to it, and that hold something: a cap headed 封顶 instead of
 * 上限 would otherwise be passed over in silence.
 */
export function strangeColumns(tables: readonly SchemeTable[]): readonly Issue[] {
  return tables.flatMap(({ key, table, columns, language }) => {
    const known = new Set(columns.values());
    return table.columns
      .filter(({ header, column }) => header.trim() !== "" && !known.has(column) && isFilled(table, column))
      .map(({ header, column }): Issue => ({ severity: "notice", code: "scheme-column-unknown", at: cellReference(table.sheet.name, { row: table.headerRow, column }), facts: { column: header, table: schemeTables[key][language] } }));
  });
}

function isFilled({ sheet, first, last }: SchemeTable["table"], column: number): boolean {
  for (let row = first; row <= last; row += 1) if (!isBlank(valueAt(sheet, { row, column }))) return true;
  return false;
}
