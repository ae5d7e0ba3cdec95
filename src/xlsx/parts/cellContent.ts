import { faultFromText, type CellValue } from "../../sheet/cellValue";
import type { SheetScanner } from "./sheetScanner";
import { stringItem } from "./stringItem";
import { decodeEscapes, unescapeXml } from "./xml";

const uncalculated: CellValue = { fault: "uncalculated" };
const unknownFault: CellValue = { fault: "#UNKNOWN!" };

/** What the cell under the scanner holds; a formula's value is the one kept in the file. */
export function cellValue(scanner: SheetScanner, strings: readonly string[], date1904: boolean): CellValue {
  const { xml, typeStart } = scanner;
  const type = typeStart < 0 ? "n" : xml.slice(typeStart, scanner.typeEnd);
  if (type === "inlineStr") return scanner.inlineStart < 0 ? textValue(scanner) : stringItem(xml, scanner.inlineStart, scanner.inlineEnd);
  if (scanner.valueStart < 0) return scanner.formulaTag < 0 ? null : uncalculated;
  if (type === "str") return textValue(scanner);
  const written = xml.slice(scanner.valueStart, scanner.valueEnd);
  switch (type) {
    case "s":
      return strings[Number(written)] ?? null;
    case "b":
      return written.trim() === "1" || written.trim() === "true";
    case "e":
      return faultFromText(unescapeXml(written).trim()) ?? unknownFault;
    case "d":
      return serialDay(written.trim(), date1904) ?? (written === "" ? null : written);
    default:
      return numberValue(written, scanner.formulaTag >= 0);
  }
}

/** Some producers keep text in a cell without saying so; an empty value beside a formula was never worked out. */
function numberValue(written: string, isFormula: boolean): CellValue {
  const number = Number(written);
  if (number !== 0) return Number.isFinite(number) ? number : unescapeXml(written);
  if (written.trim() === "") return isFormula ? uncalculated : null;
  return 0;
}

function textValue(scanner: SheetScanner): CellValue {
  if (scanner.valueStart < 0) return scanner.formulaTag < 0 ? null : uncalculated;
  return decodeEscapes(unescapeXml(scanner.xml.slice(scanner.valueStart, scanner.valueEnd)));
}

const isoPattern = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:\d{2})?$/;
const dayInMilliseconds = 86_400_000;

/** `2026-03-01T12:00:00` → the day counted from the workbook's day 0; time alone is the fraction of a day. */
function serialDay(text: string, date1904: boolean): number | undefined {
  const match = isoPattern.exec(text);
  if (!match || text === "") return undefined;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayInMilliseconds;
  if (date1904) return days - Date.UTC(1904, 0, 1) / dayInMilliseconds + time;
  const serial = days - Date.UTC(1899, 11, 30) / dayInMilliseconds;
  // Excel counts a 29 February 1900 that never was.
  return (serial < 61 ? serial - 1 : serial) + time;
}
