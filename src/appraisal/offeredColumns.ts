import type { Place } from "../sheet/address";
import { isComputedHeading } from "../sheet/computedRuns";
import type { Candidate, CandidateColumn } from "../sheet/candidate";
import { lowest, splitHeader } from "../sheet/headerText";
import { isPersonWord, stackRow } from "../sheet/headerWords";
import { isNumberText } from "../sheet/sheetGrid";
import { folded } from "../sheet/simplified";
import { shownPlace, valueAt } from "../sheet/snapshot";
import { isBlank } from "../sheet/readNumber";

/** Something in a table that could feed an indicator: a column, or in a long table one cell of an indicator's row. */
export type OfferedColumn = Readonly<{
  /** How it is called in the mapping: the heading, `产值 / 实际完成`, or `[被考核人]` for what stands above. */
  label: string;
  /** What it measures. */
  name: string;
  /** Further words it answers to. */
  also: readonly string[];
  kind: "number" | "text" | "blank";
  unit?: string;
  role?: "actual" | "target" | "score";
  /** The column of a wide table. */
  column?: number;
  /** The cell of a long table, where it is one. */
  place?: Place;
  /** What stands in a title, a pair or the sheet's name. */
  text?: string;
}>;

/** `[被考核人]`, `[工作表名]`: what is read from above the table or from the sheet's name. */
export const aside = (word: string): string => `[${word}]`;
export const sheetNameLabel = { zh: aside("工作表名"), en: aside("Sheet name") } as const;
export const titleLabel = { zh: aside("标题"), en: aside("Title") } as const;

/** Everything a candidate offers, by the shape of its table. */
export function offeredColumns(candidate: Candidate): readonly OfferedColumn[] {
  const pairs = [...candidate.pairs].filter(([, text]) => text !== "").map(([word, text]): OfferedColumn => ({ label: aside(word), name: word, also: [], kind: "text", text }));
  switch (candidate.shape) {
    case "wide":
      return [...candidate.columns.filter(({ header }) => !isComputedHeading(header)).map(wideColumn), ...pairs.filter(({ name }) => !candidate.columns.some((column) => folded(column.name) === name))];
    case "long":
      return [...longCells(candidate), ...pairs, sheetName(candidate)];
    case "stacked":
      return [...stackedRows(candidate), ...pairs, sheetName(candidate)];
  }
}

function sheetName({ sheet }: Candidate): OfferedColumn {
  const text = sheet.name.replace(/\s*[(（]\d+[)）]$/, "").trim();
  return { label: sheetNameLabel.zh, name: sheetNameLabel.zh, also: [], kind: "text", text };
}

function wideColumn({ header, label, name, kind, unit, description, column }: CandidateColumn): OfferedColumn {
  const parts = name.split(" / ");
  return { label: header === "" ? label : header, name: header === "" ? "" : name, also: [...(parts.length > 1 ? [parts.at(-1)!] : []), ...(header === "" ? [label, label.replace("列", "")] : []), ...(description === undefined ? [] : [`${name}${description}`])], kind, column, ...(unit ? { unit } : {}) };
}

const actualWords = /^(?:本月|当月|本季|本期|期末)?(?:实际)?(?:完成|达成)(?:值|数|量|情况|率)?$|^实际(?:值|数|业绩)?$|^(?:本月|当月)?实绩$|^actual(?:value|result)?$/;
/** What others rate counts; what people rate themselves (自评) does not. */
const scoreWords = /^(?:实际|实|考核|考评|评定|最终|综合|上级|直接上级|主管|领导|经理|考核人)?(?:得分|评分|打分|分数)$|^(?:final|superior|manager)?score$|^superior$/;
const targetWords = /^(?:目标|指标|计划)(?:值|数|量)?$|^(?:target|plan)(?:value)?$/;

/** What a heading of a long table holds: what was reached, what was wanted, or how it was rated. */
export function roleOf(header: string): OfferedColumn["role"] {
  const word = folded(header).replace(/[\s_-]/g, "");
  return actualWords.test(word) ? "actual" : scoreWords.test(word) ? "score" : targetWords.test(word) ? "target" : undefined;
}

/** The indicator of a row: its own cell, or the one merged or left above it. */
function indicatorsByRow({ sheet, body, subject, shape }: Candidate): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  if (subject === undefined) return names;
  let last: string | undefined;
  for (const row of body) {
    const value = valueAt(sheet, { row, column: subject });
    if (!isBlank(value) && value !== null) last = String(value).replace(/\s*[\r\n]+\s*/g, " ").trim();
    else if (shape === "long" && valueAt(sheet, shownPlace(sheet, { row, column: subject })) === null) continue;
    if (last !== undefined) names.set(row, last);
  }
  return names;
}

function longCells(candidate: Candidate): readonly OfferedColumn[] {
  const { sheet, columns, subject } = candidate;
  const names = indicatorsByRow(candidate);
  const unitColumn = columns.find(({ name }) => folded(name) === "单位" || folded(name) === "unit");
  return [...names].flatMap(([row, indicator]) =>
    columns.flatMap(({ column, header, name }): OfferedColumn[] => {
      const role = roleOf(name);
      if (role === undefined || column === subject) return [];
      const value = valueAt(sheet, { row, column });
      const unit = unitColumn && valueAt(sheet, { row, column: unitColumn.column });
      return [{ label: `${indicator} / ${header.replace(/\s*[\r\n]+\s*/g, " ")}`, name: splitHeader(indicator).name, also: [indicator, `${indicator}${name}`], kind: isBlank(value) ? "blank" : typeof value === "string" && roleOf(value) === undefined && !isNumberText(value) ? "text" : "number", role, place: { row, column }, ...(typeof unit === "string" && unit.trim() !== "" ? { unit: unit.trim() } : {}) }];
    }),
  );
}

/** Rows of a stacked table; the months across become rows of results. */
function stackedRows(candidate: Candidate): readonly OfferedColumn[] {
  const names = indicatorsByRow(candidate);
  const stack = stackColumn(candidate);
  if (stack === undefined) return [];
  return [...names].flatMap(([row, indicator]): OfferedColumn[] => {
    const text = valueAt(candidate.sheet, { row, column: stack });
    const part = typeof text === "string" ? stackRow(text) : undefined;
    if (typeof text !== "string" || part === undefined || part === "gap") return [];
    return [{ label: `${indicator} / ${text.trim()}`, name: splitHeader(indicator).name, also: [indicator, `${indicator}${text.trim()}`], kind: "number", role: part, place: { row, column: stack } }];
  });
}

/** The column that says 目标 / 实际 / 差异. */
export function stackColumn({ sheet, columns, body }: Candidate): number | undefined {
  return columns.find(({ column }) => body.filter((row) => stackRow(String(valueAt(sheet, { row, column }) ?? "")) !== undefined).length >= Math.max(2, body.length * 0.6))?.column;
}

/** Whether a heading means a person. */
export const meansPerson = (offered: OfferedColumn): boolean => isPersonWord(lowest(offered.name));
