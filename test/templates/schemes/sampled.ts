import { appraise } from "../../../src/appraisal/appraise";
import type { Issue } from "../../../src/scheme/issue";
import type { ScoreCard } from "../../../src/scoring/scoreCard.types";
import { toFixed } from "../../../src/sheet/exact";
import type { ParameterSource } from "../../../src/templates/schemeSource";
import type { Template } from "../../../src/templates/template";
import { templatePlan } from "../../../src/templates/templatePlan";
import { templateCoded } from "../../../src/templates/templates";
import { planSnapshot } from "../planSnapshot";

/** The sample of a template, appraised; with `set`, after HR has chosen other values for parameters. `proposed` as `张伟 L1`. */
export function sampled(code: string, set: Readonly<Record<string, ParameterSource["value"]>> = {}): Readonly<{ template: Template; cards: readonly ScoreCard[]; notices: readonly Issue[]; proposed: readonly string[] }> {
  const template = templateCoded(code)!;
  const parameters = (template.scheme.parameters ?? []).map((parameter) => (parameter.name.zh in set ? { ...parameter, value: set[parameter.name.zh] } : parameter));
  const { issues, cards, notices, proposals = [] } = appraise(planSnapshot(templatePlan({ ...template, scheme: { ...template.scheme, parameters } }, { language: "zh", sample: true })));
  expect(issues).toEqual([]);
  return { template, cards, notices, proposed: proposals.map(({ name, rule }) => `${name} ${rule.code}`) };
}

/** A person's card of a period; of the first when none is named. */
export function cardOf(cards: readonly ScoreCard[], name: string, period?: string): ScoreCard {
  return cards.find(({ result }) => result.name === name && (period === undefined || result.period === period))!;
}

export function totalOf(card: ScoreCard): string | undefined {
  return card.total && toFixed(card.total, 2);
}

export function scoresOf(card: ScoreCard): readonly string[] {
  return card.lines.map(({ score }) => toFixed(score, 2));
}

export function paidTo(card: ScoreCard): Readonly<Record<string, string>> {
  return Object.fromEntries(card.payouts.map(({ name, amount }) => [name, toFixed(amount, 2)]));
}

export function indicatorNames({ scheme }: Template): readonly string[] {
  return scheme.indicators.map(({ name }) => name.zh);
}
