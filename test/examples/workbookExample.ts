import type { Change } from "../templates/readings/sampleWith";

/** A person's row of a period and what it is expected to come to; what is left out is not looked at. */
export type ExpectedRow = Readonly<{
  who: string;
  period?: string;
  total?: string;
  grade?: string;
  /** By indicator code. */
  scores?: Readonly<Record<string, string>>;
  /** By payout: the amount, or with what is held back of it; undefined where nothing is worked out. */
  payouts?: Readonly<Record<string, string | readonly [amount: string, deferred: string] | undefined>>;
  findings?: readonly string[];
  says?: readonly string[];
}>;

/** One case of a rule: what stands in the workbook, and what it comes to. `when` holds the arithmetic. */
export type WorkbookCase = Readonly<{
  when: string;
  change: Change;
  rows?: readonly ExpectedRow[];
  /** `张伟 2011-03 晋升一级`, in the order of the proposals. */
  proposals?: readonly string[];
  /** Codes of notices that have to be among those told. */
  notices?: readonly string[];
}>;

/** A rule somebody could dispute that needs more than one row: a history, a log, several raters, a choice between readings. */
export type WorkbookExample = Readonly<{ rule: string; scheme: string; cases: readonly WorkbookCase[] }>;
