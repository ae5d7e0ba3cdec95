import type { WorkbookSnapshot } from "../sheet/snapshot";
import { over } from "../sheet/exact";
import type { Scheme } from "../scheme/scheme";
import { indicatorSetOf, shareOf, type IndicatorSet, type PreparedIndicator } from "../scoring/indicatorSet";
import type { Result } from "../scoring/result";
import { typedNumber } from "../scoring/typedNumber";
import { fromUnit } from "../scoring/units";
import { scaleOf } from "../scoring/weightedScore";
import type { ComputedColumn } from "./computedColumns";
import type { KeyField } from "./dataTable";
import { boundedText, computedUnder, figureAt, isUnsaid, numberWritten, ownCell, ownHeader, roundedText, whereNumbers, wholeColumn, type Said } from "./nativeWords";
import { scoreFormula, type ScoreWords } from "./scoreFormula";

/** What is said of a table's columns, besides what its scores are said of. */
export type TotalWords = ScoreWords & Readonly<{ columns: readonly ComputedColumn[] }>;

/** An indicator's part of the total: its score's cell, and what it is multiplied by. */
type Term = Readonly<{ item: PreparedIndicator; cell: string; factor?: string }>;

/**
 * The total as a formula: Σ weight × score over the row's cells, what is left out by the scheme's policy for blanks, the
 * deductions' own column, cap, floor and the one rounding. A blank that keeps the row from being scored leaves it blank.
 */
export function totalFormula(result: Result, words: TotalWords): Said {
  const { scheme, columns, workbook } = words;
  const { settings } = scheme;
  if (typeof settings.teamShare === "number") return { unsaid: "team" };
  const set = indicatorSetOf(scheme, result);
  if (set.deductions.some(({ unit }) => unit === "percent")) return { unsaid: "deductions" };
  const terms: Term[] = [];
  for (const item of set.indicators) {
    const cell = scoreCell(item, words);
    if (isUnsaid(cell)) return cell;
    terms.push({ item, cell, factor: factorText(item, set, scheme, workbook) });
  }
  const ordinary = terms.filter(({ item }) => !item.indicator.bonus);
  const leftOut = ordinary.filter(({ item }) => item.missing === "omit");
  if (leftOut.length > 0 && settings.itemDecimals !== undefined) return { unsaid: "unrounded" };
  const bonus = terms.filter(({ item }) => item.indicator.bonus).map((term) => termText(term, scheme));
  const sum = ordinary.map((term) => termText(term, scheme)).join("+");
  const whole = [leftOut.length > 0 ? grown(sum, leftOut, set, scheme) : sum, ...bonus].filter((text) => text !== "").join("+");
  const deducted = set.deductions.length > 0 ? computedUnder(columns, (of) => of === "deductions") : undefined;
  const left = deducted === undefined ? whole : `${whole}-${ownCell(deducted)}`;
  const limit = (value: number | undefined) => (value === undefined ? undefined : numberWritten(typedNumber(value)));
  const bounded = boundedText(left, limit(settings.scoreFloor), limit(settings.scoreCap));
  const needed = terms.filter(({ item }) => item.missing === "block").map(({ cell }) => cell);
  return whereNumbers([...needed, ...(deducted === undefined ? [] : [ownCell(deducted)])], roundedText(bounded, settings.decimals, settings.rounding));
}

/** Where the score of an indicator stands: its computed column, HR's own cell where that is the score, else worked out here. */
export function scoreCell(item: PreparedIndicator, words: TotalWords): Said {
  const written = computedUnder(words.columns, (of) => typeof of === "object" && "score" in of && of.score === item.indicator.code);
  if (written !== undefined) return ownCell(written);
  const { indicator } = item;
  const isPlain = indicator.rule.kind === "direct" && indicator.rule.scale === undefined && indicator.formula === undefined && !indicator.rated && !item.floor && !item.cap && item.deductions.length === 0;
  return isPlain ? ownCell(ownHeader(words.data, indicator.columns[0] ?? "") ?? indicator.columns[0] ?? indicator.name) : scoreFormula(item, words);
}

