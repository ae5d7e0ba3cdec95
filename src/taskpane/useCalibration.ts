import { useEffect, useMemo, useRef, useState } from "react";
import type { Appraisal } from "../appraisal/appraisal.types";
import { calibrationGroups, type CalibrationGroup } from "../appraisal/calibrationGroups";
import { quotaMoves, type CalibrationMove } from "../appraisal/calibrationMoves";
import { calibrationRulesOf, type CalibrationRules } from "../appraisal/calibrationRules";
import { calibrationRows, type CalibrationRow } from "../appraisal/calibrationTable";
import { strictnessMoves } from "../appraisal/strictnessMoves";
import type { WhatIf } from "../appraisal/whatIf";
import { quotaMeant } from "../scheme/quota";
import type { Scheme } from "../scheme/scheme";
import { strictnessOf, type RaterStrictness } from "../scoring/strictness";
import type { ScoreCard } from "../scoring/scoreCard.types";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { moveKey, type CalibrationDraft } from "./calibrationDraft";
import type { PaneHost } from "./paneHost";

/** Everything the calibration page shows of a draft. */
export type Calibration = Readonly<{
  scheme: Scheme;
  cards: readonly ScoreCard[];
  rules: CalibrationRules;
  groups: readonly CalibrationGroup[];
  raters: readonly RaterStrictness[];
  /** Rows that stand in the workbook for the period. */
  rows: readonly CalibrationRow[];
  moves: readonly CalibrationMove[];
}>;

/** Works a draft out over the period's raw results. Undefined while they are not there. */
export function useCalibration(host: PaneHost, workbook: WorkbookSnapshot | undefined, appraisal: Appraisal | undefined, period: string | undefined, draft: CalibrationDraft, onFailure: (error: unknown) => void): Calibration | undefined {
  const scheme = appraisal?.issues.length === 0 ? appraisal.scheme : undefined;
  const rows = useMemo(() => (workbook && scheme && period !== undefined ? calibrationRows(workbook, period, scheme) : []), [workbook, scheme, period]);
  const calibrated = rows.some(({ state }) => state === "approved");
  const uncalibrated = useRaw(host, calibrated ? workbook : undefined, period, onFailure);
  const raw = calibrated ? uncalibrated : appraisal;
  const cards = useMemo(() => raw?.cards.filter(({ result }) => result.period === period) ?? [], [raw, period]);
  const raters = useMemo(() => strictnessOf(cards), [cards]);
  const shifted = useMemo(() => (scheme && draft.shift ? strictnessMoves(cards, scheme, raters) : []), [scheme, cards, raters, draft.shift]);
  return useMemo(() => {
    if (!scheme || !raw || period === undefined) return undefined;
    const rules = { ...calibrationRulesOf(scheme), ...draft.rules };
    const groups = calibrationGroups(cards, scheme, rules, (band) => (draft.quotas.has(band.at) ? quotaMeant(draft.quotas.get(band.at)!) : band.quota), draft.ties);
    const hand = draft.hand ?? rows.flatMap(({ state, move }) => (state === "reverted" ? [] : [move]));
    const proposed = [...(rules.mode === "forced" ? groups.flatMap((group) => quotaMoves(group, scheme)) : []), ...shifted];
    const taken = new Set(hand.map(moveKey));
    const moves = [...hand, ...proposed.filter((move) => !taken.has(moveKey(move)) && !draft.dropped.has(moveKey(move)))].map((move) => ({ ...move, reason: draft.reasons.get(moveKey(move)) ?? move.reason }));
    return { scheme, cards, rules, groups, raters, rows, moves };
  }, [scheme, raw, period, cards, rows, raters, shifted, draft]);
}

function useRaw(host: PaneHost, workbook: WorkbookSnapshot | undefined, period: string | undefined, onFailure: (error: unknown) => void): Appraisal | undefined {
  const [raw, setRaw] = useState<Readonly<{ of: WorkbookSnapshot; period: string; appraisal: Appraisal }>>();
  useEffect(() => {
    if (!workbook || period === undefined) return;
    let wanted = true;
    host.calibration.raw(workbook, period).then((appraisal) => wanted && setRaw({ of: workbook, period, appraisal }), onFailure);
    return () => void (wanted = false);
  }, [host, workbook, period, onFailure]);
  return raw && raw.of === workbook && raw.period === period ? raw.appraisal : undefined;
}

/** What the moves would do to grades and money, one question at a time; the last answer stays in view. */
export function useOutcome(host: PaneHost, workbook: WorkbookSnapshot | undefined, moves: readonly CalibrationMove[], period: string | undefined, onFailure: (error: unknown) => void): Readonly<{ outcome?: WhatIf; working: boolean }> {
  const key = JSON.stringify(moves);
  const [answer, setAnswer] = useState<Readonly<{ of: WorkbookSnapshot; key: string; outcome: WhatIf }>>();
  const latest = useRef(moves);
  useEffect(() => void (latest.current = moves), [moves]);
  useEffect(() => {
    if (!workbook || period === undefined) return;
    let wanted = true;
    const timer = setTimeout(() => host.calibration.outcome(workbook, latest.current, period).then((outcome) => wanted && setAnswer({ of: workbook, key, outcome }), (error: unknown) => wanted && onFailure(error)), 150);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [host, workbook, period, key, onFailure]);
  return { outcome: answer?.outcome, working: answer?.of !== workbook || answer?.key !== key };
}
