import type { PlannedStep } from "../../appraisal/appraisalPlan";
import { text } from "../../templates/text";

const hr = text("人力资源部", "Human resources");
const head = text("部门负责人", "Heads of department");

/** The steps of the demonstration's month: targets as it begins, a look at it half-way, everything else after its end. What comes before the scoring of the month is done. */
export const demoSteps = (month: string): readonly PlannedStep[] => [
  { step: text("目标设定", "Setting targets"), kind: "targets", from: text("期初第1日", "day 1 of the period"), due: text("期初第5日", "day 5 of the period"), owner: head, doneUpTo: month },
  { step: text("中期检查", "Mid-term review"), kind: "midTerm", due: text("期初第15日", "day 15 of the period"), owner: head, doneUpTo: month },
  { step: text("评分", "Scoring"), kind: "scoring", from: text("期末后第1日", "day 1 after the end"), due: text("期末后第10日", "day 10 after the end"), owner: hr },
  { step: text("签核", "Sign-off"), kind: "signOff", due: text("期末后第15日", "day 15 after the end"), owner: hr },
  { step: text("面谈", "Interviews"), kind: "interviews", due: text("期末后第20日", "day 20 after the end"), owner: head },
  { step: text("申诉", "Appeals"), kind: "appeals", due: text("期末后第25日", "day 25 after the end"), owner: hr },
  { step: text("归档", "Filing"), kind: "filing", due: text("期末后第30日", "day 30 after the end"), owner: hr },
];
