/** One column of a scheme table: the words it is headed by, first of each language the one we write. */
export type ColumnWords = Readonly<{ zh: string; en: string; also?: readonly string[] }>;

/** One scheme table: its name (as an Excel table and as a heading) and its columns by field. */
export type TableWords = Readonly<{
  zh: string;
  en: string;
  /** The columns by which the table is recognised, whatever it is called. */
  known: readonly string[];
  columns: Readonly<Record<string, ColumnWords>>;
}>;

const origin: ColumnWords = { zh: "出处", en: "Origin", also: ["来源标记"] };
const definition: ColumnWords = { zh: "说明", en: "Definition", also: ["指标说明", "规则说明", "备注", "Note", "Notes"] };
const dataTable: ColumnWords = { zh: "数据表", en: "Data table" };
const posts: ColumnWords = { zh: "适用岗位", en: "Posts", also: ["岗位", "Post"] };

/** The scheme's tables, as they stand in the workbook. One list for reading and for drawing. */
export const schemeTables = {
  settings: {
    zh: "方案",
    en: "Scheme",
    known: ["item", "value"],
    columns: {
      item: { zh: "项目", en: "Item", also: ["Key"] },
      value: { zh: "内容", en: "Value", also: ["值"] },
      note: { zh: "说明", en: "Note", also: ["备注"] },
    },
  },
  indicators: {
    zh: "指标",
    en: "Indicators",
    known: ["name", "rule"],
    columns: {
      code: { zh: "编号", en: "Code", also: ["指标编号"] },
      name: { zh: "指标", en: "Indicator", also: ["指标名称", "考核指标", "Name"] },
      dimension: { zh: "维度", en: "Dimension" },
      kind: { zh: "类型", en: "Type", also: ["定量定性"] },
      weight: { zh: "权重", en: "Weight" },
      dimensionWeight: { zh: "维度权重", en: "Dimension weight" },
      leastWeight: { zh: "权重下限", en: "Least weight" },
      mostWeight: { zh: "权重上限", en: "Most weight" },
      unit: { zh: "单位", en: "Unit" },
      direction: { zh: "方向", en: "Direction" },
      rule: { zh: "计分规则", en: "Scoring rule" },
      ruleSettings: { zh: "计分参数", en: "Rule settings" },
      target: { zh: "目标值", en: "Target" },
      targetTo: { zh: "目标上限", en: "Target to" },
      stretch: { zh: "力争值", en: "Stretch" },
      gate: { zh: "门槛", en: "Gate" },
      floor: { zh: "最低分", en: "Floor" },
      cap: { zh: "最高分", en: "Cap" },
      maxPoints: { zh: "分值", en: "Max points", also: ["满分"] },
      bonus: { zh: "加分项", en: "Bonus" },
      veto: { zh: "否决项", en: "Veto" },
      posts,
      stages: { zh: "适用阶段", en: "Stages", also: ["Stage"] },
      table: dataTable,
      columns: { zh: "来源列", en: "Source column" },
      formula: { zh: "公式", en: "Formula" },
      missing: { zh: "缺失处理", en: "Missing", also: ["缺失值处理"] },
      definition,
      origin,
    },
  },
  bands: {
    zh: "分档",
    en: "Bands",
    known: ["name", "from", "result"],
    columns: {
      name: { zh: "分档名称", en: "Lookup", also: ["分档", "Bands"] },
      from: { zh: "下限", en: "From" },
      fromInclusive: { zh: "含下限", en: "From inclusive" },
      to: { zh: "上限", en: "To" },
      toInclusive: { zh: "含上限", en: "To inclusive" },
      result: { zh: "结果", en: "Result", also: ["得分"] },
      decimals: { zh: "小数位", en: "Decimals" },
      origin,
    },
  },
  grades: {
    zh: "等级",
    en: "Grades",
    known: ["grade", "lowestTotal"],
    columns: {
      grade: { zh: "等级", en: "Grade" },
      label: { zh: "名称", en: "Label" },
      lowestTotal: { zh: "最低总分", en: "Lowest total", also: ["最低分"] },
      preset: { zh: "预设分", en: "Preset" },
      leastScore: { zh: "单项最低得分", en: "Least score of each" },
      inclusive: { zh: "含最低分", en: "Inclusive" },
      coefficient: { zh: "系数", en: "Coefficient", also: ["等级系数"] },
      quota: { zh: "比例上限", en: "Quota" },
      table: dataTable,
      origin,
    },
  },
  deductions: {
    zh: "扣分规则",
    en: "Deductions",
    known: ["name", "counted", "target"],
    columns: {
      code: { zh: "编号", en: "Code", also: ["规则编号"] },
      name: { zh: "规则", en: "Rule", also: ["规则名称"] },
      counted: { zh: "计数来源", en: "Counts" },
      item: { zh: "计数项目", en: "Item counted" },
      steps: { zh: "各次扣分", en: "Steps" },
      counting: { zh: "计数方式", en: "Counting" },
      within: { zh: "计数周期", en: "Counted within" },
      sources: { zh: "多来源取数", en: "Sources" },
      combine: { zh: "累计方式", en: "Combine" },
      beyond: { zh: "超出后", en: "Beyond last step" },
      threshold: { zh: "条件", en: "Threshold" },
      amount: { zh: "条件扣分", en: "Threshold amount" },
      target: { zh: "扣减对象", en: "Applies to" },
      unit: { zh: "扣分单位", en: "Unit" },
      base: { zh: "扣分基数", en: "Percent of" },
      maximum: { zh: "最高扣分", en: "Maximum" },
      stack: { zh: "叠加方式", en: "Stacking" },
      table: dataTable,
      definition,
      origin,
    },
  },
  raters: {
    zh: "评价人",
    en: "Raters",
    known: ["rater", "weight"],
    columns: {
      rater: { zh: "评价人", en: "Rater" },
      weight: { zh: "权重", en: "Weight" },
      dimension: { zh: "维度", en: "Dimension" },
      posts,
      ownColumn: { zh: "指标列", en: "Own column" },
      missing: { zh: "缺失处理", en: "Missing" },
      origin,
    },
  },
  payouts: {
    zh: "奖金",
    en: "Payouts",
    known: ["name", "formula"],
    columns: {
      name: { zh: "奖金", en: "Payout", also: ["奖金名称", "奖金·提成", "提成"] },
      formula: { zh: "公式", en: "Formula" },
      floor: { zh: "下限", en: "Floor" },
      cap: { zh: "上限", en: "Cap" },
      decimals: { zh: "小数位", en: "Decimals" },
      rounding: { zh: "舍入方式", en: "Rounding" },
      group: { zh: "分组列", en: "Group" },
      condition: { zh: "条件", en: "Condition" },
      deferralRate: { zh: "递延比例", en: "Deferral rate" },
      deferralBase: { zh: "递延基数", en: "Deferral base" },
      helper: { zh: "中间量", en: "Helper" },
      byDays: { zh: "按天折算", en: "By days" },
      table: dataTable,
      posts,
      definition,
      origin,
    },
  },
  consequences: {
    zh: "联动规则",
    en: "Consequences",
    known: ["condition", "outcome"],
    columns: {
      code: { zh: "编号", en: "Code", also: ["规则编号"] },
      name: { zh: "规则", en: "Rule", also: ["规则名称"] },
      condition: { zh: "条件", en: "Condition" },
      window: { zh: "窗口", en: "Window" },
      table: dataTable,
      outcome: { zh: "建议措施", en: "Outcome" },
      graded: { zh: "分级措施", en: "Graded outcomes" },
      nature: { zh: "性质", en: "Nature" },
      wording: { zh: "条文", en: "Wording" },
      origin,
    },
  },
  parameters: {
    zh: "参数",
    en: "Parameters",
    known: ["name", "value"],
    columns: {
      name: { zh: "参数", en: "Parameter", also: ["参数名称"] },
      value: { zh: "值", en: "Value", also: ["参数值"] },
      unit: { zh: "单位", en: "Unit" },
      options: { zh: "可选值", en: "Options" },
      origin,
      note: { zh: "说明", en: "Note", also: ["备注"] },
      reference: { zh: "依据", en: "Reference" },
    },
  },
} as const satisfies Readonly<Record<string, TableWords>>;

