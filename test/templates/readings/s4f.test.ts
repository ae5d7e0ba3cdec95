import { compare, exact, minus, over, plus, rounded, times, zero } from "../../../src/sheet/exact";
import type { CellValue } from "../../../src/sheet/cellValue";
import { dayOf } from "../../../src/templates/day";
import { sharesOfPool } from "../../../src/scoring/groupShares";
import { appraised, paid, shown, type Change } from "./sampleWith";

type Row = readonly CellValue[];
type Person = Readonly<{ name: string; stage?: string; group?: string; output: number; target: number; vehicles: number; goal: number; coefficient: number; regularFrom?: string; csi?: number; score?: number | null }>;

const person = ({ name, stage = "正式", group = "一组", output, target, vehicles, goal, coefficient, regularFrom, csi = 95, score = 98 }: Person): Row => [
  name, "城东店", "业务接待", stage, group, "2026-03", output, 0, 0, target, vehicles, goal, coefficient, regularFrom === undefined ? null : dayOf(regularFrom), csi, score,
];

// Output 300000 of 272727.27 = 1.10, vehicles 90 of 100 = 0.90: 300000 × 0.5 % × 1.10 × 0.90 = 1485.00 (D10).
const zhang: Person = { name: "张伟", output: 120000, target: 100000, vehicles: 40, goal: 40, coefficient: 1.2 };
const li: Person = { name: "李娜", output: 100000, target: 90000, vehicles: 30, goal: 35, coefficient: 1 };
const wang: Person = { name: "王强", output: 80000, target: 82727.27, vehicles: 20, goal: 25, coefficient: 0.8 };
const day = dayOf("2026-03-10");
// 20000 × 6 % = 1200: the pool is 2685, and 1.2, 1.0, 0.8 of 3.0 are 1074, 895, 716 (D13).
const sale = (name: string, list: number, received: number): Row => [day, name, "一组", "贴膜", list, received, "是"];
const slip = (name: string, number: string, source = "客服部", outcome = "属实"): Row => [day, name, number, source, outcome, null];
const complaints = (count: number): readonly Row[] => Array.from({ length: count }, (_, index) => slip("张伟", `K${index}`));

type Case = Readonly<{ people?: readonly Person[]; sales?: readonly Row[]; slips?: readonly Row[]; parameters?: Change["parameters"] }>;

function month({ people = [zhang, li, wang], sales = [sale("张伟", 22000, 20000)], slips = [], parameters = {} }: Case) {
  const { cards } = appraised("S4f", { parameters, rows: { 考核数据: people.map(person), 精品明细: sales, 投诉记录: slips } });
  return { cards, of: (payout: string) => paid(cards, payout), pay: paid(cards, "个人提成"), codes: cards.map(({ findings }) => findings.map(({ code }) => code)) };
}

test("the pool of 2685 is 1074, 895 and 716", () => {
  const { of, pay } = month({});
  expect([of("产值提成")[0], of("精品提成")[0]]).toEqual(["1485.00", "1200.00"]);
  expect(pay).toEqual(["1074.00", "895.00", "716.00"]);
});

// 1074 less 5 %, 20 %, 50 %; less 5 %, 25 %, 75 %; times 0.95, 0.95 × 0.80, 0.95 × 0.80 × 0.50 (D14).
test.each([
  ["取所达档", ["1020.30", "859.20", "537.00"]],
  ["累加", ["1020.30", "805.50", "268.50"]],
  ["连乘", ["1020.30", "816.24", "408.12"]],
])("AMB-01 one, two and three complaints, %s", (mode, expected) => {
  expect([1, 2, 3].map((count) => month({ slips: complaints(count), parameters: { 投诉扣罚方式: mode } }).pay[0])).toEqual(expected);
});

test.each([
  ["不再加重", "537.00", ["deduction-beyond"]],
  ["全扣", "0.00", []],
  ["人工决定", undefined, ["deduction-ask", "payout-needs"]],
])("AMB-02 the fourth complaint, %s", (beyond, amount, codes) => {
  const { pay, codes: found } = month({ slips: complaints(4), parameters: { 第四次起: beyond } });
  expect([pay[0], found[0]]).toEqual([amount, codes]);
  expect(pay.slice(1)).toEqual(["895.00", "716.00"]);
});

test("AMB-02 the fourth complaint holds the sum of the steps as well", () => {
  expect(month({ slips: complaints(4), parameters: { 投诉扣罚方式: "累加" } }).pay[0]).toBe("268.50");
});

