import type { WordList, Words } from "../scheme/issueWords";

/** A fault in a formula: whose it is, and what the formula room says of it. */
const formulaFault: Words = { zh: "“{formula}”的公式：{problem}", en: "The formula of “{formula}”: {problemEn}" };

/** What can be wrong with the data tables, their rows and their logs, and where our columns go. */
export const appraisalWords: WordList = {
  "no-data-table": {
    zh: "找不到数据表“{table}”：没有同名的工作表或 Excel 表格，也没有含“姓名”列的表。",
    en: "Data table “{table}” was not found: no sheet or Excel table of that name with a Name column.",
  },
  "no-name-column": { zh: "数据表“{table}”没有“姓名”列。", en: "Data table “{table}” has no Name column." },
  "unknown-column": { zh: "数据表“{table}”里没有列“{column}”，请改正来源列或补上该列。", en: "Data table “{table}” has no column “{column}”. Correct the source column or add it." },
  "log-columns": { zh: "记录表“{table}”要有 日期、姓名、结果 三列。", en: "The log “{table}” needs the columns Date, Name and Result." },
  "log-item-unknown": { zh: "“{table}”里的项目“{item}”没有对应的扣分规则，未计入。", en: "Item “{item}” in “{table}” has no deduction rule and was not counted." },
  "log-person-unknown": { zh: "“{table}”里的“{name}”（{count} 条）不在考核名单中，未计入。", en: "“{name}” in “{table}” ({count} entries) is not among the people appraised." },
  "log-result-unclear": { zh: "项目“{item}”的检查结果“{text}”看不懂，请填 合格 或 不合格。", en: "The result “{text}” of item “{item}” is unclear: enter pass or fail." },
  "log-date-unreadable": { zh: "项目“{item}”的检查日期看不懂，无法判断属于哪个期间。", en: "The date of item “{item}” cannot be read, so its period is unknown." },
  "name-missing": { zh: "姓名没有填写，这一行未计分。", en: "The name is blank; the row was not scored." },
  "period-missing": { zh: "期间没有填写，这一行未计分。", en: "The period is blank; the row was not scored." },
  "period-unreadable": { zh: "期间“{text}”看不懂，请写成 2026-03、2026-Q1 或 2026。", en: "The period “{text}” is not understood: write 2026-03, 2026-Q1 or 2026." },
  "duplicate-row": { zh: "{name} 在 {period} 出现了不止一次（另一行：{first}）。", en: "{name} appears more than once in {period} (also {first})." },
  "text-numbers": { zh: "列“{column}”有 {count} 个数字是文本，已按数字读取。", en: "{count} numbers in column “{column}” are stored as text and were read as numbers." },
  "outside-validity": { zh: "期间 {period} 不在方案有效期内。", en: "Period {period} lies outside the scheme's validity." },
  "assumptions": { zh: "方案中有 {count} 处“假设待确认”，请人力资源部核对：{names}", en: "{count} entries of the scheme are assumptions to confirm: {names}" },
  "place-taken": { zh: "“{table}”右边要放计算列的地方已有内容，请先移开。绩算不会覆盖您的单元格。", en: "There is something to the right of “{table}” where the computed columns go. Move it first; nothing of yours is overwritten." },
  "formula-syntax": formulaFault,
  "formula-unknown-function": formulaFault,
  "formula-argument-count": formulaFault,
  "formula-unknown-name": formulaFault,
  "formula-unknown-column": formulaFault,
  "formula-unknown-table": formulaFault,
  "formula-circular": formulaFault,
  "formula-unsupported": formulaFault,
  "payout-blank": { zh: "“{payout}”要用的“{column}”没有填写，未计算。", en: "“{column}”, which “{payout}” needs, is blank; it was not computed." },
  "payout-error": { zh: "“{payout}”算不出来：公式结果是 {text}。", en: "“{payout}” cannot be computed: the formula gives {text}." },
};
