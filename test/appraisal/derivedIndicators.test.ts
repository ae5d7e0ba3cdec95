import { appraise } from "../../src/appraisal/appraise";
import { serialDay } from "../../src/scheme/period";
import { explainText } from "../../src/scoring/explain";
import type { CellValue } from "../../src/sheet/cellValue";
import { toNumber, toText } from "../../src/sheet/exact";
import { workbookOf } from "../support/workbookOf";

type Rows = readonly (readonly CellValue[])[];
const day = (text: string) => serialDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));

type Derived = Readonly<{
  formula: string;
  /** 计分规则, 目标值, 最高分 of the indicator; without them the actual is the score. */
  rule?: readonly [rule: string, target: CellValue, cap?: CellValue, direction?: string];
  columns?: Readonly<Record<string, CellValue>>;
  /** Rows of further tables, each with its headings. */
  tables?: Readonly<Record<string, Rows>>;
  parameters?: Rows;
  payouts?: Rows;
  period?: string;
  cycle?: string;
}>;

function run({ formula, rule = ["直接评分", null], columns = {}, tables = {}, parameters, payouts, period = "2026-03", cycle = "月度" }: Derived) {
  const done = appraise(
    workbookOf({
      方案: [{ table: "方案", rows: [["项目", "内容"], ["考核周期", cycle]] }],
      指标: [{ table: "指标", rows: [["指标", "权重", "计分规则", "目标值", "最高分", "方向", "公式"], ["指标值", 1, rule[0], rule[1], rule[2] ?? null, rule[3] ?? null, formula]] }],
      考核数据: [{ table: "考核数据", rows: [["姓名", "期间", ...Object.keys(columns)], ["张三", period, ...Object.values(columns)]] }],
      ...Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, [{ table: name, rows }]])),
      ...(parameters && { 参数: [{ table: "参数", rows: [["参数", "值"], ...parameters] }] }),
      ...(payouts && { 奖金: [{ table: "奖金", rows: payouts }] }),
    }),
  );
  expect(done.issues).toEqual([]);
  return { card: done.cards[0]!, scheme: done.scheme! };
}

const actual = (derived: Derived) => {
  const { card } = run(derived);
  return card.lines[0]?.actual && toText(card.lines[0].actual, 6);
};
const score = (derived: Derived) => {
  const { card } = run(derived);
  return card.total && toText(card.total, 4);
};

/** Sums of 月报 between two figures of the period. */
const sumBetween = (column: string, first: string, last: string) => `SUMIFS(月报[${column}],月报[姓名],[@姓名],月报[月份],">="&[@${first}],月报[月份],"<="&[@${last}])`;

describe("growth (P20, AMB-85)", () => {
  const months: Rows = [["姓名", "月份", "销售额"], ["张三", day("2025-03-01"), 80_000], ["张三", day("2026-02-01"), 96_000], ["张三", day("2026-03-01"), 100_000], ["李四", day("2026-03-01"), 999]];
  const growth = (first: string, last: string) => `${sumBetween("销售额", "期初", "期末")}/${sumBetween("销售额", first, last)}-1`;

  test("over the same month last year", () => {
    // 100 000 ÷ 80 000 − 1 = 0.25; of a target of 20 % that is 125
    expect(actual({ formula: growth("同期初", "同期末"), tables: { 月报: months } })).toBe("0.25");
    expect(score({ formula: growth("同期初", "同期末"), rule: ["按比例", 0.2], tables: { 月报: months } })).toBe("125");
  });

  test("over the month before, also across a year's end", () => {
    // 100 000 ÷ 96 000 − 1 = 0.041667
    expect(actual({ formula: growth("上期初", "上期末"), tables: { 月报: months } })).toBe("0.041667");
    const turn: Rows = [months[0]!, ["张三", day("2025-10-01"), 50_000], ["张三", day("2025-12-31"), 50_000], ["张三", day("2026-01-01"), 110_000]];
    expect(actual({ formula: growth("上期初", "上期末"), tables: { 月报: turn }, period: "2026-Q1", cycle: "季度" })).toBe("0.1");
  });

  test("a parameter chooses the base, and a base of 0 flags the row", () => {
    const formula = `IF(增长基期="同比",${growth("同期初", "同期末")},${growth("上期初", "上期末")})`;
    expect(["同比", "环比"].map((base) => actual({ formula, tables: { 月报: months }, parameters: [["增长基期", base]] }))).toEqual(["0.25", "0.041667"]);
    const { card } = run({ formula: growth("同期初", "同期末"), tables: { 月报: months.filter((_, index) => index !== 1) } });
    expect([card.total, card.findings.map(({ code, severity }) => [code, severity])]).toEqual([undefined, [["value-error", "flag"]]]);
  });
});