function factorText(item: PreparedIndicator, set: IndicatorSet, scheme: Scheme, workbook: WorkbookSnapshot): string | undefined {
  const { settings } = scheme;
  const { indicator, weighting, weight } = item;
  if (settings.totalling === "points") {
    const scale = indicator.bonus ? undefined : scaleOf(set, settings);
    return scale && numberWritten(scale);
  }
  if (!weight) return indicator.bonus ? undefined : "0";
  return weighting ? numberWritten(weight) : figureAt(weight, indicator.cells["weight"], workbook);
}

function termText({ item, cell, factor }: Term, { settings }: Scheme): string {
  const { missing, fullScore } = item;
  const score = missing === "block" ? cell : `IF(ISNUMBER(${cell}),${cell},${missing === "full" ? numberWritten(fullScore) : "0"})`;
  const marks = settings.totalling === "weighted" && factor !== undefined && settings.fullMarks !== 100 ? `*${numberWritten(over(typedNumber(settings.fullMarks), typedNumber(100)))}` : "";
  const weighted = factor === undefined ? score : `${score}*${factor}${marks}`;
  return settings.itemDecimals === undefined ? weighted : roundedText(weighted, settings.itemDecimals, settings.rounding);
}

/** Weights of what is left out are spread over the rest in proportion. */
function grown(sum: string, leftOut: readonly Term[], set: IndicatorSet, scheme: Scheme): string {
  const agreed = numberWritten(set.agreed);
  const absent = leftOut.map(({ item, cell }) => `IF(ISNUMBER(${cell}),0,${numberWritten(shareOf(item, scheme))})`);
  return `(${sum})*${agreed}/(${[agreed, ...absent].join("-")})`;
}

/** The grade that the total reaches, best first. */
export function gradeFormula(result: Result, words: TotalWords): Said {
  const { scheme, columns } = words;
  const { ladder, indicators } = indicatorSetOf(scheme, result);
  if (scheme.settings.gradeOn === "unrounded") return { unsaid: "unrounded" };
  const total = ownCell(computedUnder(columns, (of) => of === "total")!);
  const scores = ladder.some(({ leastScore }) => leastScore !== undefined) ? indicators.map((item) => scoreCell(item, words)) : [];
  const unsaid = scores.find(isUnsaid);
  if (unsaid) return unsaid;
  const reached = [...ladder].reverse().reduce((otherwise, { band, first, leastScore }) => {
    const asked = [...(first === undefined ? [] : [`${total}>=${numberWritten(fromUnit(first, scheme.settings.decimals))}`]), ...(leastScore ? [`MIN(${scores.join(",")})>=${numberWritten(leastScore)}`] : [])];
    if (asked.length === 0) return textWritten(band.grade);
    return `IF(${asked.length === 1 ? asked[0] : `AND(${asked.join(",")})`},${textWritten(band.grade)},${otherwise})`;
  }, '""');
  return whereNumbers([total], reached);
}

/** The coefficient that the grade carries. */
export function coefficientFormula(result: Result, { scheme, columns }: TotalWords): Said {
  const grade = ownCell(computedUnder(columns, (of) => of === "grade")!);
  return indicatorSetOf(scheme, result).ladder.reduceRight((otherwise, { band, coefficient }) => (coefficient ? `IF(${grade}=${textWritten(band.grade)},${numberWritten(coefficient)},${otherwise})` : otherwise), '""');
}

/** How many have more, and one: among the rows of the same period and, where the scheme says so, department, post or group. */
export function rankFormula({ scheme, columns, data }: TotalWords): Said {
  const { ranking, rankWithin } = scheme.settings;
  if (ranking === "dense") return { unsaid: "ranking" };
  const total = computedUnder(columns, (of) => of === "total")!;
  const fields: readonly KeyField[] = ["period", ...(rankWithin === "all" ? [] : [rankWithin])];
  const same = fields.flatMap((field) => {
    const at = data.keys.get(field);
    const header = data.own.find(({ column }) => column === at)?.header;
    return header === undefined ? [] : [`(${wholeColumn(header)}=${ownCell(header)})`];
  });
  const better = [...same, `ISNUMBER(${wholeColumn(total)})`, `(${wholeColumn(total)}>${ownCell(total)})`];
  return whereNumbers([ownCell(total)], `SUMPRODUCT(${better.join("*")})+1`);
}

export function textWritten(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

