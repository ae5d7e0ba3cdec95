import { appraise } from "../../src/appraisal/appraise";
import { closePeriod } from "../../src/appraisal/closePeriod";
import { describeIssue } from "../../src/appraisal/describeIssue";
import { report } from "../../src/appraisal/report";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { appliedTo, refilled, rowsOf, tableRows, typed } from "../support/appliedTo";
import { workbookOf } from "../support/workbookOf";
import { months, serviceManager } from "./serviceManager";

const recalculated = (book: WorkbookSnapshot) => {
  const { issues, edits } = appraise(book);
  expect(issues).toEqual([]);
  return appliedTo(book, edits);
};
const closed = (book: WorkbookSnapshot, period: string) => {
  const { issues, edits } = closePeriod(book, period);
  expect(issues).toEqual([]);
  return appliedTo(book, edits);
};
const fired = (book: WorkbookSnapshot) => (appraise(book).proposals ?? []).map(({ rule, period }) => `${rule.code} ${period.slice(5)}`);

test.each<[string, readonly string[]]>([
  ["AAA", ["L1 03"]],
  ["AABAAA", ["L1 06"]],
  ["AAAAAA", ["L1 03", "L1 06"]],
  ["AA-A", []],
  ["DBDBBD", ["L2 06"]],
  ["DDD", ["L2 03"]],
  ["DBDBBBD", []],
  ["BCBC", []],
])("months graded %s propose %j", (grades, expected) => {
  expect(fired(serviceManager(months(grades)))).toEqual(expected);
});

test("what a source leaves open is a parameter of the scheme", () => {
  expect(fired(serviceManager(months("AAAAAA"), { parameters: [["触发后计数", "滑动计数"]] }))).toEqual(["L1 03", "L1 04", "L1 05", "L1 06"]);
  expect(fired(serviceManager(months("AA-A"), { parameters: [["缺期处理", "跳过"]] }))).toEqual(["L1 04"]);
});

test("a row that is not scored breaks a run, for nobody knows its grade", () => {
  const rows = months("AAA").map((row, index) => (index === 1 ? [...row.slice(0, 4), null] : row));
  expect(fired(serviceManager(rows))).toEqual([]);
});

const chain = ["姓名", "岗位", "期间", "提成基数", "月绩效分数", "目标达成率", "分店排名", "分店总数"];
const joint = ["L1", "连续三月未达标且后两名", "AND([@目标达成率]<达成线,[@分店排名]>[@分店总数]-2)", "连续3次", "考核数据", "薪资调整或者转岗", "予以薪资调整或者转岗"];
const branch = (figures: readonly (readonly [number | null, number])[]) =>
  serviceManager(figures.map(([attained, rank], index) => ["王五", "服务经理", `2026-0${index + 1}`, 5000, 88, attained, rank, 10]), { header: chain, rules: [joint], parameters: [["达成线", 0.7]] });

test.each<[string, readonly (readonly [number | null, number])[], number]>([
  ["below 70 % and in the last two for three months", [[0.65, 9], [0.69, 10], [0.699, 9]], 1],
  ["just 70 % in one month", [[0.65, 9], [0.7, 10], [0.699, 9]], 0],
  ["rank 8 in one month", [[0.65, 9], [0.69, 8], [0.699, 9]], 0],
  ["a month whose attainment is blank, which is not 0", [[0.65, 9], [null, 10], [0.699, 9]], 0],
])("S4h's joint run: %s", (_, figures, count) => {
  expect(fired(branch(figures))).toHaveLength(count);
});

test("a blank that a condition measures is told, with its row", () => {
  const { notices } = appraise(branch([[0.65, 9], [null, 10], [0.699, 9]]));
  const blank = notices.find(({ code }) => code === "condition-blank")!;
  expect([blank.at, describeIssue(blank, "zh")]).toEqual(["考核数据!A6:H6", "联动规则“连续三月未达标且后两名”要看的“目标达成率”没有填写（1 行），无法判断是否成立。"]);
});

