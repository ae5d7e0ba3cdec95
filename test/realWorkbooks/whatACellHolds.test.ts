import { isFault, type CellValue } from "../../src/sheet/cellValue";
import type { PlanCell } from "../../src/sheet/sheetPlan";
import { hrWorkbook, type HrSheet } from "../fixtures/hrWorkbook";
import { wholeRun, type Wanted } from "../fixtures/wholeRun";

/* "What a cell holds" of the shapes that HR's workbooks have, a test a row, each a file that goes the whole way. */
const names = "甲乙丙丁戊己庚辛壬癸";
/** A column of one item that counts everything; a row a value. */
const column = (heading: string, ...values: readonly PlanCell[]): HrSheet => ({ name: "六月", rows: [["姓名", heading], ...values.map((value, index) => [names[index]!, value])] });
const read = async (heading: string, values: readonly PlanCell[], wanted: Wanted = {}) => {
  const run = await wholeRun(hrWorkbook(column(heading, ...values)), wanted);
  return { ...run, each: run.totals.map(([, total]) => total) };
};

describe("numbers written as text are read as the number, and that text was read is said", () => {
  // Against a target in the column's own unit: figure ÷ target, in points of a hundred.
  test.each<readonly [text: string, heading: string, total: number]>([
    ["104.26%", "达成率(%)\n(100%)\n(目标：100%)", 104.26],
    ["9.10", "业绩(100%)\n(目标：10)", 91],
    ["1114753417.00", "业绩(元)\n(100%)\n(目标：1114753417)", 100],
    ["77,696.46", "业绩(元)\n(100%)\n(目标：155392.92)", 50],
    ["10分", "业绩(100%)\n(目标：10分)", 100],
    ["9.10分", "业绩(100%)\n(目标：10分)", 91],
    ["¥5,000", "产值(元)\n(100%)\n(目标：4000)", 125],
    ["2356件/h", "产量(件/h)\n(100%)\n(目标：2356)", 100],
    ["９５", "业绩(100%)", 95],
  ])("%p under %p is %p points", async (text, heading, total) => {
    const run = await read(heading, [text, text]);
    expect([run.issues, run.each, run.flags]).toEqual([[], [total, total], []]);
    expect(run.notices).toContain("text-numbers 六月!B2");
  });

  test("nothing is guessed between 0.9 and 90", async () => {
    const run = await read("达成率(100%)\n(目标：100%)", [0.9, 90, "90%"]);
    expect(run.each).toEqual([undefined, 90, 90]);
    expect(run.flags).toEqual(["unit-unclear 六月!B2"]);
  });
});

describe("units that change", () => {
  test("0.9, 90 and 90 % in one column: the declared unit decides, what it cannot decide is flagged", async () => {
    const run = await read("达成率(%)\n(100%)\n(目标：100%)", [0.9, 90, "90%", 85]);
    expect([run.each, run.flags]).toEqual([[undefined, 90, 90, 85], ["unit-unclear 六月!B2"]]);
    expect(run.notices).toContain("percent-points 六月!B3");
  });

  test("a unit that changes in the middle of a row is pointed at where it changes", async () => {
    const months = ["一店(%)\n(50%)\n(目标：100%)", "二店(%)\n(50%)\n(目标：100%)"];
    const run = await wholeRun(hrWorkbook({ name: "六月", rows: [["姓名", ...months], ["甲", 0.9, 92], ["乙", 0.8, 0.85], ["丙", 0.7, 0.95]] }));
    expect(run.issues).toEqual([]);
    expect([...run.flags, ...run.notices].filter((one) => /unit-unclear|percent-points/.test(one))).toEqual(["unit-unclear 六月!C3", "unit-unclear 六月!C4", "percent-points 六月!C2"]);
    // 甲: 0.5 × 90 + 0.5 × 92.
    expect(run.totals).toEqual([["甲", 91], ["乙", undefined], ["丙", undefined]]);
  });

  test("ten thousands among ones are asked about, never converted by guess", async () => {
    const run = await read("产值(元)\n(100%)\n(目标：50000)", [50000, "5万元", "40,000元"]);
    expect([run.each, run.flags]).toEqual([[100, undefined, 80], ["unit-unclear 六月!B3"]]);
  });
});

describe("what is no score by itself is asked about, never scored as it stands", () => {
  test("seconds, pieces and money without a target or a standard", async () => {
    for (const [heading, value] of [["平均处理时长\n(秒)\n(100%)", 285], ["产值(100%)", 312000]] as const) {
      const run = await read(heading, [value, value - 30]);
      expect([run.each, run.issues.map((issue) => issue.split(" ")[0])]).toEqual([[], ["needs-target"]]);
      expect(run.adoption.notices.map(({ code }) => code)).toContain("own-measure-without-target");
    }
  });

  test("a target written in ten thousands over figures in ones is not converted", async () => {
    const run = await read("产值(100%)\n(目标：30万)", [312000, 286500]);
    expect([run.each, run.adoption.notices.map(({ code }) => code)]).toEqual([[], expect.arrayContaining(["own-target-unit"])]);
  });

  test("ratings that are all 0.9 and the like may be 90; with per cent written they are", async () => {
    expect((await read("收费率(100%)", [0.9, 0.88])).flags).toEqual(["unit-unclear 六月!B2", "unit-unclear 六月!B3"]);
    expect((await read("收费率(100%)", ["90%", "88%"])).each).toEqual([90, 88]);
    expect((await read("收费率(100%)", [{ write: 0.9, style: { numberFormat: "0%" } }, "88%"])).each).toEqual([90, 88]);
    expect((await read("收费率(100%)", ["90%", 0.88, "91%"])).flags).toHaveLength(3);
  });
});

