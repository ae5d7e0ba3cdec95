import type { Measure } from "./measures";
import { measureTemplate } from "./measureTemplate";
import type { Template } from "./template";
import { text } from "./text";

const service = text("提供卓越的客户服务", "Excellent service");
const needs = text("准确理解客户需求", "Understanding needs");
const team = text("有效管理团队", "Managing the team");
const solving = text("解决问题的能力", "Solving problems");

const measures: readonly Measure[] = [
  { code: "V1", name: text("客户满意度", "Customer satisfaction"), dimension: service, unit: "score", target: 90, definition: text("满意度调查或反馈评估的平均分（百分制）。", "Mean of surveys or feedback, out of 100.") },
  { code: "V2", name: text("服务质量", "Quality of service"), dimension: service, unit: "rating", definition: text("「包括准确性、专业性和及时性等。」", "Accurate, professional, in time.") },
  { code: "V3", name: text("响应时间", "Response time"), dimension: service, unit: "minutes", direction: "lower", target: 20, definition: text("「评估服务经理对客户请求的响应速度和及时性。」", "How fast customers' requests are answered.") },
  { code: "V4", name: text("提问能力", "Asking"), dimension: needs, unit: "rating", definition: text("「评估服务经理对客户提问的质量和针对性。」", "Quality and aim of the questions asked.") },
  { code: "V5", name: text("解读需求", "Reading needs"), dimension: needs, unit: "rating", definition: text("「评估服务经理对客户需求的解读能力和理解程度。」", "How well needs are read and understood.") },
  { code: "V6", name: text("人员管理", "Managing people"), dimension: team, unit: "rating", definition: text("「包括员工培训、绩效评估、岗位分配等。」", "Training, appraisal, assignment.") },
  { code: "V7", name: text("团队合作", "Teamwork"), dimension: team, unit: "rating", definition: text("「评估服务经理促进团队合作和协作的能力。」", "Furthering cooperation.") },
  { code: "V8", name: text("激励团队", "Motivating"), dimension: team, unit: "rating", definition: text("「评估服务经理对团队成员的激励和激励机制的有效性。」", "Motivation and its means.") },
  { code: "V9", name: text("客户投诉处理", "Handling complaints"), dimension: solving, unit: "rating", definition: text("「评估服务经理在处理客户投诉和纠纷时的能力和方法。」", "Ability and method with complaints and disputes.") },
  { code: "V10", name: text("解决问题的时间", "Time to solve"), dimension: solving, unit: "hours", direction: "lower", target: 24, definition: text("「评估服务经理解决问题的速度和效率,以及解决问题的可持续性和根本性。」", "Speed and efficiency, lasting and at the root.") },
];

/** S4o: four goals for a service manager; surveys, talks and simulations; no weights. */
export const s4o: Template = measureTemplate({
  code: "S4o",
  name: text("服务经理考核方案", "Service manager appraisal scheme"),
  post: text("服务经理", "Service manager"),
  cycle: "quarter",
  cycleWords: text("原文未写（暂按季度，假设待确认）", "Not stated (quarterly for now, assumed)"),
  description: text("客户服务、理解需求、管理团队、解决问题四个目标，满意度调查、口头评估、模拟相结合。", "Service, understanding needs, team and problems; by survey, talk and simulation."),
  purpose: text("用于服务经理的全面评估：四个目标十项指标，结合满意度调查、口头评估和问题解决模拟评分。", "For a full appraisal of service managers: four goals, ten indicators, by survey, talk and simulation."),
  source: {
    title: "服务经理考核方案",
    gloss: "Appraisal scheme for service managers",
    remark: text("考核方法第 3 项以后已失。", "The methods break off after the third."),
    articles: [
      { number: text("内容 1", "Content 1"), quote: "评估服务经理在处理客户请求时的质量,包括准确性、专业性和及时性等。", gloss: "Accurate, professional, in time.", place: text("指标 V2", "Indicator V2") },
      { number: text("内容 2", "Content 2"), quote: "评估服务经理对客户需求的解读能力和理解程度。", gloss: "How well needs are understood.", place: text("指标 V5", "Indicator V5") },
      { number: text("内容 3", "Content 3"), quote: "评估服务经理对团队成员的管理能力,包括员工培训、绩效评估、岗位分配等。", gloss: "Managing people.", place: text("指标 V6", "Indicator V6") },
      { number: text("方法 1", "Method 1"), quote: "通过面对面、电话或在线调查方式获得客户对服务经理的满意度反馈。", gloss: "Surveys face to face, by phone or online.", place: text("指标 V1", "Indicator V1") },
      { number: text("方法 3", "Method 3"), quote: "通过模拟客户投诉和问题解决情景,评估服务经理的问题解决能力和方法。", gloss: "Simulated complaints and problems.", place: text("指标 V9", "Indicator V9") },
    ],
  },
  cycleNote: text("原文没有写周期。", "The source names no cycle."),
  cycleAssumed: true,
  sets: [
    {
      measures,
      figures: [
        [92, 90, 16, 88, 90, 87, 91, 86, 89, 20],
        [88.4, 85, 22, 83, 84, 82, 86, 80, 84, 27],
        [84, 80, 28, 78, 80, 77, 82, 76, 79, 33],
        [94.5, 93, 13, 92, 93, 91, 94, 90, 93, 17],
        [90.2, 87, 19, 85, 86, 85, 88, 84, 86, 23],
      ],
    },
  ],
  notices: [text("原文没有权重、目标和评估标准：四个目标等权，目标值（浅黄色）必须填写。", "The source gives no weights, targets or standards: the four goals weigh the same, targets (pale yellow) must be entered.")],
});
