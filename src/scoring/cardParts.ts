import type { Exact } from "../sheet/exact";
import type { Result } from "./result";
import type { ScoreCard } from "./scoreCard.types";

type WorkOut = (result: Result) => ScoreCard;

type LookedAt = Readonly<{ result: Result; by: WorkOut; card: ScoreCard }>;

/** The cards looked at last keep their lines: as many as a pane shows, and little to carry through a hundred thousand. */
const lookedAt: (LookedAt | undefined)[] = new Array<LookedAt | undefined>(8).fill(undefined);
let next = 0;

/** Where a lazy card keeps how it is worked out; not listed among its parts. */
const byWhom = Symbol("worked out by");

type LazyCard = ScoreCard & { readonly [byWhom]: WorkOut };

/** The parts that wait, as properties that all lazy cards share (a getter of its own for each card would cost more than the card). */
const waiting = {
  lines: part((card) => card.lines),
  deductions: part((card) => card.deductions),
  dimensions: part((card) => card.dimensions),
  subtotal: part((card) => card.subtotal),
  bounded: part((card) => card.bounded),
  beforeRounding: part((card) => card.beforeRounding),
};

function part<Value>(of: (card: ScoreCard) => Value): PropertyDescriptor & ThisType<LazyCard> {
  return {
    enumerable: true,
    configurable: true,
    get() {
      return of(worked(this.result, this[byWhom]));
    },
  };
}

/**
 * The card of a plain row, whose total is known and whose lines are worked out (exactly, the same every time) when they
 * are asked for. It copies and compares like any other object.
 */
export function lazyCard(
  result: Result,
  rank: number | undefined,
  total: Exact,
  workOut: WorkOut,
  standing: (total: Exact) => Pick<ScoreCard, "grade" | "coefficient" | "toNextGrade">,
): ScoreCard {
  const { grade, coefficient, toNextGrade } = standing(total);
  const known = { result, total, grade, coefficient, toNextGrade, rank, payouts: [], findings: [] };
  Object.defineProperties(known, waiting);
  Object.defineProperty(known, byWhom, { value: workOut });
  return known as typeof known & Pick<ScoreCard, keyof typeof waiting>;
}

function worked(result: Result, by: WorkOut): ScoreCard {
  const known = lookedAt.find((one) => one?.result === result && one.by === by);
  if (known) return known.card;
  const card = by(result);
  lookedAt[next] = { result, by, card };
  next = (next + 1) % lookedAt.length;
  return card;
}

/** The card with some parts replaced; parts that have not been looked at are not worked out for it. */
export function withParts(card: ScoreCard, parts: Partial<Pick<ScoreCard, "rank" | "payouts" | "deductions" | "findings" | "team" | "total" | "grade" | "coefficient" | "toNextGrade" | "regraded">>): ScoreCard {
  const view: ScoreCard = Object.create(Object.prototype, { ...Object.getOwnPropertyDescriptors(card), ...Object.getOwnPropertyDescriptors(parts) });
  return view;
}
