import type { Candidate } from "../sheet/candidate";
import { valueAt } from "../sheet/snapshot";
import { bandSpan } from "../scheme/bandText";
import type { GradeSource } from "./schemeSource";
import { same } from "./text";

/** `优秀：90分以上 良好：80-89 …` as cut-offs, when every one of them says where it begins. */
export function statedGrades({ sheet, leftOut, columns }: Candidate): readonly GradeSource[] {
  const cells = leftOut.filter(({ reason }) => reason === "grades").flatMap(({ row }) => columns.map(({ column }) => valueAt(sheet, { row, column })).filter((value) => typeof value === "string"));
  const parts = cells.flatMap((cell) => cell.split(/[；;\r\n]+/)).map((part) => /^\s*([^:：=(（\d≥≤<>]{1,8})[:：=]?\s*[（(]?(.+?)[)）]?\s*$/u.exec(part.normalize("NFKC")));
  const read = parts.flatMap((match) => {
    const span = match ? bandSpan(match[2]!) : undefined;
    return match && span ? [{ grade: match[1]!.trim(), span }] : [];
  });
  const sorted = [...read].sort((one, other) => (other.span.from ?? -Infinity) - (one.span.from ?? -Infinity));
  if (sorted.length < 2 || sorted.slice(0, -1).some(({ span }) => span.from === undefined)) return [];
  return sorted.map(({ grade, span }, index): GradeSource => ({ grade: same(grade), label: same(grade), origin: "assumed", ...(index === sorted.length - 1 ? {} : { lowestTotal: span.from!, inclusive: span.fromInclusive ?? true }) }));
}
