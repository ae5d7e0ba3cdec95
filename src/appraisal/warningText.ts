import { toFixed, toText, type Exact } from "../sheet/exact";
import { unitText } from "../scoring/figureText";
import type { Language } from "../scheme/issue";
import { fill, type WordList } from "../scheme/issueWords";
import { describeIssue } from "./describeIssue";
import type { Warning, WarningKind } from "./warning";

/** What a kind of warning is called. */
export const warningKindWords = {
  oneMore: { zh: "规则临近", en: "Rule within reach" },
  missing: { zh: "数据缺失", en: "Data missing" },
  absent: { zh: "本期无数据", en: "No row" },
  veto: { zh: "否决与门槛", en: "Veto and gate" },
  pace: { zh: "进度落后", en: "Behind pace" },
  decline: { zh: "趋势下滑", en: "Declining" },
  border: { zh: "等级边缘", en: "Near a line" },
} as const satisfies Readonly<Record<WarningKind, Readonly<{ zh: string; en: string }>>>;

/** Facts and no measures: what follows from a rule is decided by people when the time has come. */
const words: WordList = {
  "one-more-grade": { zh: "再有一次 {grades}，就符合“{rule}”的条件（已有 {count} 次）。", en: "One more {grades} would meet the condition of “{rule}” ({count} so far)." },
  "one-more-like": { zh: "下期若仍像 {like}，就符合“{rule}”的条件（已有 {count} 期）。", en: "A next period like {like} would meet the condition of “{rule}” ({count} so far)." },
  absent: { zh: "{before} 有结果，{period} 没有数据：请确认是离职、调岗还是漏填。", en: "There is a result for {before} and no row for {period}: gone, moved or forgotten?" },
  "veto-missed": { zh: "否决项“{indicator}”未达标。", en: "The veto “{indicator}” was missed." },
  "veto-near": { zh: "否决项“{indicator}”为 {actual}{unit}，离 {line}{unit} 很近。", en: "The veto “{indicator}” stands at {actual}{unit}, close to {line}{unit}." },
  "gate-missed": { zh: "“{indicator}”为 {actual}{unit}，没有达到门槛 {line}{unit}。", en: "“{indicator}” stands at {actual}{unit} and misses its gate of {line}{unit}." },
  "gate-near": { zh: "“{indicator}”为 {actual}{unit}，离门槛 {line}{unit} 很近。", en: "“{indicator}” stands at {actual}{unit}, close to its gate of {line}{unit}." },
  pace: { zh: "“{item}”全年目标 {target}，已完成 {done}；余 {left} 期，每期需 {required}，目前每期 {pace}。", en: "“{item}”: {done} of {target} for the year; the {left} periods left ask for {required} each, the pace so far is {pace}." },
  decline: { zh: "按最近 {count} 期的趋势，下期总分约 {next}（本期 {now}）。趋势外推，仅供参考。", en: "On the trend of {count} periods the next total is about {next} (now {now}). Extrapolated, for reference only." },
  "border-above": { zh: "总分 {total}，只比 {grade} 的分数线高 {points} 分。", en: "At {total}, only {points} above the line of {grade}." },
  "border-below": { zh: "总分 {total}，再多 {points} 分为 {grade}。", en: "At {total}, {points} more make {grade}." },
};

/** A warning as a sentence. */
export function warningText({ code, facts, issue }: Warning, language: Language): string {
  if (issue) return describeIssue(issue, language);
  const decimals = typeof facts["decimals"] === "number" ? facts["decimals"] : undefined;
  const unit = typeof facts["unit"] === "string" ? facts["unit"] : "";
  const write = "line" in facts && isExact(facts["line"]!) ? unitText(unit, facts["line"]) : grouped;
  const written = Object.entries(facts).map(([key, value]) => [key, isExact(value) ? (decimals === undefined ? write(value) : toFixed(value, decimals)) : value] as const);
  const shown = unit === "%" || unit === "" ? "" : language === "zh" ? unit : ` ${unit}`;
  return fill(words, { code, facts: { ...Object.fromEntries(written), unit: shown } }, language);
}

/** `416,666.67` */
function grouped(value: Exact): string {
  const [whole = "", fraction] = toText(value, 2).split(".");
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

function isExact(value: string | number | Exact): value is Exact {
  return typeof value === "object";
}
