import type { WorkbookSnapshot } from "../sheet/snapshot";
import { findSchemeTables, type SchemeTable } from "./findSchemeTables";
import type { Indicator } from "./indicator";
import type { Issue } from "./issue";
import { parseBands, parseGrades } from "./parseBands";
import { parseDeductions } from "./parseDeductions";
import { parseIndicators } from "./parseIndicators";
import { parseParameters } from "./parseParameters";
import { parseConsequences, parsePayouts } from "./parsePayouts";
import { parseRaters } from "./parseRaters";
import { parseSettings } from "./parseSettings";
import type { Scheme } from "./scheme";
import { settleBy, type ParameterFormula } from "./settle";
import { strangeColumns } from "./strangeColumns";
import type { SchemeTableKey } from "./tableColumns";

/** A workbook's scheme as far as it can be read, and everything wrong with its tables, all at once. */
export type ParsedScheme = Readonly<{
  scheme?: Scheme;
  issues: readonly Issue[];
  notices: readonly Issue[];
  /** Where the tables stand; empty when the workbook holds no scheme at all. */
  tables: readonly SchemeTable[];
}>;

/**
 * Reads the scheme's tables from a workbook. Without an 指标 table there is no scheme and one issue says so. `evaluate`
 * works out cells that choose by parameters: `IF(…)`.
 */
export function parseScheme(workbook: WorkbookSnapshot, evaluate?: ParameterFormula): ParsedScheme {
  const tables = findSchemeTables(workbook);
  const issues: Issue[] = [];
  const notices: Issue[] = [];
  const of = (key: SchemeTableKey) => tables.filter((table) => table.key === key);
  const indicatorTables = of("indicators");
  if (indicatorTables.length === 0) {
    return { issues: [{ severity: "issue", code: "no-scheme", facts: {} }], notices, tables };
  }
  notices.push(...strangeColumns(tables));
  const parameters = parseParameters(of("parameters"), issues);
  const settle = settleBy(parameters, evaluate);
  const settings = parseSettings(of("settings"), settle, issues, notices);
  const indicators = parseIndicators(indicatorTables, settle, issues, notices);
  if (indicators.length === 0 && issues.length === 0) {
    issues.push({ severity: "issue", code: "no-indicators", at: `${indicatorTables[0]!.table.sheet.name}`, facts: {} });
  }
  reportDuplicates(indicators, issues);
  const payouts = parsePayouts(of("payouts"), settle, issues);
  const names = new Set([...workbook.sheets.map((sheet) => sheet.name), ...workbook.tables.map((table) => table.name)]);
  const bands = parseBands(of("bands"), settle, issues);
  const scheme: Scheme = {
    settings,
    language: indicatorTables[0]!.language,
    indicators,
    bands,
    grades: parseGrades(of("grades"), bands, settle, issues, notices),
    deductions: parseDeductions(of("deductions"), { indicators, payouts: payouts.map((payout) => payout.name), tables: names }, settle, issues),
    raters: parseRaters(of("raters"), settle, issues),
    payouts,
    consequences: parseConsequences(of("consequences"), settle, issues),
    parameters,
  };
  return { scheme, issues, notices, tables };
}

function reportDuplicates(indicators: readonly Indicator[], issues: Issue[]): void {
  const seen = new Map<string, string>();
  for (const indicator of indicators) {
    const first = seen.get(indicator.code);
    if (first !== undefined) issues.push({ severity: "issue", code: "duplicate-indicator", at: indicator.cells["code"] ?? indicator.at, facts: { text: indicator.code, first } });
    else seen.set(indicator.code, indicator.cells["code"] ?? indicator.at);
  }
}
