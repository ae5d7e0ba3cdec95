import { emit } from "./emit";
import { childrenOf, type CallNode, type FormulaNode } from "./node";
import { referencesOf } from "./references";

/** What a call over whole columns does: what it makes of which column (of the row's own table unless named), of the rows where other columns are so and so. */
export type Gathering = Readonly<{ how: "sum" | "count" | "mean" | "least" | "greatest"; table?: string; column?: string; where: readonly string[] }> | Readonly<{ how: "written"; written: string }>;

type Shape = Readonly<{ how: "sum" | "count" | "mean" | "least" | "greatest"; conditions: "none" | "before" | "after" | "only" }>;

/** Where conditions stand among the arguments: after the column, before it (SUMIF), or without one (COUNTIFS). */
const shapes: Readonly<Record<string, Shape>> = {
  SUM: { how: "sum", conditions: "none" },
  AVERAGE: { how: "mean", conditions: "none" },
  MIN: { how: "least", conditions: "none" },
  MAX: { how: "greatest", conditions: "none" },
  SUMIFS: { how: "sum", conditions: "after" },
  AVERAGEIFS: { how: "mean", conditions: "after" },
  MINIFS: { how: "least", conditions: "after" },
  MAXIFS: { how: "greatest", conditions: "after" },
  COUNTIFS: { how: "count", conditions: "only" },
  COUNTIF: { how: "count", conditions: "only" },
  SUMIF: { how: "sum", conditions: "before" },
  AVERAGEIF: { how: "mean", conditions: "before" },
};

/** Functions that reckon with single figures, and can be written out around what other calls have gathered. */
const overFigures: ReadonlySet<string> = new Set(["ABS", "AND", "IF", "IFERROR", "IFNA", "IFS", "INT", "MAX", "MIN", "MOD", "NOT", "OR", "POWER", "ROUND", "ROUNDDOWN", "ROUNDUP", "SIGN", "SUM", "SWITCH", "TRUNC"]);

/** Functions that make one figure of whole columns, however they are asked. */
const overColumns: ReadonlySet<string> = new Set([...Object.keys(shapes), "COUNT", "COUNTA", "COUNTBLANK", "HLOOKUP", "INDEX", "LARGE", "LOOKUP", "MATCH", "MEDIAN", "PRODUCT", "RANK", "RANK.AVG", "RANK.EQ", "SMALL", "SUMPRODUCT", "VLOOKUP", "XLOOKUP", "XMATCH"]);

/** Whether a call is told as what it comes to, because it goes over columns or ranges itself: `MAX(0,[@应得]-SUMIFS(…))` does not. */
export function isLookedUp(node: CallNode): boolean {
  return goesOver(node) && !(overFigures.has(node.name) && node.arguments.every((argument) => !argument || isFigure(argument)));
}

/** Whether a piece comes to one figure of which every part can be written or told. */
function isFigure(node: FormulaNode): boolean {
  if (!goesOver(node)) return true;
  if (node.kind === "call") return overFigures.has(node.name) ? !isLookedUp(node) || overColumns.has(node.name) : overColumns.has(node.name);
  return (node.kind === "binary" || node.kind === "unary" || node.kind === "percent") && childrenOf(node).every(isFigure);
}

function goesOver(node: FormulaNode): boolean {
  return referencesOf(node).some(({ kind }) => kind === "column" || kind === "block" || kind === "range");
}

/** Says what a call gathers; `criterion` puts what is asked of a column into words. What has no words is told as it is written. */
export function gathering(node: CallNode, criterion: (node: FormulaNode) => string): Gathering {
  const written = { how: "written", written: emit(node) } as const;
  const shape = shapes[node.name];
  const given = node.arguments.filter((argument) => argument !== null);
  if (!shape || given.length !== node.arguments.length || (shape.conditions === "none" && given.length > 1)) return written;
  const [gathered, asked] = argumentsOf(shape, given);
  const columns = [...(gathered ? [gathered] : []), ...asked.filter((_, index) => index % 2 === 0)].map(wholeColumn);
  const table = columns[0]?.table;
  if (asked.length % 2 === 1 || columns.some((column) => !column || column.table !== table)) return written;
  const headings = columns.map((column) => column!.columns[0]!);
  const where = headings.slice(gathered ? 1 : 0).map((heading, index) => `${heading} ${criterion(asked[index * 2 + 1]!)}`);
  return { how: shape.how, ...(table === undefined ? {} : { table }), ...(gathered ? { column: headings[0]! } : {}), where };
}

/** The column that is gathered, and the pairs of column and criterion. */
function argumentsOf({ conditions }: Shape, given: readonly FormulaNode[]): readonly [FormulaNode | undefined, readonly FormulaNode[]] {
  switch (conditions) {
    case "none":
      return [given[0], []];
    case "after":
      return [given[0], given.slice(1)];
    case "before":
      return [given[2] ?? given[0], given.slice(0, 2)];
    case "only":
      return [undefined, given];
  }
}

function wholeColumn(node: FormulaNode): Extract<FormulaNode, { kind: "column" }> | undefined {
  return node.kind === "column" && node.section !== "thisRow" && node.columns.length === 1 ? node : undefined;
}
