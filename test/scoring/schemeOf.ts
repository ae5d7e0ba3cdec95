import type { z } from "zod";
import { bandTableSchema } from "../../src/scheme/bands";
import { deductionRuleSchema } from "../../src/scheme/deductionRule";
import { gradeBandSchema } from "../../src/scheme/gradeBand";
import { indicatorSchema } from "../../src/scheme/indicator";
import { parameterSchema } from "../../src/scheme/parameter";
import { payoutRuleSchema } from "../../src/scheme/payoutRule";
import type { Scheme } from "../../src/scheme/scheme";
import { settingsSchema } from "../../src/scheme/setting";
import type { LogEntry, Reading, Result } from "../../src/scoring/result";

type Row<Schema extends z.ZodType> = Omit<z.input<Schema>, "at"> & { at?: string };

/** A scheme written down with as little as the test is about; rows stand on the sheet 考核方案, one under the other. */
export type SchemeText = {
  settings?: Partial<z.input<typeof settingsSchema>>;
  indicators?: (Partial<Row<typeof indicatorSchema>> & { name: string })[];
  bands?: (Omit<z.input<typeof bandTableSchema>, "bands"> & { bands: Omit<z.input<typeof bandTableSchema>["bands"][number], "at">[] })[];
  grades?: Row<typeof gradeBandSchema>[];
  deductions?: (Omit<Row<typeof deductionRuleSchema>, "code"> & { code?: string })[];
  payouts?: Row<typeof payoutRuleSchema>[];
  parameters?: Row<typeof parameterSchema>[];
};

export function schemeOf(text: SchemeText): Scheme {
  return {
    language: "zh",
    settings: settingsSchema.parse({ code: "T", name: "试用方案", ...text.settings }),
    indicators: (text.indicators ?? []).map((one, row) =>
      indicatorSchema.parse({
        code: one.name,
        rule: { kind: "direct" },
        columns: one.formula === undefined && one.rule?.kind !== "deductions" ? [one.name] : [],
        at: `考核方案!A${row + 2}`,
        cells: { weight: `考核方案!E${row + 2}`, target: `考核方案!J${row + 2}`, maxPoints: `考核方案!N${row + 2}` },
        ...one,
      }),
    ),
    bands: (text.bands ?? []).map((table) => bandTableSchema.parse({ ...table, bands: table.bands.map((band, row) => ({ at: `分档!A${row + 2}`, ...band })) })),
    grades: (text.grades ?? []).map((one, row) => gradeBandSchema.parse({ at: `等级!A${row + 2}`, ...one })),
    deductions: (text.deductions ?? []).map((one, row) => deductionRuleSchema.parse({ code: one.name, at: `扣分规则!A${row + 2}`, ...one })),
    raters: [],
    payouts: (text.payouts ?? []).map((one, row) => payoutRuleSchema.parse({ at: `奖金!A${row + 2}`, ...one })),
    consequences: [],
    parameters: (text.parameters ?? []).map((one, row) => parameterSchema.parse({ at: `参数!B${row + 2}`, ...one })),
  };
}

/** A cell as a test writes it: a number, yes or no, `null` for blank, `N/A`, an error such as `#N/A`, other text. */
export type Written = number | boolean | null | string;

export function readingOf(value: Written, at: string): Reading {
  if (value === null) return { kind: "blank", at };
  if (typeof value === "number") return { kind: "number", value, at };
  if (typeof value === "boolean") return { kind: "answer", value, at, text: value ? "是" : "否" };
  if (value === "N/A") return { kind: "notApplicable", at, text: value };
  if (value === "#DIV/0!") return { kind: "fault", at, fault: value };
  return value === "uncalculated" ? { kind: "fault", at, fault: value } : { kind: "unreadable", at, text: value };
}

const letters = "CDEFGHIJKLMNOPQRSTUVWXYZ";

/** One row of 考核数据: the columns from C on, in the order written. */
export function resultOf(columns: Readonly<Record<string, Written>>, who: Partial<Result> = {}, row = 5): Result {
  const cells = Object.entries(columns).map(([header, value], index): [string, Reading] => [header, readingOf(value, `考核数据!${letters[index % 24]}${row}`)]);
  return { name: "张三", table: "考核数据", at: `考核数据!A${row}:Z${row}`, readings: new Map(cells), logs: new Map(), ...who };
}

export function failures(count: number, item = "例会"): LogEntry[] {
  return Array.from({ length: count }, (_, index) => ({ at: `检查记录!A${index + 2}`, item, text: "不合格" }));
}
