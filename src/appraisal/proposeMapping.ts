import { columnName } from "../sheet/address";
import type { Candidate } from "../sheet/candidate";
import { lowest, splitHeader } from "../sheet/headerText";
import { isPersonWord } from "../sheet/headerWords";
import { simplified, folded } from "../sheet/simplified";
import { normalised } from "../sheet/text";
import { areSynonyms } from "./indicatorSynonyms";
import { offeredColumns, type OfferedColumn } from "./offeredColumns";
import type { WantedColumn } from "./wantedColumns";

/** Why a column was proposed. */
export type MappingReason = "given" | "same" | "spelling" | "synonym" | "part" | "similar" | "firstText" | "none";

/** One column the scheme wants, and what the sheet has for it. Below `sure` a person has to say. */
export type MappingProposal = Readonly<{
  wanted: WantedColumn;
  column?: OfferedColumn;
  /** The other columns that came close. */
  rivals: readonly string[];
  reason: MappingReason;
  confidence: number;
}>;

/** From here on a proposal is used without asking. */
export const sure = 0.7;

export const reasonWords: Readonly<Record<MappingReason, Readonly<{ zh: string; en: string }>>> = {
  given: { zh: "由对照文件指定", en: "given in the map file" },
  same: { zh: "标题相同", en: "same heading" },
  spelling: { zh: "标题相同（繁简、全半角或权重单位除外）", en: "same heading but for script, width, weight or unit" },
  synonym: { zh: "同义的标题", en: "a heading that means the same" },
  part: { zh: "标题包含该名称", en: "the heading contains the name" },
  similar: { zh: "标题相近", en: "a similar heading" },
  firstText: { zh: "看内容像是姓名", en: "what stands there looks like names" },
  none: { zh: "没有找到", en: "not found" },
};

/** The user's own word on some columns: item → heading or column letter; empty where the sheet has none for it. */
export type GivenColumns = ReadonlyMap<string, string>;

/**
 * For every column the scheme wants, the column of the sheet that most likely holds it: by its heading in any script or
 * width, without weights and units, by synonyms, then by likeness; a column whose values are of another shape counts
 * less. No column serves two wants.
 */
export function proposeMapping(candidate: Candidate, wanted: readonly WantedColumn[], given: GivenColumns = new Map()): readonly MappingProposal[] {
  const offered = offeredColumns(candidate);
  const stated = new Map([...given].map(([item, column]) => [folded(item), column]));
  const used = new Set<OfferedColumn>();
  const done = new Map<WantedColumn, MappingProposal>();
  for (const want of wanted) {
    const column = stated.get(folded(want.item));
    if (column === undefined) continue;
    const found = column === "" ? undefined : namedColumn(offered, column);
    if (found) used.add(found);
    done.set(want, found ? { wanted: want, column: found, rivals: [], reason: "given", confidence: 1 } : { wanted: want, rivals: column === "" ? [] : [column], reason: "none", confidence: 0 });
  }
  const pairs = wanted
    .filter((want) => !done.has(want))
    .flatMap((want) => offered.map((column) => ({ want, column, ...likeness(want, column, candidate) })))
    .filter(({ confidence }) => confidence >= 0.4)
    .sort((one, other) => other.confidence - one.confidence);
  for (const { want, column, reason, confidence } of pairs) {
    if (done.has(want) || used.has(column)) continue;
    const rivals = pairs.filter((other) => other.want === want && other.column !== column && !used.has(other.column) && other.confidence > confidence - 0.05);
    used.add(column);
    done.set(want, { wanted: want, column, rivals: rivals.map((other) => other.column.label), reason, confidence: rivals.length > 0 && confidence < 0.99 ? Math.min(confidence, 0.5) : confidence });
  }
  return wanted.map((want) => done.get(want) ?? { wanted: want, rivals: [], reason: "none", confidence: 0 });
}

/** A column by its heading or its letter; undefined when there is none, or more than one of that heading. */
export function namedColumn(offered: readonly OfferedColumn[], text: string): OfferedColumn | undefined {
  const named = columnsCalled(offered, text);
  return named.length === 1 ? named[0] : undefined;
}

