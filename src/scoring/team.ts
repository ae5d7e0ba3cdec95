import type { Issue } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import { exact, minus, one, over, plus, times, toNumber, zero, type Exact } from "../sheet/exact";
import { withParts } from "./cardParts";
import { looksCloser } from "./grade";
import { indicatorSetOf } from "./indicatorSet";
import { flag, judgeNumber } from "./missing";
import { ranksOf } from "./ranking";
import type { Result } from "./result";
import { regrade } from "./regrade";
import { roundedAs } from "./rounding";
import { scoresOf, standing } from "./scoreCard";
import type { ScoreCard, TeamLine } from "./scoreCard.types";
import { typedNumber } from "./typedNumber";

/**
 * The cards with their team's score (P10): the mean of the totals of the same table, period and group, or what stands in
 * the column 团队得分. Where the scheme states the team's share, the total becomes own × (1 − share) + team × share, both
 * as they are shown, rounded once more; grades and ranks follow (AMB-83: nothing is mixed until HR enters it).
 */
export function withTeams(cards: readonly ScoreCard[], scheme: Scheme): readonly ScoreCard[] {
  const { teamShare } = scheme.settings;
  if (teamShare === undefined) return cards;
  const teams = teamScores(cards, scheme);
  if (teamShare === "shown") return cards.map((card) => shown(card, teams(card)));
  // A data table without teams (of the teams themselves, say) is left as it is.
  const teamed = new Set(cards.flatMap(({ result }) => (result.group !== undefined || result.teamScore ? [result.table] : [])));
  const mixed = cards.map((card) => (teamed.has(card.result.table) ? mix(card, teams(card), typedNumber(teamShare), scheme) : card));
  const totals = mixed.map(({ total }) => (total ? toNumber(total) : NaN));
  const ranks = ranksOf(mixed.map(({ result }) => result), totals, scheme.settings);
  return mixed.map((card, index) => withParts(card, { rank: ranks[index] }));
}

function shown(card: ScoreCard, team: TeamLine | Issue | undefined): ScoreCard {
  return card.total && team && !("code" in team) ? withParts(card, { team }) : card;
}

/** Totals that people changed by hand stay as they are. */
function mix(card: ScoreCard, team: TeamLine | Issue | undefined, share: Exact, scheme: Scheme): ScoreCard {
  const own = card.total;
  if (!own) return card;
  const line = team ?? flag("team-missing", card.result.at, {});
  if ("code" in line) return unscored(card, line);
  if (card.adjusted) return withParts(card, { team: line });
  const { decimals, rounding } = scheme.settings;
  const beforeRounding = plus(times(minus(one, share), own), times(share, line.score));
  const total = roundedAs(beforeRounding, decimals, rounding);
  const set = indicatorSetOf(scheme, card.result);
  const graded = looksCloser(set.ladder, scheme) ? { beforeRounding, scores: scoresOf(card.lines) } : undefined;
  const decided = card.regraded && card.grade !== undefined ? { ...card.regraded, grade: card.grade } : undefined;
  return withParts(card, { team: { ...line, mixed: { share, own } }, total, ...regrade(standing(set, total, scheme, graded), set.ladder, decided) });
}

function unscored(card: ScoreCard, finding: Issue): ScoreCard {
  const { result, lines, deductions, findings } = card;
  return { result, lines, deductions, dimensions: [], payouts: [], findings: [...findings, finding] };
}

/** The score of a card's team; the flag that says why there is none; nothing for people without a team. */
function teamScores(cards: readonly ScoreCard[], { settings }: Scheme): (card: ScoreCard) => TeamLine | Issue | undefined {
  const members = new Map<string, Exact[]>();
  for (const { result, total } of cards) {
    if (result.group === undefined || !total) continue;
    const key = keyOf(result);
    const team = members.get(key);
    if (team) team.push(total);
    else members.set(key, [total]);
  }
  return ({ result }) => {
    const group = result.group ?? "";
    if (result.teamScore) {
      const judged = judgeNumber(result.teamScore, "团队得分", "团队得分");
      if (judged.kind === "faulty") return judged.flag;
      if (judged.kind === "missing") return flag("team-missing", judged.at, {});
      return { group, score: roundedAs(judged.value, settings.decimals, settings.rounding), members: 0, at: result.teamScore.at };
    }
    const totals = members.get(keyOf(result));
    if (result.group === undefined || !totals) return undefined;
    return { group, score: roundedAs(over(totals.reduce(plus, zero), exact(totals.length)), settings.decimals, settings.rounding), members: totals.length };
  };
}

function keyOf({ table, period = "", group = "" }: Result): string {
  return `${table}\n${period}\n${group}`;
}
