import { parsePeriod, periodOf, serialDay } from "./period";
import type { Cycle } from "./setting";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A day as text: `2026-03-05`, `2026年3月5日`, `03/02/2026` (month first, as the systems that write it do), `Mar 25, 2024`,
 * `25 Mar 2024`. Undefined for anything else, also for `25/03/2026`, where the order would be a guess.
 */
export function dayOfText(text: string): number | undefined {
  const plain = text.normalize("NFKC").trim();
  const iso = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(plain);
  if (iso) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(plain);
  if (american) return dayFrom(Number(american[3]), Number(american[1]), Number(american[2]));
  const named = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(plain) ?? undefined;
  if (named) return dayFrom(Number(named[3]), months.indexOf(named[1]!.toLowerCase()) + 1, Number(named[2]));
  const dayFirst = /^(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/i.exec(plain);
  return dayFirst ? dayFrom(Number(dayFirst[3]), months.indexOf(dayFirst[2]!.toLowerCase()) + 1, Number(dayFirst[1])) : undefined;
}

function dayFrom(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const serial = serialDay(year, month, day);
  return serialDay(year, month, day) < serialDay(year, month + 1, 1) ? serial : undefined;
}

/**
 * The period of a day or of a stretch of days written as text: `Mar 25, 2024`, `03/02/2026-03/08/2026`,
 * `2026-03-02至2026-03-08`. A stretch counts when both its ends lie in the same period of the cycle.
 */
export function periodOfDays(text: string, cycle: Cycle): string | undefined {
  const single = dayOfText(text);
  if (single !== undefined) return periodOf(single, cycle);
  for (const separator of [/\s*(?:~|～|至|到|—|–)\s*/, /\s+-\s+/, /(?<=\d{4})\s*-\s*(?=\d{1,2}\/)/, /(?<=日)\s*-\s*/]) {
    const [from, to, more] = text.normalize("NFKC").split(separator);
    if (to === undefined || more !== undefined) continue;
    const first = dayOfText(from!);
    const last = dayOfText(to);
    if (first === undefined || last === undefined || last < first) continue;
    const period = periodOf(first, cycle);
    return period === periodOf(last, cycle) ? period : undefined;
  }
  return undefined;
}

/** A month, quarter or half-year without its year: `3月`, `第一季度`, `Q2`. `year` is what stands elsewhere. */
export function periodWithin(text: string, year: number): string | undefined {
  const plain = text.normalize("NFKC").replace(/\s+/g, "").replace(/[(（].*$/, "");
  const english = months.findIndex((month) => new RegExp(`^${month}[a-z]*\\.?$`, "i").test(plain));
  if (english >= 0) return parsePeriod(`${year}-${english + 1}`, "month");
  if (/^\d{1,2}月(?:份)?$/.test(plain)) return parsePeriod(`${year}年${plain}`, "month");
  return /^(?:第?[一二三四1-4]季度?|q[1-4]|[上下]半年|h[12])$/i.test(plain) ? parsePeriod(`${year}${plain}`, "month") : undefined;
}

/** The first period named anywhere in a text: `2026年3月绩效考核表`, `XX店 2026-Q1 考核`. */
export function periodIn(text: string, cycle: Cycle): string | undefined {
  const plain = text.normalize("NFKC");
  const patterns = [/\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/, /\d{4}\s*年?\s*第?\s*[一二三四1-4]\s*季度?/, /\d{4}\s*[-年]?\s*[qQhH][1-4]/, /\d{4}\s*年?\s*[上下]半年/, /\d{4}\s*[年./-]\s*\d{1,2}\s*月?(?!\d)/, /(?<!\d)20\d{2}(?:0[1-9]|1[0-2])(?!\d)/];
  for (const pattern of patterns) {
    const found = pattern.exec(plain)?.[0];
    const period = found === undefined ? undefined : parsePeriod(found, cycle);
    if (period !== undefined) return period;
  }
  const year = /(?<!\d)(20\d{2})\s*年/.exec(plain)?.[1];
  return year !== undefined && cycle === "year" ? year : undefined;
}

/** A year named in a text: `2026年度`, `绩效2026`. */
export function yearIn(text: string): number | undefined {
  const year = /(?<!\d)(20\d{2})(?!\d)/.exec(text.normalize("NFKC"))?.[1];
  return year === undefined ? undefined : Number(year);
}
