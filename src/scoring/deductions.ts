import type { DeductionRule } from "../scheme/deductionRule";
import type { Issue } from "../scheme/issue";
import { compare, greatest, least, minus, one, over, plus, times, zero, type Exact } from "../sheet/exact";
import { amountOf, type Amount } from "./deductionAmount";
import { percentText } from "./figureText";
import { plainText } from "../sheet/plainText";
import { flag, judgeNumber, missingFlag, notice, writtenIn } from "./missing";
import type { LogEntry } from "./result";
import type { Row } from "./row";
import type { DeductionLine } from "./scoreCard.types";
import { typedNumber } from "./typedNumber";

/** What the deduction rules are taken from, and how much of it there is to take. */
export type Target = Readonly<{
  kind: DeductionLine["from"]["kind"];
  name: string;
  base: Exact;
  /** An item and a payout never fall below 0; the total has its own floor. */
  stopsAtZero: boolean;
  /** What a rule's own base (扣分基数) comes to. */
  baseOf?: (formula: string) => Exact | Issue;
}>;

export type Deducted = Readonly<{ left: Exact; taken: Exact; lines: readonly DeductionLine[]; findings: readonly Issue[] }>;

type Claim = Readonly<{ rule: DeductionRule; base: Exact; counted: Exact; evidence: readonly LogEntry[]; amount: Exclude<Amount, string> | "everything" }>;

/**
 * Takes off what the rules on one target ask for (P15, P26–P28). Several rules stack as the first of them says: ratios
 * add on the same base, apply one after the other, or only the largest counts. 5 % and 10 % of 1074.00 leave 912.90,
 * 918.27 or 966.60.
 */
export function deduct(rules: readonly DeductionRule[], target: Target, row: Row): Deducted {
  const findings: Issue[] = [];
  const claims = rules.flatMap((rule) => claimOf(rule, target, row, findings) ?? []);
  const stack = rules[0]?.stack ?? "add";
  const counting = stack === "max" ? largest(claims, target) : claims;
  let left = target.base;
  const lines = counting.map((claim) => {
    const wanted = taking(claim, stack === "sequential" ? minus(claim.base, minus(target.base, left)) : claim.base, left);
    const taken = target.stopsAtZero || claim.rule.unit === "percent" ? least(wanted, greatest(left, zero)) : wanted;
    left = minus(left, taken);
    return lineOf(claim, target, wanted, taken);
  });
  return { left, taken: minus(target.base, left), lines, findings };
}

/** What a rule claims for one row; undefined when it takes nothing, with a finding when that needs saying. */
function claimOf(rule: DeductionRule, target: Target, row: Row, findings: Issue[]): Claim | undefined {
  const seen = count(rule, target, row, findings);
  if (!seen) return undefined;
  const base = rule.base === undefined || !target.baseOf ? target.base : target.baseOf(rule.base);
  if ("code" in base) {
    findings.push(base);
    return undefined;
  }
  const amount = amountOf(rule, seen.counted, ordinalsOf(seen.evidence));
  if (amount === "nothing") return undefined;
  const facts = { subject: rule.name, count: Number(seen.counted.n) / Number(seen.counted.d), last: rule.steps.length };
  const at = seen.evidence.at(-1)?.at ?? row.result.at;
  if (amount === "ask") findings.push(flag("deduction-ask", at, facts));
  else if (amount === "notACount") findings.push(flag("count-invalid", at, facts));
  else {
    if (amount !== "everything" && rule.combine === "highest" && rule.steps.length > 0 && seen.counted.n > BigInt(rule.steps.length) * seen.counted.d) findings.push(beyondLadder(rule, facts, at));
    return { rule, base, ...seen, amount };
  }
  return undefined;
}

function ordinalsOf(evidence: readonly LogEntry[]): readonly number[] | undefined {
  const ordinals = evidence.flatMap(({ ordinal }) => ordinal ?? []);
  return ordinals.length === 0 ? undefined : ordinals;
}

/** A rung that the scheme does not speak of: the last one counts, and that is said (S4f, AMB-02). */
function beyondLadder(rule: DeductionRule, facts: Issue["facts"], at: string): Issue {
  const last = typedNumber(rule.steps.at(-1)!);
  return notice("deduction-beyond", at, { ...facts, rung: rule.unit === "percent" ? percentText(last) : plainText(last) });
}

/** How often it happened (or the value a threshold looks at), and where that is written. */
function count(rule: DeductionRule, target: Target, row: Row, findings: Issue[]): Pick<Claim, "counted" | "evidence"> | undefined {
  if (rule.counted.kind === "log") {
    const entries = row.result.logs.get(rule.code) ?? [];
    return { counted: { n: BigInt(entries.length), d: 1n }, evidence: entries };
  }
  const column = rule.counted.kind === "column" ? rule.counted.column : rule.name;
  const reading = rule.counted.kind === "column" ? row.reading(rule.counted.column) : row.derived(rule.counted.formula, rule.at);
  const judged = judgeNumber(reading, rule.name, column);
  switch (judged.kind) {
    case "number":
      return { counted: judged.value, evidence: [{ at: reading.at, item: "", text: column }] };
    case "faulty":
      findings.push(judged.flag);
      return undefined;
    case "missing":
      // A payout is not held back for a count nobody entered: nothing is taken, and that is said (AMB-76).
      if (target.kind === "payout") findings.push(notice("deduction-missing", judged.at, { subject: rule.name, column, ...writtenIn(reading) }));
      else if (row.missing === "block") findings.push(missingFlag(judged.at, rule.name, column, reading));
      return undefined;
  }
}

function taking({ rule, amount }: Claim, base: Exact, left: Exact): Exact {
  if (amount === "everything") return greatest(left, zero);
  return rule.unit === "points" ? amount.amount : times(amount.amount, greatest(base, zero));
}

function largest(claims: readonly Claim[], target: Target): readonly Claim[] {
  const [first, ...others] = claims;
  if (!first) return [];
  const sizeOf = (claim: Claim) => taking(claim, claim.base, target.base);
  return [others.reduce((best, claim) => (compare(sizeOf(claim), sizeOf(best)) > 0 ? claim : best), first)];
}

function lineOf({ rule, base, counted, evidence, amount }: Claim, target: Target, wanted: Exact, taken: Exact): DeductionLine {
  const asked = amount === "everything" ? undefined : amount;
  const isCut = compare(taken, wanted) < 0;
  const ratio = () => (base.n > 0n ? over(taken, base) : zero);
  const full = asked?.amount ?? (rule.unit === "points" ? taken : one);
  return {
    code: rule.code,
    name: rule.name,
    from: { kind: target.kind, name: target.name },
    unit: rule.unit,
    counted,
    steps: asked?.steps ?? [],
    amount: isCut ? (rule.unit === "points" ? taken : ratio()) : full,
    limited: isCut ? { by: "item", before: full } : asked?.before && { by: "maximum", before: asked.before },
    taken,
    ...(rule.base !== undefined && { of: base }),
    evidence,
    rule: rule.at,
  };
}

/** What lines took off a target, together. */
export function takenBy(lines: readonly DeductionLine[]): Exact {
  return lines.reduce((sum, { taken }) => plus(sum, taken ?? zero), zero);
}
