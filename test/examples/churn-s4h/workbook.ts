import type { WorkbookExample } from "../workbookExample";

/**
 * S4h 「客户流失指最后一次…离厂起,120天未再来厂修理的车辆」, the sample's 陈静 at 31 March 2026, 50 due. 1 December is 120 days
 * before: it is lost, 2 December is not; 31 October was lost in February already.
 */
export const example: WorkbookExample = {
  rule: "S4h 客户流失率（120 天）",
  scheme: "S4h",
  cases: [
    { when: "five reached 120 days in March: 5 ÷ 50 = 10 % against 8 %: 2 − 10/8 = 75", change: {}, rows: [{ who: "陈静", scores: { H4: "75.00" } }] },
    { when: "more than 120 days: four, 8 % against 8 %", change: { parameters: { 流失口径: "超过天数" } }, rows: [{ who: "陈静", scores: { H4: "100.00" } }] },
    { when: "all that are lost to date: seven, 14 %: 2 − 14/8 = 25", change: { parameters: { 流失口径: "全部流失" } }, rows: [{ who: "陈静", scores: { H4: "25.00" } }] },
  ],
};
