import type { ColumnWords } from "./columnWords";

/** The rows of 方案 by field of `settingsSchema`. */
export const settingWords = {
  code: { zh: "方案编号", en: "Code" },
  name: { zh: "方案名称", en: "Name" },
  version: { zh: "版本", en: "Version" },
  effectiveFrom: { zh: "生效日期", en: "Effective from" },
  effectiveTo: { zh: "失效日期", en: "Effective to" },
  cycle: { zh: "考核周期", en: "Cycle" },
  totalling: { zh: "合计方式", en: "Totalling" },
  fullMarks: { zh: "满分", en: "Full marks" },
  scaled: { zh: "折算满分", en: "Scaled to full marks" },
  decimals: { zh: "总分小数位", en: "Decimals", also: ["小数位"] },
  itemDecimals: { zh: "单项小数位", en: "Item decimals" },
  moneyDecimals: { zh: "金额小数位", en: "Money decimals" },
  rounding: { zh: "舍入方式", en: "Rounding" },
  scoreCap: { zh: "总分上限", en: "Score cap" },
  scoreFloor: { zh: "总分下限", en: "Score floor" },
  missing: { zh: "缺失值处理", en: "Missing values" },
  ranking: { zh: "排名方式", en: "Ranking" },
  rankWithin: { zh: "排名范围", en: "Rank within" },
  columns: { zh: "计算列", en: "Computed columns" },
  resultPlace: { zh: "结果位置", en: "Results go" },
  weightsMissing: { zh: "权重缺省", en: "Missing weights" },
  assumedWeights: { zh: "未确认权重", en: "Unconfirmed weights" },
  gradeOn: { zh: "评级依据", en: "Graded on" },
  teamShare: { zh: "团队占比", en: "Team share" },
  approval: { zh: "结果须审批", en: "Approval needed" },
  source: { zh: "方案依据", en: "Source" },
  owner: { zh: "制定部门", en: "Owner" },
} as const satisfies Readonly<Record<string, ColumnWords>>;

/** The settings a scoring rule takes, written in 计分参数 as `每差=1%；扣分=2；零分线=80%`. */
export const ruleSettingWords = {
  bands: { zh: "分档", en: "Bands" },
  of: { zh: "依据", en: "Of" },
  lowerBetter: { zh: "逆向公式", en: "Lower is better" },
  worst: { zh: "最差值", en: "Worst" },
  failScore: { zh: "不达标得分", en: "Fail score" },
  scale: { zh: "满分制", en: "Scale" },
  step: { zh: "每差", en: "Each" },
  points: { zh: "扣分", en: "Takes" },
  zeroBelow: { zh: "零分线", en: "Zero below" },
  begun: { zh: "不足一档也扣", en: "Begun steps count" },
  required: { zh: "要求次数", en: "Required" },
  allOrNothing: { zh: "全有全无", en: "All or nothing" },
} as const satisfies Readonly<Record<string, ColumnWords>>;
