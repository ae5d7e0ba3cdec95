import { readNumber } from "../sheet/readNumber";
import { listed } from "../sheet/text";
import { checked } from "./checked";
import type { SchemeTable } from "./findSchemeTables";
import type { Issue } from "./issue";
import type { Settle } from "./settle";
import { raterSchema, type Rater } from "./rater";
import { rowsOf } from "./schemeRow";
import { choiceWords } from "./choiceWords";

/** The 评价人 table. Weights above 1 mean that the column is written in percent points (80 for 80 %). */
export function parseRaters(tables: readonly SchemeTable[], settle: Settle, issues: Issue[]): readonly Rater[] {
  return tables.flatMap((table) => {
    const rows = rowsOf(table, issues, settle);
    const percentPoints = rows.some((row) => (readNumber(row.value("weight"))?.value ?? 0) > 1.5);
    return rows.flatMap((row) => {
      const weight = row.number("weight");
      const rater = checked(raterSchema, row, {
        rater: row.requiredText("rater"),
        weight: weight !== undefined && percentPoints ? Number(`${weight}e-2`) : weight,
        dimension: row.text("dimension"),
        posts: listed(row.text("posts") ?? ""),
        missing: row.choice("missing", choiceWords.raterMissing),
        ownColumn: row.yesNo("ownColumn"),
        origin: row.choice("origin", choiceWords.origin),
        at: row.rowAt,
        cells: row.cells(),
      });
      return rater ?? [];
    });
  });
}
