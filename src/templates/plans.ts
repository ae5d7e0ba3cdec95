import { planColumns, planNotes, planRows, type PlannedStep } from "../appraisal/appraisalPlan";
import { keptSheet } from "../appraisal/keptSheet";
import { planTable } from "../appraisal/planTable";
import type { Language } from "../scheme/issue";
import type { SheetPlan } from "../sheet/sheetPlan";
import type { Template } from "./template";
import { text, type Text } from "./text";

const hr = text("人力资源部", "Human resources");
const nth = (day: number) => text(`期末后第${day}日`, `day ${day} after the end`);

/** The steps that sources state themselves, with their days where they give any; a blank day is for HR to set. */
const plans: Readonly<Record<string, readonly PlannedStep[]>> = {
  S4i: [
    { step: text("月度评分", "Monthly scoring"), kind: "scoring", from: nth(1), due: nth(10), owner: hr, table: text("考核数据", "Results"), how: text("「每月1日-10日,考核上月业绩。」", "“From the 1st to the 10th of each month for the month before.”") },
    { step: text("年度评分", "Annual scoring"), kind: "scoring", from: nth(1), due: nth(15), owner: hr, table: text("年度考核", "Annual"), how: text("「每年1月1日-15日,考核上年度业绩。」", "“From 1 to 15 January for the year before.”") },
    { step: text("领导审批", "Management's approval"), kind: "approval", owner: text("公司领导", "Management"), how: text("「考核结果报公司领导审批确认后执行」", "“Results take effect once management has approved them.”") },
    { step: text("签核", "Sign-off"), kind: "signOff", owner: hr, assumed: true },
    { step: text("归档", "Filing"), kind: "filing", owner: hr, assumed: true },
  ],
  S4c: [
    { step: text("中期评估（第一次）", "First interim appraisal"), kind: "midTerm", how: text("「建议每半年进行一次全面考核和两次中期评估。」", "“A full appraisal and two interim ones every half-year are advised.”") },
    { step: text("中期评估（第二次）", "Second interim appraisal"), kind: "midTerm", how: text("同上；日期由人力资源部填写。", "The same; HR enters the days.") },
    { step: text("全面考核", "Full appraisal"), kind: "scoring", how: text("「建议每半年进行一次全面考核和两次中期评估。」", "“A full appraisal and two interim ones every half-year are advised.”") },
    { step: text("反馈面谈", "Feedback interview"), kind: "interviews", assumed: true },
    { step: text("归档", "Filing"), kind: "filing", owner: hr, assumed: true },
  ],
  S4g: [
    { step: text("制定考核计划", "Drawing up the plan"), kind: "other", owner: hr, how: text("考核时间、考核指标、考核方法。", "Time, indicators and methods of the appraisal.") },
    { step: text("自我评估", "Self-assessment"), kind: "ratings", owner: text("本人", "Each manager"), how: text("提交工作总结和业绩证明。", "With a summary of the work and evidence of results.") },
    { step: text("上级评估", "Assessment by the superior"), kind: "ratings", owner: text("直接上级", "The direct superior"), how: text("提出评价意见。", "With the superior's opinion.") },
    { step: text("同级评估", "Peers' assessment"), kind: "ratings", owner: text("同事", "Colleagues"), how: text("「同事之间相互评价,作为参考意见。」", "“Colleagues rate each other, for reference.”") },
    { step: text("综合评估", "Consolidation"), kind: "scoring", owner: hr, how: text("汇总各类评估结果,形成综合评价。", "All assessments are brought together into one.") },
    { step: text("反馈与沟通", "Feedback"), kind: "interviews", owner: text("直接上级", "The direct superior"), how: text("一对一沟通,讨论改进措施。", "One to one, about what to improve.") },
    { step: text("考核结果应用", "Use of the results"), kind: "other", owner: hr, how: text("奖惩、晋升、培训。", "Rewards and penalties, promotion, training.") },
  ],
};

/** The sheet 考核计划 of a template whose source states its steps. */
export function planSheet(template: Template, language: Language): SheetPlan | undefined {
  const steps = plans[template.code];
  return steps && stepsSheet(steps, template.name, language);
}

/** The sheet 考核计划 with these steps. */
export function stepsSheet(steps: readonly PlannedStep[], name: Text, language: Language): SheetPlan {
  const kept = { words: planTable, title: `${planTable[language]} · ${name[language]}`, notes: planNotes[language], columns: planColumns(language), language };
  return keptSheet(kept, planRows(steps, language), { sheet: planTable[language], table: planTable[language].replaceAll(" ", "_") });
}

export const planAbout = text("各步骤的起止日期、负责人和办法，每期照此提醒；可改。", "When each step begins and is due, who sees to it and how; every period is held against it. Edit it as you like.");
