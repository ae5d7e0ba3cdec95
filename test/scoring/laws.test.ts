import fc from "fast-check";
import { compare, exact, minus, over, plus, times, toText, zero, type Exact } from "../../src/sheet/exact";
import { withPayouts } from "../../src/scoring/payout";
import { scoreAll } from "../../src/scoring/scoreAll";
import { scoreCard } from "../../src/scoring/scoreCard";
import type { Scheme } from "../../src/scheme/scheme";
import type { Reading, Result } from "../../src/scoring/result";
import { evaluator } from "./evaluator";
import { anyAppraisal, typed } from "./randomScheme";
import { resultOf, schemeOf } from "./schemeOf";

/** The row with another number in one column. */
function withActual(result: Result, column: string, value: number): Result {
  const reading: Reading = { kind: "number", value, at: result.readings.get(column)!.at };
  return { ...result, readings: new Map([...result.readings, [column, reading]]) };
}

const same = (one: Exact | undefined, other: Exact | undefined) => one !== undefined && other !== undefined && compare(one, other) === 0;

test("a better actual never lowers a score", () => {
  const cases = anyAppraisal(1).chain(({ scheme, results }) =>
    fc.record({
      scheme: fc.constant(scheme),
      result: fc.constant(results[0]!),
      which: fc.integer({ min: 0, max: scheme.indicators.length - 1 }),
      step: typed(0, 80, 2),
    }),
  );
  let compared = 0;
  fc.assert(
    fc.property(cases, ({ scheme, result, which, step }) => {
      const indicator = scheme.indicators[which]!;
      const isBands = indicator.rule.kind === "bands" && indicator.rule.of === "actual";
      if (indicator.direction === "range" || isBands) return;
      const reading = result.readings.get(indicator.name);
      if (reading?.kind !== "number") return;
      const better = indicator.direction === "lower" ? Math.max(0.01, reading.value - step) : reading.value + step;
      if (indicator.direction === "lower" && better > reading.value) return;
      const before = scoreCard(result, scheme);
      const after = scoreCard(withActual(result, indicator.name, better), scheme);
      expect(compare(after.lines[which]!.score, before.lines[which]!.score)).toBeGreaterThanOrEqual(0);
      expect(compare(after.total!, before.total!)).toBeGreaterThanOrEqual(0);
      compared += 1;
    }),
    { numRuns: 400 },
  );
  expect(compared).toBeGreaterThan(100);
});

test("the order of the rows changes nothing", () => {
  fc.assert(
    fc.property(anyAppraisal(12), ({ scheme, results }) => {
      const forwards = scoreAll(results, scheme);
      const backwards = scoreAll([...results].reverse(), scheme).toReversed();
      forwards.forEach((card, index) => {
        const other = backwards[index]!;
        expect([card.rank, card.grade, toText(card.total!, 8)]).toEqual([other.rank, other.grade, toText(other.total!, 8)]);
      });
    }),
    { numRuns: 60 },
  );
});

