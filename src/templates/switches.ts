import { cutOffSwitch } from "../scheme/parseBands";
import type { MissingPolicy, Settings } from "../scheme/setting";
import { choiceWords, lowerBetterBands } from "../scheme/choiceWords";
import { lowerBetterReading } from "./readings";
import type { BandSource, IndicatorSource, ParameterSource, SettingSource, SettingsSource } from "./schemeSource";
import { same, text, type Text } from "./text";

/** A switch between readings of a source's words; the first is what holds until HR decides, to be confirmed. */
export function reading(reference: string, name: Text, options: readonly Text[], note: Text): ParameterSource {
  return { name, value: options[0], options, note, reference, origin: "assumed" };
}

/** A setting of 方案 that a parameter decides: its cell names the parameter. */
export function settledBy<Value>({ name }: ParameterSource, note?: Text): SettingSource<Value> {
  return { value: name, note: note ?? text("由“参数”中的同名开关决定。", "Decided by the switch of that name on Parameters."), assumed: true };
}

/** The switches between readings that many sources leave open in the same way, by what they settle. */
export const blankValues = reading(
  "AMB-82",
  text("空白处理", "Blank_values"),
  Object.values(choiceWords.missing),
  text("原文没有写数据空白怎么办。空白不是零分：整行不计分并提示；或剔除该指标、权重分给其余；或按零分；或按满分。", "The source is silent on blanks. A blank is not zero: the row is not scored and says so; or the indicator is left out and its weight shared; or it counts as zero; or as full marks."),
);

export const unconfirmedWeights = reading(
  "AMB-70",
  text("权重未确认时", "Weights_unconfirmed"),
  Object.values(choiceWords.assumedWeights),
  text("原文没有给出权重（或没有全部给出）：先按各维度平均、维度内平分照算，权重格标“假设待确认”；或在确认之前不计算。", "The source gives no weights, or not all: dimensions weigh alike and share it equally, marked as assumed, and are used; or nothing is scored until HR confirms them."),
);

/** The highest score of an indicator and of the total; `first` is what the register takes for the scheme. */
export function scoreLimit(first: "capped" | "open"): ParameterSource {
  const capped = same("100");
  const open = text("不封顶", "No cap");
  const note = text("得分最高多少：原文没有写可以超过 100 分，也没有写不能超过。单项得分和总分最高 100；或不封顶。", "How high scores may go, which the source does not say: indicators and total stop at 100, or have no cap.");
  return { ...reading("AMB-71", text("得分上限", "Score_limit"), first === "capped" ? [capped, open] : [open, capped], note), ...(first === "capped" ? { value: 100 } : {}) };
}

export const gradedOn = reading(
  "AMB-72",
  text("评级口径", "Graded_on"),
  Object.values(choiceWords.gradeOn),
  text("原文没有写小数位。总分先舍入一次（99.995 → 100.00），按舍入后的总分评等级；或按舍入前的总分评等级。金额一律用舍入后的总分。", "The source names no decimals. The total is rounded once (99.995 → 100.00) and graded as shown; or graded as it was before rounding. Money always follows the rounded total."),
);

/** Grades that a source names without scores: not set, or 90, 80 and 60, which stand in 预设分 and are no part of the source. */
export function cutOffs(quote: Text): ParameterSource {
  const note = text(`${quote.zh}没有分数线。未定＝不评等级（可在“等级”自行填写）；预设＝空白的分数线用“预设分”90、80、60，不是原文，也不取自其他方案。`, `${quote.en} names no scores. Not set = no grading (enter your own on Grades); preset = blank cut-offs take 90, 80 and 60, which are neither the source's nor another scheme's.`);
  return reading("AMB-56", cutOffSwitch.parameter, [cutOffSwitch.readings.open, cutOffSwitch.readings.preset].map(({ zh, en }) => text(zh, en)), note);
}

/** What the rows of 评价人 name as what a missing rating does. */
export const missingRatings = text("缺评处理", "Missing_ratings");

export function raterMissing(quote: Text): ParameterSource {
  const note = text(`${quote.zh}没有写缺评怎么办：权重分给其余评价人并提示；或整行不计分。`, `${quote.en} is silent on missing ratings: their weight is shared by the others, with a remark; or the row is not scored.`);
  return reading("AMB-84", missingRatings, [choiceWords.raterMissing.renormalise, choiceWords.raterMissing.block], note);
}

