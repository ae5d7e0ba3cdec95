import { appraise } from "../../../src/appraisal/appraise";
import type { CellValue } from "../../../src/sheet/cellValue";
import { dayOf } from "../../../src/templates/day";
import { appraised, sampleWith, shown, type Change } from "./sampleWith";

const totals = (code: string, change: Change = {}) => appraised(code, change).cards.map(({ total }) => shown(total));
const grades = (code: string, change: Change = {}) => appraised(code, change).cards.map(({ grade }) => grade);
const score = (code: string, indicator: string, row: number, change: Change = {}) => shown(appraised(code, change).cards[row]!.lines.find((line) => line.code === indicator)!.score);
const notices = (code: string, change: Change = {}) => appraised(code, change).notices.map(({ code: found }) => found);
const result = (row: number, column: string, value: CellValue) => ["考核数据", row, column, value] as const;

describe("AMB-56 and 87: grades that are named without scores", () => {
  // S4g: 84, 90.3 …; 94.1; 71.3. The other scheme's 100, 90 and 80 appear nowhere.
  test("S4g: not set, nobody is graded; preset, 90, 80 and 60", () => {
    expect(grades("S4g").every((grade) => grade === undefined)).toBe(true);
    const preset = grades("S4g", { parameters: { 等级分数线: "预设90·80·60" } });
    expect([preset[0], preset[4], preset[5], preset[8]]).toEqual(["B", "A", "C", "C"]);
  });

  test("S4g: cut-offs that HR enters stand before the preset", () => {
    const preset = grades("S4g", { parameters: { 等级分数线: "预设90·80·60" }, cells: [["等级", 0, "最低总分", 95]] });
    expect([preset[0], preset[4]]).toEqual(["B", "B"]);
  });

  test("S4a has the same switch", () => {
    expect(grades("S4a").every((grade) => grade === undefined)).toBe(true);
    // (94 + 92 + 90 + 91) ÷ 4 = 91.75; (88 + 90 + 72 + 75) ÷ 4 = 81.25.
    const preset = grades("S4a", { parameters: { 等级分数线: "预设90·80·60" } });
    expect([preset[0], preset[4]]).toEqual(["A", "B"]);
  });

  // 95, solved all, 95 and 85: (95 + 100 + 95 + 85) ÷ 4 = 93.75, with 85 below a line of 90.
  test.each([["按总分分数线", "A"], ["四项均达优秀线", "B"]])("S4d, excellent %s", (reading, grade) => {
    const cells = [result(0, "满意度平均分", 95), result(0, "解决问题数", 100), result(0, "客户问题数", 100), result(0, "问题解决率目标", 1), result(0, "团队管理", 95), result(0, "服务质量", 85)];
    const { cards } = appraised("S4d", { parameters: { 等级分数线: "预设90·80·60", 优秀判定: reading, 单项优秀线: 90 }, cells });
    expect([shown(cards[0]!.total), cards[0]!.grade]).toEqual(["93.75", grade]);
    const even = appraised("S4d", { parameters: { 等级分数线: "预设90·80·60", 优秀判定: reading, 单项优秀线: 90 }, cells: [...cells, result(0, "服务质量", 90)] });
    expect(even.cards[0]!.grade).toBe("A");
  });
});

describe("AMB-84: ratings that are missing", () => {
  test.each(["S4e", "S4l", "S4o"])("%s: raters of equal weight, and a missing one as the switch says", (code) => {
    const rows = sampleWith(code).sheets.find(({ name }) => name === "评分记录")!.rows;
    const body = [...rows].filter(([row]) => row > 3).map(([, values]) => [...values]);
    const first = body[0]!;
    const without = body.map((values) => (values[1] === first[1] && values[2] === first[2] && values[3] === first[3] ? [...values.slice(0, 4), null] : values));
    const kept = appraised(code, { rows: { 评分记录: without } }).cards[0]!;
    expect(kept.findings.map(({ code: found }) => found)).toContain("rater-missing");
    expect(appraised(code, { rows: { 评分记录: without }, parameters: { 缺评处理: "不计分" } }).cards[0]!.total).toBeUndefined();
  });
});