/** All columns that a heading or letter could mean; the closest reading that fits any decides. */
export function columnsCalled(offered: readonly OfferedColumn[], text: string): readonly OfferedColumn[] {
  const wanted = normalised(text);
  const letter = /^(?:column\s*)?([a-z]{1,3})列?$/i.exec(text.trim())?.[1]?.toUpperCase();
  const readings = [
    (column: OfferedColumn) => normalised(column.label) === wanted,
    ({ label, name, also }: OfferedColumn) => [label, name, ...also].some((word) => word !== "" && folded(word) === folded(text)),
    ({ name }: OfferedColumn) => name !== "" && folded(name) === folded(splitHeader(text).name),
    ({ column }: OfferedColumn) => letter !== undefined && column !== undefined && columnName(column) === letter,
  ];
  for (const reading of readings) {
    const found = offered.filter(reading);
    if (found.length > 0) return found;
  }
  return [];
}

function likeness(want: WantedColumn, column: OfferedColumn, candidate: Candidate): Readonly<{ reason: MappingReason; confidence: number }> {
  // Who stands above a table of many people (责任人: 王五) is none of them.
  if (candidate.shape === "wide" && column.text !== undefined && (want.key === "name" || want.key === "id")) return { reason: "none", confidence: 0 };
  const words = [column.name, ...column.also].filter((word) => word !== "");
  const called = column.text === undefined && normalised(column.label) === normalised(want.item);
  const best = called ? 1 : Math.max(0, ...words.map((word) => worded(want, word)));
  // A heading that means a person in this trade (服务顾问, 坐席), over the column that says who.
  if (want.key === "name" && best < 0.92 && column.column !== undefined && column.column === candidate.subject && column.name !== "") return isPersonWord(lowest(column.name)) ? { reason: "synonym", confidence: 0.92 } : { reason: "firstText", confidence: 0.6 };
  const unnamed = want.key === "name" && column.name === "" && column.column !== undefined && column.column === candidate.subject;
  if (unnamed) return { reason: "firstText", confidence: 0.6 };
  if (want.key === "name" && candidate.shape !== "wide" && column.label === "[工作表名]") return { reason: "firstText", confidence: 0.72 };
  const fits = column.kind === "blank" || want.holds === "either" || (want.holds === "figure") === (column.kind === "number");
  const aside = column.text !== undefined && want.holds === "figure" ? 0.5 : 0;
  const role = called || column.role === undefined || want.holds !== "figure" ? 0 : /目标|target/i.test(want.item) === (column.role === "target") ? (column.role === "score" ? 0.01 : 0) : 0.4;
  const confidence = best - (fits ? 0 : 0.35) - aside - role;
  return { reason: best >= 0.99 ? "same" : best >= 0.96 ? "spelling" : best >= 0.9 ? "synonym" : best >= 0.7 ? "part" : "similar", confidence: Math.max(0, confidence) };
}

/** How near a heading is to any of the words that mean the wanted column. */
function worded(want: WantedColumn, text: string): number {
  const word = folded(text);
  let best = 0;
  for (const [index, candidate] of want.words.entries()) {
    const wanted = folded(candidate);
    const own = index === 0 ? 0 : -0.02;
    if (normalised(candidate) === normalised(text)) best = Math.max(best, 1 + own);
    else if (wanted === word) best = Math.max(best, 0.97 + own);
    else if (areSynonyms(candidate, text)) best = Math.max(best, 0.92);
    else if (want.key === undefined && wanted.length >= 2 && word.length >= 2 && (word.includes(wanted) || wanted.includes(word))) best = Math.max(best, partly(wanted, word));
    else if (want.key === undefined) best = Math.max(best, 0.75 * bigrams(simplified(wanted), simplified(word)));
  }
  return Math.min(1, best);
}

/** What may be added to a name without making it another: `业绩得分`, `本月投诉次数`. `累计应发工资` is not `应发工资`. */
const qualifiers = new Set(["得分", "评分", "分数", "分", "值", "数", "实际", "实际值", "本月", "当月", "本期", "情况", "数据", "考核"].map(folded));

function partly(one: string, other: string): number {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  return qualifiers.has(long.replace(short, "")) ? 0.85 : 0.45 + 0.2 * (short.length / long.length);
}

/** How many pairs of neighbouring letters two words share, from 0 to 1. */
function bigrams(one: string, other: string): number {
  const pairs = (text: string) => [...text].slice(1).map((letter, index) => [...text][index]! + letter);
  const first = pairs(one);
  const second = new Set(pairs(other));
  return first.length + second.size === 0 ? 0 : (2 * first.filter((pair) => second.has(pair)).length) / (first.length + second.size);
}
