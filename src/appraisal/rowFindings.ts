import { normalised, sameText } from "../sheet/text";
import { placeIn } from "../sheet/table";
import type { Issue } from "../scheme/issue";
import { daysOf } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import type { DataTable } from "./dataTable";
import type { ResultRow } from "./readResults";
import { oddValues } from "./valueFindings";

/**
 * Adds what can only be seen over all rows: the same person, post and period twice, or on two rows for the same days. Who
 * changes post within a period has a row for each stretch, and days that do not meet are nothing to tell.
 */
export function rowFindings(rows: readonly ResultRow[]): readonly ResultRow[] {
  const seen = new Map<string, ResultRow[]>();
  return rows.map((one) => {
    const { name, id, period } = one.result;
    if (name === "") return one;
    const key = [id ?? name, period ?? ""].map(normalised).join("\n");
    const before = seen.get(key) ?? [];
    seen.set(key, [...before, one]);
    const clash = before.find((other) => clashOf(other, one) !== undefined);
    const code = clash && clashOf(clash, one);
    if (!clash || !code) return one;
    const at = code === "days-overlap" ? (one.result.onPost ?? clash.result.onPost)!.cells[0]! : one.result.at;
    const finding: Issue = { severity: "notice", code, at, facts: { name, period: period ?? "", first: clash.result.at } };
    return { ...one, findings: [...one.findings, finding] };
  });
}

/** How two rows of one person and period get in each other's way; rows that name no days are told apart by their post. */
function clashOf({ result: one }: ResultRow, { result: other }: ResultRow): "duplicate-row" | "days-overlap" | undefined {
  if (!one.onPost && !other.onPost) return sameText(one.post ?? "", other.post ?? "") ? "duplicate-row" : undefined;
  if (one.onPost && other.onPost && (one.onPost.last < other.onPost.first || other.onPost.last < one.onPost.first)) return undefined;
  return "days-overlap";
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
  return [...read, ...oddValues(data, rows, scheme), ...outsideValidity(data, rows, scheme)];
}

function outsideValidity(data: DataTable, rows: readonly ResultRow[], { settings }: Scheme): readonly Issue[] {
  const periods = new Map(rows.flatMap(({ row, result }) => (result.period === undefined ? [] : [[result.period, row] as const])));
  return [...periods].flatMap(([period, row]): Issue[] => {
    const { first, last } = daysOf(period);
    const early = settings.effectiveFrom !== undefined && last < settings.effectiveFrom;
    const late = settings.effectiveTo !== undefined && first > settings.effectiveTo;
    const at = placeIn(data.table, { row, column: data.keys.get("period") ?? data.table.area.left });
    return early || late ? [{ severity: "notice", code: "outside-validity", at, facts: { period } }] : [];
  });
}
