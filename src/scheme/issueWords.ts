import type { Issue, Language } from "./issue";

/** A sentence in both languages; `{name}` stands for a fact of the issue. */
export type Words = Readonly<{ zh: string; en: string }>;
export type WordList = Readonly<Record<string, Words>>;

/**
 * Puts an issue's facts into the sentence for its code; `code:fact` is what is said where that fact is known. A code without
 * a sentence is a mistake of ours.
 */
export function fill(words: WordList, issue: Pick<Issue, "code" | "facts">, language: Language): string {
  const known = Object.keys(issue.facts).find((fact) => `${issue.code}:${fact}` in words);
  const sentence = words[known === undefined ? issue.code : `${issue.code}:${known}`];
  if (!sentence) throw new Error(`no sentence for ${issue.code}`);
  return sentence[language].replace(/\{(\w+)\}/g, (_, fact: string) => String(issue.facts[fact] ?? ""));
}

/** What can be wrong with the scheme's own tables. Each says what is wrong and what to do. */
export const schemeWords: WordList = {
  "no-scheme": {
    zh: "工作簿里没有考核方案。请从模板新建，或添加“指标”表。",
    en: "This workbook holds no scheme. Start from a template or add an Indicators table.",
  },
  "scheme-column-unknown": { zh: "“{table}”表不认识“{column}”这一列，没有采用；请改成表里的列名。", en: "“{table}” knows no column “{column}”, so it is not used. Head it with one of the table's own words." },
  "no-indicators": { zh: "“指标”表里没有指标，请至少填写一行。", en: "The Indicators table is empty. Enter at least one indicator." },
  "scheme-cell-blank": { zh: "“{field}”没有填写。", en: "“{field}” is blank." },
  "scheme-cell-error": { zh: "“{field}”是错误值 {text}，请改正。", en: "“{field}” holds the error {text}." },
  "quota-unclear": { zh: "“{field}”的“{text}”看不懂：请写 20%、2人，或“分档”里按人数给名额的分档名称。", en: "“{text}” in “{field}” is not understood: write 20%, 2 people, or the name of a lookup of Bands that gives places by the number of people." },
  "not-a-number": { zh: "“{field}”应为数字，现在是“{text}”。", en: "“{field}” should be a number but holds “{text}”." },
  "not-a-date": { zh: "“{field}”应为日期（如 2026-01-01），现在是“{text}”。", en: "“{field}” should be a date such as 2026-01-01 but holds “{text}”." },
  "percent-expected": { zh: "“{field}”按百分比扣减，请写成 5% 的形式，现在是“{text}”。", en: "“{field}” takes percentages: write 5%, not “{text}”." },
  "out-of-range": { zh: "“{field}”的值“{text}”不在允许范围内（{limit}）。", en: "“{text}” is not allowed in “{field}” ({limit})." },
  "unknown-choice": { zh: "“{field}”不认识“{text}”，可填：{choices}。", en: "“{text}” is not a choice for “{field}”: {choices}." },
  "unknown-rule-setting": { zh: "计分参数里的“{text}”看不懂或不适用于这条计分规则。", en: "“{text}” in the rule settings is not understood or does not belong to this scoring rule." },
  "rule-setting-missing": { zh: "计分规则“{rule}”还需要在计分参数里写“{setting}=…”。", en: "This scoring rule also needs “{settingEn}=…” in its rule settings." },
  "unknown-threshold": { zh: "条件“{text}”看不懂，请写成 <96 或 低于96 的形式。", en: "The threshold “{text}” is not understood: write it like <96." },
  "deduction-empty": { zh: "这条扣分规则既没有各次扣分，也没有条件。", en: "This deduction rule has neither steps nor a threshold." },
  "unknown-target": { zh: "扣减对象“{text}”不是任何指标、总分或奖金。", en: "“{text}” is no indicator, no payout and not the total." },
  "unknown-window": { zh: "窗口“{text}”看不懂，请写成 连续3次、近6次中3次 或 当期。", en: "The window “{text}” is not understood: write 3 in a row, 3 of last 6 or this period." },
  "duplicate-indicator": { zh: "指标编号“{text}”重复（另一处在 {first}）。", en: "Indicator code “{text}” is used twice (also at {first})." },
  "duplicate-parameter": { zh: "参数“{text}”重复（另一处在 {first}）。", en: "Parameter “{text}” is defined twice (also at {first})." },
  "unknown-setting": { zh: "方案表里的“{text}”不是绩算的设置，未使用。", en: "“{text}” is not a setting of the scheme and was not used." },
  "weights-in-percent": { zh: "权重列写的是百分数（如 40 表示 40%），已按此读取。", en: "The weights are written as percent points (40 for 40 %) and were read so." },
  "grading-off": { zh: "等级表没有填写最低总分，本次不评等级。方案原文没有给出分数线，请人力资源部确认后填写。", en: "The grades have no cut-offs, so no grades are given. The source states none; enter them once HR has decided." },
};
