import type { Summary } from "../appraisal/appraisal.types";
import { describeIssue } from "../appraisal/describeIssue";
import type { CellStyle, PlanCell } from "../sheet/sheetPlan";
import type { Issue, Language } from "../scheme/issue";
import { newWorkbook } from "../xlsx/newWorkbook";
import type { ExitCode } from "./exitCode";

/** How one file of many ended. */
export type FileLine = Readonly<{ file: string; exitCode: ExitCode; issues: readonly Issue[]; notices: readonly Issue[]; summary?: Summary; trouble?: string }>;

const headings = {
  files: { zh: ["文件", "结果", "人数", "计分", "未计分", "平均分", "等级分布", "问题", "提示"], en: ["File", "Outcome", "People", "Scored", "Not scored", "Mean", "Grades", "Issues", "Notices"] },
  findings: { zh: ["文件", "类别", "位置", "说明"], en: ["File", "Kind", "Place", "What"] },
} as const;
const outcomes: Readonly<Record<ExitCode, Readonly<{ zh: string; en: string }>>> = { 0: { zh: "完成", en: "Done" }, 1: { zh: "出错", en: "Failed" }, 2: { zh: "有问题，未写入", en: "Issues, not written" } };
const header: CellStyle = { bold: true, fill: "1F5C7A", color: "FFFFFF", horizontal: "center", wrap: true };

const undone: CellStyle = { fill: "FCE4D6", color: "833C0B", bold: true };

/** A workbook that lists every file with its counts, and every finding with its place; what has to be put right comes first. */
export function fileSummary(lines: readonly FileLine[], language: Language): Uint8Array {
  const zh = language === "zh";
  const inOrder = [...lines.filter(({ exitCode }) => exitCode !== 0), ...lines.filter(({ exitCode }) => exitCode === 0)];
  const rows = inOrder.map(({ file, exitCode, issues, notices, summary, trouble }): PlanCell[] => [
    file,
    exitCode === 0 ? outcomes[exitCode][language] : { write: outcomes[exitCode][language], style: undone },
    summary?.people ?? null,
    summary?.scored ?? null,
    summary?.flagged ?? null,
    summary?.meanTotal ?? null,
    summary ? summary.grades.map(({ grade, count }) => `${grade} ${count}`).join(" · ") : null,
    issues.length + (trouble === undefined ? 0 : 1),
    notices.length,
  ]);
  const findings = [
    ...inOrder.flatMap(({ file, issues, trouble }): PlanCell[][] => [
      ...(trouble === undefined ? [] : [[file, zh ? "问题" : "Issue", null, trouble.startsWith(`${file}: `) ? trouble.slice(file.length + 2) : trouble]]),
      ...issues.map((issue): PlanCell[] => [file, zh ? "问题" : "Issue", issue.at ?? null, describeIssue(issue, language)]),
    ]),
    ...inOrder.flatMap(({ file, notices }) => notices.map((issue): PlanCell[] => [file, zh ? "提示" : "Notice", issue.at ?? null, describeIssue(issue, language)])),
  ];
  const sheet = (name: string, table: string, heads: readonly string[], body: readonly (readonly PlanCell[])[], widths: readonly number[]) => ({
    name,
    columnWidths: widths,
    blocks: [{ at: { row: 0, column: 0 }, rows: [heads.map((write): PlanCell => ({ write, style: header })), ...body] }],
    ...(body.length > 0 ? { tables: [{ name: table, area: { top: 0, left: 0, bottom: body.length, right: heads.length - 1 }, filter: true }] } : {}),
    freeze: { row: 1, column: 1 },
    print: { orientation: "landscape", fit: { wide: 1, tall: 0 }, titleRows: { first: 0, last: 0 } } as const,
  });
  return newWorkbook({
    title: zh ? "批量处理汇总" : "Summary of files",
    sheets: [
      sheet(zh ? "文件" : "Files", zh ? "文件汇总" : "Files", headings.files[language], rows, [48, 16, 9, 9, 9, 10, 24, 9, 9]),
      sheet(zh ? "问题与提示" : "Findings", zh ? "问题与提示" : "Findings", headings.findings[language], findings, [48, 10, 24, 90]),
    ],
  });
}
