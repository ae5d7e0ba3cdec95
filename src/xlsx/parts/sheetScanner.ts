import { lastColumn, lastRow } from "../../sheet/address";
import { WorkbookFileError } from "../workbookFileError";
import { attributeIn, isSpace } from "./tagAttribute";

const space = 32;
const doubleQuote = 34;
const singleQuote = 39;
const slash = 47;
const equals = 61;
const greater = 62;
const letterC = 99;
const letterF = 102;
const letterI = 105;
const letterR = 114;
const letterS = 115;
const letterT = 116;
const letterV = 118;

/**
 * Walks the rows and cells of a sheet's text by position, without building anything: after `nextRow()` and `nextCell()`
 * the fields say where things stand. A hundred thousand rows of thirty cells pass in about a second. The text must be
 * plain (see `plainPart`). Rows and cells without an `r` follow upon the one before.
 */
export class SheetScanner {
  /** The row: number from 0, where its tag begins, where its content lies, where it ends. */
  row = -1;
  rowStart = 0;
  rowTagEnd = 0;
  rowContentEnd = 0;
  rowEnd: number;
  /** False when the row's number had to be counted. */
  rowNumbered = true;

  /** The cell: column from 0, the whole element, and its attributes' values (−1 when absent). */
  column = -1;
  /** False when the cell's column had to be counted. */
  cellNumbered = true;
  cellStart = 0;
  cellTagEnd = 0;
  cellEnd = 0;
  typeStart = -1;
  typeEnd = -1;
  styleStart = -1;
  styleEnd = -1;
  /** The text of `<v>`, −1 without one. */
  valueStart = -1;
  valueEnd = -1;
  /** The element `<f>` and its text; −1 without one. */
  formulaTag = -1;
  formulaStart = -1;
  formulaEnd = -1;
  /** The content of `<is>`, −1 without one. */
  inlineStart = -1;
  inlineEnd = -1;
  private at = 0;

  constructor(
    readonly xml: string,
    /** Where the content of `sheetData` begins and ends. */
    from: number,
    private readonly to: number,
  ) {
    this.rowEnd = from;
  }

  nextRow(): boolean {
    let start = this.xml.indexOf("<row", this.rowEnd);
    while (start >= 0 && start < this.to && !endsName(this.xml.charCodeAt(start + 4))) start = this.xml.indexOf("<row", start + 4);
    if (start < 0 || start >= this.to) return false;
    this.rowStart = start;
    const before = this.row;
    const tagEnd = this.find(">", start);
    this.rowTagEnd = tagEnd + 1;
    if (this.xml.charCodeAt(tagEnd - 1) === slash) {
      this.rowContentEnd = this.rowTagEnd;
      this.rowEnd = this.rowTagEnd;
    } else {
      this.rowContentEnd = this.find("</row", tagEnd);
      this.rowEnd = this.find(">", this.rowContentEnd) + 1;
    }
    const written = attributeIn(this.xml, start, tagEnd, "r");
    this.rowNumbered = written !== undefined;
    this.row = written === undefined ? this.countedRow(before) : Number(written) - 1;
    if (!(this.row >= 0 && this.row <= lastRow)) throw new WorkbookFileError("corrupt", "no row of a sheet", written);
    this.at = this.rowTagEnd;
    this.column = -1;
    return true;
  }

  rowAttribute(name: string): string | undefined {
    return attributeIn(this.xml, this.rowStart, this.rowTagEnd - 1, name);
  }

  nextCell(): boolean {
    const { xml } = this;
    let start = this.at;
    for (;;) {
      start = xml.indexOf("<c", start);
      if (start < 0 || start >= this.rowContentEnd) return false;
      if (endsName(xml.charCodeAt(start + 2))) break;
      start += 2;
    }
    this.cellStart = start;
    this.typeStart = this.typeEnd = this.styleStart = this.styleEnd = -1;
    this.valueStart = this.valueEnd = this.formulaTag = this.formulaStart = this.formulaEnd = this.inlineStart = this.inlineEnd = -1;
    const empty = this.readCellTag(start + 2);
    if (!(this.column <= lastColumn)) throw new WorkbookFileError("corrupt", "no column of a sheet");
    if (empty) this.cellEnd = this.cellTagEnd;
    else this.readCellContent();
    this.at = this.cellEnd;
    return true;
  }

  cellAttribute(name: string): string | undefined {
    return attributeIn(this.xml, this.cellStart, this.cellTagEnd - 1, name);
  }

  formulaAttribute(name: string): string | undefined {
    return attributeIn(this.xml, this.formulaTag, this.formulaStart - 1, name);
  }

