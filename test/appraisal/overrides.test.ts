import { appraise } from "../../src/appraisal/appraise";
import { describeIssue } from "../../src/appraisal/describeIssue";
import { report } from "../../src/appraisal/report";
import { explainText } from "../../src/scoring/explain";
import type { CellValue } from "../../src/sheet/cellValue";
import { appliedTo, tableRows } from "../support/appliedTo";
import { months, serviceManager } from "./serviceManager";

const columns = ["期间", "姓名", "工号", "对象", "调整后", "理由", "提出人", "批准人", "批准日期"];
type Row = readonly CellValue[];
const approved = (subject: string, value: CellValue, over: Readonly<{ name?: string; period?: string; reason?: string; approver?: string | null }> = {}): Row => [
  over.period ?? "2026-01", over.name ?? "张三", null, subject, value, over.reason ?? "抢修加班", "站长", over.approver === undefined ? "王总" : over.approver, null,
];
const book = (...rows: readonly Row[]) => serviceManager([...months("B"), ...months("C", "李四")], { sheets: { 调整: [{ at: "B3", table: "临时调整", rows: [columns, ...rows] }] } });
const reported = (...rows: readonly Row[]) => {
  const appraisal = appraise(book(...rows));
  expect(appraisal.issues).toEqual([]);
  return report(appraisal, "zh").appraisals;
};

test("an approved total takes the place of the one worked out; grade, rank and payouts follow", () => {
  const [zhang, li] = reported(approved("总分", 104, { name: "李四" }));
  expect(li).toMatchObject({ total: 104, grade: "A", rank: 1, payouts: [{ amount: 5200 }], adjusted: { before: 85, reason: "抢修加班", approver: "王总", at: "调整!F4" } });
  expect(zhang).toMatchObject({ total: 95, rank: 2 });
});

test("a payout that comes out negative is shown as it is and pointed out, unless a person has set it", () => {
  const negative = (...rows: readonly Row[]) => appraise(appliedTo(book(...rows), [])).cards[0]!.findings.map((finding) => describeIssue(finding, "zh"));
  expect(negative(approved("总分", -6))).toContainEqual(expect.stringMatching(/^“月提成工资”算出来是负数（[−-]300\.00），方案没有写负数怎么办/));
  expect(negative(approved("月提成工资", -300)).join()).not.toContain("负数");
});

test.each(["月绩效分数", "M1", "月绩效分数得分"])("an approved score of an indicator (%s) goes into the total", (subject) => {
  const [zhang] = reported(approved(subject, 100));
  expect(zhang).toMatchObject({ total: 100, grade: "A", indicators: [{ score: 100, weighted: 100, adjusted: { before: 95 } }] });
});

test("an approved amount is what is paid", () => {
  const [zhang] = reported(approved("月提成工资", "5,200元"));
  expect(zhang).toMatchObject({ total: 95, payouts: [{ name: "月提成工资", amount: 5200, adjusted: { before: 4750, approver: "王总", at: "调整!F4" } }] });
});

test("the explanation and the remark say what was changed, why and by whose approval", () => {
  const snapshot = book(approved("总分", 104), approved("月提成工资", 5200));
  const appraisal = appraise(snapshot);
  const text = explainText(appraisal.cards[0]!, appraisal.scheme!, "zh", describeIssue);
  expect(text).toContain("人工调整：95.00 改为 104.00（理由：抢修加班；批准人：王总）调整!F4");
  expect(text).toContain("人工调整：5,200.00 改为 5,200.00（理由：抢修加班；批准人：王总）调整!F5");
  expect(tableRows(appliedTo(snapshot, appraisal.edits), "考核数据")[0]!["提示（计）"]).toBe("人工调整 总分 95 → 104（批准人：王总）；人工调整 月提成工资 5200 → 5200（批准人：王总）");
});

test("without an approver a change is not used, and its cell is named", () => {
  const appraisal = appraise(book(approved("总分", 104, { approver: null })));
  expect(appraisal.cards[0]!.total).toEqual({ n: 9500n, d: 100n });
  const notice = appraisal.notices.find(({ code }) => code === "override-unapproved")!;
  expect([notice.at, describeIssue(notice, "zh")]).toEqual(["调整!I4", "张三 2026-01 的人工调整（总分）没有批准人，未采用。"]);
});

test.each<[string, Row, string, string]>([
  ["an unknown person", approved("总分", 90, { name: "赵六" }), "override-person-unknown", "调整!C4"],
  ["a period that stands nowhere", approved("总分", 90, { period: "2062-01" }), "override-period-unknown", "调整!B4"],
  ["an unreadable period", approved("总分", 90, { period: "上月" }), "period-unreadable", "调整!B4"],
  ["something that is nobody's figure", approved("年终奖金", 90), "override-subject-unknown", "调整!E4"],
  ["no reason", approved("总分", 90, { reason: "" }), "override-blank", "调整!G4"],
  ["text where a number belongs", approved("总分", "酌情"), "override-not-a-number", "调整!F4"],
  ["no value", approved("总分", null), "override-blank", "调整!F4"],
])("an approved change with %s is an issue at its cell", (_, row, code, at) => {
  const { issues, edits } = appraise(book(row));
  expect([issues.map((issue) => [issue.code, issue.at]), edits]).toEqual([[[code, at]], []]);
});

test("two approved changes of one figure contradict each other", () => {
  expect(appraise(book(approved("总分", 90), approved("总分", 91))).issues).toMatchObject([{ code: "override-twice", at: "调整!F5" }]);
});

