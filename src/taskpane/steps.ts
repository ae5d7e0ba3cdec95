import type { Band } from "../scheme/bands";
import type { GradeBand } from "../scheme/gradeBand";

/** A step on a ruler: open ends go on as far as the ruler does. */
export type Step = Readonly<{ from?: number; to?: number; text: string }>;

/** A stretch that belongs to no step, or to two. Between two decimals there is no stretch: 79.99 and 80 meet. */
export type Stretch = Readonly<{ kind: "hole" | "overlap"; from: number; to: number }>;

export function stepsOfBands(bands: readonly Band[]): readonly Step[] {
  return bands.map(({ from, to, result }) => ({ from, to, text: String(result) }));
}

/** Grades are written from the best down; each ends where the better one begins. */
export function stepsOfGrades(grades: readonly GradeBand[]): readonly Step[] {
  return grades.map(({ grade, lowestTotal }, index) => ({ from: lowestTotal, to: grades[index - 1]?.lowestTotal, text: grade }));
}

export type RulerPart = Readonly<{ kind: "step" | "hole" | "overlap"; from: number; to: number; text: string }>;

/**
 * The parts of a ruler from left to right, with the stretches that no step or two steps take. `gap` is the least distance
 * that counts as a hole: one unit of the lookup's decimals.
 */
export function rulerParts(steps: readonly Step[], gap: number): readonly RulerPart[] {
  const edges = [...new Set(steps.flatMap(({ from, to }) => [from, to]).filter((edge) => edge !== undefined))].sort((one, other) => one - other);
  const [first, last] = [edges[0], edges.at(-1)];
  if (first === undefined || last === undefined) return [];
  const room = edges.length > 1 ? (last - first) / (edges.length - 1) : Math.max(1, Math.abs(first) * 0.2);
  const start = first - (steps.some(({ from }) => from === undefined) ? room : 0);
  const end = last + (steps.some(({ to }) => to === undefined) ? room : 0);
  const cuts = [start, ...edges.filter((edge) => edge > start && edge < end), end];
  const parts = cuts.slice(1).map((to, index): RulerPart => {
    const from = cuts[index]!;
    const holding = steps.filter((step) => (step.from ?? -Infinity) <= from && (step.to ?? Infinity) >= to);
    const kind = holding.length === 1 ? "step" : holding.length === 0 ? "hole" : "overlap";
    return { kind, from, to, text: holding.map(({ text }) => text).join(" / ") };
  });
  return parts.filter(({ kind, from, to }) => kind === "step" || to - from > gap * 1.5);
}
