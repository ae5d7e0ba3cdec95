import type { Candidate } from "../sheet/candidate";
import { splitHeader } from "../sheet/headerText";
import { stackRow } from "../sheet/headerWords";
import { isBlank, readNumber } from "../sheet/readNumber";
import { folded } from "../sheet/simplified";
import { valueAt } from "../sheet/snapshot";
import { roleOf, stackColumn } from "../appraisal/offeredColumns";
import { cellReference } from "../scheme/issue";
import { pick, weightRatio, type StatedItem } from "./statedItem";

/**
 * The items of a long table, one a row, a category's weight merged beside several of them; and of a stacked one, where an
 * item's target and actual stand in rows of their own.
 */
export function longItems(candidate: Candidate): readonly StatedItem[] {
  const { sheet, columns, body, subject } = candidate;
  const called = (...words: readonly string[]) => columns.find(({ name }) => words.map(folded).includes(folded(name)))?.column;
  const weights = columns.filter(({ name }) => /权重|比重|占比|weight/i.test(name)).map(({ column }) => column);
  const dimension = called("维度", "类别", "考核类别", "考核维度", "分类", "考核要素", "category", "dimension");
  const target = called("目标值", "目标", "指标值", "target");
  const standard = called("评分标准", "考核标准", "计分标准", "评价标准", "标准", "考核办法", "scoring standard", "standard");
  const points = called("分值", "满分", "标准分", "max points");
  const unit = called("单位", "unit");
  const covering = (row: number, column: number) => sheet.merges.find((merge) => merge.left <= column && merge.right >= column && merge.top <= row && merge.bottom >= row);
  const held = (row: number, column: number | undefined) => {
    if (column === undefined) return null;
    const merge = covering(row, column);
    return valueAt(sheet, merge ? { row: merge.top, column: merge.left } : { row, column });
  };
  const words = (row: number, column: number | undefined) => {
    const value = held(row, column);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const category = weights.length > 1 && body.some((row) => (covering(row, weights[0]!)?.bottom ?? row) > row);
  const scored = columns.filter(({ name }) => roleOf(name) === "score");
  return body.flatMap((row): StatedItem[] => {
    const value = subject === undefined ? null : valueAt(sheet, { row, column: subject });
    if (value === null || String(value).trim() === "") return [];
    const split = splitHeader(String(value));
    const each = weights.map((column) => weightRatio(readNumber(held(row, column))?.value)).filter((weight) => weight !== undefined);
    const weight = split.weight ?? (each.length > 1 && category ? Number((each[0]! * each[1]!).toPrecision(12)) : each.at(-1));
    const targetText = held(row, target);
    const targetValue = readNumber(targetText)?.value;
    const pointsValue = split.points ?? readNumber(held(row, points))?.value;
    const rating = scored.map(({ column }) => readNumber(held(row, column))?.value).findLast((one) => one !== undefined);
    const isOutOfPoints = pointsValue !== undefined && weight === undefined && rating !== undefined && rating <= pointsValue;
    return [
      {
        name: split.name,
        column: split.name,
        ...(candidate.shape === "stacked" ? stackedSources(candidate, row, oneLine(String(value))) : {}),
        ...pick("rated", scored.filter(({ column }) => readNumber(held(row, column)) !== undefined).map(({ header }) => `${oneLine(String(value))} / ${oneLine(header)}`).at(-1)),
        at: cellReference(sheet.name, { row, column: subject! }),
        ...(weight === undefined ? {} : { weight }),
        ...(pointsValue === undefined ? {} : { points: pointsValue }),
        ...(isOutOfPoints ? { scale: pointsValue } : {}),
        ...(targetValue === undefined ? {} : { target: targetValue }),
        ...pick("dimension", words(row, dimension)),
        ...pick("unit", words(row, unit) ?? split.unit ?? readNumber(targetText)?.unit ?? (readNumber(targetText)?.percent ? "%" : undefined)),
        ...pick("standard", words(row, standard) ?? split.description),
      },
    ];
  });
}

/** `产值 / 实际` and `产值 / 目标`, as the labels in the item's rows have it. */
function stackedSources(candidate: Candidate, first: number, item: string): Partial<Pick<StatedItem, "column" | "targetColumn">> {
  const { sheet, body, subject } = candidate;
  const stack = stackColumn(candidate);
  if (stack === undefined || subject === undefined) return {};
  const next = body.find((row) => row > first && !isBlank(valueAt(sheet, { row, column: subject }))) ?? Infinity;
  const labels = body.filter((row) => row >= first && row < next).map((row) => String(valueAt(sheet, { row, column: stack }) ?? "").trim());
  const of = (part: "actual" | "target") => labels.find((label) => stackRow(label) === part);
  const [actual, target] = [of("actual"), of("target")];
  return { ...(actual === undefined ? {} : { column: `${item} / ${actual}` }), ...(target === undefined ? {} : { targetColumn: `${item} / ${target}` }) };
}

const oneLine = (text: string) => text.replace(/\s*[\r\n]+\s*/g, " ").trim();
