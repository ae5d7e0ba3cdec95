import { normalised } from "../sheet/text";
import type { ColumnWords, TableWords } from "./columnWords";
import { choiceMeant } from "./words";

/** The ratings table: who of which type gave whom how much. Several rows of one type are averaged (P11). */
export const ratingsTable = {
  zh: "评分记录",
  en: "Ratings",
  known: ["name", "rater", "score"],
  columns: {
    period: { zh: "期间", en: "Period", also: ["考核期间", "考核月份", "月份", "考核期", "Month"] },
    name: { zh: "姓名", en: "Name", also: ["被考核人", "被评价人", "员工姓名"] },
    id: { zh: "工号", en: "Employee ID", also: ["员工编号", "ID"] },
    rater: { zh: "评价人", en: "Rater", also: ["评价人类型", "评价关系"] },
    /** Who it was, where HR keeps that: raters are then told apart within their type. */
    by: { zh: "评价人姓名", en: "Rated by", also: ["评分人", "打分人", "评委", "Rater name"] },
    indicator: { zh: "指标", en: "Indicator", also: ["考核指标", "指标名称", "编号"] },
    score: { zh: "得分", en: "Score", also: ["评分", "分数"] },
    comment: { zh: "评语", en: "Comment", also: ["说明", "备注"] },
  },
} as const satisfies TableWords;

/** Types of raters that people call by several names. */
const raterWords: Readonly<Record<string, ColumnWords>> = {
  self: { zh: "自我", en: "Self", also: ["自己", "本人", "自"] },
  superior: { zh: "上级", en: "Superior", also: ["直接上级", "上司", "Supervisor", "Manager"] },
  peer: { zh: "同级", en: "Peer", also: ["同事", "平级", "Peers", "Colleague"] },
  subordinate: { zh: "下级", en: "Subordinate", also: ["下属", "Subordinates"] },
  customer: { zh: "客户", en: "Customer", also: ["顾客", "Customers", "Client"] },
};

/** Whether an indicator's source names a ratings table: `评分记录`, `评分记录-团队管理`, `Ratings`. */
export function isRatingsName(name: string): boolean {
  return [ratingsTable.zh, ratingsTable.en].some((word) => normalised(name).startsWith(normalised(word)));
}

/** The scheme's type of rater that a text means: `上级评价`, `直接上级` and `上级` are one; `同级2` is a second peer. */
export function raterMeant(text: string, raters: readonly string[]): string | undefined {
  const bare = normalised(text).replace(/(?:评价|评分|评估|打分|评)?\d*$/, "");
  return raters.find((rater) => normalised(rater) === normalised(text)) ?? raters.find((rater) => typeOf(rater) === typeOf(bare));
}

function typeOf(text: string): string {
  const bare = normalised(text).replace(/(?:评价|评分|评估|打分|评)$/, "");
  return choiceMeant(bare, raterWords) ?? bare;
}

/** The type of rater in a column's heading: `团队管理·上级`, `团队管理（上级）`, `团队管理 / 上级`; undefined for any other. */
export function raterInHeading(heading: string, indicator: string): string | undefined {
  const text = normalised(heading);
  const wanted = normalised(indicator);
  if (!text.startsWith(wanted)) return undefined;
  const match = /^(?:[·・:/|-](.+)|\((.+)\))$/.exec(text.slice(wanted.length));
  return match?.[1] ?? match?.[2];
}