export type SchemeTableKey = keyof typeof schemeTables;

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

/** Columns of a data table that say who and when, by field of `Result`. */
export const keyColumns = {
  name: { zh: "姓名", en: "Name", also: ["被考核人", "员工姓名", "名字", "Employee", "Employee name"] },
  id: { zh: "工号", en: "Employee ID", also: ["员工编号", "编号", "ID", "Employee no."] },
  department: { zh: "部门", en: "Department", also: ["所属部门", "服务处", "分店"] },
  post: { zh: "岗位", en: "Post", also: ["职位", "职务", "Position"] },
  stage: { zh: "阶段", en: "Stage", also: ["员工阶段", "用工状态"] },
  group: { zh: "业务组", en: "Group", also: ["组别", "班组", "小组", "Team"] },
  period: { zh: "期间", en: "Period", also: ["考核期间", "考核月份", "月份", "考核期", "Month"] },
  from: { zh: "到岗日期", en: "On post from", also: ["起始日", "在岗起始日"] },
  to: { zh: "离岗日期", en: "On post to", also: ["截止日", "在岗截止日"] },
} as const satisfies Readonly<Record<string, ColumnWords>>;

/** The column of a data table that holds the score of a person's team, where it is not the mean of its members (P10). */
export const teamScoreWords: ColumnWords = { zh: "团队得分", en: "Team score" };

