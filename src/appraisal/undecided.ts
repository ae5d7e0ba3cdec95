import { normalised, sameText } from "../sheet/text";
import { referencesOf } from "../formula/references";
import type { Issue } from "../scheme/issue";
import type { Parameter } from "../scheme/parameter";
import type { PayoutRule } from "../scheme/payoutRule";
import type { Scheme } from "../scheme/scheme";
import { deferralWords } from "./recordFigures";
import type { SchemeFormulas } from "./schemeFormulas";

/** Payouts that wait for a parameter that nobody has set, each with the parameter. */
export type Undecided = ReadonlyMap<PayoutRule, Parameter>;

/**
 * A payout whose condition asks a parameter that is blank is neither due nor not due: it is not worked out, and neither is
 * what needs it (S4h, AMB-14: nothing is paid until HR says how 3:5:2 is used).
 */
export function undecidedPayouts(scheme: Scheme, formulas: SchemeFormulas): Undecided {
  const undecided = new Map<PayoutRule, Parameter>();
  const asked = (text: string | undefined) => (text === undefined ? [] : referencesOf(formulas.get(text)?.ast ?? nothing));
  for (const rule of scheme.payouts) {
    const names = asked(rule.condition).flatMap((reference) => (reference.kind === "name" ? [reference.name] : []));
    const blank = scheme.parameters.find(({ name, value }) => (value === undefined || value === "") && names.some((one) => sameText(one, name)));
    if (blank) undecided.set(rule, blank);
  }
  for (let grown = undecided.size > 0; grown; ) {
    grown = false;
    for (const rule of scheme.payouts.filter((one) => !undecided.has(one))) {
      const columns = asked(rule.formula).flatMap((reference) => (reference.kind === "cell" || reference.kind === "column" ? [normalised(reference.column)] : []));
      const needed = [...undecided].find(([{ name, table }]) => table === rule.table && [name, ...Object.values(deferralWords(name))].some((word) => columns.includes(normalised(word))));
      if (!needed) continue;
      undecided.set(rule, needed[1]);
      grown = true;
    }
  }
  return undecided;
}

const nothing = { kind: "boolean", value: true, position: 0, length: 0 } as const;

/** One sentence for each parameter that payouts wait for. */
export function undecidedNotices(undecided: Undecided, { language }: Scheme): readonly Issue[] {
  return [...new Set(undecided.values())].map((parameter): Issue => {
    const payouts = [...undecided].filter(([, one]) => one === parameter).map(([{ name }]) => name);
    return { severity: "notice", code: "payout-undecided", at: parameter.at, facts: { parameter: parameter.name, payouts: payouts.join(language === "zh" ? "、" : ", ") } };
  });
}
