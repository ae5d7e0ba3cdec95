import type { ChartPlan, SheetPlan, WorkbookPlan } from "../../src/sheet/sheetPlan";

/** Texts that would do harm or break the file if they were not kept as the texts they are. */
export const hostileTexts = [
  "=HYPERLINK(\"http://x\",\"a\")",
  "+1+1",
  "-2",
  "@SUM(A1)",
  "<b>&amp;</b>",
  "a\"b'c",
  "]]>",
  "_x0041_",
  "line\nbreak",
  "tab\tand\u0001control",
  " spaces around ",
  "𠮷野家 😀",
  "#REF!",
  "1e5",
];

const head = { bold: true, fill: "E8F0F4", border: { sides: "all", color: "9FB3C0" }, horizontal: "center", wrap: true } as const;
const people = ["张三", "李四", "王五", "赵六"];

const guide: SheetPlan = {
  name: "使用说明",
  tabColor: "1F5C7A",
  gridLines: false,
  columnWidths: [2, 24, 60],
  rowHeights: new Map([[0, 30]]),
  blocks: [
    { at: { row: 0, column: 1 }, rows: [[{ write: "服务经理绩效 · 2026-03", style: { bold: true, size: 18, color: "1F5C7A", vertical: "center" } }]] },
    { at: { row: 2, column: 1 }, rows: hostileTexts.map((text) => [{ write: text, style: { fill: "F7F9FA" } }, text]) },
  ],
  merges: [{ top: 0, left: 1, bottom: 0, right: 2 }],
  print: { orientation: "portrait", fit: { wide: 1, tall: 1 }, centered: true, header: { left: "R&D 部 <一>", center: "绩效" }, footer: { center: "第 &P 页，共 &N 页" } },
};

const data: SheetPlan = {
  name: "考核 数据",
  tabColor: "F2C230",
  zoom: 90,
  columnWidths: [8, 12, 12, 12, undefined, 14],
  formats: [
    { area: { top: 3, left: 1, bottom: 6, right: 5 }, style: { numberFormat: "0.00", border: { sides: "all", color: "D5DBE1" } } },
    { area: { top: 3, left: 2, bottom: 6, right: 2 }, style: { fill: "FFF9E5", locked: false } },
    { area: { top: 3, left: 5, bottom: 6, right: 5 }, style: { horizontal: "center" } },
  ],
  blocks: [
    { at: { row: 0, column: 1 }, rows: [[{ write: "考核数据", style: { bold: true, size: 14 } }]] },
    { at: { row: 2, column: 1 }, rows: [["姓名", "得分", "得分", "日期", "等级"].map((write) => ({ write, style: head }))] },
    {
      at: { row: 3, column: 1 },
      rows: people.map((name, index) => [
        name,
        [96.5, 83.4, 71, 88][index]!,
        undefined,
        { write: 46_100 + index, style: { numberFormat: "yyyy-mm-dd" } },
        { formula: "=IFS([@得分]>=90,\"A\",[@得分]>=80,\"B\",TRUE,\"C\")", value: ["A", "B", "C", "B"][index]! },
      ]),
    },
    { at: { row: 8, column: 1 }, rows: [["平均", { formula: "=AVERAGE(成绩[得分])", value: 84.725 }, { fault: "#N/A" }, true, null]] },
  ],
  tables: [
    {
      name: "成绩",
      area: { top: 2, left: 1, bottom: 6, right: 5 },
      style: "TableStyleLight1",
      stripes: true,
      filter: true,
      columnFormulas: { 得分2: "=[@得分]*1.1", 等级: "=IFS([@得分]>=90,\"A\",[@得分]>=80,\"B\",TRUE,\"C\")" },
    },
  ],
  validations: [
    {
      area: { top: 3, left: 2, bottom: 6, right: 2 },
      validation: {
        rule: { kind: "decimal", min: 0, max: 100 },
        prompt: { title: "得分".repeat(30), text: "请输入 0–100\n的 \"数\" <&>" + "长".repeat(300) },
        error: { title: "不对", text: "只能是 0 到 100 的数", stop: true },
      },
    },
    { area: { top: 3, left: 4, bottom: 6, right: 4 }, validation: { rule: { kind: "date", min: 45_000 }, error: { title: "日期", text: "太早", stop: false } } },
    { area: { top: 3, left: 1, bottom: 6, right: 1 }, validation: { rule: { kind: "listFrom", formula: "=看板!$A$2:$A$5" } } },
    { area: { top: 8, left: 1, bottom: 8, right: 1 }, validation: { rule: { kind: "list", values: ["平均", "合计", "“其他\"”"] } } },
    { area: { top: 8, left: 2, bottom: 8, right: 2 }, validation: { rule: { kind: "any" }, prompt: { title: "算出来的", text: "不用填" } } },
    { area: { top: 8, left: 3, bottom: 8, right: 3 }, validation: { rule: { kind: "custom", formula: "=LEN(D9)<5" } } },
    { area: { top: 8, left: 4, bottom: 8, right: 4 }, validation: { rule: { kind: "whole", max: 3 } } },
  ],
  conditionalFormats: [
    {
      area: { top: 3, left: 2, bottom: 6, right: 2 },
      rules: [
        { formula: "=$C4<75", style: { fill: "FDE3CC", color: "9C4A00", bold: true }, stopIfTrue: true },
        { formula: "=$C4>=90", style: { fill: "DFF0DC" } },
      ],
    },
    { area: { top: 3, left: 1, bottom: 6, right: 1 }, rules: [{ formula: "=XLOOKUP(B4,$B$4:$B$7,$C$4:$C$7)<75", style: { color: "C00000" } }] },
  ],
  notes: [
    { at: { row: 2, column: 2 }, text: "任务完成率 = 实际 ÷ 目标\n原文：“完成率低于 95% 的，每低 1 个百分点扣 2 分。”" },
    { at: { row: 2, column: 5 }, text: "<短> & \"引号\"" },
  ],
  freeze: { row: 3, column: 2 },
  protected: true,
  print: {
    orientation: "landscape",
    fit: { wide: 1, tall: 0 },
    titleRows: { first: 2, last: 2 },
    area: { top: 0, left: 1, bottom: 8, right: 5 },
    header: { center: "考核数据", right: "长".repeat(400) },
    margins: { top: 0.75, bottom: 0.7, left: 0.5, right: 0.5, header: 0.35, footer: 0.35 },
    breaksAfter: [4],
  },
};

