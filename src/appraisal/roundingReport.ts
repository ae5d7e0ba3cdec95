import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { isBlank } from "../sheet/readNumber";
import type { CellValue } from "../sheet/cellValue";
import { findSchemeTables } from "../scheme/findSchemeTables";
import { choiceWords } from "../scheme/choiceWords";
import { settingWords } from "../scheme/settingWords";
import { choiceMeant } from "../scheme/words";
import { toNumber } from "../sheet/exact";
import type { ScoreCard } from "../scoring/scoreCard.types";
import type { Appraisal } from "./appraisal.types";
import { appraise } from "./appraise";
import { cardsOf, movesBetween } from "./compare";
import { withEdits } from "./schemeEdits";

/** Another common way of rounding: the total cut off or rounded up, to fewer decimals, graded unrounded, items first. */
export const roundingWays = ["down", "up", "whole", "oneDecimal", "gradeOther", "itemsTwo", "itemsWhole"] as const;
export type RoundingWay = (typeof roundingWays)[number];

/** What another way of rounding would change: how many grades and payouts, and the payouts' sum. */
export type RoundingLine = Readonly<{ way: RoundingWay; regraded: number; repaid: number; difference: number }>;

/**
 * How far grades and money hang on the way of rounding: every way that the scheme does not take, worked out over the same
 * people. Ways that it takes already, and those that its table has no room for, are left out.
 */
export function roundingReport(now: Appraisal, workbook: WorkbookSnapshot, period?: string): readonly RoundingLine[] {
  const { scheme } = now;
  if (!scheme || now.issues.length > 0) return [];
  const before = cardsOf(now, period);
  const { rounding, decimals, itemDecimals, gradeOn } = scheme.settings;
  const other = gradeOn === "rounded" ? "unrounded" : "rounded";
  const ways: Readonly<Record<RoundingWay, Readonly<{ key: keyof typeof settingWords; value: CellValue; isTaken: boolean }>>> = {
    down: { key: "rounding", value: choiceWords.rounding.down[scheme.language], isTaken: rounding === "down" },
    up: { key: "rounding", value: choiceWords.rounding.up[scheme.language], isTaken: rounding === "up" },
    whole: { key: "decimals", value: 0, isTaken: decimals === 0 },
    oneDecimal: { key: "decimals", value: 1, isTaken: decimals === 1 },
    gradeOther: { key: "gradeOn", value: choiceWords.gradeOn[other][scheme.language], isTaken: false },
    itemsTwo: { key: "itemDecimals", value: 2, isTaken: itemDecimals === 2 },
    itemsWhole: { key: "itemDecimals", value: 0, isTaken: itemDecimals === 0 },
  };
  return roundingWays.flatMap((way): RoundingLine[] => {
    const { key, value, isTaken } = ways[way];
    const changed = isTaken ? undefined : withSetting(workbook, key, value);
    const then = changed && appraise(changed);
    if (!then?.scheme || then.issues.length > 0) return [];
    const after = cardsOf(then, period);
    return [{ way, regraded: movesBetween(before, after, then.scheme).filter((move) => move.regraded).length, ...paidOtherwise(before, after) }];
  });
}

function paidOtherwise(before: readonly ScoreCard[], after: readonly ScoreCard[]): Pick<RoundingLine, "repaid" | "difference"> {
  const paidBefore = new Map(before.map((card) => [card.result.at, paid(card)]));
  const differences = after.flatMap((card) => {
    const difference = cents(paid(card) - (paidBefore.get(card.result.at) ?? 0));
    return difference === 0 ? [] : [difference];
  });
  return { repaid: differences.length, difference: cents(differences.reduce((sum, one) => sum + one, 0)) };
}

function paid({ payouts }: ScoreCard): number {
  return payouts.reduce((sum, { helper, amount }) => sum + (helper ? 0 : toNumber(amount)), 0);
}

function cents(amount: number): number {
  return Number(amount.toFixed(4));
}

/** The workbook with a setting of its 方案 table put otherwise, in its own row or in the row below the last. */
function withSetting(workbook: WorkbookSnapshot, key: keyof typeof settingWords, value: CellValue): WorkbookSnapshot | undefined {
  const found = findSchemeTables(workbook).find((table) => table.key === "settings");
  if (!found) return undefined;
  const { table, columns, language } = found;
  const [item, content] = [columns.get("item")!, columns.get("value")!];
  const rows = Array.from({ length: table.last - table.first + 1 }, (_, index) => table.first + index);
  const own = rows.find((row) => choiceMeant(String(valueAt(table.sheet, { row, column: item }) ?? ""), settingWords) === key);
  if (own !== undefined) return withEdits(workbook, [{ kind: "writeCells", sheet: table.sheet.name, at: { row: own, column: content }, rows: [[value]] }]);
  const row = table.last + 1;
  if (table.columns.some(({ column }) => !isBlank(valueAt(table.sheet, { row, column })))) return undefined;
  const cell = (column: number, held: CellValue) => ({ kind: "writeCells", sheet: table.sheet.name, at: { row, column }, rows: [[held]] }) as const;
  const grown = table.name === undefined ? [] : [{ kind: "resizeTable", table: table.name, area: { ...table.area, bottom: Math.max(row, table.area.bottom) } } as const];
  return withEdits(workbook, [cell(item, settingWords[key][language]), cell(content, value), ...grown]);
}
