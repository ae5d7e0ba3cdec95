import { choiceWords } from "../scheme/choiceWords";
import { logColumns } from "../scheme/dataColumns";
import { logDateColumn, logNameColumn, logNoteColumn, whoAndWhen } from "./dataColumns";
import type { DeductionSource, IndicatorSource, ParameterSource } from "./schemeSource";
import { people } from "./samplePeople";
import type { DataTable, SampleCell, Template } from "./template";
import { same, text, type Text } from "./text";

/** An item of the standard: its points, the source's words for it and for the deductions, and the points of each failed check. */
type Item = Readonly<{ number: number; name: Text; points: number; steps: readonly number[]; content: string; contentGloss: string; rule: string; ruleGloss: string; proposed?: true }>;

const noRecord = "随时抽查相关记录,第一次检查无相关记录,扣1分;第二次扣1.5分;第三次扣2.5分。";

const items: readonly Item[] = [
  { number: 7, name: text("工作例会", "Work meetings"), points: 5, steps: [2, 3], content: "每周至少一次召开工作例会,提出工作要求和注意事项,了解员工工作进展情况;将公司的意图贯彻落实,总结归纳员工表现,指出员工不足。", contentGloss: "A work meeting at least once a week: requirements, progress, the company's intent, staff's performance and shortcomings.", rule: "随时抽查相关记录,第一次检查无相关记录,扣2分;第二次扣3分。", ruleGloss: "Spot checks of the records: none found at the first check −2, at the second −3." },
  { number: 8, name: text("掌握员工思想动态", "Knowing what moves the staff"), points: 4, steps: [1.5, 2.5], content: "掌握员工思想动态（原文此项内容已失，按扣分标准拟写）", contentGloss: "Knowing what moves the staff (the source's wording is lost; proposed from the deduction rule).", rule: "随时走访了解员工思想动态,第一次检查员工思想动态与经理反映情况不一,扣1.5分;第二次扣2.5分。", ruleGloss: "Visits at any time: what staff say differs from the manager's account at the first check −1.5, at the second −2.5.", proposed: true },
  { number: 9, name: text("业务知识培训", "Staff training"), points: 5, steps: [1, 1.5, 2.5], content: "每月两次开展员工业务知识培训,并根据实际需要进行培训后考核。", contentGloss: "Training twice a month, with a test afterwards where needed.", rule: "随时抽查相关记录及现场走访,第一次检查无相关记录或未培训,扣1分;第二次扣1.5分;第三次扣2.5分。", ruleGloss: "Spot checks and visits: no record or no training −1, then −1.5, then −2.5." },
  { number: 10, name: text("项目报表检查", "Project reports"), points: 6, steps: [2, 4], content: "及时检查完成项目各种报表情况。", contentGloss: "Reports of the project are checked and finished in time.", rule: "随时抽查相关记录及现场走访,第一次检查未处理及无相关记录,扣2分;第二次扣4分。", ruleGloss: "Spot checks and visits: not dealt with and no record −2, then −4." },
  { number: 15, name: text("空置房检查", "Vacant properties"), points: 3, steps: [0.5, 1, 1.5], content: "每月至少一次对景区空置房进行检查,并做好检查记录。", contentGloss: "Vacant properties of the area are checked at least once a month, with a record.", rule: "随时抽查相关记录,第一次检查无相关记录,扣0.5分;第二次扣1分;第三次扣1.5分。", ruleGloss: "Spot checks of the records: none −0.5, then −1, then −1.5." },
  { number: 16, name: text("日常工作规程", "Daily procedures"), points: 5, steps: [1, 1.5, 2.5], content: "按日常工作规程完成各项工作。", contentGloss: "Work is done by the daily procedures.", rule: noRecord, ruleGloss: "Spot checks of the records: none −1, then −1.5, then −2.5." },
  { number: 17, name: text("巡逻签到巡视", "Patrol points"), points: 5, steps: [1, 1.5, 2.5], content: "每周对各重要路段巡逻签到点至少进行一次巡视检查。(重点巡逻路线以各景区每月制定的巡逻路线图为依据)", contentGloss: "The sign-in points of important patrol routes are inspected at least once a week (routes by the area's monthly plan).", rule: "随时抽查相关签到记录本,第一次检查无相关记录,扣1分;第二次扣1.5分;第三次扣2.5分。", ruleGloss: "Spot checks of the sign-in books: no record −1, then −1.5, then −2.5." },
  { number: 18, name: text("查夜检查", "Night checks"), points: 5, steps: [2, 3], content: "安排每周查夜及检查,并做好相关记录。", contentGloss: "Weekly night checks are arranged and recorded.", rule: "随时抽查查夜到岗情况及相关记录,第一次检查未在岗或无相关记录,扣2分;第二次扣3分。", ruleGloss: "Spot checks of attendance and records: not at post or no record −2, then −3." },
  { number: 19, name: text("岗位检查", "Post inspections"), points: 5, steps: [1, 1.5, 2.5], content: "每周对各岗位至少进行一次检查(含停车收费岗)并对好相关记录。", contentGloss: "Every post (the car-park toll post included) is inspected at least once a week, with a record.", rule: "随时抽查,第一次检查无相关记录,扣1分;第二次扣1.5分,第三次扣2.5分。", ruleGloss: "Spot checks: no record −1, then −1.5, then −2.5." },
];

