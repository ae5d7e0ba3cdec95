import type { Language } from "../scheme/issue";
import { compare, exact, hundred, negated, over, rounded, times, toFixed, toText, type Exact } from "../sheet/exact";
import { grouped, plainText } from "../sheet/plainText";
import type { Piece } from "./explain.types";

/** A score as a card shows it: two decimals, four when two do not say it all. */
export function scoreText(value: Exact): string {
  return toFixed(value, compare(rounded(value, 2), value) === 0 ? 2 : 4);
}

/** `−2.00`, with a real minus sign. */
export function takenText(value: Exact): string {
  return value.n === 0n ? scoreText(value) : `−${scoreText(value.n < 0n ? negated(value) : value)}`;
}

/** `0.05` → `5%`. */
export function percentText(ratio: Exact): string {
  return `${toText(times(ratio, hundred), 4)}%`;
}

/** `4170` → `4,170.00`. */
export function moneyText(value: Exact, decimals: number): string {
  return grouped(toFixed(value, decimals));
}

/**
 * Writes an indicator's actual and target in its unit. A `%` indicator holds ratios (0.92) where its cells are formatted
 * as percentages and plain figures (92) where they are not; a target of 2 or less tells them apart.
 */
export function unitText(unit: string, target: Exact | undefined): (value: Exact) => string {
  const isRatio = unit === "%" && (target === undefined || compare(target, exact(2)) <= 0);
  if (isRatio) return (value) => (target === undefined && compare(value, exact(2)) > 0 ? `${plainText(value)}%` : percentText(value));
  return unit === "%" ? (value) => `${plainText(value)}%` : plainText;
}

/** The last decimal that counts: 2 → `0.01`, 0 → `1`. */
export function unitOfDecimals(decimals: number): string {
  return toText(over(exact(1), { n: 10n ** BigInt(decimals), d: 1n }), decimals);
}

/** `  D5、E5`: the cells behind a figure, each leading to itself; at most six are named. */
export function cellList(cells: readonly string[]): readonly Piece[] {
  const named = cells.slice(0, 6).flatMap((at, index): Piece[] => [index > 0 ? "、" : "  ", { text: at.slice(at.lastIndexOf("!") + 1), at }]);
  return cells.length > 6 ? [...named, "…"] : named;
}

/** A comma between the parts of a list. */
export function listComma(language: Language): string {
  return language === "zh" ? "、" : ", ";
}
