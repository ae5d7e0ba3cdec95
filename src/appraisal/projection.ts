import { exact, isZero, minus, over, plus, times, zero, type Exact } from "../sheet/exact";

/** A figure of one period, the period by its number: neighbours differ by 1, a missing period leaves a gap. */
export type Point = Readonly<{ index: number; value: Exact }>;

/** Fewer points than these are no trend (C07). */
export const leastPoints = 3;

/**
 * The straight line that comes closest to the points (least squares), asked for a period: trend extrapolated, for
 * reference only. Exact: points on a line give that line. Undefined with fewer than three periods.
 */
export function projected(points: readonly Point[], index: number): Exact | undefined {
  const origin = points[0]?.index ?? 0;
  if (new Set(points.map((point) => point.index)).size < leastPoints) return undefined;
  const count = exact(points.length);
  const places = points.map((point) => exact(point.index - origin));
  const sum = (values: readonly Exact[]) => values.reduce(plus, zero);
  const [sumX, sumY] = [sum(places), sum(points.map(({ value }) => value))];
  const sumXY = sum(points.map(({ value }, place) => times(places[place]!, value)));
  const sumXX = sum(places.map((place) => times(place, place)));
  const slope = over(minus(times(count, sumXY), times(sumX, sumY)), minus(times(count, sumXX), times(sumX, sumX)));
  const start = over(minus(sumY, times(slope, sumX)), count);
  return plus(start, times(slope, exact(index - origin)));
}

/** How far a sum has come towards its target, and what every remaining period has to bring. */
export type RunRate = Readonly<{ target: Exact; done: Exact; remaining: Exact; pace: Exact; periodsLeft: number; required?: Exact }>;

/**
 * The required run-rate: (target − done) ÷ periods left, never below 0, beside the pace so far, done ÷ periods counted
 * (P59). Without periods left nothing is required any more.
 */
export function runRate(values: readonly Exact[], target: Exact, periodsLeft: number): RunRate | undefined {
  if (values.length === 0) return undefined;
  const done = values.reduce(plus, zero);
  const short = minus(target, done);
  const remaining = short.n < 0n ? zero : short;
  return {
    target,
    done,
    remaining,
    pace: over(done, exact(values.length)),
    periodsLeft,
    ...(periodsLeft > 0 ? { required: over(remaining, exact(periodsLeft)) } : isZero(remaining) ? { required: zero } : {}),
  };
}