describe("surveys and contacts", () => {
  const answers: Rows = [["姓名", "日期", "得分"], ["张三", day("2026-03-02"), 5], ["张三", day("2026-03-20"), 4], ["张三", day("2026-03-31"), 4], ["张三", day("2026-04-01"), 1], ["张三", day("2026-03-09"), null], ["李四", day("2026-03-03"), 1]];
  const formula = 'AVERAGEIFS(问卷[得分],问卷[姓名],[@姓名],问卷[日期],">="&[@期初],问卷[日期],"<="&[@期末])/满意度满分*100';

  test("the mean of valid answers of the scale, and how many there were (P21)", () => {
    const payouts: Rows = [["奖金", "公式", "中间量", "小数位"], ["有效问卷数", 'COUNTIFS(问卷[姓名],[@姓名],问卷[日期],">="&[@期初],问卷[日期],"<="&[@期末],问卷[得分],">0")', "是", 0]];
    const { card, scheme } = run({ formula, tables: { 问卷: answers }, parameters: [["满意度满分", 5]], payouts });
    // (5 + 4 + 4) ÷ 3 ÷ 5 × 100 = 86.67; three answers, the blank is none
    expect(toText(card.total!, 4)).toBe("86.67");
    expect(toText(card.payouts[0]!.amount, 0)).toBe("3");
    expect(explainText(card, scheme, "zh")).toContain("指标值 = 4.333333333 ÷ 5 × 100 = 86.6666666667");
  });

  test("nobody answered: the row is flagged, not scored 0", () => {
    expect(run({ formula, tables: { 问卷: [answers[0]!, answers[6]!] }, parameters: [["满意度满分", 5]] }).card.findings.map(({ code }) => code)).toEqual(["value-error"]);
  });

  test("first-contact resolution is the share solved at the first contact (S2)", () => {
    const orders: Rows = [["姓名", "日期", "首次解决"], ...[true, true, true, false].map((solved, index): readonly CellValue[] => ["张三", day("2026-03-10") + index, solved ? "是" : "否"]), ["张三", day("2026-02-28"), "否"]];
    const own = '工单[姓名],[@姓名],工单[日期],">="&[@期初],工单[日期],"<="&[@期末]';
    expect(actual({ formula: `COUNTIFS(${own},工单[首次解决],"是")/COUNTIFS(${own})`, tables: { 工单: orders } })).toBe("0.75");
  });

  test("resolved ÷ complaints is capped at 100, and the explanation says from what (AMB-67)", () => {
    const { card, scheme } = run({ formula: "[@解决数]/[@投诉数]", rule: ["按比例", 1, 100], columns: { 解决数: 26, 投诉数: 25 } });
    expect(toText(card.total!, 4)).toBe("100");
    const said = explainText(card, scheme, "zh").split("\n");
    expect(said).toContain("  指标值 = 26 ÷ 25 = 1.04");
    expect(said).toContain("  104.00 超过最高分，取 100.00");
  });
});

describe("customers lost (S4h, AMB-21)", () => {
  const formula = 'COUNTIFS(车辆[最近离厂日],"<="&([@期末]-流失天数),车辆[最近离厂日],">"&([@期初]-1-流失天数))/[@应来厂数]';
  // 2026-03-31 less 120 days is 2025-12-01; 2026-02-28 less 120 days is 2025-10-31
  const cars: Rows = [["车牌", "最近离厂日"], ...["2025-10-31", "2025-11-01", "2025-11-20", "2025-12-01", "2025-12-02", "2026-03-05"].map((left, index): readonly CellValue[] => [`浙A${index}`, day(left)])];

  test("lost in the month is who reached 120 days since the last exit in it: three of 60", () => {
    // 11-01, 11-20 and 12-01; not 10-31 (lost in February) and not 12-02 (119 days)
    expect(actual({ formula, columns: { 应来厂数: 60 }, tables: { 车辆: cars }, parameters: [["流失天数", 120]] })).toBe("0.05");
  });

  test("the same with SUMPRODUCT over the days since the last exit", () => {
    const days = "SUMPRODUCT(([@期末]-车辆[最近离厂日]>=流失天数)*([@期初]-1-车辆[最近离厂日]<流失天数))/[@应来厂数]";
    expect(actual({ formula: days, columns: { 应来厂数: 60 }, tables: { 车辆: cars }, parameters: [["流失天数", 120]] })).toBe("0.05");
  });
});

