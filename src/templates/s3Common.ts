import type { Criterion } from "./criteria";
import { rated } from "./criterionKinds";
import type { Article } from "./template";
import { text, type Text } from "./text";

/** What the source gives to both posts: soft and process indicators, and how the system itself is kept. */
export const hard = text("岗位指标", "Indicators of the post");
export const soft = text("软性指标", "Soft indicators");
export const process = text("过程性指标", "Process indicators");

export const softCriteria: readonly Criterion[] = [
  rated({ code: "R1", name: text("员工协作能力", "Cooperation"), dimension: soft, definition: text("「软性指标如员工协作能力、创新贡献等」：与同事、与其他部门的配合。", "Soft indicator: working with colleagues and other departments.") }),
  rated({ code: "R2", name: text("创新贡献", "Innovation"), dimension: soft, definition: text("「软性指标如员工协作能力、创新贡献等」：提出并落实的改进。", "Soft indicator: improvements proposed and carried out.") }),
  rated({ code: "G1", name: text("学习成果", "Learning"), dimension: process, definition: text("「过程性指标,如学习成果、协作贡献等」：培训、自学的成果。", "Process indicator: what training and study have brought.") }),
  rated({ code: "G2", name: text("协作贡献", "Contribution to the team"), dimension: process, definition: text("「过程性指标,如学习成果、协作贡献等」：对团队工作的贡献。", "Process indicator: contribution to the team's work.") }),
];

export const source = { title: "如何高效提升运营与客服绩效管理?掌握这些关键指标与实用技巧!", gloss: "How to raise operations and customer-service performance: key indicators and practice" } as const;

export const commonArticles: readonly Article[] = [
  { number: soft, quote: "除了上述硬性指标外,还可以结合软性指标如员工协作能力、创新贡献等进行综合评价,形成更全面的绩效画像。", gloss: "Beside the hard indicators, soft ones such as cooperation and innovation complete the picture.", place: text("指标 R1、R2", "Indicators R1, R2") },
  { number: process, quote: "建议增加过程性指标,如学习成果、协作贡献等。", gloss: "Process indicators such as learning and contribution are recommended.", place: text("指标 G1、G2", "Indicators G1, G2") },
  { number: text("成长", "Growth"), quote: "通过设置成长型指标,帮助员工看到自己的职业发展方向", gloss: "Growth indicators show people where they may go.", place: text("原文没有列出具体指标，需要时在指标表补行", "None is named; add rows to Indicators where wanted") },
  { number: text("复盘", "Review"), quote: "建议每季度或半年进行一次绩效体系的复盘,确保其始终贴合企业实际。", gloss: "The system itself is to be reviewed every quarter or half-year.", place: text("方案表：版本、生效日期", "Scheme: Version, Effective from") },
  { number: text("激励", "Rewards"), quote: "建议将绩效与晋升、培训、荣誉等多元激励方式结合。", gloss: "Tie performance to promotion, training and honours, not to pay alone.", place: text("由人力资源部据结果处理；本方案不计奖金", "HR acts on the results; the scheme pays nothing") },
  { number: text("反馈", "Feedback"), quote: "建议建立双向反馈机制,提升员工参与度。", gloss: "Feedback should go both ways.", place: text("考核表与面谈", "Score card and talk") },
];

export const commonNotices: readonly Text[] = [
  text("原文只有指标名称：三个维度等权，目标值（浅黄色）由公司填写后才能计分。", "The source only names the indicators: the three dimensions weigh the same, and targets (pale yellow) have to be entered before anything is scored."),
  text("原文不主张绩效与薪酬挂得过紧，所以没有奖金表；“成长型指标”没有列出内容，未计入。", "The source advises against a tight link to pay, so there is no payout table; its growth indicators are not named and not included."),
];