const results = text("考核数据", "Results");
const checks = text("检查记录", "Checks");
const pass = text("合格", "Pass");
const fail = text("不合格", "Fail");
const post = text("服务中心经理", "Service-centre manager");

const centres = {
  lake: text("湖滨服务中心", "Lakeside centre"),
  hill: text("云山服务中心", "Cloud Hill centre"),
  garden: text("桃园服务中心", "Peach Garden centre"),
  harbour: text("海湾服务中心", "Harbour centre"),
  forest: text("松林服务中心", "Pinewood centre"),
};

const layout = text("条文对应", "Layout");
const restored = text("按页序还原", "Pages restored");
const literally = text("按原文次序", "As it stands");
const counting = text("次数口径", "Counting");
const within = text("次数清零", "Count_begins");
const scaled = text("折算百分制", "Scaled_to_100");

/** A figure that the layout of the flattened table decides (AMB-43). */
function byLayout(whenRestored: string | number, whenLiteral: string | number): Text {
  const written = (value: string | number) => (typeof value === "number" ? value : `"${value}"`);
  return text(`IF(${layout.zh}="${restored.zh}",${written(whenRestored)},${written(whenLiteral)})`, `IF(${layout.en}="${restored.en}",${written(whenRestored)},${written(whenLiteral)})`);
}

/** Read line by line as it stands, item 17 is followed by the points and the rule of item 8, and item 8 by nothing. */
const literal: Readonly<Record<number, Readonly<{ points: number; steps: string }>>> = { 8: { points: 0, steps: "1.5; 2.5" }, 17: { points: 4, steps: "1.5; 2.5" } };

function pointsOf({ number, points }: Item): number | Text {
  const other = literal[number];
  return other ? byLayout(points, other.points) : points;
}

const parameters: readonly ParameterSource[] = [
  { name: layout, value: restored, options: [restored, literally], note: text("「5…17…4,随时走访了解员工思想动态…」原表各页倒序、表头已失：按页序还原，第 17 项 5 分配「签到记录本」；或照原文次序，第 17 项 4 分配「思想动态」的扣分，第 8 项没有分值，合计 38 分。", "The table's pages stand in reverse: restored, item 17 has 5 points and the rule of the sign-in books; as it stands, item 17 has 4 points and item 8's rule, item 8 has none, and the items make 38."), reference: "AMB-43", origin: "assumed" },
  { name: counting, value: choiceWords.counting.failed, options: [choiceWords.counting.failed, choiceWords.counting.checks], note: text("「第一次检查无相关记录,扣1分;第二次扣1.5分」：第几次不合格（合格的检查不计次数），或第几次检查（第一次合格、第二次不合格时扣第二档）。", "“First check without a record −1; second −1.5”: the nth failed check, passed ones not counted; or the nth check, so that failing the second after passing the first costs the second step."), reference: "AMB-44", origin: "assumed" },
  { name: within, value: choiceWords.within.period, options: [choiceWords.within.period, choiceWords.within.year, choiceWords.within.ever], note: text("「第一次检查…第二次…第三次」未说次数从何时重新计：每期、每年，或不清零；已经扣过的档不会再扣。", "“First … second … third check” does not say when the count begins anew: each period, each year, or never; steps taken before are not taken again."), reference: "AMB-45", origin: "assumed" },
  { name: scaled, value: choiceWords.yesNo.no, options: [choiceWords.yesNo.no, choiceWords.yesNo.yes], note: text("原文只还原出 43 分：总分为所列各项之和，或折算为 100 分。", "Only 43 points are recovered: the total is the sum of the items listed, or scaled to 100."), reference: "AMB-47", origin: "assumed" },
];

