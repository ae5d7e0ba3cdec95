import { compare, minus, one, over, times, hundred, toFixed, toText, zero, exact, type Exact } from "../sheet/exact";
import type { Language } from "../scheme/issue";
import type { DashboardFigures, Mean } from "./dashboardFigures";
import { dashboardWord } from "./dashboardWords";

/** In the order in which they are drawn; there are never more than six. */
export const chartKinds = ["distribution", "parts", "trend", "attainment", "movers", "departments", "paid"] as const;
export type ChartKind = (typeof chartKinds)[number];

export const mostCharts = 6;

/**
 * What the figures can fill a chart with, in its order, each with the sentence that it proves. What leaves nothing to
 * compare is left out.
 */
export function chartTitles(figures: DashboardFigures, language: Language): ReadonlyMap<ChartKind, string> {
  const said: readonly (readonly [ChartKind, string | undefined])[] = [
    ["distribution", figures.scored > 0 ? distributionSentence(figures, language) : undefined],
    ["parts", figures.parts.means.length > 1 ? partsSentence(figures.parts.means, language) : undefined],
    ["trend", figures.trend.length > 1 ? trendSentence(figures, language) : undefined],
    ["attainment", figures.attainment.length > 0 ? attainmentSentence(figures.attainment, language) : undefined],
    ["movers", figures.movers.shown.length > 0 ? moversSentence(figures, language) : undefined],
    ["departments", figures.departments.length > 1 ? departmentsSentence(figures, language) : undefined],
    ["paid", figures.trend.filter(({ paid }) => paid).length > 1 && figures.paid ? paidSentence(figures, language) : undefined],
  ];
  return new Map(said.flatMap(([kind, sentence]) => (sentence === undefined ? [] : [[kind, sentence] as const])));
}

const fractions: readonly Readonly<{ part: Exact; zh: string; en: string }>[] = [
  { part: over(one, exact(4)), zh: "四分之一", en: "A quarter" },
  { part: over(one, exact(3)), zh: "三分之一", en: "A third" },
  { part: over(one, exact(2)), zh: "一半", en: "Half" },
  { part: over(exact(2), exact(3)), zh: "三分之二", en: "Two thirds" },
  { part: over(exact(3), exact(4)), zh: "四分之三", en: "Three quarters" },
];
const about = over(exact(2), hundred);

function distributionSentence({ distribution, scored }: DashboardFigures, language: Language): string {
  const zh = language === "zh";
  const top = Math.max(...distribution.bars.map(({ count }) => count));
  const first = distribution.bars.filter(({ count }) => count === top);
  const where = (label: string) => (distribution.graded ? label : zh ? `${label} 分` : label);
  if (first.length > 1) {
    const names = first.map(({ label }) => where(label));
    return zh ? `${names.join("、")} 的人一样多，各 ${top} 人` : `${names.join(" and ")} hold the most, ${top} each`;
  }
  const label = where(first[0]!.label);
  const share = over(exact(top), exact(scored));
  if (top === scored) return zh ? `所有人都在 ${label}` : `Everybody is in ${label}`;
  const near = fractions.find(({ part }) => within(share, part, about));
  if (near) {
    const isExact = compare(near.part, share) === 0;
    return zh ? `${isExact ? "" : "约"}${near.zh}的人在 ${label}` : isExact ? `${near.en} of the people are in ${label}` : `About ${near.en.toLowerCase()} of the people are in ${label}`;
  }
  const percent = `${toText(times(share, hundred), 0)}%`;
  if (compare(share, over(one, exact(2))) > 0) return zh ? `超过半数的人在 ${label}（${percent}）` : `More than half are in ${label} (${percent})`;
  return zh ? `${label} 的人最多，占 ${percent}` : `${label} holds the most people, ${percent}`;
}

function partsSentence(means: readonly Mean[], language: Language): string {
  const [low, high] = extremes(means);
  const [best, least] = [toFixed(high.mean, 1), toFixed(low.mean, 1)];
  if (best === least) return language === "zh" ? `各项平均得分相同，都是 ${best}` : `All stand alike, at ${best}`;
  return language === "zh" ? `“${high.name}”得分最高（${best}），“${low.name}”最低（${least}）` : `${high.name} is highest (${best}), ${low.name} lowest (${least})`;
}

const numbers = ["零", "一", "两", "三", "四", "五", "六"];