describe("AMB-59 and 63: cycles", () => {
  test.each([["S4g", "季度", "2026-Q1"], ["S4g", "月度", "2026-02"], ["S4g", "半年度", "2026-H1"], ["S4g", "年度", "2026"], ["S2", "季度", "2026-Q1"], ["S2", "半年度", "2026-H1"]])("%s by the %s: a row dated 10 February is of %s", (code, cycle, period) => {
    const { cards, scheme } = appraised(code, { parameters: { 适用周期: cycle }, cells: [result(0, "期间", dayOf("2026-02-10"))] });
    expect([cards[0]!.result.period, scheme!.settings.cycle]).toEqual([period, { 季度: "quarter", 月度: "month", 半年度: "halfYear", 年度: "year" }[cycle]]);
  });
});

describe("S1", () => {
  // 45 % and seven smaller ones make 70 % quantitative; without satisfaction 25 %.
  test.each<[string, boolean]>([["定量", false], ["定性", true]])("AMB-60 satisfaction is %s", (kind, contradicts) => {
    const { notices: found, cards } = appraised("S1", { parameters: { 满意度类型: kind } });
    expect(found.filter(({ code }) => code === "quant-share").map(({ facts }) => [facts["sum"], facts["wanted"]])).toEqual(contradicts ? [["25%", "70%"]] : []);
    expect(shown(cards[0]!.total)).toBe("97.00");
  });

  test("AMB-60 another share than 7 : 3 is held against the weights", () => {
    expect(notices("S1", { parameters: { 定量占比: 0.6 } })).toContain("quant-share");
    expect(notices("S1")).not.toContain("quant-share");
  });

  test.each<[string, number, boolean]>([["满意度权重下限", 0.45, false], ["满意度权重下限", 0.46, true], ["满意度权重上限", 0.45, false], ["满意度权重上限", 0.44, true]])("AMB-61 45 %% against %s %d", (end, value, warns) => {
    expect(notices("S1", { parameters: { [end]: value } }).includes("weight-outside-range")).toBe(warns);
  });

  // Everything at or above its target but the ratings: 70 + (92 + 90 + 88) × 10 % = 97; team 96.4: 97 × 0.7 + 96.4 × 0.3 = 96.82.
  test.each([[null, "97.00"], [0.3, "96.82"], [1, "96.40"]])("AMB-83 a team's share of %s", (share, total) => {
    const { cards } = appraised("S1", { parameters: { 团队占比: share } });
    expect([shown(cards[0]!.total), shown(cards[0]!.team!.score)]).toEqual([total, "96.40"]);
    // The teams' own scores are left as they are, and are what stands in their members' rows.
    expect(cards.filter(({ result: { table } }) => table === "团队考核").map((card) => shown(card.total))).toEqual(["96.40", "93.49"]);
  });
});

describe("AMB-65 S4a: nobody rates himself", () => {
  const proposed = (change: Change) => (appraised("S4a", change).proposals ?? []).filter(({ rule }) => rule.name === "考核人不符").map(({ name, table }) => `${name} ${table}`);

  test("as the sample has it, the general manager rates the manager and the manager staff", () => {
    expect(proposed({})).toEqual([]);
  });

  test.each([["总经理", ["张伟 考核数据"]], ["人力资源部", ["张伟 考核数据", "张伟 年终考核"]]])("the manager is rated by himself, while the scheme says %s", (reading, expected) => {
    expect([...proposed({ parameters: { 经理由谁考核: reading }, cells: [result(0, "考核人", "经理")] })].sort()).toEqual([...expected].sort());
  });

  test("staff rated by somebody else than the manager", () => {
    expect(proposed({ cells: [result(1, "考核人", "人力资源部")] })).toEqual(["李娜 考核数据"]);
  });
});