const kinds: readonly ChartPlan["kind"][] = ["column", "bar", "line", "radar", "pie", "stackedColumn", "stackedBar"];

const board: SheetPlan = {
  name: "看板",
  gridLines: false,
  columnWidths: [10, 10, 10],
  blocks: [
    { at: { row: 0, column: 0 }, rows: [["等级", "上期", "本期"], ["A", 8, 9], ["B", 21, 20], ["C", 11, 9], ["D", 2, { formula: "=1+2", value: 3 }]] },
  ],
  notes: [{ at: { row: 0, column: 2 }, text: "本期人数" }],
  charts: kinds.map((kind, index) => ({
    name: `图 ${kind} "1"`,
    kind,
    title: `<${kind}> & 三分之二的人在 B`,
    categories: "看板!$A$2:$A$5",
    series: kind === "pie" ? [{ name: "本期", values: "看板!$C$2:$C$5" }] : [
      { name: "上期", values: "看板!$B$2:$B$5" },
      { name: "本期 <&>", values: "看板!$C$2:$C$5", color: "E0A030" },
    ],
    area: { top: 7 + Math.floor(index / 2) * 16, left: (index % 2) * 6, bottom: 21 + Math.floor(index / 2) * 16, right: (index % 2) * 6 + 5 },
    valueFormat: kind === "column" ? "0\"人\"" : undefined,
    showLegend: true,
    showValues: kind !== "radar",
  })),
  print: { orientation: "portrait", fit: { wide: 1, tall: 1 } },
};

const hidden: SheetPlan = { name: "参数'表", visibility: "hidden", blocks: [{ at: { row: 0, column: 0 }, rows: [["提成比例", 0.05]] }] };

export const richPlan: WorkbookPlan = {
  sheets: [guide, data, board, hidden],
  names: [
    { name: "提成比例", refersTo: "'参数''表'!$B$1", comment: "假设待确认" },
    { name: "目标线", refersTo: "0.95" },
  ],
  title: "服务经理 <绩效> & 考核",
  subject: "S4i",
  opensPane: true,
};
