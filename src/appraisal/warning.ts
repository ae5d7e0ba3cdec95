import type { Exact } from "../sheet/exact";
import type { Issue } from "../scheme/issue";

/** What a warning rests on: a few words and the cell or row where it can be read. */
export type Evidence = Readonly<{ text: string; at: string }>;

/** `good` is a reward within reach; everything else asks for a look or a talk. */
export type WarningTone = "attention" | "good";
export const warningKinds = ["oneMore", "missing", "absent", "veto", "pace", "decline", "border"] as const;
export type WarningKind = (typeof warningKinds)[number];

/**
 * Something a manager would want to know before the period's result is final or the next one begins. It states facts and
 * proposes no measure; what the rules attach to them stands in 联动规则 and is decided by people.
 */
export type Warning = Readonly<{
  kind: WarningKind;
  tone: WarningTone;
  name: string;
  /** The person's row: of the data table, or of the history for who has none. */
  at: string;
  /** Whether the row is one of this period's data, so that there is a score card. */
  hasCard: boolean;
  /** The rule, indicator or column it is about. */
  about: Readonly<{ name: string; at?: string }>;
  evidence: readonly Evidence[];
  /** Which sentence of `warningWords` says it, and what is put into it; `issue` where the finding has a sentence of its own. */
  code: string;
  facts: Readonly<Record<string, string | number | Exact>>;
  issue?: Issue;
}>;
