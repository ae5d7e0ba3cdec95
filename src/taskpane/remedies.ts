import type { CellChange } from "../appraisal/schemeEdits";
import type { Indicator } from "../scheme/indicator";
import type { Issue } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import { choiceWords } from "../scheme/choiceWords";

/** What can be done about a finding at the press of a button. */
export type Remedy =
  /** A figure that only a person knows: the cell is shown. */
  | Readonly<{ kind: "fill"; at: string }>
  /** An item of a checklist that does not apply to this person. */
  | Readonly<{ kind: "notApplicable"; at: string; change: CellChange }>
  /** Whoever lacks this indicator is scored by the others. */
  | Readonly<{ kind: "leaveOut"; name: string; change: CellChange }>
  /** The weight that is too much is a bonus item's. */
  | Readonly<{ kind: "bonus"; name: string; change: CellChange }>
  /** Figures of the scheme, which are changed in its place. */
  | Readonly<{ kind: "setUp" }>
  /** A column or sheet that the mapping no longer finds, or has not been told. */
  | Readonly<{ kind: "mapping" }>
  /** Something stands where the results would go: they go on a sheet of their own from now on. */
  | Readonly<{ kind: "resultsOnSheet" }>
  | Readonly<{ kind: "confirm" }>;

const toFill: ReadonlySet<string> = new Set(["value-missing", "name-missing", "period-missing", "post-missing", "target-missing", "payout-blank", "deduction-missing"]);
const ofFigures: ReadonlySet<string> = new Set(["weights-sum", "dimension-parts-sum", "dimension-weight-differs", "rater-weights-sum", "band-hole", "band-overlap", "band-edge", "grades-order", "grade-hole", "grading-off", "weight-missing", "points-missing", "weights-assumed", "weight-outside-range", "quant-share"]);

const ofMapping: ReadonlySet<string> = new Set(["mapped-column-gone", "mapped-column-twice", "mapped-sheet-gone", "mapped-table-gone", "mapping-unconfirmed", "no-data-table", "no-name-column", "unknown-column"]);

/** The remedies for a finding, the plainest first. Without a cell for it in the scheme's tables there is none. */
export function remediesOf({ code, at, facts }: Issue, scheme: Scheme | undefined): readonly Remedy[] {
  if (toFill.has(code) && at !== undefined) {
    const indicator = code === "value-missing" ? scheme?.indicators.find(({ name }) => name === facts["subject"]) : undefined;
    return [{ kind: "fill", at }, ...(indicator && scheme ? withoutValue(indicator, at, scheme) : [])];
  }
  if (code === "maybe-bonus" && scheme) {
    const cell = scheme.indicators.find(({ name }) => name === facts["name"])?.cells["bonus"];
    return cell === undefined ? [] : [{ kind: "bonus", name: String(facts["name"]), change: { at: cell, write: choiceWords.yesNo.yes[scheme.language] } }];
  }
  if (code === "assumptions") return [{ kind: "confirm" }];
  if (code === "results-on-sheet") return [...(at === undefined ? [] : [{ kind: "fill", at } as const]), ...(scheme?.settings.resultPlace === "sheet" ? [] : [{ kind: "resultsOnSheet" } as const])];
  if (ofMapping.has(code)) return [{ kind: "mapping" }];
  return ofFigures.has(code) ? [{ kind: "setUp" }] : [];
}

/** A checklist passes over what does not apply; any other indicator is passed over by its own rule for missing values. */
function withoutValue({ name, rule, cells }: Indicator, at: string, { language }: Scheme): readonly Remedy[] {
  if (rule.kind === "checklist") return [{ kind: "notApplicable", at, change: { at, write: language === "zh" ? "不适用" : "N/A" } }];
  const cell = cells["missing"];
  return cell === undefined ? [] : [{ kind: "leaveOut", name, change: { at: cell, write: choiceWords.missing.omit[language] } }];
}