const indicators: readonly IndicatorSource[] = items.map((item) => ({
  code: String(item.number),
  name: item.name,
  kind: "qualitative",
  maxPoints: pointsOf(item),
  unit: text("分", "points"),
  rule: "deductions",
  table: results,
  definition: text(item.content, item.contentGloss),
  ...(item.proposed ? { origin: "assumed" as const, assumed: ["name" as const, "definition" as const, "maxPoints" as const] } : {}),
}));

const deductions: readonly DeductionSource[] = items.map((item) => ({
  code: `D${item.number}`,
  name: item.name,
  counted: checks,
  item: String(item.number),
  steps: literal[item.number] ? byLayout(item.steps.join("; "), literal[item.number]!.steps) : item.steps,
  counting,
  within,
  combine: "add",
  beyond: "none",
  target: same(String(item.number)),
  unit: "points",
  maximum: pointsOf(item),
  definition: text(item.rule, item.ruleGloss),
}));

const resultsTable: DataTable = {
  name: results,
  guidance: text("每月一次：列出本月被考核的服务中心经理，一人一行；扣分来自“检查记录”。", "Once a month: the managers appraised, a row each; deductions come from the sheet Checks."),
  frozen: 1,
  blankRows: 12,
  columns: whoAndWhen("month"),
  sample: [
    [people.zhang, centres.lake, post, "2026-03"],
    [people.li, centres.hill, post, "2026-03"],
    [people.wang, centres.garden, post, "2026-03"],
    [people.chen, centres.harbour, post, "2026-03"],
    [people.liu, centres.forest, post, "2026-03"],
  ],
};

function entry(date: string, person: Text, item: number, passed: boolean, note: Text, checker: Text): readonly SampleCell[] {
  return [date, person, item, passed ? pass : fail, note, checker];
}

const noRecordFound = text("抽查无相关记录", "No record found");
const inOrder = text("记录齐全", "Records in order");