// 96 itself: 1074, or less 10 %.
test.each([["<96", "1074.00"], ["≤96", "966.60"]])("AMB-03 a score of exactly 96, %s", (line, amount) => {
  const at = (score: number) => month({ people: [{ ...zhang, score }, li, wang], parameters: { 考核成绩线: line } }).pay[0];
  expect([at(96), at(95.99), at(96.01)]).toEqual([amount, "966.60", "1074.00"]);
});

// One complaint and 95 points: 15 %; 0.95 × 0.90; 10 % alone (D17).
test.each([["相加", "912.90"], ["依次", "918.27"], ["取最大", "966.60"]])("AMB-04 a complaint and a low score, %s", (stack, amount) => {
  expect(month({ people: [{ ...zhang, score: 95 }, li, wang], slips: complaints(1), parameters: { 扣罚叠加: stack } }).pay[0]).toBe(amount);
});

// 5 % of 1074 = 53.70; of the pool 2685 = 134.25; of 1485 × 1.2 ÷ 3 = 594: 29.70.
test.each([["个人提成", "1020.30"], ["业务组提成池", "939.75"], ["个人产值部分", "1044.30"]])("AMB-05 the percentage is taken of %s", (base, amount) => {
  const { pay } = month({ slips: complaints(1), parameters: { 提成总额口径: base } });
  expect(pay).toEqual([amount, "895.00", "716.00"]);
});

test("AMB-05 a percentage of the pool takes no more than there is: 50 % of 2685 is above 1074", () => {
  expect(month({ slips: complaints(3), parameters: { 提成总额口径: "业务组提成池" } }).pay[0]).toBe("0.00");
});

// 1500 × 1.10 × 0.90; × 1 × 0.90; factors 1.05 and 0.95: 1496.25.
test.each([["照实相乘", "1485.00"], ["封顶", "1350.00"], ["查系数表", "1496.25"]])("AMB-06 attainments, %s", (method, amount) => {
  expect(month({ parameters: { 达成率算法: method } }).of("产值提成")[0]).toBe(amount);
});

test("AMB-06 the cap is a figure: at 105 % it is 1500 × 1.05 × 0.90", () => {
  expect(month({ parameters: { 达成率算法: "封顶", 达成率上限: 1.05 } }).of("产值提成")[0]).toBe("1417.50");
});

// The group 1.10 × 0.90; 张伟 120 ÷ 100 × 40 ÷ 40 = 1.2; 李娜 10 ÷ 9 × 6 ÷ 7; the shop 400000 ÷ 372727.27 × 100 ÷ 120.
test.each([["业务组", ["1485.00", "1485.00"]], ["个人", ["1800.00", "1428.57"]], ["全店", ["1341.46", "1341.46"]]])("AMB-07 attainments of %s", (scope, amounts) => {
  const other: Person = { name: "陈静", group: "二组", output: 100000, target: 100000, vehicles: 10, goal: 20, coefficient: 1 };
  expect(month({ people: [zhang, li, wang, other], parameters: { 达成率口径: scope } }).of("产值提成").slice(0, 2)).toEqual(amounts);
});

test.each([["前台6%", "1200.00", "800.00"], ["全部10%", "2000.00", "0.00"]])("AMB-08 what goes to the pool, %s", (share, front, workshop) => {
  const { of } = month({ parameters: { 精品提成口径: share } });
  expect([of("精品提成")[0], of("车间精品提成")[0]]).toEqual([front, workshop]);
});

// 9000 of 10000; 1024 of 1280 is 80 %; 500 of 680 is below; 79.99 of 99.99 is the floor to the cent: 79.992.
const sales = [sale("张伟", 10000, 9000), sale("李娜", 1280, 1024), sale("王强", 680, 500), sale("王强", 99.99, 79.99)];

describe("AMB-09 the price floor", () => {
  test("sale by sale: only what is above 80 % counts, and what is below is counted as a violation", () => {
    const { of } = month({ sales });
    expect([of("精品计提额")[0], of("精品违规笔数")]).toEqual(["9000.00", ["0.00", "0.00", "1.00"]]);
  });

  test("refused: nobody of the group is paid until the sale is put right", () => {
    const { pay, codes } = month({ sales, parameters: { 折扣判定: "低于8折不受理" } });
    expect(pay).toEqual([undefined, undefined, undefined]);
    expect(codes[0]).toContain("payout-not-a-number");
    expect(codes[0]).toContain("payout-needs");
    expect(month({ sales: sales.slice(0, 2), parameters: { 折扣判定: "低于8折不受理" } }).of("精品计提额")[0]).toBe("9000.00");
  });

  test("the month's mean: 10603.99 of 12059.99 is 87.9 %, so all of it counts; 1024 of 1280 alone does not", () => {
    expect(month({ sales, parameters: { 折扣判定: "月均折扣" } }).of("精品计提额")[0]).toBe("10603.99");
    expect(month({ sales: [sales[1]!], parameters: { 折扣判定: "月均折扣" } }).of("精品计提额")[0]).toBe("0.00");
  });
});

