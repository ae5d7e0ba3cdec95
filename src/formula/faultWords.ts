import type { Language } from "../scheme/issue";
import { fill, type WordList } from "../scheme/issueWords";
import type { FormulaFault } from "./fault";

/** What can be wrong with a formula. A key with `/` is the sentence for one reason of a code; `{place}` counts characters from 1. */
export const faultWords: WordList = {
  syntax: { zh: "公式在第 {place} 个字符“{text}”处写法有误。", en: "The formula cannot be read at character {place}, “{text}”." },
  "syntax/fullWidth": { zh: "第 {place} 个字符“{found}”是全角符号，请改用半角“{suggestion}”。", en: "Character {place}, “{found}”, is full-width: type “{suggestion}” instead." },
  "syntax/empty": { zh: "公式是空的。", en: "The formula is empty." },
  "syntax/incomplete": { zh: "公式没有写完：“{found}”后面缺少内容。", en: "The formula is not finished: something is missing after “{found}”." },
  "syntax/missing": { zh: "第 {place} 个字符“{found}”前面缺少数值或列。", en: "A value or column is missing before “{found}” at character {place}." },
  "syntax/misplaced": { zh: "第 {place} 个字符“{found}”位置不对，前面可能缺少运算符。", en: "“{found}” at character {place} is out of place; an operator may be missing before it." },
  "syntax/unreadable": { zh: "第 {place} 个字符起的“{found}”看不懂。", en: "“{found}” at character {place} is not understood." },
  "syntax/unclosedBracket": { zh: "第 {place} 个字符的“{found}”没有对应的右括号。", en: "The bracket “{found}” at character {place} is not closed." },
  "syntax/unclosedText": { zh: "第 {place} 个字符开始的文本缺少右引号。", en: "The text that begins at character {place} has no closing quotation mark." },
  "syntax/unclosedColumn": { zh: "第 {place} 个字符起的列引用不完整，应写成 [@列名] 或 [列名]。", en: "The column reference at character {place} is incomplete: write [@Column] or [Column]." },
  "syntax/extraBracket": { zh: "第 {place} 个字符的“{found}”是多余的括号。", en: "The bracket “{found}” at character {place} has no partner." },
  "syntax/semicolon": { zh: "第 {place} 个字符“;”：函数的参数之间请用逗号“,”。", en: "Character {place}, “;”: separate arguments with a comma." },
  "unknown-function": { zh: "没有“{function}”这个函数。", en: "There is no function “{function}”." },
  "unknown-function/suggestion": { zh: "没有“{function}”这个函数，是否应为 {suggestion}？", en: "There is no function “{function}”. Did you mean {suggestion}?" },
  "argument-count": { zh: "函数 {function} 的参数个数不对（现有 {given} 个）。", en: "{function} has the wrong number of arguments ({given})." },
  "argument-count/tooFew": { zh: "函数 {function} 至少需要 {least} 个参数，现有 {given} 个。", en: "{function} needs at least {least} arguments but has {given}." },
  "argument-count/tooMany": { zh: "函数 {function} 最多 {most} 个参数，现有 {given} 个。", en: "{function} takes at most {most} arguments but has {given}." },
  "argument-count/group": { zh: "函数 {function} 的条件和区域要成对书写，现有 {given} 个参数。", en: "The arguments of {function} come in pairs; it has {given}." },
  "unknown-name": { zh: "没有名为“{name}”的参数或名称。", en: "There is no parameter or name “{name}”." },
  "unknown-name/suggestion": { zh: "没有名为“{name}”的参数或名称，是否应为“{suggestion}”？", en: "There is no parameter or name “{name}”. Did you mean “{suggestion}”?" },
  "unknown-name/column": { zh: "“{name}”是一列，请写成 {suggestion}。", en: "“{name}” is a column: write {suggestion}." },
  "unknown-column": { zh: "表中没有“{column}”这一列。", en: "The table has no column “{column}”." },
  "unknown-column/suggestion": { zh: "表中没有“{column}”这一列，是否应为“{suggestion}”？", en: "The table has no column “{column}”. Did you mean “{suggestion}”?" },
  "unknown-column/name": { zh: "“{column}”不是列而是参数，请去掉方括号：{suggestion}。", en: "“{column}” is a parameter, not a column: write {suggestion} without brackets." },
  "unknown-table": { zh: "没有名为“{table}”的表格。", en: "There is no table “{table}”." },
  "unknown-table/suggestion": { zh: "没有名为“{table}”的表格，是否应为“{suggestion}”？", en: "There is no table “{table}”. Did you mean “{suggestion}”?" },
  circular: { zh: "公式循环引用：{path}。", en: "The formulas refer to each other in a circle: {path}." },
  unsupported: { zh: "公式中的“{found}”不能用于考核方案。", en: "“{found}” cannot be used in a scheme's formula." },
  "unsupported/barred": { zh: "函数 {function} 不能用于考核方案：它的结果不能由表中的内容重算出来。", en: "{function} cannot be used in a scheme: what it gives does not follow from the workbook alone." },
  "unsupported/address": { zh: "方案公式里不能用单元格地址“{found}”，请用 [@列名] 或参数名。", en: "A scheme's formula cannot use the address “{found}”: use [@Column] or a parameter." },
  "unsupported/rangeOperator": { zh: "“{found}”这种引用写法不支持，请用 [列名]。", en: "The reference “{found}” is not supported: use [Column]." },
  "unsupported/tablePart": { zh: "“{found}”不支持，只能引用表格的列：[列名] 或 [@列名]。", en: "“{found}” is not supported: refer to columns as [Column] or [@Column]." },
  "unsupported/otherSheetName": { zh: "“{found}”带有工作表名，请直接写名称。", en: "“{found}” names a sheet: write the name alone." },
  "unsupported/unevenArray": { zh: "数组 {found} 各行的个数不一致。", en: "The rows of the array {found} differ in length." },
  "unsupported/spill": { zh: "“{found}”（溢出区域）不支持，请用 [列名]。", en: "The spilled range “{found}” is not supported: use [Column]." },
};

/** The sentence a person reads for a fault. */
export function faultText(fault: FormulaFault, language: Language): string {
  const reason = `${fault.code}/${fault.facts.reason ?? ""}`;
  return fill(faultWords, { code: reason in faultWords ? reason : fault.code, facts: { text: fault.text, found: fault.text, place: fault.position + 1, ...fault.facts } }, language);
}
