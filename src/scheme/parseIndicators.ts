import { readNumber } from "../sheet/readNumber";
import { listed } from "../sheet/text";
import { checked } from "./checked";
import type { SchemeTable } from "./findSchemeTables";
import { indicatorSchema, type Figure, type Indicator } from "./indicator";
import type { Issue } from "./issue";
import type { Settle } from "./settle";
import { parseScoringRule } from "./parseScoringRule";
import { rowsOf, type SchemeRow } from "./schemeRow";
import { isRatingsName } from "./ratings";
import { choiceWords } from "./choiceWords";

/** The 指标 tables. Weights above 1 mean that the column is written in percent points (40 for 40 %). */
export function parseIndicators(tables: readonly SchemeTable[], settle: Settle, issues: Issue[], notices: Issue[]): readonly Indicator[] {
  return tables.flatMap((table) => {
    const rows = rowsOf(table, issues, settle);
    const weights = rows.flatMap((row) => weightFields.map((field) => readNumber(row.value(field))?.value ?? 0));
    const percentPoints = weights.some((weight) => weight > 1.5);
    const first = rows[0];
    if (percentPoints && first) notices.push({ severity: "notice", code: "weights-in-percent", at: first.at("weight"), facts: {} });
    const indicators = rows.flatMap((row) => parseIndicator(row, percentPoints) ?? []);
    return indicators;
  });
}

/** The columns that hold weights; one way of writing holds for all of them. */
const weightFields = ["weight", "dimensionWeight", "leastWeight", "mostWeight"] as const;

function parseIndicator(row: SchemeRow, percentPoints: boolean): Indicator | undefined {
  const name = row.requiredText("name");
  const ratio = (field: (typeof weightFields)[number]) => {
    const written = row.number(field);
    return written !== undefined && percentPoints ? Number(`${written}e-2`) : written;
  };
  const formula = row.text("formula");
  const columns = listed(row.text("columns") ?? "");
  const raw = {
    code: row.text("code") ?? name,
    name,
    dimension: row.text("dimension"),
    kind: row.choice("kind", choiceWords.kind),
    weight: ratio("weight"),
    dimensionWeight: ratio("dimensionWeight"),
    leastWeight: ratio("leastWeight"),
    mostWeight: ratio("mostWeight"),
    unit: row.text("unit"),
    direction: row.choice("direction", choiceWords.direction),
    rule: parseScoringRule(row),
    target: figure(row, "target"),
    targetTo: figure(row, "targetTo"),
    stretch: figure(row, "stretch"),
    gate: figure(row, "gate"),
    floor: row.number("floor"),
    cap: row.number("cap"),
    maxPoints: row.number("maxPoints"),
    bonus: row.yesNo("bonus"),
    veto: row.yesNo("veto"),
    posts: listed(row.text("posts") ?? ""),
    stages: listed(row.text("stages") ?? ""),
    table: row.text("table"),
    columns,
    formula,
    rated: formula === undefined && columns.length > 0 && columns.every(isRatingsName) ? true : undefined,
    missing: row.choice("missing", choiceWords.missing),
    definition: row.text("definition"),
    origin: row.choice("origin", choiceWords.origin),
    at: row.rowAt,
    cells: row.cells(),
  };
  const indicator = checked(indicatorSchema, row, raw);
  if (!indicator || indicator.columns.length > 0 || indicator.formula || indicator.rule.kind === "deductions") return indicator;
  return { ...indicator, columns: [indicator.name] };
}

/** A number, or `[@产值目标]`: the column of the person's own row that holds it. */
function figure(row: SchemeRow, field: string): Figure | undefined {
  const text = row.text(field);
  if (text === undefined) return undefined;
  const column = /^=?\[@?\[?([^[\]]+)\]?\]$/.exec(text.normalize("NFKC"));
  if (column) return { kind: "column", column: column[1]!.trim() };
  const value = row.number(field);
  return value === undefined ? undefined : { kind: "number", value };
}
