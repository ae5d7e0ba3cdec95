import type { Language } from "../../scheme/issue";

/** The words of 校准. */
type CalibrateWords = Readonly<{
  title: string;
  hint: string;
  period: string;
  none: string;
  noGrades: string;
  toSetUp: string;
  rules: string;
  savedRules: string;
  rulesWritten: string;
  everybody: string;
  nameless: string;
  people(count: number): string;
  mean(mean: string): string;
  above(points: string, ceiling: string): string;
  within(ceiling: string): string;
  grade: string;
  now: string;
  places: string;
  difference: string;
  unlimited: string;
  over(count: number): string;
  under(count: number): string;
  free(count: number): string;
  exactly: string;
  after(count: number): string;
  noQuotas: string;
  border(grade: string, below: string): string;
  inside: string;
  outside: string;
  tie(total: string, count: number, grade: string, places: number): string;
  tieHint: string;
  tieUp(grade: string): string;
  tieDown(grade: string): string;
  tieDecided: string;
  raters: string;
  moves: string;
  movesHint: string;
  noMoves: string;
  reason: string;
  reasonOf(who: string): string;
  remove: string;
  removeOf(who: string): string;
  show(who: string): string;
  adjust: string;
  person: string;
  search: string;
  choosePerson: string;
  subject: string;
  total: string;
  to: string;
  add: string;
  held(at: string): string;
  approver: string;
  approverHint: string;
  written: string;
  states: Readonly<Record<"waiting" | "approved" | "reverted", string>>;
  approvedBy(who: string): string;
  waiting(count: number): string;
  approve: string;
  revert: string;
  apply: string;
  copy: string;
  copied: string;
  applied: string;
  appliedWaiting: string;
  reverted: string;
  approvedNow: string;
  changeApplied(count: number, period: string): string;
  changeReverted(period: string): string;
  changeApproved(period: string): string;
  nothing: string;
  openTies(count: number): string;
  lacksReason(who: string): string;
  summary(moves: number): string;
  working: string;
  stopped: string;
  issuesFirst: string;
}>;

const zh: CalibrateWords = {
  title: "校准",
  hint: "看各组的等级与名额差多少、谁在边上、谁打分偏宽偏严。应用以前什么都不写；写入“人工调整”后，经批准才生效，原始结果一直保留。",
  period: "期间",
  none: "还没有可以校准的结果。",
  noGrades: "方案没有填写等级分数线，没有等级可以校准。请先在“等级”表里填写最低总分。",
  toSetUp: "去填写",
  rules: "规则与名额",
  savedRules: "规则与名额已写入“参数”和“等级”表。",
  rulesWritten: "校准的规则与名额",
  everybody: "全体",
  nameless: "（未填）",
  people: (count) => `${count} 人`,
  mean: (mean) => `平均 ${mean}`,
  above: (points, ceiling) => `高于上限 ${ceiling}，超 ${points} 分`,
  within: (ceiling) => `未超上限 ${ceiling}`,
  grade: "等级",
  now: "现有",
  places: "名额",
  difference: "差异",
  unlimited: "不限",
  over: (count) => `多 ${count} 人`,
  under: (count) => `少 ${count} 人`,
  free: (count) => `余 ${count} 个`,
  exactly: "正好",
  after: (count) => `调整后 ${count}`,
  noQuotas: "还没有名额。在上面填写后，这里显示每个等级多了几人、少了几人。",
  border: (grade, below) => `${grade} 与 ${below} 之间`,
  inside: "最后一名有名额的",
  outside: "第一名没有名额的",
  tie: (total, count, grade, places) => `${count} 人同为 ${total} 分，${grade} 级只剩 ${places} 个名额`,
  tieHint: "同分的人不按行的先后分开，请决定：",
  tieUp: (grade) => `都给 ${grade}`,
  tieDown: (grade) => `都给 ${grade}`,
  tieDecided: "已决定",
  raters: "评价人宽严",
  moves: "调整清单",
  movesHint: "左边是原始结果，右边是校准后；每一项都要有理由。",
  noMoves: "没有要调整的。方式选“强制”会按名额提出调整，也可以在下面加一个人。",
  reason: "理由",
  reasonOf: (who) => `${who} 的理由`,
  remove: "移出",
  removeOf: (who) => `移出 ${who}`,
  show: (who) => `为什么：${who}`,
  adjust: "加一个人",
  person: "人",
  search: "找姓名、工号或部门",
  choosePerson: "选择……",
  subject: "调整什么",
  total: "总分",
  to: "调整为",
  add: "加入清单",
  held: (at) => `已有批准的人工调整 ${at}，不再校准。`,
  approver: "批准人",
  approverHint: "空着＝先写入，等人批准后才生效。",
  written: "已写入的校准",
  states: { waiting: "待批准", approved: "已批准", reverted: "已撤销" },
  approvedBy: (who) => `批准人 ${who}`,
  waiting: (count) => `${count} 项待批准，尚未生效`,
  approve: "批准",
  revert: "撤销校准",
  apply: "写入人工调整",
  copy: "复制清单",
  copied: "清单已复制。",
  applied: "校准已写入并生效。",
  appliedWaiting: "校准已写入，待批准后生效。",
  reverted: "校准已撤销，恢复原始结果。",
  approvedNow: "已批准，校准生效。",
  changeApplied: (count, period) => `${period} 校准 ${count} 项`,
  changeReverted: (period) => `撤销 ${period} 的校准`,
  changeApproved: (period) => `批准 ${period} 的校准`,
  nothing: "没有要写入的。",
  openTies: (count) => `还有 ${count} 组同分待决定。`,
  lacksReason: (who) => `${who} 还没有理由。`,
  summary: (moves) => `${moves} 项调整`,
  working: "正在试算……",
  stopped: "没有写入：",
  issuesFirst: "工作簿有问题待处理，先处理再校准。",
};

