import type { Language } from "../../scheme/issue";

/** What is said where the user's own tables meet the scheme. */
export type MappingWords = Readonly<{
  title: string;
  hint: string;
  reading: string;
  /** The way in from the opening page. */
  own: string;
  ownHint: string;
  ownButton: string;
  fresh: string;
  tables: string;
  noTables: string;
  again: string;
  show: string;
  showOf(place: string): string;
  several: string;
  head: string;
  noHead: string;
  headRow(row: number, words: string): string;
  scheme: string;
  fromSheet: string;
  fromGallery: string;
  gallery: string;
  standing(name: string): string;
  dataTable: string;
  columns: string;
  further: string;
  drawn: string;
  drawnHint: string;
  target(figure: string): string;
  noWeight: string;
  needed: string;
  choose: string;
  none: string;
  unsure(column: string): string;
  take(column: string): string;
  takeOf(item: string, column: string): string;
  columnOf(item: string): string;
  unit: string;
  unitOf(item: string): string;
  asScheme: string;
  period(label: string, text: string): string;
  write: string;
  writing: string;
  adds(sheets: string): string;
  untouched: string;
  still: string;
  written(what: string): string;
  adopted: string;
  mapped(table: string): string;
  /** A mapping that stands. */
  group(table: string, sheet: string): string;
  sheetOf(table: string): string;
  gone(column: string): string;
  goneHint: string;
  sheetGone(sheet: string): string;
  unconfirmed: string;
  confirm: string;
  confirmOf(item: string): string;
  confirmAll(count: number): string;
  confirmedAll: string;
  moved(item: string, column: string): string;
  confirmedOne(item: string): string;
  unitSet(item: string, unit: string): string;
  sheetSet(sheet: string): string;
  another: string;
  backToMapping: string;
  standingHint: string;
  noMapping: string;
}>;

