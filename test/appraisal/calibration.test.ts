import fc from "fast-check";
import { appraise } from "../../src/appraisal/appraise";
import { undoLast, withBeforeImage } from "../../src/appraisal/beforeImage";
import { calibrationGroups } from "../../src/appraisal/calibrationGroups";
import { moveOf, movementText, quotaMoves, withoutCalibration, withMoves, type CalibrationMove } from "../../src/appraisal/calibrationMoves";
import { calibrationRulesOf, usualRules, type CalibrationRules } from "../../src/appraisal/calibrationRules";
import { settingsEdits } from "../../src/appraisal/calibrationSettings";
import { applyCalibration, approveCalibration, calibrationRows, revertCalibration } from "../../src/appraisal/calibrationTable";
import { scoreCardSheet } from "../../src/appraisal/scoreCardSheet";
import { summarise } from "../../src/appraisal/summary";
import type { CellValue } from "../../src/sheet/cellValue";
import { toNumber } from "../../src/sheet/exact";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { appliedTo, rowsOf, tableRows } from "../support/appliedTo";
import { serviceManager } from "./serviceManager";

const period = "2026-03";
const header = ["姓名", "岗位", "期间", "提成基数", "月绩效分数", "部门"];
type Who = readonly [name: string, total: number, department?: string];
const grades = (quotas: readonly CellValue[]) => [["等级", "最低总分", "系数", "比例上限"], ...[["A", 90, 1.2], ["B", 80, 1], ["C", 60, 0.8], ["D", null, 0.5]].map((row, index) => [...row, quotas[index] ?? null])];

/** People with a total each, paid 1,000 times their grade's coefficient. */
const book = (people: readonly Who[], quotas: readonly CellValue[] = [0.25], more: Readonly<{ parameters?: readonly (readonly CellValue[])[]; bands?: readonly (readonly CellValue[])[] }> = {}) =>
  serviceManager(people.map(([name, total, department]) => [name, "服务经理", period, 1000, total, department ?? "售后部"]), {
    header,
    rules: [],
    payouts: [["月奖金", "[@提成基数]*[@等级系数]"]],
    ...(more.parameters && { parameters: more.parameters }),
    sheets: { 等级: [{ table: "等级", rows: grades(quotas) }], ...(more.bands && { 分档: [{ table: "分档", rows: [["分档名称", "下限", "含下限", "上限", "含上限", "结果"], ...more.bands] }] }) },
  });

const seven: readonly Who[] = [["赵", 98], ["钱", 96], ["孙", 94], ["李", 92], ["周", 85], ["吴", 70], ["郑", 50], ["王", 82]];

function groupsOf(workbook: WorkbookSnapshot, rules: Partial<CalibrationRules> = {}, decisions?: ReadonlyMap<string, "stretch" | "shrink">) {
  const { cards, scheme, issues } = appraise(workbook, withoutCalibration(period));
  expect(issues).toEqual([]);
  return { scheme: scheme!, cards, groups: calibrationGroups(cards, scheme!, { ...calibrationRulesOf(scheme!), ...rules }, undefined, decisions) };
}

const movesOf = (workbook: WorkbookSnapshot, rules: Partial<CalibrationRules> = {}) => {
  const { scheme, groups } = groupsOf(workbook, rules);
  return groups.flatMap((group) => quotaMoves(group, scheme));
};

test("eight people, a quarter A: two keep it, two are proposed for B, each with the figures that say why", () => {
  const { groups, scheme } = groupsOf(book(seven));
  expect(groups[0]).toMatchObject({ grades: ["A", "B", "C", "D"], seats: [2, undefined, undefined, undefined], now: [4, 2, 1, 1], placed: [2, 4, 1, 1] });
  expect(quotaMoves(groups[0]!, scheme)).toEqual([
    { name: "孙", period, subject: { kind: "grade" }, from: "A", to: "B", reason: "8 人，A 级名额 2，现有 4 人；总分 94.00 列第 3" },
    { name: "李", period, subject: { kind: "grade" }, from: "A", to: "B", reason: "8 人，A 级名额 2，现有 4 人；总分 92.00 列第 4" },
  ]);
  expect(groups[0]!.borders.map(({ inside, outside }) => [inside, outside].map((side) => side.map(({ card }) => card.result.name)))).toEqual([[["钱"], ["孙"]]]);
});

