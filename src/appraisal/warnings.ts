import type { WorkbookSnapshot } from "../sheet/snapshot";
import { compare, plus } from "../sheet/exact";
import { normalised } from "../sheet/text";
import { periodIndex } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { isScored, type ScoreCard } from "../scoring/scoreCard.types";
import type { Appraisal } from "./appraisal.types";
import { cardsOf } from "./compare";
import { natureOf } from "./consequences";
import { personKey, type HistoryRecord } from "./history";
import { gradeBorders } from "./gradeBorders";
import { oneMore, type OneMore } from "./oneMore";
import { recordGrade, recordsUpTo } from "./pastRecords";
import { personTrends, type Trend } from "./personTrends";
import { vetoMargins } from "./vetoMargins";
import { warningKinds, type Evidence, type Warning } from "./warning";
import { thresholdsOf, type Thresholds } from "./warningThresholds";
import { yearPaces } from "./yearPaces";

/** Every early warning of a period, what asks for attention before what pleases (C06, P59). */
export function warningsOf(appraisal: Appraisal, workbook: WorkbookSnapshot, period: string): readonly Warning[] {
  const { scheme } = appraisal;
  if (!scheme) return [];
  const cards = cardsOf(appraisal, period);
  const thresholds = thresholdsOf(scheme);
  const records = recordsUpTo(appraisal, workbook, period, []);
  const found: readonly Warning[] = [
    ...oneMore(appraisal, workbook, period).map((more) => ruleWarning(more)),
    ...cards.flatMap((card) => missingWarning(card)),
    ...absentWarnings(cards, records, period),
    ...vetoMargins(cards, scheme, thresholds.veto),
    ...yearPaces(appraisal, workbook, period, thresholds.pace),
    ...declineWarnings(personTrends(cards, records, scheme, period), thresholds, scheme),
    ...gradeBorders(cards, scheme, thresholds.border),
  ];
  const rank = ({ kind, tone }: Warning) => (tone === "good" ? warningKinds.length : 0) + warningKinds.indexOf(kind);
  return [...found].sort((one, other) => rank(one) - rank(other));
}

function ruleWarning({ rule, record, evidence, grades, like }: OneMore): Warning {
  const shown = evidence.map((past): Evidence => ({ text: [past.period, grades.length > 0 ? recordGrade(past) : undefined].filter((word) => word !== undefined).join(" "), at: past.at }));
  return {
    kind: "oneMore",
    tone: natureOf(rule) === "reward" ? "good" : "attention",
    name: record.name,
    at: record.at,
    hasCard: true,
    about: { name: rule.name, at: rule.at },
    evidence: shown,
    code: grades.length > 0 ? "one-more-grade" : "one-more-like",
    facts: { rule: rule.name, grades: grades.join(" / "), like: like?.period ?? "", count: evidence.length },
  };
}

function missingWarning(card: ScoreCard): readonly Warning[] {
  const flag = isScored(card) ? undefined : card.findings.find(({ severity }) => severity === "flag");
  if (!flag) return [];
  const { name, at } = card.result;
  return [{ kind: "missing", tone: "attention", name, at, hasCard: true, about: { name: String(flag.facts["column"] ?? "") }, evidence: [{ text: flag.at ?? at, at: flag.at ?? at }], code: "missing", facts: {}, issue: flag }];
}

/** Who had a result in the period before and has no row in this one: gone, moved, or forgotten. */
function absentWarnings(cards: readonly ScoreCard[], records: readonly HistoryRecord[], period: string): readonly Warning[] {
  if (cards.length === 0) return [];
  const here = new Set(cards.flatMap(({ result }) => [personKey(result), `name:${normalised(result.name)}`]));
  const before = records.filter((record) => periodIndex(period) - periodIndex(record.period) === 1 && !here.has(personKey(record)) && !here.has(`name:${normalised(record.name)}`));
  return before.map((record) => ({ kind: "absent", tone: "attention", name: record.name, at: record.at, hasCard: false, about: { name: record.period }, evidence: [{ text: record.period, at: record.at }], code: "absent", facts: { before: record.period, period } }));
}

function declineWarnings(trends: readonly Trend[], { decline }: Thresholds, { settings }: Scheme): readonly Warning[] {
  if (!decline) return [];
  return trends.flatMap(({ name, at, next, now, points }): readonly Warning[] => {
    if (compare(plus(next, decline), now) > 0) return [];
    return [{ kind: "decline", tone: "attention", name, at, hasCard: true, about: { name: "" }, evidence: points.map(({ text, at: place }) => ({ text, at: place })), code: "decline", facts: { now, next, decimals: settings.decimals, count: points.length } }];
  });
}