test("a condition that names what is not there is an issue at its cell, with the place in the formula", () => {
  const { issues } = appraise(serviceManager(months("A"), { rules: [["L1", "规则", '[@等第]="A"', "当期", "考核数据", "表扬", ""]] }));
  expect(issues).toMatchObject([{ code: "formula-unknown-column", at: "联动规则!C2", facts: { place: 1 } }]);
  const unknown = appraise(serviceManager(months("A"), { rules: [["L1", "规则", '[@等级]="A"', "当期", "年度考核", "表扬", ""]] }));
  expect(unknown.issues).toMatchObject([{ code: "rule-table-unknown", at: "联动规则!E2" }]);
});

test("proposals stand in the row, in a table of their own and in the report, with the rule quoted and its evidence", () => {
  const book = serviceManager(months("AAA"));
  const appraisal = appraise(book);
  const after = appliedTo(book, appraisal.edits);
  expect(tableRows(after, "考核数据").map((row) => row["建议措施（计）"])).toEqual([undefined, undefined, "月度连续三次 A 级 → 晋升一级"]);
  expect(tableRows(after, "建议措施")).toEqual([
    {
      期间: "2026-03", 姓名: "张三", 岗位: "服务经理", 规则: "L1 月度连续三次 A 级", 建议措施: "晋升一级", 状态: "成立",
      条文: "月度考核等级连续三次为A级,将给予晋升一级奖励。",
      依据: "2026-01 等级 A（考核数据!A5:E5）\n2026-02 等级 A（考核数据!A6:E6）\n2026-03 等级 A（考核数据!A7:E7）",
    },
  ]);
  expect(report(appraisal, "zh").appraisals[2]!.proposals).toEqual([
    { rule: "L1", name: "月度连续三次 A 级", outcome: "晋升一级", wording: "月度考核等级连续三次为A级,将给予晋升一级奖励。", evidence: [1, 2, 3].map((month) => ({ period: `2026-0${month}`, at: `考核数据!A${month + 4}:E${month + 4}` })) },
  ]);
});

test("the sheet of proposals says what the law asks for first, and its decisions come from a list", () => {
  const { edits } = appraise(serviceManager(months("DDD")));
  const plan = edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.plan] : []))[0]!;
  const drawn = rowsOf(appliedTo(serviceManager(months("DDD")), edits), "建议措施").flat();
  expect(drawn).toContainEqual(expect.stringMatching(/第四十条.*先培训或调整工作岗位.*请咨询法务/));
  expect(plan.validations?.map(({ validation }) => validation.rule)).toEqual([{ kind: "list", values: ["采纳", "不采纳", "待定"] }]);
  expect([plan.freeze, plan.print?.titleRows]).toEqual([{ row: 5, column: 2 }, { first: 4, last: 4 }]);
});

test("our wording never proposes dismissal, though the rule's own text is quoted as it stands", () => {
  const rules = [["L1", "末位淘汰", "[@名次]>=2", "当期", "考核数据", "予以辞退", "连续末位者,予以辞退。"]];
  const rows = [...months("A"), ...months("D", "李四")];
  const { proposals } = appraise(serviceManager(rows, { rules }));
  expect(proposals).toMatchObject([{ name: "李四", outcome: "先安排培训或调整工作岗位，再由有权的人依法决定", wording: "连续末位者,予以辞退。" }]);
});

test.each(["末位清退", "劝其离职", "不再续签劳动合同", "不予续聘", "解除劳动关系", "终止聘用协议", "待岗", "Terminated", "Let go at the month's end", "Contract not renewed", "Laid off"])("nor under another word for it: %s", (outcome) => {
  const { proposals } = appraise(serviceManager([...months("A"), ...months("D", "李四")], { rules: [["L1", "末位", "[@名次]>=2", "当期", "考核数据", outcome, null]] }));
  expect(proposals).toMatchObject([{ outcome: "先安排培训或调整工作岗位，再由有权的人依法决定", wording: outcome }]);
});

