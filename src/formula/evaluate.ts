import { operated, negative, percent } from "./arithmetic";
import { asNumber, asText, asTruth } from "./coerce";
import { eachCell, single } from "./eachCell";
import { functions } from "./functions/all";
import type { ArgumentKind, FunctionRule } from "./functions/rule";
import type { CallNode, ColumnNode, FormulaNode } from "./node";
import { remembered } from "./remember";
import {
  arrayOf, cellAt, columnOf, isArray, isFormulaFault, unknownName, whole, wrongReference,
  type FormulaArray, type FormulaScalar, type FormulaValue,
} from "./value";

/**
 * All a formula can see. A scope is asked once per reference and row, so it has to be cheap; the arrays it gives for
 * columns must be the same for every row of a run and never change, because what is worked out from them is remembered.
 */
export interface Scope {
  /** `[x]`, `表1[x]`: the body of a column. */
  column(table: string | undefined, header: string): readonly FormulaScalar[] | undefined;
  /** `[@x]`: this row's cell. */
  cell(table: string | undefined, header: string): FormulaScalar | undefined;
  /** A defined name: a parameter, or a figure that has been worked out before. */
  name(name: string): FormulaValue | undefined;
  /** The headers of a table from left to right, for `[[A]:[C]]` and `表1[]`. */
  headers?(table: string | undefined): readonly string[] | undefined;
  /** `B4`, `数据!A2:A9`. */
  range?(sheet: string | undefined, address: string): FormulaArray | undefined;
  /** Whether a figure of the row is a day, to be told as one; for people only. */
  isDay?(header: string): boolean;
  /** Which row of the body this is, from 0: a whole column where one value is wanted means its cell in this row. */
  readonly rowIndex?: number;
}

export type CompiledFormula = Readonly<{
  /** The formula's value in a row. `null` when it comes to an empty cell, which Excel would show as 0. */
  evaluate: (scope: Scope) => FormulaScalar;
}>;

/** A piece of a formula, ready to be worked out in any row. */
export type Step = (scope: Scope) => FormulaValue;

/** Makes a formula ready for many rows. */
export function compile(ast: FormulaNode): CompiledFormula {
  const step = compiled(ast);
  return { evaluate: (scope) => single(step(scope), scope.rowIndex) };
}

function compiled(node: FormulaNode): Step {
  switch (node.kind) {
    case "number":
    case "text":
    case "boolean":
    case "fault":
      return () => node.value;
    case "array": {
      const array = { width: node.rows[0]?.length ?? 0, height: node.rows.length, cells: node.rows.flat().map(({ value }) => value) };
      return () => array;
    }
    case "name":
      return (scope) => {
        const value = scope.name(node.name);
        return value === undefined ? unknownName : value;
      };
    case "range":
      return (scope) => scope.range?.(node.sheet, node.address) ?? wrongReference;
    case "column":
      return columnStep(node);
    case "unary":
      return unaryStep(node.operator, compiled(node.operand));
    case "percent":
      return perCell(compiled(node.operand), percent);
    case "binary": {
      const [left, right, operator] = [compiled(node.left), compiled(node.right), node.operator];
      return (scope) => {
        const a = left(scope);
        const b = right(scope);
        return isArray(a) || isArray(b) ? eachCell([a, b], ([x = null, y = null]) => operated(operator, x, y)) : operated(operator, a, b);
      };
    }
    case "call":
      return remembered(node, callStep(node));
  }
}

function perCell(step: Step, change: (value: FormulaScalar) => FormulaScalar): Step {
  return (scope) => {
    const value = step(scope);
    return isArray(value) ? eachCell([value], ([cell = null]) => change(cell)) : change(value);
  };
}

function unaryStep(operator: "+" | "-" | "@", operand: Step): Step {
  if (operator === "+") return operand;
  return operator === "-" ? perCell(operand, negative) : (scope) => single(operand(scope), scope.rowIndex);
}

