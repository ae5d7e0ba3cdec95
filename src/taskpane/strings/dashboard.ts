import type { Language } from "../../scheme/issue";

/** The words of 看板. */
type DashboardWords = Readonly<{
  title: string;
  period: string;
  nothing: string;
  issuesFirst: string;
  working: string;
  make: string;
  refresh: string;
  open: string;
  hint: string;
  made(sheet: string): string;
  refreshed(sheet: string): string;
  unchanged(sheet: string): string;
  changeMade: string;
  warnings(count: number): string;
  noWarnings: string;
  warningsHint: string;
  thresholds: string;
  thresholdsHint: string;
  thresholdOf: Readonly<Record<"border" | "veto" | "pace" | "decline", string>>;
  off: string;
  add: string;
  addNamed(name: string): string;
  added(name: string): string;
  changeThreshold: string;
  evidence: string;
  person(name: string): string;
  more(count: number): string;
  figures: string;
  people: string;
  scored(scored: number, people: number): string;
  mean: string;
  change(points: string): string;
  paid: string;
  share(percent: string): string;
  columns: Readonly<Record<"grade" | "points" | "part" | "period" | "indicator" | "person" | "department" | "count" | "share" | "score" | "mean" | "paid" | "attained" | "before" | "now" | "change" | "next" | "yearEnd", string>>;
  target: string;
  noDepartment: string;
  projection: string;
  projectionHint: string;
  trend(periods: number): string;
  trendOf(period: string, total: string): string;
}>;

const zh: DashboardWords = {
  title: "看板",
  period: "期间",
  nothing: "还没有可看的结果。请先重算。",
  issuesFirst: "方案里有问题要先处理，处理后再看看板。",
  working: "正在汇总……",
  make: "生成看板",
  refresh: "刷新看板",
  open: "打开工作表",
  hint: "写成一张工作表：原生图表、图表依据和预警，可以打印。刷新只改数字，您改过样式的图表保留。",
  made: (sheet) => `已生成工作表“${sheet}”。`,
  refreshed: (sheet) => `已刷新工作表“${sheet}”。`,
  unchanged: (sheet) => `工作表“${sheet}”已是最新。`,
  changeMade: "看板",
  warnings: (count) => `预警（${count}）`,
  noWarnings: "本期没有预警。",
  warningsHint: "只列事实，提醒提前沟通和辅导；要不要处理由人决定。",
  thresholds: "预警线",
  thresholdsHint: "预警线在“参数”表，由您填写；没有填就不提示。数据缺失、规则临近、否决未达标不需要预警线。",
  thresholdOf: { border: "总分离等级分数线多少分以内", veto: "否决项或门槛只超出多少（5%）", pace: "每期所需进度高出目前多少（10%）", decline: "按趋势下期总分低多少分" },
  off: "未填，不提示",
  add: "加到参数表",
  addNamed: (name) => `把“${name}”加到参数表`,
  added: (name) => `“${name}”已加到参数表，请填写数值。`,
  changeThreshold: "预警线",
  evidence: "依据：",
  person: (name) => `${name}：看为什么`,
  more: (count) => `再看 ${count} 条`,
  figures: "看数字",
  people: "人数",
  scored: (scored, people) => (scored === people ? String(people) : `${people}，已计分 ${scored}`),
  mean: "平均分",
  change: (points) => `较上期 ${points}`,
  paid: "应发合计",
  share: (percent) => `占 ${percent}`,
  columns: { grade: "等级", points: "分数段", part: "项目", period: "期间", indicator: "指标", person: "人员", department: "部门", count: "人数", share: "占比", score: "平均得分", mean: "平均分", paid: "应发合计", attained: "平均达成率", before: "上期", now: "本期", change: "变化", next: "下期", yearEnd: "年末" },
  target: "竖线为目标 100%",
  noDepartment: "未填部门",
  projection: "趋势外推，仅供参考",
  projectionHint: "按每人最近至少三期的总分作直线外推；不是评价，不作为发放或处理的依据。",
  trend: (periods) => `近 ${periods} 期总分`,
  trendOf: (period, total) => `${period}：${total}`,
};

const en: DashboardWords = {
  title: "Dashboard",
  period: "Period",
  nothing: "There is no result to look at yet. Recalculate first.",
  issuesFirst: "The scheme has issues; put them right first, then look at the dashboard.",
  working: "Gathering figures…",
  make: "Make the sheet",
  refresh: "Refresh the sheet",
  open: "Open the sheet",
  hint: "Written as a sheet: native charts, the figures behind them, early warnings, ready to print. A refresh only renews figures and keeps the charts as you styled them.",
  made: (sheet) => `The sheet ${sheet} has been made.`,
  refreshed: (sheet) => `The sheet ${sheet} has been refreshed.`,
  unchanged: (sheet) => `The sheet ${sheet} is up to date.`,
  changeMade: "Dashboard",
  warnings: (count) => `Early warnings (${count})`,
  noWarnings: "No warnings in this period.",
  warningsHint: "Facts only, so that people are talked to in time; what follows is for people to decide.",
  thresholds: "Thresholds",
  thresholdsHint: "Thresholds stand in Parameters and are yours to enter; without a figure they are off. Missing data, rules within reach and missed vetoes need none.",
  thresholdOf: { border: "points between a total and a grade's line", veto: "by how little a veto or gate is met (5%)", pace: "how far the required pace exceeds today's (10%)", decline: "points lost by the next total on the trend" },
  off: "blank, off",
  add: "Add to Parameters",
  addNamed: (name) => `Add ${name} to Parameters`,
  added: (name) => `${name} was added to Parameters; enter its figure.`,
  changeThreshold: "Thresholds",
  evidence: "Evidence: ",
  person: (name) => `${name}: why`,
  more: (count) => `${count} more`,
  figures: "Figures",
  people: "People",
  scored: (scored, people) => (scored === people ? String(people) : `${people}, ${scored} scored`),
  mean: "Mean total",
  change: (points) => `${points} against last period`,
  paid: "Payouts",
  share: (percent) => `${percent} of all`,
  columns: { grade: "Grade", points: "Points", part: "Part", period: "Period", indicator: "Indicator", person: "Person", department: "Department", count: "People", share: "Share", score: "Mean score", mean: "Mean total", paid: "Payouts", attained: "Mean attainment", before: "Before", now: "Now", change: "Change", next: "Next", yearEnd: "Year's end" },
  target: "The line is the target, 100%",
  noDepartment: "No department",
  projection: "Extrapolated, for reference only",
  projectionHint: "A straight line through each person's totals of at least three periods: no appraisal, and no ground for pay or measures.",
  trend: (periods) => `Totals of the last ${periods} periods`,
  trendOf: (period, total) => `${period}: ${total}`,
};

export const dashboardWords: Readonly<Record<Language, DashboardWords>> = { zh, en };
