import fc from "fast-check";
import { toText } from "../../src/sheet/exact";
import { scoreAll } from "../../src/scoring/scoreAll";
import { scoreCard } from "../../src/scoring/scoreCard";
import { scoreTotals } from "../../src/scoring/scoreTotals";
import { oracle } from "./oracle";
import { anyAppraisal } from "./randomScheme";
import { resultOf, schemeOf } from "./schemeOf";

test("totals and grades are those of sixty-digit decimals, on every path", () => {
  let rows = 0;
  fc.assert(
    fc.property(anyAppraisal(20), ({ scheme, results }) => {
      const cards = scoreAll(results, scheme);
      const quick = scoreTotals(results, scheme);
      results.forEach((result, index) => {
        const expected = oracle(result, scheme);
        const card = scoreCard(result, scheme);
        expect(toText(card.total!, 8)).toBe(expected.total);
        expect(toText(cards[index]!.total!, 8)).toBe(expected.total);
        expect(quick.totals[index]).toBe(Number(expected.total));
        expect([card.grade, cards[index]!.grade, quick.grades[index]]).toEqual([expected.grade, expected.grade, expected.grade]);
        rows += 1;
      });
    }),
    { numRuns: 250 },
  );
  expect(rows).toBeGreaterThanOrEqual(5000);
});

test("totals that lie exactly on a rounding tie go away from zero, though their doubles lie on either side", () => {
  const scheme = schemeOf({
    indicators: [
      { name: "甲", weight: 0.35 },
      { name: "乙", weight: 0.65 },
    ],
    grades: [{ grade: "A", lowestTotal: 90 }, { grade: "B" }],
  });
  const ties = fc
    .record({ hundredths: fc.integer({ min: 0, max: 12000 }), first: fc.integer({ min: 0, max: 10000 }) })
    .map(({ hundredths, first }) => {
      // 0.35 a + 0.65 b = x.xx5, solved for b where the decimal ends.
      const a = first / 100;
      const b = (hundredths / 100 + 0.005 - 0.35 * a) / 0.65;
      return { a, b: Number(b.toFixed(4)) };
    });
  let onTie = 0;
  fc.assert(
    fc.property(fc.array(ties, { minLength: 50, maxLength: 50 }), (people) => {
      const results = people.map(({ a, b }) => resultOf({ 甲: a, 乙: b }));
      const quick = scoreTotals(results, scheme);
      results.forEach((result, index) => {
        const expected = oracle(result, scheme);
        expect(quick.totals[index]).toBe(Number(expected.total));
        expect(quick.grades[index]).toBe(expected.grade);
        if ((35n * BigInt(Math.round(people[index]!.a * 1e4)) + 65n * BigInt(Math.round(people[index]!.b * 1e4))) % 10000n === 5000n) onTie += 1;
      });
    }),
    { numRuns: 100 },
  );
  expect(onTie).toBeGreaterThan(50);
});

test("a quotient whose digits never end is still exact where it comes to an end again", () => {
  const scheme = schemeOf({ settings: { totalling: "points", itemDecimals: 2 }, indicators: [{ name: "甲", maxPoints: 7.5, rule: { kind: "direct", scale: 300 } }] });
  // 31 ÷ 300 × 7.5 = 0.775 → 0.78, though 31 × 100 ÷ 300 to sixty digits times 7.5 falls short of it.
  expect(scoreTotals([resultOf({ 甲: 31 })], scheme).totals[0]).toBe(0.78);
});
