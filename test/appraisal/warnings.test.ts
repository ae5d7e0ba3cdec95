import { appraise } from "../../src/appraisal/appraise";
import { warningText } from "../../src/appraisal/warningText";
import { warningsOf } from "../../src/appraisal/warnings";
import type { CellValue } from "../../src/sheet/cellValue";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { appliedTo } from "../support/appliedTo";
import { workbookOf } from "../support/workbookOf";
import { sampleBook } from "./cardBook";

const said = (book: WorkbookSnapshot, period: string, language: "zh" | "en" = "zh") => {
  const appraisal = appraise(book);
  expect(appraisal.issues).toEqual([]);
  return warningsOf(appraisal, book, period).map((warning) => [warning.name, warning.kind, warningText(warning, language), warning.evidence.map(({ text }) => text).join("; ")]);
};

/** S4i: 李娜 has A and 王强 D in April and May; the third A and the third D come in June, when both rules fire. */
test("one more A or D is asked of the rules themselves", async () => {
  const book = await sampleBook("S4i");
  expect(said(book, "2011-05")).toEqual([
    ["王强", "oneMore", "再有一次 D，就符合“连续六月中三次 D 级”的条件（已有 2 次）。", "2011-04 D; 2011-05 D"],
    ["李娜", "oneMore", "再有一次 A，就符合“月度连续三次 A 级”的条件（已有 2 次）。", "2011-04 A; 2011-05 A"],
  ]);
  expect(said(book, "2011-04")).toEqual([]);
});

test("a rule that fires in the period is a proposal and no warning; what is begun anew is not near", async () => {
  expect(said(await sampleBook("S4i"), "2011-06").filter(([, kind]) => kind === "oneMore")).toEqual([]);
});

/** D27: attainment .65, .69, .699 with ranks 9, 10, 9 of 10 fires in March; after February two of the three months are there. */
test("two of the three months of a joint rule are two months of it, without a grade in it", async () => {
  const book = await sampleBook("S4h");
  expect(said(book, "2026-02").filter(([, kind]) => kind === "oneMore")).toEqual([["王强", "oneMore", "下期若仍像 2026-02，就符合“连续三个月未达标且排名后两名”的条件（已有 2 期）。", "2026-01; 2026-02"]]);
});

const scheme = (parameters: readonly (readonly CellValue[])[], consequences: readonly (readonly CellValue[])[] = []) => ({
  考核方案: [
    { table: "方案", rows: [["项目", "内容"], ["方案编号", "T"], ["方案名称", "试"], ["考核周期", "月度"], ["总分上限", 120]] },
    { at: "A10", table: "指标", rows: [["编号", "指标", "权重", "计分规则", "方向", "目标值", "否决项", "来源列"], ["1", "维修收入", 1, "按比例", "越高越好", 100, "是", "维修收入"]] },
  ],
  等级: [{ table: "等级", rows: [["等级", "最低总分"], ["A", 100], ["B", 90], ["C", 80], ["D", null]] }],
  参数: [{ table: "参数", rows: [["参数", "值"], ...(parameters.length > 0 ? parameters : [["无关", 1]])] }],
  ...(consequences.length > 0 ? { 联动规则: [{ table: "联动规则", rows: [["编号", "规则", "条件", "窗口", "建议措施"], ...consequences] }] } : {}),
});
const rows = (...people: readonly (readonly [string, string, CellValue])[]) => ({ 考核数据: [{ table: "考核数据", rows: [["姓名", "期间", "维修收入"], ...people] }] });

test("blank thresholds warn of nothing; what is missing is told all the same", () => {
  const book = workbookOf({ ...scheme([]), ...rows(["甲", "2026-02", 98], ["丙", "2026-02", 95], ["甲", "2026-03", 100.5], ["乙", "2026-03", null]) });
  const warned = said(book, "2026-03");
  expect(warned.map(([name, kind]) => [name, kind])).toEqual([["乙", "missing"], ["丙", "absent"]]);
  expect(warned[1]).toEqual(["丙", "absent", "2026-02 有结果，2026-03 没有数据：请确认是离职、调岗还是漏填。", "2026-02"]);
});

test("a veto met by less than the margin, and a line between grades within the margin", () => {
  const book = workbookOf({ ...scheme([["预警边缘分", 1], ["预警否决余量", 0.02]]), ...rows(["甲", "2026-03", 100.5], ["乙", "2026-03", 89.5], ["丙", "2026-03", 104]) });
  expect(said(book, "2026-03").map(([name, , text]) => `${name} ${text}`)).toEqual([
    "甲 否决项“维修收入”为 100.5，离 100 很近。",
    "乙 否决项“维修收入”未达标。",
    "甲 总分 100.50，只比 A 的分数线高 0.50 分。",
    "乙 总分 89.50，再多 0.50 分为 B。",
  ]);
});

test("a pace that lags behind the required one by more than allowed", () => {
  const months = [100, 100, 100].map((value, index): readonly [string, string, CellValue] => ["甲", `2026-0${index + 1}`, value]);
  // 300 of 1,560 after three months: nine months of 140 are left, against 100 so far; of 1,200 they ask for 100 and are on pace.
  const behind = workbookOf({ ...scheme([["预警进度差", 0.1], ["年度目标_维修收入", 1560]]), ...rows(...months) });
  expect(said(behind, "2026-03").filter(([, kind]) => kind === "pace")).toEqual([["甲", "pace", "“维修收入”全年目标 1,560，已完成 300；余 9 期，每期需 140，目前每期 100。", "2026-01; 2026-02; 2026-03"]]);
  const onPace = workbookOf({ ...scheme([["预警进度差", 0.1], ["年度目标_维修收入", 1200]]), ...rows(...months) });
  expect(said(onPace, "2026-03").filter(([, kind]) => kind === "pace")).toEqual([]);
});

test("a trend that would take more than the points allowed says what it is", () => {
  const falling = workbookOf({ ...scheme([["预警下滑分", 4]]), ...rows(["甲", "2026-01", 101], ["甲", "2026-02", 96], ["甲", "2026-03", 91]) });
  expect(said(falling, "2026-03", "en").filter(([, kind]) => kind === "decline").map(([, , text]) => text)).toEqual(["On the trend of 3 periods the next total is about 86.00 (now 91.00). Extrapolated, for reference only."]);
});

test("a rule over something else than grades is asked with an earlier period's own figures", () => {
  const rule = [["L1", "两月不足", "[@维修收入]<90", "连续2次", "约谈"]];
  const book = workbookOf({ ...scheme([], rule), ...rows(["甲", "2026-02", 95], ["甲", "2026-03", 85], ["乙", "2026-03", 99]) });
  expect(said(book, "2026-03").filter(([, kind]) => kind === "oneMore").map(([name, , text]) => [name, text])).toEqual([["甲", "下期若仍像 2026-03，就符合“两月不足”的条件（已有 1 期）。"]]);
});

test("no warning speaks of dismissal, whatever a rule's measure says", () => {
  const rule = [["L1", "两次 D", '[@等级]="D"', "连续2次", "辞退"]];
  const book = workbookOf({ ...scheme([], rule), ...rows(["甲", "2026-03", 50]) });
  const [warned] = said(book, "2026-03").filter(([, kind]) => kind === "oneMore");
  expect(warned?.[2]).toBe("再有一次 D，就符合“两次 D”的条件（已有 1 次）。");
});

test("applied to nothing it warns of nothing", () => {
  const book = appliedTo(workbookOf({}), []);
  expect(warningsOf(appraise(book), book, "2026-03")).toEqual([]);
});
