import { formatPlace, parsePlace } from "../../src/sheet/address";
import type { CellValue } from "../../src/sheet/cellValue";
import type { NameSnapshot, SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../../src/sheet/snapshot";

/** A block of cells on a sheet of a test workbook; `table` makes it an Excel table of that name. */
export type Block = Readonly<{ at?: string; table?: string; totals?: boolean; rows: readonly (readonly CellValue[])[] }>;

/** A snapshot written as its sheets' blocks: `workbookOf({ 考核数据: [{ at: "A4", table: "考核数据", rows: [...] }] })`. */
export function workbookOf(sheets: Readonly<Record<string, readonly Block[]>>, more: Partial<WorkbookSnapshot> & { names?: readonly NameSnapshot[] } = {}): WorkbookSnapshot {
  const tables: TableSnapshot[] = [];
  const drawn = Object.entries(sheets).map(([name, blocks]): SheetSnapshot => {
    const rows = new Map<number, CellValue[]>();
    for (const block of blocks) {
      const start = parsePlace(block.at ?? "A1")!;
      block.rows.forEach((cells, down) => {
        const row = rows.get(start.row + down) ?? [];
        cells.forEach((value, across) => {
          while (row.length < start.column + across) row.push(null);
          row[start.column + across] = value;
        });
        rows.set(start.row + down, row);
      });
      if (block.table === undefined) continue;
      const width = Math.max(...block.rows.map((cells) => cells.length));
      tables.push({
        name: block.table,
        sheet: name,
        area: { top: start.row, left: start.column, bottom: start.row + block.rows.length - 1, right: start.column + width - 1 },
        hasHeader: true,
        hasTotals: block.totals ?? false,
        columns: block.rows[0]!.map((value, index) => (value === null ? formatPlace({ row: start.row, column: start.column + index }) : String(value))),
      });
    }
    return { name, visibility: "visible", protected: false, rows: new Map([...rows].sort(([a], [b]) => a - b)), formulas: new Map(), merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
  });
  return { sheets: drawn, tables, names: [], storedXml: new Map(), date1904: false, readOnly: false, ...more };
}

/** S4g as its tables: four indicators at 40/30/20/10 rated directly, with cut-offs that HR has entered. */
export function managerScheme(over: Readonly<{ weights?: readonly CellValue[]; grades?: readonly (readonly CellValue[])[]; sources?: readonly string[] }> = {}): Readonly<Record<string, readonly Block[]>> {
  const names = ["工作业绩", "团队管理", "工作能力", "职业素养"];
  const weights = over.weights ?? [0.4, 0.3, 0.2, 0.1];
  return {
    考核方案: [
      { table: "方案", rows: [["项目", "内容", "说明"], ["方案编号", "S4g", null], ["方案名称", "经理考核方案", null], ["考核周期", "季度", null]] },
      {
        at: "A10",
        table: "指标",
        rows: [["编号", "指标", "权重", "计分规则", "来源列"], ...names.map((name, index) => [`K${index + 1}`, name, weights[index] ?? null, "直接评分", over.sources?.[index] ?? name])],
      },
    ],
    等级: [{ table: "等级", rows: [["等级", "名称", "最低总分", "系数"], ...(over.grades ?? [["A", "优秀", 90, 1.2], ["B", "良好", 80, 1], ["C", "合格", 60, 0.8], ["D", "不合格", null, 0.5]])] }],
  };
}
