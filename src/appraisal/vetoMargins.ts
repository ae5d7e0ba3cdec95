import { compare, exact, isZero, minus, one, over, type Exact } from "../sheet/exact";
import { sameText } from "../sheet/text";
import type { Indicator } from "../scheme/indicator";
import type { Scheme } from "../scheme/scheme";
import type { IndicatorLine, ScoreCard } from "../scoring/scoreCard.types";
import type { Warning } from "./warning";

/**
 * Vetoes and gates: those that were missed, which is a fact and needs no threshold, and those that were met by less than
 * the margin, a part of the line they are measured by.
 */
export function vetoMargins(cards: readonly ScoreCard[], scheme: Scheme, margin: Exact | undefined): readonly Warning[] {
  return cards.flatMap((card) =>
    card.lines.flatMap((line): readonly Warning[] => {
      const indicator = scheme.indicators.find(({ code, table }) => code === line.code && (table === undefined || sameText(table, card.result.table)));
      const said = indicator && finding(line, indicator, margin);
      if (!said) return [];
      const { name, at } = card.result;
      const cells = line.inputs.flatMap((input) => (input.at === undefined ? [] : [{ text: input.at, at: input.at }]));
      return [{ kind: "veto", tone: "attention", name, at, hasCard: true, about: { name: line.name, at: line.rule }, evidence: cells.length > 0 ? cells : [{ text: at, at }], ...said }];
    }),
  );
}

function finding(line: IndicatorLine, indicator: Indicator, margin: Exact | undefined): Pick<Warning, "code" | "facts"> | undefined {
  const named = { indicator: line.name, unit: line.unit };
  if (line.vetoed) return { code: "veto-missed", facts: named };
  if (line.gate && !line.gate.passed) return { code: "gate-missed", facts: { ...named, line: line.gate.line, actual: line.actual ?? line.score } };
  if (!margin) return undefined;
  if (line.gate) return closeTo(line.actual ?? line.score, line.gate.line, indicator, margin) ? { code: "gate-near", facts: { ...named, line: line.gate.line, actual: line.actual ?? line.score } } : undefined;
  const isYesOrNo = indicator.formula !== undefined && line.target !== undefined && compare(line.target, one) === 0;
  if (!indicator.veto || isYesOrNo || !line.actual || !line.target) return undefined;
  return closeTo(line.actual, line.target, indicator, margin) ? { code: "veto-near", facts: { ...named, line: line.target, actual: line.actual } } : undefined;
}

/** Whether a figure is on the good side of its line and within the margin of it. */
function closeTo(actual: Exact, line: Exact, { direction }: Indicator, margin: Exact): boolean {
  if (isZero(line)) return false;
  const part = over(direction === "lower" ? minus(line, actual) : minus(actual, line), line.n < 0n ? minus(exact(0), line) : line);
  return part.n >= 0n && compare(part, margin) <= 0;
}
