import { fill, schemeWords } from "../scheme/issueWords";
import type { Issue, Language } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import { compare, exact, toFixed, type Exact } from "../sheet/exact";
import { explainDeduction } from "./explainDeduction";
import { explainIndicator } from "./explainIndicator";
import { explainPayout } from "./explainPayout";
import { explainTeam } from "./explainTeam";
import { adjustedWords, joined, say } from "./explainWords";
import type { Piece, Sentence } from "./explain.types";
import { percentText, scoreText, unitOfDecimals } from "./figureText";
import { plainText } from "../sheet/plainText";
import { findingWords } from "./findingWords";
import { gradeIndex, gradeLadder, type GradeStep } from "./grade";
import { scoresOf } from "./scoreCard";
import type { DeductionLine, ScoreCard } from "./scoreCard.types";

/** Puts a finding into words; findings of later rooms are worded there. */
export type Describe = (issue: Issue, language: Language) => string | undefined;

const ownWords = { ...schemeWords, ...findingWords };
const describeOwn: Describe = (issue, language) => (issue.code in ownWords ? fill(ownWords, issue, language) : undefined);

/** Why the total is what it is, in the order of the paper: what is odd, every line, deductions, total, grade, rank, payouts. */
export function explain(card: ScoreCard, scheme: Scheme, language: Language, describe: Describe = describeOwn): readonly Sentence[] {
  const { total } = card;
  const findings = card.findings.flatMap((finding) => explainFinding(finding, language, describe));
  const lines = explainLines(card, scheme, language);
  if (!total) return [...findings, ...lines];
  const fromTotal = card.deductions.filter(({ from }) => from.kind === "total");
  return [
    ...findings,
    ...lines,
    { about: "subtotal", level: 0, pieces: say("subtotal", language), figure: scoreText(card.subtotal ?? total) },
    ...fromTotal.flatMap((line: DeductionLine) => explainDeduction(line, scheme, language, 0)),
    ...explainTeam(card, scheme, language),
    ...explainTotal(card, total, scheme, language),
    ...explainGrade(card, total, scheme, language),
    ...(card.rank === undefined ? [] : [{ about: "rank", level: 0, pieces: say("rank", language), figure: String(card.rank) } satisfies Sentence]),
    ...card.payouts.flatMap((payout) => explainPayout(payout, card, scheme, language)),
  ];
}

/** The explanation as plain text, for copying into a letter; every cell stands in brackets behind its figure. */
export function explainText(card: ScoreCard, scheme: Scheme, language: Language, describe: Describe = describeOwn): string {
  const { name, period } = card.result;
  const total = card.total ? toFixed(card.total, scheme.settings.decimals) : say("notScored", language).join("");
  const head = [period === undefined ? name : `${name} · ${period}`, total, card.grade].filter((part) => part !== undefined).join("  ");
  const lines = explain(card, scheme, language, describe).map(({ about, level, pieces, figure }) => {
    const text = pieces.map((piece) => (typeof piece === "string" ? piece : withCell(piece, card))).join("");
    return `${level === 1 ? "  " : ""}${text}${figure === undefined ? "" : `${signBefore[about]}${figure}`}`;
  });
  return [head, ...lines].join("\n");
}

/** What stands between a sentence and the figure it ends in. */
const signBefore: Readonly<Record<Sentence["about"], string>> = {
  indicator: " = ",
  dimension: " = ",
  payout: " = ",
  total: " → ",
  grade: " → ",
  subtotal: "  ",
  team: " = ",
  deduction: "  ",
  rank: "  ",
  finding: "  ",
};

/** Cells of the person's data are named; a rule's own row in the scheme is not. */
function withCell({ text, at }: Exclude<Piece, string>, { lines, deductions, payouts }: ScoreCard): string {
  const isRule = [...lines, ...deductions, ...payouts].some(({ rule }) => rule === at);
  if (at.endsWith(`!${text}`)) return at;
  return isRule || text.endsWith(at) ? text : `${text}[${at}]`;
}

function explainFinding(finding: Issue, language: Language, describe: Describe): readonly Sentence[] {
  const text = describe(finding, language);
  if (text === undefined) return [];
  const at = finding.at === undefined ? [] : [" ", { text: finding.at, at: finding.at }];
  return [{ about: "finding", level: 0, pieces: [text, ...at] }];
}

