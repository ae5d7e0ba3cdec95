import type { NativeColumn } from "../appraisal/nativeFormulas";
import type { Unsaid } from "../appraisal/nativeWords";
import { fill, type WordList } from "../scheme/issueWords";
import type { Terminal } from "./terminal";

const lines: WordList = {
  live: { zh: "{file}：{count} 列写成公式：{columns}", en: "{file}: {count} columns hold formulas: {columns}" },
  whole: { zh: "  {at}  “{column}”保持数值：{why}。", en: "  {at}  “{column}” stays a value: {why}." },
  part: { zh: "  {at}  “{column}”有 {left} 行保持数值：{why}。", en: "  {at}  “{column}” holds values in {left} rows: {why}." },
};

const reasons: Readonly<Record<Unsaid["unsaid"], WordList[string]>> = {
  deductions: { zh: "扣分、扣罚要逐条计数和叠加", en: "deductions are counted and stacked one by one" },
  raters: { zh: "由多位评价人的评分合成", en: "several people's ratings make it up" },
  checks: { zh: "逐项判断是否合格", en: "it is judged item by item" },
  pool: { zh: "分配额按组分到最后一分", en: "a group shares a pool to the last cent" },
  days: { zh: "按在岗天数折算", en: "it is paid by days on the post" },
  team: { zh: "总分计入团队得分", en: "the team's score is mixed into the total" },
  unrounded: { zh: "用的是舍入前的分数", en: "it looks at scores before rounding" },
  ranking: { zh: "并列后不空名次", en: "ranks leave no gap after ties" },
  word: { zh: "“{what}”不是表中的一列", en: "“{what}” is no column of the table" },
  history: { zh: "考核历史还没有归档", en: "nothing has been filed yet" },
  table: { zh: "“{what}”不是工作簿里的一张表", en: "“{what}” is no table of the workbook" },
  long: { zh: "公式超过 8192 个字符", en: "the formula would be longer than 8,192 characters" },
  sheet: { zh: "结果不在数据行旁边", en: "results do not stand beside their rows" },
  differs: { zh: "公式算不出同一个数（手工调整，或数字以文本填写）", en: "a formula would not come to the same figure (changed by hand, or numbers kept as text)" },
};

/** What `--formulas` did: the columns that are live, those that stay values, and why. */
export function tellNative(file: string, columns: readonly NativeColumn[], { out, language }: Terminal): void {
  const live = columns.filter((column) => column.live > 0).map(({ column }) => column);
  out(fill(lines, { code: "live", facts: { file, count: live.length, columns: live.join(language === "zh" ? "、" : ", ") } }, language));
  for (const { column, live: some, left, at = "", why } of columns) {
    if (left === 0 || !why) continue;
    const reason = fill(reasons, { code: why.unsaid, facts: { what: why.what ?? "" } }, language);
    out(fill(lines, { code: some > 0 ? "part" : "whole", facts: { at, column, left, why: reason } }, language));
  }
}
