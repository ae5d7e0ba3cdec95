import fc from "fast-check";
import { formatArea, parseArea } from "../../src/sheet/address";
import type { CellValue } from "../../src/sheet/cellValue";
import type { Candidate } from "../../src/sheet/candidate";
import { explainCandidate } from "../../src/sheet/explainCandidate";
import { findTables } from "../../src/sheet/findTables";
import { splitHeader } from "../../src/sheet/headerText";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/snapshot";
import { countingLooks } from "../support/countingLooks";
import { workbookOf, type Block } from "../support/workbookOf";

/** A workbook of one sheet whose merges are written as `A1:C1`. */
function sheetOf(blocks: readonly Block[], merges: readonly string[] = [], more: Partial<SheetSnapshot> = {}): WorkbookSnapshot {
  const workbook = workbookOf({ 考核: blocks });
  return { ...workbook, sheets: [{ ...workbook.sheets[0]!, merges: merges.map((text) => parseArea(text)!), ...more }] };
}
const headers = (candidate: Candidate | undefined) => candidate?.columns.map(({ header }) => header);
const reasons = (candidate: Candidate | undefined) => candidate?.leftOut.map(({ row, reason }) => `${row + 1} ${reason}`);
const only = (workbook: WorkbookSnapshot) => {
  const found = findTables(workbook);
  expect(found).toHaveLength(1);
  return found[0]!;
};

test("title, label/value pairs and blank rows stand above the header and are kept as what they are", () => {
  const table = only(
    sheetOf(
      [{ at: "B2", rows: [["2026年3月绩效考核表"], ["部门：", "售后部", null, "责任人：", "王五"], [], ["姓名", "工作业绩", "团队管理", "工作能力"], ["张三", 90, 80, 70], ["李四", 85, 90, 95]] }],
      ["B2:F2"],
    ),
  );
  expect(formatArea(table.area)).toBe("B5:E7");
  expect(headers(table)).toEqual(["姓名", "工作业绩", "团队管理", "工作能力"]);
  expect(table.body).toEqual([5, 6]);
  expect(table.titles).toContain("2026年3月绩效考核表");
  expect(table.pairs.get("部门")).toBe("售后部");
  expect(table.confidence).toBeGreaterThan(0.8);
  expect(table.questions).toEqual([]);
});

test("the header is found right below label/value pairs too", () => {
  const table = only(sheetOf([{ rows: [["绩效考核表"], ["部门", "售后部", "月份", "2026-03"], ["姓名", "业绩", "考勤", "得分"], ["张三", 90, 80, 85], ["李四", 70, 60, 65]] }], ["A1:D1"]));
  expect(table.header).toEqual({ first: 2, last: 2 });
  expect(table.pairs.get("月份")).toBe("2026-03");
});

test("two header rows with merged groups are joined", () => {
  const table = only(
    sheetOf(
      [{ rows: [["姓名", "勘误", null, "产量", null, "备注"], [null, "错字", "其他", "件数", "工时", null], ["张三", 3, 1, 120, 8, null], ["李四", 0, 2, 98, 7.5, "请假"]] }],
      ["A1:A2", "B1:C1", "D1:E1", "F1:F2"],
    ),
  );
  expect(headers(table)).toEqual(["姓名", "勘误 / 错字", "勘误 / 其他", "产量 / 件数", "产量 / 工时", "备注"]);
  expect(table.body).toEqual([2, 3]);
});

test("groups typed without merging are joined as well, and three rows with units are one header", () => {
  const two = only(sheetOf([{ rows: [["姓名", "勘误", null, "总分"], [null, "错字", "其他", null], ["张三", 3, 1, 96], ["李四", 0, 2, 98]] }]));
  expect(headers(two)).toEqual(["姓名", "勘误 / 错字", "勘误 / 其他", "总分"]);
  const three = only(
    sheetOf([{ rows: [["姓名", "销售", null, "服务"], [null, "金额", "台数", "满意度"], [null, "(元)", "(台)", "(%)"], ["张三", 30000, 3, 0.96], ["李四", 28000, 2, 0.91]] }], ["B1:C1", "A1:A3"]),
  );
  expect(three.header).toEqual({ first: 0, last: 2 });
  expect(three.body).toEqual([3, 4]);
});

