import type { CellStyle } from "../sheet/sheetPlan";

const ink = "1F2D3D";
const quiet = "6B7785";
const accent = "1F5C7A";
const pale = "E8F0F4";
const line = "D5DBE1";
const body: CellStyle = { size: 10, color: ink, vertical: "center", border: { sides: "bottom", color: line } };
const decimalsOf = (decimals: number) => (decimals > 0 ? `0.${"0".repeat(decimals)}` : "0");

/** How the dashboard's cells look; few colours, and they print well in grey. */
export const dashboardLook = {
  accent,
  /** From the best grade down; apart from each other also in grey. */
  grades: ["1F5C7A", "6FA8BF", "E0A030", "B5523B", "7C6BA0", "8A949E"],
  title: { size: 18, bold: true, color: accent, vertical: "center" },
  subtitle: { size: 10, color: quiet, vertical: "center" },
  note: { size: 9, color: quiet, vertical: "center", wrap: true },
  kpiLabel: { size: 10, color: quiet, fill: pale, horizontal: "center", vertical: "center" },
  kpi: { size: 16, bold: true, color: accent, fill: pale, horizontal: "center", vertical: "center" },
  section: { size: 13, bold: true, color: accent, vertical: "center", border: { sides: "bottom", color: accent } },
  sentence: { size: 10, bold: true, color: ink, vertical: "center", wrap: true },
  header: { size: 9, color: quiet, fill: pale, horizontal: "center", vertical: "center", wrap: true, border: { sides: "bottom", color: line } },
  text: { ...body, horizontal: "left", wrap: true, numberFormat: "@" },
  centered: { ...body, horizontal: "center", numberFormat: "@" },
  count: { ...body, horizontal: "right", indent: 1, numberFormat: "0" },
  percent: { ...body, horizontal: "right", indent: 1, numberFormat: "0.0%" },
  score: (decimals: number): CellStyle => ({ ...body, horizontal: "right", indent: 1, numberFormat: decimalsOf(decimals) }),
  change: (decimals: number): CellStyle => ({ ...body, horizontal: "right", indent: 1, numberFormat: `+${decimalsOf(decimals)};-${decimalsOf(decimals)};${decimalsOf(decimals)}` }),
  money: (decimals: number): CellStyle => ({ ...body, horizontal: "right", indent: 1, numberFormat: decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0" }),
} as const satisfies Readonly<Record<string, unknown>>;
