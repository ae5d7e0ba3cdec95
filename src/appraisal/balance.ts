/** Ten-thousandths: weights are written to 0.01 %. */
const whole = 10_000;

/**
 * Brings weights to 100 % by the ones that have not been set by hand: each keeps its part of what is left, to 0.1 % where
 * that is possible; what rounding leaves over goes to the largest. Undefined when nothing is left to share out, or nothing
 * to share it among.
 */
export function balanced(weights: readonly number[], isSet: (index: number) => boolean): readonly number[] | undefined {
  const units = weights.map((weight) => Math.round(weight * whole));
  const free = units.flatMap((_, index) => (isSet(index) ? [] : [index]));
  const left = whole - units.reduce((sum, unit, index) => sum + (isSet(index) ? unit : 0), 0);
  if (left < 0 || free.length === 0) return undefined;
  const held = free.reduce((sum, index) => sum + units[index]!, 0);
  const step = left % 10 === 0 ? 10 : 1;
  const shared = [...units];
  for (const index of free) shared[index] = Math.floor((held > 0 ? (left * units[index]!) / held : left / free.length) / step) * step;
  const largest = free.reduce((best, index) => (shared[index]! > shared[best]! ? index : best), free[0]!);
  shared[largest]! += left - free.reduce((sum, index) => sum + shared[index]!, 0);
  return shared.map((unit) => unit / whole);
}
