import type { Language } from "../scheme/issue";

const words = {
  sheet: { zh: "看板", en: "Dashboard" },
  title: { zh: "绩效看板", en: "Appraisal dashboard" },
  version: { zh: "版本", en: "version" },
  people: { zh: "人数", en: "People" },
  scored: { zh: "已计分", en: "Scored" },
  mean: { zh: "平均分", en: "Mean total" },
  change: { zh: "较上期", en: "Against last period" },
  paid: { zh: "应发合计", en: "Payouts" },
  warnings: { zh: "预警", en: "Early warnings" },
  grade: { zh: "等级", en: "Grade" },
  points: { zh: "分数段", en: "Points" },
  count: { zh: "人数", en: "People" },
  share: { zh: "占比", en: "Share" },
  dimension: { zh: "维度", en: "Dimension" },
  indicator: { zh: "指标", en: "Indicator" },
  meanScore: { zh: "平均得分", en: "Mean score" },
  attained: { zh: "平均达成率", en: "Mean attainment" },
  inPeriod: { zh: "各期", en: "By period" },
  person: { zh: "人员", en: "Person" },
  before: { zh: "上期", en: "Before" },
  now: { zh: "本期", en: "Now" },
  moved: { zh: "变化", en: "Change" },
  department: { zh: "所在部门", en: "Unit" },
  noDepartment: { zh: "未填部门", en: "No department" },
  all: { zh: "合计", en: "All" },
  figures: { zh: "图表依据", en: "The figures behind the charts" },
  projection: { zh: "趋势外推，仅供参考", en: "Extrapolated, for reference only" },
  projectionNote: { zh: "按每人最近至少三期的总分作直线外推，不是评价，不作为发放或处理的依据。", en: "A straight line through each person's totals of at least three periods: no appraisal, and no ground for pay or measures." },
  next: { zh: "下期", en: "Next" },
  nextGrade: { zh: "下期等级", en: "Next grade" },
  yearEnd: { zh: "年末", en: "Year's end" },
  periods: { zh: "期数", en: "Periods" },
  kind: { zh: "类别", en: "Kind" },
  what: { zh: "情况", en: "What" },
  evidence: { zh: "依据", en: "Evidence" },
  warningsNote: { zh: "预警只列事实，提醒提前沟通和辅导；要不要处理、怎样处理由人决定。预警线在“参数”里，空白＝不提示。", en: "Warnings state facts, so that people are talked to in time; what follows is for people to decide. Thresholds stand in Parameters; blank means off." },
  nothing: { zh: "本期没有可比较的数字", en: "Nothing to compare in this period" },
  noWarnings: { zh: "本期没有预警。", en: "No warnings in this period." },
  moreWarnings: { zh: "另有 {count} 条，见绩算窗格的“看板”。", en: "{count} more are in the pane, under Dashboard." },
  page: { zh: "第 &P 页，共 &N 页", en: "Page &P of &N" },
  made: { zh: "由绩算生成；刷新时更新数字，您改过样式的图表保留。", en: "Made by Jisuan; a refresh renews the figures and keeps the charts as you styled them." },
} as const;

export type DashboardWord = keyof typeof words;

export function dashboardWord(word: DashboardWord, language: Language, facts: Readonly<Record<string, string | number>> = {}): string {
  return words[word][language].replace(/\{(\w+)\}/g, (_, fact: string) => String(facts[fact] ?? ""));
}