test("the lines of a card add up to its subtotal, and the subtotal less deductions to its total before bounds", () => {
  fc.assert(
    fc.property(anyAppraisal(4), ({ scheme, results }) => {
      for (const card of scoreAll(results, scheme)) {
        const lines = card.lines.reduce((sum, { weighted }) => plus(sum, weighted), zero);
        expect(same(lines, card.subtotal)).toBe(true);
        const taken = card.deductions.filter(({ from }) => from.kind === "total").reduce((sum, line) => plus(sum, line.taken!), zero);
        expect(same(minus(lines, taken), card.bounded?.before ?? card.beforeRounding)).toBe(true);
        const dimensions = card.dimensions.reduce((sum, { weighted }) => plus(sum, weighted), zero);
        expect(card.dimensions.length === 0 || same(dimensions, card.subtotal)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("a higher total never has a lower grade", () => {
  fc.assert(
    fc.property(anyAppraisal(15), ({ scheme, results }) => {
      const cards = [...scoreAll(results, scheme)].sort((one, other) => compare(other.total!, one.total!));
      const places = cards.map(({ grade }) => scheme.grades.findIndex((band) => band.grade === grade));
      expect(places).toEqual([...places].sort((one, other) => one - other));
      expect(cards.map(({ rank }) => rank!)).toEqual(cards.map(({ rank }) => rank!).sort((one, other) => one - other));
    }),
    { numRuns: 60 },
  );
});

test("leaving out what is missing changes nothing when nothing is missing", () => {
  const omitting = (scheme: Scheme): Scheme => ({ ...scheme, indicators: scheme.indicators.map((indicator) => ({ ...indicator, missing: "omit" })) });
  fc.assert(
    fc.property(anyAppraisal(3), ({ scheme, results }) => {
      const plain = scoreAll(results, scheme);
      scoreAll(results, omitting(scheme)).forEach((card, index) => expect(same(card.total, plain[index]!.total)).toBe(true));
    }),
    { numRuns: 60 },
  );
});

test("leaving one indicator out weighs the others as if it had never been agreed", () => {
  fc.assert(
    fc.property(typed(0, 100, 2), typed(0, 100, 2), fc.integer({ min: 1, max: 98 }), fc.integer({ min: 1, max: 98 }), (first, second, one, other) => {
      fc.pre(one + other < 100);
      const three = schemeOf({
        settings: { missing: "omit", decimals: 6 },
        indicators: [
          { name: "甲", weight: one / 100 },
          { name: "乙", weight: other / 100 },
          { name: "丙", weight: (100 - one - other) / 100 },
        ],
      });
      const card = scoreCard(resultOf({ 甲: first, 乙: second, 丙: null }), three);
      const mean = (first * one + second * other) / (one + other);
      expect(Number(toText(card.total!, 6))).toBeCloseTo(mean, 5);
    }),
    { numRuns: 100 },
  );
});

test("a card that was worked out lazily says what the exact card says", () => {
  fc.assert(
    fc.property(anyAppraisal(3), ({ scheme, results }) => {
      for (const card of scoreAll(results, scheme)) {
        const exactly = scoreCard(card.result, scheme);
        expect(same(card.total, exactly.total)).toBe(true);
        expect({ ...card, total: 0, rank: 0, toNextGrade: card.toNextGrade?.grade }).toEqual({ ...exactly, total: 0, rank: 0, toNextGrade: exactly.toNextGrade?.grade });
        expect(Object.keys(card)).toEqual(expect.arrayContaining(["lines", "deductions", "subtotal"]));
      }
    }),
    { numRuns: 40 },
  );
});

test("a pool shared by a group is paid to the last cent: over 10,000 groups shares add up to it, none is negative, and none is a cent off", () => {
  const groups = fc.array(fc.record({ cents: fc.integer({ min: 0, max: 100_000_000 }), tenths: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 4 }) }), { minLength: 100, maxLength: 100 });
  const scheme = schemeOf({ indicators: [{ name: "分数", weight: 1 }], payouts: [{ name: "提成", formula: "[@总额]*[@系数]/[@系数合计]", group: "业务组" }] });
  fc.assert(
    fc.property(groups, (all) => {
      const shared = all.filter(({ tenths }) => tenths.some((tenth) => tenth > 0));
      const rows = shared.flatMap(({ cents, tenths }, group) => tenths.map((tenth) => ({ group, pool: cents / 100, coefficient: tenth / 10, sum: tenths.reduce((sum, one) => sum + one, 0) / 10 })));
      const results = rows.map(({ group, pool, coefficient, sum }) => resultOf({ 分数: 90, 业务组: `组${group}`, 总额: pool, 系数: coefficient, 系数合计: sum }));
      const cards = withPayouts(scoreAll(results, scheme), scheme, evaluator);
      const sums = shared.map(() => zero);
      cards.forEach(({ payouts }, index) => {
        const { group, pool, coefficient, sum } = rows[index]!;
        const { amount } = payouts[0]!;
        expect(amount.n >= 0n).toBe(true);
        const off = minus(amount, over(times(exact(pool), exact(coefficient)), exact(sum)));
        expect(compare(times(off, off), exact(0.0001))).toBeLessThan(0);
        sums[group] = plus(sums[group]!, amount);
      });
      shared.forEach(({ cents }, group) => expect(compare(sums[group]!, exact(cents / 100))).toBe(0));
    }),
    { numRuns: 100 },
  );
});
