import { normalised } from "../sheet/text";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { Issue } from "../scheme/issue";
import { parseScheme, type ParsedScheme } from "../scheme/parseScheme";
import type { Scheme } from "../scheme/scheme";
import { checkScheme } from "../scoring/checkScheme";
import { withParts } from "../scoring/cardParts";
import { scoreAll } from "../scoring/scoreAll";
import type { ScoreCard } from "../scoring/scoreCard.types";
import type { Appraisal } from "./appraisal.types";
import { ColumnValues } from "./columnValues";
import { computedColumns } from "./computedColumns";
import { findDataTables, type DataTable } from "./dataTable";
import { knownWords } from "./knownWords";
import { parameterNames } from "./parameterNames";
import { payOut } from "./payOut";
import { findLogs, strangers, type Log } from "./readLog";
import { readResults, type ResultRow } from "./readResults";
import { rowFindings, tableNotices } from "./rowFindings";
import { derivedReadings } from "./derivedReadings";
import { RowScope } from "./rowScope";
import { SchemeFormulas } from "./schemeFormulas";
import { withTables } from "./tableNames";
import { writeBack } from "./writeBack";

/** Everything about a run but the workbook itself: from a snapshot to cards and edits, or to the issues that stop it. */
export function appraise(workbook: WorkbookSnapshot): Appraisal {
  const parsed = parseScheme(workbook);
  if (!parsed.scheme) return stopped(parsed.issues, parsed.notices);
  const scheme = withTables(parsed.scheme);
  const issues: Issue[] = [...parsed.issues];
  const notices: Issue[] = [...parsed.notices];
  for (const finding of checkScheme(scheme)) (finding.severity === "issue" ? issues : notices).push(finding);
  const found = findDataTables(workbook, scheme, parsed.tables);
  const logs = findLogs(workbook, scheme);
  issues.push(...found.issues, ...logs.issues);
  const columns = new ColumnValues(workbook, found.tables);
  const formulas = new SchemeFormulas(scheme, (table, use) => knownWords(scheme, found.tables, workbook, columns, table, use));
  if (found.issues.length === 0) issues.push(...formulas.issues);
  if (issues.length > 0) return { ...stopped(withoutRepeats(issues), notices), scheme };

  const run: Run = { workbook, scheme, columns, formulas, logs: logs.logs };
  const scored = found.tables.map((data) => appraiseTable(data, run));
  const written = scored.map(({ data, cards }) => writeBack(data, cards, computedColumns(scheme, data.name), scheme, workbook));
  const blocked = written.flatMap((one) => one.issues);
  if (blocked.length > 0) return { ...stopped(blocked, notices), scheme };
  const people = new Set(scored.flatMap(({ rows }) => rows.map(({ result }) => normalised(result.name))));
  return {
    scheme,
    cards: scored.flatMap(({ cards }) => [...cards.values()]),
    issues: [],
    notices: [...notices, ...logs.notices, ...strangers(logs.logs, people), ...scored.flatMap(({ data, rows }) => tableNotices(data, rows, scheme)), ...assumptions(parsed)],
    edits: [...written.flatMap((one) => one.edits), ...parameterNames(scheme, workbook)],
  };
}

/** What every table of a run shares. */
export type Run = Readonly<{ workbook: WorkbookSnapshot; scheme: Scheme; columns: ColumnValues; formulas: SchemeFormulas; logs: readonly Log[] }>;

type TableRun = Readonly<{ data: DataTable; rows: readonly ResultRow[]; cards: ReadonlyMap<number, ScoreCard> }>;

function appraiseTable(data: DataTable, run: Run): TableRun {
  const { scheme, workbook, columns, formulas, logs } = run;
  const rows = rowFindings(readResults(data, scheme, logs, workbook.date1904));
  const readable = rows.filter(({ findings }) => findings.every(({ severity }) => severity !== "flag"));
  const scope = new RowScope(data, columns, scheme.parameters);
  const derived = derivedReadings(readable, scope, formulas);
  const cards = scoreAll(readable.map(({ result }) => result), scheme, { derived });
  const byRow = new Map<number, ScoreCard>();
  readable.forEach(({ row, findings }, index) => byRow.set(row, withFindings(cards[index]!, findings)));
  const paid = payOut(data, byRow, { scheme, columns, formulas, derived }, scope);
  const all = rows.map(({ row, result, findings }): readonly [number, ScoreCard] => [
    row,
    paid.get(row) ?? { result, lines: [], deductions: [], dimensions: [], payouts: [], findings },
  ]);
  return { data, rows, cards: new Map(all) };
}

function withFindings(card: ScoreCard, findings: readonly Issue[]): ScoreCard {
  return findings.length === 0 ? card : withParts(card, { findings: [...card.findings, ...findings] });
}

function stopped(issues: readonly Issue[], notices: readonly Issue[]): Appraisal {
  return { cards: [], issues, notices, edits: [] };
}

/** The same fault found by two steps is told once. */
function withoutRepeats(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ code, at, facts }) => {
    const key = JSON.stringify([code, at, facts]);
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

/** The figures that HR has yet to confirm, counted once and named. */
function assumptions({ scheme }: ParsedScheme): readonly Issue[] {
  if (!scheme) return [];
  const assumed = [
    ...scheme.indicators.map(({ name, origin, at }) => ({ name, origin, at })),
    ...scheme.grades.map(({ grade, origin, at }) => ({ name: grade, origin, at })),
    ...[...scheme.deductions, ...scheme.payouts, ...scheme.consequences].map(({ name, origin, at }) => ({ name, origin, at })),
    ...scheme.raters.map(({ rater, origin, at }) => ({ name: rater, origin, at })),
    ...scheme.parameters.map(({ name, origin, at }) => ({ name, origin, at })),
  ].filter(({ origin }) => origin === "assumed");
  const names = assumed.map(({ name }) => name).join(scheme.language === "zh" ? "、" : ", ");
  return assumed[0] ? [{ severity: "notice", code: "assumptions", at: assumed[0].at, facts: { count: assumed.length, names } }] : [];
}
