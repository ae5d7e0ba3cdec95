import type { z } from "zod";

/**
 * A document of ours as it is kept in a workbook: JSON in the text of one XML element, ASCII only, so that no program
 * that re-saves the part (other quotes, another prefix, CDATA, line ends) can change what it says.
 */
export function storedDocument(namespace: string, element: string, json: string): string {
  const ascii = json.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `<${element} xmlns="${namespace}">${ascii.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</${element}>`;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** What was stored, checked; undefined when the part is not ours or has been damaged. */
export function readDocument<T>(xml: string | undefined, schema: z.ZodType<T>): T | undefined {
  if (xml === undefined) return undefined;
  const content = /^\s*(?:<\?[^>]*\?>\s*)?<[^>]*>([\s\S]*)<\/[^>]*>\s*$/.exec(xml)?.[1];
  if (content === undefined) return undefined;
  const text = content
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => inner.replaceAll("&", "&amp;"))
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return hex === undefined ? (entities[name!] ?? whole) : String.fromCodePoint(parseInt(hex, 16));
    });
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
