import type { Cycle } from "../scheme/setting";
import { whoAndWhen } from "./dataColumns";
import { measureColumns, type Measure } from "./measures";
import { branches, people } from "./samplePeople";
import type { DataTable, SampleCell } from "./template";
import { text, type Text } from "./text";

export const resultsName = text("考核数据", "Results");

const order = [people.zhang, people.li, people.wang, people.chen, people.liu, people.zhao] as const;
const places = [branches.east, branches.west, branches.south, branches.north, branches.tech, branches.river] as const;

const examplePeriods: Readonly<Record<Cycle, SampleCell>> = { month: "2026-03", quarter: "2026-Q1", halfYear: "2026-H1", year: 2025 };

const guidance: Readonly<Record<Cycle, Text>> = {
  month: text("每月一次：一人一月一行，填写实际值或 0–100 的评分。", "Once a month: a row per person, actuals or ratings from 0 to 100."),
  quarter: text("每季度一次：一人一季一行，填写实际值或 0–100 的评分。", "Once a quarter: a row per person, actuals or ratings from 0 to 100."),
  halfYear: text("每半年一次：一人半年一行，填写实际值或 0–100 的评分。", "Once a half-year: a row per person, actuals or ratings from 0 to 100."),
  year: text("每年一次：一人一年一行，填写实际值或 0–100 的评分。", "Once a year: a row per person, actuals or ratings from 0 to 100."),
};

/** A data table whose columns are the measures themselves, with a sample row for each line of figures. */
export function measureTable(table: Readonly<{ name?: Text; guidance?: Text; cycle: Cycle; post: Text; measures: readonly Measure[]; figures: readonly (readonly SampleCell[])[] }>): DataTable {
  return {
    name: table.name ?? resultsName,
    guidance: table.guidance ?? guidance[table.cycle],
    frozen: 1,
    blankRows: 12,
    columns: [...whoAndWhen(table.cycle), ...measureColumns(table.measures)],
    sample: table.figures.map((figures, index) => [order[index]!, places[index]!, table.post, examplePeriods[table.cycle], ...figures]),
  };
}
