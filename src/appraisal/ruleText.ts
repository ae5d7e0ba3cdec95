import { exact } from "../sheet/exact";
import type { BandTable } from "../scheme/bands";
import type { DeductionRule } from "../scheme/deductionRule";
import type { Figure, Indicator } from "../scheme/indicator";
import type { Language } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import type { LowerBetterFormula, ScoringRule } from "../scheme/scoringRule";
import type { ConsequenceRule } from "../scheme/consequenceRule";
import { choiceWords, lowerBetterBands } from "../scheme/choiceWords";
import type { FormulaProse, Prose } from "./formulaProse";
import { percentText, unitText } from "../scoring/figureText";
import { plainText } from "../sheet/plainText";

/** A figure as the policy writes it. */
export const numberText = (value: number) => plainText(exact(value));
export const ratioText = (value: number) => percentText(exact(value));

/** A figure in its unit: `30%` for a ratio of an indicator in %, `1,500 元`. */
export function measuredText(value: number, unit: string): string {
  const text = unitText(unit, exact(value))(exact(value));
  return unit === "" || unit === "%" ? text : `${text} ${unit}`;
}

/** A fixed figure in its unit, or the column it is read from. */
export function figureText(figure: Figure, language: Language, unit = ""): string {
  if (figure.kind === "number") return measuredText(figure.value, unit);
  return language === "zh" ? `以每人“${figure.column}”一栏所填为准` : `as each person's column “${figure.column}” says`;
}

/** How an actual becomes a score, in one sentence without its full stop. `complete`: with settings that change nothing as it stands. */
export function scoringText(rule: ScoringRule, language: Language, direction: Indicator["direction"] = "higher", unit = "", complete = false): string {
  const zh = language === "zh";
  switch (rule.kind) {
    case "proportional":
      return zh ? `得分 = 达成率 × 100（${attainmentText(rule, direction, language, unit, complete)}）` : `score = attainment × 100 (${attainmentText(rule, direction, language, unit, complete)})`;
    case "bands":
      return (zh ? `按${choiceWords.of[rule.of].zh}查分档“${rule.bands}”得分` : `looked up by ${choiceWords.of[rule.of].en.toLowerCase()} in the bands “${rule.bands}”`) + (rule.of === "attainment" ? (zh ? `（${attainmentText(rule, direction, language, unit, complete)}）` : ` (${attainmentText(rule, direction, language, unit, complete)})`) : "");
    case "passFail":
      return zh ? `达到目标得 100 分，未达到得 ${numberText(rule.failScore)} 分` : `100 points when the target is met, else ${numberText(rule.failScore)}`;
    case "direct":
      return rule.scale === undefined ? (zh ? "以评分为得分" : "the rating is the score") : zh ? `评分以 ${numberText(rule.scale)} 分为满分，折算为百分制` : `the rating, out of ${numberText(rule.scale)}, is taken to a scale of 100`;
    case "checklist":
      return zh ? "得分 = 满足的项数 ÷ 适用的项数 × 100" : "score = items satisfied ÷ items that apply × 100";
    case "perShort": {
      const begun = rule.begun ? (zh ? "（不足一档也扣）" : " (begun steps count)") : "";
      const zero = rule.zeroBelow === undefined ? "" : zh ? `，低于 ${ratioText(rule.zeroBelow)} 不得分` : `, nothing below ${ratioText(rule.zeroBelow)}`;
      return zh ? `满分 100 分，达成率每差 ${ratioText(rule.step)} 扣 ${numberText(rule.points)} 分${begun}${zero}（${attainmentText(rule, direction, language, unit, complete)}）` : `100 points less ${numberText(rule.points)} for each ${ratioText(rule.step)} that the attainment falls short${begun}${zero} (${attainmentText(rule, direction, language, unit, complete)})`;
    }
    case "frequency":
      if (rule.allOrNothing) return zh ? `每期要求 ${numberText(rule.required)} 次，做到得 100 分，没有做到得 0 分` : `${numberText(rule.required)} times are required: 100 points when they are reached, else 0`;
      return zh ? `每期要求 ${numberText(rule.required)} 次，得分 = 完成次数 ÷ ${numberText(rule.required)} × 100，最高 100 分` : `${numberText(rule.required)} times are required: score = times done ÷ ${numberText(rule.required)} × 100, at most 100`;
    case "deductions":
      return zh ? "从满分起按扣分规则扣减，扣完为止" : "full marks less what the deduction rules take, until nothing is left";
  }
}

