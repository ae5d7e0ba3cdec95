import type { CandidateColumn } from "../sheet/candidate";
import { stackRow } from "../sheet/headerWords";
import { folded } from "../sheet/simplified";

type Part = "target" | "actual" | "gap" | "score";

/**
 * The columns that say more of another one's item, and for an actual its item and the column of its target; `unused` are those
 * that the sheet's own score makes needless.
 */
export type MeasureColumns = Readonly<{ unused: readonly CandidateColumn[]; aside: ReadonlySet<CandidateColumn>; of: ReadonlyMap<CandidateColumn, Readonly<{ item: string; target: CandidateColumn }>> }>;

/**
 * What a wide table has several columns of for one item: `产值 / 目标` beside `产值 / 实际`, or 产值目标, 产值实际, 产值完成率, 产值得分. Where the
 * sheet has scored the item itself its score counts; else the actual against the target, a person's own.
 */
export function measureColumns(columns: readonly CandidateColumn[]): MeasureColumns {
  const split = columns.flatMap((column) => partOf(column) ?? []);
  const aside = new Set<CandidateColumn>();
  const unused: CandidateColumn[] = [];
  const of = new Map<CandidateColumn, Readonly<{ item: string; target: CandidateColumn }>>();
  for (const item of new Set(split.map((one) => one.item))) {
    const own = split.filter((one) => one.item === item);
    const called = (part: Part) => own.find((one) => one.part === part)?.column;
    const score = own.find(({ part, column }) => part === "score" && column.kind === "number")?.column;
    const [target, actual] = [called("target"), called("actual")];
    const others = (kept: CandidateColumn) => own.map(({ column }) => column).filter((column) => column !== kept);
    if (score) unused.push(...others(score));
    if (!score && target && actual) of.set(actual, { item, target });
    const more = score ? others(score) : target && actual ? others(actual) : own.filter(({ part, joined }) => joined && part === "gap").map(({ column }) => column);
    for (const column of more) aside.add(column);
  }
  return { unused, aside, of };
}

const suffix = /^(.+?)(?:(目标值?|计划值?|指标值)|(实际完成值?|实际值?|完成值|实绩)|(完成率|达成率|差异|差额)|(得分|评分|分数))$/;

function partOf(column: CandidateColumn): Readonly<{ column: CandidateColumn; item: string; part: Part; joined: boolean }> | undefined {
  const parts = column.name.split(" / ");
  const row = parts.length > 1 ? stackRow(parts.at(-1)!) : undefined;
  if (row !== undefined) return { column, item: parts.slice(0, -1).join(" / "), part: row, joined: true };
  const found = suffix.exec(folded(column.name));
  if (!found) return undefined;
  const part: Part = found[2] !== undefined ? "target" : found[3] !== undefined ? "actual" : found[4] !== undefined ? "gap" : "score";
  return { column, item: found[1]!, part, joined: false };
}
