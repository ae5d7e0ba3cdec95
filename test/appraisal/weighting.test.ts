import { appraise } from "../../src/appraisal/appraise";
import { describeIssue } from "../../src/appraisal/describeIssue";
import { explainText } from "../../src/scoring/explain";
import { scoreTotals } from "../../src/scoring/scoreTotals";
import type { CellValue } from "../../src/sheet/cellValue";
import { toText } from "../../src/sheet/exact";
import { workbookOf } from "../support/workbookOf";

type Rows = readonly (readonly CellValue[])[];
type Cells = Readonly<Record<string, CellValue>>;

/** A workbook whose indicators are given by heading; every indicator is rated directly in a column of its name. */
function book(indicators: readonly Cells[], rows: readonly Cells[], more: Readonly<{ settings?: Rows; parameters?: Rows; deductions?: Rows; payouts?: Rows }> = {}) {
  const table = (lines: readonly Cells[]): Rows => {
    const headings = [...new Set(lines.flatMap(Object.keys))];
    return [headings, ...lines.map((line) => headings.map((heading) => line[heading] ?? null))];
  };
  return workbookOf({
    方案: [{ table: "方案", rows: [["项目", "内容"], ["考核周期", "月度"], ...(more.settings ?? [])] }],
    指标: [{ table: "指标", rows: table(indicators.map((one) => ({ 计分规则: "直接评分", ...one }))) }],
    考核数据: [{ table: "考核数据", rows: table(rows.map((row) => ({ 期间: "2026-06", ...row }))) }],
    ...(more.parameters && { 参数: [{ table: "参数", rows: [["参数", "值"], ...more.parameters] }] }),
    ...(more.deductions && { 扣分规则: [{ table: "扣分规则", rows: more.deductions }] }),
    ...(more.payouts && { 奖金: [{ table: "奖金", rows: more.payouts }] }),
  });
}

const run = (workbook: ReturnType<typeof book>) => {
  const done = appraise(workbook);
  expect(done.issues).toEqual([]);
  return { ...done, scheme: done.scheme! };
};
const totals = (cards: ReturnType<typeof run>["cards"]) => cards.map(({ total }) => total && toText(total, 4));
const found = (issues: ReturnType<typeof run>["issues"], ...codes: string[]) => issues.filter(({ code }) => codes.length === 0 || codes.includes(code)).map((issue) => [issue.code, issue.at, describeIssue(issue, "zh")]);

