import { conditionText } from "../../src/appraisal/conditionText";
import { parameterFormula } from "../../src/appraisal/parameterFormula";
import { policyDocument, policyText } from "../../src/appraisal/policyText";
import { schemeDiff } from "../../src/appraisal/schemeDiff";
import { parseScheme } from "../../src/scheme/parseScheme";
import type { Scheme } from "../../src/scheme/scheme";
import { choiceWords } from "../../src/scheme/choiceWords";
import { templates } from "../../src/templates/templates";
import { sampleBook } from "./cardBook";

const schemes = new Map<string, Scheme>();
beforeAll(async () => {
  for (const { code } of templates) schemes.set(code, parseScheme(await sampleBook(code), parameterFormula).scheme!);
});

const tables = ["indicators", "grades", "deductions", "raters", "payouts", "consequences", "parameters"] as const;
const nameOf = (row: object) => String((row as Record<string, unknown>)["name"] ?? (row as Record<string, unknown>)["grade"] ?? (row as Record<string, unknown>)["rater"]);

test.each(templates.map(({ code }) => code))("the policy of %s has a sentence for every rule, in both languages", (code) => {
  const scheme = schemes.get(code)!;
  for (const language of ["zh", "en"] as const) {
    const text = policyDocument(scheme, language);
    for (const table of tables) {
      for (const row of scheme[table]) if (!("value" in row) || row.value !== undefined) expect([table, nameOf(row), text.includes(nameOf(row).replaceAll("_", " "))]).toEqual([table, nameOf(row), true]);
    }
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    for (const { sentences } of policyText(scheme, language)) for (const sentence of sentences) expect(sentence).toMatch(language === "zh" ? /。[」）]*$/ : /[.。!][”」)]*$/);
  }
});

