import type { CellValue } from "../../src/sheet/cellValue";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";
import { workbookOf, type Block } from "../support/workbookOf";

export const header = ["姓名", "岗位", "期间", "提成基数", "月绩效分数"];
const rules: readonly (readonly CellValue[])[] = [
  ["L1", "月度连续三次 A 级", '[@等级]="A"', "连续3次", "考核数据", "晋升一级", "月度考核等级连续三次为A级,将给予晋升一级奖励。"],
  ["L2", "连续六月中三次 D 级", '[@等级]="D"', "近6次中3次", "考核数据", "降级或撤职处理", "月度考核等级连续六月中有三次为D级,将予以降级或撤职处理。"],
];
const points: Readonly<Record<string, number>> = { A: 100, B: 95, C: 85, D: 70 };

/** S4i's monthly part as its tables: grades at 100, 90 and 80, a commission, two rules over runs of grades. */
export function serviceManager(rows: readonly (readonly CellValue[])[], over: Readonly<{ rules?: readonly (readonly CellValue[])[]; payouts?: readonly (readonly CellValue[])[]; parameters?: readonly (readonly CellValue[])[]; sheets?: Readonly<Record<string, readonly Block[]>>; header?: readonly string[]; version?: string; indicator?: readonly CellValue[] }> = {}): WorkbookSnapshot {
  return workbookOf({
    考核方案: [
      { table: "方案", rows: [["项目", "内容"], ["方案编号", "S4i"], ["方案名称", "服务经理绩效考核"], ["版本", over.version ?? "2011-04"]] },
      { at: "A10", table: "指标", rows: [["编号", "指标", "权重", "计分规则", "来源列"], over.indicator ?? ["M1", "月绩效分数", 1, "直接评分", "月绩效分数"]] },
    ],
    等级: [{ table: "等级", rows: [["等级", "最低总分"], ["A", 100], ["B", 90], ["C", 80], ["D", null]] }],
    奖金: [{ table: "奖金", rows: [["奖金", "公式", "递延比例", "递延基数", "分组列"], ...(over.payouts ?? [["月提成工资", "[@提成基数]*[@总分]/100"]])] }],
    联动规则: [{ table: "联动规则", rows: [["编号", "规则", "条件", "窗口", "数据表", "建议措施", "条文"], ...(over.rules ?? rules)] }],
    ...(over.parameters ? { 参数: [{ table: "参数", rows: [["参数", "值"], ...over.parameters] }] } : {}),
    考核数据: [{ at: "A4", table: "考核数据", rows: [over.header ?? header, ...rows] }],
    ...over.sheets,
  });
}

/** A month per letter from 2026-01; `-` is a month without a row. */
export function months(grades: string, name = "张三", first = 1): readonly (readonly CellValue[])[] {
  return [...grades].flatMap((grade, index) => (grade === "-" ? [] : [[name, "服务经理", `2026-${String(index + first).padStart(2, "0")}`, 5000, points[grade]!]]));
}
