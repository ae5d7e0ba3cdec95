import type { Candidate, CandidateColumn } from "../sheet/candidate";
import { isComputedHeading } from "../sheet/computedRuns";
import { lowest } from "../sheet/headerText";
import { figureLabel, isHeaderWord, isPersonWord, isTotalLabel } from "../sheet/headerWords";
import { monthsAcross } from "../sheet/monthsAcross";
import { readNumber } from "../sheet/readNumber";
import { folded } from "../sheet/simplified";
import { numberFormatAt, valueAt } from "../sheet/snapshot";
import { normalised } from "../sheet/text";
import { isScaled } from "../appraisal/unitFindings";
import { cellReference } from "../scheme/issue";
import { measureColumns } from "./measureColumns";
import { pick, weightRatio, type StatedItem } from "./statedItem";

/** Columns that are figures of an item: no keys, no totals, nothing of ours. */
export function wideItems(candidate: Candidate): readonly StatedItem[] {
  const { sheet, leftOut } = candidate;
  const headRow = (reason: "weights" | "targets" | "points" | "units") => leftOut.find((one) => one.reason === reason)?.row;
  const figure = (row: number | undefined, column: number) => (row === undefined ? undefined : readNumber(valueAt(sheet, { row, column }))?.value);
  const rows = { weights: headRow("weights"), targets: headRow("targets"), points: headRow("points") };
  const measures = measureColumns(candidate.columns);
  const items = candidate.columns.filter((column) => isItem(column, candidate) && !measures.aside.has(column));
  const ownWeight = (column: CandidateColumn) => column.weight ?? weightRatio(figure(rows.weights, column.column));
  return items.map((column): StatedItem => {
    const beside = measures.of.get(column);
    const weight = weightIn(column, items, ownWeight);
    const stated = rows.targets === undefined ? column.target : (valueAt(sheet, { row: rows.targets, column: column.column }) ?? undefined);
    const read = stated === undefined ? undefined : readNumber(stated);
    const scaled = read?.unit !== undefined && isScaled(normalised(read.unit)) && normalised(read.unit) !== normalised(column.unit ?? "");
    const target = scaled ? undefined : read?.value;
    const unit = column.unit ?? (read?.percent || arePercentages(candidate, column.column) ? "%" : undefined);
    const points = column.points ?? figure(rows.points, column.column);
    return {
      name: beside?.item ?? column.name,
      ...(beside ? { targetColumn: beside.target.header.replace(/\s*[\r\n]+\s*/g, " ") } : {}),
      column: column.header.replace(/\s*[\r\n]+\s*/g, " "),
      at: cellReference(sheet.name, { row: candidate.header?.last ?? candidate.area.top, column: column.column }),
      ...(weight === undefined ? {} : { weight }),
      ...(points === undefined ? {} : { points }),
      ...(target === undefined ? {} : { target }),
      ...(target === undefined && isMeasured(candidate, column, unit) ? { measured: true } : {}),
      ...(scaled ? { measured: true, unclearTarget: String(stated) } : {}),
      ...pick("unit", unit),
      ...pick("standard", standardBelow(candidate, column.column) ?? column.description),
    };
  });
}

/** Whether every figure of a column is written, or shown, as a percentage. */
function arePercentages({ sheet, body }: Candidate, column: number): boolean {
  const read = body.flatMap((row) => {
    const number = readNumber(valueAt(sheet, { row, column }));
    return number === undefined ? [] : [number.percent === true || (number.text === undefined && /%/.test(numberFormatAt(sheet, { row, column }) ?? ""))];
  });
  return read.length > 0 && read.every(Boolean);
}

/** Figures that can be no points by themselves: of another unit than points or per cent, or larger than points are. */
function isMeasured({ sheet, body }: Candidate, { column, unit: stated }: CandidateColumn, unit: string | undefined): boolean {
  if (stated !== undefined && !/^(?:分|points?|%|百分比)$/i.test(normalised(stated))) return true;
  return unit !== "%" && body.some((row) => (readNumber(valueAt(sheet, { row, column }))?.value ?? 0) > mostPoints);
}

/** What anybody could be rated at, with every bonus. */
const mostPoints = 150;

/**
 * An item's weight under a group that has one too: the group's, where it stands over one item alone; their product, where the
 * items of the group come to 100 % among themselves. A group's weight that its items share out already says nothing more.
 */
function weightIn(column: CandidateColumn, items: readonly CandidateColumn[], ownWeight: (column: CandidateColumn) => number | undefined): number | undefined {
  const own = ownWeight(column);
  const { over } = column;
  if (over === undefined) return own;
  const together = items.filter((one) => one.over?.name === over.name).map(ownWeight);
  if (own === undefined) return together.length === 1 ? over.weight : undefined;
  const sum = together.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  return together.length > 1 && Math.abs(sum - 1) < 1e-9 ? Number((over.weight * own).toPrecision(12)) : own;
}

/** Standards that stand below the table, each under its item, in a row that says so (评分标准). */
function standardBelow({ sheet, leftOut, area }: Candidate, column: number): string | undefined {
  for (const { row, reason } of leftOut) {
    if (reason !== "grades" && reason !== "note" && reason !== "unlike") continue;
    const label = (sheet.rows.get(row) ?? []).slice(area.left).find((value) => typeof value === "string" && value.trim() !== "");
    const text = valueAt(sheet, { row, column });
    if (typeof label === "string" && /^(?:评分|得分|计分|考核|评价)(?:标准|办法|细则|规则)/.test(folded(label)) && typeof text === "string" && text !== label) return text;
  }
  return undefined;
}

const resultWords = ["总分", "总得分", "得分", "合计", "总计", "等级", "考核等级", "排名", "名次", "系数", "备注", "说明", "序号", "电话", "最终得分", "考核结果"].map(folded);

function isItem(one: CandidateColumn, { subject, columns }: Candidate): boolean {
  const { header, name, kind, column } = one;
  if (monthsAcross(columns).length >= 2 && monthsAcross(columns).includes(one)) return false;
  if (header === "" || column === subject || kind === "text" || isComputedHeading(header)) return false;
  return !resultWords.includes(folded(lowest(name))) && !isPersonWord(lowest(name)) && !isTotalLabel(lowest(name)) && !isHeaderWord(lowest(name)) && figureLabel(name) === undefined;
}
