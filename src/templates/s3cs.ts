import { figureColumn, type Criterion } from "./criteria";
import { criteriaTemplate } from "./criteriaTemplate";
import { meanColumn, measured, ratio, surveyed } from "./criterionKinds";
import { commonArticles, commonNotices, hard, softCriteria, source } from "./s3Common";
import { people } from "./samplePeople";
import type { SampleCell, Template } from "./template";
import { text } from "./text";

const post = text("客服岗位", "Customer-service post");
const teams = { phone: text("热线客服组", "Hotline team"), online: text("在线客服组", "Online team") };

const criteria: readonly Criterion[] = [
  measured({ code: "K1", name: text("首次响应时间", "First response time"), dimension: hard, definition: text("从客户提出到首次响应的平均时间，越短越好。", "Mean time from the customer's request to the first response; shorter is better.") }, { unit: "minutes", direction: "lower", goal: { example: 2 } }),
  measured({ code: "K2", name: text("平均处理时长", "Mean handling time"), dimension: hard, definition: text("从受理到办结的平均时间，越短越好。", "Mean time from opening to closing; shorter is better.") }, { unit: "minutes", direction: "lower", goal: { example: 10 } }),
  surveyed({ code: "K3", name: text("客户满意度评分", "Customer satisfaction"), dimension: hard, definition: text("满意度调查有效问卷的平均分，折算为百分制。", "Mean of the survey's valid answers, out of 100.") }, meanColumn("满意度平均分", "Satisfaction mean")),
  ratio({ code: "K4", name: text("重复咨询率", "Repeat contacts"), dimension: hard, definition: text("重复咨询数÷咨询总数，越低越好。", "Repeat contacts ÷ all contacts; lower is better.") }, figureColumn("重复咨询数", "Repeats"), figureColumn("咨询总数", "Contacts"), { direction: "lower", goal: { example: 0.08 } }),
  ratio({ code: "K5", name: text("投诉处理效率", "Complaints settled in time"), dimension: hard, definition: text("按时办结投诉数÷投诉总数。", "Complaints settled in time ÷ all complaints.") }, figureColumn("按时办结投诉数", "Settled in time"), figureColumn("投诉总数", "Complaints"), { goal: { example: 0.95 } }),
  ...softCriteria,
];

function row(person: SampleCell, team: SampleCell, figures: readonly number[]): readonly SampleCell[] {
  return [person, team, post, "2026-03", ...figures];
}

/** S3, customer service: five indicators of the post, two soft and two process ones; names only in the source. */
export const s3cs: Template = criteriaTemplate({
  code: "S3-CS",
  name: text("客服岗位绩效考核", "Customer-service performance"),
  post,
  cycle: "month",
  cycleWords: text("定期（暂按月度，假设待确认）", "Periodic (monthly for now, assumed)"),
  description: text("首次响应、处理时长、满意度、重复咨询、投诉处理五项岗位指标，加软性与过程性评价。", "First response, handling time, satisfaction, repeat contacts and complaints, with soft and process ratings beside."),
  purpose: text("用于客服岗位：五项岗位指标反映服务质量与客户体验，软性指标和过程性指标按 0–100 分评价，三个维度等权得出总分。", "For customer-service posts: five indicators of quality and experience, soft and process indicators rated from 0 to 100, and the three dimensions weigh the same in the total."),
  source: {
    ...source,
    remark: text("同一来源另有运营岗位指标，见模板 S3-OPS。原文表格被压平，已按岗位还原。", "The same source has indicators for operations posts: template S3-OPS. Its flattened table is restored by post."),
    articles: [{ number: post, quote: "衡量客服服务质量与客户体验", gloss: "The quality of service and the customer's experience.", place: text("指标 K1–K5", "Indicators K1–K5") }, ...commonArticles],
  },
  cycleNote: text("原文只说“定期对员工进行绩效评估”。", "The source only says that people are appraised periodically."),
  cycleAssumed: true,
  tables: [
    {
      guidance: text("每月一次：一人一月一行，填时间、数量和满意度平均分，比率由绩算算出；协作、创新、学习、贡献按 0–100 分评。", "Once a month: a row per person with times, counts and the mean of the survey, rates are worked out; cooperation, innovation, learning and contribution are rated 0 to 100."),
      criteria,
      rows: [
        row(people.zhou, teams.phone, [1.8, 9, 93, 56, 800, 19, 20, 88, 82, 86, 90]),
        row(people.wu, teams.phone, [2.4, 11, 90, 72, 800, 18, 20, 84, 80, 83, 86]),
        row(people.xu, teams.phone, [3, 13.5, 85.5, 88, 780, 14, 18, 76, 70, 78, 75]),
        row(people.sun, teams.online, [1.2, 8.4, 95, 48, 920, 22, 22, 93, 90, 92, 95]),
        row(people.ma, teams.online, [2, 10, 91.2, 70, 900, 20, 21, 87, 85, 84, 88]),
        row(people.gao, teams.online, [2.2, 9.6, 88.7, 81, 860, 17, 19, 85, 78, 80, 83]),
      ],
    },
  ],
  notices: commonNotices,
  assumptions: [
    { references: ["P05"], taken: text("投诉处理效率按“按时办结率”计，越高越好。", "Complaints are measured by the share settled in time: higher is better."), why: text("原文没有写用时长还是比率。", "The source does not say whether time or a rate is meant."), change: text("指标：K5 的公式、方向、目标值", "Indicators: formula, direction and target of K5") },
  ],
});
