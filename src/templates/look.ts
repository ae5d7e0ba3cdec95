import type { CellStyle } from "../sheet/sheetPlan";

/** The few colours of our sheets. Each that means something is also said in words. */
export const colours = {
  ink: "1F2D3D",
  quiet: "6B7785",
  accent: "1F5C7A",
  accentPale: "E8F0F4",
  line: "D5DBE1",
  strong: "9FB3C0",
  input: "FFF9E5",
  inputHeader: "FCE9B0",
  inputLine: "E5C667",
  computed: "F0F0F0",
  computedHeader: "DDDDDD",
  assumed: "FDE3CC",
  assumedInk: "9C4A00",
  white: "FFFFFF",
} as const;

/** Tabs by what a sheet is for: reading, filling in, logs, the scheme. */
export const tabColours = { guide: colours.accent, results: "F2C230", logs: "E08A2E", scheme: "7C93A3" } as const;

export const titleStyle: CellStyle = { bold: true, size: 16, color: colours.accent, vertical: "center" };
export const guidanceStyle: CellStyle = { color: colours.quiet, vertical: "center" };
export const headingStyle: CellStyle = { bold: true, size: 12, color: colours.accent, vertical: "center", border: { sides: "bottom", color: colours.accent } };

export const schemeHeaderStyle: CellStyle = { bold: true, color: colours.white, fill: colours.accent, vertical: "center", horizontal: "center", wrap: true, border: { sides: "all", color: colours.accent } };
export const inputHeaderStyle: CellStyle = { bold: true, color: colours.ink, fill: colours.inputHeader, vertical: "center", horizontal: "center", wrap: true, border: { sides: "all", color: colours.inputLine } };

export const bodyStyle: CellStyle = { color: colours.ink, vertical: "center", border: { sides: "all", color: colours.line } };
export const inputStyle: CellStyle = { ...bodyStyle, fill: colours.input, locked: false };

/** Number formats by what a figure is: two decimals for money and scores, one for percentages. */
export const formats = { money: "#,##0.00", score: "0.00", percent: "0.0%", count: "0", number: "General", date: "yyyy-mm-dd", text: "@" } as const;
