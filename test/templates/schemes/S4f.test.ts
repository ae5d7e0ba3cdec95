import { toText } from "../../../src/sheet/exact";
import { cardOf, paidTo, sampled } from "./sampled";

test("S4f: the group's pool is split by coefficient, then complaints and the form score take their part", () => {
  const { cards } = sampled("S4f");
  // Output 330,000 × 0.5 % × 1.10 × 0.90 = 1,633.50; accessories 11,150 × 6 % = 669.00; the pool is 2,302.50.
  expect(paidTo(cardOf(cards, "张伟"))).toMatchObject({ 组产值: "330000.00", 产值提成: "1633.50", 精品提成: "669.00" });
  // 2,302.50 × 1.2/3.0, × 1.0/3.0, × 0.8/3.0: nobody on probation counts in the 3.0, and the shares add up to the pool.
  expect(["张伟", "李娜", "王强"].map((name) => paidTo(cardOf(cards, name))["个人分配额"])).toEqual(["921.00", "767.50", "614.00"]);
  // One complaint −5 %: 729.125, half up. Two complaints −20 % and 95 < 96 −10 %, on the same base: 614 × 70 %.
  expect(["张伟", "李娜", "王强"].map((name) => paidTo(cardOf(cards, name))["个人提成"])).toEqual(["921.00", "729.13", "429.80"]);
});

test("S4f: the workshop's 4 % is split by its own coefficients; the foreman's changes count once the station head has approved", () => {
  const { cards } = sampled("S4f");
  // 11,150 × 4 % = 446.00, × 1.2/3.0, 1.0/3.0, 0.8/3.0 = 178.40, 148.66⅔, 118.93⅓: the cent left over goes to the largest part cut off.
  const line = (name: string) => cardOf(cards, name).payouts.find((payout) => payout.name === "车间个人提成")!;
  const figures = (name: string) => [line(name).amount, line(name).adjusted?.before].map((figure) => figure && toText(figure, 2));
  expect(["周磊", "吴婷", "徐斌"].map(figures)).toEqual([["168.4", "178.4"], ["148.67", undefined], ["128.93", "118.93"]]);
  expect(line("周磊").adjusted).toMatchObject({ approver: "站长", at: "人工调整!E5" });
});
