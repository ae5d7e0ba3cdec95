import { exact } from "../sheet/exact";
import type { GradeBand } from "../scheme/gradeBand";
import type { Indicator } from "../scheme/indicator";
import type { Language } from "../scheme/issue";
import type { PayoutRule } from "../scheme/payoutRule";
import { isoDate } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { quotaText } from "../scheme/quota";
import { choiceWords } from "../scheme/tableColumns";
import { unitText } from "../scoring/figureText";
import { bandTexts, countedText, figureText, numberText, ratioText, scoringText, takenText, targetText, windowText } from "./ruleText";

/** A heading and its sentences, ready to paste into a signed policy. */
export type PolicySection = Readonly<{ heading: string; sentences: readonly string[] }>;

/** The scheme as sentences, section by section; sections that the scheme does not have are left out. */
export function policyText(scheme: Scheme, language: Language): readonly PolicySection[] {
  const zh = language === "zh";
  const section = (chinese: string, english: string, sentences: readonly string[]): PolicySection => ({ heading: zh ? chinese : english, sentences });
  return [
    section("总则", "General", generalSentences(scheme, zh)),
    section("指标与计分", "Indicators and scoring", scheme.indicators.map((indicator) => indicatorSentence(indicator, zh))),
    section("分档", "Bands", scheme.bands.map((table) => (zh ? `分档“${table.name}”（查表前保留 ${table.decimals} 位小数）：${bandTexts(table, "zh").join("；")}。` : `Bands “${table.name}” (looked up at ${table.decimals} decimals): ${bandTexts(table, "en").join("; ")}.`))),
    section("扣分", "Deductions", scheme.deductions.map((rule) => deductionSentence(rule, scheme, zh))),
    section("评价人", "Raters", scheme.raters.map((rater) => raterSentence(rater, zh))),
    section("等级", "Grades", gradeSentences(scheme.grades, zh)),
    section("奖金", "Pay", scheme.payouts.map((payout) => payoutSentence(payout, scheme, zh))),
    section("联动建议", "Proposals over several periods", consequenceSentences(scheme, zh)),
    section("参数", "Parameters", scheme.parameters.flatMap((parameter) => parameterSentence(parameter, zh))),
    section("待确认", "To be confirmed", assumed(scheme, zh)),
  ].filter(({ sentences }) => sentences.length > 0);
}

/** The policy as one text: numbered articles under headings. */
export function policyDocument(scheme: Scheme, language: Language): string {
  const zh = language === "zh";
  let article = 0;
  const sections = policyText(scheme, language).map(({ heading, sentences }) => [`## ${heading}`, "", ...sentences.map((sentence) => `${zh ? `第 ${(article += 1)} 条` : `${(article += 1)}.`} ${sentence}`), ""].join("\n"));
  const { name, version } = scheme.settings;
  return [`# ${name}${zh ? `（版本 ${version}）` : ` (version ${version})`}`, "", ...sections].join("\n");
}

