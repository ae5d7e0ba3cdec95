import type { Language } from "../../scheme/issue";

/** The words about lenient and strict raters. */
type RaterWords = Readonly<{
  ratersHint: string;
  noRaters: string;
  rater: string;
  ratings: string;
  raterMean: string;
  spread: string;
  deviation: string;
  lenient(points: string): string;
  strict(points: string): string;
  even: string;
  notComparable: string;
  shift: string;
  shiftHint: string;
}>;

const zh: RaterWords = {
  ratersHint: "差距＝他给同一些人、同一指标的分，比其他评价人平均高出多少。",
  noRaters: "本期没有评价人打分的指标。",
  rater: "评价人",
  ratings: "份数",
  raterMean: "平均",
  spread: "离散",
  deviation: "差距",
  lenient: (points) => `偏宽 +${points}`,
  strict: (points) => `偏严 −${points}`,
  even: "持平",
  notComparable: "无可比",
  shift: "按差距折回评分（假设待确认）",
  shiftHint: "每位评价人的分数减去他的差距，再按方案的权重计分；写作指标得分的调整，经批准才生效。",
};

const en: RaterWords = {
  ratersHint: "Difference = how much more than the other raters somebody gave the same people for the same indicators.",
  noRaters: "No indicator of this period is rated by people.",
  rater: "Rater",
  ratings: "Given",
  raterMean: "Mean",
  spread: "Spread",
  deviation: "Difference",
  lenient: (points) => `lenient +${points}`,
  strict: (points) => `strict −${points}`,
  even: "even",
  notComparable: "alone",
  shift: "Take the differences back (assumed, to confirm)",
  shiftHint: "Every rating loses its rater's difference, and the scheme's weights score it anew; written as changes of indicator scores, which hold once approved.",
};

export const raterWords: Readonly<Record<Language, RaterWords>> = { zh, en };
