import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from "saxes";
import { WorkbookFileError } from "../workbookFileError";
import { declaration, escapeXml, firstTag } from "./xml";

const mainNamespaces = ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"];

/**
 * The part as nearly all producers write it: elements of SpreadsheetML without a prefix, no comments, no CDATA. Others
 * are rewritten to it, so that there is one scanner for all.
 */
export function plainPart(text: string): string {
  const odd = firstTag(text).name.includes(":") || text.includes("<![CDATA[") || text.includes("<!--") || text.includes("<!DOCTYPE");
  return odd ? rewritten(text) : text;
}

function rewritten(text: string): string {
  const chunks: string[] = [declaration];
  const defaults: string[] = [""];
  let openTag = "";
  const closeOpenTag = (end: string) => {
    if (openTag) chunks.push(openTag + end);
    openTag = "";
  };
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on("error", (fault) => {
    throw new WorkbookFileError("corrupt", `not well-formed XML: ${fault.message}`);
  });
  parser.on("opentag", (tag) => {
    closeOpenTag(">");
    const inherited = defaults.at(-1)!;
    const isMain = mainNamespaces.includes(tag.uri);
    const wanted = isMain || tag.prefix === "" ? tag.uri : inherited;
    defaults.push(wanted);
    openTag = `<${nameOf(tag)}${wanted === inherited ? "" : ` xmlns="${wanted}"`}${attributesOf(tag)}`;
  });
  parser.on("text", (content) => {
    closeOpenTag(">");
    chunks.push(escapeXml(content).replaceAll("\r", "&#13;"));
  });
  parser.on("cdata", (content) => {
    closeOpenTag(">");
    chunks.push(escapeXml(content));
  });
  parser.on("closetag", (tag) => {
    defaults.pop();
    if (openTag) closeOpenTag("/>");
    else chunks.push(`</${nameOf(tag)}>`);
  });
  parser.write(text).close();
  return chunks.join("");
}

function nameOf(tag: SaxesTagNS): string {
  return mainNamespaces.includes(tag.uri) || tag.prefix === "" ? tag.local : tag.name;
}

function attributesOf(tag: SaxesTagNS): string {
  return Object.values(tag.attributes)
    .filter((attribute: SaxesAttributeNS) => attribute.name !== "xmlns")
    .map((attribute: SaxesAttributeNS) => ` ${attribute.name}="${escapeXml(attribute.value).replaceAll('"', "&quot;").replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)}"`)
    .join("");
}
