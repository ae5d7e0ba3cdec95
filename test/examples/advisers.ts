import { dayOf } from "../../src/templates/day";
import type { CellValue } from "../../src/sheet/cellValue";
import type { Change } from "../templates/readings/sampleWith";

/**
 * S4f, March: output 300000 at attainments of 1.10 and 0.90 makes 300000 × 0.5 % × 1.10 × 0.90 = 1485.00 for the group of
 * 张伟 (1.2), 李娜 (1.0) and 王强 (0.8).
 */
const adviser = (name: string, stage: string, output: number, target: number, vehicles: number, goal: number, coefficient: number): readonly CellValue[] => [
  name, "城东店", "业务接待", stage, "一组", "2026-03", output, 0, 0, target, vehicles, goal, coefficient, null, 95, 98,
];

export const group: readonly (readonly CellValue[])[] = [adviser("张伟", "正式", 120000, 100000, 40, 40, 1.2), adviser("李娜", "正式", 100000, 90000, 30, 35, 1), adviser("王强", "正式", 80000, 82727.27, 20, 25, 0.8)];

/** Somebody on probation, without output or targets of their own. */
export const probationer = adviser("孙丽", "试用期", 0, 0, 0, 0, 0.6);

export function march(people: readonly (readonly CellValue[])[], sales: readonly (readonly CellValue[])[] = [], parameters: Change["parameters"] = {}): Change {
  return { parameters, rows: { 考核数据: people, 精品明细: sales, 投诉记录: [] } };
}

/** A sale of 张伟's on 10 March. */
export const sale = (list: number, received: number, special = "是"): readonly CellValue[] => [dayOf("2026-03-10"), "张伟", "一组", "贴膜", list, received, special];