test("a figure twenty times its target, or a twentieth of it, counts and is pointed at", async () => {
  const run = await read("产值(100%)\n(目标：30)", [28, 280000, 1.4, 600, 599]);
  expect(run.notices.filter((notice) => notice.startsWith("far-from-target"))).toEqual(["far-from-target 六月!B3", "far-from-target 六月!B4", "far-from-target 六月!B5"]);
});

describe("points", () => {
  const rows = (...headings: readonly string[]) => hrWorkbook({ name: "评分", rows: [["姓名", ...headings], ["甲", 36, 27, 18, 9, 90], ["乙", 30, 20, 15, 8, 73]] });

  test("items of 40, 30, 20 and 10 points are added up", async () => {
    const run = await wholeRun(rows("业绩(40分)", "管理(30分)", "能力(20分)", "素养(10分)", "总分"));
    expect([run.issues, run.totals]).toEqual([[], [["甲", 90], ["乙", 73]]]);
  });

  test("figures that never exceed their weights and come to the sheet's own total are points, and that is said", async () => {
    const run = await wholeRun(rows("业绩(40%)", "管理(30%)", "能力(20%)", "素养(10%)", "总分"));
    expect([run.issues, run.totals]).toEqual([[], [["甲", 90], ["乙", 73]]]);
    expect(run.notices.map((notice) => notice.split(" ")[0])).toContain("own-points");
    const unsaid = await wholeRun(rows("业绩(40%)", "管理(30%)", "能力(20%)", "素养(10%)", "备用"));
    expect(unsaid.notices.map((notice) => notice.split(" ")[0])).not.toContain("own-points");
  });
});

test("typed numbers among formulas and a value a hundred times its neighbours are pointed at and count as they stand", async () => {
  const formula = (value: number): PlanCell => ({ formula: `=${value}`, value });
  const run = await read("业绩(100%)\n(目标：100)", [formula(90), 9500, formula(85), formula(92), formula(88), 0.9]);
  expect(run.each).toEqual([90, 9500, 85, 92, 88, 0.9]);
  expect(run.notices).toEqual(expect.arrayContaining(["value-outlier 六月!B3", "value-outlier 六月!B7", "typed-among-formulas 六月!B3", "typed-among-formulas 六月!B7"]));
});

describe("what is no figure", () => {
  const never: PlanCell = { formula: "=C9*2" };

  test.each<readonly [PlanCell, string]>([
    ["NA", "value-missing"],
    ["N/A", "value-missing"],
    ["无", "value-missing"],
    ["--", "value-missing"],
    ["/", "value-missing"],
    [null, "value-missing"],
    [{ fault: "#REF!" }, "value-error"],
    [{ fault: "#DIV/0!" }, "value-error"],
    [never, "value-uncalculated"],
    ["待定", "value-unreadable"],
  ])("%j is not 0 and is flagged as %s", async (cell, code) => {
    const run = await read("业绩(100%)", [90, cell, 80]);
    expect([run.issues, run.each, run.flags]).toEqual([[], [90, undefined, 80], [`${code} 六月!B3`]]);
  });

  test("0 is 0, and the sentences about blank, error, never calculated and words are all different", async () => {
    const run = await read("业绩(100%)", [90, 0, null, { fault: "#REF!" }, never, "待定"]);
    expect(run.each.slice(0, 2)).toEqual([90, 0]);
    const hints = Object.entries(run.written["六月"]!).flatMap(([cell, value]) => (/[4-7]$/.test(cell) && typeof value === "string" && value !== "" ? [value] : []));
    expect([hints.length, new Set(hints.map((hint) => hint.replace(/[A-Z]\d+/g, ""))).size]).toEqual([4, 4]);
  });
});

test("a target of 0, a negative one and none give no ratio: the row is asked about", async () => {
  const rows = [["姓名", "产值(100%)", null], [null, "目标", "实际"], ["甲", 0, 5], ["乙", -2, 5], ["丙", null, 5], ["丁", 10, 5]];
  const run = await wholeRun(hrWorkbook({ name: "六月", rows, merges: ["A1:A2", "B1:C1"] }));
  expect(run.totals.map(([, total]) => total)).toEqual([undefined, undefined, undefined, 50]);
  expect(run.flags.map((flag) => flag.split(" ")[0])).toEqual(["target-zero", "target-negative", "target-missing"]);
});

