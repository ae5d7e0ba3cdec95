import { folded } from "../sheet/simplified";

/** Words for the same measure in this field; the first is the one the sources use most. From the indicator dictionary. */
const groups: readonly (readonly string[])[] = [
  ["客户满意度", "满意度", "满意度得分", "满意率", "客户满意率", "顾客满意度", "csat", "客户评分", "customer satisfaction", "satisfaction"],
  ["投诉处理率", "投诉解决率", "complaints handled"],
  ["投诉率", "客户投诉率", "complaint rate"],
  ["投诉次数", "投诉", "客户投诉", "投诉数", "投诉量", "有效投诉", "客诉", "客诉次数", "complaints"],
  ["投诉处理效率", "投诉处理时效", "投诉及时率"],
  ["服务响应时间", "平均响应时间", "首次响应时间", "响应时间", "响应时长", "response time"],
  ["平均处理时长", "处理时长", "解决问题的时间", "平均处理时间", "aht", "handling time"],
  ["工单处理数量", "处理工单数量", "工单数量", "工单量", "处理量", "tickets"],
  ["资源利用率", "utilisation", "utilization"],
  ["问题解决率", "解决率", "一次解决率", "首次解决率", "fcr", "resolution rate"],
  ["重复咨询率", "重复来电率"],
  ["任务完成率", "工作完成率", "计划完成率", "完成率", "completion rate"],
  ["业绩增长率", "业务增长率", "销售增长率", "增长率", "growth"],
  ["预算执行情况", "预算使用率", "预算执行率", "预算达成率"],
  ["服务成本节约率", "成本节约率"],
  ["员工流失率", "人员流失率", "离职率", "turnover"],
  ["培训覆盖率", "培训参与率", "培训完成率"],
  ["团队满意度", "团队士气指数", "员工满意度"],
  ["客户保有率", "客户维持率", "续约率", "留存率"],
  ["客户流失率", "流失率"],
  ["订单完成准确率", "准确率", "正确率"],
  ["产值", "产值额", "产值完成", "实际产值", "output value"],
  ["产值目标", "目标产值", "产值任务"],
  ["毛利", "毛利额", "gross profit"],
  ["车次", "台次", "进厂台次", "接车台次", "接车数", "接车量"],
  ["应收帐款", "应收账款", "应收款", "receivables"],
  ["销售额", "业务收入", "营业额", "营收", "销售收入", "收入", "revenue", "sales"],
  ["维修收入", "维修营业额", "维修产值"],
  ["工作业绩", "业绩", "业绩得分", "业绩评分", "绩效得分", "performance"],
  ["团队管理", "团队建设", "管理能力", "团队管理得分", "team management"],
  ["工作能力", "能力", "能力评分", "ability"],
  ["职业素养", "工作态度", "态度", "素质", "职业道德", "conduct", "attitude"],
  ["月绩效分数", "绩效分数", "月度绩效分数", "月度得分", "考核得分", "绩效考核分", "monthly score"],
  ["年度绩效分数", "年度得分", "annual score"],
  ["提成基数", "提成基本额", "commission base"],
  ["年终奖金基数", "年终奖基数", "奖金基数", "bonus base"],
  ["出勤率", "考勤", "attendance"],
  ["个人系数", "岗位系数", "coefficient"],
  ["姓名", "名字", "员工姓名", "员工", "被考核人", "被考核人姓名", "考核对象", "被评人", "人员", "人员姓名", "责任人", "name", "employee", "employee name", "full name"],
  ["工号", "员工编号", "人员编号", "员工号", "编号", "员工id", "employee id", "employee no", "employee no.", "staff no", "id"],
  ["部门", "所属部门", "所在部门", "科室", "服务处", "门店", "分店", "网点", "department", "dept", "branch"],
  ["岗位", "职位", "职务", "岗位名称", "工种", "post", "position", "job title"],
  ["业务组", "组别", "班组", "小组", "团队", "team", "group"],
  ["阶段", "员工阶段", "用工状态", "试用转正", "stage"],
  ["期间", "考核期间", "考核月份", "月份", "考核期", "考核周期", "周期", "年月", "统计月份", "所属月份", "period", "month"],
];

const groupOf = new Map<string, number>();
groups.forEach((words, index) => words.forEach((word) => groupOf.has(folded(word)) || groupOf.set(folded(word), index)));

/** Whether two headings are words for the same thing. */
export function areSynonyms(one: string, other: string): boolean {
  const group = groupOf.get(folded(one));
  return group !== undefined && group === groupOf.get(folded(other));
}
