import { toNumber, type Exact } from "../sheet/exact";
import type { Issue, Language } from "../scheme/issue";
import { isScored, type ScoreCard } from "../scoring/scoreCard.types";
import type { Appraisal } from "./appraisal.types";
import { describeIssue } from "./describeIssue";

/** One finding in a report, with its sentence. */
export type ReportedIssue = Readonly<{ code: string; at?: string; message: string }>;

/** The report of one workbook as `--json` writes it: numbers as JSON numbers, what does not apply is absent. */
export type Report = Readonly<{
  scheme?: Readonly<{ code: string; name: string; version: string }>;
  appraisals: readonly ReportedAppraisal[];
  issues: readonly ReportedIssue[];
  notices: readonly ReportedIssue[];
}>;

export type ReportedAppraisal = Readonly<{
  name: string;
  id?: string;
  department?: string;
  post?: string;
  period?: string;
  row: string;
  indicators: readonly Readonly<{ code: string; name: string; actual?: number; score: number; weight?: number; weighted: number }>[];
  deductions: readonly Readonly<{ rule: string; points?: number; percent?: number; from: string }>[];
  total?: number;
  grade?: string;
  coefficient?: number;
  rank?: number;
  payouts: readonly Readonly<{ name: string; amount: number; deferred: number }>[];
  proposals: readonly Readonly<{ rule: string; outcome: string }>[];
  flags: readonly ReportedIssue[];
}>;

/** The machine-readable report of an appraisal. */
export function report(appraisal: Appraisal, language: Language): Report {
  const { scheme } = appraisal;
  return {
    ...(scheme ? { scheme: { code: scheme.settings.code, name: scheme.settings.name, version: scheme.settings.version } } : {}),
    appraisals: appraisal.cards.map((card) => reportedCard(card, language)),
    issues: appraisal.issues.map((issue) => reported(issue, language)),
    notices: appraisal.notices.map((issue) => reported(issue, language)),
  };
}

function reported(issue: Issue, language: Language): ReportedIssue {
  return { code: issue.code, ...(issue.at === undefined ? {} : { at: issue.at }), message: describeIssue(issue, language) };
}

function reportedCard(card: ScoreCard, language: Language): ReportedAppraisal {
  const { result } = card;
  const scored = isScored(card);
  return {
    name: result.name,
    ...present({ id: result.id, department: result.department, post: result.post, period: result.period }),
    row: result.at,
    indicators: scored
      ? card.lines.map((line) => ({
          code: line.code,
          name: line.name,
          ...present({ actual: number(line.actual) }),
          score: toNumber(line.score),
          ...present({ weight: number(line.weight) }),
          weighted: toNumber(line.weighted),
        }))
      : [],
    deductions: scored ? card.deductions.map((line) => ({ rule: line.code, ...(line.unit === "points" ? { points: toNumber(line.amount) } : { percent: toNumber(line.amount) }), from: line.from.name })) : [],
    ...present({ total: number(card.total), grade: card.grade, coefficient: number(card.coefficient), rank: card.rank }),
    payouts: card.payouts.map((line) => ({ name: line.name, amount: toNumber(line.amount), deferred: toNumber(line.deferred) })),
    proposals: [],
    flags: card.findings.map((finding) => reported(finding, language)),
  };
}

const number = (value: Exact | undefined) => (value === undefined ? undefined : toNumber(value));

/** The entries that have a value. */
function present<T extends Readonly<Record<string, unknown>>>(entries: T): Partial<T> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Partial<T>;
}
