import type { Criterion } from "./criteria";
import { criteriaTemplate } from "./criteriaTemplate";
import { levelled } from "./criterionKinds";
import { branches, people } from "./samplePeople";
import type { ParameterSource } from "./schemeSource";
import type { Article, SampleCell, Template } from "./template";
import { same, text, type Text } from "./text";

const post = text("客户服务经理", "Customer-service manager");

type Standard = Readonly<{ name: Text; quote: string; gloss: string }>;

const standards: readonly Standard[] = [
  { name: text("卓越的沟通技巧", "Communication"), quote: "您需要展示出卓越的口头和书面沟通技巧,并能够针对不同的目标受众采用适当的沟通方式和风格。", gloss: "Clear in speech and writing, and fitting to whoever is addressed." },
  { name: text("优秀的客户服务技能", "Customer service"), quote: "包括积极主动地解决客户问题、定期与客户保持联系以了解他们的需求、及时回复客户的咨询和投诉", gloss: "Solves problems unasked, keeps in touch, answers questions and complaints in time, copes with complex and urgent cases." },
  { name: text("领导才能", "Leadership"), quote: "包括激发团队成员的工作动力、分配任务和管理团队的日常工作,并根据需要提供培训和指导。", gloss: "Motivates, assigns and manages the daily work, trains and guides, builds the team's culture." },
  { name: text("绩效管理", "Performance management"), quote: "客户服务经理需要能够确定并监督关键绩效指标,以确保团队达到或超出设定的目标。", gloss: "Sets and watches key indicators, appraises regularly, gives feedback." },
  { name: text("问题解决能力", "Problem solving"), quote: "您应该能够分析问题的根本原因,并提供切实可行的解决方案。", gloss: "Finds root causes, decides well, copes with risk and pressure." },
  { name: text("行业知识和适应能力", "Knowledge and adaptability"), quote: "您需要对所在行业和公司的产品或服务有深入的了解。", gloss: "Knows trade and products, adapts to change." },
];

const criteria: readonly Criterion[] = standards.map(({ name, quote, gloss }, index) => levelled({ code: `N${index + 1}`, name, definition: text(`「${quote}」`, gloss) }));

const levels: readonly Text[] = [text("需改进", "Needs improvement"), text("基本合格", "Nearly competent"), text("合格", "Competent"), text("良好", "Good"), text("优秀", "Excellent")];

const levelNames: readonly ParameterSource[] = levels.map((name, index) => ({
  name: text(`评价等级${index + 1}级`, `Level_name_${index + 1}`),
  value: name,
  unit: text("文字", "text"),
  note: text(`${index + 1} 级的名称，得 ${(index + 1) * 20} 分；原文没有量表，名称可改。`, `What level ${index + 1} is called; it scores ${(index + 1) * 20}. The source has no scale, names may be changed.`),
  reference: "L15",
  origin: "assumed",
}));

function row(person: SampleCell, branch: SampleCell, given: readonly number[]): readonly SampleCell[] {
  return [person, branch, post, 2025, ...given];
}

/** S4m: six competencies in levels from 1 to 5, of equal weight. */
export const s4m: Template = criteriaTemplate({
  code: "S4m",
  name: text("客户服务经理岗位考核标准", "Customer-service manager competencies"),
  post,
  cycle: "year",
  cycleWords: text("年度（原文未写周期，假设待确认）", "Yearly (the source names no cycle; assumed)"),
  description: text("沟通、服务、领导、绩效管理、问题解决、行业知识六项能力，各按 1–5 级评价。", "Communication, service, leadership, performance management, problem solving and knowledge, each in five levels."),
  purpose: text("用于客户服务经理的能力评价：六项标准各按 1–5 级评，每级 20 分，六项等权得出总分。", "For the appraisal of customer-service managers' competence: six standards in five levels of 20 points each, of equal weight."),
  source: {
    title: "客户服务经理岗位的考核标准",
    gloss: "Standards for the post of customer-service manager",
    remark: text("原文只有六项标准的文字，没有权重和量表。", "The source describes six standards and has neither weights nor a scale."),
    articles: standards.map(({ name, quote, gloss }, index): Article => ({ number: same(String(index + 1)), quote, gloss, place: text(`指标 N${index + 1} ${name.zh}`, `Indicator N${index + 1} ${name.en}`) })),
  },
  cycleNote: text("原文没有写周期。", "The source names no cycle."),
  cycleAssumed: true,
  tables: [
    {
      guidance: text("每年一次：一人一年一行，六项各填 1–5 级（5 最高），各级名称见“参数”。", "Once a year: a row per person, each of the six from level 1 to 5 (the best); what the levels are called stands in Parameters."),
      criteria,
      rows: [
        row(people.zhang, branches.east, [4, 5, 4, 3, 4, 4]),
        row(people.li, branches.west, [5, 5, 4, 4, 5, 4]),
        row(people.wang, branches.south, [3, 4, 3, 3, 3, 3]),
        row(people.chen, branches.north, [5, 4, 5, 5, 4, 5]),
        row(people.liu, branches.tech, [4, 4, 3, 4, 4, 3]),
        row(people.zhao, branches.river, [3, 4, 4, 3, 4, 4]),
      ],
    },
  ],
  parameters: levelNames,
  notices: [
    text("原文没有量表：暂用五级，每级 20 分；要改为其他分制时，改“指标”计分参数里的“满分制”。", "The source has no scale: five levels of 20 points for now; for another scale change Scale under Rule settings."),
    text("六项等权：100% 除不尽，所以前两项 16.66%，其余 16.67%。", "The six weigh the same: as 100% does not divide evenly, the first two stand at 16.66% and the others at 16.67%."),
  ],
  assumptions: [
    { references: ["L15"], taken: text("五级评价：1 级 20 分，5 级 100 分，名称暂拟。", "Five levels: 1 is 20 points, 5 is 100; the names are proposed."), why: text("原文没有量表。", "The source has no scale."), change: text("指标：计分参数；参数：评价等级1级–5级", "Indicators: Rule settings; Parameters: Level_name_1 to 5") },
  ],
});
