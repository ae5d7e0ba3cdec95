import { normalised } from "../sheet/text";
import { checkFormula, type KnownWords } from "../formula/check";
import { compile, type CompiledFormula } from "../formula/evaluate";
import type { FormulaFault } from "../formula/fault";
import { faultText } from "../formula/faultWords";
import type { FormulaNode } from "../formula/node";
import { dependencyOrder } from "../formula/order";
import { referencesOf } from "../formula/references";
import { parseFormula } from "../formula/parse";
import type { Issue } from "../scheme/issue";
import { deferralWords } from "./recordFigures";
import type { Scheme } from "../scheme/scheme";

/** A formula of the scheme, ready to be worked out row by row. */
export type ReadyFormula = Readonly<{ text: string; ast: FormulaNode; compiled: CompiledFormula }>;

/** What a formula works out; a condition looks at one record of the history, the others at a row of a data table. */
export type FormulaUse = "actual" | "count" | "payout" | "condition";

/** Where a formula stands in the scheme and what it is for. */
type Written = Readonly<{ text: string; at: string; table: string; use: FormulaUse; name: string }>;

/** Every formula of the scheme, parsed once. `words` gives what a formula over a data table may name. */
export class SchemeFormulas {
  readonly issues: Issue[] = [];
  /** Payout names by data table, each behind what it needs. */
  readonly payoutOrder = new Map<string, readonly string[]>();
  /** The tables whose columns payouts name, by normalised name. */
  readonly tablesPaidFrom = new Set<string>();
  private readonly ready = new Map<string, ReadyFormula>();

  constructor(scheme: Scheme, words: (table: string, use: Written["use"]) => KnownWords) {
    for (const written of formulasOf(scheme)) {
      const parsed = parseFormula(written.text);
      if (!parsed.ok) {
        this.issues.push(...parsed.faults.map((fault) => issueOf(fault, written, scheme)));
        continue;
      }
      this.issues.push(...checkFormula(parsed.ast, words(written.table, written.use)).map((fault) => issueOf(fault, written, scheme)));
      if (written.use === "payout") for (const reference of referencesOf(parsed.ast)) if (reference.kind !== "name" && reference.kind !== "range" && reference.table !== undefined) this.tablesPaidFrom.add(normalised(reference.table));
      this.ready.set(written.text, { text: written.text, ast: parsed.ast, compiled: compile(parsed.ast) });
    }
    for (const table of new Set(scheme.payouts.map((payout) => payout.table ?? ""))) this.order(scheme, table);
  }

  /** A formula by its text; undefined only while its faults stand as issues. */
  get(text: string): ReadyFormula | undefined {
    return this.ready.get(text);
  }

  private order(scheme: Scheme, table: string): void {
    const payouts = scheme.payouts.filter((payout) => payout.table === table);
    const named = payouts.flatMap(({ name, formula }) => {
      const ready = this.ready.get(formula);
      return ready ? [{ name, also: Object.values(deferralWords(name)), ast: ready.ast }] : [];
    });
    const { order, faults } = dependencyOrder(named);
    this.payoutOrder.set(table, order);
    for (const { name, fault } of faults) {
      const payout = payouts.find((candidate) => normalised(candidate.name) === normalised(name))!;
      this.issues.push(issueOf(fault, { text: payout.formula, at: payout.cells["formula"] ?? payout.at, table, use: "payout", name }, scheme));
    }
  }
}

function formulasOf(scheme: Scheme): readonly Written[] {
  const written: Written[] = [];
  for (const { formula, table, cells, at, name } of scheme.indicators) {
    if (formula !== undefined) written.push({ text: formula, at: cells["formula"] ?? at, table: table ?? "", use: "actual", name });
  }
  for (const { counted, base, target, table, cells, at, name } of scheme.deductions) {
    if (base !== undefined && target.kind === "payout") written.push({ text: base, at: cells["base"] ?? at, table: table ?? "", use: "payout", name });
    if (counted.kind === "formula") written.push({ text: counted.formula, at: cells["counted"] ?? at, table: table ?? "", use: "count", name });
  }
  for (const payout of scheme.payouts) {
    const common = { table: payout.table ?? "", use: "payout", name: payout.name } as const;
    const at = (field: string) => payout.cells[field] ?? payout.at;
    written.push({ text: payout.formula, at: at("formula"), ...common });
    if (payout.condition !== undefined) written.push({ text: payout.condition, at: at("condition"), ...common });
    if (payout.deferral) written.push({ text: payout.deferral.base, at: at("deferralBase"), ...common });
  }
  for (const { condition, table, cells, at, name } of scheme.consequences) written.push({ text: condition, at: cells["condition"] ?? at, table: table ?? "", use: "condition", name });
  return written;
}

function issueOf(fault: FormulaFault, written: Written, scheme: Scheme): Issue {
  return {
    severity: "issue",
    code: `formula-${fault.code}`,
    at: written.at,
    facts: { formula: written.name, problem: faultText(fault, "zh"), problemEn: faultText(fault, "en"), place: fault.position + 1, language: scheme.language },
  };
}
