import type { Indicator } from "../scheme/indicator";
import type { Language } from "../scheme/issue";
import type { PayoutRule } from "../scheme/payoutRule";
import { isoDate } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { quotaText } from "../scheme/quota";
import { choiceWords, lowerBetterBands } from "../scheme/choiceWords";
import { schemeTables } from "../scheme/tableColumns";
import { conditionText } from "./conditionText";
import { formulaProse, named, type FormulaProse, type Prose } from "./formulaProse";
import { bandTexts, countedText, figureText, measuredText, numberText, ratioText, scoringText, takenText, targetText, windowText } from "./ruleText";

/** A heading and its sentences, ready to paste into a signed policy. */
export type PolicySection = Readonly<{ heading: string; sentences: readonly string[] }>;

/** The scheme as sentences, section by section; sections that the scheme does not have are left out. */
export function policyText(scheme: Scheme, language: Language): readonly PolicySection[] {
  const zh = language === "zh";
  const prose = formulaProse(scheme.parameters, language);
  const section = (chinese: string, english: string, sentences: readonly string[]): PolicySection => ({ heading: zh ? chinese : english, sentences });
  return [
    section("总则", "General", generalSentences(scheme, zh)),
    section("指标与计分", "Indicators and scoring", scheme.indicators.map((indicator) => indicatorSentence(indicator, scheme, prose, zh))),
    section("分档", "Bands", scheme.bands.filter((table) => isUsed(table, scheme)).map((table) => (zh ? `分档“${table.name}”（x 为所查的数，查表前保留 ${table.decimals} 位小数）：${bandTexts(table, "zh").join("；")}。` : `Bands “${table.name}” (x, looked up at ${table.decimals} decimals): ${bandTexts(table, "en").join("; ")}.`))),
    section("扣分", "Deductions", scheme.deductions.map((rule) => deductionSentence(rule, scheme, prose, zh))),
    section("评价人", "Raters", scheme.raters.map((rater) => raterSentence(rater, zh))),
    section("等级", "Grades", gradeSentences(scheme, zh)),
    section("奖金", "Pay", scheme.payouts.map((payout) => payoutSentence(payout, scheme, prose, zh))),
    section("联动建议", "Proposals over several periods", consequenceSentences(scheme, prose, zh)),
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

const whenMissing: Readonly<Record<Scheme["settings"]["missing"], Readonly<Record<Language, string>>>> = {
  block: { zh: "该人当期不计分，补齐后再算", en: "the person is not scored until it is there" },
  omit: { zh: "剔除该指标，权重分给其余指标", en: "the indicator is left out and the others share its weight" },
  zero: { zh: "该指标按零分计", en: "the indicator counts as zero" },
  full: { zh: "该指标按满分计", en: "the indicator counts as full marks" },
};

/** How several deductions from the same figure stack. */
const stacked: Readonly<Record<Scheme["deductions"][number]["stack"], Readonly<Record<Language, string>>>> = {
  add: { zh: "各项相加", en: "they add up" },
  sequential: { zh: "依次在余额上扣减", en: "each is taken of what the last one left" },
  max: { zh: "只取最大的一项", en: "only the largest counts" },
};

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** Which rows a rule is for, where the scheme appraises the rows of several tables. */
function rowsOf(table: string | undefined, { indicators }: Scheme, zh: boolean): string {
  const several = new Set(indicators.map((one) => one.table)).size > 1;
  return table === undefined || !several ? "" : zh ? `用于“${table}”` : `for “${table}”`;
}

function generalSentences({ settings, indicators, grades }: Scheme, zh: boolean): readonly string[] {
  const word = zh ? "zh" : "en";
  const { cycle, totalling, fullMarks, decimals, itemDecimals, moneyDecimals, rounding, scoreCap, scoreFloor, missing, effectiveFrom, effectiveTo, teamShare, source, owner, scaled, gradeOn } = settings;
  const rounded = choiceWords.rounding[rounding][word];
  const bounds = [scoreCap === undefined ? (totalling === "points" ? "" : zh ? "总分不封顶，可以超过满分" : "the total has no cap and may exceed full marks") : zh ? `总分最高 ${numberText(scoreCap)} 分` : `the total is at most ${numberText(scoreCap)}`, scoreFloor === undefined ? "" : zh ? `总分最低 ${numberText(scoreFloor)} 分` : `the total is at least ${numberText(scoreFloor)}`].filter((part) => part !== "");
  const points = indicators.every(({ posts, stages, bonus, maxPoints }) => posts.length === 0 && stages.length === 0 && !bonus && maxPoints !== undefined) ? indicators.reduce((sum, { maxPoints = 0 }) => sum + maxPoints, 0) : undefined;
  const since = effectiveFrom === undefined ? "" : zh ? `自 ${isoDate(effectiveFrom)} 起施行` : `from ${isoDate(effectiveFrom)}`;
  const until = effectiveTo === undefined ? "" : zh ? `至 ${isoDate(effectiveTo)} 止` : `until ${isoDate(effectiveTo)}`;
  return [
    zh ? `考核周期：${choiceWords.cycle[cycle].zh}。` : `People are appraised ${choiceWords.cycle[cycle].en.toLowerCase()}.`,
    ...(since || until ? [zh ? `本方案${[since, until].filter((part) => part !== "").join("，")}。` : `The scheme is in force ${[since, until].filter((part) => part !== "").join(" ")}.`] : []),
    totalling === "weighted" ? (zh ? `总分 = 各指标“得分 × 权重”之和，满分 ${numberText(fullMarks)} 分。` : `The total is the sum of each score × its weight, out of ${numberText(fullMarks)}.`) : zh ? `总分 = 各项得分之和${scaled ? `，按所列项目折算为满分 ${numberText(fullMarks)} 分` : points === undefined ? "" : `，满分 ${numberText(points)} 分`}。` : `The total is the sum of the points obtained${scaled ? `, scaled to ${numberText(fullMarks)}` : points === undefined ? "" : `, out of ${numberText(points)}`}.`,
    zh ? `总分${rounded}到 ${decimals} 位小数${itemDecimals === undefined ? "" : `，单项到 ${itemDecimals} 位`}，金额到 ${moneyDecimals} 位；其他步骤不舍入。` : `Totals are rounded (${rounded.toLowerCase()}) to ${decimals} decimals${itemDecimals === undefined ? "" : `, single scores to ${itemDecimals}`}, money to ${moneyDecimals}; no other step is rounded.`,
    ...(bounds.length > 0 ? [zh ? `${bounds.join("，")}。` : `${capital(bounds.join("; "))}.`] : []),
    zh ? `数据缺失时，${whenMissing[missing].zh}。` : `Where a value is missing, ${whenMissing[missing].en}.`,
    ...(grades.length === 0 ? [] : [zh ? `按${choiceWords.gradeOn[gradeOn].zh}评定等级。` : `Grades go by the ${choiceWords.gradeOn[gradeOn].en.toLowerCase()}.`]),
    ...(typeof teamShare === "number" ? [zh ? `总分中团队得分占 ${ratioText(teamShare)}。` : `The team's score makes ${ratioText(teamShare)} of the total.`] : []),
    ...(settings.approval ? [zh ? "考核结果经有审批权的人审批确认后执行；未经审批的金额不发放。" : "Results take effect once somebody with the authority has approved them; what is not approved is not paid."] : []),
    ...(source === undefined ? [] : [zh ? `依据：${source.includes("《") ? source : `《${source}》`}。` : `Source: “${source}”.`]),
    ...(owner === undefined ? [] : [zh ? `制定部门：${owner}。` : `Owner: ${owner}.`]),
  ];
}

/** Whether a rule or a formula looks a lookup up: one kept for another reading is no rule of this policy. */
function isUsed({ name }: Scheme["bands"][number], { indicators, payouts }: Scheme): boolean {
  const isLooked = indicators.some(({ rule, direction }) => (rule.kind === "bands" && rule.bands === name) || ("lowerBetter" in rule && rule.lowerBetter === "bands" && direction === "lower" && Object.values<string>(lowerBetterBands).includes(name)));
  return isLooked || [...indicators.map(({ formula }) => formula), ...payouts.map(({ formula }) => formula)].some((formula) => formula?.includes(`"${name}"`));
}

function indicatorSentence(indicator: Indicator, scheme: Scheme, prose: FormulaProse, zh: boolean): string {
  const language = zh ? "zh" : "en";
  const inside = indicator.dimension !== "" && indicator.dimensionWeight !== undefined;
  const facts = [
    rowsOf(indicator.table, scheme, zh),
    indicator.dimension === "" ? "" : zh ? `维度“${indicator.dimension}”${indicator.dimensionWeight === undefined ? "" : `（占 ${ratioText(indicator.dimensionWeight)}）`}` : `dimension “${indicator.dimension}”${indicator.dimensionWeight === undefined ? "" : ` (${ratioText(indicator.dimensionWeight)})`}`,
    indicator.weight === undefined ? "" : zh ? `${inside ? "维度内权重" : "权重"} ${ratioText(indicator.weight)}${indicator.weight === 0 ? "，不计入总分" : ""}` : `weight ${inside ? "within it " : ""}${ratioText(indicator.weight)}${indicator.weight === 0 ? ", no part of the total" : ""}`,
    indicator.maxPoints === undefined ? "" : zh ? `${numberText(indicator.maxPoints)} 分` : `${numberText(indicator.maxPoints)} points`,
    indicator.bonus ? (zh ? "加分项" : "bonus item") : "",
    indicator.veto ? (zh ? "否决项" : "veto item") : "",
    indicator.posts.length > 0 ? (zh ? `适用岗位：${indicator.posts.join("、")}` : `posts: ${indicator.posts.join(", ")}`) : "",
    indicator.stages.length > 0 ? (zh ? `适用阶段：${indicator.stages.join("、")}` : `stages: ${indicator.stages.join(", ")}`) : "",
  ].filter((fact) => fact !== "");
  const actual = indicator.formula === undefined ? undefined : prose(indicator.formula);
  const say = (figure: NonNullable<Indicator["target"]>) => figureText(figure, language, indicator.unit);
  const figures = [
    actual === undefined || actual.text === indicator.name ? "" : zh ? `实际值${equals(actual, zh)}${actual.text}` : `actual${equals(actual, zh)}${actual.text}`,
    indicator.target ? `${zh ? "目标：" : "target: "}${say(indicator.target)}` : "",
    indicator.targetTo ? `${zh ? "目标上限：" : "upper target: "}${say(indicator.targetTo)}` : "",
    indicator.stretch ? `${zh ? "力争值：" : "stretch target: "}${say(indicator.stretch)}` : "",
    indicator.gate ? (zh ? `必须达到：${say(indicator.gate)}` : `has to reach: ${say(indicator.gate)}`) : "",
    scoringText(indicator.rule, language, indicator.direction, indicator.unit),
    indicator.floor === undefined ? "" : zh ? `最低 ${numberText(indicator.floor)} 分` : `at least ${numberText(indicator.floor)}`,
    indicator.cap === undefined ? "" : zh ? `最高 ${numberText(indicator.cap)} 分` : `at most ${numberText(indicator.cap)}`,
    indicator.rated ? (zh ? "由评价人评分" : "rated by the raters") : "",
    indicator.missing === undefined ? "" : zh ? `数据缺失时，${whenMissing[indicator.missing].zh}` : `where it is missing, ${whenMissing[indicator.missing].en}`,
  ].filter((figure) => figure !== "");
  const about = indicator.definition === "" ? "" : zh ? `说明：${ended(indicator.definition, "。")}` : ` Definition: ${ended(indicator.definition, ".")}`;
  return zh ? `“${indicator.name}”${facts.length > 0 ? `（${facts.join("，")}）` : ""}：${figures.join("；")}。${about}` : `“${indicator.name}”${facts.length > 0 ? ` (${facts.join(", ")})` : ""}: ${figures.join("; ")}.${about}`;
}

/** A sum is equal to its figures; cases are listed. */
function equals({ cases }: Prose, zh: boolean): string {
  return cases ? (zh ? "：" : ": ") : " = ";
}

/** The numbers of the register of open questions are ours and no part of a policy; parameters are named as everywhere in it. */
const withoutNumbers = (text: string) => text.replace(/(?<=[A-Za-z])_(?=[a-z])/g, " ").replace(/\s*[（(]AMB-\d+(?:[、,，\s]+(?:AMB-)?\d+)*[）)]/g, "");
const ended = (text: string, stop: string) => stopped(withoutNumbers(text), stop);
const stopped = (text: string, stop: string) => (/[。.!！?？][」』”’"）)]*$/.test(text.trim()) ? text.trim() : `${text.trim()}${stop}`);

function deductionSentence(rule: Scheme["deductions"][number], scheme: Scheme, prose: FormulaProse, zh: boolean): string {
  const language = zh ? "zh" : "en";
  const facts = [countedText(rule, language, prose), takenText(rule, language, prose), targetText(rule, scheme, language)] as const;
  const about = rule.definition === "" ? "" : zh ? `说明：${ended(rule.definition, "。")}` : ` Definition: ${ended(rule.definition, ".")}`;
  const rows = rowsOf(rule.table, scheme, zh);
  return zh
    ? `“${rule.name}”${rows === "" ? "" : `（${rows}）`}：以${facts[0]}为准，${facts[1]}；从“${facts[2]}”中扣减，同时有其他扣减时${stacked[rule.stack].zh}。${about}`
    : `“${rule.name}”${rows === "" ? "" : ` (${rows})`}: by ${facts[0]}, ${facts[1]}; taken from “${facts[2]}”; where there are other deductions, ${stacked[rule.stack].en}.${about}`;
}

function raterSentence({ rater, weight, dimension, posts, missing }: Scheme["raters"][number], zh: boolean): string {
  const of = dimension === undefined ? "" : zh ? `在维度“${dimension}”中` : ` in the dimension “${dimension}”`;
  const whom = posts.length === 0 ? "" : zh ? `（对${posts.join("、")}）` : ` (for ${posts.join(", ")})`;
  if (weight === 0) return zh ? `${rater}${whom}的评分${of}占 0%，只作参考。` : `Ratings by ${rater}${whom} count 0%${of}: for reference only.`;
  const without = { renormalise: { zh: "权重分给其余评价人", en: "the other raters share the weight" }, block: { zh: "不计分", en: "the person is not scored" } }[missing];
  return zh ? `${rater}${whom}的评分${of}占 ${ratioText(weight)}；没有评分时，${without.zh}。` : `Ratings by ${rater}${whom} count ${ratioText(weight)}${of}; without any, ${without.en}.`;
}

function gradeSentences({ grades }: Scheme, zh: boolean): readonly string[] {
  if (grades.length === 0) return [zh ? "未设等级分数线：只计总分，不评等级。" : "No grade lines are set: people get a total and no grade."];
  return grades.map((band, place) => {
    const { grade, label, coefficient, quota, leastScore, table } = band;
    const line = gradeLine(band, grades.slice(0, place).filter((other) => other.table === table).at(-1), zh);
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

/** Between which totals a grade lies. Where the better one asks for more than a total, its line is no upper end of this one. */
function gradeLine({ lowestTotal, inclusive }: Scheme["grades"][number], better: Scheme["grades"][number] | undefined, zh: boolean): string {
  const low = lowestTotal === undefined ? "" : zh ? (inclusive ? `${numberText(lowestTotal)} 分及以上` : `高于 ${numberText(lowestTotal)} 分`) : `${inclusive ? "at least" : "above"} ${numberText(lowestTotal)}`;
  const end = better?.leastScore === undefined && better?.quota === undefined ? better?.lowestTotal : undefined;
  const high = end === undefined ? "" : zh ? (better!.inclusive ? `${numberText(end)} 分以下` : `不高于 ${numberText(end)} 分`) : `${better!.inclusive ? "below" : "at most"} ${numberText(end)}`;
  const ends = [low, high].filter((part) => part !== "");
  if (ends.length === 0) return zh ? "其余" : "the rest";
  return zh ? `总分 ${ends.join("、")}` : `a total ${low === "" ? "" : inclusive ? "of " : ""}${ends.join(" and ")}`;
}

function payoutSentence(payout: PayoutRule, scheme: Scheme, prose: FormulaProse, zh: boolean): string {
  const { settings } = scheme;
  const { name, formula, condition, floor, cap, group, deferral, byDays, posts, helper, definition } = payout;
  const said = prose(formula);
  const parts = [
    said.technical && definition !== "" ? (zh ? `${name}：公式见工作簿的“${schemeTables.payouts.zh}”表` : `${name}: by the formula in the workbook's table “${schemeTables.payouts.en}”`) : `${name}${equals(said, zh)}${said.text}`,
    rowsOf(payout.table, scheme, zh),
    condition === undefined ? "" : zh ? `只在${conditionText(condition, "zh", prose)}时计算` : `only when ${conditionText(condition, "en", prose)}`,
    floor === undefined ? "" : zh ? `最低 ${numberText(floor)}` : `at least ${numberText(floor)}`,
    cap === undefined ? "" : zh ? `最高 ${numberText(cap)}` : `at most ${numberText(cap)}`,
    group === undefined ? "" : zh ? `“${group}”相同的人分同一总额，各人之和与总额分文不差` : `people of the same “${group}” share one amount to the last cent`,
    byDays ? (zh ? "按在岗天数折算" : "for the days on the post") : "",
    deferral ? (zh ? `超过${prose(deferral.base).text}的部分，留存 ${ratioText(deferral.rate)} 递延发放` : `${ratioText(deferral.rate)} of what exceeds ${prose(deferral.base).text} is held back for later`) : "",
    posts.length === 0 ? "" : zh ? `适用岗位：${posts.join("、")}` : `posts: ${posts.join(", ")}`,
    helper ? (zh ? "只作中间量，不发放" : "a helper figure, not paid") : zh ? `${choiceWords.rounding[payout.rounding ?? settings.rounding].zh}到 ${payout.decimals ?? settings.moneyDecimals} 位小数` : `rounded (${choiceWords.rounding[payout.rounding ?? settings.rounding].en.toLowerCase()}) to ${payout.decimals ?? settings.moneyDecimals} decimals`,
  ].filter((part) => part !== "");
  const about = definition === "" ? "" : zh ? `说明：${ended(definition, "。")}` : ` Definition: ${ended(definition, ".")}`;
  return `${parts.join(zh ? "；" : "; ")}${zh ? "。" : "."}${about}`;
}

function consequenceSentences(scheme: Scheme, prose: FormulaProse, zh: boolean): readonly string[] {
  const { consequences } = scheme;
  if (consequences.length === 0) return [];
  return [
    zh ? "以下各条只产生建议，由有权的人依法决定是否采纳。" : "The following only make proposals; a person with the authority decides, as the law allows.",
    ...consequences.map(({ name, condition, window, outcome, wording, nature, table }) => {
      const about = [nature === undefined ? "" : zh ? choiceWords.nature[nature].zh : choiceWords.nature[nature].en.toLowerCase(), rowsOf(table, scheme, zh)].filter((part) => part !== "");
      const kind = about.length === 0 ? "" : zh ? `（${about.join("，")}）` : ` (${about.join(", ")})`;
      const quoted = wording === "" ? "" : zh ? `条文：${ended(wording, "。")}` : ` Wording: ${ended(wording, ".")}`;
      return zh ? `“${name}”${kind}：${windowText(window, "zh")}${conditionText(condition, "zh", prose)}时，提出建议：${outcome}。${quoted}` : `“${name}”${kind}: when ${conditionText(condition, "en", prose)} in ${windowText(window, "en")}, the proposal is: ${outcome}.${quoted}`;
    }),
  ];
}

function parameterSentence({ name: written, value, unit, note }: Scheme["parameters"][number], zh: boolean): readonly string[] {
  const name = named(written);
  if (value === undefined) return [];
  const about = withoutNumbers(note).trim();
  const more = (chinese: string, english: string) => (about === "" ? "" : zh ? `${chinese}：${stopped(about, "。")}` : ` ${english}: ${stopped(about, ".")}`);
  if (typeof value === "string") return [zh ? `“${name}”取“${value}”。${more("出处与可选读法", "")}` : `“${name}” is “${value}”.${more("", "Source and other readings")}`];
  const shown = typeof value === "number" ? measuredText(value, unit) : choiceWords.yesNo[value ? "yes" : "no"][zh ? "zh" : "en"];
  return [zh ? `${name}：${shown}。${more("说明", "")}` : `${name}: ${shown}.${more("", "Note")}`];
}

/** What HR still has to confirm, named so that it does not slip into a signed policy unnoticed. */
function assumed({ indicators, deductions, grades, raters, payouts, consequences, parameters }: Scheme, zh: boolean): readonly string[] {
  const names = [...[...indicators, ...deductions, ...payouts, ...consequences, ...parameters].filter(({ origin }) => origin === "assumed").map(({ name }) => named(name)), ...grades.filter(({ origin }) => origin === "assumed").map(({ grade }) => grade), ...raters.filter(({ origin }) => origin === "assumed").map(({ rater }) => rater)];
  const blank = parameters.filter(({ value }) => value === undefined).map(({ name }) => named(name));
  return [
    ...(names.length === 0 ? [] : [zh ? `下列内容方案原文没有写明，暂按假设执行，签发前请确认：${[...new Set(names)].join("、")}。` : `The following are assumptions that the source does not state; confirm them before signing: ${[...new Set(names)].join(", ")}.`]),
    ...(blank.length === 0 ? [] : [zh ? `下列参数尚未填写：${blank.join("、")}。` : `These parameters are still blank: ${blank.join(", ")}.`]),
  ];
}
