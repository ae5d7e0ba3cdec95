import { compare, isZero, least, minus, plus, zero } from "../sheet/exact";
import { isoDate } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { percentText, takenText } from "../scoring/figureText";
import type { DeductionLine, ScoreCard } from "../scoring/scoreCard.types";
import { section, type GridRow } from "./cardGrid";
import { cardLook as look } from "./cardLook";
import { cardText, lineText } from "./cardText";
import { cardWord, type CardLanguage } from "./cardWords";
import type { Discretion } from "./otherNames";
import { isFromLog, isSensitive, ownText, withheld } from "./ownCard";

/** What the records say of the person, by date: what was deducted for which occurrence. */
export function happenedRows(card: ScoreCard, scheme: Scheme, language: CardLanguage, discreet: Discretion, { withPoints }: Readonly<{ withPoints: boolean }>): readonly GridRow[] {
  const told = language === "en" ? "en" : "zh";
  const events = card.deductions
    .filter((line) => isFromLog(line, scheme))
    .flatMap((line) => line.evidence.map((entry, index) => ({ date: entry.date, item: line.name, text: entry.text, points: pointsOf(line, index, scheme, language) })))
    .sort((one, other) => (one.date ?? 0) - (other.date ?? 0));
  if (events.length === 0) return [];
  const head = [
    { span: 2, write: cardWord("date", language), style: look.header },
    { span: 3, write: cardWord("item", language), style: look.header },
    { span: withPoints ? 5 : 7, write: cardWord("what", language), style: look.header },
    ...(withPoints ? [{ span: 2, write: cardWord("taken", language), style: look.header }] : []),
  ];
  return [
    ...section(cardWord(withPoints ? "happened" : "recorded", language)),
    { cells: head, least: 21, keepWithNext: true },
    ...events.map(({ date, item, text, points }): GridRow => {
      const shownText = isSensitive(item) ? withheld[told] : ownText(text, told, discreet);
      return {
        cells: [
          { span: 2, write: date === undefined ? null : isoDate(date), style: look.centered },
          { span: 3, write: lineText(item, 60), style: look.text },
          { span: withPoints ? 5 : 7, write: cardText(shownText) || null, style: look.text },
          ...(withPoints ? [{ span: 2, write: points ?? null, style: { ...look.figure, numberFormat: "@" } }] : []),
        ],
      };
    }),
  ];
}

/**
 * What one occurrence took, where steps simply add up: what is left of the deduction once those before it are counted, so
 * that the column adds up to what was taken; beyond the last step or the maximum it says that no more was. Rungs are told in the working alone.
 */
function pointsOf(line: DeductionLine, index: number, scheme: Scheme, language: CardLanguage): string | undefined {
  if (line.evidence.length === 1) return shown(line.amount, line.unit);
  const rule = scheme.deductions.find(({ code }) => code === line.code);
  const all = line.steps.reduce(plus, zero);
  if (rule?.combine !== "add" || line.steps.length > line.evidence.length || compare(all, line.amount) < 0 || (compare(all, line.amount) > 0 && !line.limited)) return undefined;
  const before = least(line.steps.slice(0, index).reduce(plus, zero), line.amount);
  const taken = least(line.steps[index] ?? zero, minus(line.amount, before));
  return isZero(taken) ? cardWord("noFurther", language, "\n") : shown(taken, line.unit);
}

function shown(amount: DeductionLine["amount"], unit: DeductionLine["unit"]): string {
  return unit === "percent" ? `−${percentText(amount)}` : takenText(amount);
}
