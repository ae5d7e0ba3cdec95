import type { Language } from "../scheme/issue";
import { fill, type WordList } from "../scheme/issueWords";

/** What the command line says of itself. Sentences about a workbook stand with the rooms that find them. */
export const cliWords: WordList = {
  usage: {
    zh: [
      "绩算 Jisuan：在您自己的工作簿里算绩效",
      "",
      "  jisuan templates                                    列出模板",
      "  jisuan template S4i -o 文件.xlsx [--sample]         写出模板工作簿；--sample 带示例数据",
      "  jisuan recalc 输入.xlsx… -o 输出.xlsx [--json 报告.json]",
      "                                                      重算；输出可与输入相同；多个输入时 -o 为文件夹",
      "  jisuan close 输入.xlsx --period 2026-03 -o 输出.xlsx [--replace] [--json 报告.json]",
      "                                                      把一期结果归档到“考核历史”；--replace 替换已归档而不同的行",
      "",
      "  --lang zh|en   界面与报告的语言",
      "",
      "退出码：0 完成 · 1 程序或文件错误 · 2 工作簿有问题，未写入",
    ].join("\n"),
    en: [
      "Jisuan: KPI appraisal in your own workbook",
      "",
      "  jisuan templates                                    list the templates",
      "  jisuan template S4i -o file.xlsx [--sample]         write a template workbook; --sample fills it with worked data",
      "  jisuan recalc in.xlsx… -o out.xlsx [--json report.json]",
      "                                                      recalculate; output may equal input; a folder for several inputs",
      "  jisuan close in.xlsx --period 2026-03 -o out.xlsx [--replace] [--json report.json]",
      "                                                      file a period into the history; --replace replaces rows filed with other results",
      "",
      "  --lang zh|en   language of messages and reports",
      "",
      "Exit codes: 0 done · 1 a fault of ours or of the file system · 2 issues in the workbook, nothing written",
    ].join("\n"),
  },
  "unknown-command": { zh: "没有命令“{text}”。", en: "There is no command “{text}”." },
  "bad-option": { zh: "参数有误：{text}", en: "Wrong option: {text}" },
  "unknown-template": { zh: "没有模板“{text}”。可用：{codes}", en: "There is no template “{text}”. There are: {codes}" },
  "not-found": { zh: "找不到文件：{path}", en: "File not found: {path}" },
  unreadable: { zh: "无法读取文件：{path}", en: "The file cannot be read: {path}" },
  unwritable: { zh: "无法写入：{path}（文件可能正在 Excel 中打开，或没有权限）", en: "Cannot write {path} (open in Excel, or no permission?)" },
  "needs-folder": { zh: "有多个输入文件时，-o 必须是文件夹：{path}", en: "With several inputs, -o must be a folder: {path}" },
  "needs-output": { zh: "请用 -o 指定输出：{path}", en: "Name the output with -o: {path}" },
  "issues-found": { zh: "{file}：{count} 个问题，未写入任何内容。", en: "{file}: {count} issues, nothing was written." },
  recalculated: { zh: "{file}：{people} 人，计分 {scored} 人{mean}{grades}{payouts}", en: "{file}: {people} people, {scored} scored{mean}{grades}{payouts}" },
  flagged: { zh: "{file}：{count} 行未计分。", en: "{file}: {count} rows were not scored." },
  closed: { zh: "{file}：{period} 归档 {filed} 行，原已归档且相同 {unchanged} 行，替换 {replaced} 行。", en: "{file}: {period} filed, {filed} rows; {unchanged} were filed already, {replaced} replaced." },
  "close-needs-period": { zh: "请写明文件和期间：jisuan close 输入.xlsx --period 2026-03 -o 输出.xlsx", en: "Name the file and the period: jisuan close in.xlsx --period 2026-03 -o out.xlsx" },
  written: { zh: "已写出 {path}", en: "Wrote {path}" },
  done: { zh: "共 {total} 个文件：完成 {done}，有问题 {issues}，出错 {failed}。", en: "{total} files: {done} done, {issues} with issues, {failed} failed." },
};

export function say(code: string, facts: Readonly<Record<string, string | number>>, language: Language): string {
  return fill(cliWords, { code, facts }, language);
}
