import type { CellValue } from "../sheet/cellValue";
import { isBlank } from "../sheet/readNumber";
import { normalised } from "../sheet/text";
import { isZero } from "../sheet/exact";
import type { Scope } from "../formula/evaluate";
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

/** Whether conditions hold, worked out over one record each; what was looked at in vain is told through `blank`. */
export function conditionHolds(scheme: Scheme, formulas: SchemeFormulas, columns: ColumnValues, blank: (rule: ConsequenceRule, record: HistoryRecord, column: string) => void): ConditionHolds {
  const parameters = parameterScalars(scheme.parameters);
  const known = new Map<string, Map<HistoryRecord, boolean | undefined>>();
  const judge: ConditionHolds = (rule, record) => {
    const ready = formulas.get(rule.condition);
    if (!ready) return undefined;
    const missing = measured(ready.ast).find((column) => isBlank(recordValue(record, column) ?? null));
    if (missing !== undefined) return void blank(rule, record, missing);
    return asAnswer(ready.compiled.evaluate(scopeOf(record, (name) => parameters.get(normalised(name)) ?? columns.name(name))));
  };
  return (rule, record) => {
    let answers = known.get(rule.condition);
    if (!answers) known.set(rule.condition, (answers = new Map()));
    if (!answers.has(record)) answers.set(record, judge(rule, record));
    return answers.get(record);
  };
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
