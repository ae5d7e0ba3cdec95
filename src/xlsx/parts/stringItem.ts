import { attributeIn } from "./tagAttribute";
import { decodeEscapes, unescapeXml } from "./xml";

/**
 * The text of a shared or inline string (`si`, `is`): its runs joined, phonetic guides left out. White space at the ends
 * counts only where `xml:space` says so, as in Excel.
 */
export function stringItem(xml: string, from: number, to: number): string {
  let text = "";
  let at = from;
  for (;;) {
    at = xml.indexOf("<", at);
    if (at < 0 || at >= to) return text;
    const tagEnd = xml.indexOf(">", at);
    if (xml.startsWith("<rPh", at) && xml.charCodeAt(at + 4) !== 80) {
      const end = xml.indexOf("</rPh", tagEnd);
      at = end < 0 || xml.charCodeAt(tagEnd - 1) === 47 ? tagEnd : end;
    } else if (xml.charCodeAt(at + 1) === 116 && /[\s>]/.test(xml[at + 2] ?? "")) {
      const end = xml.indexOf("<", tagEnd);
      const written = unescapeXml(xml.slice(tagEnd + 1, end));
      const preserved = tagEnd > at + 2 && attributeIn(xml, at, tagEnd, "xml:space") === "preserve";
      text += decodeEscapes(preserved ? written : written.replace(/^[ \t\n]+|[ \t\n]+$/g, ""));
      at = end;
    }
    at++;
  }
}
