import type { CellStyle } from "../sheet/sheetPlan";

/** The few colours of a card; they print well in grey. */
const ink = "1F2D3D";
const quiet = "566270";
const accent = "1F5C7A";
const pale = "E8F0F4";
const line = "D5DBE1";
const open = "FFF9E5";
const openLine = "E5C667";

const box = { sides: "all", color: line } as const;
const body: CellStyle = { size: 10, color: ink, vertical: "center", wrap: true };

/** How the cells of a card look. Texts have the text format, so that typing Enter on one never makes a formula of it. */
export const cardLook = {
  title: { size: 20, bold: true, color: accent, vertical: "center", numberFormat: "@" },
  subtitle: { size: 10, color: quiet, vertical: "center", numberFormat: "@" },
  seal: { size: 10, bold: true, color: accent, vertical: "center", horizontal: "right", numberFormat: "@" },
  sealNote: { size: 9, color: quiet, vertical: "center", horizontal: "right", numberFormat: "@" },
  section: { size: 12, bold: true, color: accent, vertical: "bottom", border: { sides: "bottom", color: accent }, numberFormat: "@" },
  label: { ...body, color: quiet, fill: pale, horizontal: "center", border: box, numberFormat: "@" },
  value: { ...body, horizontal: "left", indent: 1, border: box, numberFormat: "@" },
  header: { ...body, bold: true, color: "FFFFFF", fill: accent, horizontal: "center", border: { sides: "all", color: accent }, numberFormat: "@" },
  text: { ...body, horizontal: "left", indent: 1, border: box, numberFormat: "@" },
  strong: { ...body, bold: true, horizontal: "left", indent: 1, border: box, numberFormat: "@" },
  centered: { ...body, horizontal: "center", border: box, numberFormat: "@" },
  small: { ...body, size: 9, horizontal: "left", indent: 1, border: box, numberFormat: "@" },
  note: { size: 9, color: quiet, vertical: "center", wrap: true, numberFormat: "@" },
  group: { ...body, bold: true, color: accent, fill: pale, horizontal: "left", indent: 1, border: box, numberFormat: "@" },
  figure: { ...body, horizontal: "right", indent: 1, border: box },
  strongFigure: { ...body, bold: true, horizontal: "right", indent: 1, border: box },
  groupFigure: { ...body, bold: true, color: accent, fill: pale, horizontal: "right", indent: 1, border: box },
  resultLabel: { size: 10, color: quiet, fill: pale, horizontal: "center", vertical: "center", numberFormat: "@" },
  result: { size: 24, bold: true, color: accent, fill: pale, horizontal: "center", vertical: "center" },
  ruler: { size: 10, color: quiet, horizontal: "center", vertical: "center", wrap: true, border: box, numberFormat: "@" },
  rulerHere: { size: 10, bold: true, color: "FFFFFF", fill: accent, horizontal: "center", vertical: "center", wrap: true, border: { sides: "all", color: accent }, numberFormat: "@" },
  open: { ...body, fill: open, horizontal: "left", indent: 1, locked: false, border: { sides: "all", color: openLine } },
  openTop: { ...body, fill: open, horizontal: "left", indent: 1, vertical: "top", locked: false, border: { sides: "all", color: openLine } },
  openCentered: { ...body, fill: open, horizontal: "center", locked: false, border: { sides: "all", color: openLine } },
  blank: { size: 10 },
} as const satisfies Readonly<Record<string, CellStyle>>;
