import { childrenOf, type FormulaNode, type Span } from "./node";

/**
 * What a formula looks at: a `cell` of this row, a whole `column`, a `block` of several columns (its first and last are
 * given; none means the whole table), a `name`, or a `range` of addresses.
 */
export type Reference = Span &
  (
    | Readonly<{ kind: "cell"; table?: string; column: string }>
    | Readonly<{ kind: "column"; table?: string; column: string }>
    | Readonly<{ kind: "block"; table?: string; columns: readonly string[]; thisRow: boolean }>
    | Readonly<{ kind: "name"; name: string }>
    | Readonly<{ kind: "range"; sheet?: string; address: string }>
  );

const known = new WeakMap<FormulaNode, readonly Reference[]>();

/** Every reference of a formula in the order it is written, each as often as it appears; looked for once. */
export function referencesOf(ast: FormulaNode): readonly Reference[] {
  const before = known.get(ast);
  if (before) return before;
  const found = gathered(ast);
  known.set(ast, found);
  return found;
}

function gathered(ast: FormulaNode): readonly Reference[] {
  const place = { position: ast.position, length: ast.length };
  switch (ast.kind) {
    case "name":
      return [{ kind: "name", name: ast.name, ...place }];
    case "range":
      return [{ kind: "range", ...(ast.sheet === undefined ? {} : { sheet: ast.sheet }), address: ast.address, ...place }];
    case "column": {
      const table = ast.table === undefined ? {} : { table: ast.table };
      const [column] = ast.columns;
      if (ast.columns.length !== 1 || column === undefined) {
        return [{ kind: "block", ...table, columns: ast.columns, thisRow: ast.section === "thisRow", ...place }];
      }
      return [{ kind: ast.section === "thisRow" ? "cell" : "column", ...table, column, ...place }];
    }
    default:
      return childrenOf(ast).flatMap(gathered);
  }
}
