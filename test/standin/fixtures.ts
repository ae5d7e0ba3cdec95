import type { CellWrite, Edit } from "../../src/sheet/edits";
import type { SheetPlan, WorkbookPlan } from "../../src/sheet/sheetPlan";

/** Text that Excel would make something else of if it were sent as it stands. */
export const hostileTexts = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(1)",
  "-合计",
  "'已带撇号",
  "007",
  "1,234.50",
  "12%",
  "1e5",
  "(5)",
  "2026-03",
  "2026/3/5",
  "3-5",
  "3月5日",
  "2026年3月",
  "8:30",
  "TRUE",
  "false",
  "#N/A",
  "#REF!",
  "１２３",
  "＝1+1",
  " =1+1",
  "¥100",
  '=HYPERLINK("http://x","y")',
] as const;

/** Text that reaches a cell as it is anyhow. */
export const plainTexts = ["张三", "客户满意度", "A", "总分 / Total", "优秀\n良好", "a<b>&\"c\"", "😀", "  两边有空格  "] as const;

export function table(rows: number): SheetPlan {
  const header: CellWrite[] = ["姓名", "部门", "实际值"];
  const body = Array.from({ length: rows }, (_, index): CellWrite[] => [`员工${index + 1}`, index % 2 ? "销售部" : "售后部", 60 + (index % 41)]);
  return {
    name: "考核数据",
    blocks: [{ at: { row: 2, column: 1 }, rows: [header, ...body] }],
    tables: [{ name: "考核表", area: { top: 2, left: 1, bottom: 2 + rows, right: 3 }, style: "TableStyleLight9", stripes: true, filter: true }],
  };
}

/** A cell of every kind, formulas with and without a result among them. */
export const everyKind: SheetPlan = {
  name: "各种 单元格",
  blocks: [
    {
      at: { row: 1, column: 1 },
      rows: [
        ["文字", 12.5, true, false, null, { fault: "#N/A" }, { fault: "#DIV/0!" }],
        [{ formula: "=B2", value: "文字" }, { formula: "=C2*2", value: 25 }, { formula: '=""', value: "" }, { formula: "=1/0", value: { fault: "#DIV/0!" } }, { formula: "=D2", value: true }],
        [...hostileTexts.slice(0, 7)],
        [{ write: 46000, style: { numberFormat: "yyyy-mm-dd" } }, { write: 0.875, style: { numberFormat: "0.0%" } }, { write: "007", style: { numberFormat: "@" } }],
      ],
    },
    { at: { row: 9, column: 4 }, rows: [["合并的标题", null, null], [1, 2, 3]] },
  ],
  merges: [{ top: 9, left: 4, bottom: 9, right: 6 }],
};