export const mappingWords: Readonly<Record<Language, MappingWords>> = {
  zh: {
    title: "用这个工作簿",
    hint: "您的表留在原处。先看找到了哪些表，再对好每一列；点“确认并写入”之前什么都不写。",
    reading: "正在找表……",
    own: "表已经在这个工作簿里",
    ownHint: "找出您自己的考核表，对好每一列，就在原表旁边计算。",
    ownButton: "用这个工作簿",
    fresh: "从模板新建",
    tables: "找到的表",
    noTables: "没有找到可用的表。请确认表里有姓名或考核项目，以及它们的数字；改好后重新查找。",
    again: "重新查找",
    show: "在表中显示",
    showOf: (place) => `在表中显示 ${place}`,
    several: "几张表的列相同（一月一表、一店一表）时可以多选，合在一起计算。",
    head: "表头",
    noHead: "没有表头，第一行就是数据",
    headRow: (row, words) => `第 ${row} 行：${words}`,
    scheme: "考核方案",
    fromSheet: "按这张表整理出方案（逐项待确认）",
    fromGallery: "用现成的方案",
    gallery: "选一个方案",
    standing: (name) => `工作簿里的方案“${name}”`,
    dataTable: "供哪张数据表使用",
    columns: "列对应",
    further: "可有可无的列",
    drawn: "整理出的方案",
    drawnHint: "取自您的表，写入后每一项都可以改。表里没有写的，不会替您编。",
    target: (figure) => `，目标 ${figure}`,
    noWeight: "权重待填",
    needed: "必填",
    choose: "请选择",
    none: "表中没有",
    unsure: (column) => `像是“${column}”，请您定`,
    take: (column) => `就是“${column}”`,
    takeOf: (item, column) => `“${item}”就是“${column}”`,
    columnOf: (item) => `“${item}”取自哪一列`,
    unit: "单位",
    unitOf: (item) => `“${item}”的单位`,
    asScheme: "按方案",
    period: (label, text) => `取自 ${label}：${text}`,
    write: "确认并写入",
    writing: "正在写入……",
    adds: (sheets) => `将新增工作表：${sheets}。`,
    untouched: "您自己的工作表一格也不改。",
    still: "还差：",
    written: (what) => `${what}。`,
    adopted: "已把考核方案接到您的表上",
    mapped: (table) => `已改好“${table}”的列对应`,
    group: (table, sheet) => `${table} ← ${sheet}`,
    sheetOf: (table) => `“${table}”取自哪个工作表`,
    gone: (column) => `${column}（已不在表中）`,
    goneHint: "这一列找不到了，请重新选择。",
    sheetGone: (sheet) => `${sheet}（已不在工作簿中）`,
    unconfirmed: "待确认",
    confirm: "确认",
    confirmOf: (item) => `确认“${item}”的对应`,
    confirmAll: (count) => `全部确认（${count} 项）`,
    confirmedAll: "列对应已全部确认",
    moved: (item, column) => `“${item}”改为取自“${column}”`,
    confirmedOne: (item) => `已确认“${item}”的对应`,
    unitSet: (item, unit) => (unit === "" ? `“${item}”的单位改为按方案` : `“${item}”的单位改为“${unit}”`),
    sheetSet: (sheet) => `改为取自工作表“${sheet}”`,
    another: "换一张表，或加一张表……",
    backToMapping: "返回现有的列对应",
    standingHint: "列可以移动，按标题去找；改了标题，在这里重新对一次。",
    noMapping: "现在直接按方案里的列名找您的表。列名不同时，可在这里对应。",
  },
  en: {
    title: "Use this workbook",
    hint: "Your tables stay where they are. See what was found, match every column; nothing is written before you confirm.",
    reading: "Looking for tables…",
    own: "The tables are in this workbook already",
    ownHint: "Find your own appraisal tables, match their columns, and work out the results beside them.",
    ownButton: "Use this workbook",
    fresh: "New from a template",
    tables: "Tables found",
    noTables: "No usable table was found. There should be names or appraised items with their figures; put that right and look again.",
    again: "Look again",
    show: "Show in the sheet",
    showOf: (place) => `Show ${place} in the sheet`,
    several: "Choose several when their columns are the same (a sheet a month, a sheet a branch): they are appraised together.",
    head: "Header row",
    noHead: "No header; the first row is data",
    headRow: (row, words) => `Row ${row}: ${words}`,
    scheme: "Scheme",
    fromSheet: "Draw the scheme from this table (each item to confirm)",
    fromGallery: "Use a ready scheme",
    gallery: "Choose a scheme",
    standing: (name) => `The workbook's scheme “${name}”`,
    dataTable: "For which data table",
    columns: "Columns",
    further: "Columns it can do without",
    drawn: "The scheme as drawn",
    drawnHint: "Taken from your table; every item can be changed afterwards. What the table does not say is not made up.",
    target: (figure) => `, target ${figure}`,
    noWeight: "weight to fill in",
    needed: "needed",
    choose: "Please choose",
    none: "Not in the table",
    unsure: (column) => `Looks like “${column}”: please decide`,
    take: (column) => `It is “${column}”`,
    takeOf: (item, column) => `“${item}” is “${column}”`,
    columnOf: (item) => `The column of “${item}”`,
    unit: "Unit",
    unitOf: (item) => `Unit of “${item}”`,
    asScheme: "As the scheme",
    period: (label, text) => `From ${label}: ${text}`,
    write: "Confirm and write",
    writing: "Writing…",
    adds: (sheets) => `Adds the sheets ${sheets}. `,
    untouched: "Not one cell of your own sheets is changed.",
    still: "Still open:",
    written: (what) => `${what}.`,
    adopted: "The scheme now reads your table",
    mapped: (table) => `The columns of “${table}” are matched anew`,
    group: (table, sheet) => `${table} ← ${sheet}`,
    sheetOf: (table) => `The sheet that feeds “${table}”`,
    gone: (column) => `${column} (no longer there)`,
    goneHint: "This column cannot be found; please choose again.",
    sheetGone: (sheet) => `${sheet} (no longer in the workbook)`,
    unconfirmed: "to confirm",
    confirm: "Confirm",
    confirmOf: (item) => `Confirm the column of “${item}”`,
    confirmAll: (count) => `Confirm all (${count})`,
    confirmedAll: "All columns are confirmed",
    moved: (item, column) => `“${item}” is now read from “${column}”`,
    confirmedOne: (item) => `The column of “${item}” is confirmed`,
    unitSet: (item, unit) => (unit === "" ? `The unit of “${item}” is the scheme's` : `The unit of “${item}” is now “${unit}”`),
    sheetSet: (sheet) => `Now read from the sheet “${sheet}”`,
    another: "Another table, or one more…",
    backToMapping: "Back to the mapping",
    standingHint: "Columns may move: they are found by their headings. When a heading changes, match it here.",
    noMapping: "Your table is read by the scheme's own column names. Where yours differ, match them here. ",
  },
};
