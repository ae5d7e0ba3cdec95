import type { Assumption, Template } from "./template";
import { text } from "./text";

/** What every source leaves open in the same way, and the steps that every workbook shares. */
export const usualAssumptions = {
  rounding: { references: ["AMB-72"], taken: text("总分四舍五入到 0.01，金额到分；评等级、算金额都用舍入后的总分。", "The total is rounded to 0.01, money to the cent; grades and money use the rounded total."), why: text("原文没有写小数位。", "The source names no decimals."), change: text("考核方案：总分小数位、金额小数位、舍入方式", "Scheme: Decimals, Money decimals, Rounding") },
  blank: { references: ["AMB-82"], taken: text("数据空白的行不计分，并说明缺什么。", "A row with a blank figure is not scored and says what is missing."), why: text("空白不是零分。", "A blank is not zero."), change: text("参数：空白处理（或考核方案：缺失值处理）", "Parameters: Blank_values (or Scheme: Missing values)") },
  cap: { references: ["AMB-71"], taken: text("单项得分和总分上限 100。", "Indicators and total are capped at 100."), why: text("原文没有写可以超过 100 分。", "The source does not speak of more than 100."), change: text("参数：得分上限（或考核方案：总分上限；指标：最高分）", "Parameters: Score_limit (or Scheme: Score cap; Indicators: Cap)") },
  equalWeights: { references: ["AMB-70"], taken: text("各维度等权，维度内各指标平分。", "Dimensions weigh the same, and indicators share their dimension's weight equally."), why: text("原文没有给出权重。", "The source gives no weights."), change: text("指标：权重（合计须为 100%）；参数：权重未确认时", "Indicators: Weight (must add up to 100%); Parameters: Weights_unconfirmed") },
  lowerBetter: { references: ["AMB-73"], taken: text("越低越好的指标：达成率＝2−实际÷目标，最低为 0。", "Lower is better: attainment = 2 − actual ÷ target, never below 0."), why: text("原文没有给出算法。", "The source gives no formula."), change: text("参数：逆向指标公式", "Parameters: Lower-is-better formula") },
  targets: { references: ["AMB-70"], taken: text("目标值由公司填写，空白时该指标不能计分；示例中的目标值只作演示。", "Targets are the company's to enter; without one an indicator cannot be scored. Those of the sample only serve as illustration."), why: text("原文没有给出目标值。", "The source gives no targets."), change: text("指标：目标值", "Indicators: Target") },
} as const satisfies Readonly<Record<string, Assumption>>;

type Step = Template["steps"][number];

export const usualSteps = {
  complete: { title: text("定方案", "Set up"), text: text("在“考核方案”确认权重，填写目标值和等级分数线（浅黄色），逐条确认本页下方的假设。", "On Scheme confirm the weights, fill in targets and cut-offs (pale yellow), and confirm the assumptions below.") },
  fill: { title: text("填数据", "Fill in"), text: text("在“考核数据”一人一期一行填写实际值；确实不适用的填 N/A，不要留空。", "Enter the actuals on Results, a row per person and period; write N/A where a figure does not apply instead of leaving it blank.") },
  recalculate: { title: text("一键重算", "Recalculate"), text: text("点“绩算”选项卡上的“一键重算”，右侧出现得分、总分等计算列。", "Press Recalculate on the Jisuan tab: scores, total and the rest appear to the right.") },
  check: { title: text("核对", "Check"), text: text("逐条处理提示的问题；选中一行可看到每个数字怎么来的。", "Work through the problems listed; select a row to see where each figure comes from.") },
  talk: { title: text("面谈签核", "Talk and sign"), text: text("为每人生成考核表，面谈、签字后归档，开始下一期。", "Make a score card per person, talk it over, have it signed, file the period and begin the next.") },
} as const satisfies Readonly<Record<string, Step>>;
