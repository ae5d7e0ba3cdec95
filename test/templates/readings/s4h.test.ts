import fc from "fast-check";
import { compile } from "../../../src/formula/evaluate";
import type { FormulaNode } from "../../../src/formula/node";
import { parseFormula } from "../../../src/formula/parse";
import { sharesOfPool } from "../../../src/scoring/groupShares";
import { templateCoded } from "../../../src/templates/templates";
import type { CellValue } from "../../../src/sheet/cellValue";
import { compare, exact, hundred, minus, over, plus, rounded, times, toNumber, toText, zero, type Exact } from "../../../src/sheet/exact";
import { appraised, paid, shown, type Change } from "./sampleWith";

function parsed(text: string): FormulaNode {
  const formula = parseFormula(text);
  if (!formula.ok) throw new Error(text);
  return formula.ast;
}

const scored = (change: Change, code: string, row = 0) => shown(appraised("S4h", change).cards[row]!.lines.find((line) => line.code === code)!.score);
const cell = (row: number, column: string, value: CellValue) => ["考核数据", row, column, value] as const;

/** One manager of whom only the bonus matters: with the KPI total overridden by eight equal scores it is `total`. */
function bonus(parameters: Change["parameters"], row: Readonly<Record<string, CellValue>> = {}, more: Change = {}) {
  const cells = Object.entries({ ...evenly, ...row }).map(([column, value]) => cell(0, column, value));
  const { cards } = appraised("S4h", { ...more, parameters: { ...parameters }, cells });
  const card = cards[0]!;
  const line = (name: string) => card.payouts.find((payout) => payout.name === name);
  const amount = (name: string) => shown(line(name)?.amount);
  const due = line("服务经理月度奖金");
  return { card, amount, paid: shown(due?.amount), deferred: shown(due?.deferred), now: due && shown(minus(due.amount, due.deferred)) };
}

// Every KPI at its target is 100 and so is the total: gross profit, ratio 0.3, vehicles, churn 0.08, loyalty 0.55, receivables, four sessions, rating.
const evenly: Readonly<Record<string, CellValue>> = { 个人考核毛利: 180000, 事故车结算金额: 193500, 结算车次: 600, 流失客户数: 43.2, 忠诚客户数: 797.5, 应收帐款余额: 50000, 制度执行评分: 100 };
const entry = (kind: string, amount: number, period = "2026-03") => [period, "张伟", kind, amount, "测试"];
const none: Change = { rows: { 奖金登记: [["2026-03", "赵敏", "当月扣款", 1, "他人"]] } };

test("the figures of the examples below: a total of exactly 100", () => {
  expect(shown(bonus({}, {}, none).card.total)).toBe("100.00");
});

describe("AMB-14 how 3:5:2 is used", () => {
  // (1386000 − 2480000 × 34 %) × 3 % = 16284, × 108.93 % = 17738.16; 3/10, whole, × 3, whole; parts 5/10, none, × 5, 5/3; inspection 2/10, none, × 2, 2/3.
  test.each([
    ["池内分配", "5321.45", "8869.08", "3547.63"],
    ["不分配", "17738.16", "0.00", "0.00"],
    ["系数相乘", "53214.48", "88690.80", "35476.32"],
    ["按经理比例", "17738.16", "29563.60", "11825.44"],
  ])("%s", (use, manager, parts, inspection) => {
    const { cards } = appraised("S4h", { parameters: { 岗位系数用法: use } });
    expect(["应得奖金", "配件部奖金", "质量检验奖金"].map((name) => paid(cards, name)[1])).toEqual([manager, parts, inspection]);
  });

  test("not chosen: both main readings are shown side by side and nothing is paid", () => {
    const { cards, notices } = appraised("S4h", { parameters: { 岗位系数用法: null } });
    expect(["池内分配奖金", "不分配奖金", "服务经理月度奖金", "配件部奖金", "质量检验奖金", "年终发放"].map((name) => paid(cards, name)[1])).toEqual(["5321.45", "17738.16", undefined, undefined, undefined, undefined]);
    expect(notices.filter(({ code }) => code === "payout-undecided").map(({ facts }) => facts)).toEqual([{ parameter: "岗位系数用法", payouts: "应得奖金、扣款后奖金、超底薪部分、服务经理月度奖金、配件部奖金、质量检验奖金、年内递延、年终发放" }]);
    expect(cards.flatMap(({ findings }) => findings).filter(({ severity }) => severity === "flag")).toEqual([]);
  });
});

