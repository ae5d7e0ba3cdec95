import { normalised } from "../sheet/text";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { atOnce, part, type Steps } from "../sheet/steps";
import type { Issue } from "../scheme/issue";
import { findSchemeTables } from "../scheme/findSchemeTables";
import { parseScheme, type ParsedScheme } from "../scheme/parseScheme";
import type { Scheme } from "../scheme/scheme";
import { checkScheme } from "../scoring/checkScheme";
import { withParts } from "../scoring/cardParts";
import type { DerivedReading } from "../scoring/row";
import { scoreAll } from "../scoring/scoreAll";
import type { Adjustments } from "../scoring/adjustment";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { placeOverrides, poolsOff, unusedAdjustments } from "./adjustments";
import type { Appraisal } from "./appraisal.types";
import type { AppraisedTable } from "./appraisedTable";
import { keepApprovals } from "./approvals";
import { ColumnValues } from "./columnValues";
import { computedColumns, type Beside } from "./computedColumns";
import { columnsNamed } from "./conditions";
import { considerHistory, unknownRuleTables } from "./considerHistory";
import { findDataTables, type DataTable } from "./dataTable";
import { filedHeaders } from "./filedColumns";
import { findHistory, readHistory } from "./history";
import { knownWords } from "./knownWords";
import { nativeFormulas, type NativeColumn } from "./nativeFormulas";
import { shareOnPost } from "./onPost";
import { readOverrides, type Override } from "./overrides";
import { parameterFormula } from "./parameterFormula";
import { parameterNames } from "./parameterNames";
import { payOut, shareFigures } from "./payOut";
import { proposalHints, proposalSheet } from "./proposalTable";
import { findLogs, strangers } from "./readLog";
import { findRatings, raterColumnNotices, unknownRated, withRaterColumns } from "./readRatings";
import { readResults, type ResultRow } from "./readResults";
import { rowFindings, tableNotices } from "./rowFindings";
import { derivedReadings } from "./derivedReadings";
import { RowScope } from "./rowScope";
import { SchemeFormulas } from "./schemeFormulas";
import { withTables } from "./tableNames";
import { undecidedNotices, undecidedPayouts, type Undecided } from "./undecided";
import { checkValues } from "./valueFindings";
import { writeResults, type WrittenTable } from "./writeResults";

/** How results are written: with `formulas`, live native formulas wherever a computed column can be said as one. */
export type AppraiseOptions = Readonly<{ formulas?: boolean }>;

/** The approved changes by hand that are to hold, of those that stand in the workbook. */
export type InForce = (read: readonly Override[]) => readonly Override[];

/**
 * Everything about a run but the workbook itself: from a snapshot to cards and edits, or to the issues that stop it. With
 * `inForce` other changes by hand hold than the workbook's own: results as they were before a calibration, or would be.
 */
export function appraise(workbook: WorkbookSnapshot, inForce: InForce = (read) => read, options: AppraiseOptions = {}): Appraisal {
  return atOnce(appraising(workbook, inForce, options));
}

/** The same with pauses, for who has something else to do meanwhile. */
export function* appraising(workbook: WorkbookSnapshot, inForce: InForce = (read) => read, options: AppraiseOptions = {}): Steps<Appraisal> {
  return yield* appraisingUnder(parseScheme(workbook, parameterFormula), workbook, inForce, options);
}

/**
 * The same people under a scheme that the workbook keeps and that stands in no tables: what its scheme tables say does not
 * count. What is found wrong with a rule's own cells leads nowhere.
 */
export function appraiseUnder(scheme: Scheme, workbook: WorkbookSnapshot): Appraisal {
  return atOnce(appraisingUnder({ scheme, issues: [], notices: [], tables: findSchemeTables(workbook) }, workbook, (read) => read, {}));
}

