import { folded } from "./simplified";

/** Headings of the column that says who. */
const personWords = ["姓名", "员工姓名", "员工", "名字", "人员", "被考核人", "被考核人姓名", "考核对象", "被评估人", "被评人", "责任人", "人员姓名", "销售顾问", "服务顾问", "客服姓名", "经理姓名", "译员", "坐席", "座席", "客服代表", "客服人员", "客服专员", "接待顾问", "维修技师", "技师", "物业管家", "管家", "店员", "业务员", "销售员", "销售人员", "服务经理", "员工名称", "人员名称", "考核人员", "agent", "advisor", "service advisor", "technician", "name", "employee", "employee name", "full name", "staff", "person"];

/** Headings of the column that names indicators in a long table. */
const indicatorWords = ["考核项目", "考核指标", "指标", "指标名称", "kpi", "kpi指标", "考核内容", "评价项目", "评估项目", "项目", "考核要素", "评价指标", "indicator", "kpi name", "measure", "metric", "item"];

/** Headings that only a long table has beside its indicators. */
const longWords = ["权重", "目标值", "目标", "评分标准", "考核标准", "计分标准", "实际完成", "实际完成值", "实际值", "完成情况", "完成值", "实绩", "自评", "自评分", "上级评分", "得分", "分值", "标准分", "满分", "weight", "target", "actual", "self", "self score", "superior", "score", "scoring standard"];

const otherWords = ["序号", "no.", "no", "编号", "工号", "员工编号", "部门", "所属部门", "岗位", "职位", "职务", "门店", "分店", "班组", "小组", "组别", "团队", "月份", "期间", "考核期间", "考核月份", "考核周期", "日期", "总分", "合计", "总计", "等级", "考核等级", "排名", "名次", "备注", "说明", "系数", "奖金", "工资", "入职日期", "department", "post", "position", "team", "month", "period", "date", "total", "grade", "rank", "remarks", "note", "id", "employee id"];

/** Rows of an indicator that is told in several rows. */
export const stackWords = {
  target: ["目标", "目标值", "计划", "预算", "target", "plan", "budget"],
  actual: ["实际", "实际值", "实绩", "完成", "完成值", "实际完成", "actual"],
  gap: ["差异", "差额", "差距", "偏差", "达成率", "完成率", "gap", "difference", "variance", "attainment"],
} as const;

const set = (words: readonly string[]) => new Set(words.map(folded));
const persons = set(personWords);
const indicators = set(indicatorWords);
const longs = set(longWords);
const others = set(otherWords);
const stacks = { target: set(stackWords.target), actual: set(stackWords.actual), gap: set(stackWords.gap) };

export const isPersonWord = (text: string): boolean => persons.has(folded(text));
export const isIndicatorWord = (text: string): boolean => indicators.has(folded(text));
export const isLongWord = (text: string): boolean => longs.has(folded(text));
export const isHeaderWord = (text: string): boolean => isPersonWord(text) || isIndicatorWord(text) || isLongWord(text) || others.has(folded(text));

/** Which row of a stacked indicator a label means. */
export function stackRow(text: string): keyof typeof stackWords | undefined {
  const word = folded(text);
  return stacks.target.has(word) ? "target" : stacks.actual.has(word) ? "actual" : stacks.gap.has(word) ? "gap" : undefined;
}

const totalText = /^(?:.{0,6}(?:合计|总计|小计|共计|汇总|平均|均值|平均值|平均分|平均数)|合计.{0,4}|总和|平均.{0,3}|最高分?值?|最低分?值?|总(?:得)?分数?|(?:最终|综合|考核)(?:总?得分|总分|成绩)|(?:grand|sub)?total|total(?:score|points)|average|avg\.?|mean|sum|max(?:imum)?|min(?:imum)?)$/;

const comparedText = /^(?:(?:去年|上年|上月|上季度?|上期|往年|历史)?(?:同期|同比|环比)(?:增长|增幅|增减)?率?|(?:去年|上年|上月|上季度?|上期)(?:值|数据?|得分|分数)?|(?:目标|标准|基准|及格|合格|达标|警戒|预警|底|红|参考)(?:线|值|分)|(?:公司|全公司|集团|行业|全国|区域|部门|团队|本部)(?:平均|均值|标准|目标).{0,2}|差异|差额|差距|last\s*(?:month|year)|benchmark|baseline|yoy|mom)$/i;

/** Whether a label names a row that others are compared with: `去年同期`, `目标线`, `行业平均`. */
export function isComparedLabel(text: string): boolean {
  return comparedText.test(folded(text));
}

/** Whether a label names a row of totals or averages: `合计`, `部门小计`, `平均分`, `Grand Total`. */
export function isTotalLabel(text: string): boolean {
  return totalText.test(folded(text));
}

/** What kind of figure a total row holds, when its label says so. */
export function totalKind(text: string): "sum" | "mean" | undefined {
  const word = folded(text);
  if (/平均|均值|average|avg|mean/.test(word)) return "mean";
  return /合计|总计|小计|共计|总和|汇总|total|^sum$/.test(word) ? "sum" : undefined;
}

const signatureText = /签字|签名|签章|盖章|制表|制表人|审核|审批|核准|批准|复核|填表|填报人|签收|确认人|经办|考核人[:：]|部门负责人|主管[:：]|经理[:：]|signature|signed|prepared by|approved by|reviewed by/i;
export const isSignatureText = (text: string): boolean => signatureText.test(text.normalize("NFKC"));

const noteText = /^(?:注|备注|说明|附注|附|※|\*|note|notes|remark|remarks|\d{1,2}[、.)）]|[(（]?\d{1,2}[)）]|[一二三四五六七八九十]+、)/i;
export const isNoteText = (text: string): boolean => noteText.test(text.normalize("NFKC").trim());

const figureLabels = new Map<string, "weights" | "targets" | "points" | "units">([
  ...["权重", "权数", "比重", "占比", "weight", "weights"].map((word) => [folded(word), "weights"] as const),
  ...["目标", "目标值", "指标值", "target", "targets"].map((word) => [folded(word), "targets"] as const),
  ...["满分", "标准分", "分值", "max points", "full marks"].map((word) => [folded(word), "points"] as const),
  ...["单位", "unit", "units"].map((word) => [folded(word), "units"] as const),
]);

/** A row of the table that belongs to its head: weights, targets, full marks or units under the headings. */
export const figureLabel = (text: string): "weights" | "targets" | "points" | "units" | undefined => figureLabels.get(folded(text));

const gradeCell = /^(?:优秀?|良好?|中等?|及格|合格|称职|基本称职|不称职|不合格|差|待改进|[abcdes][+-]?级?)(?:[:：=(（]?\s*[\d≥≤<>].*)?$/i;
export const isGradeCell = (text: string): boolean => gradeCell.test(text.normalize("NFKC").trim());

const gradeLabel = /^(?:等级|考核等级|评分标准|得分标准|分数线|等级标准|等级划分|grade|grades)/i;
export const isGradeLabel = (text: string): boolean => gradeLabel.test(folded(text));
