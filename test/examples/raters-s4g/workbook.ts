import type { Change } from "../../templates/readings/sampleWith";
import type { WorkbookExample } from "../workbookExample";

const names = ["工作业绩", "团队管理", "工作能力", "职业素养"];
const rated = (peers: readonly (number | null)[], parameters: Change["parameters"] = {}): Change => ({
  parameters: { 同级评价用法: "占少量权重", 同级权重: 0.2, ...parameters },
  columns: { 考核数据: Object.fromEntries(names.map((name, index) => [`${name}·同级`, [peers[index]!]])) },
  rows: { 考核数据: [["张伟", "城东店", "销售经理", "2026-Q1", 90, 80, 70, 100]] },
});

/** S4g: 同级 at 20 % beside 上级 at 80 %; where a peer has not rated, the weight goes to those who have, or the row waits (AMB-84). */
export const example: WorkbookExample = {
  rule: "S4g 评价人权重与缺评",
  scheme: "S4g",
  cases: [
    { when: "all rated 60: 40 % × 84 + 30 % × 76 + 20 % × 68 + 10 % × 92 = 79.20", change: rated([60, 60, 60, 60]), rows: [{ who: "张伟", total: "79.20", findings: [] }] },
    { when: "none for 工作业绩: 40 % × 90 + 22.8 + 13.6 + 9.2 = 81.60", change: rated([null, 60, 60, 60]), rows: [{ who: "张伟", total: "81.60", scores: { P: "90.00", T: "76.00" }, findings: ["rater-missing"] }] },
    { when: "the row waits for the missing peer", change: rated([null, 60, 60, 60], { 缺评处理: "不计分" }), rows: [{ who: "张伟", total: undefined, findings: ["rater-missing-block"] }] },
    { when: "for reference: 36 + 24 + 14 + 10 = 84", change: rated([60, 60, 60, 60], { 同级评价用法: "仅供参考" }), rows: [{ who: "张伟", total: "84.00", findings: [] }] },
  ],
};
