import type { XlsxPackage } from "../package";
import { setContentType } from "./contentTypes";
import { addRelationship } from "./relationships";
import { declaration } from "./xml";

/** Our add-in as its manifest names it. */
const manifestId = "7f6c1f0a-3b5d-4c8e-9a41-2d1f6b7e8c90";
const manifestVersion = "1.0.0.0";
/** This workbook's use of it; one name for all of them, since a pane opens once however many say so. */
const instanceId = "{5D0B5C51-4B0C-4E0B-9C55-7A1B6E9F2D34}";

const relationships = "http://schemas.microsoft.com/office/2011/relationships";
const office = "http://schemas.microsoft.com/office/webextensions";
const panesPath = "xl/webextensions/taskpanes.xml";
const extensionPath = "xl/webextensions/webextension1.xml";

/**
 * Asks Excel to open our pane with the workbook ([MS-OWEXML]). It does where the company has deployed the add-in
 * (`EXCatalog`); elsewhere nothing happens and nobody is asked.
 */
export function addTaskPane(pkg: XlsxPackage): void {
  const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  pkg.setText(
    extensionPath,
    `${declaration}<we:webextension xmlns:we="${office}/webextension/2010/11" id="${instanceId}">` +
      `<we:reference id="${manifestId}" version="${manifestVersion}" store="EXCatalog" storeType="EXCatalog"/><we:alternateReferences/>` +
      '<we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties><we:bindings/>' +
      `<we:snapshot ${r}/></we:webextension>`,
  );
  setContentType(pkg, extensionPath, "application/vnd.ms-office.webextension+xml");
  const id = addRelationship(pkg, panesPath, `${relationships}/webextension`, extensionPath);
  pkg.setText(
    panesPath,
    `${declaration}<wetp:taskpanes xmlns:wetp="${office}/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="4">` +
      `<wetp:webextensionref ${r} r:id="${id}"/></wetp:taskpane></wetp:taskpanes>`,
  );
  setContentType(pkg, panesPath, "application/vnd.ms-office.webextensiontaskpanes+xml");
  addRelationship(pkg, "", `${relationships}/webextensiontaskpanes`, panesPath);
}