function generalSentences({ settings }: Scheme, zh: boolean): readonly string[] {
  const word = zh ? "zh" : "en";
  const { cycle, totalling, fullMarks, decimals, itemDecimals, moneyDecimals, rounding, scoreCap, scoreFloor, missing, effectiveFrom, effectiveTo, teamShare, source, owner, scaled } = settings;
  const rounded = choiceWords.rounding[rounding][word];
  const bounds = [scoreCap === undefined ? "" : zh ? `总分最高 ${numberText(scoreCap)}` : `the total is at most ${numberText(scoreCap)}`, scoreFloor === undefined ? "" : zh ? `总分最低 ${numberText(scoreFloor)}` : `the total is at least ${numberText(scoreFloor)}`].filter((part) => part !== "");
  const since = effectiveFrom === undefined ? "" : zh ? `自 ${isoDate(effectiveFrom)} 起` : `from ${isoDate(effectiveFrom)}`;
  const until = effectiveTo === undefined ? "" : zh ? `至 ${isoDate(effectiveTo)}` : `until ${isoDate(effectiveTo)}`;
  return [
    zh ? `按${choiceWords.cycle[cycle].zh}考核。` : `People are appraised ${choiceWords.cycle[cycle].en.toLowerCase()}.`,
    ...(since || until ? [zh ? `本方案${since}${until}有效。` : `The scheme is in force ${[since, until].filter((part) => part !== "").join(" ")}.`] : []),
    totalling === "weighted" ? (zh ? `总分 = 各指标得分 × 权重之和，满分 ${numberText(fullMarks)} 分。` : `The total is the sum of each score × its weight, out of ${numberText(fullMarks)}.`) : zh ? `总分 = 各项得分之和${scaled ? `，按所列项目折算为满分 ${numberText(fullMarks)} 分` : ""}。` : `The total is the sum of the points obtained${scaled ? `, scaled to ${numberText(fullMarks)}` : ""}.`,
    zh ? `总分${rounded}到 ${decimals} 位小数${itemDecimals === undefined ? "" : `，单项到 ${itemDecimals} 位`}，金额到 ${moneyDecimals} 位；其他步骤不舍入。` : `Totals are rounded (${rounded.toLowerCase()}) to ${decimals} decimals${itemDecimals === undefined ? "" : `, single scores to ${itemDecimals}`}, money to ${moneyDecimals}; no other step is rounded.`,
    ...(bounds.length > 0 ? [`${bounds.join(zh ? "，" : "; ")}${zh ? "。" : "."}`] : []),
    zh ? `缺失的数据：${choiceWords.missing[missing].zh}。` : `Missing values: ${choiceWords.missing[missing].en.toLowerCase()}.`,
    ...(typeof teamShare === "number" ? [zh ? `总分中团队得分占 ${ratioText(teamShare)}。` : `The team's score makes ${ratioText(teamShare)} of the total.`] : []),
    ...(settings.approval ? [zh ? "考核结果经有审批权的人审批确认后执行；未经审批的金额不发放。" : "Results take effect once somebody with the authority has approved them; what is not approved is not paid."] : []),
    ...(source === undefined ? [] : [zh ? `依据：${source}。` : `Source: ${source}.`]),
    ...(owner === undefined ? [] : [zh ? `制定部门：${owner}。` : `Owner: ${owner}.`]),
  ];
}

function indicatorSentence(indicator: Indicator, zh: boolean): string {
  const language = zh ? "zh" : "en";
  const facts = [
    indicator.dimension === "" ? "" : zh ? `维度“${indicator.dimension}”${indicator.dimensionWeight === undefined ? "" : `（占 ${ratioText(indicator.dimensionWeight)}）`}` : `dimension “${indicator.dimension}”${indicator.dimensionWeight === undefined ? "" : ` (${ratioText(indicator.dimensionWeight)})`}`,
    indicator.weight === undefined ? "" : zh ? `权重 ${ratioText(indicator.weight)}` : `weight ${ratioText(indicator.weight)}`,
    indicator.maxPoints === undefined ? "" : zh ? `${numberText(indicator.maxPoints)} 分` : `${numberText(indicator.maxPoints)} points`,
    indicator.bonus ? (zh ? "加分项" : "bonus item") : "",
    indicator.veto ? (zh ? "否决项" : "veto") : "",
    indicator.posts.length > 0 ? (zh ? `适用岗位：${indicator.posts.join("、")}` : `posts: ${indicator.posts.join(", ")}`) : "",
    indicator.stages.length > 0 ? (zh ? `适用阶段：${indicator.stages.join("、")}` : `stages: ${indicator.stages.join(", ")}`) : "",
  ].filter((fact) => fact !== "");
  const unit = indicator.unit === "" ? "" : zh ? indicator.unit : ` ${indicator.unit}`;
  const figures = [
    indicator.target ? `${zh ? "目标" : "target"} ${figureText(indicator.target, language)}${unit}` : "",
    indicator.targetTo ? `${zh ? "目标上限" : "upper target"} ${figureText(indicator.targetTo, language)}${unit}` : "",
    indicator.stretch ? `${zh ? "力争值" : "stretch"} ${figureText(indicator.stretch, language)}${unit}` : "",
    indicator.gate ? `${zh ? "门槛" : "gate"} ${figureText(indicator.gate, language)}${unit}` : "",
    scoringText(indicator.rule, language, indicator.direction),
    indicator.floor === undefined ? "" : zh ? `最低 ${numberText(indicator.floor)} 分` : `at least ${numberText(indicator.floor)}`,
    indicator.cap === undefined ? "" : zh ? `最高 ${numberText(indicator.cap)} 分` : `at most ${numberText(indicator.cap)}`,
    indicator.rated ? (zh ? "由评价人评分" : "rated by the raters") : "",
    indicator.missing === undefined ? "" : zh ? `缺失时${choiceWords.missing[indicator.missing].zh}` : `when missing: ${choiceWords.missing[indicator.missing].en.toLowerCase()}`,
  ].filter((figure) => figure !== "");
  const about = indicator.definition === "" ? "" : zh ? `说明：${ended(indicator.definition, "。")}` : ` Definition: ${ended(indicator.definition, ".")}`;
  return zh ? `“${indicator.name}”${facts.length > 0 ? `（${facts.join("，")}）` : ""}：${figures.join("；")}。${about}` : `“${indicator.name}”${facts.length > 0 ? ` (${facts.join(", ")})` : ""}: ${figures.join("; ")}.${about}`;
}

