import type { WordList } from "../scheme/issueWords";
import type { Language } from "../scheme/issue";
import type { Piece } from "./explain.types";
import type { Adjusted } from "./scoreCard.types";

/** The sentences of an explanation; `{name}` is a figure, a word, or a figure that leads to its cell. */
export const explainWords = {
  weighted: { zh: "{name}  {weight} × {score}", en: "{name}  {weight} × {score}" },
  weightedOf: { zh: "{name}  {weight} × {score} × {full}%", en: "{name}  {weight} × {score} × {full}%" },
  points: { zh: "{name}", en: "{name}" },
  pointsGrown: { zh: "{name}  {score} × {factor}", en: "{name}  {score} × {factor}" },
  bonus: { zh: "（加分项）", en: " (bonus)" },
  reweighted: { zh: "剔除缺失指标后，权重由 {weight} 变为 {effective}", en: "With missing indicators left out, its weight of {weight} becomes {effective}" },
  itemRounded: { zh: "单项{rounding}到 {unit}", en: "Each line is {rounding} to {unit}" },

  "a/t": { zh: "{label} {actual} ÷ 目标 {target} = {attainment}", en: "{label} {actual} ÷ target {target} = {attainment}" },
  "2-a/t": { zh: "2 − {label} {actual} ÷ 目标 {target} = {attainment}", en: "2 − {label} {actual} ÷ target {target} = {attainment}" },
  "t/a": { zh: "目标 {target} ÷ {label} {actual} = {attainment}", en: "Target {target} ÷ {label} {actual} = {attainment}" },
  linear: { zh: "（{label} {actual} − 最差 {worst}）÷（目标 {target} − 最差 {worst}）= {attainment}", en: "({label} {actual} − worst {worst}) ÷ (target {target} − worst {worst}) = {attainment}" },
  rangeInside: { zh: "{label} {actual} 在 {target} 至 {high} 之内，达成率 {attainment}", en: "{label} {actual} is within {target} to {high}: attainment {attainment}" },
  rangeBelow: { zh: "{label} {actual} ÷ 下限 {target} = {attainment}", en: "{label} {actual} ÷ lower end {target} = {attainment}" },
  rangeAbove: { zh: "2 − {label} {actual} ÷ 上限 {high} = {attainment}", en: "2 − {label} {actual} ÷ upper end {high} = {attainment}" },
  targetZero: { zh: "目标 {target}，{label} {actual}，达成率 {attainment}", en: "Target {target}, {label} {actual}: attainment {attainment}" },
  atLeastZero: { zh: "（最低为 0）", en: " (not below 0)" },

  toScore: { zh: " → {score} 分", en: " → {score} points" },
  toItem: { zh: " → {of100} × {full} ÷ 100 = {score} 分", en: " → {of100} × {full} ÷ 100 = {score} points" },
  band: { zh: "{interval}（分档“{table}”）", en: "{interval} (bands “{table}”)" },
  bandAny: { zh: "{value}（分档“{table}”）", en: "{value} (bands “{table}”)" },
  passed: { zh: "{label} {actual}，达到目标 {target}", en: "{label} {actual} meets the target of {target}" },
  failed: { zh: "{label} {actual}，未达到目标 {target}", en: "{label} {actual} misses the target of {target}" },
  answeredYes: { zh: "{label}：{actual}，达标", en: "{label}: {actual}, met" },
  answeredNo: { zh: "{label}：{actual}，未达标", en: "{label}: {actual}, missed" },
  direct: { zh: "{label} {actual}", en: "{label} {actual}" },
  directScale: { zh: "{label} {actual} ÷ {scale} × 100", en: "{label} {actual} ÷ {scale} × 100" },
  checklist: { zh: "适用 {applicable} 项，满足 {satisfied} 项：{satisfied} ÷ {applicable} × 100", en: "{satisfied} of {applicable} items that apply are satisfied: {satisfied} ÷ {applicable} × 100" },
  onTarget: { zh: "没有差额，100 分", en: "no shortfall: 100 points" },
  short: { zh: "差 {short}，计 {steps} 档，每档扣 {points} 分：100 − {steps} × {points}", en: "{short} short makes {steps} steps of {points} points: 100 − {steps} × {points}" },
  belowLine: { zh: "达成率低于零分线 {line}，不得分", en: "below the line of {line}: no score" },
  frequency: { zh: "{label} {done} 次 ÷ 要求 {required} 次 × 100（最高 100）", en: "{label} {done} ÷ {required} required × 100 (at most 100)" },
  frequencyMet: { zh: "{label} {done} 次，达到要求的 {required} 次", en: "{label} {done}: the {required} required are reached" },
  frequencyMissed: { zh: "{label} {done} 次，未达到要求的 {required} 次", en: "{label} {done}: the {required} required are not reached" },
  fromFull: { zh: "满分 {start} − 扣分 {taken}", en: "Full marks {start} − deductions {taken}" },
  noDeduction: { zh: "没有扣分，满分 {start}", en: "Nothing deducted: full marks {start}" },
  missingOmit: { zh: "{label} {what} {cell}，剔除，权重分给其余指标", en: "{label} {what} {cell}: left out, its weight goes to the others" },
  missingZero: { zh: "{label} {what} {cell}，按零分", en: "{label} {what} {cell}: counted as zero" },
  missingFull: { zh: "{label} {what} {cell}，按满分", en: "{label} {what} {cell}: counted as full marks" },
  gradeWithheld: { zh: "总分达到“{grade}”，但“{name}”得分 {score} 低于单项最低得分 {least}", en: "The total reaches “{grade}”, but “{name}” scores {score}, below the least score of each indicator, {least}" },
  bands: { zh: "{label} {actual} ÷ 目标 {target}，按分档得达成率 {attainment}", en: "{label} {actual} ÷ target {target}: attainment {attainment} by the bands" },
  cap: { zh: "{before} 超过最高分，取 {bound}", en: "{before} is above the cap: {bound} counts" },
  floor: { zh: "{before} 低于最低分，取 {bound}", en: "{before} is below the floor: {bound} counts" },
  adjusted: { zh: "人工调整：{before} 改为 {after}（理由：{reason}；批准人：{approver}）{at}", en: "Changed by hand from {before} to {after} (reason: {reason}; approved by {approver}) {at}" },
  calibrated: { zh: "校准：{before} → {after}，理由：{reason}，批准人：{approver} {at}", en: "Calibrated: {before} → {after}, reason: {reason}, approved by {approver} {at}" },
  derived: { zh: "{label} = {formula} = {value}", en: "{label} = {formula} = {value}" },
  rater: { zh: "{rater} {weight} × {mean}（{count} 份）{cells}", en: "{rater} {weight} × {mean} (ratings: {count}){cells}" },
  raterShown: { zh: "{rater} {mean}（{count} 份，仅供参考）{cells}", en: "{rater} {mean} (ratings: {count}, for reference){cells}" },
  raterNone: { zh: "{rater} 没有评分，权重 {weight} 分给其余评价人", en: "{rater}: no rating, its weight of {weight} goes to the others" },
  raterNoneShown: { zh: "{rater} 没有评分（仅供参考）", en: "{rater}: no rating (for reference)" },
  ratedLabel: { zh: "综合评分", en: "Combined rating" },
  weightOfDimension: { zh: "权重：维度 {dimension} × 单项 {own} = {weight}", en: "Weight: dimension {dimension} × item {own} = {weight}" },
  weightShared: { zh: "权重：维度 {dimension} 由 {among} 项平分 = {weight}", en: "Weight: {among} items share the dimension's {dimension} = {weight}" },
  weightSharedRest: { zh: "权重：维度 {dimension} 的剩余部分由 {among} 项平分 = {weight}", en: "Weight: {among} items share what is left of the dimension's {dimension} = {weight}" },
  weightAssumed: { zh: "（权重缺省，各维度平均，待确认）", en: " (weights not stated: equal per dimension, to be confirmed)" },
  gatePassed: { zh: "达到门槛 {line}", en: "The gate of {line} is reached" },
  gateMissed: { zh: "未达到门槛 {line}（只提醒，不改变得分）", en: "The gate of {line} is missed (a warning; the score stays)" },
  teamOwn: { zh: "个人得分", en: "Own score" },
  teamMean: { zh: "团队“{group}”得分  {members} 人总分的平均", en: "Team “{group}”  mean of {members} totals" },
  teamGiven: { zh: "团队“{group}”得分{cells}", en: "Team “{group}”{cells}" },
  teamShown: { zh: "（团队占比未填，仅显示）", en: " (shown only: no team share is set)" },
  teamMixed: { zh: "个人 {rest} × {own} + 团队 {share} × {score}", en: "own {rest} × {own} + team {share} × {score}" },
  vetoed: { zh: "否决项未达标", en: "Veto indicator missed" },

  dimension: { zh: "{name}  {weight} × {score}", en: "{name}  {weight} × {score}" },
  dimensionPoints: { zh: "{name}", en: "{name}" },
  subtotal: { zh: "小计", en: "Subtotal" },
  deductionLog: { zh: "扣分 {name}  {evidence}  共 {count} 次", en: "Deduction {name}  {evidence}  {count} in all" },
  deductionCount: { zh: "扣分 {name}  {evidence} {count} 次", en: "Deduction {name}  {evidence} {count}" },
  deductionLine: { zh: "扣分 {name}  {evidence} {count} {relation} {line}", en: "Deduction {name}  {evidence} {count} {relation} {line}" },
  deductionSteps: { zh: "，{steps}", en: ", {steps}" },
  deductionOf: { zh: "，扣 {ratio}", en: ", takes {ratio}" },
  deductionOfBase: { zh: "，扣 {base} 的 {ratio}", en: ", takes {ratio} of {base}" },
  deductionOrdinal: { zh: "（第 {ordinal} 次）", en: " (no. {ordinal})" },
  deductionMaximum: { zh: "（最高扣 {most}）", en: " (at most {most})" },
  deductionItem: { zh: "（扣完为止）", en: " (until nothing is left)" },
  total: { zh: "总分  {rounding}到 {unit}", en: "Total  {rounding} to {unit}" },
  grade: { zh: "等级  {interval}", en: "Grade  {interval}" },
  noGrade: { zh: "等级  没有等级的最低总分达到", en: "Grade  the total reaches none" },
  coefficient: { zh: "等级系数 {coefficient}", en: "Coefficient {coefficient}" },
  toNext: { zh: "再多 {points} 分为 {grade}", en: "{points} points more make {grade}" },
  rank: { zh: "名次", en: "Rank" },

  payout: { zh: "{name}  {formula}", en: "{name}  {formula}" },
  payoutEqual: { zh: "{name}", en: "{name}" },
  payoutInput: { zh: "{name} {value}", en: "{name} {value}" },
  askedHolds: { zh: "条件成立：{test}", en: "Condition met: {test}" },
  askedFails: { zh: "条件不成立：{test}", en: "Condition not met: {test}" },
  gatheredSum: { zh: "{table}“{column}”合计{where} = {value}", en: "Sum of “{column}”{table}{where} = {value}" },
  gatheredCount: { zh: "{table}行数{where} = {value}", en: "Rows{table}{where} = {value}" },
  gatheredMean: { zh: "{table}“{column}”平均{where} = {value}", en: "Mean of “{column}”{table}{where} = {value}" },
  gatheredLeast: { zh: "{table}“{column}”最小{where} = {value}", en: "Least “{column}”{table}{where} = {value}" },
  gatheredGreatest: { zh: "{table}“{column}”最大{where} = {value}", en: "Greatest “{column}”{table}{where} = {value}" },
  gatheredIn: { zh: "“{table}”表", en: " of “{table}”" },
  gatheredWhere: { zh: "（{where}）", en: " ({where})" },
  calculated: { zh: "{formula} = {value}", en: "{formula} = {value}" },
  payoutCap: { zh: "{before} 超过上限，取 {bound}", en: "{before} is above the cap: {bound} counts" },
  payoutFloor: { zh: "{before} 低于下限，取 {bound}", en: "{before} is below the floor: {bound} counts" },
  payoutCondition: { zh: "不满足发放条件，不发（条件满足时为 {before}）", en: "The condition is not met, so nothing is paid ({before} if it were)" },
  payoutByDays: { zh: "× 在岗 {days} ÷ {of} 天{cells}", en: "× {days} of {of} days on the post{cells}" },
  payoutShare: { zh: "业务组“{group}”共 {pool}，分得 {share}，全组之和分毫不差", en: "Group “{group}” shares {pool} to the last cent; this share is {share}" },
  payoutTaken: { zh: "扣罚后 {left}", en: "After deductions {left}" },
  payoutRounded: { zh: "{rounding}到 {unit} → {amount}", en: "{rounding} to {unit} → {amount}" },
  deferred: { zh: "其中递延 {deferred}，本期发放 {now}", en: "Of it {deferred} is held back, {now} is paid now" },
  notScored: { zh: "未计分", en: "Not scored" },
  halfUp: { zh: "四舍五入", en: "Rounded half up" },
  down: { zh: "舍去尾数", en: "Rounded down" },
  up: { zh: "进位", en: "Rounded up" },
} as const satisfies WordList;

export type ExplainWord = keyof typeof explainWords;

/** A sentence with its figures in place. */
export function say(word: ExplainWord, language: Language, facts: Readonly<Record<string, Piece | readonly Piece[]>> = {}): Piece[] {
  const parts = explainWords[word][language].split(/\{(\w+)\}/);
  return parts.flatMap((part, index) => (index % 2 === 0 ? (part === "" ? [] : [part]) : (facts[part] ?? [])));
}

/** Neighbouring texts made one. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === "string" && typeof last === "string") merged[merged.length - 1] = last + piece;
    else merged.push(piece);
  }
  return merged;
}

/** What was changed by hand, why and who approved it; leads to its cell. */
export function adjustedWords({ reason, approver, at, calibration }: Omit<Adjusted, "before">, before: string, after: string, language: Language): Piece[] {
  return say(calibration ? "calibrated" : "adjusted", language, { before, after, reason, approver, at: { text: at, at } });
}
