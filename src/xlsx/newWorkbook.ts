import type { WorkbookPlan } from "../sheet/sheetPlan";
import { drawSheetAmong } from "./drawSheet";
import { XlsxPackage } from "./package";
import { blankStyles } from "./parts/blankStyles";
import { setContentType } from "./parts/contentTypes";
import { storeXml } from "./parts/customXml";
import { defineName } from "./parts/definedNames";
import { addDocumentProperties } from "./parts/documentProperties";
import { addRelationship, relationshipTypes } from "./parts/relationships";
import { themeText } from "./parts/theme";
import { addTaskPane } from "./parts/webExtension";
import { declaration } from "./parts/xml";

const openXml = "application/vnd.openxmlformats-officedocument";
const workbook = "xl/workbook.xml";

/** A complete .xlsx of what is planned; the same plan gives the same bytes. */
export function newWorkbook(plan: WorkbookPlan): Uint8Array {
  const opened = plan.sheets.findIndex((sheet) => sheet.visibility !== "hidden");
  if (opened < 0) throw new Error("A workbook needs a sheet that can be seen.");
  const pkg = XlsxPackage.empty();
  addWorkbookParts(pkg, opened);
  addDocumentProperties(pkg, plan);
  plan.sheets.forEach((sheet, index) => drawSheetAmong(pkg, sheet, { selected: index === opened, plans: plan.sheets }));
  for (const { name, refersTo, comment } of plan.names ?? []) defineName(pkg, name, refersTo, comment);
  for (const [namespace, xml] of plan.storedXml ?? []) storeXml(pkg, namespace, xml);
  if (plan.opensPane) addTaskPane(pkg);
  return pkg.save();
}

function addWorkbookParts(pkg: XlsxPackage, opened: number): void {
  pkg.setText(
    workbook,
    `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
      '<workbookPr defaultThemeVersion="166925"/>' +
      `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"${opened === 0 ? "" : ` activeTab="${opened}"`}/></bookViews>` +
      '<sheets/><calcPr calcId="191029"/></workbook>',
  );
  addRelationship(pkg, "", relationshipTypes.workbook, workbook);
  setContentType(pkg, workbook, `${openXml}.spreadsheetml.sheet.main+xml`);
  pkg.setText("xl/theme/theme1.xml", themeText);
  addRelationship(pkg, workbook, relationshipTypes.theme, "xl/theme/theme1.xml");
  setContentType(pkg, "xl/theme/theme1.xml", `${openXml}.theme+xml`);
  pkg.setText("xl/styles.xml", blankStyles);
  addRelationship(pkg, workbook, relationshipTypes.styles, "xl/styles.xml");
  setContentType(pkg, "xl/styles.xml", `${openXml}.spreadsheetml.styles+xml`);
}
