import { asTruth, compareScalars } from "../coerce";
import { integerOf } from "../integer";
import { eachCell } from "../eachCell";
import { isArray, isFormulaFault, notAvailable, wrongValue, type FormulaScalar, type FormulaValue } from "../value";
import { fixed, lazy, repeating, type FunctionRule, type Lazy } from "./rule";

/** Chooses by a condition; over an array of conditions each cell chooses for itself. */
function chosen(condition: FormulaValue, choose: (truth: boolean) => FormulaValue): FormulaValue {
  if (!isArray(condition)) {
    const truth = asTruth(condition);
    return isFormulaFault(truth) ? truth : choose(truth);
  }
  return eachCell([condition, choose(true), choose(false)], ([test = null, yes = null, no = null]) => {
    const truth = asTruth(test);
    return isFormulaFault(truth) ? truth : truth ? yes : no;
  });
}

function firstTrue(pairs: readonly Lazy[]): FormulaValue {
  const [condition, result, ...rest] = pairs;
  if (!condition || !result) return notAvailable;
  return chosen(condition.value(), (truth) => (truth ? result.value() : firstTrue(rest)));
}

function firstEqual(wanted: FormulaScalar, cases: readonly Lazy[]): FormulaValue {
  const [candidate, result, ...rest] = cases;
  if (!candidate) return notAvailable;
  if (!result) return candidate.value();
  const value = candidate.value();
  if (isFormulaFault(value)) return value;
  return !isArray(value) && compareScalars(wanted, value) === 0 ? result.value() : firstEqual(wanted, rest);
}

function replacedWhere(isReplaced: (value: FormulaScalar) => boolean, [value, instead]: readonly Lazy[]): FormulaValue {
  const given = value!.value();
  if (!isArray(given)) return isReplaced(given) ? instead!.value() : given;
  return given.cells.some(isReplaced) ? eachCell([given, instead!.value()], ([cell = null, other = null]) => (isReplaced(cell) ? other : cell)) : given;
}

/** TRUE and FALSE found in the arguments: cells that hold text or nothing are left out; none at all is #VALUE!. */
function truths(values: readonly FormulaValue[], decide: (found: readonly boolean[]) => boolean): FormulaScalar {
  const found: boolean[] = [];
  for (const value of values) {
    const inCells = isArray(value);
    for (const cell of inCells ? value.cells : [value]) {
      if (inCells && (cell === null || typeof cell === "string")) continue;
      const truth = asTruth(cell);
      if (isFormulaFault(truth)) return truth;
      found.push(truth);
    }
  }
  return found.length === 0 ? wrongValue : decide(found);
}

export const logic: readonly FunctionRule[] = [
  lazy("IF", { min: 2, max: 3 }, ([condition, yes, no]) => chosen(condition!.value(), (truth) => (truth ? yes!.value() : no ? no.value() : false))),
  lazy("IFS", { min: 2, group: 2 }, firstTrue),
  lazy("SWITCH", { min: 3 }, ([wanted, ...cases]) => {
    const value = wanted!.value();
    if (!isArray(value)) return isFormulaFault(value) ? value : firstEqual(value, cases);
    return eachCell([value], ([cell = null]) => {
      const found = isFormulaFault(cell) ? cell : firstEqual(cell, cases);
      return isArray(found) ? wrongValue : found;
    });
  }),
  lazy("CHOOSE", { min: 2 }, ([index, ...choices]) => {
    const number = integerOf(index!.value());
    if (typeof number !== "number") return number;
    return choices[number - 1]?.value() ?? (number >= 1 && number <= choices.length ? null : wrongValue);
  }),
  lazy("IFERROR", { min: 2, max: 2 }, (given) => replacedWhere(isFormulaFault, given)),
  lazy("IFNA", { min: 2, max: 2 }, (given) => replacedWhere((value) => isFormulaFault(value) && value.fault === "#N/A", given)),
  repeating("AND", [], "list", (_, values) => truths(values, (found) => found.every(Boolean))),
  repeating("OR", [], "list", (_, values) => truths(values, (found) => found.some(Boolean))),
  repeating("XOR", [], "list", (_, values) => truths(values, (found) => found.filter(Boolean).length % 2 === 1)),
  fixed("NOT", ["truth"], (value) => !value),
  fixed("TRUE", [], () => true),
  fixed("FALSE", [], () => false),
];