describe("维度权重 (P07)", () => {
  const service = (name: string, more: Cells = {}): Cells => ({ 指标: name, 维度: "服务", ...more });

  test("indicators without weights of their own share their dimension's alike, to the last digit", () => {
    const { cards, scheme } = run(book([service("甲", { 维度权重: 0.7 }), service("乙", { 维度权重: 0.7 }), service("丙", { 维度权重: 0.7 }), { 指标: "丁", 维度: "业绩", 维度权重: 0.3 }], [{ 姓名: "张三", 甲: 100, 乙: 100, 丙: 100, 丁: 100 }, { 姓名: "李四", 甲: 90, 乙: 80, 丙: 70, 丁: 60 }]));
    // 70 % ÷ 3 each: 100 is exactly 100; (90 + 80 + 70) × 70 % ÷ 3 + 60 × 30 % = 56 + 18 = 74
    expect(totals(cards)).toEqual(["100", "74"]);
    expect(cards[0]!.beforeRounding!.n % cards[0]!.beforeRounding!.d).toBe(0n);
    expect(cards[1]!.dimensions.map(({ name, weight, score }) => [name, toText(weight!, 4), toText(score, 4)])).toEqual([["服务", "0.7", "80"], ["业绩", "0.3", "60"]]);
    expect(explainText(cards[1]!, scheme, "zh")).toContain("权重：维度 70% 由 3 项平分 = 23.3333%");
  });

  test("own weights are parts of the dimension's: category weight × item weight", () => {
    // 50 % × (25, 25, 35, 15) and 50 %: as in a sheet whose first column is merged over the four rows
    const parts = [0.25, 0.25, 0.35, 0.15].map((part, index) => service("甲乙丙丁"[index]!, { 权重: part, 维度权重: index === 0 ? 0.5 : null }));
    const { cards, scheme } = run(book([...parts, { 指标: "戊", 权重: 0.5 }], [{ 姓名: "张三", 甲: 80, 乙: 90, 丙: 100, 丁: 60, 戊: 70 }]));
    // 12.5 % × 80 + 12.5 % × 90 + 17.5 % × 100 + 7.5 % × 60 + 50 % × 70 = 10 + 11.25 + 17.5 + 4.5 + 35 = 78.25
    expect(totals(cards)).toEqual(["78.25"]);
    expect(explainText(cards[0]!, scheme, "zh")).toContain("权重：维度 50% × 单项 35% = 17.5%");
  });

  test("what own weights leave of a dimension goes to those without one", () => {
    const { cards } = run(book([service("甲", { 权重: 0.5, 维度权重: 0.6 }), service("乙"), service("丙"), { 指标: "丁", 权重: 0.4 }], [{ 姓名: "张三", 甲: 100, 乙: 0, 丙: 80, 丁: 100 }]));
    // 60 % × (50 % × 100 + 25 % × 0 + 25 % × 80) + 40 % × 100 = 42 + 40
    expect(totals(cards)).toEqual(["82"]);
  });

  test("parts that miss 100 % of their dimension, two weights for one dimension and a wrong sum are issues with their cells", () => {
    const issuesOf = (...indicators: Cells[]) => found(appraise(book(indicators, [{ 姓名: "张三", 甲: 1, 乙: 1, 丁: 1 }])).issues);
    const rest: Cells = { 指标: "丁", 维度: "业绩", 维度权重: 0.4 };
    expect(issuesOf(service("甲", { 权重: 0.5, 维度权重: 0.6 }), service("乙", { 权重: 0.4, 维度权重: 0.6 }), rest)).toEqual([["dimension-parts-sum", "指标!D2:D3", "维度“服务”写了维度权重，其中各项权重合计应为 100%，现在是 90%。"]]);
    expect(issuesOf(service("甲", { 维度权重: 0.6 }), service("乙", { 维度权重: 0.5 }), rest)).toEqual([["dimension-weight-differs", "指标!D3", "维度“服务”的维度权重前后不一（60% 与 50%），每行应相同。"]]);
    expect(issuesOf(service("甲", { 维度权重: 0.5 }), service("乙", { 维度权重: 0.5 }), rest).map(([code, , text]) => [code, text])).toEqual([["weights-sum", expect.stringContaining("90%")]]);
  });
});

describe("权重缺省 (AMB-70)", () => {
  const unweighted: readonly Cells[] = [{ 指标: "甲", 维度: "服务", 权重: null }, { 指标: "乙", 维度: "服务" }, { 指标: "丙", 维度: "业绩" }];
  const rows: readonly Cells[] = [{ 姓名: "张三", 甲: 100, 乙: 60, 丙: 90 }];

  test("各维度平均 weighs dimensions alike and the indicators in them alike, and says that it is an assumption", () => {
    const { cards, notices, scheme } = run(book(unweighted, rows, { settings: [["权重缺省", "各维度平均"]] }));
    // 50 % × (100 + 60) ÷ 2 + 50 % × 90 = 40 + 45
    expect(totals(cards)).toEqual(["85"]);
    expect(found(notices, "weights-assumed")).toEqual([["weights-assumed", "指标!D2:D4", expect.stringContaining("3 项指标按各维度平均")]]);
    expect(explainText(cards[0]!, scheme, "zh")).toContain("权重：维度 50% 由 2 项平分 = 25%（权重缺省，各维度平均，待确认）");
  });

  test("without it, or with 不计算, weights that are blank are issues; one weight among blanks always is", () => {
    for (const settings of [[], [["权重缺省", "不计算"]]]) {
      expect(appraise(book(unweighted, rows, { settings })).issues.filter(({ code }) => code === "weight-missing").map(({ at }) => at)).toEqual(["指标!D2", "指标!D3", "指标!D4"]);
    }
    const partly = appraise(book([{ ...unweighted[0]!, 权重: 1 }, ...unweighted.slice(1)], rows, { settings: [["权重缺省", "各维度平均"]] }));
    expect(partly.issues.map(({ code }) => code)).toEqual(["weight-missing", "weight-missing"]);
  });
});

