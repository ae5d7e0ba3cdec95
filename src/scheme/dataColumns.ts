import type { ColumnWords } from "./columnWords";

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
