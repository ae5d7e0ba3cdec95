import type { Measure } from "./measures";
import { measureTemplate } from "./measureTemplate";
import type { Template } from "./template";
import { text } from "./text";

/** 德、勤、能、绩, under codes of their own for each occasion. */
function four(letter: string): readonly Measure[] {
  return [
    { code: `${letter}1`, name: text("德", "Integrity"), dimension: text("德", "Integrity"), unit: "rating", definition: text("品德与守纪：遵守法律法规和公司制度，认真履行岗位职责。", "Law, company rules and duties are kept.") },
    { code: `${letter}2`, name: text("勤", "Diligence"), dimension: text("勤", "Diligence"), unit: "rating", definition: text("出勤与态度：按规范热情接待客户，积极参加培训。", "Attendance and attitude: customers received warmly, training attended.") },
    { code: `${letter}3`, name: text("能", "Ability"), dimension: text("能", "Ability"), unit: "rating", definition: text("理论知识与操作技能，按工作规程不违规操作。", "Knowledge and skill; work by procedure, without violations.") },
    { code: `${letter}4`, name: text("绩", "Results"), dimension: text("绩", "Results"), unit: "rating", definition: text("本期工作成果。", "What was achieved in the period.") },
  ];
}

/** S4a: the frame 德、勤、能、绩, monthly and at the year's end; every table of the source is lost. */
export const s4a: Template = measureTemplate({
  code: "S4a",
  name: text("客户服务部员工绩效考核方案", "Customer-service staff appraisal"),
  post: text("客户服务部经理与员工", "Customer-service department"),
  cycle: "month",
  cycleWords: text("月考核和年终考核", "Monthly and at the year's end"),
  description: text("德、勤、能、绩四个方面，月考核与年终考核分表进行。", "Integrity, diligence, ability and results, monthly and at the year's end on sheets of their own."),
  purpose: text("用于客户服务部的月考核和年终考核：按德、勤、能、绩四个方面评分，作为薪资调整、绩效工资发放和职务调整的依据。", "For the monthly and annual appraisal of a customer-service department: rated by integrity, diligence, ability and results, as a basis for pay and posts."),
  source: {
    title: "客户服务经理绩效考核方案",
    gloss: "Appraisal scheme for customer service",
    remark: text("原文表一至表七、附页和《员工服务规范》全部遗失，只留下框架。", "Tables 1 to 7, the annex and the service code are all lost; only the frame survives."),
    articles: [
      { number: text("一、2", "I.2"), quote: "确保公平、公正、公开考评员工的德、勤、能、绩。", gloss: "Integrity, diligence, ability and results are appraised fairly and openly.", place: text("四项指标", "The four indicators") },
      { number: text("二、4", "II.4"), quote: "考评等级之间应当产生较鲜明的差别界限", gloss: "Grades have to be clearly apart.", place: text("等级（分数线待填）", "Grades (cut-offs to be entered)") },
      { number: text("二、5", "II.5"), quote: "考评结果一定要反馈给被考评者本人", gloss: "Results are always fed back to the person.", place: text("考核表与面谈", "Score card and talk") },
      { number: text("二·1", "Procedure 1"), quote: "客户服务部员工月绩效考评工作由经理统一负责,员工年终绩效考核由经理负责。", gloss: "The manager is responsible for the monthly and the annual appraisal.", place: text("考核数据、年终考核", "Results, Annual") },
      { number: text("三·2", "Types 2"), quote: "员工绩效考核按考核内容可分为理论知识考核和操作技能考核。", gloss: "By content: knowledge and skill.", place: text("指标“能”", "Indicator Ability") },
      { number: text("四·4", "Standards 4"), quote: "入职培训和上岗培训必须经考核合格后方可正式任用和上岗。", gloss: "Training has to be passed before the post is taken up.", place: text("上岗前人工核对", "Checked by hand before the post") },
    ],
  },
  cycleNote: text("「考核时间可分为月考核和年终考核两种方式」；年终考核在“年终考核”表，期间写年份。", "Monthly and at the year's end; the annual appraisal is on the sheet Annual, its period a year."),
  cycleAssumed: false,
  sets: [
    { measures: four("M"), figures: [[92, 90, 86, 88], [88, 94, 82, 85], [80, 78, 84, 79], [95, 92, 90, 93], [86, 85, 80, 82]] },
    { name: text("年终考核", "Annual"), cycle: "year", measures: four("N"), figures: [[91, 92, 87, 90], [89, 93, 84, 86], [82, 80, 83, 80], [94, 93, 91, 94], [87, 84, 81, 83]] },
  ],
  grades: [
    { grade: "A", label: text("优秀", "Excellent"), inclusive: true, origin: "assumed", assumed: ["grade", "label"], asked: ["lowestTotal"] },
    { grade: "B", label: text("良好", "Good"), inclusive: true, origin: "assumed", assumed: ["grade", "label"], asked: ["lowestTotal"] },
    { grade: "C", label: text("合格", "Competent"), inclusive: true, origin: "assumed", assumed: ["grade", "label"], asked: ["lowestTotal"] },
    { grade: "D", label: text("不合格", "Not competent"), origin: "assumed", assumed: ["grade", "label"] },
  ],
  notices: [text("考核标准（表二）和各考核表已失：四项权重暂按等权，等级名称为拟设、分数线空白，填写后才评等级。", "Standards and forms are lost: the four weigh the same, grades are proposed names without cut-offs and are given once those are entered.")],
  assumptions: [
    { references: ["AMB-65"], taken: text("员工由经理评分，经理由总经理评分。", "The manager rates the staff, the general manager rates the manager."), why: text("原文范围写部门经理，内容考核员工；经理不能自评。", "The scope names the manager, the body the staff; a manager cannot rate himself."), change: text("考核数据：由谁填写", "Results: who fills it in") },
    { references: ["AMB-88"], taken: text("不设强制比例，只看等级分布。", "No forced shares; the distribution is shown."), why: text("原文只要求等级有差别。", "The source only asks that grades differ."), change: text("等级：比例上限", "Grades: Quota") },
  ],
});
