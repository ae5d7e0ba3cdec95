import type { Appraisal, Summary } from "../../src/appraisal/appraisal.types";
import type { WorkbookPort } from "../../src/appraisal/workbookPort";
import { gradeBandSchema } from "../../src/scheme/gradeBand";
import type { Issue } from "../../src/scheme/issue";
import type { Scheme } from "../../src/scheme/scheme";
import { payoutRuleSchema } from "../../src/scheme/payoutRule";
import { settingsSchema } from "../../src/scheme/setting";
import type { Sentence } from "../../src/scoring/explain.types";
import type { ScoreCard } from "../../src/scoring/scoreCard.types";
import { exact, toFixed, toNumber } from "../../src/sheet/exact";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { comparing } from "../../src/taskpane/comparing";
import { calibrationVerbs } from "../../src/taskpane/calibrationVerbs";
import { dashboardVerbs } from "../../src/taskpane/dashboardVerbs";
import { createDesk } from "../../src/taskpane/desk";
import type { PaneHost, TemplateCard } from "../../src/taskpane/paneHost";
import { createRecalculation } from "../../src/taskpane/recalculation";
import { remediesOf } from "../../src/taskpane/remedies";
import type { SignOffHost, SignOffSession } from "../../src/taskpane/signOffHost";
import { createSheetChanges } from "../../src/taskpane/sheetChanges";
import { createUndoRun } from "../../src/taskpane/undoRun";

/** Plain data in the shape of a workbook's results: what the pane is tried with when there is no Excel. */

const bands = [
  { grade: "A", label: "优秀", lowestTotal: 100 },
  { grade: "B", label: "良好", lowestTotal: 90 },
  { grade: "C", label: "合格", lowestTotal: 80 },
  { grade: "D", label: "不合格" },
];

export const scheme: Scheme = {
  language: "zh",
  settings: settingsSchema.parse({ code: "S4i", name: "服务经理绩效", version: "1" }),
  indicators: [],
  bands: [],
  grades: bands.map((band, index) => gradeBandSchema.parse({ ...band, at: `考核方案!A${30 + index}` })),
  deductions: [],
  raters: [],
  payouts: [payoutRuleSchema.parse({ name: "月提成工资", formula: "[@提成基数]*[@总分]/100", decimals: 2, at: "考核方案!A40" })],
  consequences: [],
  parameters: [],
};

export type FakePerson = Readonly<{ name: string; department?: string; post?: string; period?: string; total?: number; findings?: readonly Issue[]; row: number }>;

function gradeOf(total: number): number {
  return bands.findIndex((band) => band.lowestTotal === undefined || total >= band.lowestTotal);
}

export function cardOf({ name, department = "售后部", post = "服务经理", period = "2026-03", total, findings = [], row }: FakePerson): ScoreCard {
  const at = `考核数据!A${row}:F${row}`;
  const place = total === undefined ? -1 : gradeOf(total);
  const next = bands[place - 1];
  return {
    result: { name, department, post, period, table: "考核数据", at, readings: new Map(), logs: new Map() },
    lines: [],
    deductions: [],
    dimensions: [],
    ...(total === undefined ? {} : { total: exact(total), grade: bands[place]!.grade, ...(next?.lowestTotal === undefined ? {} : { toNextGrade: { grade: next.grade, points: exact(Number((next.lowestTotal - total).toFixed(2))) } }) }),
    payouts:
      total === undefined
        ? []
        : [{ name: "月提成工资", amount: exact(Math.round(total * 5000) / 100), deferred: exact(0), helper: false, formula: "", substituted: "", steps: [], inputs: [], beforeRounding: exact(0), rule: "考核方案!A40" }],
    findings,
  };
}

export const flagged: Issue = { severity: "flag", code: "blank", at: "考核数据!C7", facts: { column: "客户满意度" } };
export const assumed: Issue = { severity: "notice", code: "assumed", at: "考核方案!F12", facts: { name: "总分上限" } };
export const textNumber: Issue = { severity: "notice", code: "text-number", at: "考核数据!D5", facts: { text: "92%" } };
export const weights: Issue = { severity: "issue", code: "weights", at: "考核方案!C8:C12", facts: { sum: "95%" } };
export const hole: Issue = { severity: "issue", code: "band-hole", at: "考核方案!H21", facts: { from: "80", to: "80.1" } };
export const noScheme: Issue = { severity: "issue", code: "no-scheme", facts: {} };

const wording: Readonly<Record<string, Readonly<{ zh: string; en: string }>>> = {
  blank: { zh: "客户满意度为空", en: "Customer satisfaction is blank" },
  assumed: { zh: "“总分上限”是假设值，请确认", en: "“Score cap” is an assumption; please confirm it" },
  "text-number": { zh: "文本“92%”按数字读取", en: "The text “92%” was read as a number" },
  weights: { zh: "指标权重合计 95%，应为 100%", en: "The weights add up to 95%; they should be 100%" },
  "band-hole": { zh: "分档“满意度”在 80 与 80.1 之间有空档", en: "The bands of “satisfaction” leave a hole between 80 and 80.1" },
  "no-scheme": { zh: "没有找到考核方案", en: "No scheme was found" },
};

