import { parseArea, type Area } from "../../sheet/address";
import { WorkbookFileError } from "../workbookFileError";
import { attributeIn } from "./tagAttribute";
import { isOn } from "./xml";

/** A sheet's text in three: what stands before the rows, where the content of `sheetData` lies, what stands behind. */
export type SheetFrame = Readonly<{
  /** Where the element `sheetData` begins and ends; its content lies between `from` and `to`, equal when it is empty. */
  start: number;
  from: number;
  to: number;
  end: number;
}>;

export function sheetFrame(xml: string): SheetFrame {
  const start = xml.indexOf("<sheetData");
  if (start < 0) throw new WorkbookFileError("corrupt", "a sheet without its data");
  const tagEnd = xml.indexOf(">", start);
  if (xml.charCodeAt(tagEnd - 1) === 47) return { start, from: tagEnd + 1, to: tagEnd + 1, end: tagEnd + 1 };
  const to = xml.lastIndexOf("</sheetData");
  if (to < 0) throw new WorkbookFileError("corrupt", "a sheet whose data does not end");
  return { start, from: tagEnd + 1, to, end: xml.indexOf(">", to) + 1 };
}

/** The tags of this name between two positions, each as where it begins and where its `>` stands. */
function* tags(xml: string, name: string, from: number, to: number): Generator<readonly [start: number, end: number]> {
  const opening = `<${name}`;
  for (let at = xml.indexOf(opening, from); at >= 0 && at < to; at = xml.indexOf(opening, at + opening.length)) {
    if (!/[\s/>]/.test(xml[at + opening.length] ?? "")) continue;
    yield [at, xml.indexOf(">", at)];
  }
}

export function mergesIn(xml: string, frame: SheetFrame): Area[] {
  const merges: Area[] = [];
  for (const [start, end] of tags(xml, "mergeCell", frame.end, xml.length)) {
    const area = parseArea(attributeIn(xml, start, end, "ref") ?? "");
    if (area) merges.push(area);
  }
  return merges;
}

export type ColumnRun = Readonly<{ first: number; last: number; hidden: boolean; style: string | undefined }>;

/** The `col` elements, columns counted from 0. */
export function columnRuns(xml: string, frame: SheetFrame): ColumnRun[] {
  const runs: ColumnRun[] = [];
  for (const [start, end] of tags(xml, "col", 0, frame.start)) {
    const first = Number(attributeIn(xml, start, end, "min")) - 1;
    const last = Number(attributeIn(xml, start, end, "max")) - 1;
    if (first >= 0 && last >= first && last < 16_384) {
      runs.push({ first, last, hidden: isOn(attributeIn(xml, start, end, "hidden")), style: attributeIn(xml, start, end, "style") });
    }
  }
  return runs;
}

export function isProtected(xml: string, frame: SheetFrame): boolean {
  for (const [start, end] of tags(xml, "sheetProtection", frame.end, xml.length)) return isOn(attributeIn(xml, start, end, "sheet"));
  return false;
}

/** The used range as the sheet states it, with where its text lies. */
export function dimensionIn(xml: string, frame: SheetFrame): Readonly<{ area: Area; start: number; end: number }> | undefined {
  for (const [start, end] of tags(xml, "dimension", 0, frame.start)) {
    const written = attributeIn(xml, start, end, "ref");
    const area = parseArea(written ?? "");
    if (area) {
      const at = xml.indexOf(written!, start + 10);
      return { area, start: at, end: at + written!.length };
    }
  }
  return undefined;
}
