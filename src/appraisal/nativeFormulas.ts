import type { WorkbookSnapshot } from "../sheet/snapshot";
import { compile } from "../formula/evaluate";
import type { FormulaNode } from "../formula/node";
import { parseFormula } from "../formula/parse";
import { referencesOf } from "../formula/references";
import type { Scheme } from "../scheme/scheme";
import { indicatorSetOf } from "../scoring/indicatorSet";
import { isScored, type ScoreCard } from "../scoring/scoreCard.types";
import type { AppraisedTable } from "./appraisedTable";
import type { ColumnValues } from "./columnValues";
import type { ComputedColumn } from "./computedColumns";
import { asCell, NativeScope } from "./nativeScope";
import { isUnsaid, type Said, type Unsaid } from "./nativeWords";
import { deferredFormula, payFormula } from "./payFormula";
import type { RowScope } from "./rowScope";
import type { SchemeFormulas } from "./schemeFormulas";
import { scoreFormula } from "./scoreFormula";
import { coefficientFormula, gradeFormula, rankFormula, totalFormula, type TotalWords } from "./totalFormula";

/** The formulas of a data table's computed cells, by column header and row; each comes to the value written. */
export type NativeFormulas = ReadonlyMap<string, ReadonlyMap<number, FormulaNode>>;

/** What `--formulas` made of a column: live in so many rows, a value in others, and why. */
export type NativeColumn = Readonly<{ table: string; column: string; live: number; left: number; at?: string; why?: Unsaid }>;

/** Excel takes no more characters than this in one formula. */
const longest = 8192;

/**
 * The computed columns of a table said in Excel's own formula language, as far as they can be. Every formula is worked out
 * over the cells it will see; one that does not come to exactly the value written is not used, and its cell keeps the value.
 */
export function nativeFormulas(
  appraised: AppraisedTable,
  computed: readonly ComputedColumn[],
  run: Readonly<{ scheme: Scheme; workbook: WorkbookSnapshot; columns: ColumnValues; formulas: SchemeFormulas; scope: RowScope }>,
): Readonly<{ formulas: NativeFormulas; report: readonly NativeColumn[] }> {
  const { scheme, workbook, columns } = run;
  const { data, cards } = appraised;
  const scope = new NativeScope(appraised, computed, scheme, columns, workbook);
  const ready = new Map<string, ReturnType<typeof prepared>>();
  const formulas = new Map<string, ReadonlyMap<number, FormulaNode>>();
  const report: NativeColumn[] = [];
  for (const column of computed.filter(({ of }) => of !== "words")) {
    const rows = new Map<number, FormulaNode>();
    let left = 0;
    let why: Unsaid | undefined;
    let at: string | undefined;
    for (const [row, card] of cards) {
      const value = column.value(card);
      if (value === null || !isScored(card)) continue;
      const readyOf = (said: Said) => (isUnsaid(said) ? said : (ready.get(said) ?? ready.set(said, prepared(said, columns)).get(said)!));
      const words = { ...run, data, columns: computed, period: card.result.period };
      const said = (chosen: boolean) => readyOf(run.scope.inRow(row, card.result.period, () => saidOf(column, card, { ...words, chosen })));
      const whole = said(false);
      const live = "unsaid" in whole ? said(true) : whole;
      const comesOut = "ast" in live && asCell(live.compiled.evaluate(scope.moveTo(row))) === value;
      if (comesOut) {
        rows.set(row, live.ast);
        continue;
      }
      left += 1;
      why ??= "unsaid" in live ? live : { unsaid: "differs" };
      at ??= card.result.at;
    }
    if (rows.size > 0) formulas.set(column.header, rows);
    if (rows.size + left > 0) report.push({ table: data.name, column: column.header, live: rows.size, left, ...(at !== undefined && { at }), ...(why && { why }) });
  }
  return { formulas, report };
}

function saidOf({ of }: ComputedColumn, { result }: ScoreCard, words: TotalWords): Said {
  const { scheme } = words;
  switch (of) {
    case "deductions":
      return { unsaid: "deductions" };
    case "words":
      return { unsaid: "word" };
    case "total":
      return totalFormula(result, words);
    case "grade":
      return gradeFormula(result, words);
    case "coefficient":
      return coefficientFormula(result, words);
    case "rank":
      return rankFormula(words);
    default: {
      if ("score" in of) {
        const item = indicatorSetOf(scheme, result).indicators.find(({ indicator }) => indicator.code === of.score);
        return item ? scoreFormula(item, words) : { unsaid: "word", what: of.score };
      }
      const name = "paid" in of ? of.paid : of.deferred;
      const rule = scheme.payouts.find((payout) => payout.name === name && payout.table === words.data.name);
      if (!rule) return { unsaid: "word", what: name };
      return "paid" in of ? payFormula(rule, result, words) : deferredFormula(rule, result, words);
    }
  }
}

/** A formula ready to be worked out, when it is one that Excel takes and looks at nothing that is not in the workbook. */
function prepared(text: string, columns: ColumnValues): Readonly<{ ast: FormulaNode; compiled: ReturnType<typeof compile> }> | Unsaid {
  if (text.length > longest) return { unsaid: "long" };
  const parsed = parseFormula(text);
  if (!parsed.ok) return { unsaid: "word", what: parsed.faults[0]?.text ?? "" };
  for (const reference of referencesOf(parsed.ast)) {
    if (reference.kind === "name" || reference.kind === "range" || reference.table === undefined) continue;
    const table = columns.tableNamed(reference.table);
    if (!table || table.gathered || !columns.isThere(table)) return { unsaid: "table", what: reference.table };
  }
  return { ast: parsed.ast, compiled: compile(parsed.ast) };
}