export const few: readonly FakePerson[] = [
  { name: "张三", total: 96.5, row: 5 },
  { name: "李四", department: "配件部", total: 83.4, row: 6, findings: [textNumber] },
  { name: "王五", findings: [flagged], row: 7 },
  { name: "赵六", department: "配件部", total: 101, row: 8 },
];

export function appraisalOf(people: readonly FakePerson[], notices: readonly Issue[] = []): Appraisal {
  return { scheme, cards: people.map(cardOf), issues: [], notices, edits: [] };
}

export function stoppedBy(...issues: readonly Issue[]): Appraisal {
  return { scheme: issues.includes(noScheme) ? undefined : scheme, cards: [], issues, notices: [], edits: [] };
}

export function summaryOf({ cards }: Appraisal): Summary {
  const totals = cards.flatMap((card) => (card.total ? [toNumber(card.total)] : []));
  return {
    people: cards.length,
    scored: totals.length,
    flagged: cards.length - totals.length,
    ...(totals.length > 0 ? { meanTotal: Math.round((totals.reduce((a, b) => a + b, 0) / totals.length) * 100) / 100 } : {}),
    grades: bands.map(({ grade }) => ({ grade, count: cards.filter((card) => card.grade === grade).length })),
    payouts: [{ name: "月提成工资", amount: cards.flatMap((card) => card.payouts).reduce((sum, payout) => sum + toNumber(payout.amount), 0), deferred: 0 }],
  };
}

export function sentencesOf(card: ScoreCard, language: "zh" | "en"): readonly Sentence[] {
  const row = card.result.at.match(/A(\d+)/)![1]!;
  const say = (zh: string, en: string) => (language === "zh" ? zh : en);
  if (!card.total) {
    return card.findings.map((finding): Sentence => ({ about: "finding", level: 0, pieces: [wording[finding.code]![language], say("（", " ("), { text: finding.at!, at: finding.at! }, say("）", ")")] }));
  }
  const total = toFixed(card.total, 2);
  return [
    { about: "indicator", level: 0, pieces: [say("工作业绩　40% × 85.00", "Work results: 40% × 85.00")], figure: "34.00" },
    { about: "indicator", level: 1, pieces: [say("任务完成率 ", "Task completion "), { text: "92%", at: `考核数据!D${row}` }, say(" ÷ 目标 ", " ÷ target "), { text: "100%", at: "考核方案!F9" }, say(" = 92%，在分档“完成率”中为 85 分", " = 92%, which is 85 points in the bands “completion”")] },
    { about: "indicator", level: 0, pieces: [say("团队管理　30% × 90.00", "Team management: 30% × 90.00")], figure: "27.00" },
    { about: "indicator", level: 1, pieces: [say("直接评分 ", "Direct rating "), { text: "90", at: `考核数据!E${row}` }] },
    { about: "indicator", level: 0, pieces: [say("工作态度　30% × 88.00", "Attitude: 30% × 88.00")], figure: "26.40" },
    { about: "subtotal", level: 0, pieces: [say("小计", "Subtotal")], figure: "87.40" },
    { about: "deduction", level: 0, pieces: [say("扣分　例会记录", "Deduction: meeting minutes")], figure: "−4.00" },
    { about: "deduction", level: 1, pieces: [say("第 1 次 ", "1st "), { text: "2026-03-05", at: "检查记录!A12" }, say("，第 2 次 ", ", 2nd "), { text: "2026-03-19", at: "检查记录!A17" }, say("，每次 −2", ", −2 each")] },
    { about: "total", level: 0, pieces: [say("总分　四舍五入到 0.01", "Total, rounded to 0.01")], figure: total },
    { about: "grade", level: 0, pieces: [say("等级　80 ≤ 总分 < 90", "Grade: 80 ≤ total < 90")], figure: card.grade },
    { about: "payout", level: 0, pieces: [say("月提成工资　", "Monthly commission: "), { text: "5,000", at: `考核数据!F${row}` }, ` × ${total} ÷ 100`], figure: "¥4,170.00" },
  ];
}

export const templates: readonly TemplateCard[] = [
  { code: "S4i", name: { zh: "服务经理绩效考核", en: "Service manager appraisal" }, post: { zh: "服务部经理", en: "Service-department manager" }, cycleWords: { zh: "月度、年度", en: "Monthly and yearly" }, description: { zh: "月度和年度分数定等级，按分数发提成，连续等级提出升降建议。", en: "Monthly and yearly scores give grades and commission; runs of grades propose promotion or demotion." }, source: { title: "绩效考核办法", gloss: "Rules of appraisal" } },
  { code: "S4g", name: { zh: "经理考核方案", en: "Manager appraisal" }, post: { zh: "部门经理", en: "Department manager" }, cycleWords: { zh: "季度", en: "Quarterly" }, description: { zh: "工作业绩、团队管理、工作能力、工作态度按 40/30/20/10 加权。", en: "Results, team, ability and attitude weighted 40/30/20/10." }, source: { title: "绩效考核办法", gloss: "Rules of appraisal" } },
  { code: "S4k", name: { zh: "服务中心经理考核标准", en: "Service-centre manager standard" }, post: { zh: "服务中心经理", en: "Service-centre manager" }, cycleWords: { zh: "月度", en: "Monthly" }, description: { zh: "逐项检查，按次数递增扣分。", en: "Item by item checks, deductions growing with each failure." }, source: { title: "绩效考核办法", gloss: "Rules of appraisal" } },
];

