import { formatPlace, type Place } from "../../sheet/address";
import type { XlsxPackage } from "../package";
import { setContentType, setDefaultContentType } from "./contentTypes";
import { addRelationship, relationshipTypes } from "./relationships";
import type { SheetGeometry } from "./sheetGeometry";
import { freePath } from "./workbookPart";
import { declaration, escapeText } from "./xml";

export type Note = Readonly<{ at: Place; text: string }>;

const author = "绩算";
const commentsContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const vmlContentType = "application/vnd.openxmlformats-officedocument.vmlDrawing";
/** Shapes are numbered in blocks of this many; a block belongs to one sheet of the workbook. */
const blockSize = 1024;

/** Writes a sheet's notes and gives the relationship that its `legacyDrawing` names. */
export function addNotes(pkg: XlsxPackage, sheetPath: string, notes: readonly Note[], geometry: SheetGeometry): string {
  const ordered = [...new Map(notes.map((note) => [formatPlace(note.at), note])).values()].sort((one, other) => one.at.row - other.at.row || one.at.column - other.at.column);
  const commentsPath = freePath(pkg, (number) => `xl/comments${number}.xml`);
  pkg.setText(commentsPath, commentsText(ordered));
  setContentType(pkg, commentsPath, commentsContentType);
  const firstBlock = freeShapeBlock(pkg);
  const vmlPath = freePath(pkg, (number) => `xl/drawings/vmlDrawing${number}.vml`);
  pkg.setText(vmlPath, shapesText(ordered, geometry, firstBlock));
  setDefaultContentType(pkg, "vml", vmlContentType);
  const id = addRelationship(pkg, sheetPath, relationshipTypes.vmlDrawing, vmlPath);
  addRelationship(pkg, sheetPath, relationshipTypes.comments, commentsPath);
  return id;
}

function commentsText(notes: readonly Note[]): string {
  const look = '<rPr><sz val="9"/><color indexed="81"/><rFont val="等线"/><family val="2"/><charset val="134"/></rPr>';
  const comments = notes.map(
    ({ at, text }) => `<comment ref="${formatPlace(at)}" authorId="0" shapeId="0"><text><r>${look}<t xml:space="preserve">${escapeText(text)}</t></r></text></comment>`,
  );
  return (
    `${declaration}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<authors><author>${author}</author></authors><commentList>${comments.join("")}</commentList></comments>`
  );
}

/** The first block of shape numbers that no drawing of the workbook has taken, by its map or by its shapes. */
function freeShapeBlock(pkg: XlsxPackage): number {
  let highest = 0;
  for (const path of pkg.paths().filter((name) => /\.vml$/i.test(name) || /vmldrawing/i.test(name))) {
    const text = pkg.text(path);
    for (const match of text.matchAll(/\bidmap\b[^>]*\bdata\s*=\s*["']([\d,\s]+)["']/g)) {
      highest = Math.max(highest, ...match[1]!.split(",").map(Number));
    }
    for (const match of text.matchAll(/_x0000_s(\d+)/g)) highest = Math.max(highest, Math.floor(Number(match[1]) / blockSize));
  }
  return highest + 1;
}

function shapesText(notes: readonly Note[], geometry: SheetGeometry, firstBlock: number): string {
  // The first number of a block is never given to a shape.
  const perBlock = blockSize - 1;
  const blocks = Array.from({ length: Math.ceil(notes.length / perBlock) }, (_, index) => firstBlock + index);
  const shapes = notes.map((note, index) => {
    const number = (firstBlock + Math.floor(index / perBlock)) * blockSize + 1 + (index % perBlock);
    return shapeText(note, number, index + 1, geometry);
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(",")}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join("")}</xml>`
  );
}

function shapeText({ at, text }: Note, number: number, order: number, geometry: SheetGeometry): string {
  const { width, height } = noteSize(text);
  const top = Math.max(0, at.row - 1);
  const left = geometry.columnAt(at.column + 1, 15);
  const upper = geometry.rowAt(top, 10);
  const right = geometry.columnAt(left.column, left.offset + width);
  const lower = geometry.rowAt(upper.row, upper.offset + height);
  const anchor = [left.column, left.offset, upper.row, upper.offset, right.column, right.offset, lower.row, lower.offset];
  const points = (pixels: number) => `${pixels * 0.75}pt`;
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;width:${points(width)};height:${points(height)};z-index:${order};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(", ")}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${at.row}</x:Row><x:Column>${at.column}</x:Column></x:ClientData></v:shape>`
  );
}

/** Pixels that a text of 9 points needs: a Chinese character is 12 wide, others about 7, a line 16 high. */
export function noteSize(text: string): Readonly<{ width: number; height: number }> {
  const lines = text.split(/\r\n|[\r\n]/).map(linePixels);
  const wanted = Math.max(...lines) + 16;
  const width = Math.min(text.length > 150 ? 300 : 220, Math.max(96, wanted));
  const rows = lines.reduce((sum, pixels) => sum + Math.max(1, Math.ceil(pixels / (width - 16))), 0);
  return { width, height: Math.min(480, rows * 16 + 14) };
}

function linePixels(line: string): number {
  return [...line].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e7f ? 12 : 7), 0);
}