test("the mean is held against the ceiling", () => {
  const { groups } = groupsOf(book([["赵", 85], ["钱", 76]], [], { parameters: [["单位均分上限", 80]] }));
  expect([toNumber(groups[0]!.mean), toNumber(groups[0]!.aboveCeiling!)]).toEqual([80.5, 0.5]);
  expect(groupsOf(book([["赵", 85], ["钱", 75]], [], { parameters: [["单位均分上限", 80]] })).groups[0]!.aboveCeiling).toBeUndefined();
});

test("small units: up to five people at most one A, above five at most two, by a lookup of 分档", () => {
  const people: readonly Who[] = [...["一", "二", "三", "四", "五"].map((name, index): Who => [name, 95 - index, "配件部"]), ...["六", "七", "八", "九", "十", "十一"].map((name, index): Who => [name, 99 - index, "售后部"])];
  const bands = [["特等名额", null, null, 5, "是", 1], ["特等名额", 5, "否", null, null, 2]];
  const { groups } = groupsOf(book(people, ["特等名额"], { bands }), { by: "department" });
  expect(groups.map(({ name, members, seats, placed }) => [name, members.length, seats[0], placed[0]])).toEqual([["配件部", 5, 1, 1], ["售后部", 6, 2, 2]]);
});

test("what the parameters say goes; what they do not say is as usual", () => {
  const rows = [["校准分组", "部门"], ["校准方式", "强制"], ["名额读法", "定额"], ["同分处理", "全部进"], ["单位均分上限", 80]];
  expect(calibrationRulesOf(appraise(book(seven, [], { parameters: rows })).scheme!)).toEqual({ by: "department", mode: "forced", reading: "exact", ties: "stretch", ceiling: 80 });
  expect(calibrationRulesOf(appraise(book(seven)).scheme!)).toEqual(usualRules);
});

test("a quota that nobody can read is an issue at its cell", () => {
  const { issues } = appraise(book(seven, [20]));
  expect(issues).toMatchObject([{ code: "quota-unclear", at: "等级!D2" }]);
  expect(appraise(book(seven, ["没有这个分档"])).issues).toMatchObject([{ code: "quota-unclear", at: "等级!D2" }]);
  expect(appraise(book(seven, ["2人", "50%"])).issues).toEqual([]);
});

test("equal totals at the last place wait for a person, and move together once decided", () => {
  const people: readonly Who[] = [["赵", 98], ["钱", 95], ["孙", 95], ["李", 70]];
  const workbook = book(people, ["2人"]);
  const { groups, scheme } = groupsOf(workbook);
  const [tie] = groups[0]!.ties;
  expect([tie!.total, tie!.places, tie!.members.map(({ card }) => card.result.name), quotaMoves(groups[0]!, scheme)]).toEqual([95, 1, ["钱", "孙"], []]);
  const decided = (choice: "stretch" | "shrink") => quotaMoves(groupsOf(workbook, {}, new Map([[tie!.key, choice]])).groups[0]!, scheme).map(({ name, to }) => `${name}${to}`);
  expect([decided("stretch"), decided("shrink")]).toEqual([[], ["钱B", "孙B"]]);
});

test("a grade that an approved decision holds keeps its place, and is not moved", () => {
  const withRow = serviceManager([["赵", "服务经理", period, 1000, 98, "售后部"], ["钱", "服务经理", period, 1000, 96, "售后部"], ["孙", "服务经理", period, 1000, 70, "售后部"]], {
    header,
    rules: [],
    sheets: { 等级: [{ table: "等级", rows: grades(["2人"]) }], 人工调整: [{ rows: [["期间", "姓名", "对象", "调整后", "理由", "批准人"], [period, "孙", "等级", "A", "抢险立功", "王总"]] }] },
  });
  const { groups } = groupsOf(withRow);
  expect(groups[0]).toMatchObject({ now: [3, 0, 0, 0], placed: [2, 1, 0, 0] });
  expect(groups[0]!.members.find(({ card }) => card.result.name === "孙")).toMatchObject({ fixed: true, placed: 0 });
});

test("what it would pay is worked out without writing anything: two of eight from A to B cost 2 × 1,000 × 0.2 less", () => {
  const workbook = book(seven);
  const paid = (moves: readonly CalibrationMove[]) => summarise(appraise(workbook, withMoves(moves, period, "zh"))).payouts[0]!.amount;
  expect([paid([]), paid(movesOf(workbook))]).toEqual([8100, 7700]);
});

const asked = (moves: readonly CalibrationMove[], approver = "王总") => ({ period, moves, approver, day: 46_112 });
const applied = (workbook: WorkbookSnapshot, moves: readonly CalibrationMove[], approver?: string) => {
  const { edits, issues } = applyCalibration(workbook, asked(moves, approver), appraise(workbook).scheme!);
  expect(issues).toEqual([]);
  return appliedTo(workbook, edits);
};
const shownGrades = (workbook: WorkbookSnapshot) => tableRows(workbook, "考核数据").map((row) => row["等级（计）"]).join("");
const calculated = (workbook: WorkbookSnapshot) => appliedTo(workbook, appraise(workbook).edits);

