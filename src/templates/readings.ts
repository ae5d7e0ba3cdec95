import { consequenceSwitches } from "../appraisal/consequenceReadings";
import { choiceWords } from "../scheme/choiceWords";
import { lowerBetterParameter } from "../scoring/indicatorSet";
import type { ParameterSource } from "./schemeSource";
import { text, type Text } from "./text";

type SwitchKey = keyof typeof consequenceSwitches;

const about: Readonly<Record<SwitchKey, Readonly<{ reference: string; note: Text }>>> = {
  afterFiring: { reference: "AMB-33", note: text("连续几次达到、提出建议以后：重新起算，或每期滑动再算，或一年只提一次。", "Once a run has fired: count anew, slide on by one period, or propose once a year.") },
  gap: { reference: "AMB-34", note: text("中间缺一期：打断连续，或跳过缺期继续数。", "A missing period breaks the run, or is skipped.") },
  newYear: { reference: "AMB-35", note: text("连续次数是否跨年累计。", "Whether a run goes on over the turn of the year.") },
  newPost: { reference: "AMB-35", note: text("换了岗位以后是否重新计数。", "Whether a change of post starts the count again.") },
  joint: { reference: "AMB-28", note: text("「连续三个月未到目标的70%,且…连锁三个月排名在后两名」：两个条件须在同一段连续期间都成立，或各自连续、两段有重叠即可。", "“Three months below 70% and three months among the last two”: both over the same periods, or a run each, as long as the two overlap.") },
  window: { reference: "AMB-36", note: text("“近几次中几次”：窗口内任意几次，或必须连续，或按固定的上下半年。", "“k of last n”: any in the window, only in a row, or fixed half-years.") },
  measure: { reference: "AMB-37", note: text("「降级或撤职处理」写了两项而未说由谁、按什么选：两项并列由人选定，或首次建议较轻的、同一规则再次触发才建议较重的；都只是建议。", "“Demotion or removal from post” names two measures and not who chooses: both, for a person to choose, or the milder first and the graver when the same rule fires again; proposals only.") },
  conflict: { reference: "AMB-94", note: text("奖励与处理同时触发：全部列出并标明冲突，或只取较重的一条。", "A reward and a restraint at once: list both as conflicting, or only the severer.") },
};

/**
 * The switches between readings of rules over history, set to the register's default, to be confirmed. `quotes` are the
 * scheme's own words that leave it open.
 */
export function consequenceParameters(keys: readonly SwitchKey[], quotes: Readonly<Partial<Record<SwitchKey, Text>>> = {}): readonly ParameterSource[] {
  return keys.map((key) => {
    const { parameter, readings } = consequenceSwitches[key];
    const options: readonly Text[] = Object.values(readings);
    const { note, reference } = about[key];
    const quote = quotes[key];
    return { name: parameter, value: options[0], options, note: quote ? text(`${quote.zh}${note.zh}`, `${quote.en} ${note.en}`) : note, reference, origin: "assumed" };
  });
}

/** Which formula turns a lower-is-better result into an attainment (AMB-73). */
export const lowerBetterReading: ParameterSource = {
  name: lowerBetterParameter,
  value: choiceWords.lowerBetter["2-a/t"],
  options: [choiceWords.lowerBetter["2-a/t"], choiceWords.lowerBetter["t/a"], choiceWords.lowerBetter.linear, choiceWords.lowerBetter.bands],
  note: text("原文没有给出越低越好的指标怎样计分：2−实际÷目标（最低为 0）；目标÷实际；从“最差值”到目标线性（最差值写在计分参数）；或按“逆向分档”查得分。", "The source gives no formula for what is better the lower it is: 2 − actual ÷ target (never below 0); target ÷ actual; linear from Worst, which stands in the rule settings; or looked up in “Lower-is-better bands”."),
  reference: "AMB-73",
  origin: "assumed",
};