describe("AMB-66 S4c: interim appraisals", () => {
  // Full 93.25; interim 91.05 and 93.06, mean 92.055; at 20 %: 74.6 + 18.411.
  test.each([["仅供反馈", "93.25"], ["按占比并入", "93.01"]])("%s", (reading, amount) => {
    const { cards } = appraised("S4c", { parameters: { 中期评估用法: reading, 中期评估占比: 0.2 } });
    expect(cards.slice(0, 3).map(({ total }) => shown(total))).toEqual(["91.05", "93.06", "93.25"]);
    expect(shown(cards[2]!.payouts.find(({ name }) => name === "半年综合分")!.amount)).toBe(amount);
  });

  const missing = (reading: string, half: string) => shown(appraised("S4c", { parameters: { 中期评估次数: reading }, cells: [result(1, "所属半年", "2025-H2"), result(2, "所属半年", half)] }).cards[2]!.payouts.find(({ name }) => name === "中期评估缺次")!.amount, 0);

  // One interim appraisal in the first half of 2026 and none in the second.
  test.each([["每半年两次", "1", "2"], ["每年两次", "0", "1"]])("%s: missing by the first and by the second full appraisal", (reading, first, second) => {
    expect([missing(reading, "2026-H1"), missing(reading, "2026-H2")]).toEqual([first, second]);
  });
});

// 李娜 solved 88 of 86: 102.33 % against 98 %.
test.each([["封顶100%", "100.00"], ["不封顶", "104.41"]])("AMB-67 S4j: more solved than raised, %s", (reading, expected) => {
  expect(score("S4j", "C3", 1, { parameters: { 解决率封顶: reading } })).toBe(expected);
});

describe("AMB-68 S4p: what is defined twice", () => {
  const weights = (reading: string) => appraised("S4p", { parameters: { 重复定义: reading } }).cards[0]!.lines.filter(({ code }) => ["F1", "F2", "F3"].includes(code)).map(({ effectiveWeight }) => shown(effectiveWeight, 4));

  test("counted once, the second is shown without weight; counted each, the three share their dimension's 20 %", () => {
    expect(weights("只计一次")).toEqual(["0.1000", "0.1000", "0.0000"]);
    expect(weights("分别计")).toEqual(["0.0667", "0.0667", "0.0667"]);
  });

  test("the dimension's score is the mean of what counts", () => {
    const quality = (reading: string) => shown(appraised("S4p", { parameters: { 重复定义: reading }, cells: [result(0, "服务质量评价", 90), result(0, "服务质量监控", 84), result(0, "反馈满意度平均分", 99)] }).cards[0]!.dimensions.find(({ name }) => name === "客户服务质量指标")!.score);
    expect([quality("只计一次"), quality("分别计")]).toEqual(["87.00", "91.00"]);
  });

  test("a duplicate that is not counted may stay blank", () => {
    const cells = [result(0, "反馈满意度平均分", null)];
    expect(totals("S4p", { cells })[0]).toBe(totals("S4p")[0]);
    expect(totals("S4p", { cells, parameters: { 重复定义: "分别计" } })[0]).toBeUndefined();
  });
});

describe("AMB-70 weights that the source does not give", () => {
  test.each(["S0", "S1", "S2", "S3-OPS", "S3-CS", "S4a", "S4b", "S4c", "S4d", "S4e", "S4h", "S4j", "S4l", "S4m", "S4n", "S4o", "S4p"])("%s: used as they are, or not before they are confirmed", (code) => {
    expect(appraised(code).cards.every(({ total }) => total !== undefined)).toBe(true);
    const strict = appraise(sampleWith(code, { parameters: { 权重未确认时: "不计算" } }));
    expect(strict.issues.map(({ code: found }) => found)).toEqual(["weights-unconfirmed"]);
    expect([strict.cards, strict.edits]).toEqual([[], []]);
  });

  test("confirmed, they are used on the strict reading too", () => {
    const cells = Array.from({ length: 9 }, (_, row) => ["指标", row, "出处", "已确认"] as const);
    expect(totals("S2", { cells, parameters: { 权重未确认时: "不计算" } })).toEqual(totals("S2"));
  });
});