/** A sheet with everything that a plan can hold, save notes, which the library from npm does not know, and a zoom. */
export const fullSheet: SheetPlan = {
  name: "考核表 2026-03",
  tabColor: "1F3864",
  gridLines: false,
  columnWidths: [12, undefined, 8.5, 20],
  rowHeights: new Map([
    [0, 30],
    [2, 18],
  ]),
  formats: [
    { area: { top: 0, left: 0, bottom: 0, right: 3 }, style: { bold: true, size: 16, horizontal: "center", vertical: "center", fill: "DDEBF7" } },
    { area: { top: 3, left: 0, bottom: 6, right: 3 }, style: { border: { sides: "all", color: "BFBFBF" }, wrap: true } },
    { area: { top: 7, left: 0, bottom: 7, right: 3 }, style: { border: { sides: "top", color: "000000" } } },
    { area: { top: 4, left: 2, bottom: 6, right: 2 }, style: { numberFormat: "0.00", locked: false, indent: 1 } },
  ],
  blocks: [
    { at: { row: 0, column: 0 }, rows: [["绩效考核表"]] },
    {
      at: { row: 3, column: 0 },
      rows: [
        ["指标", "目标", "实际", "得分"],
        ["2026-03 产值", 100, 90, { write: { formula: "=C5/B5*100", value: 90 }, style: { color: "C00000", italic: true } }],
        ["满意度", 95, 96, { write: { formula: "=C6/B6*100", value: 101 }, style: { color: "C00000", italic: true } }],
        [{ write: "=不是公式", style: { border: { sides: "bottom", color: "FF0000" } } }, 95, null, { formula: "=C7/B7*100", value: 0 }],
      ],
    },
    { at: { row: 7, column: 2 }, rows: [["合计", { formula: "=SUM(得分表[得分])", value: 191 }]] },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
  tables: [{ name: "得分表", area: { top: 3, left: 0, bottom: 6, right: 3 }, style: "TableStyleMedium2", stripes: false, filter: true, columnFormulas: { 得分: "=[@实际]/[@目标]*100" } }],
  validations: [
    { area: { top: 4, left: 2, bottom: 6, right: 2 }, validation: { rule: { kind: "decimal", min: 0, max: 1000 }, prompt: { title: "实际值", text: "填写本月完成数" }, error: { title: "不对", text: "请填写数字", stop: true } } },
    { area: { top: 4, left: 1, bottom: 6, right: 1 }, validation: { rule: { kind: "whole", min: 1 } } },
    { area: { top: 10, left: 0, bottom: 10, right: 0 }, validation: { rule: { kind: "list", values: ["优", "良", "中"] } } },
    { area: { top: 11, left: 0, bottom: 11, right: 0 }, validation: { rule: { kind: "listFrom", formula: "=$A$5:$A$7" } } },
    { area: { top: 12, left: 0, bottom: 12, right: 0 }, validation: { rule: { kind: "date", min: 45000, max: 47000 } } },
    { area: { top: 13, left: 0, bottom: 13, right: 0 }, validation: { rule: { kind: "custom", formula: "=LEN(A14)<5" }, error: { title: "太长", text: "请缩短", stop: false } } },
    { area: { top: 14, left: 0, bottom: 14, right: 0 }, validation: { rule: { kind: "any" }, prompt: { title: "说明", text: "可写任何内容" } } },
  ],
  conditionalFormats: [
    {
      area: { top: 4, left: 3, bottom: 6, right: 3 },
      rules: [
        { formula: "=D5<60", style: { fill: "FFC7CE", color: "9C0006", bold: true }, stopIfTrue: true },
        { formula: "=D5>=100", style: { fill: "C6EFCE" } },
      ],
    },
  ],
  freeze: { row: 4, column: 1 },
  print: {
    orientation: "landscape",
    fit: { wide: 1, tall: 0 },
    titleRows: { first: 0, last: 3 },
    titleColumns: { first: 0, last: 1 },
    area: { top: 0, left: 0, bottom: 30, right: 3 },
    header: { left: "绩算", right: "&D" },
    footer: { center: "第 &P 页，共 &N 页" },
    margins: { top: 0.75, bottom: 0.75, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    centered: true,
    breaksAfter: [15, 22],
  },
  charts: [
    {
      name: "得分图",
      kind: "column",
      title: "各指标得分",
      categories: "'考核表 2026-03'!$A$5:$A$7",
      series: [
        { name: "得分", values: "'考核表 2026-03'!$D$5:$D$7", color: "2F5597" },
        { name: "实际", values: "'考核表 2026-03'!$C$5:$C$7" },
      ],
      area: { top: 9, left: 4, bottom: 24, right: 10 },
      valueFormat: "0",
      showLegend: true,
      showValues: true,
    },
    { name: "走势", kind: "line", title: "", categories: "'考核表 2026-03'!$A$5:$A$7", series: [{ name: "目标", values: "'考核表 2026-03'!$B$5:$B$7", color: "C00000" }], area: { top: 26, left: 4, bottom: 36, right: 10 } },
  ],
  protected: true,
};

export const workbookPlan: WorkbookPlan = {
  sheets: [table(3), everyKind, { name: "隐藏的", visibility: "hidden", blocks: [{ at: { row: 0, column: 0 }, rows: [["参数", 1]] }] }, { name: "空白", blocks: [] }],
  names: [{ name: "产值提成比例", refersTo: "隐藏的!$B$1" }],
};

const ours = { top: 2, left: 4, bottom: 5, right: 5 };

/** What a recalculation does: new columns beside the table, looks, flags, and a document kept in the workbook. */
export const recalculation: readonly Edit[] = [
  { kind: "writeCells", sheet: "考核数据", at: { row: 2, column: 4 }, rows: [["得分", "2026-03 等级"], [90.5, "优秀"], [{ formula: "=[@实际值]*2", value: 122 }, "=不是公式"], [null, "未计分"]] },
  { kind: "resizeTable", table: "考核表", area: { top: 2, left: 1, bottom: 5, right: 5 } },
  { kind: "formatCells", sheet: "考核数据", area: ours, style: { numberFormat: "0.00", fill: "F2F2F2", border: { sides: "all", color: "D9D9D9" } } },
  { kind: "columnWidth", sheet: "考核数据", column: 4, width: 10 },
  { kind: "conditionalFormats", sheet: "考核数据", area: ours, rules: [{ formula: "=E3<60", style: { fill: "FFC7CE" } }, { formula: "=E3=100", style: { bold: true } }] },
  { kind: "validate", sheet: "考核数据", area: { ...ours, left: 5 }, validation: { rule: { kind: "list", values: ["优秀", "良好"] } } },
  { kind: "storeXml", namespace: "urn:jisuan:mapping", xml: '<mapping xmlns="urn:jisuan:mapping"><column>得分</column></mapping>' },
  { kind: "defineName", name: "本期", refersTo: "考核数据!$B$4" },
  { kind: "defineName", name: "产值提成比例", refersTo: "隐藏的!$A$1" },
];

export const editLists: Readonly<Record<string, readonly Edit[]>> = {
  "a recalculation": recalculation,
  "cells of every kind": [
    { kind: "writeCells", sheet: "空白", at: { row: 0, column: 0 }, rows: [[...hostileTexts], [...plainTexts], [1, -2.5, true, false, null, undefined, { fault: "#N/A" }], [{ formula: "=A3+B3", value: -1.5 }]] },
  ],
  "cells that are emptied and left alone": [
    { kind: "writeCells", sheet: "考核数据", at: { row: 3, column: 1 }, rows: [[undefined, null, 1], [null], [undefined, undefined, null]] },
  ],
  "a table that grows downwards and gets shorter again": [
    { kind: "writeCells", sheet: "考核数据", at: { row: 6, column: 1 }, rows: [["赵六", "销售部", 77], ["钱七", "售后部", 78]] },
    { kind: "resizeTable", table: "考核表", area: { top: 2, left: 1, bottom: 7, right: 3 } },
    { kind: "resizeTable", table: "考核表", area: { top: 2, left: 1, bottom: 6, right: 3 } },
  ],
  "a sheet with everything": [{ kind: "addSheet", plan: fullSheet }],
  "sheets that speak of each other, one before another, one anew": [
    { kind: "deleteSheet", sheet: "空白" },
    { kind: "addSheet", plan: { name: "空白", blocks: [{ at: { row: 0, column: 0 }, rows: [[{ formula: "=看板!A1", value: 7 }]] }] }, before: "各种 单元格" },
    { kind: "addSheet", plan: { name: "看板", visibility: "hidden", blocks: [{ at: { row: 0, column: 0 }, rows: [[7, { formula: "=下限*2", value: 14 }]] }] }, before: "考核数据" },
    { kind: "defineName", name: "下限", refersTo: "看板!$A$1" },
    { kind: "writeCells", sheet: "看板", at: { row: 4, column: 0 }, rows: [["后来写的"]] },
  ],
  "charts of every kind, over another sheet": [
    {
      kind: "addSheet",
      plan: {
        name: "看板",
        blocks: [],
        charts: (["column", "bar", "line", "radar", "pie", "stackedColumn", "stackedBar"] as const).map((kind, index) => ({
          name: `图${index}`,
          kind,
          title: kind,
          categories: "考核数据!$B$4:$B$6",
          series: [{ name: "实际值", values: "考核数据!$D$4:$D$6", color: "2F5597" }],
          area: { top: 20 * index, left: 0, bottom: 20 * index + 15, right: 7 },
          valueFormat: "0.0",
          showLegend: index % 2 === 0,
          ...(index === 1 ? { titleFrom: "考核数据!$B$4", valueMin: 0 } : {}),
        })),
      },
    },
  ],
  "names that go, one defined anew, one that was never there": [
    { kind: "defineName", name: "下限", refersTo: "隐藏的!$A$1" },
    { kind: "deleteName", name: "下限" },
    { kind: "deleteName", name: "产值提成比例" },
    { kind: "deleteName", name: "从来没有" },
    { kind: "defineName", name: "产值提成比例", refersTo: "隐藏的!$B$1" },
  ],
  "the last name that goes": [{ kind: "deleteName", name: "产值提成比例" }],
  "a document that is replaced and one that goes": [
    { kind: "storeXml", namespace: "urn:jisuan:a", xml: '<a xmlns="urn:jisuan:a">1</a>' },
    { kind: "storeXml", namespace: "urn:jisuan:b", xml: null },
  ],
};
