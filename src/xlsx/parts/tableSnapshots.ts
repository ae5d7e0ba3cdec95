import { parseArea } from "../../sheet/address";
import type { TableSnapshot } from "../../sheet/snapshot";
import type { XlsxPackage } from "../package";
import { relationshipsOf, relationshipTypes } from "./relationships";
import { childOf, childrenOf, decodeEscapes, parseXml, rootOf } from "./xml";

/** The paths of a sheet's table parts. */
export function tablePaths(pkg: XlsxPackage, sheetPath: string): string[] {
  return relationshipsOf(pkg, sheetPath)
    .filter((relationship) => relationship.type === relationshipTypes.table && pkg.has(relationship.target))
    .map((relationship) => relationship.target);
}

/** The tables of one sheet, names of columns as their header cells show them. */
export function tablesOf(pkg: XlsxPackage, sheet: Readonly<{ name: string; path: string }>): TableSnapshot[] {
  return tablePaths(pkg, sheet.path).flatMap((path) => {
    const table = rootOf(parseXml(pkg.text(path)));
    const area = parseArea(table.getAttribute("ref") ?? "");
    const columns = childOf(table, "tableColumns");
    if (!area) return [];
    return [
      {
        name: table.getAttribute("displayName") || table.getAttribute("name") || "",
        sheet: sheet.name,
        area,
        hasHeader: table.getAttribute("headerRowCount") !== "0",
        hasTotals: Number(table.getAttribute("totalsRowCount") || 0) > 0,
        columns: columns ? childrenOf(columns, "tableColumn").map((column) => decodeEscapes(column.getAttribute("name") ?? "")) : [],
      },
    ];
  });
}