/** The numbers of the register of open questions are ours and no part of a policy. */
const withoutNumbers = (text: string) => text.replace(/\s*[（(]AMB-\d+(?:[、,，\s]+(?:AMB-)?\d+)*[）)]/g, "");
const ended = (text: string, stop: string) => stopped(withoutNumbers(text), stop);
const stopped = (text: string, stop: string) => (/[。.!！?？]$/.test(text.trim()) ? text.trim() : `${text.trim()}${stop}`);

function deductionSentence(rule: Scheme["deductions"][number], scheme: Scheme, zh: boolean): string {
  const language = zh ? "zh" : "en";
  const facts = [countedText(rule, language), takenText(rule, language), targetText(rule, scheme, language)] as const;
  const about = rule.definition === "" ? "" : zh ? `说明：${ended(rule.definition, "。")}` : ` Definition: ${ended(rule.definition, ".")}`;
  return zh ? `“${rule.name}”：以${facts[0]}为准，${facts[1]}；从“${facts[2]}”中扣减，与其他扣减${choiceWords.stack[rule.stack].zh}。${about}` : `“${rule.name}”: by ${facts[0]}; ${facts[1]}; taken from “${facts[2]}”, with other deductions: ${choiceWords.stack[rule.stack].en.toLowerCase()}.${about}`;
}

function raterSentence({ rater, weight, dimension, posts, missing }: Scheme["raters"][number], zh: boolean): string {
  const of = dimension === undefined ? "" : zh ? `在维度“${dimension}”中` : ` in the dimension “${dimension}”`;
  const whom = posts.length === 0 ? "" : zh ? `（对${posts.join("、")}）` : ` (for ${posts.join(", ")})`;
  return zh ? `${rater}${whom}的评分${of}占 ${ratioText(weight)}；没有评分时${choiceWords.raterMissing[missing].zh}。` : `Ratings by ${rater}${whom} count ${ratioText(weight)}${of}; without any: ${choiceWords.raterMissing[missing].en.toLowerCase()}.`;
}

function gradeSentences(grades: readonly GradeBand[], zh: boolean): readonly string[] {
  return grades.map(({ grade, label, lowestTotal, inclusive, coefficient, quota, leastScore, table }) => {
    const line = lowestTotal === undefined ? (zh ? "其余" : "the rest") : zh ? `总分${inclusive ? "达到" : "超过"} ${numberText(lowestTotal)}` : `total ${inclusive ? "of at least" : "above"} ${numberText(lowestTotal)}`;
    const more = [
      leastScore === undefined ? "" : zh ? `每项得分不低于 ${numberText(leastScore)}` : `every score at least ${numberText(leastScore)}`,
      coefficient === undefined ? "" : zh ? `系数 ${numberText(coefficient)}` : `coefficient ${numberText(coefficient)}`,
      quota === undefined ? "" : zh ? `人数名额 ${quotaText(quota, "zh")}` : `quota ${quotaText(quota, "en")} of the group`,
      table === undefined ? "" : zh ? `用于“${table}”` : `for “${table}”`,
    ].filter((part) => part !== "");
    const named = label === "" || label === grade ? grade : zh ? `${grade}（${label}）` : `${grade} (${label})`;
    return zh ? `${named}：${[line, ...more].join("，")}。` : `${named}: ${[line, ...more].join(", ")}.`;
  });
}

