import { dateOf, daysOf, serialDay } from "./period";

/**
 * When something of an appraisal's period is due, as people write it once for every period: a day of the period, a day
 * before or after its end, a date in the month or the year that follows, or one plain date.
 */
export type DueRule =
  | Readonly<{ kind: "within"; day: number }>
  | Readonly<{ kind: "before"; days: number }>
  | Readonly<{ kind: "after"; day: number; working: boolean }>
  | Readonly<{ kind: "nextMonth"; day: number }>
  | Readonly<{ kind: "nextYear"; month: number; day: number }>
  | Readonly<{ kind: "date"; day: number }>;

/** Calendar days, both ends included, unless HR counts working days (AMB-79). */
export type DayCount = "calendar" | "working";

/**
 * `期末后第10日`, `期末前5日`, `期初第1日`, `期末后第3个工作日`, `次月10日`, `次年1月15日`, `2026-04-10`; in English `day 10 after the
 * end`, `5 days before the end`, `day 1 of the period`, `working day 3 after the end`, `10th of the next month`,
 * `01-15 of the next year`. Undefined for anything else.
 */
export function dueRuleMeant(value: string | number): DueRule | undefined {
  if (typeof value === "number") return value > 20_000 && value < 120_000 ? { kind: "date", day: Math.floor(value) } : undefined;
  const text = value.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
  const bare = text.replace(/ /g, "");
  const number = (match: RegExpExecArray | null, at = 1) => (match ? Number(match[at]) : undefined);
  const within = number(/^期初第?(\d{1,3})[日天]$/.exec(bare)) ?? number(/^day (\d{1,3}) of the period$/.exec(text));
  if (within) return { kind: "within", day: within };
  const before = number(/^期末前第?(\d{1,3})[日天]$/.exec(bare)) ?? number(/^(\d{1,3}) days? before the end$/.exec(text));
  if (before !== undefined) return { kind: "before", days: before };
  const working = number(/^期末后第?(\d{1,3})个?工作日$/.exec(bare)) ?? number(/^working day (\d{1,3}) after the end$/.exec(text));
  if (working) return { kind: "after", day: working, working: true };
  const after = number(/^期末后第?(\d{1,3})[日天]$/.exec(bare)) ?? number(/^day (\d{1,3}) after the end$/.exec(text));
  if (after) return { kind: "after", day: after, working: false };
  if (/^(?:期末|the end|end of the period)$/.test(text)) return { kind: "before", days: 0 };
  const month = number(/^次月(\d{1,2})[日号]$/.exec(bare)) ?? number(/^(\d{1,2})(?:st|nd|rd|th) of the next month$/.exec(text));
  if (month && month <= 31) return { kind: "nextMonth", day: month };
  const year = /^次年(\d{1,2})月(\d{1,2})[日号]$/.exec(bare) ?? /^(\d{1,2})-(\d{1,2}) of the next year$/.exec(text);
  if (year) return { kind: "nextYear", month: Number(year[1]), day: Number(year[2]) };
  const date = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(bare);
  return date ? { kind: "date", day: serialDay(Number(date[1]), Number(date[2]), Number(date[3])) } : undefined;
}

/** The day of a rule for a period, as a serial day. The day after the period's end is day 1. */
export function dueDay(rule: DueRule, period: string, count: DayCount): number {
  const { first, last } = daysOf(period);
  switch (rule.kind) {
    case "within":
      return first + rule.day - 1;
    case "before":
      return last - rule.days;
    case "after":
      return rule.working || count === "working" ? workingDay(last, rule.day) : last + rule.day;
    case "nextMonth": {
      const { year, month } = dateOf(last + 1);
      return Math.min(serialDay(year, month, rule.day), serialDay(year, month + 1, 1) - 1);
    }
    case "nextYear":
      return serialDay(dateOf(last).year + 1, rule.month, rule.day);
    case "date":
      return rule.day;
  }
}

/** The nth day from Monday to Friday after a day; public holidays are not known here. */
function workingDay(after: number, n: number): number {
  let day = after;
  for (let left = n; left > 0; ) {
    day += 1;
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Monday to Friday. */
function isWorkingDay(day: number): boolean {
  const weekday = new Date((day - 25_569) * 86_400_000).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