describe("counts that are required", () => {
  const sessions = (hours: readonly number[]): Rows => [["日期", "主题", "时长"], ...hours.map((one, index): readonly CellValue[] => [day("2026-03-03") + index * 7, "业务", one]), [day("2026-04-02"), "业务", 2]];
  const formula = 'MIN(COUNTIFS(培训[日期],">="&[@期初],培训[日期],"<="&[@期末],培训[时长],">="&最短时长)/每月次数,1)*100';
  const trained = (hours: readonly number[]) => score({ formula, tables: { 培训: sessions(hours) }, parameters: [["最短时长", 1], ["每月次数", 4]] });

  test.each([
    [[1, 1, 1, 1], "100"],
    [[1, 1.5, 0.9, 2], "75"],
    [[1, 1, 1, 1, 3], "100"],
    [[], "0"],
  ])("training of %p hours makes %s of 100: four sessions of an hour or more (S4h, AMB-24)", (hours, expected) => {
    expect(trained(hours)).toBe(expected);
  });

  test("every plant has at least two trained auditors, or the target is missed (S4n, P13)", () => {
    const plants: Rows = [["厂房"], ["一厂"], ["二厂"]];
    const auditors = (...rows: Rows): Rows => [["审计员", "厂房", "已培训"], ["甲", "一厂", "是"], ["乙", "一厂", "是"], ["丙", "二厂", "是"], ...rows];
    const least = 'MIN(COUNTIFS(审计员[厂房],厂房[厂房],审计员[已培训],"是"))';
    const passed = (rows: Rows) => [actual({ formula: least, rule: ["达标", 2], tables: { 厂房: plants, 审计员: rows } }), score({ formula: least, rule: ["达标", 2], tables: { 厂房: plants, 审计员: rows } })];
    expect(passed(auditors(["丁", "二厂", "否"]))).toEqual(["1", "0"]);
    expect(passed(auditors(["丁", "二厂", "是"]))).toEqual(["2", "100"]);
  });
});

describe("done when the quarter or the year so far is done (S4q, P43)", () => {
  const report = (...done: readonly number[]): Rows => [["姓名", "月份", "目标", "实际"], ...done.map((value, index): readonly CellValue[] => ["张三", serialDay(2015, index + 1, 1), 100, value])];
  const reached = (first: string) => `${sumBetween("实际", first, "期末")}>=${sumBetween("目标", first, "期末")}`;
  const formula = `IF(OR(${reached("季初")},${reached("年初")}),1,0)`;
  const met = (period: string, ...done: readonly number[]) => score({ formula, rule: ["达标", 1], period, tables: { 月报: report(...done) } });

  test.each([
    ["2015-01", [100], "100"],
    ["2015-02", [120, 70], "0"],
    ["2015-03", [120, 70, 110], "100"],
    ["2015-05", [150, 100, 100, 60, 100], "100"],
    ["2015-05", [100, 100, 100, 90, 105], "0"],
    ["2015-06", [50, 50, 50, 100, 100, 100], "100"],
  ])("%s with %p is worth %s", (period, done, expected) => {
    // 2015-05, first: quarter 160 < 200, year 510 ≥ 500. 2015-06: quarter 300 ≥ 300, year 450 < 600.
    expect(met(period, ...done)).toBe(expected);
  });

  test("later months of the report do not count before their time", () => {
    expect(met("2015-02", 120, 70, 900)).toBe("0");
  });
});

test("the share of accident repairs by either denominator, as the parameter says (S4h, AMB-20)", () => {
  const formula = 'IF(占比分母="其它维修",[@事故车金额]/[@其它维修金额],[@事故车金额]/([@事故车金额]+[@其它维修金额]))';
  const share = (denominator: string) => actual({ formula, columns: { 事故车金额: 30_000, 其它维修金额: 120_000 }, parameters: [["占比分母", denominator]] });
  // 30 000 ÷ 120 000 = 0.25; 30 000 ÷ 150 000 = 0.2
  expect([share("其它维修"), share("全部")]).toEqual(["0.25", "0.2"]);
});

test("no major failure and no complaint is met at 0 and missed at 1 (S4e, P16)", () => {
  const failures = (...rows: Rows): Rows => [["姓名", "日期", "类型"], ["李四", day("2026-03-05"), "重大失误"], ["张三", day("2026-02-27"), "重大失误"], ...rows];
  const zero = (...rows: Rows) => score({ formula: 'COUNTIFS(事件[姓名],[@姓名],事件[类型],"重大失误",事件[日期],">="&[@期初],事件[日期],"<="&[@期末])', rule: ["达标", 0, null, "越低越好"], tables: { 事件: failures(...rows) } });
  expect([zero(), zero(["张三", day("2026-03-31"), "重大失误"])]).toEqual(["100", "0"]);
});

describe("what a formula would reckon with as 0", () => {
  const solved = (complaints: CellValue, resolved: CellValue) =>
    appraise(
      workbookOf({
        考核方案: [{ table: "指标", rows: [["编号", "指标", "权重", "计分规则", "目标值", "公式"], ["K1", "问题解决率", 1, "按比例", 1, "MIN([@解决数量]/[@投诉数量],1)"]] }],
        考核数据: [{ table: "考核数据", rows: [["姓名", "期间", "投诉数量", "解决数量"], ["张三", "2026-03", complaints, resolved]] }],
      }),
    ).cards[0]!;

  test("is missing when it is blank or N/A, with its own cell; a 0 is a number", () => {
    expect(toNumber(solved(20, 18).total!)).toBe(90);
    expect(toNumber(solved(20, 0).total!)).toBe(0);
    for (const [complaints, resolved, at] of [[20, null, "考核数据!D2"], [null, 18, "考核数据!C2"], [20, "N/A", "考核数据!D2"]] as const) {
      const card = solved(complaints, resolved);
      expect(card.total).toBeUndefined();
      expect(card.findings.map((finding) => [finding.code, finding.at])).toEqual([["value-missing", at]]);
    }
  });
});
