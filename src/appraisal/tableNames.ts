import { sameText } from "../sheet/text";
import type { Indicator } from "../scheme/indicator";
import type { DeductionRule } from "../scheme/deductionRule";
import type { Scheme } from "../scheme/scheme";
import { defaultDataTable } from "../scheme/dataColumns";

/** The data table of rows that name none: 考核数据 unless the scheme names exactly one everywhere else. */
export function usualTable(scheme: Scheme): string {
  return defaultDataTable[scheme.language];
}

/**
 * The scheme with every row's data table written out, so that no later step has to ask what a blank means: a blank is
 * the usual table; a deduction goes where its target is.
 */
export function withTables(scheme: Scheme): Scheme {
  const usual = usualTable(scheme);
  const indicators = scheme.indicators.map((indicator): Indicator => ({ ...indicator, table: indicator.table ?? usual }));
  const payouts = scheme.payouts.map((payout) => ({ ...payout, table: payout.table ?? usual }));
  const tableOf = (rule: DeductionRule): string | undefined => {
    const target = rule.target;
    switch (target.kind) {
      case "indicator":
        return indicators.find((indicator) => indicator.code === target.code)?.table;
      case "payout":
        return payouts.find((payout) => payout.name === target.name)?.table;
      case "total":
        return usual;
    }
  };
  return { ...scheme, indicators, payouts, deductions: scheme.deductions.map((rule) => ({ ...rule, table: rule.table ?? tableOf(rule) ?? usual })) };
}

/** The data tables the scheme reads, each once, in the order of the indicators. Expects `withTables`. */
export function tableNamesOf(scheme: Scheme): readonly string[] {
  const names: string[] = [];
  for (const name of [...scheme.indicators, ...scheme.payouts].map((row) => row.table ?? usualTable(scheme))) {
    if (!names.some((known) => sameText(known, name))) names.push(name);
  }
  return names;
}
