import { normalised } from "../sheet/text";
import { cellReference, type Issue } from "../scheme/issue";
import { daysOf } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import type { DataTable } from "./dataTable";
import type { ResultRow } from "./readResults";

/** Adds what can only be seen over all rows: the same person, post and period twice. Worth knowing, no reason to stop. */
export function rowFindings(rows: readonly ResultRow[]): readonly ResultRow[] {
  const seen = new Map<string, ResultRow>();
  return rows.map((one) => {
    const { name, id, post, period } = one.result;
    if (name === "") return one;
    const key = [id ?? name, post ?? "", period ?? ""].map(normalised).join("\n");
    const first = seen.get(key);
    if (!first) seen.set(key, one);
    if (!first) return one;
    const finding: Issue = { severity: "notice", code: "duplicate-row", at: one.result.at, facts: { name, period: period ?? "", first: first.result.at } };
    return { ...one, findings: [...one.findings, finding] };
  });
}

/** What is worth knowing about a data table as a whole: numbers stored as text, periods outside the scheme's validity. */
export function tableNotices(data: DataTable, rows: readonly ResultRow[], scheme: Scheme): readonly Issue[] {
  const texts = new Map<string, { at: string; count: number }>();
  for (const { result } of rows) {
    for (const [header, reading] of result.readings) {
      if (reading.kind !== "number" || reading.text === undefined) continue;
      const known = texts.get(header);
      texts.set(header, { at: known?.at ?? reading.at, count: (known?.count ?? 0) + 1 });
    }
  }
  const read = [...texts].map(([column, { at, count }]): Issue => ({ severity: "notice", code: "text-numbers", at, facts: { column, count } }));
  return [...read, ...outsideValidity(data, rows, scheme)];
}

function outsideValidity(data: DataTable, rows: readonly ResultRow[], { settings }: Scheme): readonly Issue[] {
  const periods = new Map(rows.flatMap(({ row, result }) => (result.period === undefined ? [] : [[result.period, row] as const])));
  return [...periods].flatMap(([period, row]): Issue[] => {
    const { first, last } = daysOf(period);
    const early = settings.effectiveFrom !== undefined && last < settings.effectiveFrom;
    const late = settings.effectiveTo !== undefined && first > settings.effectiveTo;
    const at = cellReference(data.table.sheet.name, { row, column: data.keys.get("period") ?? data.table.area.left });
    return early || late ? [{ severity: "notice", code: "outside-validity", at, facts: { period } }] : [];
  });
}