export type FakeExcel = Readonly<{ revealed: string[]; copied: string[]; opened: string[]; saved: { name: string; content: Uint8Array | string }[]; workbooks: Uint8Array[]; desktop: boolean; select(reference: string): void; change(reference: string): void }>;

export type FakeOptions = Readonly<{ look?: () => Promise<Appraisal>; run?: () => Promise<Appraisal>; now?: () => number; /** Where the pane cannot save files. */ desktop?: boolean }>;

/** A workbook in which nothing stands. */
export const emptyWorkbook: WorkbookSnapshot = { sheets: [], tables: [], names: [], storedXml: new Map(), date1904: false, readOnly: false };
const emptyPort: WorkbookPort = { read: async () => emptyWorkbook, apply: async () => undefined };

/** A pane's host over plain data, and what was asked of the Excel that is not there. */
export function fakeHost({ look = async () => appraisalOf(few, [assumed]), run = look, now = () => Date.now(), desktop = false }: FakeOptions = {}): Readonly<{ host: PaneHost; excel: FakeExcel }> {
  const handlers = new Set<(reference: string) => void>();
  const typing = new Set<(reference: string) => void>();
  const excel: FakeExcel = {
    revealed: [],
    copied: [],
    opened: [],
    saved: [],
    workbooks: [],
    desktop,
    select: (reference) => handlers.forEach((handler) => handler(reference)),
    change: (reference) => typing.forEach((handler) => handler(reference)),
  };
  const failureOf: PaneHost["failureOf"] = (error) => ({
    text: { zh: "这里受保护，不能写入。请撤销工作表保护，然后重试。", en: "This part is protected. Remove the protection, then try again." },
    code: error instanceof Error ? error.message : undefined,
  });
  const outOfNothing = (appraise: () => Promise<Appraisal>) => async () => ({ appraisal: await appraise(), workbook: emptyWorkbook });
  const recalculation = createRecalculation({ look: outOfNothing(look), run: outOfNothing(run), failureOf, now });
  const host: PaneHost = {
    recalculation,
    changes: createSheetChanges(recalculation, async () => emptyPort),
    undoRun: createUndoRun(recalculation, async () => emptyPort),
    whatIf: createDesk().whatIf,
    comparing: comparing(async () => createDesk()),
    dashboard: dashboardVerbs(createDesk().dashboard),
    calibration: calibrationVerbs(createDesk().calibrate, () => new Date(2026, 3, 8)),
    signOff: fakeSignOff(excel),
    summarise: summaryOf,
    earlierStandings: () => new Map(),
    changesSinceWritten: () => [],
    describeIssue: (issue, language) => wording[issue.code]?.[language] ?? issue.code,
    remediesOf,
    explain: (card, _, language) => sentencesOf(card, language),
    explainText: (card) => `${card.result.name} ${card.total ? toFixed(card.total, 2) : "—"}`,
    reveal: async (reference) => void excel.revealed.push(reference),
    onSelection: async (handler) => {
      handlers.add(handler);
      return () => void handlers.delete(handler);
    },
    onChanged: async (handler) => {
      typing.add(handler);
      return () => void typing.delete(handler);
    },
    copy: async (text) => void excel.copied.push(text),
    openSheets: async (plan) => void excel.opened.push(plan.title ?? ""),
    templates: async () => templates,
    sketch: async () => ({ width: 120, height: 76, cells: [{ x: 0, y: 0, width: 20, height: 7, fill: "#FCE9B0", stroke: { x: 2, width: 12, color: "#1F2D3D", bold: true } }], tabs: ["#1F5C7A"] }),
    openTemplate: async (code, place, _, sample) => void excel.opened.push([code, place, ...(sample ? ["sample"] : [])].join(" ")),
    failureOf,
  };
  return { host, excel };
}

/** Sign-off without a browser around it: what is saved or opened is kept for the test to look at. */
function fakeSignOff(excel: FakeExcel): SignOffHost {
  let session: SignOffSession = { opened: 0, returned: [] };
  return {
    delivery: () => (excel.desktop ? "windows" : "zip"),
    chance: () => ({ workbook: "00000000-0000-4000-8000-000000000001", secret: "a secret of the tests, long enough" }),
    today: () => 46_200,
    save: (name, content) => void excel.saved.push({ name, content }),
    openWorkbook: async (bytes) => void excel.workbooks.push(bytes),
    session: () => session,
    keep: (part) => void (session = { ...session, ...part }),
  };
}
