import type { Edit } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { atOnce } from "../sheet/steps";
import type { Scheme } from "../scheme/scheme";
import type { Appraisal } from "./appraisal.types";
import type { Approval } from "./approvals";
import { computedColumns } from "./computedColumns";
import type { ReadProposal } from "./considerHistory";
import { proposalHints, proposalSheet, type Decision } from "./proposalTable";
import { writeResults } from "./writeResults";

/** What people have just decided about results: how far approvals have got, what became of proposals. */
export type Decided = Readonly<{ approvals?: ReadonlyMap<string, Approval>; decisions?: ReadonlyMap<ReadProposal, Decision> }>;

/** What to change so that the data tables say what was decided beside the results, without working anything out again. */
export function resultsBeside(workbook: WorkbookSnapshot, appraisal: Appraisal & Readonly<{ scheme: Scheme }>, decided: Decided): readonly Edit[] {
  const { scheme, tables = [], proposals = [] } = appraisal;
  const approvals = decided.approvals ?? appraisal.approvals;
  const hints = proposalHints(proposals, decided.decisions ?? proposalSheet(proposals, scheme, workbook).decisions, scheme.language);
  const columns = (table: string) => computedColumns(scheme, table, { proposed: (card) => hints.get(card.result.at), approval: (card) => approvals?.get(card.result.at) });
  return atOnce(writeResults(tables.map((appraised) => ({ appraised, columns: columns(appraised.data.name) })), scheme, workbook)).edits;
}
