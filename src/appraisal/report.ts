import { toNumber, type Exact } from "../sheet/exact";
import type { Issue, Language } from "../scheme/issue";
import { isoDate } from "../scheme/period";
import { isScored, type Adjusted, type ScoreCard } from "../scoring/scoreCard.types";
import type { Appraisal } from "./appraisal.types";
import type { Approval } from "./approvals";
import type { ReadProposal } from "./considerHistory";
import { describeIssue } from "./describeIssue";
import type { Report, ReportedAdjustment, ReportedAppraisal, ReportedIssue, ReportedProposal } from "./reportSchema";

/** The machine-readable report of an appraisal. */
export function report(appraisal: Appraisal, language: Language): Report {
  const { scheme } = appraisal;
  const proposals = new Map<string, ReportedProposal[]>();
  for (const proposal of appraisal.proposals ?? []) proposals.set(proposal.at, [...(proposals.get(proposal.at) ?? []), reportedProposal(proposal)]);
  return {
    ...(scheme ? { scheme: { code: scheme.settings.code, name: scheme.settings.name, version: scheme.settings.version } } : {}),
    appraisals: appraisal.cards.map((card) => reportedCard(card, proposals.get(card.result.at) ?? [], appraisal.approvals?.get(card.result.at), language)),
    issues: appraisal.issues.map((issue) => reported(issue, language)),
    notices: appraisal.notices.map((issue) => reported(issue, language)),
  };
}

function reported(issue: Issue, language: Language): ReportedIssue {
  return { code: issue.code, ...(issue.at === undefined ? {} : { at: issue.at }), message: describeIssue(issue, language) };
}

function reportedCard(card: ScoreCard, proposals: readonly ReportedProposal[], approval: Approval | undefined, language: Language): ReportedAppraisal {
  const { result } = card;
  const scored = isScored(card);
  const findings = (severity: Issue["severity"]) => card.findings.filter((finding) => finding.severity === severity).map((finding) => reported(finding, language));
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
    ...present({ total: number(card.total), adjusted: adjustment(card.adjusted), grade: card.grade, regraded: card.regraded, coefficient: number(card.coefficient), rank: card.rank }),
    payouts: card.payouts.map((line) => ({ name: line.name, amount: toNumber(line.amount), deferred: toNumber(line.deferred), ...present({ adjusted: adjustment(line.adjusted) }) })),
    ...present({ approval: approval && reportedApproval(approval) }),
    proposals: [...proposals],
    flags: findings("flag"),
    notices: findings("notice"),
  };
}

function reportedApproval({ state, submittedBy, submittedOn, approvedBy, approvedOn, reason }: Approval): ReportedAppraisal["approval"] {
  const day = (serial: number | undefined) => (serial === undefined ? undefined : isoDate(serial));
  return { state, ...present({ submittedBy, submittedOn: day(submittedOn), approvedBy, approvedOn: day(approvedOn), reason }) };
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
