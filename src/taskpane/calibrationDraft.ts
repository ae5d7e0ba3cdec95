import type { CalibrationMove } from "../appraisal/calibrationMoves";
import type { CalibrationRules } from "../appraisal/calibrationRules";
import type { TieDecisions } from "../appraisal/calibrationGroups";
import type { PaneHost } from "./paneHost";

/** A calibration as far as it has got in the pane; nothing of it is in the workbook. */
export type CalibrationDraft = Readonly<{
  period?: string;
  /** Rules that differ from what the parameters say. */
  rules: Partial<CalibrationRules>;
  /** Quotas as typed, by the grade's row. */
  quotas: ReadonlyMap<string, string>;
  ties: TieDecisions;
  /** Whether raters' differences are taken back. */
  shift: boolean;
  /** Moves by hand; absent while they are those that stand in the workbook. */
  hand?: readonly CalibrationMove[];
  /** Proposed moves that were taken out, and reasons that were written anew, by the move's key. */
  dropped: ReadonlySet<string>;
  reasons: ReadonlyMap<string, string>;
  approver: string;
}>;

export const noCalibration: CalibrationDraft = { rules: {}, quotas: new Map(), ties: new Map(), shift: false, dropped: new Set(), reasons: new Map(), approver: "" };

/** The draft stays while one looks elsewhere in the pane, and is forgotten with it. */
const kept = new WeakMap<PaneHost, CalibrationDraft>();

export function keptDraft(host: PaneHost): CalibrationDraft {
  return kept.get(host) ?? noCalibration;
}

export function keepDraft(host: PaneHost, draft: CalibrationDraft): void {
  kept.set(host, draft);
}

/** What tells a move from others in lists. */
export function moveKey({ name, id, subject }: CalibrationMove): string {
  return [name, id ?? "", subject.kind === "indicator" ? subject.name : subject.kind].join("\n");
}
