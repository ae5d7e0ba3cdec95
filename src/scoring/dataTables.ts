import type { Scheme } from "../scheme/scheme";

/**
 * Whether a row of the scheme's tables (an indicator, a deduction …) is about the people of a data table. An indicator
 * that names none is about the scheme's first data table: the one the first indicator names or, when that names none
 * either, any table that no other indicator claims.
 */
export function indicatorCovers(scheme: Scheme, indicatorTable: string | undefined, dataTable: string): boolean {
  if (indicatorTable !== undefined) return indicatorTable === dataTable;
  const first = scheme.indicators[0]?.table;
  return first === undefined ? scheme.indicators.every(({ table }) => table !== dataTable) : first === dataTable;
}

/** Deductions, grades and payouts that name no data table are about all of them. */
export function covers(table: string | undefined, dataTable: string): boolean {
  return table === undefined || table === dataTable;
}