test.each(["晋升一级", "降级或撤职处理", "薪资调整或者转岗", "培训", "续签时优先考虑"])("a measure that ends no employment stands as it is: %s", (outcome) => {
  expect(appraise(serviceManager([...months("A"), ...months("D", "李四")], { rules: [["L1", "末位", "[@名次]>=2", "当期", "考核数据", outcome, null]] })).proposals).toMatchObject([{ outcome }]);
});

test("without any proposal no sheet is drawn", () => {
  expect(appraise(serviceManager(months("AAB"))).edits.filter(({ kind }) => kind === "addSheet")).toEqual([]);
});

test("running twice changes nothing", () => {
  const once = recalculated(serviceManager([...months("AAADDD"), ...months("DDD", "李四")]));
  expect(appraise(once).edits).toEqual([]);
});

test("three A and three D inside the same six months contradict: both stand and are marked", () => {
  const after = recalculated(serviceManager(months("AAADDD")));
  expect(tableRows(after, "建议措施").map((row) => [row["期间"], row["建议措施"], row["冲突"]])).toEqual([
    ["2026-03", "晋升一级", "冲突：连续六月中三次 D 级"],
    ["2026-06", "降级或撤职处理", "冲突：月度连续三次 A 级"],
  ]);
  expect(tableRows(after, "考核数据")[2]!["建议措施（计）"]).toBe("月度连续三次 A 级 → 晋升一级（冲突）");
  expect(fired(serviceManager(months("AAADDD"), { parameters: [["措施冲突", "取较重"]] }))).toEqual(["L1 03", "L2 06"]);
});

test("what a person decided survives every run and shows in the row", () => {
  const once = recalculated(serviceManager([...months("AAA"), ...months("DDD", "李四")]));
  const decided = typed(typed(typed(once, "建议措施", 0, "决定", "采纳"), "建议措施", 0, "决定人", "王总"), "建议措施", 1, "决定", "不采纳");
  const appraisal = appraise(decided);
  const after = appliedTo(decided, appraisal.edits);
  expect(tableRows(after, "建议措施").map((row) => [row["决定"], row["决定人"]])).toEqual([["采纳", "王总"], ["不采纳", undefined]]);
  expect(tableRows(after, "考核数据").map((row) => row["建议措施（计）"]).filter(Boolean)).toEqual(["月度连续三次 A 级 → 晋升一级（已采纳）", "连续六月中三次 D 级 → 降级或撤职处理（未采纳）"]);
  expect(appraisal.notices).toContainEqual({ severity: "notice", code: "set-aside-without-reason", at: "建议措施!J7", facts: {} });
});

test("a proposal that no longer holds goes, unless somebody decided on it: then it says so", () => {
  const once = recalculated(serviceManager([...months("AAA"), ...months("DDD", "李四")]));
  const decided = typed(once, "建议措施", 0, "决定", "采纳");
  const corrected = typed(typed(decided, "考核数据", 2, "月绩效分数", 99), "考核数据", 5, "月绩效分数", 95);
  const after = recalculated(corrected);
  expect(tableRows(after, "建议措施")).toMatchObject([{ 姓名: "张三", 规则: "L1 月度连续三次 A 级", 状态: "已不成立", 决定: "采纳" }, {}]);
  expect(tableRows(after, "建议措施")[1]).toEqual({});
  expect(appraise(after).edits).toEqual([]);
  const again = recalculated(typed(after, "考核数据", 5, "月绩效分数", 70));
  expect(tableRows(again, "建议措施")[1]).toMatchObject({ 姓名: "李四", 状态: "成立" });
});