test("stacked tables and tables side by side are separate candidates", () => {
  const stacked = findTables(sheetOf([{ rows: [["姓名", "业绩"], ["张三", 1], ["李四", 2]] }, { at: "A6", rows: [["姓名", "考勤"], ["张三", 3], ["李四", 4]] }]));
  expect(stacked.map(({ area }) => formatArea(area))).toEqual(["A1:B3", "A6:B8"]);
  const beside = findTables(
    sheetOf([
      { rows: [["行标签", "求和项:件数"], ["张三", 1], ["李四", 2], ["Grand Total", 3]] },
      { at: "D1", rows: [["行标签", "求和项:金额"], ["张三", 10], ["李四", 20], ["王五", 20], ["Grand Total", 50]] },
      { at: "G1", rows: [["行标签", "平均值项:分"], ["张三", 9], ["Grand Total", 9]] },
    ]),
  );
  expect(beside.map(({ area }) => formatArea(area))).toEqual(["A1:B3", "D1:E4", "G1:H2"]);
  expect(beside.map(reasons)).toEqual([["4 total"], ["5 total"], ["3 total"]]);
});

test("without a header the first row is data and the finder asks", () => {
  const table = only(sheetOf([{ at: "C4", rows: [["张三", 90, 80], ["李四", 85, 70], ["王五", 60, 75]] }]));
  expect(table.header).toBeUndefined();
  expect(table.body).toEqual([3, 4, 5]);
  expect(table.questions).toContain("noHeader");
  expect(table.confidence).toBeLessThan(0.5);
  expect(explainCandidate(table, "zh")).toContain("没有表头");
});

test("an empty heading over the names is asked about, near-duplicates stay apart", () => {
  const table = only(sheetOf([{ rows: [[null, "应发工资", "累计应发工资", "实发工资"], ["张三", 5000, 15000, 4800], ["李四", 5200, 15600, 5000]] }]));
  expect(table.subject).toBe(0);
  expect(table.questions).toContain("nameColumn");
  expect(headers(table)).toEqual(["", "应发工资", "累计应发工资", "实发工资"]);
});

test("foot rows are left out, each with its reason", () => {
  const table = only(
    sheetOf(
      [
        {
          rows: [
            ["序号", "姓名", "工作业绩", "团队管理"],
            [null, "权重", 0.6, 0.4],
            [1, "张三", 90, 80],
            [2, "李四", 85, 90],
            ["合计", null, 175, 170],
            ["平均", null, 87.5, 85],
            ["优秀：90分以上", "良好：80-89", "合格：60-79", "不合格：60以下"],
            ["注：业绩按财务口径计算，缺勤按制度扣分。"],
            ["制表人：", "王五", "审核：", null],
          ],
        },
      ],
      ["A8:D8"],
    ),
  );
  expect(table.body).toEqual([2, 3]);
  expect(reasons(table)).toEqual(["2 weights", "5 total", "6 total", "7 grades", "8 note", "9 signature"]);
  expect(formatArea(table.area)).toBe("A1:D4");
});

test("a foot after an empty row still belongs to its table", () => {
  const table = only(sheetOf([{ rows: [["姓名", "业绩", "考勤"], ["张三", 90, 80], ["李四", 85, 90], [], ["TOTAL", 175, 170], ["部门负责人签字：", null, "日期："]] }]));
  expect(table.body).toEqual([1, 2]);
  expect(reasons(table)).toEqual(["5 total", "6 signature"]);
});

test("rows that go on after an empty row are read, and asked about", () => {
  const table = only(sheetOf([{ rows: [["姓名", "业绩", "考勤"], ["张三", 90, 80], ["李四", 85, 90], [], ["王五", 70, 75], ["赵六", 60, 65]] }]));
  expect(table.body).toEqual([1, 2, 4, 5]);
  expect(table.questions).toContain("gapInBody");
});

test("long and stacked shapes are told from wide ones", () => {
  const long = only(sheetOf([{ rows: [["员工月度考核表"], ["被考核人：", "张三", "岗位：", "服务顾问"], ["序号", "考核项目", "权重", "目标值", "评分标准", "实际完成", "自评", "上级评分", "得分"], [1, "产值", "50%", 30000, "达标满分", 28000, 90, 92, null], [2, "投诉", "50%", 0, "一个扣2分", 1, 98, 98, null]] }], ["A1:I1"]));
  expect(long).toMatchObject({ shape: "long", subject: 1, body: [3, 4] });
  expect(long.pairs.get("被考核人")).toBe("张三");
  const stacked = only(sheetOf([{ rows: [["指标", "类别", "1月", "2月", "3月"], ["产值", "目标", 10, 10, 12], [null, "实际", 9, 11, 12], [null, "差异", -1, 1, 0], ["车次", "目标", 5, 5, 5], [null, "实际", 6, 4, 5], [null, "差异", 1, -1, 0]] }], ["A2:A4", "A5:A7"]));
  expect(stacked).toMatchObject({ shape: "stacked", subject: 0, body: [1, 2, 3, 4, 5, 6] });
});

test("traditional characters, full-width and inner spaces are known headings", () => {
  const table = only(sheetOf([{ rows: [["姓　名", "生產時數", "總　分"], ["張三 ", "９５", 90], ["李四", "８０", 85]] }]));
  expect(table.subject).toBe(0);
  expect(table.questions).toEqual([]);
});