type Attained = Extract<ScoringRule, { kind: "proportional" | "bands" | "perShort" }>;

function attainmentText(rule: Attained, direction: Indicator["direction"], language: Language, unit: string, complete: boolean): string {
  const zh = language === "zh";
  if (direction === "range") return zh ? "实际值在目标与目标上限之间为 100%" : "100% while the actual is within target and upper target";
  if (direction === "higher") return zh ? "达成率 = 实际 ÷ 目标" : "attainment = actual ÷ target";
  const { lowerBetter = "2-a/t", worst } = rule;
  const last = worst === undefined ? "" : measuredText(worst, unit);
  const unused = complete && worst !== undefined && lowerBetter !== "linear" ? (zh ? `，最差值 ${last}` : `, worst value ${last}`) : "";
  return `${zh ? "越低越好，" : "lower is better, "}${lowerText(lowerBetter, last, language)}${unused}`;
}

/** The attainment of what is better the lower it is. */
function lowerText(formula: LowerBetterFormula, worst: string, language: Language): string {
  const zh = language === "zh";
  switch (formula) {
    case "2-a/t":
      return zh ? "达成率 = 2 − 实际 ÷ 目标，最低为 0" : "attainment = 2 − actual ÷ target, at least 0";
    case "t/a":
      return zh ? "达成率 = 目标 ÷ 实际" : "attainment = target ÷ actual";
    case "linear":
      return zh ? `达成率从最差值${worst === "" ? "" : ` ${worst} `}的 0 到目标的 100% 按直线计算` : `attainment runs in a straight line from 0 at the worst value${worst === "" ? "" : ` ${worst}`} to 100% at the target`;
    case "bands":
      return zh ? `按实际 ÷ 目标查分档“${lowerBetterBands.zh}”` : `looked up by actual ÷ target in the bands “${lowerBetterBands.en}”`;
  }
}

function formulaText({ text, technical }: Prose, language: Language): string {
  if (!technical) return `“${text}”`;
  return language === "zh" ? `公式 ${text} ` : `the formula ${text}`;
}

/** A formula as it stands, where no scheme is at hand to settle its parameters. */
const asWritten: FormulaProse = (formula) => ({ text: formula.replace(/^=/, ""), technical: true });

/** Where the numbering of a log's entries begins anew. */
const anew: Readonly<Record<DeductionRule["within"], Readonly<Record<Language, string>>>> = {
  period: { zh: "每期重新计次", en: "counted anew each period" },
  quarter: { zh: "每季度重新计次", en: "counted anew each quarter" },
  year: { zh: "每年重新计次", en: "counted anew each year" },
  ever: { zh: "次数不清零", en: "never counted anew" },
};

/** What the steps make together. */
const together: Readonly<Record<DeductionRule["combine"], Readonly<Record<Language, string>>>> = {
  add: { zh: "各次累加", en: "the steps add up" },
  highest: { zh: "只按达到的最高一档扣，各档不累加", en: "only the highest step reached counts" },
  compound: { zh: "各次在余额上连续扣减", en: "each step is taken of what the last one left" },
};

/** What follows the last step. */
const afterwards: Readonly<Record<DeductionRule["beyond"], Readonly<Record<Language, string>>>> = {
  none: { zh: "扣减不再增加", en: "no more is taken" },
  repeat: { zh: "每次仍按最后一档", en: "each takes the last step again" },
  all: { zh: "全部扣除", en: "everything is taken" },
  ask: { zh: "由人决定", en: "a person decides" },
};

const ordinal = (place: number) => `${place}${place % 100 >= 11 && place % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th")}`;