test("a filed month counts when its row has been typed over, and its open proposal stays", () => {
  let book = recalculated(serviceManager(months("AAA")));
  for (const period of ["2026-01", "2026-02", "2026-03"]) book = closed(book, period);
  const april = recalculated(refilled(book, "考核数据", months("A", "张三", 4)));
  expect(tableRows(april, "建议措施").map((row) => [row["期间"], row["状态"]])).toEqual([["2026-03", "成立"]]);
  expect(tableRows(april, "建议措施")[0]!["依据"]).toMatch(/^2026-01 等级 A（考核历史!A5:/);
  const may = closed(april, "2026-04");
  const june = appraise(refilled(closed(recalculated(refilled(may, "考核数据", months("A", "张三", 5))), "2026-05"), "考核数据", months("A", "张三", 6)));
  expect(june.proposals?.map(({ period }) => period)).toEqual(["2026-03", "2026-06"]);
  expect(june.proposals?.[1]?.evidence.map(({ at }) => at.split("!")[0])).toEqual(["考核历史", "考核历史", "考核数据"]);
});

test("a row of the data table counts instead of the same period filed", () => {
  const filed = closed(closed(closed(serviceManager(months("AAA")), "2026-01"), "2026-02"), "2026-03");
  expect(fired(typed(filed, "考核数据", 1, "月绩效分数", 90))).toEqual([]);
});

test("people of one name are told apart by number, also where only some rows carry it", () => {
  const numbered = ["姓名", "工号", "岗位", "期间", "提成基数", "月绩效分数"];
  const row = (id: string | null, month: number, score: number) => ["张三", id, "服务经理", `2026-0${month}`, 5000, score];
  const two = serviceManager([row("1", 1, 100), row("2", 2, 100), row("1", 3, 100)], { header: numbered });
  expect(fired(two)).toEqual([]);
  const one = serviceManager([row(null, 1, 100), row("1", 2, 100), row("1", 3, 100)], { header: numbered });
  expect(fired(one)).toEqual(["L1 03"]);
});

test("nothing of HR's is overwritten where the table of proposals has to grow", () => {
  const once = recalculated(serviceManager(months("AAA")));
  const noted = appliedTo(once, [{ kind: "writeCells", sheet: "建议措施", at: { row: 6, column: 1 }, rows: [["我的备注"]] }]);
  const more = refilled(noted, "考核数据", [...months("AAA"), ...months("DDD", "李四")]);
  expect(appraise(more).issues).toMatchObject([{ code: "no-room-for-rows", at: "建议措施!B7" }]);
  expect(appraise(more).edits).toEqual([]);
});

test("an English scheme speaks English", () => {
  const book = workbookOf({
    Scheme: [{ table: "Scheme", rows: [["Item", "Value"], ["Code", "S4i"], ["Name", "Managers"]] }, { at: "A9", table: "Indicators", rows: [["Code", "Indicator", "Weight", "Scoring rule", "Source column"], ["M1", "Score", 1, "Direct rating", "Rating"]] }],
    Grades: [{ table: "Grades", rows: [["Grade", "Lowest total"], ["A", 100], ["B", null]] }],
    Consequences: [{ table: "Consequences", rows: [["Code", "Rule", "Condition", "Window", "Outcome", "Wording"], ["L1", "Two A", '[@Grade]="A"', "2 in a row", "Promotion", "Two A in a row: promotion."]] }],
    Results: [{ table: "Results", rows: [["Name", "Period", "Rating"], ["Lee", "2026-01", 100], ["Lee", "2026-02", 104]] }],
  });
  const after = recalculated(book);
  expect(tableRows(after, "Proposals")).toEqual([{ Period: "2026-02", Name: "Lee", Rule: "L1 Two A", Proposal: "Promotion", Wording: "Two A in a row: promotion.", Evidence: "2026-01 Grade A (Results!A2:C2)\n2026-02 Grade A (Results!A3:C3)", State: "Holds" }]);
  expect(rowsOf(after, "Proposals").flat()).toContainEqual(expect.stringMatching(/training or a change of post first.*ask a lawyer/));
});
