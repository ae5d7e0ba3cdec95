import type { Criterion } from "./criteria";
import { criteriaTemplate, resultsTable } from "./criteriaTemplate";
import { checklist, itemColumn, rated } from "./criterionKinds";
import { dataColumn } from "./dataColumns";
import { people } from "./samplePeople";
import type { ConsequenceSource } from "./schemeSource";
import type { DataColumn, SampleCell, Template } from "./template";
import { text, type Text } from "./text";

const annual = text("年终考核", "Annual");
const department = text("客户服务部", "Customer-service department");
const posts = { agent: text("客服专员", "Service agent"), lead: text("客服主管", "Service supervisor"), manager: text("客户服务部经理", "Department manager") };
const lost = text("评分标准在原文表二，已失，请补。", "The standard (table 2 of the source) is lost; please add it.");

/** 德、勤、能、绩, under codes of their own for each occasion. */
function four(letter: string): readonly Criterion[] {
  const aspect = (number: number, name: Text, gloss: Text) => rated({ code: `${letter}${number}`, name, definition: text(`${gloss.zh}${lost.zh}`, `${gloss.en} ${lost.en}`) });
  return [
    aspect(1, text("德", "Integrity"), text("「考评员工的德、勤、能、绩」之德：品德与守纪。", "Integrity and discipline.")),
    aspect(2, text("勤", "Diligence"), text("「考评员工的德、勤、能、绩」之勤：出勤与工作态度。", "Attendance and attitude.")),
    aspect(3, text("能", "Ability"), text("「考评员工的德、勤、能、绩」之能：理论知识考核与操作技能考核。", "Ability: tests of knowledge and of skill.")),
    aspect(4, text("绩", "Results"), text("「考评员工的德、勤、能、绩」之绩：工作业绩。", "What was achieved.")),
  ];
}

const standards: readonly DataColumn[] = [
  itemColumn("遵守法规制度", "Law and rules kept", "严格遵守法律法规和公司制度,认真履行本职工作岗位职责", "Law, company rules and duties are kept."),
  itemColumn("热情接待客户", "Customers received warmly", "按照《员工服务规范》的规定,热情接待客户,树立良好的服务形象", "Customers are received warmly, by the service code."),
  itemColumn("按规程工作", "Work by procedure", "严格按照相关工作规程进行工作,不得违规操作", "Work follows the procedures, without violations."),
  itemColumn("参加培训", "Training attended", "积极参加公司和部门组织的各类培训", "Training is attended."),
  itemColumn("公平考核员工", "Staff appraised fairly", "客户服务部经理必须严格按照考核标准对员工进行合理、公平的考核（只用于经理，员工填不适用）", "The manager appraises staff fairly (managers only; N/A for staff)."),
];

const conduct = checklist({ code: "B1", name: text("工作考核标准", "Work standards"), definition: text("「客户服务部员工的工作考核标准」五条逐条判断；只列示遵守情况，不占权重。", "The five work standards, judged one by one; shown beside the total, without weight.") }, standards);
const shownConduct: Criterion = { ...conduct, row: { ...conduct.row, missing: "omit" }, shown: true };

const passed = text("合格", "Passed");
const failed = text("不合格", "Failed");
const training = dataColumn(text("上岗培训考核", "Induction test"), "choice", text("入职、上岗培训的考核结果；老员工填不适用。", "Result of the test after induction; N/A for those long in post."), { width: 14, choices: [passed, failed, text("不适用", "N/A")] });

const raters = { manager: text("经理", "Manager"), general: text("总经理", "General manager"), hr: text("人力资源部", "Human resources") };
const ratedBy = dataColumn(text("考核人", "Rated by"), "choice", text("这一行由谁评的；员工由经理评，经理由谁评见参数“经理由谁考核”。", "Who rated the row: the manager rates staff, and Who_rates_the_manager says who rates the manager."), { width: 12, choices: Object.values(raters) });

const yes = text("满意", "Yes");
const none = text("不适用", "N/A");

function month(person: SampleCell, post: Text, four: readonly number[], checks: readonly SampleCell[], test: SampleCell): readonly SampleCell[] {
  return [person, department, post, "2026-03", ...four, ...checks, test, raterOf(post)];
}

function year(person: SampleCell, post: Text, four: readonly number[]): readonly SampleCell[] {
  return [person, department, post, 2025, ...four, raterOf(post)];
}

function raterOf(post: Text): Text {
  return post === posts.manager ? raters.general : raters.manager;
}

/** Nobody rates himself: a manager's rating by anybody but whom the scheme names, and staff's by anybody but the manager, does not stand (AMB-65). */
const wrongRater = text('AND([@考核人]<>"",[@考核人]<>IF([@岗位]="客户服务部经理",经理由谁考核,"经理"))', 'AND([@[Rated by]]<>"",[@[Rated by]]<>IF([@Post]="Department manager",Who_rates_the_manager,"Manager"))');