describe("times and periods", () => {
  test("durations as fractions of a day and as text come to the declared unit; without one they are asked about", async () => {
    const time = (value: number): PlanCell => ({ write: value, style: { numberFormat: "[h]:mm" } });
    // 45 minutes against 45 is 100 points; less is better: 30 minutes are 100 × (2 − 30/45) = 133.33.
    const run = await read("平均处理时长(分钟)\n(100%)\n(目标：45)", [time(0.03125), "0:45", 45, "0:30"]);
    expect([run.issues, run.each]).toEqual([[], [100, 100, 100, 133.33]]);
    const asked = await read("用时(100%)\n(目标：45)", [time(0.03125), "0:45"]);
    expect(asked.flags).toEqual(["duration-unit 六月!B2", "duration-unit 六月!B3"]);
  });

  test("periods as people write them; what is no period is an issue of its row, never this month", async () => {
    const day: PlanCell = { write: 46100, style: { numberFormat: "yyyy-mm-dd" } };
    const rows = ["2026-03", "3月", "Mar 25, 2024", "03/02/2026-03/08/2026", day, "本月"].map((period, index) => [names[index]!, period, 90]);
    const run = await wholeRun(hrWorkbook({ name: "明细", rows: [["姓名", "期间", "业绩(100%)"], ...rows] }));
    expect(run.periods).toEqual(["2026-03", undefined, "2024-03", "2026-03", "2026-03", undefined]);
    expect(run.flags).toEqual(["period-unreadable 明细!B3", "period-unreadable 明细!B7"]);
  });

  test("a month whose year stands in the title is that year's", async () => {
    const sheet = (name: string): HrSheet => ({ name, rows: [["2026年度考核"], ["姓名", "业绩(100%)"], ["甲", 90]] });
    expect((await wholeRun(hrWorkbook(sheet("3月"), sheet("4月")), { range: "3月；4月" })).periods).toEqual(["2026-03", "2026-04"]);
  });
});

describe("what stands in words", () => {
  const stated = (standard: string, ...values: readonly CellValue[]) => wholeRun(hrWorkbook({ name: "六月", rows: [["姓名", "质量(100%)"], ...values.map((value, index) => [names[index]!, value]), ["评分标准", standard]] }));

  test("bands are read into the band table; holes between them are issues and nobody falls through to the worst", async () => {
    const whole = await stated("≥100%得100分；95%~99.99%得80分；<95%得0分", "101%", "97%", "94%");
    expect([whole.issues, whole.totals.map(([, total]) => total)]).toEqual([[], [100, 80, 0]]);
    const holed = await stated("≥100%得100分；95%~99%得80分；<90%得0分", "101%", "99.5%", "92%");
    expect(holed.issues.map((issue) => issue.split(" ")[0])).toEqual(expect.arrayContaining(["band-hole"]));
    expect(holed.totals).toEqual([]);
  });

  test.each<readonly [string, readonly number[], readonly (number | undefined)[]]>([
    ["≤0.5%得100分；>0.5%得60分", [0.004, 0.006], [100, 60]],
    ["一个扣2分", [0, 3], [100, 94]],
    ["第一次扣1分；第二次扣1.5分", [1, 2], [99, 97.5]],
    ["直接0分", [0, 1], [100, 0]],
  ])("%s is offered as a rule, marked to be confirmed", async (standard, values, totals) => {
    const run = await stated(standard, ...values);
    expect([run.issues, run.totals.map(([, total]) => total)]).toEqual([[], totals]);
    expect(run.adoption.scheme?.indicators[0]?.origin).toBe("assumed");
    expect(run.notices.map((notice) => notice.split(" ")[0])).toContain("assumptions");
  });
});

test("a name that carries an event is kept as it is and pointed at", async () => {
  const run = await wholeRun(hrWorkbook({ name: "六月", rows: [["姓名", "业绩(100%)"], ["张三 (已离职)", 90], ["李四（产假）", 80], ["王五", 70]] }));
  expect(run.totals).toEqual([["张三 (已离职)", 90], ["李四（产假）", 80], ["王五", 70]]);
  expect(run.notices.filter((notice) => notice.startsWith("name-event"))).toEqual(["name-event 六月!A2", "name-event 六月!A3"]);
});

test("weights of 110 % because of a bonus item are an issue that offers it as a bonus item", async () => {
  const rows = (bonus: string) => hrWorkbook({ name: "六月", rows: [["姓名", "业绩(60%)", "管理(40%)", `${bonus}(10%)`], ["甲", 90, 80, 50]] });
  const run = await wholeRun(rows("创新"));
  expect(run.issues).toEqual([expect.stringMatching(/^weights-sum/)]);
  expect(run.told).toContain("110%");
  expect(run.notices.map((notice) => notice.split(" ")[0])).toContain("maybe-bonus");
  // 54 + 32 + 5.
  expect((await wholeRun(rows("创新加分"))).totals).toEqual([["甲", 91]]);
});

test("an error in a cell stays that error", async () => {
  const run = await read("业绩(100%)", [90, { fault: "#DIV/0!" }]);
  const held = run.after.sheets.find(({ name }) => name === "六月")!.rows.get(2)![1]!;
  expect(isFault(held) && held.fault).toBe("#DIV/0!");
});
