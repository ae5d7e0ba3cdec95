import type { XlsxPackage } from "../package";
import { attributesOf, childBlocks, textOf, withAttribute } from "./blocks";
import { SheetElements, withChanges } from "./sheetElements";
import { StyleBook } from "./styles";

/** Sets the width of one column, in characters of the workbook's first font as Excel shows it. */
export function setColumnWidth(pkg: XlsxPackage, sheetPath: string, column: number, width: number): void {
  const fileWidth = widthInFile(width, digitPixels(StyleBook.of(pkg).defaultFont()));
  pkg.setText(sheetPath, withColumnWidth(pkg.text(sheetPath), column, fileWidth));
}

/**
 * Files count a column in widths of a digit, five pixels of padding included (ECMA-376 18.3.1.13):
 * 8.38 characters of 等线 11, eight pixels a digit, are 9 in the file.
 */
export function widthInFile(characters: number, digit: number): number {
  const pixels = characters < 1 ? Math.round(characters * (digit + 5)) : Math.round(characters * digit) + 5;
  return Math.trunc((pixels / digit) * 256) / 256;
}

/** How wide the digits of a font are, in parts of its height. */
const digitWidths: readonly (readonly [RegExp, number])[] = [
  [/^(calibri|aptos|times new roman)/i, 0.507],
  [/^(宋体|simsun|新宋体|nsimsun|仿宋|fangsong|楷体|kaiti|黑体|simhei)/i, 0.53],
];
/** 等线, 微软雅黑, Arial and most others. */
const usualDigitWidth = 0.55;

/** How wide a digit of a font is at 96 dpi: 8 for 等线 11 and 宋体 11, 7 for Calibri 11. */
export function digitPixels(font: Readonly<{ name: string; size: number }>): number {
  const width = digitWidths.find(([name]) => name.test(font.name))?.[1] ?? usualDigitWidth;
  return Math.max(1, Math.round((font.size * 96 * width) / 72));
}

/** One `<col>` for columns `first` to `last`, counted from 0; a column without width is hidden. */
export function columnText(first: number, last: number, fileWidth: number | undefined, style: number, prefix = ""): string {
  const width = fileWidth === undefined ? ' width="9"' : ` width="${fileWidth}"`;
  const styled = style === 0 ? "" : ` style="${style}"`;
  const hidden = fileWidth === 0 ? ' hidden="1"' : "";
  return `<${prefix}col min="${first + 1}" max="${last + 1}"${width}${styled}${hidden}${fileWidth === undefined ? "" : ' customWidth="1"'}/>`;
}

function withColumnWidth(xml: string, column: number, fileWidth: number): string {
  const sheet = new SheetElements(xml);
  const container = sheet.first("cols");
  const made = columnText(column, column, fileWidth, 0, sheet.prefix);
  if (!container || container.selfClosed) {
    const at = container?.start ?? sheet.placeFor("cols");
    return withChanges(xml, [{ from: at, to: container?.end ?? at, text: `<${sheet.prefix}cols>${made}</${sheet.prefix}cols>` }]);
  }
  const number = column + 1;
  for (const block of childBlocks(xml, container)) {
    const tag = textOf(xml, block);
    const attributes = attributesOf(tag);
    const min = Number(attributes.get("min"));
    const max = Number(attributes.get("max"));
    if (min > number) return withChanges(xml, [{ from: block.start, to: block.start, text: made }]);
    if (max < number) continue;
    if (Math.abs(Number(attributes.get("width") ?? NaN) - fileWidth) < 1 / 256) return xml;
    const part = (from: number, to: number) => (from > to ? "" : withAttribute(withAttribute(tag, "min", String(from)), "max", String(to)));
    const own = withAttribute(withAttribute(part(number, number), "width", String(fileWidth)), "customWidth", "1").replace(/\sbestFit="[^"]*"/, "");
    return withChanges(xml, [{ from: block.start, to: block.end, text: part(min, number - 1) + own + part(number + 1, max) }]);
  }
  return withChanges(xml, [{ from: container.closeStart, to: container.closeStart, text: made }]);
}