const said = [
  ["S4f", "zh", "第 1 次扣 5%，第 2 次扣 20%，第 3 次扣 50%"],
  ["S4f", "zh", "只按达到的最高一档扣，各档不累加，第 4 次起扣减不再增加；从“个人提成”中扣减，同时有其他扣减时各项相加。"],
  ["S4f", "zh", "产值提成比例：0.5%。说明：「产值×0.5%」。"],
  ["S4f", "zh", "下列参数尚未填写：厂家CSI要求。"],
  ["S4g", "zh", "“工作业绩”（权重 40%）：以评分为得分。"],
  ["S4g", "zh", "同级的评分占 0%，只作参考。"],
  ["S4g", "zh", "未设等级分数线：只计总分，不评等级。"],
  ["S4h", "zh", "目标：30%；得分 = 达成率 × 100（达成率 = 实际 ÷ 目标）"],
  ["S4h", "zh", "目标：8%；得分 = 达成率 × 100（越低越好，达成率 = 2 − 实际 ÷ 目标，最低为 0）"],
  ["S4h", "zh", "目标：以每人“应收上限”一栏所填为准；"],
  ["S4h", "zh", "的部分，留存 30% 递延发放；"],
  ["S4h", "zh", "只在“岗位系数用法”已填写时计算"],
  ["S4h", "en", "target: 30%; score = attainment × 100 (attainment = actual ÷ target)"],
  ["S4i", "zh", "本方案自 2011-04-01 起施行。"],
  ["S4i", "zh", "总分不封顶，可以超过满分。"],
  ["S4i", "zh", "A（A级）：总分 100 分及以上。"],
  ["S4i", "zh", "B（B级）：总分 90 分及以上、100 分以下。"],
  ["S4i", "zh", "D（D级）：总分 80 分以下。"],
  ["S4i", "zh", "（用于“考核数据”）：连续 3 期“等级”为“A”时，提出建议：晋升一级。条文：月度考核等级连续三次为A级,将给予晋升一级奖励。"],
  ["S4i", "zh", "最近 6 期中有 3 期“等级”为“D”时，提出建议："],
  ["S4i", "zh", "（用于“年度考核”）：当期“等级”为“C”或“等级”为“D”时，提出建议："],
  ["S4i", "en", "B (B级): a total of at least 90 and below 100."],
  ["S4i", "en", "D (D级): a total below 80."],
  ["S4k", "zh", "总分 = 各项得分之和，满分 43 分。"],
  ["S4k", "zh", "以“检查记录”中项目“9”的记录（按第几次不合格计次，每期重新计次）为准，第 1 次扣 1 分，第 2 次扣 1.5 分，第 3 次扣 2.5 分；各次累加，第 4 次起扣减不再增加，最高扣 5 分"],
  ["S4k", "en", "the 1st takes 2, the 2nd takes 3; the steps add up, from the 3rd on no more is taken, at most 5;"],
  ["S4i", "zh", "月提成工资 = 提成基数 × 总分 ÷ 100；用于“考核数据”"],
  ["S4i", "en", "月提成工资 = 提成基数 × 总分 ÷ 100; for “考核数据”;"],
  ["S4f", "zh", "产值提成：提成资格为 0 时为 0，否则为 组产值 × 产值提成比例 × 产值达成率 × 接车达成率；"],
  ["S4f", "zh", "组产值 = 同一业务组、期间的维修实收合计 + 同一业务组、期间的索赔回款合计 + 同一业务组、期间的事故车金额合计；"],
  ["S4f", "zh", "以“业务接待考核成绩”为准，低于 96 时扣 10%（以扣罚前提成为基数）"],
  ["S4f", "en", "by “业务接待考核成绩”, below 96, 10% is taken (of 扣罚前提成)"],
  ["S4h", "zh", "奖金基础 = （（总实际毛利 − 总实营金额 × 毛利基准率） × 奖金比例 − 上月结转亏损，不低于 0）；"],
  ["S4h", "zh", "实际值 = “培训记录”中同一姓名、日期在期初至期末之间、时长 ≥ 培训最短时长、工作相关为“是”的行数；每期要求 4 次"],
  ["S4h", "zh", "年终发放：期末的月份 ≠ 年终发放月时为 0，否则为（年内递延 − “奖金登记”中同一姓名、期间在年度之内、类别为“年终调整”的金额合计，不低于 0）；"],
  ["S4h", "zh", "配件部奖金：公式见工作簿的“奖金”表；"],
  ["S4q", "zh", "工资 = 基本工资 + 达标奖励 + 奖优奖励 + 综合奖励；"],
  ["S4q", "zh", "时为 1，否则为 0；目标：1；达到目标得 100 分，未达到得 0 分。"],
  ["S2", "zh", "反映客户对服务的整体满意度。」\n"],
  ["S4q", "zh", "本方案自 2015-01-01 起施行，至 2015-12-31 止。"],
  ["S4q", "zh", "力争奖励比例：0.3%。说明：「季度计提维修收入0.3%」。"],
  ["S4q", "zh", "“完成判定”取“季度或累计”。出处与可选读法："],
] as const;

test.each(said)("the policy of %s says in %s: %s", (code, language, sentence) => {
  expect(policyDocument(schemes.get(code)!, language)).toContain(sentence);
});

