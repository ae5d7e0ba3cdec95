import { formatArea } from "../../sheet/address";
import type { TablePlan } from "../../sheet/sheetPlan";
import type { XlsxPackage } from "../package";
import { WorkbookFileError } from "../workbookFileError";
import { setContentType } from "./contentTypes";
import { definedNames } from "./definedNames";
import { toFileFormula } from "./formulaDialect";
import { plainText } from "./plainText";
import { addRelationship, relationshipTypes } from "./relationships";
import { freePath } from "./workbookPart";
import { declaration, escapeAttribute } from "./xml";

const tableContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** Writes a new table part and gives the relationship that the sheet's `tablePart` names. */
export function addTable(pkg: XlsxPackage, sheetPath: string, plan: TablePlan, headers: readonly string[]): string {
  const taken = tablesOf(pkg);
  refuseName(pkg, plan.name, taken);
  if (plan.area.bottom <= plan.area.top) throw new WorkbookFileError("badArea", "a table needs a row under its headers", plan.name);
  const id = 1 + Math.max(0, ...taken.map((table) => table.id));
  const path = freePath(pkg, (number) => `xl/tables/table${number}.xml`);
  pkg.setText(path, tableText(plan, id, headers));
  setContentType(pkg, path, tableContentType);
  return addRelationship(pkg, sheetPath, relationshipTypes.table, path);
}

/** The names that Excel gives columns whose headers are missing or said twice: `列1`, `得分2`. */
export function columnNames(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header, index) => {
    const wanted = header === "" ? `列${index + 1}` : header;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function tableText(plan: TablePlan, id: number, headers: readonly string[]): string {
  const ref = formatArea(plan.area);
  const name = escapeAttribute(plan.name);
  const unknown = Object.keys(plan.columnFormulas ?? {}).find((header) => !headers.includes(header));
  if (unknown !== undefined) throw new Error(`The table ${plan.name} has a formula for a column that it does not have: ${unknown}`);
  const columns = headers.map((header, index) => {
    const formula = plan.columnFormulas?.[header];
    const start = `<tableColumn id="${index + 1}" name="${escapeAttribute(header)}"`;
    if (formula === undefined) return `${start}/>`;
    return `${start}><calculatedColumnFormula>${plainText(toFileFormula(formula, plan.name))}</calculatedColumnFormula></tableColumn>`;
  });
  const style = plan.style === undefined ? "" : ` name="${escapeAttribute(plan.style)}"`;
  return (
    `${declaration}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    (plan.filter ? `<autoFilter ref="${ref}"/>` : "") +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo${style} showFirstColumn="0" showLastColumn="0" showRowStripes="${plan.stripes ? 1 : 0}" showColumnStripes="0"/></table>`
  );
}

type TakenTable = Readonly<{ id: number; names: readonly string[] }>;

/** Every table of the workbook, found by its content type: the sheets need not be asked one by one. */
function tablesOf(pkg: XlsxPackage): TakenTable[] {
  const types = pkg.text("[Content_Types].xml");
  return [...types.matchAll(/<[^>]*Override\b[^>]*>/g)].flatMap(([element]) => {
    const path = /PartName\s*=\s*["']\/?([^"']+)["']/.exec(element)?.[1];
    if (!element.includes(tableContentType) || path === undefined || !pkg.has(path)) return [];
    const tag = /<(?:\w+:)?table\b[^>]*>/.exec(pkg.text(path))?.[0] ?? "";
    const value = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
    return [{ id: Number(value("id") ?? 0), names: [value("name"), value("displayName")].flatMap((name) => (name ? [name.toLowerCase()] : [])) }];
  });
}

/** A table is called like a defined name, and by no name that the workbook has. */
function refuseName(pkg: XlsxPackage, name: string, taken: readonly TakenTable[]): void {
  const shape = /^[\p{L}_\\][\p{L}\p{M}\p{N}._\\]*$/u.test(name) && name.length <= 255;
  const cell = /^[A-Za-z]{1,3}\d{1,7}$/.test(name) || /^[RrCc]$/.test(name) || /^[Rr]\d*[Cc]\d*$/.test(name);
  if (!shape || cell) throw new WorkbookFileError("badName", "no name for a table", name);
  const wanted = name.toLowerCase();
  const isTaken = taken.some(({ names }) => names.includes(wanted)) || definedNames(pkg).some((other) => other.name.toLowerCase() === wanted);
  if (isTaken) throw new WorkbookFileError("badName", "the workbook has a table or name of this name", name);
}