test("a change that finds no figure to change is said not to be used", () => {
  const rows = [["张三", "服务经理", "2026-01", 5000, null], ...months("C", "李四")];
  const { notices, cards } = appraise(serviceManager(rows, { sheets: { 调整: [{ at: "B3", table: "临时调整", rows: [columns, approved("总分", 90)] }] } }));
  expect(cards[0]!.total).toBeUndefined();
  expect(notices).toContainEqual(expect.objectContaining({ code: "override-not-used", at: "调整!F4" }));
});

const shared = (rows: readonly Row[]) =>
  serviceManager([["张三", "服务经理", "2026-01", 600, 95, "一组"], ["李四", "服务经理", "2026-01", 400, 95, "一组"]], {
    header: ["姓名", "岗位", "期间", "提成基数", "月绩效分数", "业务组"],
    payouts: [["产值提成", "[@提成基数]", null, null, "业务组"]],
    sheets: { 人工调整: [{ rows: [columns, ...rows] }] },
  });

test("a pool that no longer adds up after changes by hand is warned about, with the difference", () => {
  const off = appraise(shared([approved("产值提成", 650)]));
  const notice = off.notices.find(({ code }) => code === "override-not-zero-sum")!;
  expect(describeIssue(notice, "zh")).toBe("“产值提成”人工调整后，一组 的合计与总额相差 +50。");
  const even = appraise(shared([approved("产值提成", 650), approved("产值提成", 350, { name: "李四" })]));
  expect(even.issues).toEqual([]);
  expect(even.notices.filter(({ code }) => code === "override-not-zero-sum")).toEqual([]);
});

const calibrated = ["期间", "姓名", "对象", "调整前", "调整后", "理由", "批准人", "类别", "状态"];
const decided = (over: Readonly<{ grade?: string; approver?: string | null; kind?: string | null; state?: string | null }> = {}): Row => ["2026-01", "张三", "等级", "B", over.grade ?? "A", "名额尚余 1 个", over.approver === undefined ? "王总" : over.approver, over.kind === undefined ? "校准" : over.kind, over.state ?? null];
const regraded = (...rows: readonly Row[]) => serviceManager([...months("B"), ...months("C", "李四")], { sheets: { 调整: [{ at: "B3", table: "临时调整", rows: [calibrated, ...rows] }] } });

test("an approved grade takes the place of the one the total earns; the total stays", () => {
  const appraisal = appraise(regraded(decided()));
  expect(appraisal.issues).toEqual([]);
  expect(report(appraisal, "zh").appraisals[0]).toMatchObject({ total: 95, grade: "A", regraded: { before: "B", reason: "名额尚余 1 个", approver: "王总", at: "调整!F4", calibration: true } });
  expect(appraisal.cards[0]!.toNextGrade).toBeUndefined();
});

test("the explanation shows the grade earned, then what it was calibrated to, why and by whose approval", () => {
  const snapshot = regraded(decided());
  const appraisal = appraise(snapshot);
  const text = explainText(appraisal.cards[0]!, appraisal.scheme!, "zh", describeIssue);
  expect(text).toContain("等级  90 ≤ 95.00 < 100 → A\n  校准：B → A，理由：名额尚余 1 个，批准人：王总 调整!F4");
  expect(explainText(appraisal.cards[0]!, appraisal.scheme!, "en", describeIssue)).toContain("Calibrated: B → A, reason: 名额尚余 1 个, approved by 王总 调整!F4");
  expect(tableRows(appliedTo(snapshot, appraisal.edits), "考核数据")[0]).toMatchObject({ "等级（计）": "A", "提示（计）": "校准 等级 B → A（批准人：王总）" });
});

test("a grade changed outside a calibration is told as changed by hand", () => {
  const appraisal = appraise(regraded(decided({ kind: null })));
  expect(explainText(appraisal.cards[0]!, appraisal.scheme!, "zh", describeIssue)).toContain("人工调整：B 改为 A（理由：名额尚余 1 个；批准人：王总）");
});

test.each<[string, Row]>([
  ["without an approver", decided({ approver: null })],
  ["that was taken back", decided({ state: "已撤销" })],
])("a grade %s is as earned", (_, row) => {
  const appraisal = appraise(regraded(row));
  expect([appraisal.cards[0]!.grade, appraisal.cards[0]!.regraded, appraisal.notices.filter(({ code }) => code === "override-unapproved").length]).toEqual(["B", undefined, row[8] === null ? 1 : 0]);
});

test("a grade that the scheme does not have is an issue that names those it has", () => {
  const { issues } = appraise(regraded(decided({ grade: "S" })));
  expect(issues.map((issue) => [issue.at, describeIssue(issue, "zh")])).toEqual([["调整!F4", "调整后的等级“S”不在等级表里。可填：A、B、C、D"]]);
});

test("what is paid by the coefficient follows the calibrated grade", () => {
  const book = serviceManager(months("B"), { payouts: [["月提成工资", "[@提成基数]*[@等级系数]"]], sheets: { 等级: [{ table: "等级", rows: [["等级", "最低总分", "系数"], ["A", 100, 1.2], ["B", 90, 1], ["C", 80, 0.8], ["D", null, 0.5]] }], 调整: [{ rows: [calibrated, decided()] }] } });
  const appraisal = appraise(book);
  expect(appraisal.issues).toEqual([]);
  expect(report(appraisal, "zh").appraisals[0]).toMatchObject({ grade: "A", coefficient: 1.2, payouts: [{ amount: 6000 }] });
});