test("no policy tells a formula in Excel's language, doubles a full stop, or lists a lookup that nothing looks up", async () => {
  const english = await Promise.all(["S4f", "S4h", "S4i", "S4q"].map(async (code) => parseScheme(await sampleBook(code, "en"), parameterFormula).scheme!));
  expect(policyDocument(english[2]!, "en")).toContain("Monthly commission = Commission base × Total ÷ 100;");
  for (const scheme of [...schemes.values(), ...english]) {
    for (const language of ["zh", "en"] as const) {
      const text = policyDocument(scheme, language);
      expect(text.match(/(?:SUMIFS|COUNTIFS|IFERROR|SUMPRODUCT|IF|AND|OR|MAX|MIN)\(|\[@|。」。|\.”\./g)).toBeNull();
      expect(text).not.toMatch(/分档“逆向分档”（|Bands “Lower-is-better/);
    }
  }
});

test("no policy carries the number of an open question or of a way of computing", () => {
  for (const scheme of schemes.values()) for (const language of ["zh", "en"] as const) expect(policyDocument(scheme, language)).not.toMatch(/AMB-\d|\bP\d\d\b/);
});

test("a condition is put in words where it compares with fixed values, else it stands as the formula", () => {
  expect(conditionText('=AND([@等级]="A",[@总分]>=95)', "zh")).toBe("“等级”为“A”且“总分”不低于 95 ");
  expect(conditionText('[@[Major event]]="Yes"', "en")).toBe("“Major event” is “Yes”");
  expect(conditionText('开关=""', "zh")).toBe("“开关”未填写");
  expect(conditionText("[@总分]<[@目标]", "en")).toBe("[@总分]<[@目标] holds");
});

test("a scheme does not differ from itself, wherever its tables stand", () => {
  for (const scheme of schemes.values()) {
    const moved = { ...scheme, indicators: scheme.indicators.map((one) => ({ ...one, at: "别处!A1", cells: {} })) };
    expect(schemeDiff(scheme, moved, "zh")).toEqual([]);
  }
});

/** A different value that the field may have. */
function altered(value: unknown, field: string): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (typeof value === "string") {
    const choices = Object.keys((choiceWords as Readonly<Record<string, object>>)[field === "missing" && value === "renormalise" ? "raterMissing" : field] ?? {});
    if (field === "operator") return value === "<" ? ">" : "<";
    return choices.includes(value) ? choices[(choices.indexOf(value) + 1) % choices.length] : `${value}改`;
  }
  if (Array.isArray(value)) return [...value, typeof value[0] === "number" ? 7 : "另"];
  return value && Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === "kind" ? part : altered(part, key)]));
}

test("each field of each rule altered in turn is one sentence that names the rule", () => {
  let count = 0;
  for (const code of ["S1", "S4h", "S4i", "S4k"]) {
    const scheme = schemes.get(code)!;
    for (const table of tables) {
      scheme[table].forEach((row, index) => {
        for (const [field, value] of Object.entries(row)) {
          const isKey = ["at", "cells", "code", "name", "grade", "rater"].includes(field) || (field === "table" && ["grades", "payouts"].includes(table)) || (table === "raters" && ["dimension", "posts"].includes(field));
          if (isKey || value === undefined || (typeof value === "object" && !Array.isArray(value) && Object.keys(value as object).length === 1)) continue;
          const rows = scheme[table].map((other, place) => (place === index ? { ...other, [field]: altered(value, field) } : other));
          for (const language of ["zh", "en"] as const) {
            const changes = schemeDiff(scheme, { ...scheme, [table]: rows }, language);
            expect([table, field, changes.map(({ kind, name }) => [kind, name])]).toEqual([table, field, [["changed", nameOf(row)]]]);
            expect(changes[0]!.sentence).toContain(nameOf(row));
            expect(changes[0]!.sentence).not.toMatch(/undefined|NaN|\[object/);
          }
          count += 1;
        }
      });
    }
  }
  expect(count).toBeGreaterThan(500);
});

test("what changed is said with the figure before and after; new and dropped rules are named", () => {
  const scheme = schemes.get("S4k")!;
  const [first, second, ...others] = scheme.deductions;
  const changed: Scheme = {
    ...scheme,
    settings: { ...scheme.settings, version: "2", decimals: 1 },
    deductions: [{ ...first!, steps: [3, 3] }, ...others, { ...second!, code: "D99", name: "新规则" }],
  };
  const sentences = schemeDiff(scheme, changed, "zh").map(({ sentence }) => sentence);
  expect(sentences).toEqual([
    "版本由“1”改为“2”。",
    "总分小数位由“2”改为“1”。",
    `扣分规则：取消“${second!.name}”。`,
    expect.stringMatching(/^扣分规则：“工作例会”的各次扣分由“第 1 次扣 2 分，第 2 次扣 3 分；.*”改为“第 1 次扣 3 分，第 2 次扣 3 分；.*”。$/),
    expect.stringMatching(/^扣分规则：新增“新规则”（.*）。$/),
  ]);
});
