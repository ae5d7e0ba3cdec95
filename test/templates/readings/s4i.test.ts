import type { CellValue } from "../../../src/sheet/cellValue";
import { appraised, paid, shown, type Change } from "./sampleWith";

type Month = Readonly<{ period: string; score: CellValue; base?: CellValue; post?: string }>;

const scores: Readonly<Record<string, number>> = { A: 100, B: 95, C: 85, D: 70 };

/** Grades of consecutive months from the first on; a dot is a month without an appraisal. */
const monthsOf = (grades: string, first = "2011-01"): readonly Month[] =>
  [...grades].flatMap((grade, index) => {
    const month = Number(first.slice(5)) - 1 + index;
    const period = `${Number(first.slice(0, 4)) + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    return grade === "." ? [] : [{ period, score: scores[grade]! }];
  });

type Case = Readonly<{ months?: readonly Month[]; years?: readonly (readonly [year: number, score: CellValue])[]; parameters?: Change["parameters"]; sheets?: Change["sheets"] }>;

function run({ months = [], years = [], parameters = {}, sheets = {} }: Case) {
  const { cards, proposals = [] } = appraised("S4i", {
    parameters,
    sheets,
    rows: {
      考核数据: months.map(({ period, score, base = 5000, post = "服务部经理" }) => ["张伟", "城东店", post, period, base, score]),
      年度考核: years.map(([year, score]) => ["张伟", "城东店", "服务部经理", year, 10000, score]),
    },
  });
  return { cards, fired: proposals.map(({ rule, period }) => `${rule.code} ${period}`), outcomes: proposals.map(({ outcome }) => outcome), conflicts: proposals.map(({ conflict }) => conflict) };
}

const codes = ({ cards }: ReturnType<typeof run>) => cards.map(({ findings }) => findings.map(({ code }) => code));

// 110 of 100: 5000 × 110 ÷ 100 and 10000 × 110 ÷ 100 (T2); capped, the bases themselves.
test.each([["不封顶", "110.00", "5500.00", "11000.00"], [100, "100.00", "5000.00", "10000.00"]])("AMB-32 a score of 110, %s", (cap, total, monthly, yearly) => {
  const { cards } = run({ months: [{ period: "2011-06", score: 110 }], years: [[2011, 110]], parameters: { 总分封顶: cap } });
  expect([shown(cards[0]!.total), paid(cards, "月提成工资")[0], paid(cards, "年终奖金")[1], cards[0]!.grade]).toEqual([total, monthly, yearly, "A"]);
});

// Six A in a row (D5).
test.each([
  ["重新计数", ["L1 2011-03", "L1 2011-06"]],
  ["滑动计数", ["L1 2011-03", "L1 2011-04", "L1 2011-05", "L1 2011-06"]],
  ["每年一次", ["L1 2011-03"]],
])("AMB-33 six A in a row, %s", (reading, fired) => {
  expect(run({ months: monthsOf("AAAAAA"), parameters: { 触发后计数: reading } }).fired).toEqual(fired);
});

test.each([["打断连续", []], ["跳过", ["L1 2011-04"]]])("AMB-34 a missing month in a run of A, %s", (reading, fired) => {
  expect(run({ months: monthsOf("AA.A"), parameters: { 缺期处理: reading } }).fired).toEqual(fired);
});

// D in January, February and August: the six months to August hold one, the last three records hold three.
test.each([["打断连续", []], ["跳过", ["L2 2011-08"]]])("AMB-34 missing months in the window of D, %s", (reading, fired) => {
  expect(run({ months: monthsOf("DD.....D"), parameters: { 缺期处理: reading } }).fired).toEqual(fired);
});

test.each([["跨年连续", ["L1 2012-01"]], ["每年重计", []]])("AMB-35 a run over the turn of the year, %s", (reading, fired) => {
  expect(run({ months: monthsOf("AAA", "2011-11"), parameters: { 跨年计数: reading } }).fired).toEqual(fired);
});

test.each([["换岗重计", []], ["换岗连续", ["L1 2011-03"]]])("AMB-35 a run over a change of post, %s", (reading, fired) => {
  const months = monthsOf("AAA").map((month, index) => (index === 2 ? { ...month, post: "区域经理" } : month));
  expect(run({ months, parameters: { 换岗计数: reading } }).fired).toEqual(fired);
});

// D B D B B D (D6); D D D (D8); and D in May, June and July, which no half-year holds together.
test.each([
  ["窗口内任意几次", ["L2 2011-06"], ["L2 2011-03"], ["L2 2011-07"]],
  ["必须连续", [], ["L2 2011-03"], ["L2 2011-07"]],
  ["固定上下半年", ["L2 2011-06"], ["L2 2011-03"], []],
])("AMB-36 three D within six months, %s", (reading, scattered, together, across) => {
  const fired = (grades: string, first?: string) => run({ months: monthsOf(grades, first), parameters: { 窗口读法: reading } }).fired;
  expect([fired("DBDBBD"), fired("DDD"), fired("DDD", "2011-05")]).toEqual([scattered, together, across]);
});

// Two firings of the rule: both measures each time, or the milder and then the graver.
test.each([["并列由人选定", ["降级或撤职处理", "降级或撤职处理"]], ["首次较轻再次较重", ["降级处理", "撤职处理"]]])("AMB-37 demotion or removal, %s", (reading, outcomes) => {
  expect(run({ months: monthsOf("DDDDDD"), parameters: { 措施选择: reading } }).outcomes).toEqual(outcomes);
  expect(run({ years: [[2010, 85], [2011, 70]], parameters: { 措施选择: reading } }).outcomes).toEqual(outcomes);
});

describe("AMB-38 the annual score", () => {
  // The form says 110, the months 90, 100 and 98 have a mean of 96; half and half is 103.
  const months = [90, 100, 98].map((score, index) => ({ period: `2011-0${index + 1}`, score }));
  const year = (parameters: Change["parameters"], sheets: Change["sheets"] = {}) => {
    const done = run({ months, years: [[2011, 110]], parameters, sheets });
    return [shown(done.cards[3]!.total), paid(done.cards, "年终奖金")[3]];
  };
  test.each([["年度评价表", ["110.00", "11000.00"]], ["月均分", ["96.00", "9600.00"]], ["两者折算", ["103.00", "10300.00"]]])("from %s", (reading, expected) => {
    expect(year({ 年度分数来源: reading })).toEqual(expected);
  });

  test("three quarters of the months: 110 × 0.25 + 96 × 0.75 = 99.5", () => {
    expect(year({ 年度分数来源: "两者折算", 月均分占比: 0.75 })[0]).toBe("99.50");
  });

  test("the history counts where it holds more months: 80, 80, 90, 90 have a mean of 85", () => {
    const filed = [80, 80, 90, 90].map((total, index): readonly CellValue[] => [`2011-0${index + 4}`, "张伟", "考核数据", total, "C"]);
    expect(year({ 年度分数来源: "月均分" }, { 考核历史: [["期间", "姓名", "数据表", "总分", "等级"], ...filed] })[0]).toBe("85.00");
  });

  test("without any month there is no mean, and the row says so", () => {
    expect(codes(run({ years: [[2011, 110]], parameters: { 年度分数来源: "月均分" } }))).toEqual([["value-missing"]]);
  });

  test("a difference of 14 is pointed out where 10 are allowed, not where 14 are or nothing is said", () => {
    const told = (allowed: CellValue) => codes(run({ months, years: [[2011, 110]], parameters: { 年度月均允差: allowed } }))[3];
    expect([told(10), told(14), told(null)]).toEqual([["gate-missed"], [], []]);
  });
});

describe("AMB-42 the commission base", () => {
  const june = (month: Partial<Month>, parameters: Change["parameters"]) => run({ months: [{ period: "2011-06", score: 95, ...month }], parameters });
  // 5000 × 95 ÷ 100 (T1); 120000 × 4 % × 95 ÷ 100, the column then holding the department's results.
  test.each([["直接填入", 5000, "4750.00"], ["按业绩计算", 120000, "4560.00"]])("%s", (reading, base, amount) => {
    expect(paid(june({ base }, { 提成基数来源: reading, 提成基数比例: 0.04 }).cards, "月提成工资")).toEqual([amount]);
  });

  test("what the reading needs and is blank is asked for, and nothing is paid", () => {
    const unset = june({ base: 120000 }, { 提成基数来源: "按业绩计算" });
    const empty = june({ base: null }, {});
    expect([paid(unset.cards, "月提成工资"), codes(unset), paid(empty.cards, "月提成工资"), codes(empty)]).toEqual([[undefined], [["payout-blank"]], [undefined], [["payout-blank"]]]);
  });
});

// 99.995 is 100.00 once rounded; the money follows the rounded total in both.
test.each([["舍入后总分", "A"], ["未舍入总分", "B"]])("AMB-72 a total of 99.995 graded %s", (reading, grade) => {
  const { cards } = run({ months: [{ period: "2011-06", score: 99.995 }], parameters: { 评级口径: reading } });
  expect([cards[0]!.grade, shown(cards[0]!.total), paid(cards, "月提成工资")[0]]).toEqual([grade, "100.00", "5000.00"]);
});

// A promotion from October to December in a year that is graded C; and three A, then three D within the same six months.
test.each([
  ["全部列出并标冲突", ["L1 2011-12", "L4 2011"], [true, true]],
  ["取较重", ["L4 2011"], [false]],
])("AMB-94 a promotion and an annual C, %s", (reading, fired, conflicts) => {
  const done = run({ months: monthsOf("AAA", "2011-10"), years: [[2011, 85]], parameters: { 措施冲突: reading } });
  expect([done.fired, done.conflicts]).toEqual([fired, conflicts]);
});

test("AMB-94 three A and three D inside the same six months are listed and marked", () => {
  const done = run({ months: monthsOf("AAADDD") });
  expect([done.fired, done.conflicts]).toEqual([["L1 2011-03", "L2 2011-06"], [true, true]]);
});
