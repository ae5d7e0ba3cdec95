import { readNumber } from "../sheet/readNumber";
import { normalised } from "../sheet/text";
import type { Issue } from "../scheme/issue";
import type { Reading } from "../scoring/result";
import { daysPerUnit, durationOfText, inUnit, showsTime } from "./duration";

/** One cell of a column as its unit is judged: what was read, and how the cell shows it. */
export type UnitCell = Readonly<{ reading: Reading; format?: string }>;

/** What the scheme or the mapping says of a column. `rated`: its numbers are scores as they are. */
export type UnitRule = Readonly<{ column: string; unit?: string; rated: boolean }>;

/** The cells as they count, and the flags of rows whose unit cannot be known. Both by place in the list given. */
export type UnitOutcome = Readonly<{ readings: ReadonlyMap<number, Reading>; flags: ReadonlyMap<number, Issue> }>;

type Found = Readonly<{ index: number; at: string; value: number; shown: string; percent: boolean; suffix: string; reading: Extract<Reading, { kind: "number" }> }>;

/** Whether a declared unit means hundredths. */
export const isPercent = (unit: string | undefined) => unit !== undefined && /^(?:%|％|百分比|百分点|percent|pct)$/i.test(unit.trim());
/** Below this a bare number in a column of percentages may be a ratio, above it it can only be percent points. */
const ratioLimit = 2;

/**
 * One column's numbers brought to the unit that is declared for it. 0.9, 90 and 90 % in one column are never guessed at:
 * where the declared unit does not settle a cell, its row is flagged and not scored.
 */
export function unitFindings(cells: readonly UnitCell[], rule: UnitRule): UnitOutcome {
  const readings = new Map<number, Reading>();
  const flags = new Map<number, Issue>();
  const perUnit = rule.unit === undefined ? undefined : daysPerUnit(rule.unit);
  cells.forEach((cell, index) => readDuration(cell, index, rule, perUnit, readings, flags));
  const found = cells.flatMap(({ reading, format }, index): Found[] => {
    if (reading.kind !== "number" || readings.has(index) || flags.has(index)) return [];
    const read = reading.text === undefined ? undefined : readNumber(reading.text);
    const percent = read?.percent === true || (reading.text === undefined && format !== undefined && /%/.test(format));
    return [{ index, at: reading.at, value: reading.value, percent, suffix: normalised(read?.unit ?? ""), reading, shown: reading.text ?? (percent ? `${Number((reading.value * 100).toPrecision(12))}%` : String(reading.value)) }];
  });
  const flag = ({ index, at, shown }: Found) => flags.set(index, { severity: "flag", code: "unit-unclear", at, facts: { column: rule.column, text: shown, unit: rule.unit ?? "", declared: rule.unit ? `（约定单位：${rule.unit}）` : "", declaredEn: rule.unit ? ` (declared: ${rule.unit})` : "" } });
  if (isPercent(rule.unit)) percentColumn(found, rule, readings, flag);
  else otherColumn(found, rule, flag);
  return { readings, flags };
}

/** A column declared as percent: bare numbers above 2 are percent points; small ones beside them could be either. */
function percentColumn(found: readonly Found[], rule: UnitRule, readings: Map<number, Reading>, flag: (one: Found) => void): void {
  const bare = found.filter(({ percent, value }) => !percent && value !== 0);
  const points = bare.filter(({ value }) => Math.abs(value) > ratioLimit);
  const small = bare.filter(({ value }) => Math.abs(value) <= ratioLimit);
  if (rule.rated) {
    for (const one of found.filter(({ percent }) => percent)) readings.set(one.index, { ...one.reading, value: shifted(one.value, 2) });
    const ratios = small.filter(({ value }) => value <= 1 && value > 0);
    if (points.length > 0 || found.some(({ percent }) => percent)) ratios.forEach(flag);
    // Nothing but ratios where per cent is declared: 0.9 is 90 %, as in a column that is not rated.
    else if (ratios.length === bare.length) for (const one of ratios) readings.set(one.index, { ...one.reading, value: shifted(one.value, 2) });
    return;
  }
  for (const one of points) readings.set(one.index, { ...one.reading, value: shifted(one.value, -2) });
  if (points.length > 0) small.forEach(flag);
}

