import { readNumber } from "../sheet/readNumber";
import { sameText } from "../sheet/text";
import { checked } from "./checked";
import { deductionRuleSchema, type Counted, type DeductionRule, type DeductionTarget, type Sources } from "./deductionRule";
import type { SchemeTable } from "./findSchemeTables";
import type { Indicator } from "./indicator";
import type { Issue } from "./issue";
import type { Settle } from "./settle";
import { rowsOf, type SchemeRow } from "./schemeRow";
import { choiceWords } from "./choiceWords";
import { choiceMeant } from "./words";

/** What a rule may name: the scheme's indicators and payouts, and the workbook's sheets and tables (for logs). */
export type DeductionNames = Readonly<{ indicators: readonly Indicator[]; payouts: readonly string[]; tables: ReadonlySet<string> }>;

/** The 扣分规则 table. */
export function parseDeductions(tables: readonly SchemeTable[], names: DeductionNames, settle: Settle, issues: Issue[]): readonly DeductionRule[] {
  return tables.flatMap((table) => rowsOf(table, issues, settle)).flatMap((row) => parseDeduction(row, names) ?? []);
}

function parseDeduction(row: SchemeRow, names: DeductionNames): DeductionRule | undefined {
  const name = row.requiredText("name");
  const unit = row.choice("unit", choiceWords.unit) ?? "points";
  const steps = parseSteps(row, unit);
  const threshold = parseThreshold(row);
  if (!row.faulty && steps.length === 0 && !threshold) row.fault("deduction-empty", "steps");
  const given = row.number("maximum");
  return checked(deductionRuleSchema, row, {
    code: row.text("code") ?? name,
    name,
    counted: parseCounted(row, names),
    steps,
    counting: row.choice("counting", choiceWords.counting),
    within: row.choice("within", choiceWords.within),
    sources: parseSources(row),
    combine: row.choice("combine", choiceWords.combine),
    beyond: row.choice("beyond", choiceWords.beyond),
    threshold,
    target: parseTarget(row, names),
    unit,
    base: row.text("base"),
    maximum: given,
    stack: row.choice("stack", choiceWords.stack),
    table: row.text("table"),
    definition: row.text("definition"),
    origin: row.choice("origin", choiceWords.origin),
    at: row.rowAt,
    cells: row.cells(),
  });
}

/** A formula over the row, with `=` in front or not: more than a single `[@column]`. */
function isFormula(text: string): boolean {
  return text.startsWith("=") || (text.includes("[@") && !/^\[@\[?[^[\]]+\]?\]$/.test(text));
}

/** `检查记录` (a log of the workbook), `投诉次数` (a column of the row) or `IF([@投诉]="",0,[@投诉])`. */
function parseCounted(row: SchemeRow, names: DeductionNames): Counted | undefined {
  const text = row.requiredText("counted");
  if (text === undefined) return undefined;
  if (isFormula(text)) return { kind: "formula", formula: text };
  if ([...names.tables].some((table) => sameText(table, text))) {
    const item = row.text("item");
    return item === undefined ? { kind: "log", table: text } : { kind: "log", table: text, item };
  }
  return { kind: "column", column: text.replace(/^\[@?\[?|\]?\]$/g, "") };
}

/** 去重合计, 取较多, or `以客服部为准` (`Only customer service`): whose entries of a log count. */
function parseSources(row: SchemeRow): Sources | undefined {
  const text = row.text("sources")?.normalize("NFKC").trim();
  if (text === undefined) return undefined;
  const kind = choiceMeant(text, choiceWords.sources);
  if (kind) return { kind };
  const only = /^以(.+)为准$|^only\s+(.+)$/i.exec(text);
  return only ? { kind: "only", source: (only[1] ?? only[2]!).trim() } : row.fault("unknown-choice", "sources", { text, choices: "去重合计、取较多、以…为准" });
}

/** `1；1.5；2.5`, or `5%；20%；50%` of the target when the unit is percent. */
function parseSteps(row: SchemeRow, unit: "points" | "percent"): readonly number[] {
  const cell = row.value("steps");
  if (typeof cell === "number") return [cell];
  const parts = (row.text("steps") ?? "").split(/[;；、，,\s/]+/).filter((part) => part !== "");
  return parts.flatMap((part) => {
    const read = readNumber(part);
    if (!read) return row.fault("not-a-number", "steps", { text: part }) ?? [];
    if (unit === "percent" && !read.percent && read.value > 1) return row.fault("percent-expected", "steps", { text: part }) ?? [];
    return [read.value];
  });
}

const operators: readonly (readonly [RegExp, "<" | "<=" | ">" | ">="])[] = [
  [/^(?:<=|≤|不高于|不超过|不大于)/, "<="],
  [/^(?:>=|≥|不低于|不少于|不小于|达到)/, ">="],
  [/^(?:<|低于|少于|小于|不足)/, "<"],
  [/^(?:>|高于|超过|大于|多于)/, ">"],
];

/** `<96`, `低于96分`: the line, with what falling on its wrong side costs in 条件扣分. */
function parseThreshold(row: SchemeRow): DeductionRule["threshold"] {
  const text = row.text("threshold")?.normalize("NFKC").trim();
  if (text === undefined) return undefined;
  const match = operators.find(([pattern]) => pattern.test(text));
  const line = match && readNumber(text.replace(match[0], "").trim());
  if (!match || !line) return row.fault("unknown-threshold", "threshold", { text });
  const amount = row.number("amount") ?? (row.faulty ? undefined : row.fault("scheme-cell-blank", "amount"));
  return amount === undefined ? undefined : { operator: match[1], value: line.value, amount };
}

/** 总分, an indicator (by code or name) or a payout. */
function parseTarget(row: SchemeRow, names: DeductionNames): DeductionTarget | undefined {
  const text = row.requiredText("target");
  if (text === undefined) return undefined;
  const indicator = names.indicators.find((candidate) => sameText(candidate.code, text)) ?? names.indicators.find((candidate) => sameText(candidate.name, text));
  if (indicator) return { kind: "indicator", code: indicator.code };
  if (choiceMeant(text, choiceWords.total)) return { kind: "total" };
  const payout = names.payouts.find((candidate) => sameText(candidate, text));
  return payout === undefined ? row.fault("unknown-target", "target", { text }) : { kind: "payout", name: payout };
}
