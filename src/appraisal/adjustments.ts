import { isZero, minus, plus, toText, zero, type Exact } from "../sheet/exact";
import { normalised, sameText } from "../sheet/text";
import type { Issue } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import { computedWords } from "../scheme/computedWords";
import { sameSubject, type AdjustedSubject, type Adjustment, type Adjustments } from "../scoring/adjustment";
import { gradeLadder } from "../scoring/grade";
import type { Result } from "../scoring/result";
import type { PayoutLine, ScoreCard } from "../scoring/scoreCard.types";
import type { HistoryRecord } from "./history";
import { isGradeSubject, type Override } from "./overrides";

/** The approved changes by hand, each laid beside the one row that it is about; what fits no row is an issue at its cell. */
export type Placed = Readonly<{ adjustments: Adjustments; issues: readonly Issue[] }>;

/** A change of a period that is filed already is history: its row may be gone from the data tables. */
export function placeOverrides(overrides: readonly Override[], results: readonly Result[], scheme: Scheme, filed: readonly HistoryRecord[]): Placed {
  const issues: Issue[] = [];
  const byResult = new Map<Result, Adjustment[]>();
  const byPerson = new Map<string, Result[]>();
  for (const result of results) {
    const key = `${normalised(result.name)}\n${result.period ?? ""}`;
    const own = byPerson.get(key);
    if (own) own.push(result);
    else byPerson.set(key, [result]);
  }
  const periods = new Set([...results.flatMap(({ period }) => period ?? []), ...filed.map(({ period }) => period)]);
  for (const override of overrides) {
    const issue = (code: string, at: string, facts: Issue["facts"] = {}) => issues.push({ severity: "issue", code, at, facts: { name: override.name, period: override.period, subject: override.subject, ...facts } });
    if (!periods.has(override.period)) {
      issue("override-period-unknown", override.at.period);
      continue;
    }
    const meant = (byPerson.get(`${normalised(override.name)}\n${override.period}`) ?? []).filter(({ id }) => override.id === undefined || id === undefined || sameText(id, override.id));
    if (meant.length === 0) {
      if (!filed.some((record) => record.period === override.period && sameText(record.name, override.name))) issue("override-person-unknown", override.at.name);
      continue;
    }
    const subjects = meant.flatMap((result) => {
      const subject = subjectOf(override.subject, result, scheme);
      return subject ? [{ result, subject }] : [];
    });
    const [only, ...more] = subjects;
    if (!only) issue("override-subject-unknown", override.at.subject);
    else if (more.length > 0) issue("override-several-rows", override.at.name, { count: subjects.length });
    else {
      const own = byResult.get(only.result) ?? [];
      const made = adjustmentFor(only.subject, override, only.result, scheme);
      if (own.some(({ subject }) => sameSubject(subject, only.subject))) issue("override-twice", override.at.row);
      else if (made) byResult.set(only.result, [...own, made]);
      else issue("override-grade-unknown", override.at.adjusted, { text: String(override.value), grades: gradesOf(only.result, scheme).join(scheme.language === "zh" ? "、" : ", ") });
    }
  }
  const none: readonly Adjustment[] = [];
  return { adjustments: (result) => byResult.get(result) ?? none, issues };
}

function gradesOf({ table }: Result, scheme: Scheme): readonly string[] {
  return gradeLadder(scheme, table).map(({ band }) => band.grade);
}

/** The change as scoring takes it; undefined when it names a grade that the row's data table does not have. */
function adjustmentFor(subject: AdjustedSubject, { value, reason, approver, calibration, at }: Override, result: Result, scheme: Scheme): Adjustment | undefined {
  const approved = { reason, approver, at: at.row, ...(calibration && { calibration }) };
  if (subject.kind !== "grade") return typeof value === "string" ? undefined : { subject, value, ...approved };
  const grade = gradesOf(result, scheme).find((one) => typeof value === "string" && sameText(one, value));
  return grade === undefined ? undefined : { subject, grade, ...approved };
}

/** What 对象 means for a row: the grade, the total, a payout's name, an indicator's name or code (with or without 得分). */
function subjectOf(text: string, { table }: Result, scheme: Scheme): AdjustedSubject | undefined {
  if (isGradeSubject(text)) return { kind: "grade" };
  if (Object.values(computedWords.total).some((word) => typeof word === "string" && sameText(word, text))) return { kind: "total" };
  const payout = scheme.payouts.find((rule) => rule.table === table && sameText(rule.name, text));
  if (payout) return { kind: "payout", name: payout.name };
  const indicator = scheme.indicators.find(({ code, name, table: own }) => own === table && [code, name, `${name}${computedWords.score.zh}`, `${name} ${computedWords.score.en}`].some((word) => sameText(word, text)));
  return indicator && { kind: "indicator", code: indicator.code };
}

/** Approved changes that could not be used, because the row is not scored or the payout is not paid there. */
export function unusedAdjustments(cards: readonly ScoreCard[], adjustments: Adjustments): readonly Issue[] {
  return cards.flatMap((card) =>
    adjustments(card.result)
      .filter(({ at }) => ![card.adjusted, card.regraded, ...card.lines.map((line) => line.adjusted), ...card.payouts.map((line) => line.adjusted)].some((used) => used?.at === at))
      .map(({ at }): Issue => ({ severity: "notice", code: "override-not-used", at, facts: { name: card.result.name, period: card.result.period ?? "" } })),
  );
}

/** Shares of a pool that were changed by hand and no longer add up to it (AMB-90: warned about, not forced). */
export function poolsOff(cards: readonly ScoreCard[], scheme: Scheme): readonly Issue[] {
  return scheme.payouts
    .filter(({ group }) => group !== undefined)
    .flatMap(({ name, table }) => {
      const groups = new Map<string, PayoutLine[]>();
      for (const { result, payouts } of cards) {
        const line = payouts.find((candidate) => candidate.name === name);
        if (!line?.adjusted || result.table !== table) continue;
        const key = `${result.period ?? ""}\n${line.share?.group ?? ""}`;
        groups.set(key, [...(groups.get(key) ?? []), line]);
      }
      return [...groups.values()].flatMap((lines): Issue[] => {
        const difference = lines.reduce<Exact>((sum, { amount, adjusted }) => plus(sum, minus(amount, adjusted!.before)), zero);
        if (isZero(difference)) return [];
        const facts = { payout: name, group: lines[0]!.share?.group ?? "", difference: `${difference.n > 0n ? "+" : ""}${toText(difference, scheme.settings.moneyDecimals)}` };
        return [{ severity: "notice", code: "override-not-zero-sum", at: lines[0]!.adjusted!.at, facts }];
      });
    });
}