const newcomer: Person = { name: "孙丽", stage: "试用期", output: 0, target: 0, vehicles: 0, goal: 0, coefficient: 0.6 };

// 2685 × 1.2, 1.0, 0.8 ÷ 3.0; or ÷ 3.6: 895, 745.83, 596.67, and 447.50 lapses.
test.each([["不计入", ["1074.00", "895.00", "716.00", "0.00"]], ["计入", ["895.00", "745.83", "596.67", "0.00"]]])("AMB-10 a probationer's coefficient is %s", (reading, amounts) => {
  expect(month({ people: [zhang, li, wang, newcomer], parameters: { 试用期系数: reading } }).pay).toEqual(amounts);
});

// 王强 regular from 12 March, 20 of 31 days: 0.8 × 20 ÷ 31 = 0.516129 of 2.716129.
test.each([
  ["按当月登记", ["1464.55", "1220.45", "0.00"]],
  ["按天折算", ["1186.25", "988.54", "510.21"]],
  ["按月末状态", ["1074.00", "895.00", "716.00"]],
])("AMB-11 probation that ends within the month, %s", (reading, amounts) => {
  expect(month({ people: [zhang, li, { ...wang, stage: "试用期", regularFrom: "2026-03-12" }], parameters: { 转正当月: reading } }).pay).toEqual(amounts);
});

// 81 of 90 asked: 1074; 0; 1074 × 0.9.
test.each([["只提示", "1074.00"], ["提成为0", "0.00"], ["按CSI系数", "966.60"]])("AMB-12 CSI below the maker's standard, %s", (reading, amount) => {
  const people = [{ ...zhang, csi: 81 }, li, wang];
  const { pay, codes } = month({ people, parameters: { 厂家CSI要求: 90, CSI未达标: reading } });
  expect([pay[0], pay[1], codes[0]]).toEqual([amount, "895.00", ["gate-missed"]]);
  expect(month({ people, parameters: { CSI未达标: reading } }).pay[0]).toBe("1074.00");
});

// Customer service has one slip, the front desk two others: 3, 2 or 1 complaints. A slip in both is one.
test.each([["去重合计", "537.00"], ["取较多", "859.20"], ["以客服部为准", "1020.30"]])("AMB-74 two sources of complaints, %s", (reading, amount) => {
  const slips = [slip("张伟", "K1"), slip("张伟", "Q2", "前台主管"), slip("张伟", "Q3", "前台主管"), slip("张伟", "K9", "前台主管", "不属实")];
  expect(month({ slips, parameters: { 投诉取数: reading } }).pay[0]).toBe(amount);
});

test("AMB-74 one complaint that both sources entered counts once", () => {
  expect(month({ slips: [slip("张伟", "K1"), slip("张伟", "K1", "前台主管")] }).pay[0]).toBe("1020.30");
});

test.each([["不扣并提示", "1074.00", ["deduction-missing"]], ["按低于线扣", "966.60", []]])("AMB-76 no form score, %s", (reading, amount, codes) => {
  const { pay, codes: found } = month({ people: [{ ...zhang, score: null }, li, wang], parameters: { 成绩未填: reading } });
  expect([pay[0], found[0]]).toEqual([amount, codes]);
});

// Pooled: 2685 split. Own: 1485 split into 594, 495, 396, and the seller keeps 1200.
test.each([["是", ["1074.00", "895.00", "716.00"]], ["否", ["1794.00", "495.00", "396.00"]]])("AMB-78 accessories pooled: %s", (reading, amounts) => {
  expect(month({ parameters: { 精品提成进组: reading } }).pay).toEqual(amounts);
});

test("a group with somebody who cannot be scored is not paid: the others would share too much", () => {
  const { cards } = appraised("S4f", { cells: [["考核数据", 1, "业务接待考核成绩", "不详"]] });
  expect(paid(cards, "个人提成")).toEqual([undefined, undefined, undefined, undefined, "466.49", "169.63", "381.67"]);
  expect(cards[0]!.findings.map(({ code }) => code)).toEqual(["payout-not-a-number", "payout-needs", "payout-needs", "payout-needs"]);
});

