import { toFixed } from "../../../src/sheet/exact";
import { cardOf, paidTo, sampled, totalOf } from "./sampled";

test("S4h: 3/10 of the bonus base by the KPI score; 30 % of what exceeds the base pay waits for the year's end", () => {
  const card = cardOf(sampled("S4h").cards, "李娜", "2026-03");
  expect(totalOf(card)).toBe("108.93");
  // 16,284.00 × 3/10 × 108.93 ÷ 100 = 5,321.448; (5,321.45 − 4,500.00) × 30 % = 246.435.
  expect(paidTo(card)).toMatchObject({ 奖金基础: "16284.00", 服务经理月度奖金: "5321.45", 超底薪部分: "821.45" });
  expect(toFixed(card.payouts.find(({ name }) => name === "服务经理月度奖金")!.deferred, 2)).toBe("246.44");
});
