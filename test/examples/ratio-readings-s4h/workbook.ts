import type { WorkbookExample } from "../workbookExample";

/** S4h 「奖金基础×KPI得分岗位系数:服务经理:配件部:质量检验=3:5:2」: the sample's 李娜, (1386000 − 2480000 × 34 %) × 3 % = 16284 × 108.93 % = 17738.16. */
export const example: WorkbookExample = {
  rule: "S4h 岗位系数 3:5:2 的读法",
  scheme: "S4h",
  cases: [
    { when: "the pool split: × 3/10, 5/10, 2/10, together 17738.16", change: { parameters: { 岗位系数用法: "池内分配" } }, rows: [{ who: "李娜", payouts: { 应得奖金: "5321.45", 配件部奖金: "8869.08", 质量检验奖金: "3547.63" } }] },
    { when: "not split: all of it", change: { parameters: { 岗位系数用法: "不分配" } }, rows: [{ who: "李娜", payouts: { 应得奖金: "17738.16", 配件部奖金: "0.00" } }] },
    { when: "multiplied: × 3, × 5, × 2", change: { parameters: { 岗位系数用法: "系数相乘" } }, rows: [{ who: "李娜", payouts: { 应得奖金: "53214.48", 配件部奖金: "88690.80", 质量检验奖金: "35476.32" } }] },
    { when: "not chosen: both amounts shown, nothing is worked out", change: { parameters: { 岗位系数用法: null } }, rows: [{ who: "李娜", payouts: { 池内分配奖金: "5321.45", 不分配奖金: "17738.16", 应得奖金: undefined, 服务经理月度奖金: undefined }, findings: [] }], notices: ["payout-undecided"] },
  ],
};
