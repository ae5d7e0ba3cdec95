import type { SheetPlan, WorkbookPlan } from "../sheet/sheetPlan";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { normalised } from "../sheet/text";
import type { Language } from "../scheme/issue";
import { cycleOf, daysOf } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { agreedTargets, pastSource } from "./agreedTargets";
import type { Appraisal } from "./appraisal.types";
import { safeFileName } from "./cardFileName";
import { targetLetter } from "./targetLetter";

type Appraised = Appraisal & Readonly<{ scheme: Scheme }>;

/** A letter as a sheet, and what its own file would be called. */
export type TargetLetter = Readonly<{ name: string; fileName: string; plan: SheetPlan }>;

/**
 * A target letter for everybody with a row in the period, scored or not, for letters are signed before the cycle begins. Of
 * a period without rows (the next one) the people and targets of the latest period before it of the same cycle are taken.
 */
export function targetLetters(workbook: WorkbookSnapshot, appraisal: Appraised, period: string, language: Language): readonly TargetLetter[] {
  const past = pastSource(workbook, appraisal);
  const sheets = new Set<string>();
  return peopleFor(appraisal, period).map(({ result }) => {
    const targets = agreedTargets(result, period, appraisal.scheme, past);
    const plan = targetLetter(result, targets, appraisal.scheme, { period, language, sheet: freeSheet(result.name, sheets) });
    return { name: result.name, fileName: `${safeFileName(`${result.name}-${period}-${language === "zh" ? "目标责任书" : "target letter"}`)}.xlsx`, plan };
  });
}

/** All letters of a period in one workbook, a sheet each: opened once, printed at once. */
export function targetLetterBook(workbook: WorkbookSnapshot, appraisal: Appraised, period: string, language: Language): Readonly<{ plan: WorkbookPlan; fileName: string; count: number }> {
  const letters = targetLetters(workbook, appraisal, period, language);
  const title = `${language === "zh" ? "目标责任书" : "Target letters"}-${period}`;
  return { plan: { sheets: letters.map(({ plan }) => plan), title }, fileName: `${safeFileName(title)}.xlsx`, count: letters.length };
}

function peopleFor({ cards }: Appraisal, period: string): readonly ScoreCard[] {
  const own = cards.filter(({ result }) => result.period === period);
  if (own.length > 0) return own;
  const before = cards.filter(({ result }) => result.period !== undefined && cycleOf(result.period) === cycleOf(period) && daysOf(result.period).last < daysOf(period).first);
  const latest = before.reduce<string | undefined>((found, { result }) => (found === undefined || daysOf(result.period!).last > daysOf(found).last ? result.period : found), undefined);
  return before.filter(({ result }) => result.period === latest);
}

/** A sheet's name holds 31 letters and none of Excel's own signs, and is there once. */
function freeSheet(name: string, taken: Set<string>): string {
  const base = [...name.replace(/[\\/?*:[\]']/g, " ").trim()].slice(0, 26).join("") || "1";
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? base : `${base} ${number}`;
    if (taken.has(normalised(free))) continue;
    taken.add(normalised(free));
    return free;
  }
}
