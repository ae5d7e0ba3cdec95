import type { Measure } from "./measures";
import { measureTemplate } from "./measureTemplate";
import type { Template } from "./template";
import { text } from "./text";

const measures: readonly Measure[] = [
  { code: "W1", name: text("工作计划完成率", "Plan completion"), dimension: text("工作流程掌握", "Command of the work"), unit: "percent", target: 1, definition: text("「根据工作计划和目标的完成情况,评估物业服务经理对工作流程的掌握程度。」", "By how far plans and goals are completed.") },
  { code: "W2", name: text("团队管理", "Team management"), dimension: text("团队管理能力", "Team management"), unit: "rating", definition: text("「根据团队成员的表现、培训计划的执行和团队凝聚力的提升等方面」", "By the team's performance, training carried out and cohesion.") },
  { code: "W3", name: text("客户关系管理", "Customer relations"), dimension: text("客户关系管理能力", "Customer relations"), unit: "rating", definition: text("「及时解答客户的疑问、有效处理客户的问题和投诉」", "Questions answered in time, problems and complaints handled well.") },
  { code: "W4", name: text("效率和质量控制", "Efficiency and quality control"), dimension: text("工作效率和质量控制能力", "Efficiency and quality control"), unit: "rating", definition: text("「按时完成工作任务、定期检查工作质量和进行相关数据统计」", "Tasks on time, quality checked regularly, figures kept.") },
];

/** S4l: four dimensions for property-service managers; standards survive for two of them. */
export const s4l: Template = measureTemplate({
  code: "S4l",
  name: text("物业服务经理考核方案", "Property-service manager appraisal"),
  post: text("物业服务经理", "Property-service manager"),
  cycle: "quarter",
  cycleWords: text("定期（暂按季度，假设待确认）", "Periodic (quarterly for now, assumed)"),
  description: text("工作流程、团队管理、客户关系、效率与质量四个维度，观察与调查相结合。", "Command of the work, team, customers, efficiency and quality; by observation and survey."),
  purpose: text("用于物业服务经理的定期评估：结合日常观察、对团队成员、客户和相关部门的调查，四个维度评分得出总分。", "For property-service managers: observation and surveys of team, customers and other departments lead to four ratings and a total."),
  source: {
    title: "物业服务经理考核方案模板",
    gloss: "Appraisal of property-service managers",
    remark: text("第五部分第 3、4 项标准及其后的内容已失。", "Standards 3 and 4 and everything after are lost."),
    articles: [
      { number: text("三、1", "III.1"), quote: "根据业主需求制定相应的工作计划、协调各部门的工作进度等方面。", gloss: "Plans by the owners' needs; departments' progress coordinated.", place: text("指标 W1", "Indicator W1") },
      { number: text("四、2", "IV.2"), quote: "通过向团队成员、客户和相关部门进行调查,了解物业服务经理的团队管理和客户关系管理情况。", gloss: "Team members, customers and departments are surveyed.", place: text("考核数据填综合后的评分", "Results: consolidated ratings") },
      { number: text("五、1", "V.1"), quote: "根据工作计划和目标的完成情况,评估物业服务经理对工作流程的掌握程度。", gloss: "By how far plans and goals are completed.", place: text("指标 W1", "Indicator W1") },
      { number: text("五、2", "V.2"), quote: "根据团队成员的表现、培训计划的执行和团队凝聚力的提升等方面,评估物业服务经理的团队管理能力。", gloss: "By the team's performance, training and cohesion.", place: text("指标 W2", "Indicator W2") },
    ],
  },
  cycleNote: text("原文只说“定期评估”。", "The source only says “regularly”."),
  cycleAssumed: true,
  sets: [{ measures, figures: [[1, 90, 88, 91], [0.95, 84, 86, 83], [0.88, 78, 80, 79], [1.03, 93, 92, 94], [0.97, 87, 85, 88]] }],
  notices: [text("第 3、4 项标准、权重和目标已失：四维等权，计划完成率目标必须填写。", "Standards 3 and 4, weights and targets are lost: the four weigh the same; the target of plan completion must be entered.")],
  assumptions: [{ references: ["AMB-84"], taken: text("团队成员、客户、相关部门的评价先综合再填。", "The three groups' views are consolidated before they are entered."), why: text("原文没有给出各方权重。", "No weights of the groups are given."), change: text("考核数据", "Results") }],
});
