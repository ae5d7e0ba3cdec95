import { columnName, formatAbsoluteReference, quoteSheet } from "../../sheet/address";
import type { PrintPlan } from "../../sheet/sheetPlan";
import type { XlsxPackage } from "../package";
import { changeWorkbook, workbookOrder } from "./workbookPart";
import { childInOrder, childrenOf, elementLike, escapeText } from "./xml";

/** What Excel takes for a header or footer, its codes counted. */
const longestHeader = 255;
const a4 = 9;

/** `printOptions` to `rowBreaks`, in the schema's order. */
export function printText(print: PrintPlan): string {
  const margins = print.margins ?? { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7, header: 0.3, footer: 0.3 };
  const { left, right, top, bottom, header, footer } = margins;
  return (
    (print.centered ? '<printOptions horizontalCentered="1"/>' : "") +
    `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="${header}" footer="${footer}"/>` +
    `<pageSetup paperSize="${a4}" fitToWidth="${print.fit.wide}" fitToHeight="${print.fit.tall}" orientation="${print.orientation}"/>` +
    headerFooterText(print) +
    breaksText(print.breaksAfter ?? [])
  );
}

function headerFooterText(print: PrintPlan): string {
  const header = print.header ? headerText(print.header) : "";
  const footer = print.footer ? headerText(print.footer) : "";
  if (!header && !footer) return "";
  const element = (name: string, text: string) => (text ? `<${name}>${escapeText(text)}</${name}>` : "");
  return `<headerFooter>${element("oddHeader", header)}${element("oddFooter", footer)}</headerFooter>`;
}

/**
 * A header as Excel writes it, `&L…&C…&R…`. In the texts `&P` and `&N` are the page and the number of pages, as in Excel;
 * every other `&` is a character like any (`R&D` does not print the date). A header too long loses the end of its longest text.
 */
export function headerText(texts: Readonly<{ left?: string; center?: string; right?: string }>): string {
  const parts = [
    { code: "&L", pieces: piecesOf(texts.left ?? "") },
    { code: "&C", pieces: piecesOf(texts.center ?? "") },
    { code: "&R", pieces: piecesOf(texts.right ?? "") },
  ].filter(({ pieces }) => pieces.length > 0);
  const length = (pieces: readonly string[]) => pieces.reduce((sum, piece) => sum + piece.length, 0);
  while (parts.reduce((sum, { pieces }) => sum + 2 + length(pieces), 0) > longestHeader) {
    const longest = parts.reduce((one, other) => (length(other.pieces) > length(one.pieces) ? other : one));
    longest.pieces.pop();
  }
  return parts.map(({ code, pieces }) => code + pieces.join("")).join("");
}

/** Characters and codes, none of which may be cut through. */
function piecesOf(text: string): string[] {
  return (text.match(/&[PN&]|[^]/gu) ?? []).map((piece) => (piece === "&" ? "&&" : piece));
}

function breaksText(after: readonly number[]): string {
  const rows = [...new Set(after)].sort((one, other) => one - other);
  if (rows.length === 0) return "";
  const breaks = rows.map((row) => `<brk id="${row + 1}" max="16383" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join("")}</rowBreaks>`;
}

/** The print area and the repeated columns and rows are names of the sheet's own, which the workbook keeps. */
export function definePrintNames(pkg: XlsxPackage, sheet: Readonly<{ name: string; index: number }>, print: PrintPlan): void {
  const { area, titleRows, titleColumns } = print;
  const names: Record<string, string> = {};
  if (area) names["_xlnm.Print_Area"] = formatAbsoluteReference(sheet.name, area);
  const titles = [titleColumns && `$${columnName(titleColumns.first)}:$${columnName(titleColumns.last)}`, titleRows && `$${titleRows.first + 1}:$${titleRows.last + 1}`];
  const repeated = titles.filter((lines) => lines !== undefined).map((lines) => `${quoteSheet(sheet.name)}!${lines}`);
  if (repeated.length > 0) names["_xlnm.Print_Titles"] = repeated.join(",");
  if (Object.keys(names).length === 0) return;
  changeWorkbook(pkg, (root) => {
    const container = childInOrder(root, "definedNames", workbookOrder);
    for (const [name, refersTo] of Object.entries(names)) {
      const element = elementLike(container, "definedName", { name, localSheetId: String(sheet.index) });
      element.textContent = refersTo;
      const next = childrenOf(container, "definedName").find((other) => (other.getAttribute("name") ?? "").toLowerCase() > name.toLowerCase());
      container.insertBefore(element, next ?? null);
    }
  });
}
