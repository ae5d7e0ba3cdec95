import type { Example } from "../example";

/**
 * S4f: 2685 × 1.2 ÷ 3 = 1074, × 1.0 ÷ 3 = 895, × 0.8 ÷ 3 = 716, together 2685. The pool of 100 among three equal
 * shares is 33.34 + 33.33 + 33.33: the cent left over goes to the first.
 */
const share = (group: string, pool: number, coefficient: number, sum: number, amount: string) => ({
  columns: { 分数: 90, 业务组: group, 总额: pool, 系数: coefficient, 系数合计: sum },
  expect: { payouts: { 个人提成: amount } },
});

export const example: Example = {
  rule: "S4f 组内按系数分配，分毫不差",
  scheme: {
    indicators: [{ name: "分数", weight: 1 }],
    payouts: [{ name: "个人提成", formula: "[@总额]*[@系数]/[@系数合计]", group: "业务组" }],
  },
  people: [
    share("一组", 2685, 1.2, 3, "1074.00"),
    share("一组", 2685, 1, 3, "895.00"),
    share("二组", 100, 1, 3, "33.34"),
    share("一组", 2685, 0.8, 3, "716.00"),
    share("二组", 100, 1, 3, "33.33"),
    share("二组", 100, 1, 3, "33.33"),
  ],
};
