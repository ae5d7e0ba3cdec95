import type { CellValue } from "../../../src/sheet/cellValue";
import { dayOf } from "../../../src/templates/day";
import { appraised, paid, type Change } from "./sampleWith";

const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A month's row: revenue against target and stretch target (thousands), what was paid before, other rewards. */
type Month = Readonly<{ month: number; revenue: number; target: number; stretch?: number; before?: CellValue; others?: number; merit?: number; general?: number; approved?: boolean }>;

const row = ({ month, revenue, target, stretch = 9999, before = 0, others = 0, merit = 0, general = 0, approved = false }: Month): readonly CellValue[] => {
  const period = `2015-${String(month).padStart(2, "0")}`;
  return ["张伟", "城东店", "服务经理", period, dayOf(`${period}-${lastDays[month - 1]}`), 4000, revenue * 1000, target * 1000, stretch * 1000, before, others, merit, general, approved ? "是" : "否"];
};

/** What a payout comes to in one month, by the reward of 1500 a month. */
function inMonth(month: number, payout: string, months: readonly Month[], parameters: Change["parameters"] = {}, sheets: Change["sheets"] = {}) {
  const { cards } = appraised("S4q", { parameters, sheets, rows: { 考核数据: months.map(row) } });
  return paid(cards, payout)[months.findIndex((one) => one.month === month)];
}

/** Filed months of one payout. */
const history = (payout: string, filed: Readonly<Record<string, number>>): Change["sheets"] => ({
  考核历史: [["期间", "姓名", "数据表", "总分", payout], ...Object.entries(filed).map(([period, amount]) => [period, "张伟", "考核数据", 100, amount])],
});

// January to March far behind, so that the year to date never decides.
const behind: readonly Month[] = [1, 2, 3].map((month) => ({ month, revenue: 50, target: 1000 }));
const reached: readonly Month[] = [...behind, { month: 4, revenue: 100, target: 100 }, { month: 5, revenue: 100, target: 100 }, { month: 6, revenue: 0, target: 100 }];
const alone: readonly Month[] = [...behind, { month: 4, revenue: 0, target: 100 }, { month: 5, revenue: 120, target: 100 }, { month: 6, revenue: 0, target: 100 }];

// May: the quarter to date has 200 of 200 (of the full quarter's 300); or 120 of 200 with 120 of the month's own 100.
test.each([["季度或累计", "1500.00", "0.00"], ["整季目标或累计", "0.00", "0.00"], ["当月也算", "1500.00", "1500.00"]])("AMB-75 done by %s", (reading, quarter, month) => {
  expect([inMonth(5, "达标奖励", reached, { 完成判定: reading }), inMonth(5, "达标奖励", alone, { 完成判定: reading })]).toEqual([quarter, month]);
});

test("AMB-75 the year to date counts in every reading: 320 of 300 in May", () => {
  const ahead: readonly Month[] = [{ month: 3, revenue: 250, target: 100 }, { month: 4, revenue: 20, target: 100 }, { month: 5, revenue: 50, target: 100 }, { month: 6, revenue: 0, target: 100 }];
  for (const reading of ["季度或累计", "整季目标或累计", "当月也算"]) expect(inMonth(5, "达标奖励", ahead, { 完成判定: reading })).toBe("1500.00");
});

const missed: readonly Month[] = [...behind, { month: 4, revenue: 0, target: 100 }, { month: 5, revenue: 0, target: 100, others: 400, merit: 300, general: 200 }];

// 4000 base pay; the missed item's reward is 0 anyway: 400 + 300 + 200 on top; without the 400; without all of them.
test.each([["该项奖励", "4900.00"], ["全部达标奖励", "4500.00"], ["全部奖励", "4000.00"]])("AMB-50 a veto that was missed takes %s", (reading, pay) => {
  expect(inMonth(5, "工资", missed, { 维修收入为否决项: "是", 否决范围: reading })).toBe(pay);
  expect(inMonth(5, "工资", missed, { 维修收入为否决项: "否", 否决范围: reading })).toBe("4900.00");
});

