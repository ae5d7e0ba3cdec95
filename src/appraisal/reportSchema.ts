import { z } from "zod";

/** One finding, with its stable code, its cell and its sentence. */
const issueSchema = z.strictObject({ code: z.string(), at: z.string().optional(), message: z.string() });

/** A figure changed by hand: what it was, why, by whose approval and where that is written. */
const approved = { reason: z.string(), approver: z.string(), at: z.string(), calibration: z.literal(true).optional() };
const adjustmentSchema = z.strictObject({ before: z.number(), ...approved });

/** A grade changed by hand; `before` is the one the total earns, absent when it earns none. */
const regradeSchema = z.strictObject({ before: z.string().optional(), ...approved });

/** What one type of rater said: the mean of so many ratings, and what it counts. */
const raterSchema = z.strictObject({ rater: z.string(), weight: z.number(), count: z.number().int(), mean: z.number().optional() });

const indicatorSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  actual: z.number().optional(),
  score: z.number(),
  weight: z.number().optional().describe("A ratio; absent when the scheme totals points."),
  weighted: z.number(),
  raters: z.array(raterSchema).optional(),
  adjusted: adjustmentSchema.optional(),
});

const deductionSchema = z.strictObject({ rule: z.string(), points: z.number().optional(), percent: z.number().optional().describe("A ratio of what it is taken from."), from: z.string() });

/** What a rule over history suggests, with its own text and the rows it rests on. */
const proposalSchema = z.strictObject({
  rule: z.string(),
  name: z.string(),
  outcome: z.string(),
  conflict: z.literal(true).optional(),
  wording: z.string(),
  evidence: z.array(z.strictObject({ period: z.string(), at: z.string() })),
});

/** How far a result has got before it may be executed; absent where the scheme asks for no approval. */
const approvalSchema = z.strictObject({
  state: z.enum(["draft", "submitted", "approved"]),
  submittedBy: z.string().optional(),
  submittedOn: z.string().optional().describe("A day: 2026-04-02."),
  approvedBy: z.string().optional(),
  approvedOn: z.string().optional(),
  reason: z.string().optional().describe("Why it fell back to a draft: what was and what is."),
});

const appraisalSchema = z.strictObject({
  name: z.string(),
  id: z.string().optional(),
  department: z.string().optional(),
  post: z.string().optional(),
  period: z.string().optional(),
  row: z.string().describe("The user's own cells of the row."),
  indicators: z.array(indicatorSchema),
  deductions: z.array(deductionSchema),
  total: z.number().optional(),
  adjusted: adjustmentSchema.optional(),
  grade: z.string().optional(),
  regraded: regradeSchema.optional(),
  coefficient: z.number().optional(),
  rank: z.number().int().optional(),
  payouts: z.array(z.strictObject({ name: z.string(), amount: z.number(), deferred: z.number(), adjusted: adjustmentSchema.optional() })),
  approval: approvalSchema.optional(),
  proposals: z.array(proposalSchema),
  flags: z.array(issueSchema).describe("Why the row, or a payout of it, was not worked out."),
  notices: z.array(issueSchema),
});

/** The report of one workbook as `--json` writes it: numbers as JSON numbers, what does not apply is absent. */
export const reportSchema = z.strictObject({
  scheme: z.strictObject({ code: z.string(), name: z.string(), version: z.string() }).optional(),
  appraisals: z.array(appraisalSchema),
  issues: z.array(issueSchema),
  notices: z.array(issueSchema),
});

export type Report = z.infer<typeof reportSchema>;
export type ReportedAppraisal = z.infer<typeof appraisalSchema>;
export type ReportedIssue = z.infer<typeof issueSchema>;
export type ReportedProposal = z.infer<typeof proposalSchema>;
export type ReportedAdjustment = z.infer<typeof adjustmentSchema>;
