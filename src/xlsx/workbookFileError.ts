/** Why a file could not be read or changed; said in people's words where it is shown. */
export type WorkbookFileCode =
  /** Protected with a password to open. */
  | "encrypted"
  /** An old binary workbook (.xls). */
  | "xls"
  /** A binary workbook (.xlsb). */
  | "xlsb"
  /** No zip at all: not an Excel file. */
  | "notZip"
  /** A zip, but no workbook inside. */
  | "noWorkbook"
  /** Unpacks to more than we are willing to hold. */
  | "tooLarge"
  /** Truncated, damaged, or not well-formed. */
  | "corrupt"
  /** A part that an edit needs is not there. */
  | "noSuchPart"
  | "noSuchSheet"
  | "noSuchTable"
  /** A name that Excel would refuse, or that is taken. */
  | "badName"
  /** A write into an array formula or the cells it fills. */
  | "arrayFormula"
  /** A write into a merged area beside its top-left cell. */
  | "mergedCell"
  /** More than 32,767 characters in one cell. */
  | "textTooLong"
  /** Outside the 1,048,576 × 16,384 cells of a sheet, or a table area without a body. */
  | "badArea"
  /** Removing it would leave no visible sheet. */
  | "lastSheet";

/** The file stands in the way; `code` is stable, the message is for developers. */
export class WorkbookFileError extends Error {
  constructor(
    readonly code: WorkbookFileCode,
    message: string,
    /** Where: a part, or a cell with its sheet. */
    readonly at?: string,
  ) {
    super(at === undefined ? `${code}: ${message}` : `${code}: ${message} (${at})`);
    this.name = "WorkbookFileError";
  }
}