// 0.88 of 0.85 is 103.53.
test.each([[100, "100.00"], ["不封顶", "103.53"]])("AMB-71 S2: an indicator above its target, %s", (limit, expected) => {
  expect(score("S2", "K3", 0, { parameters: { 得分上限: limit } })).toBe(expected);
});

// 185000 of 180000 and so on make S4h's total 105.94, or 100.
test.each([["不封顶", "105.94"], [100, "100.00"]])("AMB-71 S4h: the total, %s", (limit, expected) => {
  expect(totals("S4h", { parameters: { 得分上限: limit } })[0]).toBe(expected);
});

// 89.9875 × 40 % + 90 × 60 % = 89.995: 90.00 when rounded.
test.each([["舍入后总分", "A"], ["未舍入总分", "B"]])("AMB-72 S4g: 89.995 with a line at 90 is graded on the %s", (reading, grade) => {
  const cells = ["团队管理", "工作能力", "职业素养"].map((column) => result(0, column, 90));
  const { cards } = appraised("S4g", { parameters: { 等级分数线: "预设90·80·60", 评级口径: reading }, cells: [...cells, result(0, "工作业绩", 89.9875)] });
  expect([shown(cards[0]!.total), cards[0]!.grade]).toEqual(["90.00", grade]);
});

describe("AMB-73 lower is better", () => {
  // 6.3 minutes against 5, worst 7.5: 2 − 1.26; 5 ÷ 6.3; (6.3 − 7.5) ÷ (5 − 7.5); 1.26 lies between 1.2 and 1.5.
  test.each([["2-实际/目标", "74.00"], ["目标/实际", "79.37"], ["线性", "48.00"], ["分档", "60.00"]])("S2: %s", (formula, expected) => {
    expect(score("S2", "K2", 2, { parameters: { 逆向指标公式: formula } })).toBe(expected);
  });

  test("S4h's churn of 10 % against 8 %, worst 12 %: 75, 80, 50 and 60", () => {
    expect(["2-实际/目标", "目标/实际", "线性", "分档"].map((formula) => score("S4h", "H4", 5, { parameters: { 逆向指标公式: formula } }))).toEqual(["75.00", "80.00", "50.00", "60.00"]);
  });

  test("without a worst value the linear formula says what it lacks", () => {
    const { issues } = appraise(sampleWith("S2", { parameters: { 逆向指标公式: "线性" }, cells: [["指标", 1, "计分参数", null]] }));
    expect(issues.map(({ code }) => code)).toEqual(["worst-missing"]);
  });
});

describe("AMB-81 budgets", () => {
  // Spent 108 % and 93 % of the budget, with 95 % to 102 %: 2 − 1.08 ÷ 1.02 and 0.93 ÷ 0.95; 2 − 1.08 ÷ 0.95; 1.08 ÷ 0.95.
  test.each([["区间", "94.12", "97.89"], ["越低越好", "86.32", "100.00"], ["越高越好", "100.00", "97.89"]])("S0: %s", (direction, over, under) => {
    expect([score("S0", "G3", 2, { parameters: { 预算方向: direction } }), score("S0", "G3", 4, { parameters: { 预算方向: direction } })]).toEqual([over, under]);
  });
});

describe("AMB-82 a blank is not zero", () => {
  const cells = [result(0, "工作能力", null)];
  // 90, 80 and 100 at 40, 30 and 10 %: 70; of 80 % 87.5; with full marks for the 20 %: 90.
  test.each([["不计分", undefined], ["剔除并重分权重", "87.50"], ["按零分", "70.00"], ["按满分", "90.00"]])("S4g: %s", (policy, total) => {
    expect(totals("S4g", { parameters: { 空白处理: policy }, cells })[0]).toBe(total);
  });

  test("a 0 that is entered is a 0 on every reading: 36 + 24 + 0 + 10", () => {
    for (const policy of ["不计分", "剔除并重分权重", "按零分", "按满分"]) expect(totals("S4g", { parameters: { 空白处理: policy }, cells: [result(0, "工作能力", 0)] })[0]).toBe("70.00");
  });
});
