import { formatPlace } from "../../sheet/address";
import { isFault, type CellValue, type FaultCode } from "../../sheet/cellValue";
import type { CellWrite } from "../../sheet/edits";
import { WorkbookFileError } from "../workbookFileError";
import { escapeText, escapeXml } from "./xml";

/** Excel's limit for the text of one cell. */
export const longestCellText = 32_767;

/** Errors that a file can name; the newer ones are kept as `#VALUE!` and come back when Excel calculates. */
const fileFaults: readonly FaultCode[] = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"];

export function isFormulaWrite(write: CellWrite): write is Readonly<{ formula: string; value?: CellValue }> {
  return typeof write === "object" && write !== null && "formula" in write;
}

/**
 * The element of a cell that holds what is written. Text is kept beside its cell (inline), so that the shared strings
 * stay as they are. `formula` is the one of the write as files keep it. Text of no characters is no content, as in Excel.
 */
export function cellElement(row: number, column: number, style: string | undefined, write: Exclude<CellWrite, undefined>, formula?: string): string {
  const place = formatPlace({ row, column });
  const start = `<c r="${place}"${style === undefined || style === "0" ? "" : ` s="${style}"`}`;
  if (isFormulaWrite(write)) {
    const [type, value] = resultOf(write.value, place);
    return `${start}${type}><f>${escapeXml(formula ?? "")}</f>${value}</c>`;
  }
  if (write === null || write === "" || (isFault(write) && write.fault === "uncalculated")) return `${start}/>`;
  if (typeof write === "string") {
    if (write.length > longestCellText) throw new WorkbookFileError("textTooLong", "more text than a cell holds", place);
    return `${start} t="inlineStr"><is><t${keepsSpace(write)}>${escapeText(write)}</t></is></c>`;
  }
  const [type, value] = resultOf(write, place);
  return `${start}${type}>${value}</c>`;
}

/** The attribute `t` and the element `v` for a value; nothing at all when there is none yet. */
function resultOf(value: CellValue | undefined, place: string): readonly [type: string, element: string] {
  if (value === undefined || value === null) return ["", ""];
  if (isFault(value)) {
    if (value.fault === "uncalculated") return ["", ""];
    return [' t="e"', `<v>${fileFaults.includes(value.fault) ? value.fault : "#VALUE!"}</v>`];
  }
  switch (typeof value) {
    case "number":
      if (!Number.isFinite(value)) throw new RangeError(`no number for a cell: ${value} (${place})`);
      return ["", `<v>${value}</v>`];
    case "boolean":
      return [' t="b"', `<v>${value ? 1 : 0}</v>`];
    case "string":
      if (value.length > longestCellText) throw new WorkbookFileError("textTooLong", "more text than a cell holds", place);
      return [' t="str"', `<v${keepsSpace(value)}>${escapeText(value)}</v>`];
  }
}

function keepsSpace(text: string): string {
  return /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
}