describe("income = base pay + bonus, and base pay goes with the post (一、1–3)", () => {
  const rate = (post: string, from: string, amount: number): Row => [post, dayOf(from), amount];
  const incomes = (rates: readonly Row[], posts: readonly string[] = []) => {
    const { cards: all } = appraised("S4f", { rows: { 考核数据: [zhang, li, wang].map((one, index) => [...person(one).slice(0, 2), posts[index] ?? "业务接待", ...person(one).slice(3)]), 精品明细: [sale("张伟", 22000, 20000)], 投诉记录: [], 岗位工资: rates } });
    const cards = all.slice(0, 3);
    return { base: paid(cards, "基本工资"), income: paid(cards, "收入"), codes: cards.map(({ findings }) => findings.map(({ code }) => code)) };
  };

  test("the row in force at the month's end counts: 2800 + 1074, not the 2600 before nor the 2900 to come", () => {
    const { base, income } = incomes([rate("业务接待", "2026-01-01", 2800), rate("业务接待", "2026-04-01", 2900), rate("业务接待", "2025-01-01", 2600)]);
    expect([base, income]).toEqual([["2800.00", "2800.00", "2800.00"], ["3874.00", "3695.00", "3516.00"]]);
  });

  test("another post, another base pay; a day inside the month is in force at its end", () => {
    const { base, income } = incomes([rate("业务接待", "2026-01-01", 2800), rate("前台主管", "2026-03-31", 4200)], ["前台主管"]);
    expect([base, income[0]]).toEqual([["4200.00", "2800.00", "2800.00"], "5274.00"]);
  });

  test("a post that the table does not name is pointed out, and an empty table leaves the bonus alone", () => {
    const { base, income, codes } = incomes([rate("业务接待", "2026-01-01", 2800)], ["前台主管"]);
    expect([base[0], income[0], codes[0], income[1]]).toEqual([undefined, undefined, ["payout-not-a-number", "payout-needs"], "3695.00"]);
    expect(incomes([[null, null, null]])).toEqual({ base: ["0.00", "0.00", "0.00"], income: ["1074.00", "895.00", "716.00"], codes: [[], [], []] });
  });

  test("the workshop's income is its base pay and its commission: 3000 + 168.40 for Zhou Lei", () => {
    const { cards } = appraised("S4f");
    expect(paid(cards, "车间收入").slice(-3)).toEqual(["3168.40", "3148.67", "2228.93"]);
  });
});

describe("no pool is over- or underpaid by a cent", () => {
  let seed = 20260310;
  const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;

  test("in 10,000 random splits by coefficient", () => {
    for (let round = 0; round < 10_000; round += 1) {
      const pool = exact(random(1_000_000) / 100);
      const coefficients = Array.from({ length: 1 + random(7) }, () => exact((1 + random(30)) / 10));
      const sum = coefficients.reduce(plus, zero);
      const { shares } = sharesOfPool(coefficients.map((coefficient) => over(times(pool, coefficient), sum)), 2);
      expect(compare(shares.reduce(plus, zero), pool)).toBe(0);
      shares.forEach((share, index) => {
        const off = minus(share, over(times(pool, coefficients[index]!), sum));
        expect(compare(times(off, off), exact(0.0001))).toBeLessThan(0);
      });
    }
  });

  test("in the whole scheme, over some hundred groups", () => {
    const people = Array.from({ length: 900 }, (_, index): Person => ({
      name: `员工${index}`, group: `组${index % 231}`, output: (1 + random(9_000_000)) / 100, target: (1 + random(9_000_000)) / 100, vehicles: random(120), goal: 1 + random(120), coefficient: (1 + random(20)) / 10,
    }));
    const { cards } = month({ people, sales: [] });
    const groups = new Map<string, { pool: string | undefined; sum: ReturnType<typeof exact> }>();
    for (const { result, payouts } of cards.filter(({ result: { table } }) => table === "考核数据")) {
      const amount = (name: string) => payouts.find((payout) => payout.name === name)!.amount;
      const known = groups.get(result.group!) ?? { pool: shown(amount("产值提成")), sum: zero };
      groups.set(result.group!, { ...known, sum: plus(known.sum, amount("个人提成")) });
    }
    expect(groups.size).toBe(231);
    for (const { pool, sum } of groups.values()) expect(shown(rounded(sum, 2))).toBe(pool);
  });
});
