import type { XlsxPackage } from "../package";
import { setContentType } from "./contentTypes";
import { plainText } from "./plainText";
import { addRelationship, relationshipTypes } from "./relationships";
import { declaration } from "./xml";

/** What the file says of itself. It bears no time: the same plan makes the same file. */
export function addDocumentProperties(pkg: XlsxPackage, about: Readonly<{ title?: string; subject?: string }>): void {
  const element = (name: string, text: string | undefined) => (text ? `<${name}>${plainText(text)}</${name}>` : "");
  pkg.setText(
    "docProps/core.xml",
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `${element("dc:title", about.title)}${element("dc:subject", about.subject)}<dc:creator>绩算 Jisuan</dc:creator></cp:coreProperties>`,
  );
  pkg.setText(
    "docProps/app.xml",
    `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
  );
  setContentType(pkg, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  setContentType(pkg, "docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
  addRelationship(pkg, "", relationshipTypes.coreProperties, "docProps/core.xml");
  addRelationship(pkg, "", relationshipTypes.extendedProperties, "docProps/app.xml");
}