function payoutSentence(payout: PayoutRule, { settings }: Scheme, zh: boolean): string {
  const { name, formula, condition, floor, cap, group, deferral, byDays, posts, helper, definition } = payout;
  const parts = [
    zh ? `${name} = ${formula.replace(/^=/, "")}` : `${name} = ${formula.replace(/^=/, "")}`,
    condition === undefined ? "" : zh ? `条件：${condition.replace(/^=/, "")}` : `on condition that ${condition.replace(/^=/, "")}`,
    floor === undefined ? "" : zh ? `最低 ${numberText(floor)}` : `at least ${numberText(floor)}`,
    cap === undefined ? "" : zh ? `最高 ${numberText(cap)}` : `at most ${numberText(cap)}`,
    group === undefined ? "" : zh ? `“${group}”相同的人分同一总额，分毫不差` : `people of the same “${group}” share one amount to the last cent`,
    byDays ? (zh ? "按在岗天数折算" : "for the days on the post") : "",
    deferral ? (zh ? `超过 ${deferral.base} 的部分递延 ${ratioText(deferral.rate)}` : `${ratioText(deferral.rate)} of what exceeds ${deferral.base} is held back`) : "",
    posts.length === 0 ? "" : zh ? `适用岗位：${posts.join("、")}` : `posts: ${posts.join(", ")}`,
    helper ? (zh ? "只作中间量，不发放" : "a helper figure, not paid") : zh ? `${choiceWords.rounding[payout.rounding ?? settings.rounding].zh}到 ${payout.decimals ?? settings.moneyDecimals} 位小数` : `rounded (${choiceWords.rounding[payout.rounding ?? settings.rounding].en.toLowerCase()}) to ${payout.decimals ?? settings.moneyDecimals} decimals`,
  ].filter((part) => part !== "");
  const about = definition === "" ? "" : zh ? `说明：${ended(definition, "。")}` : ` Definition: ${ended(definition, ".")}`;
  return `${parts.join(zh ? "；" : "; ")}${zh ? "。" : "."}${about}`;
}

function consequenceSentences({ consequences }: Scheme, zh: boolean): readonly string[] {
  if (consequences.length === 0) return [];
  return [
    zh ? "以下各条只产生建议，由有权的人依法决定是否采纳。" : "The following only make proposals; a person with the authority decides, as the law allows.",
    ...consequences.map(({ name, condition, window, outcome, wording, nature }) => {
      const kind = nature === undefined ? "" : zh ? `（${choiceWords.nature[nature].zh}）` : ` (${choiceWords.nature[nature].en.toLowerCase()})`;
      const quoted = wording === "" ? "" : zh ? `条文：${ended(wording, "。")}` : ` Wording: ${ended(wording, ".")}`;
      return zh ? `“${name}”${kind}：${windowText(window, "zh")}满足 ${condition.replace(/^=/, "")} 时，建议${outcome}。${quoted}` : `“${name}”${kind}: when ${condition.replace(/^=/, "")} holds for ${windowText(window, "en")}, the proposal is: ${outcome}.${quoted}`;
    }),
  ];
}

function parameterSentence({ name, value, unit, note }: Scheme["parameters"][number], zh: boolean): readonly string[] {
  if (value === undefined) return [];
  const isNumber = typeof value === "number";
  const shown = isNumber ? unitText(unit, exact(value))(exact(value)) : typeof value === "boolean" ? choiceWords.yesNo[value ? "yes" : "no"][zh ? "zh" : "en"] : value;
  const measured = unit === "" || (isNumber && unit === "%") ? shown : zh ? `${shown}${unit}` : `${shown} ${unit}`;
  const about = withoutNumbers(note).trim().replace(/[。.]$/, "");
  return [zh ? `${name}：${measured}${about === "" ? "" : `（${about}）`}。` : `${name}: ${measured}${about === "" ? "" : ` (${about})`}.`];
}

/** What HR still has to confirm, named so that it does not slip into a signed policy unnoticed. */
function assumed({ indicators, deductions, grades, raters, payouts, consequences, parameters }: Scheme, zh: boolean): readonly string[] {
  const names = [...[...indicators, ...deductions, ...payouts, ...consequences, ...parameters].filter(({ origin }) => origin === "assumed").map(({ name }) => name), ...grades.filter(({ origin }) => origin === "assumed").map(({ grade }) => grade), ...raters.filter(({ origin }) => origin === "assumed").map(({ rater }) => rater)];
  if (names.length === 0) return [];
  return [zh ? `下列内容方案原文没有写明，暂按假设执行，签发前请确认：${[...new Set(names)].join("、")}。` : `The following are assumptions that the source does not state; confirm them before signing: ${[...new Set(names)].join(", ")}.`];
}
