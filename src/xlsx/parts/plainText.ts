import { escapeXml } from "./xml";

const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text where XML stands without Excel's `_xHHHH_`: what XML cannot hold is left out. */
export function plainText(text: string): string {
  return escapeXml(text.replace(forbidden, ""));
}

/** The same inside an attribute in double quotes. */
export function plainAttribute(text: string): string {
  return plainText(text).replaceAll('"', "&quot;").replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}