describe("7:3 and 40%–50% (S1, P08, P09)", () => {
  const three = (satisfaction: number, sales: number, skill: number): readonly Cells[] => [
    { 指标: "客户满意度", 类型: "定量", 权重: satisfaction, 权重下限: "满意度权重下限", 权重上限: "满意度权重上限" },
    { 指标: "销售额", 类型: "定量", 权重: sales },
    { 指标: "沟通能力", 类型: "定性", 权重: skill },
  ];
  const rows: readonly Cells[] = [{ 姓名: "张三", 客户满意度: 90, 销售额: 80, 沟通能力: 70 }];
  const limits: Rows = [["满意度权重下限", 0.4], ["满意度权重上限", 0.5]];
  const noticed = (indicators: readonly Cells[], share: CellValue) => found(run(book(indicators, rows, { parameters: [["定量占比", share], ...limits] })).notices, "quant-share", "weight-outside-range").map(([code, , text]) => [code, text]);

  test.each([[0.4, 0.3], [0.5, 0.2]])("%d of satisfaction inside 70 %% quantitative is as the scheme wants it, both ends included", (satisfaction, sales) => {
    expect(noticed(three(satisfaction, sales, 0.3), 0.7)).toEqual([]);
  });

  test("another share and another weight are said and change nothing", () => {
    expect(noticed(three(0.39, 0.4, 0.21), 0.7)).toEqual([
      ["quant-share", "定量指标的权重合计 79%，方案建议 70%（数据表“考核数据”）。"],
      ["weight-outside-range", "“客户满意度”的权重 39% 不在建议范围 40%–50% 内。"],
    ]);
    expect(noticed(three(0.51, 0.19, 0.3), 0.7).map(([code]) => code)).toEqual(["weight-outside-range"]);
  });

  test("a blank share checks nothing", () => {
    expect(noticed(three(0.45, 0.45, 0.1), null)).toEqual([]);
  });
});

