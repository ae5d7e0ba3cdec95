import type { Measure } from "./measures";
import { measureTemplate } from "./measureTemplate";
import type { Template } from "./template";
import { text } from "./text";

const measures: readonly Measure[] = [
  { code: "G1", name: text("卓越的沟通技巧", "Communication"), dimension: text("沟通", "Communication"), unit: "five", definition: text("语言表达清晰，口头和书面沟通针对不同受众。", "Clear in speech and writing, fitted to the audience.") },
  { code: "G2", name: text("优秀的客户服务技能", "Customer service"), dimension: text("服务", "Service"), unit: "five", definition: text("主动解决问题、定期联系、及时回复，能处理复杂和紧急情况。", "Solves problems, keeps in touch, answers in time, handles the complex and urgent.") },
  { code: "G3", name: text("领导才能", "Leadership"), dimension: text("领导", "Leadership"), unit: "five", definition: text("激发动力、分配任务、培训和指导、建设团队文化。", "Motivates, assigns, coaches, builds the team's culture.") },
  { code: "G4", name: text("绩效管理", "Performance management"), dimension: text("绩效", "Performance"), unit: "five", definition: text("确定并监督关键绩效指标，定期评估并反馈。", "Sets and watches key indicators, appraises and feeds back.") },
  { code: "G5", name: text("问题解决能力", "Problem solving"), dimension: text("解决", "Solving"), unit: "five", definition: text("分析根本原因、果断决策、管理风险和压力。", "Finds root causes, decides, manages risk and pressure.") },
  { code: "G6", name: text("行业知识和适应能力", "Knowledge and adaptability"), dimension: text("知识", "Knowledge"), unit: "five", definition: text("了解行业与产品，能适应变化。", "Knows trade and product, adapts to change.") },
];

/** S4m: six competencies on five levels; the source gives no scale and no weights. */
export const s4m: Template = measureTemplate({
  code: "S4m",
  name: text("客户服务经理岗位考核标准", "Customer-service manager competencies"),
  post: text("客户服务经理", "Customer-service manager"),
  cycle: "quarter",
  cycleWords: text("原文未写（暂按季度，假设待确认）", "Not stated (quarterly for now, assumed)"),
  description: text("沟通、客户服务、领导、绩效管理、问题解决、行业知识六项能力，五级评价。", "Six competencies from communication to knowledge of the trade, on five levels."),
  purpose: text("用于客户服务经理的能力评价：六项能力按五级评分，折算为百分制。", "For the competencies of customer-service managers: six items on five levels, turned into a score out of 100."),
  source: {
    title: "客户服务经理岗位的考核标准",
    gloss: "Standards for the post of customer-service manager",
    articles: [
      { number: text("1", "1"), quote: "您需要展示出卓越的口头和书面沟通技巧,并能够针对不同的目标受众采用适当的沟通方式和风格。", gloss: "Outstanding speech and writing, fitted to the audience.", place: text("指标 G1", "Indicator G1") },
      { number: text("3", "3"), quote: "您应该具备良好的领导能力,包括激发团队成员的工作动力、分配任务和管理团队的日常工作,并根据需要提供培训和指导。", gloss: "Leads: motivates, assigns, manages, coaches.", place: text("指标 G3", "Indicator G3") },
      { number: text("4", "4"), quote: "客户服务经理需要能够确定并监督关键绩效指标,以确保团队达到或超出设定的目标。", gloss: "Sets and watches key indicators so that goals are met or exceeded.", place: text("指标 G4", "Indicator G4") },
      { number: text("5", "5"), quote: "您应该能够分析问题的根本原因,并提供切实可行的解决方案。", gloss: "Finds root causes and workable solutions.", place: text("指标 G5", "Indicator G5") },
      { number: text("6", "6"), quote: "您需要对所在行业和公司的产品或服务有深入的了解。", gloss: "Knows the trade and the company's products.", place: text("指标 G6", "Indicator G6") },
    ],
  },
  cycleNote: text("原文没有写周期。", "The source names no cycle."),
  cycleAssumed: true,
  sets: [{ measures, figures: [[5, 4, 4, 4, 5, 4], [4, 4, 3, 4, 4, 4], [3, 3, 3, 3, 4, 3], [5, 5, 5, 4, 5, 5], [4, 5, 4, 4, 3, 4]] }],
  notices: [text("原文没有量表和权重：采用五级（5 优秀、4 良好、3 合格、2 待改进、1 不合格），每级 20 分，六项等权。", "The source gives no scale or weights: five levels (5 excellent to 1 poor) of 20 points each, six items alike.")],
  assumptions: [{ references: ["L15"], taken: text("五级评价，得分＝级数÷5×100。", "Five levels; score = level ÷ 5 × 100."), why: text("原文没有量表。", "The source has no scale."), change: text("指标：计分参数（满分制）", "Indicators: Rule settings (Scale)") }],
});