function columnStep(node: ColumnNode): Step {
  const { table, columns, section } = node;
  const [header] = columns;
  if (columns.length === 1 && header !== undefined) {
    if (section === "thisRow") return (scope) => present(scope.cell(table, header));
    return (scope) => {
      const cells = scope.column(table, header);
      return cells ? columnOf(cells) : wrongReference;
    };
  }
  if (section === "thisRow") {
    return (scope) => {
      const headers = spanned(node, scope);
      return headers ? { width: headers.length, height: 1, cells: headers.map((name) => present(scope.cell(table, name))) } : wrongReference;
    };
  }
  return blockStep(node);
}

function present(value: FormulaScalar | undefined): FormulaScalar {
  return value === undefined ? wrongReference : value;
}

/** The headers a reference spans, from its first column to its last; all of them when it names none. */
function spanned(node: ColumnNode, scope: Scope): readonly string[] | undefined {
  const headers = scope.headers?.(node.table);
  if (!headers) return undefined;
  const [first, last] = node.columns;
  if (first === undefined || last === undefined) return headers;
  const place = (name: string) => headers.findIndex((header) => header.toLowerCase() === name.toLowerCase());
  const [one, other] = [place(first), place(last)];
  return one < 0 || other < 0 ? undefined : headers.slice(Math.min(one, other), Math.max(one, other) + 1);
}

/** Several columns side by side, put together once for as long as the columns are the same. */
function blockStep(node: ColumnNode): Step {
  let seen: readonly (readonly FormulaScalar[])[] = [];
  let block: FormulaArray | undefined;
  return (scope) => {
    const columns = spanned(node, scope)?.map((header) => scope.column(node.table, header));
    if (!columns || !columns.every((cells) => cells !== undefined)) return wrongReference;
    if (block && columns.length === seen.length && columns.every((cells, at) => cells === seen[at])) return block;
    seen = columns;
    const height = columns[0]?.length ?? 0;
    block = { width: columns.length, height, cells: Array.from({ length: height * columns.length }, (_, at) => columns[at % columns.length]![Math.floor(at / columns.length)] ?? null) };
    return block;
  };
}

function callStep(node: CallNode): Step {
  const rule = functions.get(node.name);
  if (!rule) return () => unknownName;
  const steps = node.arguments.map((argument) => argument && compiled(argument));
  if (rule.lazy) {
    return (scope) => rule.apply(steps.map((step) => ({ written: step !== null, value: () => (step ? step(scope) : whole(0)) })));
  }
  const referring = node.arguments.map((argument) => argument?.kind === "column" || argument?.kind === "name" || argument?.kind === "range");
  return eagerStep(rule, steps, referring);
}

function eagerStep(rule: FunctionRule & { lazy: false }, steps: readonly (Step | null)[], referring: readonly boolean[]): Step {
  const kinds = steps.map((_, at) => rule.kindAt(at));
  return (scope) => {
    const given: FormulaValue[] = [];
    const spread: number[] = [];
    for (let at = 0; at < steps.length; at++) {
      const value = steps[at]?.(scope) ?? null;
      const kind = kinds[at]!;
      if (kind === "list") given.push(referring[at] ? arrayOf(value) : value);
      else if (kind === "array") {
        if (isFormulaFault(value) && !referring[at]) return value;
        given.push(arrayOf(value));
      } else if (!isArray(value)) given.push(value);
      else if (value.cells.length === 1) given.push(cellAt(value, 0, 0));
      else {
        spread.push(at);
        given.push(value);
      }
    }
    if (spread.length === 0) return applied(rule, kinds, given);
    return eachCell(spread.map((at) => given[at]!), (cells) => {
      const each = [...given];
      spread.forEach((at, index) => (each[at] = cells[index]!));
      return single(applied(rule, kinds, each), undefined);
    });
  };
}

/** Brings the arguments to what the function wants; the first fault among them is the result. */
function applied(rule: FunctionRule & { lazy: false }, kinds: readonly ArgumentKind[], given: FormulaValue[]): FormulaValue {
  for (let at = 0; at < given.length; at++) {
    const value = given[at]!;
    const kind = kinds[at]!;
    if (kind === "array" || kind === "list" || kind === "any" || isArray(value)) continue;
    const brought = kind === "number" ? asNumber(value) : kind === "text" ? asText(value) : kind === "truth" ? asTruth(value) : value;
    if (isFormulaFault(brought)) return brought;
    given[at] = brought;
  }
  return rule.apply(given);
}
