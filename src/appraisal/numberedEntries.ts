import type { DeductionRule, Sources } from "../scheme/deductionRule";
import { daysOf, periodOf, type Days } from "../scheme/period";
import type { LogEntry } from "../scoring/result";
import { normalised, sameText } from "../sheet/text";

/** A line of a log: whom it is about, whether it was passed, and the slip and source it was entered from. */
export type LogLine = Readonly<{ entry: LogEntry; name: string; outcome: "failed" | "passed" | "unclear"; slip: string; source: string }>;

/**
 * The failed entries of the period, oldest first, each with its number: among the failed ones or among all checks, from the
 * day on which the rule begins to count (S4k, AMB-44 and 45). A step taken in an earlier period is not taken again.
 */
export function numberedEntries({ counting, within, sources }: DeductionRule, lines: readonly LogLine[], days: Days | undefined): readonly LogEntry[] {
  const begins = days === undefined ? -Infinity : countedFrom(within, days);
  const ordered = lines.filter(({ entry }) => !days || entry.date === undefined || (entry.date >= begins && entry.date <= days.last)).sort((a, b) => (a.entry.date ?? 0) - (b.entry.date ?? 0));
  const relevant = counting === "checks" ? ordered.filter(({ outcome }) => outcome !== "unclear") : ofSources(ordered.filter(({ outcome }) => outcome === "failed"), sources);
  const isPlain = counting === "failed" && within === "period";
  return relevant.flatMap(({ entry, outcome }, index) => {
    const counts = outcome === "failed" && (!days || entry.date === undefined || entry.date >= days.first);
    return counts ? [isPlain ? entry : { ...entry, ordinal: index + 1 }] : [];
  });
}

function countedFrom(within: DeductionRule["within"], days: Days): number {
  switch (within) {
    case "period":
      return days.first;
    case "quarter":
    case "year":
      return daysOf(periodOf(days.last, within)).first;
    case "ever":
      return -Infinity;
  }
}

/** The entries that count where several sources keep them; a slip number that comes twice is one slip (AMB-74). */
function ofSources(lines: readonly LogLine[], sources: Sources | undefined): readonly LogLine[] {
  if (!sources) return lines;
  const bySource = () => [...new Set(lines.map(({ source }) => normalised(source)))].map((name) => once(lines.filter(({ source }) => normalised(source) === name)));
  switch (sources.kind) {
    case "union":
      return once(lines);
    case "larger":
      return bySource().reduce((most, own) => (own.length > most.length ? own : most), []);
    case "only":
      return once(lines.filter(({ source }) => sameText(source, sources.source)));
  }
}

/** Lines without a slip number each stand for themselves. */
function once(lines: readonly LogLine[]): readonly LogLine[] {
  const seen = new Set<string>();
  return lines.filter(({ slip }) => slip === "" || (!seen.has(normalised(slip)) && seen.add(normalised(slip))));
}
