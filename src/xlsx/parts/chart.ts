import { parseReference, type Area } from "../../sheet/address";
import type { CellValue } from "../../sheet/cellValue";
import type { ChartPlan } from "../../sheet/sheetPlan";
import { plainAttribute, plainText } from "./plainText";
import { argb } from "./styleEntries";
import { declaration, escapeText } from "./xml";

/** The values of some cells, row by row; undefined when they are not known. */
export type ValuesOf = (sheet: string, area: Area) => readonly CellValue[] | undefined;

/** Colours of series that have none of their own: calm, and apart from each other also in grey. */
const palette = ["2F6F8F", "E0A030", "6BA368", "B5523B", "7C6BA0", "8A949E"];
const ink = "404040";
const quiet = "595959";
const gridLine = "E3E6E9";

/** A chart part. What the chart shows is kept in it too, so that it is seen before anything is calculated. */
export function chartText(plan: ChartPlan, valuesOf: ValuesOf): string {
  const pie = plan.kind === "pie";
  const title = titleText(plan, valuesOf);
  const legend = plan.showLegend ? `<c:legend><c:legendPos val="${pie ? "r" : "b"}"/><c:overlay val="0"/>${textLook(900, quiet)}</c:legend>` : "";
  return (
    `${declaration}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    `<c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/><c:chart>${title}<c:autoTitleDeleted val="${title ? 0 : 1}"/>` +
    `<c:plotArea><c:layout/>${groupText(plan, valuesOf)}${pie ? "" : axesText(plan)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>` +
    `${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${solid("FFFFFF")}<a:ln w="9525">${solid("D9DDE1")}</a:ln></c:spPr>${textLook(900, quiet)}` +
    `<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/></c:printSettings></c:chartSpace>`
  );
}

/** The title, as words or as the cell that holds them. */
function titleText({ title, titleFrom }: ChartPlan, valuesOf: ValuesOf): string {
  const look = `<a:pPr>${runLook("defRPr", 1200, ink, true)}</a:pPr>`;
  if (titleFrom !== undefined) {
    return `<c:title><c:tx>${categoriesText(titleFrom, valuesOf)}</c:tx><c:overlay val="0"/><c:txPr><a:bodyPr/><a:lstStyle/><a:p>${look}<a:endParaRPr lang="zh-CN"/></a:p></c:txPr></c:title>`;
  }
  if (title === "") return "";
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>${look}<a:r>${runLook("rPr", 1200, ink, true, ' lang="zh-CN"')}<a:t>${plainText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

const categoryAxis = 111111111;
const valueAxis = 222222222;
const axisIds = `<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/>`;

/** The plot: its series and how they are drawn. */
function groupText(plan: ChartPlan, valuesOf: ValuesOf): string {
  const series = plan.series.map((_, index) => seriesText(plan, index, valuesOf)).join("");
  const bars = (direction: "col" | "bar", stacked: boolean) =>
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ""}${axisIds}</c:barChart>`;
  switch (plan.kind) {
    case "column":
      return bars("col", false);
    case "bar":
      return bars("bar", false);
    case "stackedColumn":
      return bars("col", true);
    case "stackedBar":
      return bars("bar", true);
    case "line":
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axisIds}</c:lineChart>`;
    case "radar":
      return `<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>${series}${axisIds}</c:radarChart>`;
    case "pie":
      return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
  }
}

function seriesText(plan: ChartPlan, index: number, valuesOf: ValuesOf): string {
  const { name, values, color } = plan.series[index]!;
  const own = color === undefined ? palette[index % palette.length]! : argb(color).slice(2);
  const lines = plan.kind === "line" || plan.kind === "radar";
  const line = `<a:ln w="28575" cap="rnd">${solid(own)}<a:round/></a:ln>`;
  const look = lines ? `<c:spPr>${line}</c:spPr>` : plan.kind === "pie" ? "" : `<c:spPr>${solid(own)}</c:spPr><c:invertIfNegative val="0"/>`;
  const marker = lines ? `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${solid(own)}<a:ln w="9525">${solid("FFFFFF")}</a:ln></c:spPr></c:marker>` : "";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeText(name)}</c:v></c:tx>${look}${marker}` +
    (plan.kind === "pie" ? slicesText(plan, values, valuesOf, color) : "") +
    labelsText(plan, own) +
    `<c:cat>${categoriesText(plan.categories, valuesOf)}</c:cat><c:val>${numbersText(values, plan.valueFormat, valuesOf)}</c:val>` +
    `${plan.kind === "line" ? '<c:smooth val="0"/>' : ""}</c:ser>`
  );
}

/** Slices are told apart by the palette; the first takes the series' own colour. */
function slicesText(plan: ChartPlan, values: string, valuesOf: ValuesOf, color: string | undefined): string {
  const area = parseReference(values)?.area;
  const count = area ? (area.bottom - area.top + 1) * (area.right - area.left + 1) : (known(plan.categories, valuesOf)?.length ?? 0);
  return Array.from({ length: Math.min(count, 100) }, (_, index) => {
    const slice = index === 0 && color !== undefined ? color : palette[index % palette.length]!;
    return `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/><c:spPr>${solid(slice)}<a:ln w="19050">${solid("FFFFFF")}</a:ln></c:spPr></c:dPt>`;
  }).join("");
}

function known(reference: string, valuesOf: ValuesOf): readonly CellValue[] | undefined {
  const place = parseReference(reference);
  return place && valuesOf(place.sheet, place.area);
}

/** References are written as formulas: without `=`, and absolute, which is how Excel writes them. */
function referenceText(reference: string): string {
  return `<c:f>${plainText(reference.replace(/^=/, ""))}</c:f>`;
}

function categoriesText(reference: string, valuesOf: ValuesOf): string {
  const values = known(reference, valuesOf);
  const points = values?.map((value, index) =>
    typeof value === "string" || typeof value === "number" ? `<c:pt idx="${index}"><c:v>${escapeText(String(value))}</c:v></c:pt>` : "",
  );
  const cache = points ? `<c:strCache><c:ptCount val="${points.length}"/>${points.join("")}</c:strCache>` : "";
  return `<c:strRef>${referenceText(reference)}${cache}</c:strRef>`;
}

function numbersText(reference: string, format: string | undefined, valuesOf: ValuesOf): string {
  const values = known(reference, valuesOf);
  const points = values?.map((value, index) => (typeof value === "number" ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : ""));
  const code = `<c:formatCode>${plainText(format ?? "General")}</c:formatCode>`;
  const cache = points ? `<c:numCache>${code}<c:ptCount val="${points.length}"/>${points.join("")}</c:numCache>` : "";
  return `<c:numRef>${referenceText(reference)}${cache}</c:numRef>`;
}

function labelsText(plan: ChartPlan, seriesColour: string): string {
  if (!plan.showValues) return "";
  const pie = plan.kind === "pie";
  const stacked = plan.kind === "stackedColumn" || plan.kind === "stackedBar";
  const format = plan.valueFormat === undefined ? "" : `<c:numFmt formatCode="${plainAttribute(plan.valueFormat)}" sourceLinked="0"/>`;
  const look = textLook(900, stacked && isDark(seriesColour) ? "FFFFFF" : ink);
  // On the bars where they are stacked, otherwise beside them; a radar knows no places.
  const place = plan.kind === "radar" ? "" : `<c:dLblPos val="${stacked ? "ctr" : plan.kind === "line" ? "t" : "outEnd"}"/>`;
  return (
    `<c:dLbls>${format}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${look}${place}` +
    `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="${pie ? 1 : 0}"/><c:showBubbleSize val="0"/>` +
    `${pie ? '<c:separator>\n</c:separator><c:showLeaderLines val="0"/>' : ""}</c:dLbls>`
  );
}

/** Whether white is the better read on a colour (relative luminance, WCAG 2). */
function isDark(color: string): boolean {
  const part = (at: number) => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4) < 0.2;
}

/** Bars that lie down read from the top, so their categories run the other way round and the values stay below. */
function axesText(plan: ChartPlan): string {
  const lying = plan.kind === "bar" || plan.kind === "stackedBar";
  const format = `<c:numFmt formatCode="${plainAttribute(plan.valueFormat ?? "General")}" sourceLinked="${plan.valueFormat === undefined ? 1 : 0}"/>`;
  const category =
    `<c:catAx><c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="${lying ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? "l" : "b"}"/>` +
    `<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:spPr><a:ln w="9525">${solid("BFC5CB")}</a:ln></c:spPr>${textLook(900, quiet)}<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  const value =
    `<c:valAx><c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/>${plan.valueMin === undefined ? "" : `<c:min val="${plan.valueMin}"/>`}</c:scaling><c:delete val="0"/><c:axPos val="${lying ? "b" : "l"}"/>` +
    `<c:majorGridlines><c:spPr><a:ln w="9525">${solid(gridLine)}</a:ln></c:spPr></c:majorGridlines>${format}<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textLook(900, quiet)}<c:crossAx val="${categoryAxis}"/><c:crosses val="${lying ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`;
  return category + value;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.toUpperCase()}"/></a:solidFill>`;
}

/** `size` in hundredths of a point. The fonts are the theme's. */
function runLook(element: "defRPr" | "rPr", size: number, color: string, bold: boolean, language = ""): string {
  return `<a:${element}${language} sz="${size}" b="${bold ? 1 : 0}">${solid(color)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:${element}>`;
}

function textLook(size: number, color: string): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runLook("defRPr", size, color, false)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}