test("applied, the moves stand in 人工调整 with their approval, and the grades in the data table follow", () => {
  const workbook = calculated(book(seven));
  const after = applied(workbook, movesOf(workbook));
  expect([shownGrades(workbook), shownGrades(after)]).toEqual(["AAAABCDB", "AABBBCDB"]);
  expect(tableRows(after, "人工调整")[0]).toEqual({ 期间: period, 姓名: "孙", 对象: "等级", 调整前: "A", 调整后: "B", 理由: "8 人，A 级名额 2，现有 4 人；总分 94.00 列第 3", 批准人: "王总", 批准日期: 46_112, 类别: "校准" });
  expect(appraise(after).edits).toEqual([]);
  expect(applyCalibration(after, asked(movesOf(workbook)), appraise(after).scheme!).edits).toEqual([]);
});

test("without an approver nothing holds yet; signing is what makes it hold", () => {
  const workbook = calculated(book(seven));
  const waiting = applied(workbook, movesOf(workbook), "");
  expect([shownGrades(waiting), calibrationRows(waiting, period, appraise(waiting).scheme!).map(({ state }) => state)]).toEqual(["AAAABCDB", ["waiting", "waiting"]]);
  const { edits } = approveCalibration(waiting, { period, approver: "李总", day: 46_113 }, appraise(waiting).scheme!);
  const signed = appliedTo(waiting, edits);
  expect([shownGrades(signed), tableRows(signed, "人工调整").map((row) => [row["批准人"], row["批准日期"]])]).toEqual(["AABBBCDB", [["李总", 46_113], ["李总", 46_113]]]);
});

test("a later calibration takes the place of the one before, which stays on record", () => {
  const workbook = calculated(book(seven));
  const first = applied(workbook, movesOf(workbook));
  const card = appraise(workbook).cards[2]!;
  const second = applied(first, [moveOf(card, { kind: "grade" }, "A", "C", "客户重大投诉")]);
  expect(shownGrades(second)).toBe("AACABCDB");
  expect(tableRows(second, "人工调整").map((row) => [row["姓名"], row["调整后"], row["状态"]])).toEqual([["孙", "B", "已撤销"], ["李", "B", "已撤销"], ["孙", "C", undefined]]);
});

test("reverted, the raw results hold again and every row keeps its reason", () => {
  const workbook = calculated(book(seven));
  const after = applied(workbook, movesOf(workbook));
  const reverted = appliedTo(after, revertCalibration(after, period, appraise(after).scheme!).edits);
  expect(rowsOf(reverted, "考核数据")).toEqual(rowsOf(workbook, "考核数据"));
  expect(tableRows(reverted, "人工调整").map((row) => [row["状态"], row["理由"]])).toEqual(movesOf(workbook).map(({ reason }) => ["已撤销", reason]));
  expect(appraise(reverted).notices.filter(({ code }) => code.startsWith("override"))).toEqual([]);
});

test("a move against an approved change of the same figure stops, and nothing is written", () => {
  const workbook = serviceManager([["赵", "服务经理", period, 1000, 95, "售后部"]], { header, rules: [], sheets: { 等级: [{ table: "等级", rows: grades([]) }], 人工调整: [{ rows: [["期间", "姓名", "对象", "调整后", "理由", "批准人"], [period, "赵", "等级", "B", "迟到", "王总"]] }] } });
  const { cards, scheme } = appraise(workbook);
  const result = applyCalibration(workbook, asked([moveOf(cards[0]!, { kind: "grade" }, "B", "A", "表现突出")]), scheme!);
  expect([result.edits, result.issues.map(({ code }) => code)]).toEqual([[], ["override-twice"]]);
});

test("HR's own table with its own headings is written into, not beside", () => {
  const workbook = serviceManager([["赵", "服务经理", period, 1000, 95, "售后部"]], { header, rules: [], sheets: { 等级: [{ table: "等级", rows: grades([]) }], 调整: [{ at: "B3", table: "临时调整", rows: [["考核月份", "被考核人", "调整对象", "调整后金额", "原因", "审批人"], ["2026-02", "赵", "总分", 90, "旧", null]] }] } });
  const { cards } = appraise(workbook);
  const after = applied(workbook, [moveOf(cards[0]!, { kind: "total" }, 95, 88, "评分偏宽")]);
  expect(tableRows(after, "临时调整")[1]).toMatchObject({ 考核月份: period, 被考核人: "赵", 调整对象: "总分", 调整后金额: 88, 原因: "评分偏宽", 审批人: "王总", 调整前: 95, 类别: "校准" });
  expect(appraise(after).cards[0]).toMatchObject({ grade: "B" });
});

