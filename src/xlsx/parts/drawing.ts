import type { Area } from "../../sheet/address";
import type { ChartPlan } from "../../sheet/sheetPlan";
import type { XlsxPackage } from "../package";
import { chartText, type ValuesOf } from "./chart";
import { setContentType } from "./contentTypes";
import { plainAttribute } from "./plainText";
import { addRelationship, relationshipTypes } from "./relationships";
import { freePath } from "./workbookPart";
import { declaration } from "./xml";

const drawingContentType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const chartContentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Writes a sheet's charts and gives the relationship that its `drawing` names. */
export function addCharts(pkg: XlsxPackage, sheetPath: string, charts: readonly ChartPlan[], valuesOf: ValuesOf): string {
  const path = freePath(pkg, (number) => `xl/drawings/drawing${number}.xml`);
  // The path is taken first: a drawing's relationships cannot be written before it has its name.
  pkg.setText(path, "");
  const anchors = charts.map((chart, index) => {
    const chartPath = freePath(pkg, (number) => `xl/charts/chart${number}.xml`);
    pkg.setText(chartPath, chartText(chart, valuesOf));
    setContentType(pkg, chartPath, chartContentType);
    return anchorText(chart, index + 2, addRelationship(pkg, path, relationshipTypes.chart, chartPath));
  });
  pkg.setText(
    path,
    `${declaration}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchors.join("")}</xdr:wsDr>`,
  );
  setContentType(pkg, path, drawingContentType);
  return addRelationship(pkg, sheetPath, relationshipTypes.drawing, path);
}

/** The title is what a screen reader says of the chart; one that changes with a cell is not said, for it would not change here. */
function anchorText(chart: ChartPlan, id: number, relationship: string): string {
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${cornersText(chart.area)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${id}" name="${plainAttribute(chart.name)}" descr="${plainAttribute(chart.titleFrom === undefined ? chart.title : chart.name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relationship}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

function cornersText({ top, left, bottom, right }: Area): string {
  const corner = (name: "from" | "to", column: number, row: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return corner("from", left, top) + corner("to", right + 1, bottom + 1);
}