/** What a deduction rule counts. */
export function countedText({ counted, counting, within, sources }: DeductionRule, language: Language, prose: FormulaProse = asWritten): string {
  const zh = language === "zh";
  const how = sources === undefined ? "" : sources.kind === "only" ? (zh ? `，只取“${sources.source}”` : `, those of “${sources.source}” alone`) : zh ? `，多个来源${choiceWords.sources[sources.kind].zh}` : `, several sources: ${choiceWords.sources[sources.kind].en.toLowerCase()}`;
  switch (counted.kind) {
    case "column":
      return zh ? `“${counted.column}”列` : `column “${counted.column}”`;
    case "formula":
      return formulaText(prose(counted.formula), language);
    case "log": {
      const item = counted.item === undefined ? "" : zh ? `项目“${counted.item}”` : ` for item “${counted.item}”`;
      const by = counted.item === undefined && counting === "failed" ? "" : zh ? `按${choiceWords.counting[counting].zh}计次，` : `by the ${choiceWords.counting[counting].en.replace(/^N/, "n")}, `;
      return zh ? `“${counted.table}”中${item}的记录（${by}${anew[within].zh}${how}）` : `the entries of “${counted.table}”${item} (${by}${anew[within].en}${how})`;
    }
  }
}

/** What one occurrence after the other takes, or what a line that is crossed takes. */
export function takenText({ steps, combine, beyond, threshold, unit, base, maximum }: DeductionRule, language: Language, prose: FormulaProse = asWritten): string {
  const zh = language === "zh";
  const amount = (value: number) => (unit === "percent" ? ratioText(value) : zh ? `${numberText(value)} 分` : numberText(value));
  const of = base === undefined ? "" : zh ? `（以${prose(base).text}为基数）` : ` (of ${prose(base).text})`;
  const most = maximum === undefined ? "" : zh ? `，最高扣 ${amount(maximum)}` : `, at most ${amount(maximum)}`;
  if (threshold) {
    const signs = { "<": zh ? "低于" : "below", "<=": zh ? "不高于" : "at or below", ">": zh ? "高于" : "above", ">=": zh ? "不低于" : "at or above" } as const;
    return zh ? `${signs[threshold.operator]} ${numberText(threshold.value)} 时扣 ${amount(threshold.amount)}${of}${most}` : `${signs[threshold.operator]} ${numberText(threshold.value)}, ${amount(threshold.amount)} is taken${of}${most}`;
  }
  const list = steps.map((step, index) => (zh ? `第 ${index + 1} 次扣 ${amount(step)}` : `the ${ordinal(index + 1)} takes ${amount(step)}`)).join(zh ? "，" : ", ");
  const further = zh ? `；${together[combine].zh}，第 ${steps.length + 1} 次起${afterwards[beyond].zh}` : `; ${together[combine].en}, from the ${ordinal(steps.length + 1)} on ${afterwards[beyond].en}`;
  return `${list}${of}${further}${most}`;
}

/** What a deduction takes from. */
export function targetText({ target }: DeductionRule, scheme: Scheme, language: Language): string {
  switch (target.kind) {
    case "total":
      return choiceWords.total.total[language];
    case "payout":
      return target.name;
    case "indicator":
      return scheme.indicators.find(({ code }) => code === target.code)?.name ?? target.code;
  }
}

/** When a consequence rule looks back, and how far. */
export function windowText(window: ConsequenceRule["window"], language: Language): string {
  const zh = language === "zh";
  switch (window.kind) {
    case "inARow":
      return zh ? `连续 ${window.n} 期` : `${window.n} periods in a row`;
    case "kOfLast":
      return zh ? `最近 ${window.n} 期中有 ${window.k} 期` : `${window.k} of the last ${window.n} periods`;
    case "thisPeriod":
      return zh ? "当期" : "the period itself";
  }
}

/** `80% ≤ x < 90%：60 分` for every step of a lookup. */
export function bandTexts({ bands }: BandTable, language: Language): readonly string[] {
  return bands.map(({ from, fromInclusive, to, toInclusive, result }) => {
    const low = from === undefined ? "" : `${numberText(from)} ${fromInclusive ? "≤" : "<"} `;
    const high = to === undefined ? "" : ` ${toInclusive ? "≤" : "<"} ${numberText(to)}`;
    return `${low}x${high}${language === "zh" ? "：" : ": "}${numberText(result)}`;
  });
}
