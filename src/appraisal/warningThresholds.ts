import { exact, type Exact } from "../sheet/exact";
import { sameText } from "../sheet/text";
import type { Scheme } from "../scheme/scheme";
import { spellings } from "../scheme/words";

/**
 * Where early warnings begin (AMB-91). The sources give no figures, so each is a parameter that is blank until HR enters
 * one, and blank means: off.
 */
export const thresholdWords = {
  /** Points between a total and the line of a grade, from either side. */
  border: { zh: "预警边缘分", en: "Warn_near_line" },
  /** The part by which a veto's actual is better than its target: 5 %. */
  veto: { zh: "预警否决余量", en: "Warn_veto_margin" },
  /** The part by which the pace so far may lag behind the required one. */
  pace: { zh: "预警进度差", en: "Warn_pace_lag" },
  /** Points that the next total lies below this one if the trend goes on. */
  decline: { zh: "预警下滑分", en: "Warn_decline" },
} as const;
export type Threshold = keyof typeof thresholdWords;

/** A target for the whole year, as a parameter or a column of the data table: `年度目标_维修收入`. */
export const yearTargetPrefix = { zh: "年度目标_", en: "Year_target_" } as const;

export type Thresholds = Readonly<Partial<Record<Threshold, Exact>>>;

/** The thresholds in force: those that hold a number of 0 or more. */
export function thresholdsOf(scheme: Scheme): Thresholds {
  const entries = (Object.keys(thresholdWords) as Threshold[]).flatMap((key) => {
    const value = scheme.parameters.find(({ name }) => spellings(thresholdWords[key]).some((word) => sameText(word, name)))?.value;
    return typeof value === "number" && value >= 0 ? [[key, exact(value)] as const] : [];
  });
  return Object.fromEntries(entries);
}