function* appraisingUnder(parsed: ParsedScheme, workbook: WorkbookSnapshot, inForce: InForce, options: AppraiseOptions): Steps<Appraisal> {
  if (!parsed.scheme) return stopped(parsed.issues, parsed.notices);
  const scheme = withRaterColumns(withTables(parsed.scheme), workbook);
  const issues: Issue[] = [...parsed.issues];
  const notices: Issue[] = [...parsed.notices];
  for (const finding of checkScheme(scheme)) (finding.severity === "issue" ? issues : notices).push(finding);
  yield reached.scheme;
  const found = findDataTables(workbook, scheme, parsed.tables);
  const logs = findLogs(workbook, scheme);
  const rated = findRatings(workbook, scheme, found.tables);
  notices.push(...found.notices, ...rated.notices, ...raterColumnNotices(scheme, found.tables));
  issues.push(...found.issues, ...logs.issues, ...rated.issues, ...unknownRuleTables(scheme));
  const history = findHistory(workbook);
  const filed = readHistory(history);
  const overrides = readOverrides(workbook, scheme.settings.cycle);
  const columns = new ColumnValues(workbook, found.tables, { table: history, headers: filedHeaders(scheme) });
  const formulas = new SchemeFormulas(scheme, (table, use) => knownWords(scheme, found.tables, workbook, columns, table, use));
  if (found.issues.length === 0) issues.push(...formulas.issues);
  yield reached.found;
  const read: { data: DataTable; rows: readonly ResultRow[] }[] = [];
  for (const data of found.tables) {
    const reading = (tables: number) => reached.found + ((reached.read - reached.found) * tables) / found.tables.length;
    const rows = yield* part(reading(read.length), reading(read.length + 0.7), readResults(data, scheme, logs.logs, workbook.date1904, rated.ratings));
    const checked = checkValues(data, rows, scheme);
    yield reading(read.length + 0.9);
    read.push({ data, rows: rowFindings(checked) });
    yield reading(read.length);
  }
  const placed = placeOverrides(inForce(overrides.overrides), read.flatMap(({ rows }) => rows.map(({ result }) => result)), scheme, filed);
  issues.push(...overrides.issues, ...placed.issues);
  notices.push(...overrides.notices);
  if (issues.length > 0) return { ...stopped(withoutRepeats(issues), notices), scheme };

  const undecided = undecidedPayouts(scheme, formulas);
  const run: Run = { workbook, scheme, columns, formulas, adjustments: placed.adjustments, undecided };
  const unpaid: ScoredTable[] = [];
  for (const { data, rows } of read) {
    unpaid.push(scoreTable(data, rows, run));
    yield reached.read + ((reached.scored - reached.read) * unpaid.length) / read.length;
  }
  const scored = yield* part(reached.scored, reached.paid, payTables(unpaid, run));
  const cards = scored.flatMap((one) => [...one.cards.values()]);
  yield reached.paid;
  const past = considerHistory(scored, { scheme, formulas, columns, filed });
  yield reached.considered;
  const sheet = proposalSheet(past.proposals, scheme, workbook);
  const hints = proposalHints(past.proposals, sheet.decisions, scheme.language);
  const approvals = yield* part(reached.considered, reached.approved, keepApprovals(cards, scheme, workbook));
  const beside: Beside = { proposed: (card) => hints.get(card.result.at), approval: (card) => approvals.byRow.get(card.result.at) };
  const told = scored.map((appraised) => ({ appraised, columns: computedColumns(scheme, appraised.data.name, beside) }));
  const live = options.formulas ? liveTables(told, run) : undefined;
  const written = yield* part(reached.approved, 1, writeResults(live?.tables ?? told, scheme, workbook));
  const blocked = [...written.issues, ...sheet.issues, ...approvals.issues];
  if (blocked.length > 0) return { ...stopped(blocked, notices), scheme };
  const people = new Set(scored.flatMap(({ rows }) => rows.map(({ result }) => normalised(result.name))));
  return {
    scheme,
    cards,
    proposals: past.proposals,
    ...(scheme.settings.approval && { approvals: approvals.byRow }),
    tables: scored,
    ...(live && { native: live.report }),
    columnsNamed: [...new Set(scheme.consequences.flatMap((rule) => columnsNamed(rule, formulas)))],
    issues: [],
    notices: [
      ...notices,
      ...written.notices,
      ...logs.notices,
      ...strangers(logs.logs, people),
      ...unknownRated(rated.ratings, people),
      ...scored.flatMap(({ data, rows }) => tableNotices(data, rows, scheme)),
      ...unusedAdjustments(cards, placed.adjustments),
      ...poolsOff(cards, scheme),
      ...undecidedNotices(undecided, scheme),
      ...past.notices,
      ...sheet.notices,
      ...approvals.notices,
      ...assumptions(parsed),
    ],
    edits: [...written.edits, ...sheet.edits, ...approvals.edits, ...parameterNames(scheme, workbook)],
  };
}

