import { overrideTable } from "../scheme/recordTables";
import { nameColumn, periodColumn } from "./dataColumns";
import type { DataTable, SampleCell } from "./template";
import { text, type Text } from "./text";

const { columns } = overrideTable;

/**
 * 人工调整 as a sheet of a template: what people change by hand, by whose approval (P48). A row without an approver is
 * shown and not used.
 */
export function adjustmentsTable(guidance: Text, sample: readonly (readonly SampleCell[])[]): DataTable {
  return {
    name: text(overrideTable.zh, overrideTable.en),
    guidance,
    frozen: 2,
    blankRows: 10,
    columns: [
      periodColumn("month"),
      { ...nameColumn, explanation: text("被调整人的姓名，与数据表中一致。", "Whose figure it is, as in the data.") },
      { header: columns.subject, kind: "text", width: 18, explanation: text("调整哪个数：总分、奖金的名称或指标的名称。", "Which figure: Total, a payout's name or an indicator's.") },
      { header: columns.before, kind: "number", width: 13, explanation: text("调整前的数，供核对；计算以重算的结果为准。", "The figure before, for the reader; what counts is worked out anew.") },
      { header: columns.adjusted, kind: "number", width: 13, explanation: text("调整后的数，批准后代替算出的数。", "The figure after; once approved it takes the place of the one worked out.") },
      { header: columns.reason, kind: "text", width: 34, explanation: text("为什么调整，一句话。", "Why, in a sentence.") },
      { header: columns.proposer, kind: "text", width: 13, explanation: text("提出调整或申请的人。", "Who asks for it.") },
      { header: columns.approver, kind: "text", width: 13, explanation: text("批准人；空白＝未批准，不采用。", "Who approves; blank = not approved, not used.") },
      { header: columns.approvedOn, kind: "date", width: 13, explanation: text("批准的日期。", "The day of approval.") },
    ],
    sample,
  };
}