describe("a pool that is split 3:5:2 is neither over- nor underpaid by a cent", () => {
  const formulaOf = (name: string) => compile(parsed(templateCoded("S4h")!.scheme.payouts!.find((payout) => payout.name.zh === name)!.formula.zh));
  const formulas = ["池内分配奖金", "配件部奖金", "质量检验奖金"].map((name) => [name, formulaOf(name)] as const);

  /** The three shares of a pool as the scheme's own formulas and rounding give them. */
  function sharesOf(pool: Exact, [manager, parts, inspection]: readonly number[]): readonly Exact[] {
    const names = new Map<string, Exact | string>([["岗位系数用法", "池内分配"], ["服务经理系数", exact(manager!)], ["配件部系数", exact(parts!)], ["质量检验系数", exact(inspection!)]]);
    const columns = new Map([["不分配奖金", pool]]);
    for (const [name, formula] of formulas) {
      const value = formula.evaluate({ column: () => undefined, name: (word) => names.get(word), cell: (_, header) => columns.get(header) });
      columns.set(name, rounded(value as Exact, 2));
    }
    return formulas.map(([name]) => columns.get(name)!);
  }

  // Cents of the pool, then the three: 0.05 is 0.015, 0.025 and 0.01, of which 0.02, 0.03 and 0.01 would be a cent too much.
  test.each([[1_773_816, [532_145, 886_908, 354_763]], [5, [2, 2, 1]], [3, [1, 1, 1]], [1, [0, 1, 0]], [0, [0, 0, 0]]])("%i cents", (pool, shares) => {
    expect(sharesOf(exact(pool / 100), [3, 5, 2]).map((share) => toNumber(times(share, hundred)))).toEqual(shares);
  });

  test("law: over 10,000 pools the shares add up to the pool, none is negative, and at 3:5:2 the largest parts cut off get the cents left over", () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 });
    const ratios = fc.oneof(fc.constant([3, 5, 2]), fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })));
    fc.assert(
      fc.property(cents, ratios, (pool, ratio) => {
        const shares = sharesOf(exact(pool / 100), ratio);
        expect(compare(shares.reduce(plus, zero), exact(pool / 100))).toBe(0);
        expect(shares.every(({ n }) => n >= 0n)).toBe(true);
        if (ratio[0] !== 3 || ratio[1] !== 5 || ratio[2] !== 2) return;
        const exactly = ratio.map((part) => over(times(exact(pool / 100), exact(part)), exact(10)));
        expect(shares.map((share) => toText(share, 2))).toEqual(sharesOfPool(exactly, 2).shares.map((share) => toText(share, 2)));
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("AMB-15 on what scale the KPI score is", () => {
  // Bonus base 16284, total 108.93: ÷ 100; as it is; coefficient 1 from 100 points on. 王强 57.73: below 60 none.
  test.each([["百分制", "17738.16", "169.03"], ["比率", "1773816.12", "16903.34"], ["系数", "16284.00", "0.00"]])("%s", (scale, li, wang) => {
    const { cards } = appraised("S4h", { parameters: { KPI口径: scale } });
    expect([paid(cards, "不分配奖金")[1], paid(cards, "不分配奖金")[4]]).toEqual([li, wang]);
  });
});

describe("AMB-16 gross profit below 34 % of revenue", () => {
  // (300000 − 900000 × 34 %) × 3 % = −180; after last month's shortfall of 500, and with 60000 more profit 1620 − 500.
  const short = { 总实际毛利: 300000, 总实营金额: 900000 };
  const carried: Change = { rows: { 奖金登记: [entry("上月结转", 500)] } };

  test.each([["按零", "0.00", "0.00", "0.00"], ["结转下月", "0.00", "680.00", "0.00"], ["照扣", "-180.00", "0.00", "-54.00"]])("%s", (reading, base, on, pay) => {
    const { amount, paid: amountPaid } = bonus({ 负数处理: reading }, short, carried);
    expect([amount("奖金基础"), amount("结转下月"), amountPaid]).toEqual([base, on, pay]);
  });

  test.each([["按零", "1620.00"], ["结转下月", "1120.00"], ["照扣", "1620.00"]])("%s: the month after", (reading, base) => {
    expect(bonus({ 负数处理: reading }, { ...short, 总实际毛利: 360000 }, carried).amount("奖金基础")).toBe(base);
  });

  test("what was filed is carried where nothing is entered: 1620 − 700", () => {
    const history = { sheets: { 考核历史: [["期间", "姓名", "结转下月"], ["2026-01", "张伟", 9999], ["2026-02", "张伟", 700], ["2026-02", "李娜", 50]] } };
    expect(bonus({ 负数处理: "结转下月" }, { ...short, 总实际毛利: 360000 }, { ...none, ...history }).amount("奖金基础")).toBe("920.00");
  });
});

// Of 620000: less 280000, 60000 and 62000, and 11.5 % of 280000 or of 350000; of a target of 180000.
test.each([["财务数据", "103.33"], ["按配件成本", "103.22"], ["按配件收入", "98.75"]])("AMB-17 gross profit, %s", (reading, score) => {
  expect(scored({ parameters: { 毛利口径: reading } }, "H1")).toBe(score);
});

test("AMB-17 without an entry in the workings the row is not scored, and says so", () => {
  expect(appraised("S4h", { parameters: { 毛利口径: "按配件成本" } }).cards.map(({ total }) => total !== undefined)).toEqual([true, false, false, false, false, false, false]);
});

// 186000 or 398000 of 180000.
test.each([["个人考核毛利", "103.33"], ["同总实际毛利", "221.11"]])("AMB-19 personal gross profit, %s", (reading, score) => {
  expect(scored({ parameters: { 个人毛利: reading } }, "H1")).toBe(score);
});

// 215000 ÷ 645000 or ÷ 860000, of a target of 0.3.
test.each([["其它维修", "111.11"], ["全部维修", "83.33"]])("AMB-20 accident repairs against %s", (reading, score) => {
  expect(scored({ parameters: { 占比分母: reading } }, "H2")).toBe(score);
});

// 陈静's branch, 31 March: five vehicles reached 120 days in March (from 1 November to 1 December), four exceeded them
// (31 October to 30 November), seven are lost in all; of 50 due: 10 %, 8 %, 14 % against 8 %.
test.each([["满天数当月新增", "75.00"], ["超过天数", "100.00"], ["全部流失", "25.00"]])("AMB-21 vehicles lost, %s", (reading, score) => {
  expect(scored({ parameters: { 流失口径: reading } }, "H4", 5)).toBe(score);
});

test("AMB-21 a figure that is entered stands whatever is counted: 4 of 50", () => {
  for (const reading of ["满天数当月新增", "超过天数", "全部流失"]) expect(scored({ parameters: { 流失口径: reading }, cells: [cell(5, "流失客户数", 4)] }, "H4", 5)).toBe("100.00");
});

// 李娜 held three sessions of at least an hour, 张伟 four.
test.each([["按次数比例", "75.00"], ["全有全无", "0.00"], ["不扣分", "100.00"]])("AMB-24 three of four sessions, %s", (reading, score) => {
  expect([scored({ parameters: { 培训计分: reading } }, "H7", 1), scored({ parameters: { 培训计分: reading } }, "H7")]).toEqual([score, "100.00"]);
});

describe("AMB-29 and 30: 8000 against a base pay of 5000 (D24)", () => {
  // (606667 − 1000001 × 34 %) × 3 % = 8000.00 to the cent, at a total of 100, not split.
  const exactly = { 总实际毛利: 606667, 总实营金额: 1000001, 底薪: 5000 };

  test.each([["超过部分留三成", "8000.00", "900.00", "7100.00"], ["超过部分只给三成", "5900.00", "900.00", "5000.00"], ["全部提成留三成", "8000.00", "2400.00", "5600.00"]])("%s", (reading, amount, deferred, now) => {
    const result = bonus({ 岗位系数用法: "不分配", 递延读法: reading }, exactly, none);
    expect([result.paid, result.deferred, result.now]).toEqual([amount, deferred, now]);
  });

  // After 500 of deductions 7500 is 2500 above; before them 3000.
  test.each([
    ["超过部分留三成", "扣款后", "750.00", "6750.00"],
    ["超过部分留三成", "扣款前", "900.00", "6600.00"],
    ["超过部分只给三成", "扣款后", "750.00", "5000.00"],
    ["超过部分只给三成", "扣款前", "900.00", "4500.00"],
    ["全部提成留三成", "扣款后", "2250.00", "5250.00"],
    ["全部提成留三成", "扣款前", "2400.00", "5100.00"],
  ])("%s, %s", (reading, on, deferred, now) => {
    const result = bonus({ 岗位系数用法: "不分配", 递延读法: reading, 递延口径: on }, exactly, { rows: { 奖金登记: [entry("当月扣款", 500)] } });
    expect([result.deferred, result.now]).toEqual([deferred, now]);
  });

  test.each(["超过部分留三成", "超过部分只给三成", "全部提成留三成"])("nothing is deferred up to base pay: %s", (reading) => {
    const result = bonus({ 岗位系数用法: "不分配", 递延读法: reading }, { ...exactly, 底薪: 8000 }, none);
    expect([result.paid, result.deferred]).toEqual(["8000.00", "0.00"]);
  });
});

describe("AMB-31 what is released at the year's end", () => {
  const december = { 期间: "2026-12", 总实际毛利: 606667, 总实营金额: 1000001, 底薪: 5000 };
  const filed = { 考核历史: [["期间", "姓名", "服务经理月度奖金递延"], ["2025-12", "张伟", 5000], ["2026-10", "张伟", 300], ["2026-11", "张伟", 400], ["2026-11", "李娜", 70], ["2026-12", "张伟", 1]] };
  const sessions = [1, 8, 15, 22].map((day) => [new Date(Date.UTC(2026, 11, day)).getTime() / 86_400_000 + 25_569, "张伟", "培训", "张伟", 1, "是"]);
  const atYearsEnd = (parameters: Change["parameters"], adjusted: readonly (readonly CellValue[])[]) =>
    bonus({ 岗位系数用法: "不分配", ...parameters }, december, { sheets: filed, rows: { 奖金登记: [entry("当月扣款", 0, "2026-12"), ...adjusted], 培训记录: sessions } }).amount("年终发放");

  // Held back 300 and 400, and 900 in December; what December was filed with before gives way.
  test("the filed months of the year and December's own: 1600", () => {
    expect(atYearsEnd({}, [])).toBe("1600.00");
  });

  test.each([["扣除调整", "1350.00", "0.00"], ["全额发放", "1600.00", "1600.00"]])("%s", (reading, after250, after2000) => {
    expect(atYearsEnd({ 递延发放: reading }, [entry("年终调整", 200, "2026-12"), entry("年终调整", 50, "2026-06")])).toBe(after250);
    expect(atYearsEnd({ 递延发放: reading }, [entry("年终调整", 2000, "2026-12")])).toBe(after2000);
  });

  test("what is entered of earlier months stands for the history: 1000 and 900", () => {
    expect(atYearsEnd({}, [entry("以前月份递延", 1000, "2026-12")])).toBe("1900.00");
  });

  test("in no other month, unless the scheme names it", () => {
    expect(bonus({}, {}, none).amount("年终发放")).toBe("0.00");
    expect(bonus({ 岗位系数用法: "不分配", 年终发放月: 3 }, { 总实际毛利: 606667, 总实营金额: 1000001, 底薪: 5000 }, none).amount("年终发放")).toBe("900.00");
  });
});

describe("P51: three months short and in the bottom two (D27)", () => {
  const months = ["2026-01", "2026-02", "2026-03", "2026-04"];
  type Month = Readonly<{ attainment: number; rank: number; of?: number; tied?: number; total?: number; profit?: number; churn?: number }>;
  const headers = ["期间", "姓名", "目标达成率", "连锁名次", "分店总数", "并列店数", "总分", "毛利达成率", "客户流失率达成率", "事故车维修金额占比达成率", "车次达成率", "客户的忠诚度达成率", "应收帐款达成率", "员工学习培训次数达成率", "公司制度执行情况达成率"];
  const filed = ({ attainment, rank, of = 10, tied, total = 90, profit = 0.9, churn = 0.9 }: Month, index: number) => [months[index]!, "赵敏", attainment, rank, of, tied ?? null, total, profit, churn, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9];

  /** The rules that propose something for 赵敏, whose months are all filed, with the month. */
  function proposed(history: readonly Month[], parameters: Change["parameters"] = {}) {
    const { proposals = [] } = appraised("S4h", { parameters, sheets: { 考核历史: [headers, ...history.map(filed)] } });
    return proposals.filter(({ name }) => name === "赵敏").map(({ rule, period }) => `${rule.code} ${period}`);
  }

  const short: readonly Month[] = [{ attainment: 0.65, rank: 9 }, { attainment: 0.69, rank: 10 }, { attainment: 0.699, rank: 9 }];
  const but = (at: number, change: Partial<Month>) => short.map((month, index) => (index === at ? { ...month, ...change } : month));

  test("0.65, 0.69 and 0.699 at ranks 9, 10 and 9 of 10: proposed in the third month, with the source's words", () => {
    expect(proposed(short)).toEqual(["L1 2026-03"]);
    const { proposals = [] } = appraised("S4h", { sheets: { 考核历史: [headers, ...short.map(filed)] } });
    const own = proposals.find(({ name }) => name === "赵敏")!;
    expect([own.outcome, own.evidence.map(({ period }) => period)]).toEqual(["薪资调整或者转岗", months.slice(0, 3)]);
    expect(own.wording).toContain("连续三个月未到目标的70%");
  });

  test.each([0, 1, 2])("not with 0.70 in month %i, nor with rank 8", (at) => {
    expect([proposed(but(at, { attainment: 0.7 })), proposed(but(at, { rank: 8 }))]).toEqual([[], []]);
  });

  test("two filed months and a third one in the data table", () => {
    const { proposals = [] } = appraised("S4h", {
      cells: [cell(0, "姓名", "赵敏"), cell(0, "目标达成率", 0.699), cell(0, "连锁名次", 9)],
      sheets: { 考核历史: [headers, ...short.slice(0, 2).map(filed)] },
    });
    expect(proposals.filter(({ name, rule }) => name === "赵敏" && rule.code === "L1").map(({ period, isCurrent }) => [period, isCurrent])).toEqual([["2026-03", true]]);
  });

  describe("AMB-25 which 70 %", () => {
    const kept = { attainment: 0.9, rank: 9 };
    test.each<[string, Partial<Month>]>([["总达成率", { attainment: 0.69 }], ["KPI得分", { total: 69.99 }], ["毛利目标", { profit: 0.69 }], ["任一KPI", { churn: 0.69 }]])("%s", (reading, change) => {
      const months3 = [0, 1, 2].map(() => ({ ...kept, ...change }));
      expect(proposed(months3, { 七成口径: reading })).toEqual(["L1 2026-03"]);
      for (const other of ["总达成率", "KPI得分", "毛利目标", "任一KPI"].filter((one) => one !== reading && !(reading === "毛利目标" && one === "任一KPI"))) expect(proposed(months3, { 七成口径: other })).toEqual([]);
    });

    test("the reading in force alone asks for its columns", () => {
      const only = { sheets: { 考核历史: [headers.slice(0, 5), ...short.map((month, index) => filed(month, index).slice(0, 5))] } };
      expect((appraised("S4h", only).proposals ?? []).filter(({ name }) => name === "赵敏")).toHaveLength(1);
      expect((appraised("S4h", { ...only, parameters: { 七成口径: "KPI得分" } }).proposals ?? []).filter(({ name }) => name === "赵敏")).toHaveLength(0);
    });
  });

  describe("AMB-27 ties and few branches", () => {
    // Two branches share rank 8 of 10: the last of them stands on place 9.
    test.each([["并列计入", ["L1 2026-03"]], ["严格名次", []]])("two branches at rank 8, %s", (reading, expected) => {
      expect(proposed(but(1, { rank: 8, tied: 2 }), { 并列末位: reading })).toEqual(expected);
    });

    test("with two branches nobody is said to be in the bottom two; a person is asked to judge", () => {
      expect(proposed(short.map((month) => ({ ...month, rank: 2, of: 2 })))).toEqual(["L3 2026-03"]);
      expect(proposed(short.map((month) => ({ ...month, rank: 3, of: 3 })))).toEqual(["L1 2026-03"]);
      expect(proposed(short.map((month) => ({ ...month, rank: 2, of: 2 })), { 最少分店数: 2 })).toEqual(["L1 2026-03"]);
    });
  });

  describe("AMB-28 the same three months, or a run each", () => {
    // Short from January to March, in the bottom two from February to April.
    const apart: readonly Month[] = [{ attainment: 0.65, rank: 5 }, { attainment: 0.69, rank: 10 }, { attainment: 0.699, rank: 9 }, { attainment: 0.8, rank: 9 }];
    test.each([["同一段期间", []], ["各自连续", ["L1 2026-04"]]])("%s", (reading, expected) => {
      expect(proposed(apart, { 联合条件: reading })).toEqual(expected);
      expect(proposed(short, { 联合条件: reading })).toEqual(["L1 2026-03"]);
    });

    test("runs that share no month are no joint one", () => {
      const later: readonly Month[] = [{ attainment: 0.65, rank: 5 }, { attainment: 0.69, rank: 5 }, { attainment: 0.8, rank: 9 }, { attainment: 0.8, rank: 9 }];
      expect(proposed(later, { 联合条件: "各自连续" })).toEqual([]);
    });
  });

  test("a major event is referred to the rules concerned at once (AMB-49)", () => {
    const { proposals = [] } = appraised("S4h");
    expect(proposals.filter(({ rule }) => rule.code === "L2").map(({ name, outcome }) => [name, outcome])).toEqual([["陈静", "按照相关制度进行处理"]]);
  });
});
