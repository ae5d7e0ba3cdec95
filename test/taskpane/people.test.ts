import fc from "fast-check";
import { personFinder } from "../../src/taskpane/findPerson";
import { clockTime, grouped, money, seconds } from "../../src/taskpane/figures";
import { periodsIn } from "../../src/appraisal/periodsIn";
import { everything, orders, peopleOf, sameFilter, shown, type Filter } from "../../src/taskpane/people";
import { exact } from "../../src/sheet/exact";
import { appraisalOf, cardOf, few } from "./fakes";

const person = fc.record({ name: fc.string({ minLength: 1 }), total: fc.option(fc.integer({ min: 0, max: 12_000 }).map((points) => points / 100), { nil: undefined }) });
const crowd = fc.array(person, { maxLength: 40 }).map((people) => peopleOf(people.map((one, row) => cardOf({ ...one, row: row + 1 }))));

test("an order shows everybody once", () => {
  fc.assert(fc.property(crowd, fc.constantFrom(...orders), (people, order) => {
    expect(shown(people, { ...everything, order }).map(({ at }) => at).sort()).toEqual(people.map(({ at }) => at).sort());
  }));
});

test("nobody who is not scored stands before somebody who is, highest or lowest first", () => {
  fc.assert(fc.property(crowd, fc.constantFrom("highest" as const, "lowest" as const), (people, order) => {
    const totals = shown(people, { ...everything, order }).map(({ total }) => total);
    const scored = totals.filter((total) => total !== undefined);
    expect(totals.slice(0, scored.length)).toEqual(scored);
    expect(scored).toEqual([...scored].sort((a, b) => (order === "highest" ? b - a : a - b)));
  }));
});

test("the bars share people out: everybody passes exactly one", () => {
  const bars: readonly Filter[] = [...["A", "B", "C", "D"].map((grade): Filter => ({ kind: "grade", grade })), { kind: "unscored" }];
  fc.assert(fc.property(crowd, (people) => {
    const shares = bars.map((filter) => shown(people, { ...everything, filter }).length);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(people.length);
  }));
});

test.each<[Filter | undefined, Filter | undefined, boolean]>([
  [undefined, undefined, true],
  [{ kind: "unscored" }, undefined, false],
  [{ kind: "unscored" }, { kind: "unscored" }, true],
  [{ kind: "grade", grade: "A" }, { kind: "grade", grade: "A" }, true],
  [{ kind: "grade", grade: "A" }, { kind: "grade", grade: "B" }, false],
  [{ kind: "grade", grade: "A" }, { kind: "unscored" }, false],
])("%j and %j are the same filter: %s", (one, other, same) => {
  expect(sameFilter(one, other)).toBe(same);
});

test("periods of the scheme's own cycle come first, the latest to end before others", () => {
  const rows = ["2026-01", "2025-Q4", "2026-Q1", "2026-03", "2025"].map((period, row) => ({ name: "甲", period, row: row + 1 }));
  expect(periodsIn(appraisalOf(rows))).toEqual(["2026-03", "2026-01", "2026-Q1", "2025-Q4", "2025"]);
  const quarterly = { ...appraisalOf(rows), scheme: { ...appraisalOf(rows).scheme!, settings: { ...appraisalOf(rows).scheme!.settings, cycle: "quarter" as const } } };
  expect(periodsIn(quarterly)[0]).toBe("2026-Q1");
});

describe("whose row a cell stands in", () => {
  const find = personFinder([...few.map(cardOf), { ...cardOf({ name: "右表", row: 6 }), result: { ...cardOf({ name: "右表", row: 6 }).result, at: "考核数据!J6:M6" } }]);
  test.each([
    ["考核数据!A5", "考核数据!A5:F5"],
    ["考核数据!C7:D9", "考核数据!A7:F7"],
    ["考核数据!H5", "考核数据!A5:F5"],
    ["考核数据!H6", "考核数据!A6:F6"],
    ["考核数据!K6", "考核数据!J6:M6"],
    ["考核数据!Z6", "考核数据!J6:M6"],
    ["考核数据!A4", undefined],
    ["考核方案!A5", undefined],
    ["考核数据!5:5", undefined],
    ["", undefined],
  ])("%s → %s", (cell, row) => {
    expect(find(cell)).toBe(row);
  });
});

test.each([
  [186240.5, 2, "186,240.50"],
  [0, 2, "0.00"],
  [999, 0, "999"],
  [-1234567.891, 2, "-1,234,567.89"],
])("%d with %d decimals reads %s", (value, decimals, text) => {
  expect(grouped(value, decimals)).toBe(text);
  expect(grouped(exact(value), decimals)).toBe(text);
});

test("money carries its sign in front", () => {
  expect([money(4170, 2), money(exact(-20), 2)]).toEqual(["¥4,170.00", "−¥20.00"]);
});

test.each([
  [3, "0.1"],
  [340, "0.3"],
  [9949, "9.9"],
  [12_400, "12"],
])("%d ms take %s s", (milliseconds, text) => {
  expect(seconds(milliseconds)).toBe(text);
});

test("a moment is told by the clock", () => {
  expect(clockTime(new Date(2026, 2, 5, 9, 5).getTime())).toBe("09:05");
});
