import type { ColumnWords } from "./columnWords";

/** Fixed words of cells that choose among a few, by field value. First of each language the one we write. */
export const choiceWords = {
  yesNo: { yes: { zh: "是", en: "Yes", also: ["Y", "√", "✓", "TRUE", "有"] }, no: { zh: "否", en: "No", also: ["N", "×", "✗", "FALSE", "无"] } },
  cycle: { month: { zh: "月度", en: "Monthly", also: ["月", "Month"] }, quarter: { zh: "季度", en: "Quarterly", also: ["季", "Quarter"] }, halfYear: { zh: "半年度", en: "Half-yearly", also: ["半年", "Half-year"] }, year: { zh: "年度", en: "Yearly", also: ["年", "Year", "Annual"] } },
  totalling: { weighted: { zh: "加权", en: "Weighted" }, points: { zh: "计点", en: "Points", also: ["分值相加"] } },
  rounding: { halfUp: { zh: "四舍五入", en: "Half up" }, down: { zh: "舍去", en: "Down", also: ["向下取整"] }, up: { zh: "进位", en: "Up", also: ["向上取整"] } },
  missing: { block: { zh: "不计分", en: "Do not score", also: ["标记不计分", "Block"] }, omit: { zh: "剔除并重分权重", en: "Leave out", also: ["剔除", "Omit", "Renormalise"] }, zero: { zh: "按零分", en: "Zero", also: ["零分"] }, full: { zh: "按满分", en: "Full marks", also: ["满分", "Full"] } },
  ranking: { sports: { zh: "并列跳号", en: "Sports (1, 1, 3)", also: ["Sports"] }, dense: { zh: "并列不跳号", en: "Dense (1, 1, 2)", also: ["Dense"] } },
  rankWithin: { all: { zh: "全体", en: "All" }, department: { zh: "部门", en: "Department" }, post: { zh: "岗位", en: "Post" }, group: { zh: "组别", en: "Group" } },
  weightsMissing: { none: { zh: "不计算", en: "Do not score", also: ["不计分", "Strict"] }, equal: { zh: "各维度平均", en: "Equal per dimension", also: ["平均", "Equal"] } },
  assumedWeights: { use: { zh: "照算", en: "Used" }, refuse: { zh: "不计算", en: "Do not score" } },
  gradeOn: { rounded: { zh: "舍入后总分", en: "Rounded total" }, unrounded: { zh: "未舍入总分", en: "Unrounded total" } },
  resultPlace: { beside: { zh: "表旁", en: "Beside the rows", also: ["Beside"] }, sheet: { zh: "结果表", en: "On a sheet", also: ["Sheet"] } },
  columns: { full: { zh: "详细", en: "Full" }, brief: { zh: "简洁", en: "Brief" } },
  kind: { quantitative: { zh: "定量", en: "Quantitative" }, qualitative: { zh: "定性", en: "Qualitative" } },
  direction: { higher: { zh: "越高越好", en: "Higher is better", also: ["高", "↑", "Higher"] }, lower: { zh: "越低越好", en: "Lower is better", also: ["低", "↓", "Lower"] }, range: { zh: "区间", en: "Range", also: ["范围"] } },
  rule: { proportional: { zh: "按比例", en: "Proportional" }, bands: { zh: "分档", en: "Bands" }, passFail: { zh: "达标", en: "Pass/fail", also: ["达标制"] }, direct: { zh: "直接评分", en: "Direct rating", also: ["Direct"] }, checklist: { zh: "清单", en: "Checklist" }, perShort: { zh: "每差扣分", en: "Points per shortfall" }, frequency: { zh: "频次", en: "Frequency" }, deductions: { zh: "扣分制", en: "Deductions" } },
  counting: { failed: { zh: "第几次不合格", en: "Nth failed check", also: ["不合格次数"] }, checks: { zh: "第几次检查", en: "Nth check", also: ["检查次数"] } },
  within: { period: { zh: "本期", en: "The period", also: ["每期", "本月"] }, quarter: { zh: "本季", en: "The quarter", also: ["每季"] }, year: { zh: "本年", en: "The year", also: ["每年"] }, ever: { zh: "不清零", en: "Never reset" } },
  sources: { union: { zh: "去重合计", en: "Each slip once" }, larger: { zh: "取较多", en: "The larger" } },
  combine: { add: { zh: "累加", en: "Add up", also: ["Add"] }, highest: { zh: "取所达档", en: "Rung reached", also: ["Highest"] }, compound: { zh: "连乘", en: "Compound" } },
  beyond: { none: { zh: "不再扣", en: "Nothing more", also: ["不再加重", "None", "No heavier"] }, repeat: { zh: "按最后一档", en: "Last step again", also: ["Repeat"] }, all: { zh: "全扣", en: "Everything", also: ["All"] }, ask: { zh: "人工决定", en: "A person decides", also: ["Ask"] } },
  unit: { points: { zh: "分", en: "Points" }, percent: { zh: "百分比", en: "Percent", also: ["%"] } },
  stack: { add: { zh: "相加", en: "Add" }, sequential: { zh: "依次", en: "Sequential" }, max: { zh: "取最大", en: "Largest", also: ["Max"] } },
  nature: { reward: { zh: "奖励", en: "Reward" }, restraint: { zh: "约束", en: "Restraint" } },
  raterMissing: { renormalise: { zh: "重分权重", en: "Renormalise" }, block: { zh: "不计分", en: "Do not score" } },
  origin: { source: { zh: "方案原文", en: "Source" }, assumed: { zh: "假设待确认", en: "Assumed, to confirm", also: ["待确认", "Assumed"] }, confirmed: { zh: "已确认", en: "Confirmed" } },
  total: { total: { zh: "总分", en: "Total" } },
  of: { attainment: { zh: "达成率", en: "Attainment" }, actual: { zh: "实际值", en: "Actual" } },
  lowerBetter: { "2-a/t": { zh: "2-实际/目标", en: "2-a/t" }, "t/a": { zh: "目标/实际", en: "t/a" }, linear: { zh: "线性", en: "Linear" }, bands: { zh: "分档", en: "Bands" } },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnWords>>>>;

/** The lookup of 分档 that turns actual ÷ target of a lower-is-better indicator into its score, where the scheme says so. */
export const lowerBetterBands = { zh: "逆向分档", en: "Lower-is-better bands" } as const;

/** What stands in a cell of a limit that does not apply. */
export const noneWord: ColumnWords = { zh: "不封顶", en: "No cap", also: ["不限", "不设", "无", "None", "No limit", "Uncapped"] };