  /** Reads `r`, `s` and `t` up to the end of the tag; true when the element has no content. */
  private readCellTag(from: number): boolean {
    const { xml } = this;
    let at = from;
    let column = this.column + 1;
    this.cellNumbered = false;
    for (;;) {
      let code = xml.charCodeAt(at);
      while (isSpace(code)) code = xml.charCodeAt(++at);
      if (code === greater || code === slash) {
        this.column = column;
        this.cellTagEnd = code === greater ? at + 1 : this.find(">", at) + 1;
        return code === slash;
      }
      if (!(at < this.to)) throw truncated();
      const nameStart = at;
      while (code !== equals && code !== space) {
        code = xml.charCodeAt(++at);
        if (!(at < this.to)) throw truncated();
      }
      const single = at === nameStart + 1 ? xml.charCodeAt(nameStart) : 0;
      while (code !== doubleQuote && code !== singleQuote) {
        code = xml.charCodeAt(++at);
        if (!(at < this.to)) throw truncated();
      }
      const valueStart = at + 1;
      const valueEnd = this.find(code === doubleQuote ? '"' : "'", valueStart);
      if (single === letterR) {
        column = columnAt(xml, valueStart);
        this.cellNumbered = true;
      }
      if (single === letterS) {
        this.styleStart = valueStart;
        this.styleEnd = valueEnd;
      }
      if (single === letterT) {
        this.typeStart = valueStart;
        this.typeEnd = valueEnd;
      }
      at = valueEnd + 1;
    }
  }

  private readCellContent(): void {
    const { xml } = this;
    let at = this.cellTagEnd;
    for (;;) {
      at = this.find("<", at);
      const code = xml.charCodeAt(at + 1);
      const single = endsName(xml.charCodeAt(at + 2));
      if (code === slash) {
        this.cellEnd = this.find(">", at) + 1;
        return;
      }
      const tagEnd = this.find(">", at);
      const empty = xml.charCodeAt(tagEnd - 1) === slash;
      if (code === letterV && single) {
        this.valueStart = tagEnd + 1;
        this.valueEnd = empty ? tagEnd + 1 : this.find("<", tagEnd);
        at = empty ? tagEnd + 1 : this.find(">", this.valueEnd) + 1;
      } else if (code === letterF && single) {
        this.formulaTag = at;
        this.formulaStart = tagEnd + 1;
        this.formulaEnd = empty ? tagEnd + 1 : this.find("<", tagEnd);
        at = empty ? tagEnd + 1 : this.find(">", this.formulaEnd) + 1;
      } else if (code === letterI && xml.charCodeAt(at + 2) === letterS) {
        this.inlineStart = tagEnd + 1;
        this.inlineEnd = empty ? tagEnd + 1 : this.find("</is", tagEnd);
        at = empty ? tagEnd + 1 : this.find(">", this.inlineEnd) + 1;
      } else {
        at = empty ? tagEnd + 1 : this.endOf(at, tagEnd);
      }
    }
  }

  /** The end of an element we know nothing about (`extLst`). */
  private endOf(start: number, tagEnd: number): number {
    let nameEnd = start + 1;
    while (nameEnd < tagEnd && !endsName(this.xml.charCodeAt(nameEnd))) nameEnd++;
    return this.find(">", this.find(`</${this.xml.slice(start + 1, nameEnd)}`, tagEnd)) + 1;
  }

  /** A row without a number: the one its first cell names, else the one after the row before. */
  private countedRow(before: number): number {
    const cell = this.xml.indexOf("<c", this.rowTagEnd);
    if (cell >= 0 && cell < this.rowContentEnd && endsName(this.xml.charCodeAt(cell + 2))) {
      const written = attributeIn(this.xml, cell, this.find(">", cell), "r");
      const digits = written === undefined ? null : /\d+$/.exec(written);
      if (digits) return Number(digits[0]) - 1;
    }
    return before + 1;
  }

  private find(text: string, from: number): number {
    const at = this.xml.indexOf(text, from);
    if (at < 0 || at > this.to) throw truncated();
    return at;
  }
}

function truncated(): WorkbookFileError {
  return new WorkbookFileError("corrupt", "the sheet ends in the middle of an element");
}

function endsName(code: number): boolean {
  return code === greater || code === slash || isSpace(code);
}

/** The column that the letters of an address name. */
function columnAt(xml: string, start: number): number {
  let column = 0;
  for (let at = start; ; at++) {
    const code = xml.charCodeAt(at);
    if (code >= 65 && code <= 90) column = column * 26 + code - 64;
    else if (code >= letterC - 2 && code <= 122) column = column * 26 + code - 96;
    else if (code !== 36) return column - 1;
  }
}
