import type { CellValue } from "../sheet/cellValue";
import { isBlank } from "../sheet/readNumber";
import { normalised } from "../sheet/text";
import { isZero } from "../sheet/exact";
import { compile, type Scope } from "../formula/evaluate";
import { conjuncts, liveBranch } from "../formula/liveBranch";
import { childrenOf, type FormulaNode } from "../formula/node";
import { referencesOf } from "../formula/references";
import { columnOf, fromCell, isExact, type FormulaScalar } from "../formula/value";
import type { ConsequenceRule } from "../scheme/consequenceRule";
import type { Scheme } from "../scheme/scheme";
import type { ColumnValues } from "./columnValues";
import type { ConditionHolds } from "./consequences";
import { otherSpelling, type HistoryRecord } from "./history";
import { parameterScalars } from "./rowScope";
import type { SchemeFormulas } from "./schemeFormulas";

/** The columns that a rule's condition looks at, as it spells them. */
export function columnsNamed(rule: ConsequenceRule, formulas: SchemeFormulas): readonly string[] {
  const ready = formulas.get(rule.condition);
  if (!ready) return [];
  const columns = referencesOf(ready.ast).flatMap((reference) => (reference.kind === "cell" || reference.kind === "column" ? [reference.column] : []));
  return [...new Map(columns.map((column) => [normalised(column), column])).values()];
}

/** The value of a record under a heading, in either language's spelling. */
export function recordValue(record: HistoryRecord, header: string): CellValue | undefined {
  const same = record.values.get(header);
  if (same !== undefined) return same;
  const known = byWord(record);
  const own = known.get(normalised(header));
  if (own !== undefined) return own;
  const other = otherSpelling(header);
  return other === undefined ? undefined : known.get(normalised(other));
}

const words = new WeakMap<HistoryRecord, ReadonlyMap<string, CellValue>>();

function byWord(record: HistoryRecord): ReadonlyMap<string, CellValue> {
  let known = words.get(record);
  if (!known) words.set(record, (known = new Map([...record.values].map(([header, value]) => [normalised(header), value] as const))));
  return known;
}

/** A condition over one record, its ruled-out branches left out: as a whole, and each of the parts that all have to hold. */
type ReadyCondition = Readonly<{ whole: Part; parts: readonly Part[] }>;
type Part = Readonly<{ ast: FormulaNode; evaluate: (scope: Scope) => FormulaScalar }>;

/**
 * Whether conditions hold, worked out over one record each; what was looked at in vain is told through `blank`. A part is
 * one of the conditions that an AND joins, asked by itself.
 */
export function conditionHolds(scheme: Scheme, formulas: SchemeFormulas, columns: ColumnValues, blank: (rule: ConsequenceRule, record: HistoryRecord, column: string) => void): ConditionHolds {
  const parameters = parameterScalars(scheme.parameters);
  const name: Scope["name"] = (word) => parameters.get(normalised(word)) ?? columns.name(word);
  const ready = new Map<string, ReadyCondition | undefined>();
  const conditionOf = (rule: ConsequenceRule) => {
    if (!ready.has(rule.condition)) ready.set(rule.condition, readyCondition(formulas.get(rule.condition)?.ast, name));
    return ready.get(rule.condition);
  };
  const known = new Map<Part, Map<HistoryRecord, boolean | undefined>>();
  const judge = (part: Part, rule: ConsequenceRule, record: HistoryRecord) => {
    const missing = measured(part.ast).find((column) => isBlank(recordValue(record, column) ?? null));
    if (missing !== undefined) return void blank(rule, record, missing);
    return asAnswer(part.evaluate(scopeOf(record, name)));
  };
  const holds: ConditionHolds = (rule, record, place) => {
    const condition = conditionOf(rule);
    const part = place === undefined ? condition?.whole : condition?.parts[place];
    if (!part) return undefined;
    let answers = known.get(part);
    if (!answers) known.set(part, (answers = new Map()));
    if (!answers.has(record)) answers.set(record, judge(part, rule, record));
    return answers.get(record);
  };
  return Object.assign(holds, { parts: (rule: ConsequenceRule) => conditionOf(rule)?.parts.length ?? 1 });
}

function readyCondition(ast: FormulaNode | undefined, name: Scope["name"]): ReadyCondition | undefined {
  if (!ast) return undefined;
  const ready = (node: FormulaNode): Part => ({ ast: node, evaluate: compile(node).evaluate });
  const live = liveBranch(ast, name);
  return { whole: ready(live), parts: conjuncts(live).map(ready) };
}

function asAnswer(value: FormulaScalar): boolean | undefined {
  if (typeof value === "boolean") return value;
  return isExact(value) ? !isZero(value) : undefined;
}

function scopeOf(record: HistoryRecord, name: Scope["name"]): Scope {
  const cell = (table: string | undefined, header: string) => {
    const value = table === undefined ? recordValue(record, header) : undefined;
    return value === undefined ? undefined : fromCell(value);
  };
  return {
    rowIndex: 0,
    cell,
    column: (table, header) => {
      const value = cell(table, header);
      return value === undefined ? undefined : columnOf([value]).cells;
    },
    name,
  };
}

const knownMeasures = new WeakMap<FormulaNode, readonly string[]>();
const orders: ReadonlySet<string> = new Set(["<", "<=", ">", ">=", "+", "-", "*", "/", "^"]);

/**
 * The columns that a condition measures rather than compares for sameness: `[@目标达成率]<70%`. A blank there is not 0:
 * whether the condition holds cannot be told.
 */
function measured(ast: FormulaNode): readonly string[] {
  const known = knownMeasures.get(ast);
  if (known) return known;
  const found = [...new Set(reckoned(ast, false))];
  knownMeasures.set(ast, found);
  return found;
}

function reckoned(node: FormulaNode, inMeasure: boolean): readonly string[] {
  if (node.kind === "column") return inMeasure && node.columns.length === 1 ? [...node.columns] : [];
  if (node.kind === "call") return childrenOf(node).flatMap((child) => reckoned(child, false));
  const within = node.kind === "binary" ? orders.has(node.operator) : inMeasure;
  return childrenOf(node).flatMap((child) => reckoned(child, within));
}
