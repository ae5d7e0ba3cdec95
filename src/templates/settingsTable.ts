import type { Area, Place } from "../sheet/address";
import type { CellValue } from "../sheet/cellValue";
import type { CellStyle, PlanCell, Validation } from "../sheet/sheetPlan";
import type { Language } from "../scheme/issue";
import { choiceWords } from "../scheme/choiceWords";
import type { ColumnWords } from "../scheme/columnWords";
import { settingWords } from "../scheme/settingWords";
import { schemeTables } from "../scheme/tableColumns";
import { choiceList } from "../scheme/words";
import { dayOf } from "./day";
import { bodyStyle, colours, formats, schemeHeaderStyle } from "./look";
import type { SettingsSource } from "./schemeSource";
import type { DrawnTable } from "./schemeTable";
import type { Template } from "./template";
import { text, type Text } from "./text";
import { rowHeight } from "./textHeight";

type SettingKey = keyof typeof settingWords;

/** A row of 方案 before it is put into words. */
type SettingRow = Readonly<{ key: SettingKey; value?: string | number | boolean | Text; note?: Text; assumed?: boolean }>;

const choices: Readonly<Partial<Record<SettingKey, Readonly<Record<string, ColumnWords>>>>> = {
  cycle: choiceWords.cycle,
  totalling: choiceWords.totalling,
  rounding: choiceWords.rounding,
  missing: choiceWords.missing,
  ranking: choiceWords.ranking,
  rankWithin: choiceWords.rankWithin,
  columns: choiceWords.columns,
  gradeOn: choiceWords.gradeOn,
  assumedWeights: choiceWords.assumedWeights,
  scaled: choiceWords.yesNo,
  approval: choiceWords.yesNo,
};

const widths = [19, 26, 52];

/** The 方案 table: what holds for the scheme as a whole, a setting a row, with a sentence where one is needed. */
export function settingsTable(template: Template, at: Place, language: Language): DrawnTable {
  const rows = settingRows(template);
  const words = schemeTables.settings.columns;
  const area: Area = { top: at.row, left: at.column, bottom: at.row + rows.length, right: at.column + 2 };
  const notes = rows.map((row) => noteOf(row, language));
  const header = [words.item, words.value, words.note].map((word): PlanCell => ({ write: word[language], style: schemeHeaderStyle }));
  return {
    rows: [header, ...rows.map((row, index) => cellsOf(row, notes[index]!, language))],
    area,
    table: { name: schemeTables.settings[language], area, filter: false },
    widths,
    heights: new Map([[at.row, 24], ...rows.map((row, index) => [at.row + 1 + index, rowHeight([{ text: String(valueOf(row, language) ?? ""), width: widths[1]! }, { text: notes[index]!, width: widths[2]! }])] as const)]),
    validations: rows.flatMap((row, index) => {
      const place = { top: at.row + 1 + index, left: at.column + 1, bottom: at.row + 1 + index, right: at.column + 1 };
      const validation = validationOf(row, language);
      return validation ? [{ area: place, validation }] : [];
    }),
    conditionalFormats: rows.flatMap((row, index) => {
      const number = at.row + 2 + index;
      const word = choiceWords.origin.assumed[language];
      const painted = { top: at.row + 1 + index, left: at.column + 1, bottom: at.row + 1 + index, right: at.column + 1 };
      return row.assumed ? [{ area: painted, rules: [{ formula: `LEFT($C${number},${word.length})="${word}"`, style: { fill: colours.assumed, color: colours.assumedInk } }] }] : [];
    }),
    notes: [],
    cellOf: (row, field) => ({ row: at.row + 1 + row, column: at.column + ["item", "value", "note"].indexOf(field) }),
  };
}

/** A source that pays and does not say who approves: HR may ask for it. */
const silentOnApproval: Omit<SettingRow, "key"> = {
  value: false,
  assumed: true,
  note: text("原文没有写结果须经审批。选“是”后，未审批的金额标为“未审批”，见“审批”表。", "The source asks for no approval. With Yes, pay that is not approved says so; see the sheet Approvals."),
};

