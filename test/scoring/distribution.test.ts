import fc from "fast-check";
import { distribute, quotaReadings, type Contender } from "../../src/scoring/distribution";
import { seatsOf } from "../../src/scoring/quotaSeats";
import type { Quota } from "../../src/scheme/quota";

const share = (value: number): Quota => ({ kind: "share", share: value });
const count = (value: number): Quota => ({ kind: "count", count: value });
/** Letters earned at 90, 80 and 60; D below. */
const earned = (total: number): Contender => ({ total, grade: total >= 90 ? 0 : total >= 80 ? 1 : total >= 60 ? 2 : 3 });
const placed = (totals: readonly number[], seats: readonly (number | undefined)[], rules: Partial<Parameters<typeof distribute>[2]> = {}) => {
  const { grades, ties, borders } = distribute(totals.map(earned), seats, { reading: "cap", ties: "shrink", ...rules });
  return { letters: grades.map((grade) => "ABCD"[grade]).join(""), ties, borders };
};

test.each<[string, readonly (Quota | undefined)[], number, readonly (number | undefined)[]]>([
  ["7 people at 10 and 30 %: 0.7, 2.1 and 4.2 make 1, 2 and 4", [share(0.1), share(0.3), undefined], 7, [1, 2, undefined]],
  ["42 people at 10, 20, 40, 20 and 10 %: 4.2, 8.4, 16.8, 8.4, 4.2", [share(0.1), share(0.2), share(0.4), share(0.2), share(0.1)], 42, [4, 9, 17, 8, 4]],
  ["equal fractions go to the better grade: 5 people at 50 and 50 %", [share(0.5), share(0.5)], 5, [3, 2]],
  ["shares above the whole are limits each on its own", [share(0.2), share(0.5), share(1)], 9, [1, 4, 9]],
  ["people are people", [count(2), undefined], 9, [2, undefined]],
  ["nobody, nothing", [share(0.1), share(0.9)], 0, [0, 0]],
])("%s", (_, quotas, people, seats) => {
  expect(seatsOf(quotas, people, [])).toEqual(seats);
});

test.each([[5, 1], [6, 2], [1, 1]])("of %i people at most %i by a lookup: up to 5 people one, above two", (people, seats) => {
  const at = "分档!B5";
  const bands = [{ name: "特等名额", decimals: 0, bands: [{ to: 5, toInclusive: true, fromInclusive: true, result: 1, at }, { from: 5, fromInclusive: false, toInclusive: false, result: 2, at }] }];
  expect(seatsOf([{ kind: "lookup", bands: "特等名额" }, undefined], people, bands)).toEqual([seats, undefined]);
});

test("who finds no place goes on to the next grade, and nobody is moved up", () => {
  // A has two places for three; the third joins the two B in two places, so the last of them is C.
  expect(placed([95, 94, 93, 85, 84, 70, 50], [2, 2, undefined, undefined]).letters).toBe("AABBCCD");
  expect(placed([95, 85, 70], [2, undefined, undefined, undefined]).letters).toBe("ABC");
});

test("as exact numbers grades are filled whether they were earned or not", () => {
  expect(placed([89, 85, 84, 70, 65], [1, 1, undefined, undefined], { reading: "exact" }).letters).toBe("ABCCC");
  expect(placed([95, 94, 93, 92, 91], [1, 1, 2, 1], { reading: "exact" }).letters).toBe("ABCCD");
});

test("what keeps somebody from a grade keeps the place from them, too", () => {
  const people = [{ total: 95, grade: 1, held: true }, earned(89), earned(70)];
  expect(distribute(people, [1, undefined, undefined, undefined], { reading: "exact", ties: "shrink" }).grades).toEqual([1, 0, 2]);
});

test.each([
  ["stretch", "AAAB"],
  ["shrink", "ABBB"],
  ["ask", "ABBB"],
] as const)("one place among two equal totals: %s", (ties, letters) => {
  const result = placed([96, 92, 92, 91], [2, undefined, undefined, undefined], { ties });
  expect([result.letters, result.ties]).toEqual([letters, [{ grade: 0, total: 92, people: [1, 2], places: 1, ...(ties === "ask" ? {} : { decided: ties }) }]]);
});

test("a tie that a person has decided is decided, whatever the policy", () => {
  const result = placed([96, 92, 92, 91], [2, undefined, undefined, undefined], { ties: "ask", decided: (grade, total) => (grade === 0 && total === 92 ? "stretch" : undefined) });
  expect([result.letters, result.ties[0]!.decided]).toEqual(["AAAB", "stretch"]);
});

test("at the border stand the last within and the first without", () => {
  expect(placed([96, 95, 92, 91], [2, undefined, undefined, undefined]).borders).toEqual([{ grade: 0, inside: [1], outside: [2] }]);
});

const totals = fc.array(fc.integer({ min: 40, max: 110 }), { maxLength: 40 });
const seats = fc.tuple(...[0, 1, 2].map(() => fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined })), fc.constant(undefined));

test("law: quotas that make the whole give every person of the group exactly one place", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 }), fc.nat(500), (weights, people) => {
      const sum = weights.reduce((all, weight) => all + weight, 0);
      fc.pre(sum > 0 && sum <= 100);
      const quotas = [...weights, 100 - sum].map((weight) => share(weight / 100));
      const given = seatsOf(quotas, people, []);
      expect(given.reduce<number>((all, one) => all + one!, 0)).toBe(people);
      given.forEach((one, index) => expect(Math.abs(one! - ([...weights, 100 - sum][index]! * people) / 100)).toBeLessThan(1));
    }),
  );
});

test("law: the order of totals is kept, and equal totals have equal grades, whatever the order of rows", () => {
  fc.assert(
    fc.property(totals, seats, fc.constantFrom(...quotaReadings), fc.constantFrom("stretch", "shrink", "ask"), (given, places, reading, ties) => {
      const { grades } = distribute(given.map(earned), places, { reading, ties });
      given.forEach((one, index) => given.forEach((other, place) => expect(one < other || grades[index]! <= grades[place]!).toBe(true)));
      const reversed = distribute([...given].reverse().map(earned), places, { reading, ties });
      expect([...reversed.grades].reverse()).toEqual(grades);
    }),
  );
});

test("law: as limits nobody is moved up, and no grade but the last holds more than its places", () => {
  fc.assert(
    fc.property(totals, seats, (given, places) => {
      const { grades } = distribute(given.map(earned), places, { reading: "cap", ties: "shrink" });
      given.forEach((total, index) => expect(grades[index]!).toBeGreaterThanOrEqual(earned(total).grade));
      places.forEach((limit, grade) => limit !== undefined && expect(grades.filter((one) => one === grade).length).toBeLessThanOrEqual(limit));
    }),
  );
});
