import { compile } from "../../src/formula/evaluate";
import { parseFormula } from "../../src/formula/parse";
import { workingOf } from "../../src/formula/working";
import { isExact } from "../../src/formula/value";
import { isFault } from "../../src/sheet/cellValue";
import { exact, toText } from "../../src/sheet/exact";
import type { PayoutEvaluator } from "../../src/scoring/payout";

/** Formulas over the row's own columns, 总分 and the payouts before: as much as the scoring tests need. */
export const evaluator: PayoutEvaluator = (formula, card) => {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(`a broken formula in a test: ${formula}`);
  const inputs: { name: string; value: string; at?: string }[] = [];
  const scope = {
    column: () => undefined,
    name: () => undefined,
    cell: (_: string | undefined, header: string) => {
      if (header === "总分") return card.total;
      const payout = card.payouts.find(({ name }) => name === header);
      if (payout) return payout.amount;
      const reading = card.result.readings.get(header);
      if (reading?.kind !== "number") return reading && "text" in reading ? (reading.text ?? null) : null;
      if (!inputs.some(({ name }) => name === header)) inputs.push({ name: header, value: toText(exact(reading.value), 10), at: reading.at });
      return exact(reading.value);
    },
  };
  const value = compile(parsed.ast).evaluate(scope);
  const plain = value === null ? "" : isExact(value) || typeof value !== "object" || isFault(value) ? value : "";
  const { text, steps } = workingOf(parsed.ast, scope);
  return { value: plain, working: () => ({ inputs, substituted: text, steps }) };
};