function settingRows(template: Template): readonly SettingRow[] {
  const given: SettingsSource = template.scheme.settings;
  const stated = (key: keyof SettingsSource & SettingKey, otherwise?: Omit<SettingRow, "key">): SettingRow => ({ key, ...otherwise, ...given[key] });
  return [
    { key: "code", value: template.code },
    { key: "name", value: template.name },
    stated("version"),
    { key: "source", value: text(template.source.title, `${template.source.title} (${template.source.gloss})`) },
    ...(given.owner ? [stated("owner")] : []),
    stated("effectiveFrom", { note: text("空白＝不限。", "Blank = no limit.") }),
    stated("effectiveTo", { note: text("空白＝至今有效。", "Blank = still in force.") }),
    stated("cycle"),
    stated("totalling", { value: "weighted", note: text("加权＝各指标得分×权重之和；计点＝各项分值相加。", "Weighted = sum of score × weight; points = sum of the items' points.") }),
    stated("fullMarks", { value: 100 }),
    ...(given.scaled ? [stated("scaled")] : []),
    stated("decimals", { value: 2, assumed: true, note: text("总分只舍入一次，评等级、算金额都用舍入后的分数。", "The total is rounded once; grades and money use the rounded total.") }),
    stated("moneyDecimals", { value: 2, assumed: true, note: text("精确到分。", "To the cent.") }),
    stated("rounding", { value: "halfUp", assumed: true, note: text("与 Excel 的 ROUND 相同。", "Like Excel's ROUND.") }),
    ...(given.gradeOn ? [stated("gradeOn")] : []),
    ...(given.assumedWeights ? [stated("assumedWeights")] : []),
    ...(given.teamShare ? [stated("teamShare")] : []),
    stated("scoreCap"),
    stated("scoreFloor", { note: text("空白＝不设下限。", "Blank = no floor.") }),
    stated("missing", { value: "block", assumed: true, note: text("空白不是零分：这一行不计分，并说明缺什么。", "A blank is not zero: the row is not scored and says what is missing.") }),
    { key: "ranking", value: "sports", note: text("同分同名次，其后跳号（1、1、3）。", "Equal totals share a rank, the next is skipped (1, 1, 3).") },
    stated("rankWithin", { value: "all" }),
    ...(given.approval || template.scheme.payouts?.some(({ helper }) => !helper) ? [stated("approval", silentOnApproval)] : []),
    { key: "columns", value: "full", note: text("详细＝写出每个指标的得分；简洁＝只写结果。", "Full = every indicator's score; brief = results only.") },
  ];
}

function valueOf(row: SettingRow, language: Language): CellValue {
  if (row.value === undefined) return null;
  if (typeof row.value === "object") return row.value[language];
  const words = choices[row.key];
  if (typeof row.value === "boolean") return choiceWords.yesNo[row.value ? "yes" : "no"][language];
  if (words) return words[String(row.value)]![language];
  if (row.key === "effectiveFrom" || row.key === "effectiveTo") return dayOf(String(row.value));
  return row.value;
}

function noteOf(row: SettingRow, language: Language): string {
  const note = row.note?.[language] ?? "";
  if (!row.assumed) return note;
  return language === "zh" ? `${choiceWords.origin.assumed.zh}：${note}` : `${choiceWords.origin.assumed.en}: ${note}`;
}

function cellsOf(row: SettingRow, note: string, language: Language): readonly PlanCell[] {
  const date = row.key === "effectiveFrom" || row.key === "effectiveTo";
  const value: CellStyle = { ...bodyStyle, horizontal: "left", indent: 1, wrap: true, ...(date ? { numberFormat: formats.date } : {}) };
  return [
    { write: settingWords[row.key][language], style: { ...bodyStyle, bold: true, fill: colours.accentPale, horizontal: "left", indent: 1 } },
    { write: valueOf(row, language), style: value },
    { write: note || null, style: { ...bodyStyle, color: colours.quiet, horizontal: "left", indent: 1, wrap: true } },
  ];
}

function validationOf(row: SettingRow, language: Language): Validation | undefined {
  if (typeof row.value === "object") return undefined;
  const words = choices[row.key];
  if (words) {
    const values = [...choiceList(words, language), ...(typeof row.value === "object" ? [row.value[language]] : [])];
    if (values.some((value) => value.includes(","))) return undefined;
    return { rule: { kind: "list", values }, error: { title: settingWords[row.key][language], text: language === "zh" ? "请从列表中选择。" : "Please choose from the list.", stop: true } };
  }
  const whole = row.key === "decimals" || row.key === "moneyDecimals";
  return whole ? { rule: { kind: "whole", min: 0, max: 4 }, error: { title: settingWords[row.key][language], text: language === "zh" ? "请填 0 到 4 的整数。" : "Please enter a whole number from 0 to 4.", stop: true } } : undefined;
}
