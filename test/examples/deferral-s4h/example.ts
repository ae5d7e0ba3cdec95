import type { Example } from "../example";

/** S4h: 每月提成超过底薪，超过部分计提30%放到年终. 8000 − 5000 = 3000, × 30 % = 900 held back, 7100 paid now. At or below the base nothing is. */
export const example: Example = {
  rule: "S4h 超过底薪部分递延 30%",
  scheme: {
    indicators: [{ name: "分数", weight: 1 }],
    payouts: [{ name: "提成", formula: "[@提成额]", deferral: { rate: 0.3, base: "[@底薪]" } }],
  },
  people: [
    { columns: { 分数: 90, 提成额: 8000, 底薪: 5000 }, expect: { payouts: { 提成: ["8000.00", "900.00"] }, says: ["  其中递延 900.00，本期发放 7,100.00"] } },
    { columns: { 分数: 90, 提成额: 5000, 底薪: 5000 }, expect: { payouts: { 提成: ["5000.00", "0.00"] } } },
  ],
};
