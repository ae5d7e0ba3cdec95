import { toNumber, type Exact } from "../sheet/exact";
import type { Issue, Language } from "../scheme/issue";
import { isScored, type Adjusted, type ScoreCard } from "../scoring/scoreCard.types";
import type { Appraisal } from "./appraisal.types";
import type { ReadProposal } from "./considerHistory";
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

/** What one type of rater said: the mean of so many ratings, and what it counts. */
export type ReportedRater = Readonly<{ rater: string; weight: number; count: number; mean?: number }>;

export type ReportedAppraisal = Readonly<{
  name: string;
  id?: string;
  department?: string;
  post?: string;
  period?: string;
  row: string;
  indicators: readonly Readonly<{ code: string; name: string; actual?: number; score: number; weight?: number; weighted: number; raters?: readonly ReportedRater[]; adjusted?: ReportedAdjustment }>[];
  deductions: readonly Readonly<{ rule: string; points?: number; percent?: number; from: string }>[];
  total?: number;
  adjusted?: ReportedAdjustment;
  grade?: string;
  coefficient?: number;
  rank?: number;
  payouts: readonly Readonly<{ name: string; amount: number; deferred: number; adjusted?: ReportedAdjustment }>[];
  proposals: readonly ReportedProposal[];
  flags: readonly ReportedIssue[];
}>;

/** A figure changed by hand: what it was, why, by whose approval and where that is written. */
export type ReportedAdjustment = Readonly<{ before: number; reason: string; approver: string; at: string }>;

/** What a rule over history suggests, with its own text and the rows it rests on. */
export type ReportedProposal = Readonly<{ rule: string; name: string; outcome: string; conflict?: true; wording: string; evidence: readonly Readonly<{ period: string; at: string }>[] }>;

/** The machine-readable report of an appraisal. */
export function report(appraisal: Appraisal, language: Language): Report {
  const { scheme } = appraisal;
  const proposals = new Map<string, ReportedProposal[]>();
  for (const proposal of appraisal.proposals ?? []) proposals.set(proposal.at, [...(proposals.get(proposal.at) ?? []), reportedProposal(proposal)]);
  return {
    ...(scheme ? { scheme: { code: scheme.settings.code, name: scheme.settings.name, version: scheme.settings.version } } : {}),
    appraisals: appraisal.cards.map((card) => reportedCard(card, proposals.get(card.result.at) ?? [], language)),
    issues: appraisal.issues.map((issue) => reported(issue, language)),
    notices: appraisal.notices.map((issue) => reported(issue, language)),
  };
}

function reported(issue: Issue, language: Language): ReportedIssue {
  return { code: issue.code, ...(issue.at === undefined ? {} : { at: issue.at }), message: describeIssue(issue, language) };
}

function reportedCard(card: ScoreCard, proposals: readonly ReportedProposal[], language: Language): ReportedAppraisal {
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
          ...present({ raters: line.raters?.map((part) => ({ rater: part.rater, weight: toNumber(part.weight), count: part.count, ...present({ mean: number(part.mean) }) })) }),
          ...present({ adjusted: adjustment(line.adjusted) }),
        }))
      : [],
    deductions: scored ? card.deductions.map((line) => ({ rule: line.code, ...(line.unit === "points" ? { points: toNumber(line.amount) } : { percent: toNumber(line.amount) }), from: line.from.name })) : [],
    ...present({ total: number(card.total), adjusted: adjustment(card.adjusted), grade: card.grade, coefficient: number(card.coefficient), rank: card.rank }),
    payouts: card.payouts.map((line) => ({ name: line.name, amount: toNumber(line.amount), deferred: toNumber(line.deferred), ...present({ adjusted: adjustment(line.adjusted) }) })),
    proposals,
    flags: card.findings.map((finding) => reported(finding, language)),
  };
}

function reportedProposal({ rule, outcome, conflict, wording, evidence }: ReadProposal): ReportedProposal {
  return { rule: rule.code, name: rule.name, outcome, ...(conflict ? { conflict } : {}), wording, evidence: evidence.map(({ period, at }) => ({ period, at })) };
}

function adjustment(adjusted: Adjusted | undefined): ReportedAdjustment | undefined {
  return adjusted && { ...adjusted, before: toNumber(adjusted.before) };
}

const number = (value: Exact | undefined) => (value === undefined ? undefined : toNumber(value));

/** The entries that have a value. */
function present<T extends Readonly<Record<string, unknown>>>(entries: T): Partial<T> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Partial<T>;
}