test("the list of moves can be pasted into a letter", () => {
  expect(movementText(movesOf(book(seven)).slice(0, 1), period, "zh")).toBe("2026-03 校准：1 项\n1. 孙 等级 A → B，理由：8 人，A 级名额 2，现有 4 人；总分 94.00 列第 3");
});

const totals = fc.array(fc.integer({ min: 40, max: 100 }), { minLength: 1, maxLength: 12 });
const quota = fc.option(fc.integer({ min: 0, max: 5 }).map((places) => `${places}人`), { nil: null });

test("law: a calibration keeps the order of totals, and undone the workbook is what it was, cell for cell", () => {
  fc.assert(
    fc.property(totals, quota, quota, fc.constantFrom("cap", "exact"), fc.constantFrom("stretch", "shrink"), (given, first, second, reading, ties) => {
      const workbook = calculated(book(given.map((total, index) => [`员工${index}`, total]), [first, second]));
      const scheme = appraise(workbook).scheme!;
      const { edits, issues } = applyCalibration(workbook, asked(movesOf(workbook, { reading, ties })), scheme);
      expect(issues).toEqual([]);
      const all = withBeforeImage(workbook, edits);
      const after = appliedTo(workbook, all);
      const stands = appraise(after).cards.map(({ total, grade }) => ({ total: toNumber(total!), place: "ABCD".indexOf(grade!) }));
      for (const one of stands) for (const other of stands) expect(one.total < other.total || one.place <= other.place).toBe(true);
      const image = all.flatMap((edit) => (edit.kind === "storeXml" ? [[edit.namespace, edit.xml!] as const] : []));
      const undone = edits.length === 0 ? after : appliedTo(after, undoLast({ ...after, storedXml: new Map(image) }).edits);
      for (const sheet of workbook.sheets) expect(rowsOf(undone, sheet.name)).toEqual(rowsOf(workbook, sheet.name));
    }),
    { numRuns: 25 },
  );
});

test("quotas and rules that were tried out are written where HR would type them, and read the same", () => {
  const workbook = serviceManager([["赵", "服务经理", period, 1000, 95, "售后部"]], { header, rules: [] });
  const scheme = appraise(workbook).scheme!;
  const [a, b] = scheme.grades;
  const rules: CalibrationRules = { by: "department", mode: "forced", reading: "exact", ties: "stretch", ceiling: 80 };
  const { edits, issues } = settingsEdits(workbook, scheme, rules, new Map([[a!.at, { kind: "share", share: 0.2 }], [b!.at, { kind: "count", count: 3 }]]));
  expect(issues).toEqual([]);
  const after = appliedTo(workbook, edits);
  const read = appraise(after);
  expect(read.issues).toEqual([]);
  expect(calibrationRulesOf(read.scheme!)).toEqual(rules);
  expect(tableRows(after, "等级").map((row) => row["比例上限"])).toEqual([0.2, "3人", undefined, undefined]);
  expect(tableRows(after, "参数").find((row) => row["参数"] === "同分处理")).toMatchObject({ 值: "全部进", 可选值: "人工决定；全部进；全部不进", 出处: "已确认" });
  const again = settingsEdits(after, read.scheme!, rules, new Map([[read.scheme!.grades[0]!.at, { kind: "share", share: 0.2 }]]));
  expect(again).toEqual({ edits: [], issues: [] });
});

test("the person's own card says what was earned, what it was calibrated to and why, and names no approver", () => {
  const workbook = calculated(book(seven));
  const after = applied(workbook, movesOf(workbook));
  const appraisal = appraise(after);
  const card = appraisal.cards.find(({ result }) => result.name === "孙")!;
  const { plan } = scoreCardSheet(card, appraisal.scheme!, { language: "zh", stage: "whole" });
  const text = plan.blocks.flatMap(({ rows }) => rows.flat()).map((cell) => (typeof cell === "object" && cell !== null && "write" in cell ? String(cell.write ?? "") : "")).join("\n");
  expect(text).toContain("校准：A → B，理由：8 人，A 级名额 2，现有 4 人；总分 94.00 列第 3，批准人：有审批权的人");
  expect(text).toContain("本期 94.00（校准后）");
  expect(text).not.toContain("王总");
});
