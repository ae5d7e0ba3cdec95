import type { KnownWords } from "../formula/check";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { Table } from "../sheet/table";
import { sameText } from "../sheet/text";
import type { Scheme } from "../scheme/scheme";
import { historyTable } from "../scheme/recordTables";
import { spellings } from "../scheme/words";
import { cardFigures } from "./cardFigures";
import type { ColumnValues } from "./columnValues";
import type { DataTable } from "./dataTable";
import { onPostWords } from "./onPost";
import { periodWords } from "./periodFigures";
import { deferralWords } from "./recordFigures";
import type { FormulaUse } from "./schemeFormulas";

/**
 * The words a formula over a data table may use. What is being worked out decides: a derived actual cannot name the
 * total that it goes into, a payout can.
 */
export function knownWords(scheme: Scheme, tables: readonly DataTable[], workbook: WorkbookSnapshot, columns: ColumnValues, table: string, use: FormulaUse): KnownWords {
  if (use === "condition") return conditionWords(scheme, tables, workbook, columns, table);
  const data = tables.find((candidate) => sameText(candidate.name, table));
  const own = data ? [...data.own, ...data.computed].map(({ header }) => header) : [];
  const period = [...Object.values(periodWords), ...Object.values(onPostWords)].flatMap(({ zh, en }) => [zh, en]);
  const worked = cardFigures(scheme, table).flatMap(({ words }) => words);
  const paid = scheme.payouts.filter((payout) => payout.table === table).flatMap(({ name }) => [name, ...Object.values(deferralWords(name))]);
  const others = [...tables.map(({ name }) => name), historyTable.zh, historyTable.en, ...workbook.tables.map(({ name }) => name), ...workbook.sheets.map(({ name }) => name)];
  const figuresOf = (found: Table) => tables.filter((other) => other.table === found).flatMap((other) => cardFigures(scheme, other.name).flatMap(({ words }) => words));
  return {
    names: [...scheme.parameters.map(({ name }) => name), ...workbook.names.map(({ name }) => name)],
    columns: [...own, ...period, ...(use === "payout" ? [...worked, ...paid] : [])],
    tables: new Map(
      others.flatMap((name) => {
        const found = columns.tableNamed(name);
        return found ? [[name, [...columns.headers(found), ...(use === "payout" ? (data?.table === found ? [...worked, ...paid] : figuresOf(found)) : [])]] as const] : [];
      }),
    ),
  };
}

/**
 * The words of a condition of 联动规则: what a record of the history has or will have been filed with, and parameters. A
 * rule that names no data table may use what any of them has.
 */
function conditionWords(scheme: Scheme, tables: readonly DataTable[], workbook: WorkbookSnapshot, columns: ColumnValues, table: string): KnownWords {
  const meant = tables.filter((data) => table === "" || sameText(data.name, table));
  const paid = meant.flatMap(({ name }) => scheme.payouts.filter((payout) => payout.table === name).flatMap((payout) => [payout.name, ...Object.values(deferralWords(payout.name))]));
  return {
    names: [...scheme.parameters.map(({ name }) => name), ...workbook.names.map(({ name }) => name)],
    columns: [
      ...Object.values(historyTable.columns).flatMap((words) => spellings(words)),
      ...columns.historyHeaders(),
      ...meant.flatMap((data) => [...data.own.map(({ header }) => header), ...cardFigures(scheme, data.name).flatMap(({ words }) => words)]),
      ...paid,
    ],
  };
}
