import { formatReference, parseReference } from "../sheet/address";
import { compare, exact, minus, one, plus, toText, zero } from "../sheet/exact";
import type { Indicator } from "../scheme/indicator";
import type { Issue } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import { indicatorsFor } from "./indicatorSet";
import { asPercent, weightsOff } from "./weightsOff";

/** The people a set of indicators is for, as far as the scheme names them. */
type Whose = Readonly<{ table: string; post: string; stage: string; indicators: readonly Indicator[] }>;

/**
 * Whether the weights of everybody's indicators make 100 % (P06), for every data table, post and stage that the indicators
 * name; where the scheme totals points, what they make of full marks.
 */
export function checkWeights(scheme: Scheme): readonly Issue[] {
  const sets = everySet(scheme);
  const found = scheme.settings.totalling === "points" ? sets.flatMap((whose) => checkPoints(whose, scheme)) : sets.flatMap(checkSum);
  return [...missingShares(scheme), ...found];
}

function missingShares({ indicators, settings }: Scheme): readonly Issue[] {
  const field = settings.totalling === "points" ? "maxPoints" : "weight";
  return indicators
    .filter((indicator) => !indicator.bonus && indicator[field] === undefined)
    .map((indicator) => ({ severity: "issue", code: field === "weight" ? "weight-missing" : "points-missing", at: indicator.cells[field] ?? indicator.at, facts: { name: indicator.name } }));
}

/** Sets that differ in nothing but whom they are for are told once. */
function everySet(scheme: Scheme): readonly Whose[] {
  const tables = [...new Set(scheme.indicators.map(({ table }) => table ?? scheme.indicators[0]?.table ?? ""))];
  const seen = new Set<string>();
  return tables.flatMap((table) => {
    const own = scheme.indicators.filter((indicator) => (indicator.table ?? tables[0]) === table);
    const posts = named(own.flatMap((indicator) => indicator.posts));
    const stages = named(own.flatMap((indicator) => indicator.stages));
    return posts.flatMap((post) =>
      stages.flatMap((stage) => {
        const indicators = indicatorsFor(scheme, table, post, stage);
        const key = indicators.map(({ at }) => at).join("\n");
        if (indicators.length === 0 || seen.has(key)) return [];
        seen.add(key);
        return [{ table, post, stage, indicators }];
      }),
    );
  });
}

/** The values that occur; where none does, one for everybody. */
function named(values: readonly string[]): readonly string[] {
  return values.length > 0 ? [...new Set(values)] : [""];
}

function checkSum(whose: Whose): readonly Issue[] {
  const counting = whose.indicators.filter(({ bonus }) => !bonus);
  const sum = counting.reduce((total, { weight }) => plus(total, exact(weight ?? 0)), zero);
  const off = weightsOff(sum);
  if (off === undefined) return [];
  const surplus = minus(sum, one);
  const bonus = counting.filter(({ weight }) => weight !== undefined && weight > 0 && compare(exact(weight), surplus) === 0);
  return [
    { severity: "issue", code: "weights-sum", at: cellsOf(counting, "weight"), facts: { sum: off, ...whoseWords(whose) } },
    ...bonus.map(
      (indicator): Issue => ({ severity: "notice", code: "maybe-bonus", at: indicator.cells["weight"] ?? indicator.at, facts: { name: indicator.name, weight: asPercent(exact(indicator.weight!)) } }),
    ),
  ];
}

function checkPoints(whose: Whose, { settings }: Scheme): readonly Issue[] {
  const counting = whose.indicators.filter(({ bonus }) => !bonus);
  const sum = counting.reduce((total, { maxPoints }) => plus(total, exact(maxPoints ?? 0)), zero);
  if (compare(sum, exact(settings.fullMarks)) === 0) return [];
  return [{ severity: "notice", code: "points-sum", at: cellsOf(counting, "maxPoints"), facts: { sum: toText(sum, 4), full: settings.fullMarks, ...whoseWords(whose) } }];
}

/** `（数据表 …，岗位 …）`, where there are several. */
function whoseWords({ table, post, stage }: Whose): Readonly<{ whose: string; whoseEn: string }> {
  const zh = [table && `数据表“${table}”`, post && `岗位“${post}”`, stage && `阶段“${stage}”`].filter(Boolean).join("，");
  const en = [table && `data table “${table}”`, post && `post “${post}”`, stage && `stage “${stage}”`].filter(Boolean).join(", ");
  return { whose: zh && `（${zh}）`, whoseEn: en && ` (${en})` };
}

/** The cells of a field from the first indicator to the last, as one range where they stand in one column. */
function cellsOf(indicators: readonly Indicator[], field: "weight" | "maxPoints"): string {
  const references = indicators.map((indicator) => parseReference(indicator.cells[field] ?? indicator.at));
  const first = references[0];
  const isColumn = references.every((reference) => reference && reference.sheet === first!.sheet && reference.area.left === first!.area.left && reference.area.right === first!.area.left);
  if (!first || !isColumn) return indicators[0]?.cells[field] ?? indicators[0]?.at ?? "";
  const rows = references.map((reference) => reference!.area.top);
  return formatReference(first.sheet, { left: first.area.left, right: first.area.left, top: Math.min(...rows), bottom: Math.max(...rows) });
}