function raterRule(code: string, table: Text): ConsequenceSource {
  return { code, name: text("考核人不符", "Rated by the wrong person"), condition: wrongRater, window: { kind: "thisPeriod" }, table, outcome: text("评分暂不采用，请由规定的考核人重新考核", "Not used for now: to be rated again by whom the scheme names"), wording: text("「客户服务部员工月绩效考评工作由经理统一负责,员工年终绩效考核由经理负责。」经理不能自评。", "The manager is responsible for rating staff, monthly and at the year's end; a manager cannot rate himself."), origin: "assumed", assumed: ["condition"] };
}

/** S4a: integrity, diligence, ability and results, by the month and by the year; every form of the source is lost. */
export const s4a: Template = criteriaTemplate({
  code: "S4a",
  name: text("客户服务部绩效考核方案", "Customer-service department appraisal"),
  post: text("客户服务部经理及员工", "The department's manager and staff"),
  cycle: "month",
  cycleWords: text("月考核、年终考核", "Monthly and at the year's end"),
  description: text("德、勤、能、绩四项等权评分，月考核与年终考核分表进行，另列工作标准遵守情况。", "Integrity, diligence, ability and results rated alike, monthly and at the year's end, with the work standards beside."),
  purpose: text("用于客户服务部的月考核和年终考核：德、勤、能、绩各按 0–100 分评，四项等权得出总分。原文表一至表七（职位说明、标准、考核表）已失，标准由公司补充。", "For the monthly and annual appraisal of a customer-service department: four ratings from 0 to 100 of equal weight. Tables 1 to 7 of the source (standards and forms) are lost; the company adds its own."),
  source: {
    title: "客户服务经理绩效考核方案",
    gloss: "Appraisal scheme for customer-service managers",
    remark: text("原文的考核标准（表二）、考核表（表三至表七）、附页和《员工服务规范》全部已失；“人力资源经理职位说明书（表一）”是来源文件的错误，不采用。", "The standards (table 2), the forms (tables 3 to 7), the annex and the service code are lost; the HR manager's job description (table 1) is an error of the source and left out."),
    articles: [
      { number: text("一、1", "I.1"), quote: "作为员工薪资调整、绩效工资发放、职务调整的依据。", gloss: "A basis for pay, performance pay and changes of post.", place: text("由人力资源部据结果处理", "HR acts on the results") },
      { number: text("一、2", "I.2"), quote: "确保公平、公正、公开考评员工的德、勤、能、绩。", gloss: "Integrity, diligence, ability and results are appraised fairly and openly.", place: text("指标：德、勤、能、绩", "Indicators") },
      { number: text("二、2", "II.2"), quote: "就是要多方面、多渠道、多层次、多角度、全方位地进行立体考评。", gloss: "Appraise from many sides.", place: text("各方意见综合后填入考核数据", "Views are consolidated before entry") },
      { number: text("二、4", "II.4"), quote: "考评等级之间应当产生较鲜明的差别界限,才会有激励作用。", gloss: "Grades have to be clearly apart.", place: text("等级表（分数线待填）；看等级分布", "Grades (cut-offs to be entered)") },
      { number: text("二、5", "II.5"), quote: "考评结果一定要反馈给被考评者本人", gloss: "Results are always fed back to the person.", place: text("考核表与面谈", "Score card and talk") },
      { number: text("规程 1", "Procedure 1"), quote: "客户服务部员工月绩效考评工作由经理统一负责,员工年终绩效考核由经理负责。", gloss: "The manager is responsible for the monthly and the annual appraisal of staff.", place: text("考核数据、年终考核", "Results, Annual") },
      { number: text("规程 2", "Procedure 2"), quote: "员工绩效考评的标准由客户经理根据实际情况进行合理制定", gloss: "The standards are set as the work requires.", place: text("指标：说明（待补）", "Indicators: Definition (to be added)") },
      { number: text("类型 2", "Types 2"), quote: "员工绩效考核按考核内容可分为理论知识考核和操作技能考核。", gloss: "By content: tests of knowledge and of skill.", place: text("指标“能”", "Indicator Ability") },
      { number: text("标准 4", "Standard 4"), quote: "入职培训和上岗培训必须经考核合格后方可正式任用和上岗。", gloss: "Induction has to be passed before the post is taken up.", place: text("联动规则 L1", "Consequence L1") },
    ],
  },
  cycleNote: text("「月考核和年终考核两种方式」；年终考核另表，期间写年份。", "Monthly and at the year's end; the annual appraisal has a sheet of its own."),
  gradesQuote: text("「考评等级之间应当产生较鲜明的差别界限」，等级名称和分数线已失，原文", "“Grades have to be clearly apart”; their names and scores are lost, and the source"),
  tables: [
    {
      guidance: text("每月一次：一人一月一行，德、勤、能、绩各按 0–100 分评；员工由经理评，经理由总经理评。", "Once a month: a row per person, four ratings from 0 to 100; the manager rates staff, the general manager rates the manager."),
      criteria: [...four("Y"), shownConduct],
      more: [training, ratedBy],
      rows: [
        month(people.zhang, posts.manager, [94, 92, 90, 91], [yes, yes, yes, yes, yes], none),
        month(people.li, posts.lead, [90, 93, 88, 86.5], [yes, yes, yes, yes, none], none),
        month(people.wang, posts.agent, [85, 80, 78, 82], [yes, text("不满意", "No"), yes, yes, none], none),
        month(people.chen, posts.agent, [92, 95, 90, 93], [yes, yes, yes, yes, none], none),
        month(people.liu, posts.agent, [88, 90, 72, 75], [yes, yes, yes, yes, none], failed),
        month(people.zhao, posts.agent, [86, 84, 83, 80], [yes, yes, text("不满意", "No"), yes, none], passed),
      ],
    },
    {
      name: annual,
      guidance: text("每年一次：一人一年一行，德、勤、能、绩各按 0–100 分评。", "Once a year: a row per person, four ratings from 0 to 100."),
      cycle: "year",
      criteria: four("N"),
      more: [ratedBy],
      rows: [
        year(people.zhang, posts.manager, [93, 92, 89, 90]),
        year(people.li, posts.lead, [91, 92, 87, 88]),
        year(people.wang, posts.agent, [84, 82, 80, 81]),
        year(people.chen, posts.agent, [93, 94, 91, 92]),
        year(people.zhao, posts.agent, [87, 85, 82, 83]),
      ],
    },
  ],
  grades: [
    { grade: "A", label: text("优秀", "Excellent"), inclusive: true, origin: "assumed", assumed: ["grade", "label", "preset"], preset: 90, asked: ["lowestTotal"] },
    { grade: "B", label: text("良好", "Good"), inclusive: true, origin: "assumed", assumed: ["grade", "label", "preset"], preset: 80, asked: ["lowestTotal"] },
    { grade: "C", label: text("合格", "Competent"), inclusive: true, origin: "assumed", assumed: ["grade", "label", "preset"], preset: 60, asked: ["lowestTotal"] },
    { grade: "D", label: text("不合格", "Not competent"), origin: "assumed", assumed: ["grade", "label"] },
  ],
  consequences: [
    { code: "L1", name: text("上岗培训考核不合格", "Induction not passed"), condition: text('[@上岗培训考核]="不合格"', '[@[Induction test]]="Failed"'), window: { kind: "thisPeriod" }, outcome: text("暂不正式任用、不上岗，安排补训补考", "Not appointed for now; train and test again"), wording: text("「入职培训和上岗培训必须经考核合格后方可正式任用和上岗。」", "Induction has to be passed before the post is taken up.") },
    raterRule("L2", resultsTable),
    raterRule("L3", annual),
  ],
  parameters: [
    { name: text("经理由谁考核", "Who_rates_the_manager"), value: text("总经理", "General manager"), options: [text("总经理", "General manager"), text("人力资源部", "Human resources")], note: text("原文「主要是对客户服务部经理进行考评」，而「员工月绩效考评工作由经理统一负责」：经理不能自评，暂由总经理考核。", "The scope names the manager, the body has the manager rate staff: nobody rates himself, so the general manager does for now."), reference: "AMB-65", origin: "assumed" },
  ],
  notices: [
    text("德、勤、能、绩的评分标准（表二至表七、附页）已失：四项等权，“说明”处待补；分数由考核人直接填写。", "The standards of the four (tables 2 to 7, annex) are lost: equal weights, definitions to be added, ratings entered as they are."),
    text("等级名称为拟设、最低总分空白，暂不评等级；填写分数线后自动评定。", "Grades are proposed names without cut-offs, so nothing is graded until these are entered."),
    text("工作考核标准五条只列示遵守情况，不占权重；要计分时在“指标”给 B1 权重并相应调整其他权重。", "The five work standards are shown without weight; to count them, give B1 a weight and adjust the others."),
  ],
  assumptions: [
    { references: ["AMB-65"], taken: text("经理由总经理考核，员工由经理考核，用同一张表。", "The general manager rates the manager, the manager rates staff, on one sheet."), why: text("原文适用范围写经理，内容考核员工。", "The scope names the manager, the body is about staff."), change: text("参数：经理由谁考核", "Parameters: Who_rates_the_manager") },
    { references: ["AMB-88", "AMB-87"], taken: text("不设强制比例，等级分数线空白。", "No forced shares, cut-offs blank."), why: text("原文只要求等级之间有鲜明差别。", "The source only asks that grades be clearly apart."), change: text("等级：最低总分、比例上限", "Grades: Lowest total, Quota") },
    { references: ["AMB-70"], taken: text("四项各占 25%。", "25% each."), why: text("表二至表七已失。", "Tables 2 to 7 are lost."), change: text("指标：权重", "Indicators: Weight") },
  ],
});
