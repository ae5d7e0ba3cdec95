import type { FormulaFault } from "./fault";
import type { FormulaNode } from "./node";
import { referencesOf, type Reference } from "./references";

/** A formula under the name by which others refer to it: a defined name, or a column of their own table. */
export type NamedFormula = Readonly<{ name: string; /** What else comes of it: `月奖金递延`. */ also?: readonly string[]; ast: FormulaNode }>;

export type Order = Readonly<{
  /** The names in an order in which each stands behind all that it needs. */
  order: readonly string[];
  /** One fault for each formula that needs itself, with the place of the reference that closes the circle. */
  faults: readonly Readonly<{ name: string; fault: FormulaFault }>[];
}>;

/** In which order formulas have to be worked out; formulas that do not depend on one another keep the order they came in. */
export function dependencyOrder(formulas: readonly NamedFormula[]): Order {
  const byName = new Map(formulas.flatMap((formula) => [formula.name, ...(formula.also ?? [])].map((name) => [name.toLowerCase(), formula] as const)));
  const needs = new Map(formulas.map((formula) => [formula, needsOf(formula, byName)]));
  const order: string[] = [];
  const faults: { name: string; fault: FormulaFault }[] = [];
  const done = new Set<NamedFormula>();

  const visit = (formula: NamedFormula, path: readonly NamedFormula[]): void => {
    if (done.has(formula)) return;
    for (const { formula: needed, reference } of needs.get(formula) ?? []) {
      const start = needed === formula ? path.length : path.indexOf(needed);
      if (start >= 0) faults.push({ name: formula.name, fault: circular(reference, [...path, formula].slice(start)) });
      else visit(needed, [...path, formula]);
    }
    done.add(formula);
    order.push(formula.name);
  };
  for (const formula of formulas) visit(formula, []);
  return { order, faults };
}

type Need = Readonly<{ formula: NamedFormula; reference: Reference }>;

function needsOf(formula: NamedFormula, byName: ReadonlyMap<string, NamedFormula>): readonly Need[] {
  return referencesOf(formula.ast).flatMap((reference) => {
    const words = reference.kind === "name" ? [reference.name] : reference.kind === "range" || reference.table !== undefined ? [] : reference.kind === "block" ? reference.columns : [reference.column];
    return words.flatMap((word) => {
      const needed = byName.get(word.toLowerCase());
      return needed ? [{ formula: needed, reference }] : [];
    });
  });
}

function circular(reference: Reference, circle: readonly NamedFormula[]): FormulaFault {
  const names = [...circle, circle[0]!].map(({ name }) => name);
  const text = reference.kind === "name" ? reference.name : reference.kind === "cell" || reference.kind === "column" ? reference.column : "";
  return { code: "circular", position: reference.position, length: reference.length, text, facts: { path: names.join(" → "), name: names[0]! } };
}
