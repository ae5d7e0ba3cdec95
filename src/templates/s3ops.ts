import { figureColumn, type Criterion } from "./criteria";
import { criteriaTemplate } from "./criteriaTemplate";
import { measured, ratio } from "./criterionKinds";
import { commonArticles, commonNotices, hard, softCriteria, source } from "./s3Common";
import { people } from "./samplePeople";
import type { SampleCell, Template } from "./template";
import { text } from "./text";

const post = text("运营岗位", "Operations post");
const units = { platform: text("平台运营部", "Platform operations"), field: text("区域运营部", "Regional operations") };

const criteria: readonly Criterion[] = [
  ratio({ code: "Y1", name: text("任务完成率", "Tasks completed"), dimension: hard, definition: text("完成任务数÷计划任务数。", "Tasks done ÷ tasks planned.") }, figureColumn("完成任务数", "Tasks done"), figureColumn("计划任务数", "Tasks planned"), { goal: { example: 1 } }),
  measured({ code: "Y2", name: text("流程优化次数", "Processes improved"), dimension: hard, definition: text("当期落实的流程优化次数。", "Process improvements carried out in the period.") }, { unit: "times", goal: { example: 3 } }),
  measured({ code: "Y3", name: text("项目交付周期", "Delivery time"), dimension: hard, definition: text("从启动到交付的平均天数，越短越好。", "Mean days from start to delivery; shorter is better.") }, { unit: "days", direction: "lower", goal: { example: 20 } }),
  ratio({ code: "Y4", name: text("资源利用率", "Use of resources"), dimension: hard, definition: text("已用资源÷可用资源（如人时、设备时）。", "Resources used ÷ resources available (hours of people, of equipment).") }, figureColumn("已用资源", "Resources used"), figureColumn("可用资源", "Resources available"), { goal: { example: 0.85 } }),
  ratio({ code: "Y5", name: text("异常处理效率", "Exceptions settled in time"), dimension: hard, definition: text("按时处理的异常数÷异常总数。", "Exceptions settled in time ÷ all exceptions.") }, figureColumn("按时处理异常数", "Settled in time"), figureColumn("异常总数", "Exceptions"), { goal: { example: 0.95 } }),
  ...softCriteria,
];

function row(person: SampleCell, unit: SampleCell, figures: readonly number[]): readonly SampleCell[] {
  return [person, unit, post, "2026-03", ...figures];
}

/** S3, operations: five indicators of the post, two soft and two process ones; names only in the source. */
export const s3ops: Template = criteriaTemplate({
  code: "S3-OPS",
  name: text("运营岗位绩效考核", "Operations performance"),
  post,
  cycle: "month",
  cycleWords: text("定期（暂按月度，假设待确认）", "Periodic (monthly for now, assumed)"),
  description: text("任务完成、流程优化、交付周期、资源利用、异常处理五项岗位指标，加软性与过程性评价。", "Tasks, process improvements, delivery time, resources and exceptions, with soft and process ratings beside."),
  purpose: text("用于运营岗位：五项岗位指标对照目标计分，软性指标和过程性指标按 0–100 分评价，三个维度等权得出总分。", "For operations posts: five indicators are scored against targets, soft and process indicators are rated from 0 to 100, and the three dimensions weigh the same in the total."),
  source: {
    ...source,
    remark: text("同一来源另有客服岗位指标，见模板 S3-CS。原文表格被压平，已按岗位还原。", "The same source has indicators for customer-service posts: template S3-CS. Its flattened table is restored by post."),
    articles: [{ number: post, quote: "衡量运营工作的执行效率和流程优化能力", gloss: "How efficiently operations are carried out and improved.", place: text("指标 Y1–Y5", "Indicators Y1–Y5") }, ...commonArticles],
  },
  cycleNote: text("原文只说“定期对员工进行绩效评估”。", "The source only says that people are appraised periodically."),
  cycleAssumed: true,
  tables: [
    {
      guidance: text("每月一次：一人一月一行，填数量和天数，比率由绩算算出；协作、创新、学习、贡献按 0–100 分评。", "Once a month: a row per person with counts and days, rates are worked out; cooperation, innovation, learning and contribution are rated 0 to 100."),
      criteria,
      rows: [
        row(people.zhang, units.platform, [48, 50, 3, 18, 880, 1000, 38, 40, 90, 85, 88, 92]),
        row(people.li, units.platform, [52, 50, 2, 22, 820, 1000, 36, 40, 86, 80, 84, 85]),
        row(people.wang, units.field, [41, 50, 1, 26, 760, 1000, 30, 40, 78, 72, 80, 79]),
        row(people.chen, units.field, [50, 50, 4, 17, 900, 1000, 40, 40, 94, 92, 90, 93]),
        row(people.liu, units.platform, [47, 50, 3, 21, 840, 1000, 35, 38, 88, 84, 82, 87]),
        row(people.zhao, units.field, [45, 48, 2, 20, 810, 960, 33, 36, 82, 78, 86, 84]),
      ],
    },
  ],
  notices: commonNotices,
  assumptions: [
    { references: ["P05"], taken: text("异常处理效率按“按时处理率”计，越高越好。", "Exceptions are measured by the share settled in time: higher is better."), why: text("原文没有写用时长还是比率。", "The source does not say whether time or a rate is meant."), change: text("指标：Y5 的公式、方向、目标值", "Indicators: formula, direction and target of Y5") },
    { references: ["P04"], taken: text("资源利用率越高越好，达到目标即满分。", "Use of resources: higher is better, full marks at the target."), why: text("原文没有写过度使用是否扣分。", "The source does not say whether overuse counts against it."), change: text("指标：方向改为“区间”，填目标上限", "Indicators: set the direction to Range and enter Target to") },
  ],
});