/** Columns of a log (检查记录): what happened, when, to whom. */
export const logColumns = {
  date: { zh: "日期", en: "Date", also: ["检查日期", "发生日期"] },
  item: { zh: "项目", en: "Item", also: ["检查项目", "项目编号", "编号"] },
  name: { zh: "姓名", en: "Name", also: ["被考核人", "责任人"] },
  result: { zh: "结果", en: "Result", also: ["检查结果"] },
  note: { zh: "说明", en: "Note", also: ["情况说明", "备注"] },
  /** The number of a slip, by which two sources' entries are known to be one and the same. */
  slip: { zh: "单号", en: "Slip no.", also: ["投诉单号", "Complaint no."] },
  source: { zh: "来源", en: "Source" },
} as const satisfies Readonly<Record<string, ColumnWords>>;

/** Words of a log's 结果 that mean the check was failed; anything else that is written counts as passed. */
export const failWords: readonly string[] = ["不合格", "不通过", "未通过", "未达标", "不符合", "违规", "属实", "否", "无记录", "fail", "failed", "justified", "verified", "no", "n", "×", "✗", "x", "false"];
export const passWords: readonly string[] = ["合格", "通过", "达标", "符合", "不属实", "是", "有记录", "unjustified", "not justified", "pass", "passed", "ok", "yes", "y", "√", "✓", "true"];

/** The data table's usual name where the scheme names none. */
export const defaultDataTable = { zh: "考核数据", en: "Results" } as const;

/** The history table: what is filed of every period, by field of `HistoryRecord`. Further columns follow the results. */
export const historyTable = {
  zh: "考核历史",
  en: "History",
  known: ["period", "name"],
  columns: {
    period: { zh: "期间", en: "Period" },
    name: { zh: "姓名", en: "Name" },
    id: { zh: "工号", en: "Employee ID" },
    department: { zh: "部门", en: "Department" },
    post: { zh: "岗位", en: "Post" },
    table: { zh: "数据表", en: "Data table" },
    total: { zh: "总分", en: "Total" },
    grade: { zh: "等级", en: "Grade" },
    rank: { zh: "名次", en: "Rank" },
    scheme: { zh: "方案编号", en: "Scheme" },
    version: { zh: "方案版本", en: "Version" },
    /** A person's: results are paid once management has approved them. */
    approval: { zh: "审批状态", en: "Approval" },
    approver: { zh: "审批人", en: "Approved by" },
    approvedOn: { zh: "审批日期", en: "Approved on" },
  },
} as const satisfies TableWords;

