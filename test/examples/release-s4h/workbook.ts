import type { CellValue } from "../../../src/sheet/cellValue";
import type { Change } from "../../templates/readings/sampleWith";
import type { WorkbookExample } from "../workbookExample";

/**
 * December of 李娜: without training sessions the total is 99.55, so 16284 × 99.55 % = 16210.72, × 3/10 = 4863.22; 30 % of the
 * 363.22 above a base pay of 4500 is 108.97. 1000 and 400 were filed as deferred in the year.
 */
const december = (entries: readonly (readonly CellValue[])[], parameters: Change["parameters"] = {}): Change => ({
  parameters,
  cells: [["考核数据", 1, "期间", "2026-12"]],
  rows: { 奖金登记: entries.length > 0 ? entries : [["2026-12", "赵敏", "当月扣款", 1, "他人"]], 培训记录: [] },
  sheets: { 考核历史: [["期间", "姓名", "数据表", "总分", "服务经理月度奖金", "服务经理月度奖金递延"], ["2026-02", "李娜", "考核数据", 90, 8000, 1000], ["2026-06", "李娜", "考核数据", 90, 6000, 400], ["2025-12", "李娜", "考核数据", 90, 9000, 5000]] },
});

/** S4h 「超过部分计提30%放到年终」: what the year's months held back is released in December, less what was entered against it; last year's is not in it. */
export const example: WorkbookExample = {
  rule: "S4h 递延年终发放",
  scheme: "S4h",
  cases: [
    { when: "1000 + 400 + 108.97", change: december([]), rows: [{ who: "李娜", total: "99.55", payouts: { 服务经理月度奖金: ["4863.22", "108.97"], 年内递延: "1508.97", 年终发放: "1508.97" } }] },
    { when: "250 entered against it", change: december([["2026-12", "李娜", "年终调整", 250, "挂账"]]), rows: [{ who: "李娜", payouts: { 年终发放: "1258.97" } }] },
    { when: "more entered than was held back: never below 0", change: december([["2026-12", "李娜", "年终调整", 2000, "挂账"]]), rows: [{ who: "李娜", payouts: { 年终发放: "0.00" } }] },
  ],
};