function trendSentence({ trend }: DashboardFigures, language: Language): string {
  const zh = language === "zh";
  const steps = trend.slice(1).map(({ mean }, index) => Math.sign(compare(mean, trend[index]!.mean)));
  const direction = steps.at(-1)!;
  const run = [...steps].reverse().findIndex((step) => step !== direction);
  const length = run < 0 ? steps.length : run;
  const now = toFixed(trend.at(-1)!.mean, 2);
  if (direction === 0) return zh ? `平均分与上期持平，为 ${now}` : `The mean is unchanged at ${now}`;
  if (length > 1) return zh ? `平均分连续${numbers[length] ?? length}期${direction > 0 ? "上升" : "下降"}，本期 ${now}` : `The mean has ${direction > 0 ? "risen" : "fallen"} ${length} periods running, to ${now}`;
  const difference = minus(trend.at(-1)!.mean, trend.at(-2)!.mean);
  const points = toFixed(difference.n < 0n ? minus(zero, difference) : difference, 2);
  return zh ? `平均分比上期${direction > 0 ? "高" : "低"} ${points}，本期 ${now}` : `The mean is ${points} ${direction > 0 ? "above" : "below"} last period, at ${now}`;
}

function attainmentSentence(means: readonly Mean[], language: Language): string {
  const zh = language === "zh";
  const [low] = extremes(means);
  if (compare(low.mean, one) >= 0) return zh ? "各项指标平均都达到目标" : "Every indicator reaches its target on average";
  return zh ? `“${low.name}”离目标最远，平均达成 ${percentText(low.mean)}` : `${low.name} is furthest from target, ${percentText(low.mean)} on average`;
}

function moversSentence({ movers: { up, down, shown } }: DashboardFigures, language: Language): string {
  const zh = language === "zh";
  const most = up > 0 ? shown[0]! : shown.at(-1)!;
  const lead = zh ? `${most.name}${up > 0 ? "升" : "降"}得最多` : `${most.name} ${up > 0 ? "gained" : "lost"} most`;
  const change = signed(most.change, 2);
  return zh ? `${up} 人上升，${down} 人下降；${lead}（${change}）` : `${up} up, ${down} down; ${lead} (${change})`;
}

function paidSentence({ trend, paid, scheme }: DashboardFigures, language: Language): string {
  const before = trend.at(-2)?.paid ?? zero;
  const now = moneyText(paid!, scheme.moneyDecimals);
  const difference = minus(paid!, before);
  if (difference.n === 0n) return language === "zh" ? `应发合计 ${now}，与上期相同` : `Payouts come to ${now}, as last period`;
  const amount = moneyText(difference.n < 0n ? minus(zero, difference) : difference, scheme.moneyDecimals);
  return language === "zh" ? `应发合计 ${now}，比上期${difference.n > 0n ? "多" : "少"} ${amount}` : `Payouts come to ${now}, ${amount} ${difference.n > 0n ? "more" : "less"} than last period`;
}

/** `¥186,240.50` */
export function moneyText(value: Exact, decimals: number): string {
  const [whole = "", fraction] = toFixed(value, decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `¥${fraction === undefined ? grouped : `${grouped}.${fraction}`}`;
}

function departmentsSentence({ departments, distribution }: DashboardFigures, language: Language): string {
  const zh = language === "zh";
  const named = (department: string) => department || dashboardWord("noDepartment", language);
  const best = distribution.graded ? distribution.bars.findIndex(({ count }) => count > 0) : -1;
  if (best >= 0 && departments.some(({ counts }) => (counts[best] ?? 0) > 0)) {
    const share = ({ counts, people }: DashboardFigures["departments"][number]) => over(exact(counts[best] ?? 0), exact(people));
    const first = [...departments].sort((one, other) => compare(share(other), share(one)))[0]!;
    const grade = distribution.bars[best]!.label;
    return zh ? `${named(first.department)}的 ${grade} 占比最高（${percentText(share(first))}）` : `${named(first.department)} has the largest share of ${grade} (${percentText(share(first))})`;
  }
  const sorted = [...departments].sort((one, other) => compare(other.mean, one.mean));
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  return zh ? `${named(first.department)}平均分最高（${toFixed(first.mean, 2)}），${named(last.department)}最低` : `${named(first.department)} has the highest mean (${toFixed(first.mean, 2)}), ${named(last.department)} the lowest`;
}

/** `+12.50`, `−3.00`. */
export function signed(value: Exact, decimals: number): string {
  const text = toFixed(value, decimals);
  return text.startsWith("-") ? `−${text.slice(1)}` : compare(value, zero) > 0 ? `+${text}` : text;
}

function percentText(ratio: Exact): string {
  return `${toText(times(ratio, hundred), 0)}%`;
}

function extremes(means: readonly Mean[]): readonly [Mean, Mean] {
  const sorted = [...means].sort((one, other) => compare(one.mean, other.mean));
  return [sorted[0]!, sorted.at(-1)!];
}

function within(value: Exact, other: Exact, distance: Exact): boolean {
  const difference = minus(value, other);
  return compare(difference.n < 0n ? minus(zero, difference) : difference, distance) <= 0;
}
