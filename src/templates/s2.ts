import type { Measure } from "./measures";
import { measureTemplate } from "./measureTemplate";
import { cycleSwitch } from "./switches";
import type { Template } from "./template";
import { text } from "./text";

const post = text("客服部经理", "Customer-service department manager");
const satisfaction = text("客户满意度", "Customer satisfaction");
const efficiency = text("服务效率", "Service efficiency");
const team = text("团队管理", "Team management");
const cost = text("成本控制", "Cost control");
const innovation = text("创新能力", "Innovation");
const soft = text("质化因素", "Qualitative factors");

const measures: readonly Measure[] = [
  { code: "K1", name: text("客户满意度得分", "Satisfaction score"), dimension: satisfaction, unit: "score", target: 90, definition: text("「通过客户调查、在线评价等方式收集,反映客户对服务的整体满意度。」", "From surveys and online ratings: customers' overall satisfaction.") },
  { code: "K2", name: text("平均响应时间", "Mean response time"), dimension: efficiency, unit: "minutes", direction: "lower", target: 5, definition: text("「衡量客服团队对客户咨询的平均处理速度。」", "How fast the team deals with enquiries on average.") },
  { code: "K3", name: text("问题解决率", "First-contact resolution"), dimension: efficiency, unit: "percent", target: 0.85, definition: text("「首次接触解决问题的比例,体现服务质量和效率。」", "The share of problems solved at the first contact.") },
  { code: "K4", name: text("团队士气指数", "Team morale"), dimension: team, unit: "score", target: 85, definition: text("「通过内部调查了解团队成员的工作满意度和积极性。」", "From the internal survey: the team's satisfaction and spirit.") },
  { code: "K5", name: text("员工培训与发展", "Training and development"), dimension: team, unit: "rating", definition: text("「评估客服部经理在提升团队技能、促进个人成长方面的贡献。」", "The manager's part in raising skills and developing people.") },
  { code: "K6", name: text("服务成本节约率", "Cost saved"), dimension: cost, unit: "percent", target: 0.05, definition: text("「通过优化流程、提高效率等措施降低服务成本的比例。」", "The share of service cost saved by better processes and efficiency.") },
  { code: "K7", name: text("服务创新项目数量", "Innovation projects"), dimension: innovation, unit: "count", target: 2, definition: text("「鼓励客服部经理提出并实施创新服务方案,提升客户体验。」", "Innovations proposed and carried out for a better experience.") },
  { code: "K8", name: text("工作态度", "Attitude"), dimension: soft, unit: "rating", definition: text("上级对工作态度的评价。", "The superior's view of attitude.") },
  { code: "K9", name: text("团队协作", "Teamwork"), dimension: soft, unit: "rating", definition: text("上级对团队协作的评价。", "The superior's view of teamwork.") },
];

/** S2: five KPI categories and two qualitative factors, by the quarter or half-year; no weights in the source. */
export const s2: Template = measureTemplate({
  code: "S2",
  name: text("客服部经理绩效管理方案", "Customer-service head performance"),
  post,
  cycle: "quarter",
  cycleWords: text("季度或半年", "Quarterly or half-yearly"),
  description: text("满意度、效率、团队、成本、创新五类指标，量化为主、质化为辅，按季度或半年考核。", "Satisfaction, efficiency, team, cost and innovation; figures first, judgement second; by the quarter or half-year."),
  purpose: text("用于客服部经理的季度（或半年）考核：五类 KPI 加两项质化因素，绩算对照目标得出得分和总分，期末据此面谈并制定改进计划。", "For heads of customer service, by the quarter or half-year: five kinds of KPI and two qualitative factors scored against targets, as the basis of the talk and the improvement plan."),
  source: {
    title: "如何设计高效客服部经理绩效管理方案?",
    gloss: "Designing the appraisal of customer-service heads",
    remark: text("原文表格有两行缺少首格（合并单元格），已按内容还原到“服务效率”“团队管理”。", "Two rows of the source's table lost their merged first cell; they are put back under efficiency and team."),
    articles: [
      { number: text("周期", "Cycle"), quote: "绩效考核周期一般设为季度或半年", gloss: "The cycle is usually the quarter or half-year.", place: text("方案表：考核周期", "Scheme: Cycle") },
      { number: text("满意度", "Satisfaction"), quote: "通过客户调查、在线评价等方式收集,反映客户对服务的整体满意度。", gloss: "From surveys and online ratings.", place: text("指标 K1", "Indicator K1") },
      { number: text("效率", "Efficiency"), quote: "首次接触解决问题的比例,体现服务质量和效率。", gloss: "Problems solved at the first contact.", place: text("指标 K3", "Indicator K3") },
      { number: text("评估", "Review"), quote: "依据KPIs进行综合评价,形成书面报告", gloss: "A written report from the KPIs.", place: text("考核表", "Score card") },
      { number: text("改进", "Improvement"), quote: "共同制定改进计划", gloss: "An improvement plan is agreed.", place: text("面谈后", "After the talk") },
    ],
  },
  cycleNote: text("「绩效考核周期一般设为季度或半年」：暂按季度，可改为半年度（AMB-63）。", "Quarter or half-year: quarterly for now, may be changed (AMB-63)."),
  cycleAssumed: true,
  cycles: cycleSwitch("AMB-63", ["quarter", "halfYear"], text("「绩效考核周期一般设为季度或半年」：按季度，或按半年。", "“The cycle is usually the quarter or half-year”: by the quarter, or by the half-year.")),
  sets: [
    {
      measures,
      figures: [
        [92.4, 4.2, 0.88, 87, 90, 0.06, 2, 92, 90],
        [88.1, 5.5, 0.82, 83.5, 84, 0.045, 1, 86, 88],
        [85.6, 6.3, 0.79, 80, 78, 0.03, 1, 80, 82],
        [94, 3.8, 0.9, 89, 93, 0.055, 3, 94, 95],
        [90.3, 4.9, 0.86, 85, 87, 0.05, 2, 89, 87],
      ],
    },
  ],
  notices: [
    text("原文没有权重、目标和等级：权重按类别等分，目标值（浅黄色）必须填写。", "The source gives no weights, targets or grades: categories weigh the same, targets (pale yellow) must be entered."),
    text("“平均响应时间”的说明写的是处理速度，按名称取响应时间（AMB-62）；“问题解决率”指首次接触解决率。", "Mean response time is described as handling speed; the name decides (AMB-62). Resolution means at the first contact."),
  ],
  assumptions: [
    { references: ["AMB-62"], taken: text("平均响应时间按名称取响应时间。", "Mean response time is what its name says."), why: text("名称与说明不一致。", "Name and description differ."), change: text("指标：说明", "Indicators: Definition") },
    { references: ["AMB-63"], taken: text("按季度。", "By the quarter."), why: text("原文“季度或半年”。", "The source offers both."), change: text("参数：适用周期", "Parameters: Cycle_in_use") },
  ],
});