/** How much of a run is done after each of its stages, as it is with many rows. */
const reached = { scheme: 0.02, found: 0.08, read: 0.25, scored: 0.4, paid: 0.6, considered: 0.68, approved: 0.8 };

/** What every table of a run shares. */
export type Run = Readonly<{ workbook: WorkbookSnapshot; scheme: Scheme; columns: ColumnValues; formulas: SchemeFormulas; adjustments: Adjustments; undecided: Undecided }>;

/** The tables with formulas for what can be said as one. Results that stand apart from their rows stay values. */
function liveTables(told: readonly WrittenTable[], { workbook, scheme, columns, formulas }: Run): Readonly<{ tables: readonly WrittenTable[]; report: readonly NativeColumn[] }> {
  const report: NativeColumn[] = [];
  const tables = told.map((table): WrittenTable => {
    const { data, cards } = table.appraised;
    const scope = new RowScope(data, columns, scheme.parameters);
    const native = nativeFormulas(table.appraised, table.columns, { scheme, workbook, columns, formulas, scope });
    const apart = data.table.gathered !== undefined || scheme.settings.resultPlace === "sheet";
    if (apart) {
      report.push(...native.report.map((column): NativeColumn => ({ ...column, live: 0, left: column.live + column.left, at: [...cards.values()][0]?.result.at, why: { unsaid: "sheet" } })));
      return table;
    }
    report.push(...native.report);
    return { ...table, live: { formulas: native.formulas, tableNamed: (name) => columns.tableNamed(name) } };
  });
  return { tables, report };
}

/** A data table scored, its payouts still to come. */
type ScoredTable = AppraisedTable & Readonly<{ scope: RowScope; derived: DerivedReading }>;

function scoreTable(data: DataTable, rows: readonly ResultRow[], run: Run): ScoredTable {
  const { scheme, columns, formulas, adjustments } = run;
  const readable = rows.filter(({ findings }) => findings.every(({ severity }) => severity !== "flag"));
  const scope = new RowScope(data, columns, scheme.parameters);
  shareOnPost(data, rows, columns);
  const derived = derivedReadings(readable, scope, formulas, scheme.language);
  const cards = scoreAll(readable.map(({ result }) => result), scheme, { derived, adjustments });
  const byRow = new Map<number, ScoreCard>();
  readable.forEach(({ row, findings }, index) => byRow.set(row, withFindings(cards[index]!, findings)));
  return { data, rows, cards: byRow, scope, derived };
}

/** Payouts are worked out when every table is scored: one may ask for another table's totals (S4c, AMB-66). */
function* payTables(tables: readonly ScoredTable[], { scheme, columns, formulas, adjustments, undecided }: Run): Steps<readonly AppraisedTable[]> {
  for (const { data, cards } of tables) if (formulas.tablesPaidFrom.has(normalised(data.name))) shareFigures(data, cards, columns, scheme);
  const done: AppraisedTable[] = [];
  for (const [turn, { data, rows, cards, scope, derived }] of tables.entries()) {
    const paid = yield* part(turn / tables.length, (turn + 1) / tables.length, payOut(data, cards, { scheme, columns, formulas, context: { derived, adjustments }, undecided }, scope));
    const all = rows.map(({ row, result, findings }): readonly [number, ScoreCard] => [
      row,
      paid.get(row) ?? { result, lines: [], deductions: [], dimensions: [], payouts: [], findings },
    ]);
    done.push({ data, rows, cards: new Map(all) });
  }
  return done;
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
