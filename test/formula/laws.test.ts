import * as fc from "fast-check";
import { compare, exact, isZero, rounded, type Exact } from "../../src/sheet/exact";
import { emit } from "../../src/formula/emit";
import { compile } from "../../src/formula/evaluate";
import { functions } from "../../src/formula/functions/all";
import { binaryOperators, type FormulaNode } from "../../src/formula/node";
import { parseFormula } from "../../src/formula/parse";
import { workingOf } from "../../src/formula/working";
import { isExact, isFormulaFault } from "../../src/formula/value";
import { formulas } from "./answerTable";
import { answerScope } from "./tableScope";

/** A tree without the places of its pieces, which writing it out again moves. */
function bare(node: unknown): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === "position" || key === "length" || key === "written" ? undefined : typeof value === "bigint" ? String(value) : value)));
}

function parsed(text: string): FormulaNode {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.faults)}`);
  return result.ast;
}

const place = { position: 0, length: 0 };
const columnNames = fc.constantFrom("产值", "目标", "目标 值", "得分", "a'b", "x[1]", "#号", "@列", "列:1", "A1");
const number = fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.nat(8)).map(([digits, decimals]) => Number(`${digits}e-${decimals}`));

const tree: fc.Arbitrary<FormulaNode> = fc.letrec<{ node: FormulaNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    number.map((value): FormulaNode => ({ kind: "number", value: exact(value), written: String(value), ...place })),
    fc.string({ maxLength: 5 }).filter((text) => !/[\r\t\u00a0]/.test(text)).map((value): FormulaNode => ({ kind: "text", value, ...place })),
    fc.boolean().map((value): FormulaNode => ({ kind: "boolean", value, ...place })),
    fc.constantFrom("产值提成比例", "扣罚率", "单次扣分").map((name): FormulaNode => ({ kind: "name", name, ...place })),
    fc.tuple(columnNames, fc.constantFrom("thisRow" as const, "body" as const), fc.option(fc.constantFrom("表1", "数据"), { nil: undefined })).map(
      ([column, section, table]): FormulaNode => ({ kind: "column", ...(table ? { table } : {}), columns: [column], section, ...place }),
    ),
    fc.tuple(columnNames, columnNames).map(([from, to]): FormulaNode => ({ kind: "column", columns: [from, to], section: "body", ...place })),
    fc.tuple(fc.constantFrom("+" as const, "-" as const), tie("node")).map(([operator, operand]): FormulaNode => ({ kind: "unary", operator, operand, ...place })),
    tie("node").map((operand): FormulaNode => ({ kind: "percent", operand, ...place })),
    fc.tuple(fc.constantFrom(...binaryOperators), tie("node"), tie("node")).map(([operator, left, right]): FormulaNode => ({ kind: "binary", operator, left, right, ...place })),
    fc.tuple(fc.constantFrom("SUM", "MAX", "CONCAT", "AND", "COUNT"), fc.array(tie("node"), { minLength: 1, maxLength: 3 })).map(
      ([name, given]): FormulaNode => ({ kind: "call", name, arguments: given, ...place }),
    ),
    fc.tuple(tie("node"), tie("node")).map(([value, digits]): FormulaNode => ({ kind: "call", name: "ROUND", arguments: [value, digits], ...place })),
    fc.tuple(tie("node"), tie("node")).map(([test, otherwise]): FormulaNode => ({ kind: "call", name: "IF", arguments: [test, null, otherwise], ...place })),
  ),
})).node;

const scope = answerScope();

test("writing a formula out and reading it again gives the same formula", () => {
  fc.assert(fc.property(tree, (ast) => {
    expect(bare(parsed(emit(ast)))).toEqual(bare(ast));
  }), { numRuns: 400 });
});

test.each(formulas)("%s survives being written out", (text) => {
  const ast = parsed(text);
  expect(bare(parsed(emit(ast)))).toEqual(bare(ast));
});

test("working a formula out twice gives the same, and never throws", () => {
  fc.assert(fc.property(tree, (ast) => {
    const formula = compile(ast);
    expect(formula.evaluate(scope)).toEqual(compile(ast).evaluate(answerScope()));
    expect(formula.evaluate(scope)).toEqual(formula.evaluate(scope));
  }), { numRuns: 300 });
});

test("substituting never throws and says something", () => {
  fc.assert(fc.property(tree, fc.constantFrom("zh" as const, "en" as const), (ast, language) => {
    expect(workingOf(ast, scope, language).text.length).toBeGreaterThan(0);
  }), { numRuns: 300 });
});

test("reading any text ends in a formula or in faults that lie inside the text", () => {
  const pieces = fc.array(fc.oneof(fc.constantFrom("=", "(", ")", "[", "]", "@", ",", "{", "}", "+", "-", "%", "\"", "'", "#", "!", ":", ";", "SUM", "IF(", "[@产值]", "A1", "名称", "1", " ", "（", "&", "<>", "\n"), fc.string({ maxLength: 2 })), { maxLength: 8 });
  fc.assert(fc.property(pieces, (parts) => {
    const text = parts.join("");
    const result = parseFormula(text);
    if (result.ok) return;
    expect(result.faults.length).toBeGreaterThan(0);
    for (const fault of result.faults) {
      expect(fault.position).toBeGreaterThanOrEqual(0);
      expect(fault.position + fault.length).toBeLessThanOrEqual(text.length);
    }
  }), { numRuns: 1000 });
});

test("ROUND is exact rounding, half away from zero", () => {
  fc.assert(fc.property(number, fc.integer({ min: -3, max: 6 }), (value, decimals) => {
    const result = compile(parsed(`ROUND(${value},${decimals})`)).evaluate(scope);
    expect(isExact(result) && compare(result, rounded(exact(value), decimals)) === 0).toBe(true);
  }));
});

const reckon = (text: string): Exact => {
  const result = compile(parsed(text)).evaluate(scope);
  if (!isExact(result)) throw new Error(text);
  return result;
};

test("ROUNDDOWN, ROUND and ROUNDUP lie in this order from zero, no further apart than one step", () => {
  fc.assert(fc.property(number, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
    const size = Math.abs(value);
    const [down, near, up] = ["ROUNDDOWN", "ROUND", "ROUNDUP"].map((name) => reckon(`${name}(${size},${decimals})`)) as [Exact, Exact, Exact];
    expect(compare(down, near) <= 0 && compare(near, up) <= 0 && compare(down, exact(size)) <= 0 && compare(exact(size), up) <= 0).toBe(true);
  }));
});

test("MOD has the divisor's sign and, with the whole quotient, gives the number back", () => {
  fc.assert(fc.property(number, number.filter((value) => value !== 0), (value, by) => {
    const rest = reckon(`MOD(${value},${by})`);
    expect(isZero(rest) || rest.n > 0n === by > 0).toBe(true);
    expect(compare(reckon(`INT(${value}/${by})*${by}+MOD(${value},${by})`), exact(value))).toBe(0);
  }));
});

test("every function copes with values of every type", () => {
  const given = fc.constantFrom("1", "-2.5", "0", "\"a\"", "\"12\"", "TRUE", "#N/A", "[产值]", "[@得分]", "[备注]", "{1,2;3,4}", "\"\"", "99999999", "扣罚率", "[@等级]");
  fc.assert(fc.property(fc.constantFrom(...functions.values()), fc.array(given, { minLength: 8, maxLength: 8 }), fc.nat(3), (rule, words, extra) => {
    const count = Math.min(rule.max, rule.min + extra * rule.group);
    const text = `${rule.name}(${Array.from({ length: count }, (_, at) => words[at % 8]).join(",")})`;
    const value = compile(parsed(text)).evaluate(scope);
    expect(value === null || isExact(value) || isFormulaFault(value) || typeof value === "string" || typeof value === "boolean").toBe(true);
    if (isExact(value)) expect(value.d > 0n).toBe(true);
  }), { numRuns: 2000 });
});
