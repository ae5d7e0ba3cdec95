import type { Language } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import { minus, one, plus, times, toFixed } from "../sheet/exact";
import { joined, say } from "./explainWords";
import type { Piece, Sentence } from "./explain.types";
import { cellList, percentText, scoreText } from "./figureText";
import type { ScoreCard } from "./scoreCard.types";

/** The team's score and, where it counts, how it is mixed: `个人 70% × 84.00 + 团队 30% × 86.00` … `84.60`. */
export function explainTeam({ team }: ScoreCard, { settings }: Scheme, language: Language): readonly Sentence[] {
  if (!team) return [];
  const { group, mixed } = team;
  const sentence = (level: Sentence["level"], pieces: readonly Piece[], figure?: string): Sentence => ({ about: "team", level, pieces: joined(pieces), ...(figure !== undefined && { figure }) });
  const score = toFixed(team.score, settings.decimals);
  const source = team.at === undefined ? say("teamMean", language, { group, members: String(team.members) }) : say("teamGiven", language, { group, cells: cellList([team.at]) });
  if (!mixed) return [sentence(0, [...source, ...say("teamShown", language)], score)];
  const own = toFixed(mixed.own, settings.decimals);
  const rest = minus(one, mixed.share);
  const sum = plus(times(rest, mixed.own), times(mixed.share, team.score));
  const facts = { rest: percentText(rest), own, share: percentText(mixed.share), score };
  return [sentence(0, say("teamOwn", language), own), sentence(0, source, score), sentence(0, say("teamMixed", language, facts), scoreText(sum))];
}
