import { declaration } from "./xml";

const colours: Readonly<Record<string, string>> = {
  dk1: '<a:sysClr val="windowText" lastClr="000000"/>',
  lt1: '<a:sysClr val="window" lastClr="FFFFFF"/>',
  dk2: '<a:srgbClr val="44546A"/>',
  lt2: '<a:srgbClr val="E7E6E6"/>',
  accent1: '<a:srgbClr val="4472C4"/>',
  accent2: '<a:srgbClr val="ED7D31"/>',
  accent3: '<a:srgbClr val="A5A5A5"/>',
  accent4: '<a:srgbClr val="FFC000"/>',
  accent5: '<a:srgbClr val="5B9BD5"/>',
  accent6: '<a:srgbClr val="70AD47"/>',
  hlink: '<a:srgbClr val="0563C1"/>',
  folHlink: '<a:srgbClr val="954F72"/>',
};

const scripts =
  '<a:font script="Jpan" typeface="等线"/><a:font script="Hang" typeface="맑은 고딕"/><a:font script="Hans" typeface="等线"/><a:font script="Hant" typeface="新細明體"/>';

function fonts(name: "majorFont" | "minorFont", latin: string, east: string): string {
  return `<a:${name}><a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/>${scripts.replaceAll('"等线"', `"${east}"`)}</a:${name}>`;
}

const plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const gradient = (first: string, second: string) =>
  `<a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0"><a:schemeClr val="phClr">${first}</a:schemeClr></a:gs><a:gs pos="100000"><a:schemeClr val="phClr">${second}</a:schemeClr></a:gs></a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>`;
const line = (width: number) => `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${plain}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;

/** The Office theme with the fonts that Excel in Chinese gives it. */
export const themeText =
  `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office 主题"><a:themeElements>` +
  `<a:clrScheme name="Office">${Object.entries(colours).map(([name, colour]) => `<a:${name}>${colour}</a:${name}>`).join("")}</a:clrScheme>` +
  `<a:fontScheme name="Office">${fonts("majorFont", "等线 Light", "等线 Light")}${fonts("minorFont", "等线", "等线")}</a:fontScheme>` +
  `<a:fmtScheme name="Office"><a:fillStyleLst>${plain}` +
  gradient('<a:lumMod val="110000"/><a:satMod val="105000"/><a:tint val="67000"/>', '<a:lumMod val="105000"/><a:satMod val="109000"/><a:tint val="81000"/>') +
  gradient('<a:satMod val="103000"/><a:lumMod val="102000"/><a:tint val="94000"/>', '<a:lumMod val="99000"/><a:satMod val="120000"/><a:shade val="78000"/>') +
  `</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
  "<a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst>" +
  `<a:bgFillStyleLst>${plain}<a:solidFill><a:schemeClr val="phClr"><a:tint val="95000"/><a:satMod val="170000"/></a:schemeClr></a:solidFill>` +
  gradient('<a:tint val="93000"/><a:satMod val="150000"/><a:shade val="98000"/><a:lumMod val="102000"/>', '<a:shade val="63000"/><a:satMod val="120000"/>') +
  "</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>";
