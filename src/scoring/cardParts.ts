import type { Exact } from "../sheet/exact";
import type { Result } from "./result";
import type { ScoreCard } from "./scoreCard.types";

/** How many of the cards looked at last keep their lines; enough for what a pane shows, little for a hundred thousand. */
const keptCards = 64;

const lookedAt = new Map<Result, Readonly<{ card: ScoreCard; by: unknown }>>();

/**
 * The card of a plain row, whose total is known and whose lines are worked out (exactly, the same every time) when they
 * are asked for. It copies and compares like any other object.
 */
export function lazyCard(
  result: Result,
  rank: number | undefined,
  total: Exact,
  workOut: (result: Result) => ScoreCard,
  standing: (total: Exact) => Pick<ScoreCard, "grade" | "coefficient" | "toNextGrade">,
): ScoreCard {
  const { grade, coefficient, toNextGrade } = standing(total);
  return {
    result,
    get lines() {
      return worked(result, workOut).lines;
    },
    get deductions() {
      return worked(result, workOut).deductions;
    },
    get dimensions() {
      return worked(result, workOut).dimensions;
    },
    get subtotal() {
      return worked(result, workOut).subtotal;
    },
    get bounded() {
      return worked(result, workOut).bounded;
    },
    get beforeRounding() {
      return worked(result, workOut).beforeRounding;
    },
    total,
    grade,
    coefficient,
    toNextGrade,
    rank,
    payouts: [],
    findings: [],
  };
}

function worked(result: Result, workOut: (result: Result) => ScoreCard): ScoreCard {
  const known = lookedAt.get(result);
  if (known?.by === workOut) return known.card;
  const card = workOut(result);
  lookedAt.delete(result);
  lookedAt.set(result, { card, by: workOut });
  if (lookedAt.size > keptCards) lookedAt.delete(lookedAt.keys().next().value!);
  return card;
}

/** The card with some parts replaced; parts that have not been looked at are not worked out for it. */
export function withParts(card: ScoreCard, parts: Partial<Pick<ScoreCard, "rank" | "payouts" | "deductions" | "findings">>): ScoreCard {
  const view: ScoreCard = Object.create(Object.prototype, { ...Object.getOwnPropertyDescriptors(card), ...Object.getOwnPropertyDescriptors(parts) });
  return view;
}
