import { sameText } from "../sheet/text";
import type { Figure } from "../scheme/indicator";
import type { Scheme } from "../scheme/scheme";

/** A column that the scheme reads from a data table, and the scheme's cell that names it. */
export type SourceColumn = Readonly<{ column: string; at: string; unit?: string }>;

/** Every column that indicators, deduction rules and payout groups read from one data table. Expects `withTables`. */
export function sourceColumns(scheme: Scheme, table: string): readonly SourceColumn[] {
  const here = (row: Readonly<{ table?: string }>) => row.table !== undefined && sameText(row.table, table);
  const found: SourceColumn[] = [];
  for (const indicator of scheme.indicators.filter(here)) {
    const at = (field: string) => indicator.cells[field] ?? indicator.at;
    for (const column of indicator.rated ? [] : indicator.columns) found.push({ column, at: at("columns"), unit: indicator.unit });
    const figures: readonly (readonly [string, Figure | undefined])[] = [["target", indicator.target], ["targetTo", indicator.targetTo], ["stretch", indicator.stretch], ["gate", indicator.gate]];
    for (const [field, figure] of figures) {
      if (figure?.kind === "column") found.push({ column: figure.column, at: at(field), unit: indicator.unit });
    }
  }
  for (const rule of scheme.deductions.filter(here)) {
    if (rule.counted.kind === "column") found.push({ column: rule.counted.column, at: rule.cells["counted"] ?? rule.at });
  }
  for (const payout of scheme.payouts.filter(here)) {
    if (payout.group !== undefined) found.push({ column: payout.group, at: payout.cells["group"] ?? payout.at });
  }
  return found.filter((source, index) => found.findIndex((other) => sameText(other.column, source.column)) === index);
}
