import type { KnownWords } from "../formula/check";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { sameText } from "../sheet/text";
import type { Scheme } from "../scheme/scheme";
import { cardFigures } from "./cardFigures";
import type { ColumnValues } from "./columnValues";
import type { DataTable } from "./dataTable";
import { periodWords } from "./periodFigures";

/**
 * The words a formula over a data table may use. What is being worked out decides: a derived actual cannot name the
 * total that it goes into, a payout can.
 */
export function knownWords(scheme: Scheme, tables: readonly DataTable[], workbook: WorkbookSnapshot, columns: ColumnValues, table: string, use: "actual" | "count" | "payout"): KnownWords {
  const data = tables.find((candidate) => sameText(candidate.name, table));
  const own = data ? [...data.own, ...data.computed].map(({ header }) => header) : [];
  const period = Object.values(periodWords).flatMap(({ zh, en }) => [zh, en]);
  const worked = cardFigures(scheme, table).flatMap(({ words }) => words);
  const paid = scheme.payouts.filter((payout) => payout.table === table).map(({ name }) => name);
  const others = [...tables.map(({ name }) => name), ...workbook.tables.map(({ name }) => name), ...workbook.sheets.map(({ name }) => name)];
  return {
    names: [...scheme.parameters.map(({ name }) => name), ...workbook.names.map(({ name }) => name)],
    columns: [...own, ...period, ...(use === "payout" ? [...worked, ...paid] : [])],
    tables: new Map(
      others.flatMap((name) => {
        const found = columns.tableNamed(name);
        return found ? [[name, [...columns.headers(found), ...(data?.table === found && use === "payout" ? [...worked, ...paid] : [])]] as const] : [];
      }),
    ),
  };
}
