import type { FaultCode } from "../sheet/cellValue";
import type { FormulaStep } from "../formula/working";
import type { Exact } from "../sheet/exact";

/**
 * What stands in an input cell, told apart on purpose: a blank, a written `N/A`, an error, a formula never calculated and
 * text that is no number are different things, and none of them is 0.
 */
export type Reading =
  | Readonly<{ kind: "number"; value: number; at: string; /** The text it was read from, when the cell holds text. */ text?: string; /** What a formula came to, where a double would be a shade off. */ exact?: Exact; /** How the formula came to it. */ worked?: Readonly<{ text: string; steps: readonly FormulaStep[] }> }>
  | Readonly<{ kind: "blank"; at: string }>
  | Readonly<{ kind: "notApplicable"; at: string; text: string }>
  | Readonly<{ kind: "fault"; at: string; fault: FaultCode }>
  | Readonly<{ kind: "unreadable"; at: string; text: string }>
  /** Yes or no, for pass/fail and checklist items. */
  | Readonly<{ kind: "answer"; value: boolean; at: string; text: string }>;

/**
 * One entry of a log that counted for a person: a failed check, a complaint. `ordinal` is which one it is where it is not
 * simply the next of those listed: the 4th of the year, or the 2nd check after a passed one.
 */
export type LogEntry = Readonly<{ at: string; date?: number; item: string; text: string; ordinal?: number }>;

/** One rating of a person: the type of rater who gave it, who it was where that is kept, and what stands in its cell. */
export type Rating = Readonly<{ rater: string; by?: string; reading: Reading }>;

/** How many of a period's days a person was on the post, both ends included, and the cells that say so. */
export type OnPost = Readonly<{ first: number; last: number; days: number; of: number; cells: readonly string[] }>;

/** One appraisee's row of actuals for one period, read from a data table. */
export type Result = Readonly<{
  name: string;
  id?: string;
  department?: string;
  post?: string;
  stage?: string;
  group?: string;
  /** `2026-03`, `2026-Q1`, `2026-H1`, `2026`; absent when the table has no period column. */
  period?: string;
  /** The data table it comes from, by the name the scheme uses. */
  table: string;
  /** The user's own cells of the row: `考核数据!A5:F5`. */
  at: string;
  /** Every column of the row, by header. */
  readings: ReadonlyMap<string, Reading>;
  /** The person's failing log entries in the period, by deduction rule code, oldest first. */
  logs: ReadonlyMap<string, readonly LogEntry[]>;
  /** The person's ratings in the period, by code of the indicator they are about; only for indicators that are rated. */
  ratings?: ReadonlyMap<string, readonly Rating[]>;
  /** Absent when the row does not say: the whole period then. */
  onPost?: OnPost;
  /** The score of the person's team, where the table has a column for it. */
  teamScore?: Reading;
}>;