describe("团队占比 (P10, AMB-83)", () => {
  const single: readonly Cells[] = [{ 指标: "绩效", 权重: 1 }];
  const rows: readonly Cells[] = [{ 姓名: "张三", 业务组: "一组", 绩效: 90 }, { 姓名: "李四", 业务组: "一组", 绩效: 81 }, { 姓名: "王五", 业务组: "一组", 绩效: 70 }, { 姓名: "赵六", 业务组: "二组", 绩效: 60 }];

  test("the team's mean is mixed in at its share, both as shown, and ranks follow the mixed totals", () => {
    const { cards, scheme } = run(book(single, rows, { settings: [["团队占比", 0.3]] }));
    // 一组 (90 + 81 + 70) ÷ 3 = 80.33; 70 % × 90 + 30 % × 80.33 = 63 + 24.099 = 87.10; 80.80; 73.10; 二组 60
    expect(totals(cards)).toEqual(["87.1", "80.8", "73.1", "60"]);
    expect(cards.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    const said = explainText(cards[0]!, scheme, "zh").split("\n");
    expect(said).toContain("个人得分 = 90.00");
    expect(said).toContain("团队“一组”得分  3 人总分的平均 = 80.33");
    expect(said).toContain("个人 70% × 90.00 + 团队 30% × 80.33 = 87.0990");
    expect([...scoreTotals(cards.map(({ result }) => result), scheme).totals]).toEqual([87.1, 80.8, 73.1, 60]);
  });

  test("while the share is blank the team's score is shown and changes nothing", () => {
    const { cards, scheme } = run(book(single, rows, { settings: [["团队占比", null]] }));
    expect(totals(cards)).toEqual(["90", "81", "70", "60"]);
    expect(explainText(cards[0]!, scheme, "zh")).toContain("团队“一组”得分  3 人总分的平均（团队占比未填，仅显示） = 80.33");
    expect(run(book(single, rows)).cards[0]!.team).toBeUndefined();
  });

  test("a column 团队得分 is the team's score where the table has one", () => {
    const { cards } = run(book(single, rows.map((row) => ({ ...row, 团队得分: 100 })), { settings: [["团队占比", 0.3]] }));
    expect(totals(cards)).toEqual(["93", "86.7", "79", "72"]);
  });

  test("who has no team is not scored while a share is taken of it", () => {
    const { cards } = run(book(single, [...rows, { 姓名: "孙七", 绩效: 99 }], { settings: [["团队占比", 0.3]] }));
    expect(cards[4]!.findings.map(({ code, severity }) => [code, severity])).toEqual([["team-missing", "flag"]]);
    expect(cards[4]!.total).toBeUndefined();
  });
});

describe("gates, vetoes and rungs beyond the ladder", () => {
  test("a missed gate is said and the score stays; a formula may ask for it (P31, AMB-12)", () => {
    const payouts: Rows = [["奖金", "公式", "条件"], ["提成", "1000", "[@满意度达到门槛]"]];
    const { cards, scheme } = run(book([{ 指标: "满意度", 权重: 1, 门槛: "[@厂家要求]" }], [{ 姓名: "张三", 满意度: 84.9, 厂家要求: 85 }, { 姓名: "李四", 满意度: 85, 厂家要求: 85 }, { 姓名: "王五", 满意度: 80, 厂家要求: null }], { payouts }));
    expect(totals(cards)).toEqual(["84.9", "85", "80"]);
    expect(found(cards[0]!.findings)).toEqual([["gate-missed", "考核数据!C2", "“满意度”84.9 未达到门槛 85（只提醒，不改变得分）。"]]);
    expect([cards[1]!.findings, cards[2]!.findings.map(({ code }) => code)]).toEqual([[], ["gate-blank"]]);
    expect(cards.map(({ payouts: [line] }) => line && toText(line.amount, 2))).toEqual(["0", "1000", "1000"]);
    expect(explainText(cards[1]!, scheme, "zh")).toContain("达到门槛 85");
  });

  test("where less is better a gate is missed above it", () => {
    const lower = (actual: number) => run(book([{ 指标: "投诉", 权重: 1, 方向: "越低越好", 计分规则: "达标", 目标值: 5, 门槛: 3 }], [{ 姓名: "张三", 投诉: actual }])).cards[0]!.findings.map(({ code }) => code);
    expect([lower(3), lower(4)]).toEqual([[], ["gate-missed"]]);
  });

  test("the card, the hint and formulas say which veto was missed; only that item's reward goes (P32, AMB-50)", () => {
    const veto = (name: string, target: number): Cells => ({ 指标: name, 权重: 0.5, 计分规则: "达标", 目标值: target, 否决项: "是" });
    const payouts: Rows = [["奖金", "公式"], ["回款奖励", "IF([@回款达标],800,0)"], ["安全奖励", "IF([@安全达标],200,0)"], ["否决数", "[@否决项未达标数]"]];
    const { cards, edits } = run(book([veto("回款", 100), veto("安全", 1)], [{ 姓名: "张三", 回款: 99, 安全: 1 }], { payouts }));
    expect(cards[0]!.lines.map(({ name, vetoed }) => [name, vetoed])).toEqual([["回款", true], ["安全", undefined]]);
    expect(cards[0]!.payouts.map(({ name, amount }) => [name, toText(amount, 2)])).toEqual([["回款奖励", "0"], ["安全奖励", "200"], ["否决数", "1"]]);
    const written = edits.find((edit) => edit.kind === "writeCells");
    expect(written?.kind === "writeCells" && written.rows[1]!.at(-1)).toBe("否决项“回款”未达标。");
  });

  test("a direct rating above its target is no missed veto, whatever it is of 100", () => {
    const { cards } = run(book([{ 指标: "满意度", 权重: 1, 目标值: 85, 否决项: "是" }], [{ 姓名: "张三", 满意度: 90 }, { 姓名: "李四", 满意度: 84 }], { payouts: [["奖金", "公式"], ["否决数", "[@否决项未达标数]"]] }));
    expect(cards.map(({ payouts }) => toText(payouts[0]!.amount, 0))).toEqual(["0", "1"]);
  });

  test("a fourth complaint stays at the third's rate, and the row says that the scheme does not speak of it (AMB-02)", () => {
    const deductions: Rows = [["规则", "计数来源", "各次扣分", "累计方式", "超出后", "扣减对象", "扣分单位"], ["投诉扣罚", "投诉次数", "5%；20%；50%", "取所达档", "不再扣", "提成", "百分比"]];
    const { cards } = run(book([{ 指标: "绩效", 权重: 1 }], [3, 4].map((count) => ({ 姓名: `第${count}`, 绩效: 98, 基数: 1074, 投诉次数: count })), { deductions, payouts: [["奖金", "公式"], ["提成", "[@基数]"]] }));
    // 1074 × 50 % = 537 either way
    expect(cards.map(({ payouts }) => toText(payouts[0]!.amount, 2))).toEqual(["537", "537"]);
    expect(cards.map(({ findings }) => found(findings))).toEqual([[], [["deduction-beyond", "考核数据!E3", "“投诉扣罚”第 4 次：方案只写到第 3 次，按最后一档 50% 计。"]]]);
  });
});

describe("several posts and stages in one workbook", () => {
  const indicators: readonly Cells[] = [
    { 指标: "任务完成", 权重: 0.6, 适用岗位: "运营岗位", 适用阶段: "正式" },
    { 指标: "流程优化", 权重: 0.4, 适用岗位: "运营岗位", 适用阶段: "正式" },
    { 指标: "学习成果", 权重: 1, 适用岗位: "运营岗位；客服岗位", 适用阶段: "试用期" },
    { 指标: "响应时间", 权重: 0.7, 适用岗位: "客服岗位", 适用阶段: "正式" },
    { 指标: "满意度", 权重: 0.3, 适用岗位: "客服岗位", 适用阶段: "正式" },
  ];
  const row = (name: string, post: CellValue, stage: CellValue): Cells => ({ 姓名: name, 岗位: post, 阶段: stage, 任务完成: 90, 流程优化: 80, 学习成果: 75, 响应时间: 60, 满意度: 100 });

  test("post and stage choose the set; spaces and full-width letters make no other post", () => {
    const { cards } = run(book(indicators, [row("张三", "运营岗位", "正式"), row("李四", "运营岗位", "试用期"), row("王五", " 客服 岗位", "正式"), row("赵六", "客服岗位", "试用期 ")]));
    // 54 + 32 = 86; 75; 42 + 30 = 72; 75
    expect(totals(cards)).toEqual(["86", "75", "72", "75"]);
    expect(cards.flatMap(({ findings }) => findings)).toEqual([]);
  });

  test("a post that no indicator names is flagged with the posts that there are, and a blank one too", () => {
    const { cards } = run(book(indicators, [row("张三", "司机", "正式"), row("李四", null, "正式"), row("王五", "运营岗位", "实习")]));
    expect(cards.map(({ findings }) => found(findings).map(([code, , text]) => [code, text]))).toEqual([
      [["post-unknown", "岗位“司机”不在方案的任何指标里，本行不计分。方案写明的岗位：运营岗位、客服岗位。请核对岗位名称，或在指标的“适用岗位”里补上。"]],
      [["post-missing", "岗位没有填写，不知道用哪一套指标，本行不计分。方案写明的岗位：运营岗位、客服岗位。"]],
      [["no-indicators-for-row", "没有适用于该人员的指标（岗位“运营岗位”，阶段“实习”），本行不计分。"]],
    ]);
  });

  test("weights are checked for every post and stage by itself", () => {
    const broken = indicators.map((one) => (one["指标"] === "满意度" ? { ...one, 权重: 0.2 } : one));
    expect(found(appraise(book(broken, [row("张三", "运营岗位", "正式")])).issues)).toEqual([["weights-sum", "指标!C5:C6", "权重合计 90%，应为 100%（数据表“考核数据”，岗位“客服岗位”，阶段“正式”）。"]]);
  });
});
