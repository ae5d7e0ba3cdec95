import { workingOf, type FormulaWorking } from "../formula/working";
import { isExact, isFormulaFault, type FormulaScalar } from "../formula/value";
import type { Language } from "../scheme/issue";
import { toNumber } from "../sheet/exact";
import type { DerivedReading } from "../scoring/row";
import type { Reading, Result } from "../scoring/result";
import { blanksThatMatter } from "./blanksThatMatter";
import { readCell } from "./readCell";
import type { ResultRow } from "./readResults";
import type { RowScope } from "./rowScope";
import type { SchemeFormulas } from "./schemeFormulas";

/** Works out the formulas of derived actuals and counts, each over the row it belongs to. */
export function derivedReadings(rows: readonly ResultRow[], scope: RowScope, formulas: SchemeFormulas, language: Language): DerivedReading {
  const rowOf = new Map<Result, number>(rows.map(({ result, row }) => [result, row]));
  const reckoned = new Map<string, readonly string[]>();
  return (text, result) => {
    const row = rowOf.get(result);
    const formula = formulas.get(text);
    if (row === undefined || !formula) throw new Error(`no such row or formula: ${text}`);
    const here = <Value>(work: (scope: RowScope) => Value) => scope.inRow(row, result.period, work);
    const columns = reckoned.get(text) ?? blanksThatMatter(formula.ast, scope).columns;
    reckoned.set(text, columns);
    return here((at) => missingInput(columns, at)) ?? asReading(here((at) => formula.compiled.evaluate(at)), result.at, () => here((at) => workingOf(formula.ast, at, language)));
  };
}

/** A blank or `N/A` that the formula would reckon with as 0 is as missing as if the indicator itself were blank. */
function missingInput(columns: readonly string[], scope: RowScope): Reading | undefined {
  for (const header of columns) {
    const cell = scope.ownCell(header);
    const reading = cell && readCell(cell.value, cell.at);
    if (reading?.kind === "blank" || reading?.kind === "notApplicable") return reading;
  }
  return undefined;
}

/** What a formula came to, as if it had been read from the row; how it was worked out is put in words when asked. */
function asReading(value: FormulaScalar, at: string, worked: () => FormulaWorking): Reading {
  if (value === null || value === "") return { kind: "blank", at };
  if (isExact(value)) {
    let told: FormulaWorking | undefined;
    return {
      kind: "number",
      value: toNumber(value),
      exact: value,
      at,
      get worked() {
        const { text, steps } = (told ??= worked());
        return { text, steps };
      },
    };
  }
  if (isFormulaFault(value)) return { kind: "fault", fault: value.fault, at };
  return typeof value === "boolean" ? { kind: "answer", value, text: String(value), at } : { kind: "unreadable", text: value, at };
}