const en: CalibrateWords = {
  title: "Calibrate",
  hint: "Where grades differ from their quotas, who stands at the border, who rates leniently or strictly. Nothing is written before you apply it; what goes into Overrides holds once it is approved, and raw results are always kept.",
  period: "Period",
  none: "There are no results to calibrate yet.",
  noGrades: "The scheme states no lines between grades, so there is nothing to calibrate. Enter the lowest totals in the Grades table first.",
  toSetUp: "Enter them",
  rules: "Rules and quotas",
  savedRules: "Rules and quotas are in Parameters and Grades.",
  rulesWritten: "rules and quotas of calibration",
  everybody: "Everybody",
  nameless: "(not stated)",
  people: (count) => (count === 1 ? "1 person" : `${count} people`),
  mean: (mean) => `mean ${mean}`,
  above: (points, ceiling) => `${points} above the ceiling of ${ceiling}`,
  within: (ceiling) => `within the ceiling of ${ceiling}`,
  grade: "Grade",
  now: "Now",
  places: "Places",
  difference: "Difference",
  unlimited: "no limit",
  over: (count) => `${count} too many`,
  under: (count) => `${count} too few`,
  free: (count) => `${count} free`,
  exactly: "just right",
  after: (count) => `${count} after`,
  noQuotas: "No quotas yet. Enter them above, and this shows how many each grade has too many or too few.",
  border: (grade, below) => `Between ${grade} and ${below}`,
  inside: "Last with a place",
  outside: "First without",
  tie: (total, count, grade, places) => `${count} people have ${total}, and ${grade} has ${places} ${places === 1 ? "place" : "places"} left`,
  tieHint: "Equal totals are not told apart by the order of rows. Decide:",
  tieUp: (grade) => `All ${grade}`,
  tieDown: (grade) => `All ${grade}`,
  tieDecided: "decided",
  raters: "Strictness of raters",
  moves: "Changes",
  movesHint: "Raw result on the left, calibrated on the right; each needs a reason.",
  noMoves: "Nothing to change. Forced calibration proposes changes by the quotas; or add a person below.",
  reason: "Reason",
  reasonOf: (who) => `Reason for ${who}`,
  remove: "Take out",
  removeOf: (who) => `Take out ${who}`,
  show: (who) => `Why: ${who}`,
  adjust: "Add a person",
  person: "Person",
  search: "Find a name, ID or department",
  choosePerson: "Choose…",
  subject: "What changes",
  total: "Total",
  to: "Becomes",
  add: "Add to the list",
  held: (at) => `An approved override holds already (${at}); it is not calibrated.`,
  approver: "Approved by",
  approverHint: "Blank = written now, holds once somebody approves it.",
  written: "Written so far",
  states: { waiting: "waiting", approved: "approved", reverted: "reverted" },
  approvedBy: (who) => `approved by ${who}`,
  waiting: (count) => `${count} waiting for approval, not in force yet`,
  approve: "Approve",
  revert: "Revert calibration",
  apply: "Write overrides",
  copy: "Copy the list",
  copied: "The list was copied.",
  applied: "The calibration is written and in force.",
  appliedWaiting: "The calibration is written and waits for approval.",
  reverted: "The calibration was reverted; raw results hold again.",
  approvedNow: "Approved: the calibration is in force.",
  changeApplied: (count, period) => `calibration of ${period}, ${count} changes`,
  changeReverted: (period) => `reverting the calibration of ${period}`,
  changeApproved: (period) => `approving the calibration of ${period}`,
  nothing: "Nothing to write.",
  openTies: (count) => `${count} ${count === 1 ? "tie is" : "ties are"} still to be decided.`,
  lacksReason: (who) => `${who} has no reason yet.`,
  summary: (moves) => (moves === 1 ? "1 change" : `${moves} changes`),
  working: "Working it out…",
  stopped: "Nothing was written:",
  issuesFirst: "The workbook has issues to fix first.",
};

export const calibrateWords: Readonly<Record<Language, CalibrateWords>> = { zh, en };
