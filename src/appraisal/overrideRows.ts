import { isFault, type CellValue } from "../sheet/cellValue";
import type { Edit } from "../sheet/edits";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { sameText } from "../sheet/text";
import type { Issue } from "../scheme/issue";
import { parsePeriod } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { overrideStates, overrideTable } from "../scheme/recordTables";
import { choiceMeant } from "../scheme/words";
import { keptOverrides } from "./calibrationTable";
import { findKeptTable, keepRows, keptColumnOf, type KeptRow } from "./keptTable";

type Field = keyof typeof overrideTable.columns;

/** A figure changed by hand, with its reason and who approved it, on its way into 人工调整. Days are serial days. */
export type NewOverride = Readonly<{ period: string; name: string; id?: string; subject: string; before?: number; adjusted: number; reason: string; proposer?: string; approver: string; approvedOn?: number }>;

/**
 * What to change so that 人工调整 holds these: a figure of a person and period that is changed there already is changed to
 * the new value, others go below. The table is drawn when there is none.
 */
export function keepOverrides(overrides: readonly NewOverride[], workbook: WorkbookSnapshot, scheme: Scheme): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }> {
  const table = findKeptTable(workbook, overrideTable, { anywhere: true });
  const kept = keptOverrides(scheme, table);
  const fields = Object.keys(overrideTable.columns) as Field[];
  const headers = new Map(kept.columns.map(({ header }, index) => [fields[index]!, header]));
  const text = (row: number, field: Field) => {
    const column = table && keptColumnOf(table, overrideTable, field);
    const held: CellValue = table === undefined || column === undefined ? null : valueAt(table.sheet, { row, column });
    return held === null || isFault(held) ? "" : String(held).trim();
  };
  const rowOf = ({ period, name, id, subject }: NewOverride): number | undefined => {
    for (let row = table?.first ?? 0; table && row <= table.last; row += 1) {
      const isPerson = id !== undefined && text(row, "id") !== "" ? sameText(text(row, "id"), id) : sameText(text(row, "name"), name);
      if (isPerson && sameText(text(row, "subject"), subject) && parsePeriod(text(row, "period"), scheme.settings.cycle) === period && choiceMeant(text(row, "state"), overrideStates) !== "reverted") return row;
    }
    return undefined;
  };
  const rows = overrides.map((override): KeptRow => {
    const row = rowOf(override);
    const cells = Object.entries(override).flatMap(([field, value]): (readonly [string, CellValue])[] => (value === undefined ? [] : [[headers.get(field as Field)!, value]]));
    return { ...(row !== undefined && { row }), cells: new Map(cells) };
  });
  return keepRows(kept, table, rows, [], workbook);
}