/** The proposals table: what the rules over history suggest, and what a person decided. */
export const proposalTable = {
  zh: "建议措施",
  en: "Proposals",
  known: ["outcome", "evidence", "decision"],
  columns: {
    period: { zh: "期间", en: "Period" },
    name: { zh: "姓名", en: "Name" },
    id: { zh: "工号", en: "Employee ID" },
    post: { zh: "岗位", en: "Post" },
    rule: { zh: "规则", en: "Rule" },
    outcome: { zh: "建议措施", en: "Proposal" },
    wording: { zh: "条文", en: "Wording" },
    evidence: { zh: "依据", en: "Evidence" },
    conflict: { zh: "冲突", en: "Conflict" },
    state: { zh: "状态", en: "State" },
    decision: { zh: "决定", en: "Decision" },
    reason: { zh: "理由", en: "Reason" },
    decidedBy: { zh: "决定人", en: "Decided by" },
    decidedOn: { zh: "日期", en: "Date" },
  },
} as const satisfies TableWords;

/** The overrides table: figures that people changed by hand, each with a reason; only approved ones are used (P48). */
export const overrideTable = {
  zh: "人工调整",
  en: "Overrides",
  known: ["subject", "adjusted"],
  columns: {
    period: { zh: "期间", en: "Period", also: ["考核期间", "考核月份", "月份"] },
    name: { zh: "姓名", en: "Name", also: ["被考核人", "员工姓名"] },
    id: { zh: "工号", en: "Employee ID", also: ["员工编号", "ID"] },
    subject: { zh: "对象", en: "Subject", also: ["调整对象", "调整项目"] },
    /** What the figure was before, for the reader; what counts is worked out anew at every run. */
    before: { zh: "调整前", en: "Before", also: ["原值"] },
    adjusted: { zh: "调整后", en: "Adjusted", also: ["调整后的值", "调整后金额", "Adjusted value"] },
    reason: { zh: "理由", en: "Reason", also: ["调整理由", "原因"] },
    proposer: { zh: "提出人", en: "Proposed by", also: ["申请人"] },
    approver: { zh: "批准人", en: "Approved by", also: ["审批人"] },
    approvedOn: { zh: "批准日期", en: "Approved on", also: ["审批日期"] },
    kind: { zh: "类别", en: "Kind" },
    state: { zh: "状态", en: "State" },
  },
} as const satisfies TableWords;

/** Where an override comes from, and whether it was taken back: a row that was is kept for the record and not used. */
export const overrideKinds = { calibration: { zh: "校准", en: "Calibration" } } as const satisfies Readonly<Record<string, ColumnWords>>;
export const overrideStates = { reverted: { zh: "已撤销", en: "Reverted", also: ["撤销", "作废", "Withdrawn"] } } as const satisfies Readonly<Record<string, ColumnWords>>;

/** What a person may say of a proposal, and where filed results stand on their way to being paid. */
export const decisionWords = {
  accepted: { zh: "采纳", en: "Accept", also: ["同意", "Accepted"] },
  setAside: { zh: "不采纳", en: "Set aside", also: ["搁置", "不同意", "Rejected"] },
  open: { zh: "待定", en: "Open" },
} as const satisfies Readonly<Record<string, ColumnWords>>;
export const approvalWords = {
  draft: { zh: "草稿", en: "Draft" },
  submitted: { zh: "已提交", en: "Submitted" },
  approved: { zh: "已审批", en: "Approved" },
} as const satisfies Readonly<Record<string, ColumnWords>>;

/** What marks a computed column's header: `总分（计）`, `Total (calc)`. */
export const computedMark = { zh: "（计）", en: " (calc)" } as const;

/** The computed columns that are not named after an indicator or a payout. */
export const computedWords = {
  score: { zh: "得分", en: "score" },
  deductions: { zh: "扣分", en: "Deductions" },
  total: { zh: "总分", en: "Total" },
  grade: { zh: "等级", en: "Grade" },
  coefficient: { zh: "等级系数", en: "Coefficient" },
  rank: { zh: "名次", en: "Rank" },
  deferred: { zh: "递延", en: "deferred" },
  proposals: { zh: "建议措施", en: "Proposals" },
  approval: { zh: "审批状态", en: "Approval" },
  hint: { zh: "提示", en: "Remarks" },
} as const;