/** The cycle where a source names several or lost them; the first is the register's. */
export function cycleSwitch(reference: string, cycles: readonly (keyof typeof choiceWords.cycle)[], note: Text): ParameterSource {
  return reading(reference, text("适用周期", "Cycle_in_use"), cycles.map((cycle) => choiceWords.cycle[cycle]), note);
}

/** Budgets: best within a range, or less or more is better; the indicators name it as their direction (AMB-81). */
export const budgetDirection = reading(
  "AMB-81",
  text("预算方向", "Budget_direction"),
  [choiceWords.direction.range, choiceWords.direction.lower, choiceWords.direction.higher],
  text("「预算执行情况」「预算使用率」没有写方向：在目标值与目标上限之间为满分；或越低越好；或越高越好（后两种只看目标值）。", "“Budget execution”, “budget used” name no direction: full marks between Target and Target to; or lower is better; or higher is better (the latter two look at Target alone)."),
);

/** The switches of a scheme of which the source only names the indicators, by what it has. */
export function openSwitches(has: Readonly<{ weights: boolean; gradesQuote?: Text; ratersQuote?: Text; budget?: boolean; lower?: boolean }>): readonly ParameterSource[] {
  return [
    ...(has.gradesQuote ? [cutOffs(has.gradesQuote), gradedOn] : []),
    ...(has.ratersQuote ? [raterMissing(has.ratersQuote)] : []),
    ...(has.weights ? [unconfirmedWeights] : []),
    scoreLimit("capped"),
    blankValues,
    ...(has.budget ? [budgetDirection] : []),
    ...(has.lower ? [lowerBetterReading] : []),
  ];
}

/** An indicator whose highest score is the scheme's, whose range is a budget's, and whose worst value a sample shows. */
export function switched<Row extends Omit<IndicatorSource, "weight" | "table">>(row: Row): Row {
  const worst = row.rule === "proportional" && row.direction === "lower" && !row.ruleSettings ? worstOf(row) : undefined;
  return {
    ...row,
    ...(row.cap === 100 ? { cap: scoreLimit("capped").name } : {}),
    ...(row.direction === "range" ? { direction: budgetDirection.name } : {}),
    ...(worst === undefined ? {} : { example: { ...row.example, ruleSettings: { worst } } }),
  };
}

/** A worst value for samples: half again the target. The source names none, and blank templates leave it to HR. */
function worstOf({ example, target }: Omit<IndicatorSource, "weight" | "table">): number | undefined {
  const aim = example?.target ?? target;
  return typeof aim === "number" ? Number((aim * 1.5).toFixed(6)) : undefined;
}

/** What 方案 takes from the switches that a scheme has. */
export function settingsBy(switches: readonly ParameterSource[]): Partial<SettingsSource> {
  const has = (one: ParameterSource) => switches.some(({ name }) => name.zh === one.name.zh);
  const limit = scoreLimit("capped");
  return {
    ...(has(limit) ? { scoreCap: settledBy<number>(limit) } : {}),
    ...(has(blankValues) ? { missing: settledBy<MissingPolicy>(blankValues) } : {}),
    ...(has(unconfirmedWeights) ? { assumedWeights: settledBy<Settings["assumedWeights"]>(unconfirmedWeights) } : {}),
    ...(has(gradedOn) ? { gradeOn: settledBy<Settings["gradeOn"]>(gradedOn) } : {}),
  };
}

const step = (from: number | undefined, to: number | undefined, result: number): BandSource => ({
  name: text(lowerBetterBands.zh, lowerBetterBands.en),
  ...(from === undefined ? {} : { from, fromInclusive: false }),
  ...(to === undefined ? {} : { to, toInclusive: true }),
  result,
  decimals: 4,
  origin: "assumed",
  assumed: ["from", "to", "result"],
});

/** 逆向分档: what actual ÷ target of a lower-is-better indicator scores while the formula says 分档; ours, to be confirmed (AMB-73). */
export const lowerBetterSteps: readonly BandSource[] = [step(undefined, 1, 100), step(1, 1.1, 90), step(1.1, 1.2, 80), step(1.2, 1.5, 60), step(1.5, undefined, 0)];