// May missed, the year to date reached in June: two months; June alone; a veto is never made up (AMB-92).
const caughtUp: readonly Month[] = [{ month: 4, revenue: 100, target: 100 }, { month: 5, revenue: 50, target: 100 }, { month: 6, revenue: 200, target: 100 }];
test.each([["是", "否", "3000.00"], ["否", "否", "1500.00"], ["是", "是", "1500.00"]])("AMB-51 back-pay: %s; AMB-92 a veto: %s", (backPay, veto, amount) => {
  expect(inMonth(6, "达标奖励", caughtUp, { 非否决项补发: backPay, 维修收入为否决项: veto })).toBe(amount);
});

test("AMB-51 what was paid before comes from the history where it has this year, else from the column", () => {
  const typed = caughtUp.map((month) => ({ ...month, before: 1000 }));
  expect(inMonth(6, "达标奖励", typed)).toBe("2000.00");
  // Filed: 1500 in May; June's own earlier filing and last year's do not count.
  expect(inMonth(6, "达标奖励", typed, {}, history("维修收入奖励", { "2014-12": 700, "2015-04": 0, "2015-05": 1500, "2015-06": 1500 }))).toBe("1500.00");
});

test("AMB-51 a blank instead of what was paid before is asked for, not taken for 0", () => {
  expect(inMonth(6, "达标奖励", caughtUp.map((month) => ({ ...month, before: null })))).toBeUndefined();
});

// The quarter has 1540 against 1530, the year to date 2900: 0.3 % of 1540000, of the 10000 above, of 2900000.
const quarter: readonly Month[] = [{ month: 3, revenue: 1360, target: 1000, stretch: 1470 }, { month: 4, revenue: 430, target: 400, stretch: 510 }, { month: 5, revenue: 440, target: 400, stretch: 510 }, { month: 6, revenue: 670, target: 400, stretch: 510, approved: true }];
test.each([["整季收入", "4620.00"], ["超过力争部分", "30.00"], ["年初累计", "8700.00"]])("AMB-52 the team reward is taken of %s", (reading, amount) => {
  expect(inMonth(6, "团队奖励", quarter, { 力争奖励基数: reading })).toBe(amount);
  expect(inMonth(5, "团队奖励", quarter, { 力争奖励基数: reading })).toBe("0.00");
});

test("AMB-52 of the year to date, what was filed for earlier quarters is not paid again: 8700 − 4080", () => {
  expect(inMonth(6, "团队奖励", quarter, { 力争奖励基数: "年初累计" }, history("团队奖励", { "2015-03": 4080 }))).toBe("4620.00");
});

// The quarter has 1500 against 1530, the year to date 3100 against 3000.
const late: readonly Month[] = [{ month: 3, revenue: 1600, target: 1000, stretch: 1470 }, { month: 4, revenue: 500, target: 400, stretch: 510 }, { month: 5, revenue: 500, target: 400, stretch: 510 }, { month: 6, revenue: 500, target: 400, stretch: 510, approved: true }];
test.each([["只看季度", "0.00"], ["季度或累计", "4500.00"]])("AMB-53 the stretch target by %s", (reading, amount) => {
  expect(inMonth(6, "团队奖励", late, { 力争判定: reading })).toBe(amount);
});

// January to June all reached, nothing paid yet: May and June, or six months; April by itself nothing, or four months.
const whole: readonly Month[] = [1, 2, 3, 4, 5, 6].map((month) => ({ month, revenue: 100, target: 100 }));
test.each([["生效当月起", "0.00", "3000.00"], ["追溯至1月", "6000.00", "9000.00"]])("AMB-54 rewards are paid from %s", (reading, april, june) => {
  expect([inMonth(4, "达标奖励", whole, { 发放起点: reading }), inMonth(6, "达标奖励", whole, { 发放起点: reading })]).toEqual([april, june]);
});

test("AMB-54 the month in force is a figure: from March there are four months by June", () => {
  expect(inMonth(6, "达标奖励", whole, { 生效月份: 3 })).toBe("6000.00");
});

test("AMB-55 the amounts are the company's: another reward changes the pay, a blank one is asked for", () => {
  expect(inMonth(6, "达标奖励", caughtUp, { 维修收入达标奖励: 800 })).toBe("1600.00");
  expect(inMonth(6, "达标奖励", caughtUp, { 维修收入达标奖励: null })).toBeUndefined();
  expect(inMonth(5, "工资", missed.map((month) => ({ ...month, others: 150, merit: 50, general: 25 })))).toBe("4225.00");
});