/** A column of another unit or none: what differs from the declared unit, or from most of its neighbours, is flagged. */
function otherColumn(found: readonly Found[], { unit, rated }: UnitRule, flag: (one: Found) => void): void {
  const counted = found.filter(({ value }) => value !== 0);
  const percents = counted.filter(({ percent }) => percent);
  const bare = counted.filter(({ percent }) => !percent);
  const ratios = bare.filter(({ value }) => value > 0 && value <= 1);
  if (percents.length > 0 && (unit !== undefined || rated)) [...percents, ...(rated ? ratios : [])].forEach(flag);
  // Ratings out of a hundred that are all 0.93 and the like may be 93.
  else if (rated && unit === undefined && bare.length > 0 && ratios.length === bare.length && ratios.some(({ value }) => value < 1)) ratios.forEach(flag);
  else if (percents.length > 0 && bare.length > 0) {
    if (percents.length > bare.length * 2) bare.forEach(flag);
    else if (bare.length > percents.length * 2) percents.forEach(flag);
    else counted.forEach(flag);
  } else if (!rated) {
    const small = bare.filter(({ value }) => value > 0 && value <= 1.5);
    const large = bare.filter(({ value }) => value >= 20 && value <= 200);
    if (small.length > 0 && large.length > 0 && small.length + large.length === bare.length && unit === undefined && small.some(({ value }) => value < 1)) (small.length > large.length ? large : small).forEach(flag);
  }
  const declared = unit === undefined ? undefined : normalised(unit);
  const suffixes = [...new Set(bare.map(({ suffix }) => suffix).filter((suffix) => suffix !== ""))];
  for (const one of bare) {
    if (one.suffix === "") continue;
    const rest = bare.filter(({ suffix }) => suffix === "" || !sameUnit(suffix, one.suffix));
    const differs = declared === undefined ? suffixes.some((suffix) => !sameUnit(suffix, one.suffix)) || (isScaled(one.suffix) && rest.length > 0) : !sameUnit(one.suffix, declared) && (isScaled(one.suffix) || isScaled(declared) || suffixes.length > 1);
    if (differs) flag(one);
  }
}

/** `5万元` beside `50000`: a unit that multiplies. */
export const isScaled = (unit: string) => /^(?:[十百千万亿kmw])/.test(unit) && !/^(?:min|米|m2)/.test(unit);
/** `28万` is 28 万元; ￥, RMB and 元 are one. */
const plainUnit = (unit: string) => unit.replace(/^元$|^rmb$|^cny$/, "元").replace(/^([十百千万亿]+)元$/, "$1");
const sameUnit = (one: string, other: string) => plainUnit(one) === plainUnit(other);

function readDuration({ reading, format }: UnitCell, index: number, { column, unit }: UnitRule, perUnit: number | undefined, readings: Map<number, Reading>, flags: Map<number, Issue>): void {
  const text = reading.kind === "unreadable" ? reading.text : undefined;
  const days = text !== undefined ? durationOfText(text) : reading.kind === "number" && reading.text === undefined && format !== undefined && showsTime(format) ? reading.value : undefined;
  if (days === undefined) return;
  if (perUnit === undefined) flags.set(index, { severity: "flag", code: "duration-unit", at: reading.at, facts: { column, text: text ?? String(days), unit: unit ?? "" } });
  else readings.set(index, { kind: "number", value: inUnit(days, perUnit), at: reading.at, ...(text === undefined ? {} : { text }) });
}

/** Moves the decimal point without the dust of a division: 104.26 → 1.0426. */
function shifted(value: number, places: number): number {
  return Number(`${value}e${places}`.replace(/e([+-]?\d+)e([+-]?\d+)$/, (_, power: string, by: string) => `e${Number(power) + Number(by)}`));
}
