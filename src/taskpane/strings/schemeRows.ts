import type { Language } from "../../scheme/issue";
import type { SchemeTableKey } from "../../scheme/tableColumns";

type Words = Readonly<{
  /** What one row of each table is called. */
  row: Readonly<Record<SchemeTableKey, string>>;
  rows(row: string): string;
  add(row: string): string;
  addTo(row: string, title: string): string;
  newRow(row: string): string;
  write: string;
  addThis: string;
  discard: string;
  remove: string;
  removeOf(name: string): string;
  more(count: number): string;
  fewer: string;
  blank: string;
  byFormula: string;
  nameFirst(heading: string): string;
  readable(uses: string): string;
  readablePlain: string;
  wrote(name: string, fields: string): string;
  added(row: string, name: string): string;
  removed(row: string, name: string): string;
  settings: string;
  further: string;
  furtherHint: string;
}>;

/** The words for seeing and changing the rows of the scheme's tables. */
export const schemeRowWords: Readonly<Record<Language, Words>> = {
  zh: {
    row: { settings: "设置", indicators: "指标", bands: "档", grades: "等级", deductions: "扣分规则", raters: "评价人", payouts: "奖金", consequences: "联动规则", parameters: "参数" },
    rows: (row) => `各项${row}`,
    add: (row) => `新增${row}`,
    addTo: (row, title) => `在“${title}”中新增${row}`,
    newRow: (row) => `新的${row}`,
    write: "写入方案",
    addThis: "加入方案",
    discard: "放弃",
    remove: "从方案中去掉",
    removeOf: (name) => `从方案中去掉“${name}”`,
    more: (count) => `其余 ${count} 个栏目`,
    fewer: "收起其余栏目",
    blank: "（空白）",
    byFormula: "由公式得出，请在表中修改",
    nameFirst: (heading) => `请先填写“${heading}”。`,
    readable: (uses) => `写法正确，用到：${uses}`,
    readablePlain: "写法正确。",
    wrote: (name, fields) => `“${name}”的${fields}`,
    added: (row, name) => `新增${row}“${name}”`,
    removed: (row, name) => `去掉${row}“${name}”`,
    settings: "合计与舍入",
    further: "还没有的表",
    furtherHint: "方案没有用到这些表。加入第一条时，会在工作簿里建一张。",
  },
  en: {
    row: { settings: "setting", indicators: "indicator", bands: "band", grades: "grade", deductions: "deduction rule", raters: "rater", payouts: "payout", consequences: "consequence", parameters: "parameter" },
    rows: (row) => `Every ${row}`,
    add: (row) => `Add ${/^[aeiou]/.test(row) ? "an" : "a"} ${row}`,
    addTo: (row, title) => `Add ${/^[aeiou]/.test(row) ? "an" : "a"} ${row} to “${title}”`,
    newRow: (row) => `New ${row}`,
    write: "Write to the scheme",
    addThis: "Add to the scheme",
    discard: "Discard",
    remove: "Take out of the scheme",
    removeOf: (name) => `Take “${name}” out of the scheme`,
    more: (count) => `${count} more fields`,
    fewer: "Fewer fields",
    blank: "(blank)",
    byFormula: "A formula works it out: change it in the sheet",
    nameFirst: (heading) => `Fill in “${heading}” first.`,
    readable: (uses) => `Can be worked out; it uses ${uses}`,
    readablePlain: "Can be worked out.",
    wrote: (name, fields) => `“${name}”: ${fields}`,
    added: (row, name) => `The ${row} “${name}” added`,
    removed: (row, name) => `The ${row} “${name}” taken out`,
    settings: "Totals and rounding",
    further: "Tables not used yet",
    furtherHint: "The scheme does without these tables. The first row you add draws the table in the workbook.",
  },
};