/** The lines, a dimension of several indicators announced before its first. */
function explainLines(card: ScoreCard, scheme: Scheme, language: Language): readonly Sentence[] {
  const announced = new Set<string>();
  return card.lines.flatMap((line) => {
    const sentences = explainIndicator(line, scheme, card.deductions, language);
    const dimension = card.dimensions.find(({ name }) => name === line.dimension);
    const isFirst = dimension && !announced.has(dimension.name) && card.lines.filter((other) => other.dimension === dimension.name).length > 1;
    if (!isFirst) return sentences;
    announced.add(dimension.name);
    const facts = { name: dimension.name, weight: dimension.weight ? percentText(dimension.weight) : "", score: scoreText(dimension.score) };
    const pieces = joined(say(dimension.weight ? "dimension" : "dimensionPoints", language, facts));
    return [{ about: "dimension", level: 0, pieces, figure: scoreText(dimension.weighted) } satisfies Sentence, ...sentences];
  });
}

function explainTotal(card: ScoreCard, total: Exact, { settings }: Scheme, language: Language): readonly Sentence[] {
  const facts = { rounding: say(settings.rounding, language).map((piece) => (language === "en" && typeof piece === "string" ? piece.toLowerCase() : piece)), unit: unitOfDecimals(settings.decimals) };
  const bounded = card.bounded && say(card.bounded.by, language, { before: scoreText(card.bounded.before), bound: scoreText(card.beforeRounding ?? total) });
  const { adjusted } = card;
  const changed = adjusted && adjustedWords(adjusted, toFixed(adjusted.before, settings.decimals), toFixed(total, settings.decimals), language);
  return [
    ...(bounded ? [{ about: "total", level: 1, pieces: joined(bounded) } satisfies Sentence] : []),
    ...(changed ? [{ about: "total", level: 1, pieces: joined(changed) } satisfies Sentence] : []),
    { about: "total", level: 0, pieces: joined(say("total", language, facts)), figure: toFixed(total, settings.decimals) },
  ];
}

/** `80 ≤ 83.40 < 90` … `C`, and the way to the next grade. */
function explainGrade(card: ScoreCard, total: Exact, scheme: Scheme, language: Language): readonly Sentence[] {
  const ladder = gradeLadder(scheme, card.result.table);
  if (ladder.length === 0) return [];
  const { regraded } = card;
  const index = ladder.findIndex(({ band }) => band.grade === (regraded ? regraded.before : card.grade));
  const own = ladder[index];
  const withheld = withheldGrade(card, ladder, index, scheme);
  const above = withheld ? undefined : ladder[(index < 0 ? ladder.length : index) - 1];
  const shown = scheme.settings.gradeOn === "unrounded" && card.beforeRounding ? plainText(card.beforeRounding) : toFixed(total, scheme.settings.decimals);
  const lower = own?.band.lowestTotal === undefined ? "" : `${lineText(own)} ${own.band.inclusive ? "≤" : "<"} `;
  const upper = above?.band.lowestTotal === undefined ? "" : ` ${above.band.inclusive ? "<" : "≤"} ${lineText(above)}`;
  const interval = lower !== "" && upper === "" ? `${shown} ${own!.band.inclusive ? "≥" : ">"} ${lineText(own!)}` : `${lower}${shown}${upper}`;
  const step = (pieces: readonly Piece[]): Sentence => ({ about: "grade", level: 1, pieces: joined(pieces) });
  return [
    { about: "grade", level: 0, pieces: joined(own ? say("grade", language, { interval }) : say("noGrade", language)), ...(card.grade !== undefined && { figure: card.grade }) },
    ...(withheld ? [step(say("gradeWithheld", language, withheld))] : []),
    ...(regraded && card.grade !== undefined ? [step(adjustedWords(regraded, regraded.before ?? "—", card.grade, language))] : []),
    ...(card.coefficient ? [step(say("coefficient", language, { coefficient: plainText(card.coefficient) }))] : []),
    ...(card.toNextGrade ? [step(say("toNext", language, { points: toFixed(card.toNextGrade.points, scheme.settings.decimals), grade: card.toNextGrade.grade }))] : []),
  ];
}

/** The grade that the total reaches and a single indicator keeps the person from (P25). */
function withheldGrade(card: ScoreCard, ladder: readonly GradeStep[], index: number, scheme: Scheme): Readonly<Record<string, string>> | undefined {
  const withScores = { scores: scoresOf(card.lines) };
  const better = ladder.slice(0, index < 0 ? ladder.length : index).find((step) => gradeIndex([step], card.total!, scheme.settings.decimals) === 0 && gradeIndex([step], card.total!, scheme.settings.decimals, withScores) < 0);
  const line = better && card.lines.find(({ score }) => better.leastScore && compare(score, better.leastScore) < 0);
  return line && { grade: better.band.grade, name: line.name, score: scoreText(line.score), least: plainText(better.leastScore!) };
}

function lineText({ band }: GradeStep): string {
  return band.lowestTotal === undefined ? "" : plainText(exact(band.lowestTotal));
}
