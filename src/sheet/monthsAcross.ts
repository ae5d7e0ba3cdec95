import type { CandidateColumn } from "./candidate";
import { lowest } from "./headerText";

/** Figure columns whose headings are months or quarters and nothing else. */
export function monthsAcross(columns: readonly CandidateColumn[]): readonly CandidateColumn[] {
  return columns.filter(({ kind, name }) => kind === "number" && /^(?:(?:20)?\d{2}[年/.-]?)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?$|^(?:第?[一二三四1-4]季度?|q[1-4])$|^20\d{2}[-/.]\d{1,2}$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$/i.test(lowest(name).replace(/\s/g, "")));
}
