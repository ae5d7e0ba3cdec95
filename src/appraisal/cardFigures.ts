import { exact, hundred, over, plus, zero, type Exact } from "../sheet/exact";
import { normalised } from "../sheet/text";
import type { FormulaScalar } from "../formula/value";
import type { Scheme } from "../scheme/scheme";
import { computedWords } from "../scheme/computedWords";
import { isScored, type IndicatorLine, type ScoreCard } from "../scoring/scoreCard.types";

/** A figure of a score card that formulas may name like a column: `[@总分]`, `[@客户满意度得分]`, `[@产值达成率]`. */
export type CardFigure = Readonly<{ words: readonly string[]; of(card: ScoreCard): FormulaScalar }>;

const blankWhenAbsent = (value: Exact | undefined): FormulaScalar => value ?? null;

/** The figures that every score card of a scheme has, payouts aside. */
export function cardFigures(scheme: Scheme, table: string): readonly CardFigure[] {
  const line = (card: ScoreCard, code: string) => (isScored(card) ? card.lines.find((candidate) => candidate.code === code) : undefined);
  const figure = (zh: string, en: string, of: CardFigure["of"]): CardFigure => ({ words: [zh, en], of });
  const indicators = scheme.indicators.filter((indicator) => indicator.table === table);
  return [
    figure(computedWords.total.zh, computedWords.total.en, (card) => blankWhenAbsent(card.total)),
    figure(computedWords.grade.zh, computedWords.grade.en, (card) => card.grade ?? null),
    figure(computedWords.coefficient.zh, computedWords.coefficient.en, (card) => blankWhenAbsent(card.coefficient)),
    figure(computedWords.rank.zh, computedWords.rank.en, (card) => (card.rank === undefined ? null : exact(card.rank))),
    figure(computedWords.deductions.zh, computedWords.deductions.en, (card) => (isScored(card) ? deducted(card) : null)),
    figure("否决项未达标数", "Vetoes missed", (card) => (isScored(card) ? exact(vetoesMissed(card).length) : null)),
    figure("未达标否决项", "Missed vetoes", (card) => (isScored(card) ? vetoesMissed(card).map(({ name }) => name).join("、") : null)),
    ...indicators.flatMap(({ code, name }) => [
      figure(`${name}得分`, `${name} score`, (card) => blankWhenAbsent(line(card, code)?.score)),
      figure(`${name}加权得分`, `${name} weighted`, (card) => blankWhenAbsent(line(card, code)?.weighted)),
      figure(`${name}达成率`, `${name} attainment`, (card) => blankWhenAbsent(attainmentOf(line(card, code)))),
      figure(`${name}实际值`, `${name} actual`, (card) => blankWhenAbsent(line(card, code)?.actual)),
      // Where no gate is stated there is nothing to fall short of.
      figure(`${name}达到门槛`, `${name} gate reached`, (card) => (line(card, code) ? (line(card, code)!.gate?.passed ?? true) : null)),
      figure(`${name}达标`, `${name} met`, (card) => (line(card, code) ? !isMissed(line(card, code)) : null)),
    ]),
    ...[...new Set(indicators.map(({ dimension }) => dimension))].filter((dimension) => dimension !== "").map((dimension) =>
      figure(`${dimension}维度得分`, `${dimension} dimension score`, (card) => blankWhenAbsent(card.dimensions.find(({ name }) => name === dimension)?.score)),
    ),
  ];
}

/** Figures by normalised word. */
export function figuresByWord(figures: readonly CardFigure[]): ReadonlyMap<string, CardFigure> {
  return new Map(figures.flatMap((figure) => figure.words.map((word) => [normalised(word), figure] as const)));
}

function deducted(card: ScoreCard): Exact {
  return card.deductions.filter((line) => line.from.kind === "total" && line.unit === "points").map((line) => line.amount).reduce(plus, zero);
}

/** The attainment a line was scored on; for a direct rating its score ÷ 100. */
export function attainmentOf(line: IndicatorLine | undefined): Exact | undefined {
  if (!line) return undefined;
  const { working } = line;
  switch (working.kind) {
    case "proportional":
    case "perShort":
      return working.attainment.attainment;
    case "bands":
      return working.attainment?.attainment;
    case "passFail":
      return exact(working.passed ? 1 : 0);
    case "frequency":
      return over(working.done, working.required);
    case "checklist":
      return over(exact(working.satisfied), exact(working.applicable));
    case "direct":
    case "deductions":
      return over(line.score, hundred);
    case "missing":
      return undefined;
  }
}

/** Whether a line's target was missed: what a veto asks. Where nothing was measured, nothing was reached. */
function isMissed(line: IndicatorLine | undefined): boolean {
  return line === undefined || line.missed === true || line.working.kind === "missing";
}

/** The veto indicators of a card that missed their targets (P32). */
function vetoesMissed({ lines }: ScoreCard): readonly IndicatorLine[] {
  return lines.filter((line) => line.vetoed);
}