const checksTable: DataTable = {
  name: checks,
  guidance: text("随时抽查、随时登记：一次检查一行；只有“不合格”才扣分，同一项当月第几次不合格就按第几档扣。", "Entered with every spot check, a row each; only failed checks count, the nth of an item in the month takes its nth step."),
  frozen: 2,
  blankRows: 20,
  columns: [
    logDateColumn,
    logNameColumn,
    { header: logColumns.item, kind: "choice", width: 10, choices: items.map((item) => same(String(item.number))), explanation: text(`项目编号：${items.map((item) => `${item.number} ${item.name.zh}`).join("；")}。`, `Item: ${items.map((item) => `${item.number} ${item.name.en}`).join("; ")}.`) },
    { header: logColumns.result, kind: "choice", width: 12, choices: [pass, fail], explanation: text("合格或不合格；不合格才扣分。", "Pass or fail; only failed checks cost points.") },
    logNoteColumn,
    { header: text("检查人", "Checker"), kind: "text", width: 12, explanation: text("抽查人的姓名。", "Who made the check.") },
  ],
  sample: [
    entry("2026-03-03", people.zhang, 7, false, text("上周例会无会议记录", "No minutes of last week's meeting"), people.gao),
    entry("2026-03-04", people.li, 9, true, inOrder, people.gao),
    entry("2026-03-05", people.wang, 17, false, text("南门签到本缺 3 月 2 日签到", "South gate sign-in book: 2 March missing"), people.ma),
    entry("2026-03-06", people.chen, 16, false, noRecordFound, people.gao),
    entry("2026-03-09", people.wang, 17, false, noRecordFound, people.ma),
    entry("2026-03-10", people.zhang, 10, true, inOrder, people.gao),
    entry("2026-03-11", people.li, 15, false, text("B 区空置房无检查记录", "Block B: no record of vacant-property check"), people.ma),
    entry("2026-03-12", people.wang, 18, false, text("查夜未在岗", "Not at post during the night check"), people.gao),
    entry("2026-03-13", people.zhang, 9, false, text("本月首次培训无签到表", "First training of the month: no attendance list"), people.gao),
    entry("2026-03-16", people.chen, 16, false, noRecordFound, people.ma),
    entry("2026-03-17", people.wang, 17, false, noRecordFound, people.ma),
    entry("2026-03-18", people.chen, 8, false, text("员工反映与经理所述不一致", "Staff's account differs from the manager's"), people.gao),
    entry("2026-03-19", people.zhang, 9, true, inOrder, people.gao),
    entry("2026-03-20", people.wang, 18, false, noRecordFound, people.gao),
    entry("2026-03-23", people.chen, 16, false, noRecordFound, people.ma),
    entry("2026-03-24", people.wang, 17, false, text("第四次：签到本仍缺签", "Fourth time: sign-ins still missing"), people.ma),
    entry("2026-03-25", people.liu, 19, true, inOrder, people.gao),
    entry("2026-03-26", people.chen, 10, false, text("设备月报逾期未处理", "Monthly equipment report overdue"), people.ma),
    entry("2026-03-27", people.li, 7, true, inOrder, people.gao),
    entry("2026-03-30", people.chen, 10, false, noRecordFound, people.ma),
  ],
};

