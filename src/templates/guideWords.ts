import { choiceWords } from "../scheme/choiceWords";
import { schemeTables, type SchemeTableKey } from "../scheme/tableColumns";
import { colours } from "./look";
import { text, type Text } from "./text";

/** The same legend in every workbook: a colour and a word that says the same. */
export const legend: readonly Readonly<{ word: Text; meaning: Text; fill: string; color?: string }>[] = [
  { word: text("填写", "Fill in"), meaning: text("浅黄色：由您填写。选中单元格会提示填什么，表头的批注也有说明。", "Pale yellow: yours to fill in. Select a cell to be told what belongs there; the header's note says it too."), fill: colours.input },
  { word: text("计算（计）", "Computed (calc)"), meaning: text("浅灰色、表头带“（计）”：由绩算写入，重算时更新，请勿手改。", "Pale grey, header marked (calc): written by Jisuan and refreshed each time; please do not edit."), fill: colours.computed },
  { word: choiceWords.origin.assumed, meaning: text("浅橙色并写明“假设待确认”：原文没有，暂按此执行；确认后把“出处”改为“已确认”，橙色随之消失。", "Pale orange with the words: not in the source, used until confirmed; set Origin to Confirmed and the orange goes."), fill: colours.assumed, color: colours.assumedInk },
  { word: text("勿改", "Leave as is"), meaning: text("白色：方案原文的规则与本说明，未经批准请勿改动；本页已锁定。", "White: the rules as the source states them and this page; not to be changed without approval. This page is locked."), fill: colours.white },
];

/** What each scheme table is for, in the list of sheets. */
export const tableAbout: Readonly<Record<SchemeTableKey, Text>> = {
  settings: text("方案名称、周期、合计与舍入方式。", "Name, cycle, totalling and rounding of the scheme."),
  indicators: text("每个指标的权重（或分值）、计分规则和数据来源列。", "Each indicator's weight (or points), scoring rule and source column."),
  bands: text("分档查表：落在哪一档得多少分。", "Lookups: which step gives which score."),
  grades: text("总分达到多少评为哪一等级。", "Which total earns which grade."),
  deductions: text("什么事、第几次、扣多少。", "What takes how much off, at which occurrence."),
  raters: text("谁评分、各占多少权重。", "Who rates, and how much each counts."),
  payouts: text("提成、奖金的计算公式。", "The formulas of commissions and bonuses."),
  consequences: text("历史等级触发的建议措施；只是建议，由人决定。", "Proposals triggered by past grades; proposals only, people decide."),
  parameters: text("公式里按名称使用的数值和各种读法的开关。", "Values that formulas use by name, and the switches between readings."),
};

/** Shown wherever a scheme proposes demotion, transfer or dismissal. */
export const lawNote = text(
  "降级、调岗、撤职、减薪等建议由绩算按规则提示，不会自动执行。《中华人民共和国劳动合同法》第三十五条：变更劳动合同约定的内容须协商一致并采用书面形式；第四十条第（二）项：劳动者不能胜任工作，须先经过培训或者调整工作岗位，仍不能胜任工作的，方可依法定程序解除劳动合同。执行前请由人力资源部或法律顾问审核，并留存考核与沟通记录。",
  "Demotion, transfer, removal from post and pay cuts are only proposed, never carried out. The Labour Contract Law of the PRC asks for agreement in writing before the terms of a contract are changed (Article 35), and for training or a transfer first: only someone who is still not up to the work after that may be given notice under its procedure (Article 40, item 2). Please have HR or counsel review before acting, and keep the records of appraisal and talks.",
);

export function tableName(key: SchemeTableKey): Text {
  return text(schemeTables[key].zh, schemeTables[key].en);
}
