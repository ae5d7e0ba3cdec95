import type { CellStyle, Validation } from "../sheet/sheetPlan";
import type { Language } from "../scheme/issue";
import type { ColumnWords } from "../scheme/columnWords";
import { choiceList } from "../scheme/words";

/** A column of a table that we keep. The `human` ones are a person's: we draw them and never write under them. */
export type KeptColumn = Readonly<{
  header: string;
  /** The header in the other language. */
  also: string;
  width: number;
  style: CellStyle;
  human?: boolean;
  validation?: Validation;
}>;

export type KeptLook = "text" | "centered" | "long" | "period" | "score" | "money" | "rank" | "date" | "general";

const line = "D5DBE1";
const base: CellStyle = { color: "1F2D3D", vertical: "center", border: { sides: "all", color: line } };

/** How a column's cells look: what we write stands on white, what a person fills in on pale yellow. */
function styleOf(look: KeptLook, decimals: number): CellStyle {
  const places = decimals > 0 ? `0.${"0".repeat(decimals)}` : "0";
  switch (look) {
    case "text":
      return { ...base, horizontal: "left", indent: 1 };
    case "long":
      return { ...base, horizontal: "left", wrap: true };
    case "centered":
      return { ...base, horizontal: "center" };
    case "period":
      return { ...base, horizontal: "center", numberFormat: "@" };
    case "score":
      return { ...base, horizontal: "right", indent: 1, numberFormat: places };
    case "money":
      return { ...base, horizontal: "right", indent: 1, numberFormat: `#,##${places}` };
    case "rank":
      return { ...base, horizontal: "center", numberFormat: "0" };
    case "date":
      return { ...base, horizontal: "center", numberFormat: "yyyy-mm-dd" };
    case "general":
      return { ...base, horizontal: "right", indent: 1 };
  }
}

const leastWidths: Readonly<Record<KeptLook, number>> = { text: 12, centered: 10, long: 40, period: 11, score: 11, money: 14, rank: 8, date: 13, general: 12 };

export type KeptColumnOptions = Readonly<{ look: KeptLook; language: Language; decimals?: number; width?: number; human?: boolean; choices?: Readonly<Record<string, ColumnWords>>; prompt?: string }>;

export function keptColumn(words: Readonly<{ zh: string; en: string }>, { look, language, decimals = 2, width, human, choices, prompt }: KeptColumnOptions): KeptColumn {
  const header = words[language];
  const style = styleOf(look, decimals);
  const title = header.slice(0, 32);
  return {
    header,
    also: words[language === "zh" ? "en" : "zh"],
    width: width ?? Math.max(leastWidths[look], [...header].reduce((sum, letter) => sum + (letter > "\u2e80" ? 2.1 : 1.1), 4)),
    style: human ? { ...style, fill: "FFF9E5", locked: false } : style,
    ...(human && { human }),
    ...(choices && {
      validation: {
        rule: { kind: "list", values: choiceList(choices, language) },
        ...(prompt === undefined ? {} : { prompt: { title, text: prompt } }),
        error: { title, text: language === "zh" ? "请从列表中选择。" : "Please choose from the list.", stop: true },
      } as const,
    }),
  };
}

export function keptHeaderStyle({ human }: KeptColumn): CellStyle {
  const colours = human ? { fill: "FCE9B0", color: "1F2D3D", line: "E5C667" } : { fill: "1F5C7A", color: "FFFFFF", line: "1F5C7A" };
  return { bold: true, fill: colours.fill, color: colours.color, horizontal: "center", vertical: "center", wrap: true, border: { sides: "all", color: colours.line } };
}