/** S4k: nine items of 43 points; every failed spot check of an item takes its next step. */
export const s4k: Template = {
  code: "S4k",
  name: text("服务中心经理考核标准", "Service-centre manager standard"),
  post,
  cycle: "month",
  cycleWords: text("月度（原文未写周期，假设待确认）", "Monthly (the source names no cycle; assumed)"),
  description: text("九个项目共 43 分，随时抽查、逐次加重扣分：登记检查记录，分数自动算出。", "Nine items, 43 points; spot checks with deductions that grow each time: keep the log and the scores follow."),
  purpose: text(
    "用于物业、景区服务中心经理的考核：抽查人员随时在“检查记录”登记结果，绩算按每个项目第几次不合格逐次扣分，扣完为止，得出各项得分与总分。",
    "For managers of estate and scenic-area service centres: spot checks are entered in a log, and Jisuan takes off each item's points step by step with every failed check until none are left.",
  ),
  source: {
    title: "服务中心经理考核标准",
    gloss: "Appraisal standard for service-centre managers",
    remark: text("原表表头已失、各页倒序，下列九项按页序还原；每项逐次扣分之和都恰好等于该项分值。", "The table's header is lost and its pages stand in reverse order; the nine items are put back in place, and each item's steps add up exactly to its points."),
    articles: items.map((item) => ({
      number: text(`第 ${item.number} 项`, `Item ${item.number}`),
      quote: `${item.proposed ? "…" : item.content}  ${item.points}分  ${item.rule}`,
      gloss: `${item.contentGloss} ${item.points} points. ${item.ruleGloss}`,
      place: text(`指标 ${item.number}、扣分规则 D${item.number}`, `Indicator ${item.number}, deduction D${item.number}`),
    })),
  },
  scheme: {
    settings: {
      version: { value: "1" },
      cycle: { value: "month", assumed: true, note: text("原文未写周期；次数何时重新计，见参数“次数清零”。", "The source names no cycle; Count_begins says when failed checks are counted anew.") },
      totalling: { value: "points", note: text("各项得分相加。", "The items' points are added up.") },
      fullMarks: { value: 100, assumed: true, note: text("已还原的九项合计 43 分；原表若为 100 分，尚缺 57 分。", "The nine recovered items make 43 points; if the standard had 100, 57 are missing.") },
      scaled: { value: scaled, note: text("否＝总分为所列各项之和；是＝折算为满分（AMB-47）。", "No = the sum of the items listed; Yes = scaled to full marks (AMB-47).") },
      scoreCap: { note: text("空白＝不另设上限，最高为各项分值之和。", "Blank = no cap besides the items' points.") },
      scoreFloor: { value: 0, note: text("每项扣完为止，总分不低于 0。", "An item loses no more than its points.") },
    },
    indicators,
    deductions,
    parameters,
  },
  results: [resultsTable],
  logs: [checksTable],
  notices: [
    text("原表只还原出第 7、8、9、10、15、16、17、18、19 项，共 43 分；第 1–6、11–14 项及 19 项以后已失。默认按所列 43 分计，不折算为 100 分；找到原表后请在“指标”和“扣分规则”补行。", "Only items 7, 8, 9, 10 and 15 to 19 are recovered, 43 of 100 points; items 1–6, 11–14 and any after 19 are lost. By default scores stand out of the 43 and are not scaled; add rows to Indicators and Deductions once the original is found."),
    text("第 8 项的考核内容已失，“掌握员工思想动态”是按其扣分标准拟写的，分值和扣分是原文。", "The content of item 8 is lost; its wording is proposed from its deduction rule. Its points and steps are the source's."),
  ],
  assumptions: [
    { references: ["AMB-43"], taken: text("按页序还原项目与扣分的对应关系。", "Items and deductions are matched by restoring the order of pages."), why: text("九项的逐次扣分之和全部等于分值，且含义吻合。", "In all nine the steps add up to the points, and the meanings fit."), change: text("参数：条文对应", "Parameters: Layout") },
    { references: ["AMB-44"], taken: text("“第几次”指第几次不合格，合格的检查不计次数。", "“Second time” means the second failed check; passed checks do not count."), why: text("原文“第一次检查无相关记录”说的是不合格。", "“First check without a record” speaks of failing."), change: text("参数：次数口径", "Parameters: Counting") },
    { references: ["AMB-45"], taken: text("按月考核，次数每月重新计数。", "Appraised monthly, counted anew each month."), why: text("原文未写周期。", "The source names no cycle."), change: text("参数：次数清零；考核方案：考核周期", "Parameters: Count_begins; Scheme: Cycle") },
    { references: ["AMB-46", "AMB-48"], taken: text("超过最后一档不再扣分；两档的项目没有第三档。", "Nothing more is taken after the last step; items with two steps have no third."), why: text("各档之和已等于该项分值。", "The steps already add up to the item's points."), change: text("扣分规则：超出后", "Deductions: Beyond last step") },
    { references: ["AMB-47"], taken: text("总分为所列各项之和，43 / 100 分。", "The total is the sum of the items listed, 43 of 100."), why: text("缺失的项目无从推算。", "The missing items cannot be inferred."), change: text("参数：折算百分制；指标：补行", "Parameters: Scaled_to_100; Indicators: add rows") },
    { references: ["AMB-72"], taken: text("总分四舍五入到 0.01。", "The total is rounded to 0.01."), why: text("原文没有写小数位。", "The source names no decimals."), change: text("考核方案：总分小数位", "Scheme: Decimals") },
  ],
  steps: [
    { title: text("补全方案", "Complete it"), text: text("对照原件补上缺失的项目，确认第 8 项的措辞，更新版本。", "Add the missing items from the original, confirm the wording of item 8, update the version.") },
    { title: text("登记检查", "Keep the log"), text: text("抽查后随时在“检查记录”登记：日期、姓名、项目编号、合格或不合格。", "After every spot check enter date, name, item and result on Checks.") },
    { title: text("列名单", "List people"), text: text("月底在“考核数据”列出被考核的经理，期间写作 2026-03。", "At the month's end list the managers on Results; write the period as 2026-03.") },
    { title: text("一键重算", "Recalculate"), text: text("点“绩算”选项卡上的“一键重算”，右侧出现各项得分、扣分和总分。", "Press Recalculate on the Jisuan tab: items, deductions and total appear to the right.") },
    { title: text("反馈签核", "Feed back"), text: text("选中一行可看到每次扣分对应哪条检查记录；生成考核表签字后归档。", "Select a row to see which entries cost what; make the score cards, have them signed, file the period.") },
  ],
};