test("a table below charts far from A1, hidden rows counted, computed columns no part of its shape", () => {
  const table = only(sheetOf([{ at: "B38", rows: [["姓名", "业绩", "总分（计）"], ["张三", 90, 90], ["李四", 80, 80]] }], [], { hiddenRows: new Set([39]), hiddenColumns: new Set([2]) }));
  expect(formatArea(table.area)).toBe("B38:D40");
  expect(table.hidden).toEqual({ rows: 1, columns: 1 });
});

test("a row slipped by a column is pointed at", () => {
  const table = only(sheetOf([{ rows: [["姓名", "部门", "业绩", "考勤"], ["张三", "售后", 90, 80], ["李四", "售后", 85, 90], [null, "王五", "售后", 70, 75]] }]));
  expect(table.misfits).toEqual([3]);
});

test("a used range of a million rows with two filled ones costs nothing", () => {
  const workbook = sheetOf([{ rows: [["姓名", "业绩"], ["张三", 90], ["李四", 80]] }, { at: "A1048576", rows: [["完"]] }]);
  const counted = countingLooks(workbook);
  expect(only(counted.workbook).body).toEqual([1, 2]);
  expect(counted.looks()).toBeLessThan(1000);
});

test.each([
  ["代码质量\n(逻辑、bug 数量)\n45%", { name: "代码质量", description: "逻辑、bug 数量", weight: 0.45 }],
  ["工作业绩（40%）", { name: "工作业绩", weight: 0.4 }],
  ["工作业绩40%", { name: "工作业绩", weight: 0.4 }],
  ["产值（万元）", { name: "产值", unit: "万元" }],
  ["满意度(%)", { name: "满意度", unit: "%" }],
  ["服务态度（20分）", { name: "服务态度", points: 20 }],
  ["出勤率\n权重：15%\n单位：%", { name: "出勤率", weight: 0.15, unit: "%" }],
  ["响应时间（目标：30分钟）", { name: "响应时间", target: "30分钟" }],
  ["应发工资", { name: "应发工资" }],
  ["达成率≥95%", { name: "达成率≥95%" }],
])("the heading %p is split", (text, parts) => {
  expect(splitHeader(text)).toEqual(parts);
});

/** Junk a person leaves around a table: titles, notes, numbers, other words. Never the table's own headings. */
const junk = fc.oneof(fc.constantFrom<CellValue>("2026年绩效", "备注：略", "打印日期", "第1页", 2026, 3.14, "部门：", "售后", "—", { fault: "#REF!" }), fc.constant(null));

test("whatever stands around a table, it is found as it is or the user is asked", () => {
  fc.assert(
    fc.property(
      fc.record({
        top: fc.integer({ min: 1, max: 6 }),
        left: fc.integer({ min: 0, max: 4 }),
        gap: fc.integer({ min: 0, max: 2 }),
        people: fc.integer({ min: 2, max: 6 }),
        above: fc.array(fc.array(junk, { maxLength: 6 }), { maxLength: 4 }),
        below: fc.array(fc.array(junk, { maxLength: 6 }), { maxLength: 4 }),
        after: fc.integer({ min: 0, max: 2 }),
      }),
      ({ top, left, gap, people, above, below, after }) => {
        const place = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;
        const start = above.length + gap + top;
        const table: CellValue[][] = [["姓名", "工作业绩", "团队管理", "工作能力"], ...Array.from({ length: people }, (_, index): CellValue[] => [`员工${"甲乙丙丁戊己"[index]}`, 60 + index, 70 + index, 80 + index])];
        const workbook = sheetOf([{ at: place(1, 0), rows: above }, { at: place(start, left), rows: table }, { at: place(start + people + 1 + after, 0), rows: below }].filter(({ rows }) => rows.length > 0));
        const found = findTables(workbook).find((one) => one.header && one.header.last === start);
        if (!found) {
          const asked = findTables(workbook).filter(({ area }) => area.top <= start && area.bottom >= start);
          expect(asked.every(({ questions, confidence }) => questions.length > 0 || confidence < 0.6)).toBe(true);
          return;
        }
        const own = Array.from({ length: people }, (_, index) => start + 1 + index);
        expect(found.body.slice(0, people)).toEqual(own);
        const more = found.body.slice(people);
        // What stands apart from the table is never taken in without asking; a row right below it is read like any other.
        if (more.some((row) => row > start + people + after && after > 0)) expect(found.questions).toContain("gapInBody");
        expect(more.every((row) => row > start + people)).toBe(true);
        expect(found.columns.filter(({ column }) => column >= left && column < left + 4).map(({ header }) => header.split(" / ").at(-1))).toEqual(["姓名", "工作业绩", "团队管理", "工作能力"]);
      },
    ),
    { numRuns: 300 },
  );
});
