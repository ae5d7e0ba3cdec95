import { appraise } from "../../src/appraisal/appraise";
import { toFixed } from "../../src/sheet/exact";
import { templatePlan } from "../../src/templates/templatePlan";
import { templateCoded, templates } from "../../src/templates/templates";
import type { Language } from "../../src/scheme/issue";
import { planSnapshot } from "./planSnapshot";

function cardsOf(code: string, language: Language = "zh") {
  return appraise(planSnapshot(templatePlan(templateCoded(code)!, { language, sample: true }))).cards;
}

const shown = (value: Parameters<typeof toFixed>[0] | undefined) => value && toFixed(value, 2);

test.each(templates.map(({ code }) => code))("the sample of %s is appraised whole, and alike in both languages", (code) => {
  const [zh, en] = (["zh", "en"] as const).map((language) => {
    const { issues, cards } = appraise(planSnapshot(templatePlan(templateCoded(code)!, { language, sample: true })));
    expect(issues).toEqual([]);
    expect(cards).toHaveLength(templateCoded(code)!.results.reduce((rows, { sample }) => rows + sample.length, 0));
    expect(cards.flatMap(({ findings }) => findings).filter(({ severity }) => severity === "flag")).toEqual([]);
    return cards.map(({ total, rank, lines, payouts }) => ({ total: shown(total), rank, scores: lines.map(({ score }) => shown(score)), amounts: payouts.map(({ amount, deferred }) => [shown(amount), shown(deferred)]) }));
  });
  expect(zh!.every(({ total }) => total !== undefined)).toBe(true);
  expect(en).toEqual(zh);
});

test("S4i pays the source's two examples", () => {
  const cards = cardsOf("S4i");
  const annual = cards.find(({ result }) => result.table === "年度考核")!;
  expect([cards[0]!.grade, shown(cards[0]!.payouts[0]!.amount)]).toEqual(["B", "4750.00"]);
  expect([annual.grade, shown(annual.payouts[0]!.amount)]).toEqual(["A", "11000.00"]);
});

test("S4g weighs 90, 80, 70 and 100 into 84", () => {
  expect(shown(cardsOf("S4g")[0]!.total)).toBe("84.00");
});

test("S4k takes every failed check its next step, and nothing after the last", () => {
  const totals = cardsOf("S4k").map(({ total }) => shown(total));
  expect(totals).toEqual(["40.00", "42.50", "33.00", "30.50", "43.00"]);
});

test("S4f splits the group's pool by coefficient and takes off for complaints and form score", () => {
  const amounts = cardsOf("S4f").slice(0, 4).map(({ payouts }) => shown(payouts.find(({ name }) => name === "个人提成")!.amount));
  // Pool 1633.50 + 6 % of 11150.00 = 2302.50; 1.2, 1.0 and 0.8 of 3.0; −5 %; −20 % −10 %; probation.
  expect(amounts).toEqual(["921.00", "729.13", "429.80", "0.00"]);
});

test("S4h holds back 30 per cent of what exceeds base pay", () => {
  const bonus = cardsOf("S4h")[1]!.payouts.find(({ name }) => name === "服务经理月度奖金")!;
  expect([shown(bonus.amount), shown(bonus.deferred)]).toEqual(["5321.45", "246.44"]);
});

test("S4q makes up for a missed month once the year to date is reached, and rewards the stretch quarter", () => {
  const paid = (name: string) => cardsOf("S4q").map(({ payouts }) => shown(payouts.find((payout) => payout.name === name)!.amount));
  expect(paid("达标奖励")).toEqual(["0.00", "0.00", "0.00", "0.00", "0.00", "3000.00"]);
  expect(paid("团队奖励").at(-1)).toBe("4620.00");
});

test("without an entered target the scheme says so instead of scoring", () => {
  const { issues, cards } = appraise(planSnapshot(templatePlan(templateCoded("S2")!, { language: "zh", sample: false })));
  expect(cards).toEqual([]);
  expect(issues.filter(({ code }) => code === "needs-target")).toHaveLength(6);
});
