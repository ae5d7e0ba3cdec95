import type { Appraisal } from "../appraisal/appraisal.types";
import { periodsIn } from "../appraisal/periodsIn";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { toNumber } from "../sheet/exact";

/** A score card as a line of the list. Its row's reference tells one person's row from another. */
export type Person = Readonly<{ at: string; card: ScoreCard; total?: number; searched: string }>;

/** What a bar of the distribution lets through. */
export type Filter = Readonly<{ kind: "grade"; grade: string }> | Readonly<{ kind: "unscored" }>;

export const orders = ["highest", "lowest", "name", "sheet"] as const;
export type Order = (typeof orders)[number];

/** What is looked at in the results. */
export type View = Readonly<{ period?: string; filter?: Filter; query: string; order: Order }>;

export const everything: View = { query: "", order: "highest" };

export function sameFilter(one: Filter | undefined, other: Filter | undefined): boolean {
  if (!one || !other || one.kind !== other.kind) return one === other;
  return one.kind === "unscored" || (other.kind === "grade" && one.grade === other.grade);
}

/** What the choice of periods says for all of them. */
export const allPeriods = "*";

/** The period looked at: the one chosen, else the first; undefined for all of them. */
export function lookedPeriod(appraisal: Appraisal, { period }: View): string | undefined {
  if (period === allPeriods) return undefined;
  const periods = periodsIn(appraisal);
  return periods.find((one) => one === period) ?? periods[0];
}

/** The same appraisal with the rows of one period only. */
export function inPeriod(appraisal: Appraisal, period: string | undefined): Appraisal {
  return period === undefined ? appraisal : { ...appraisal, cards: appraisal.cards.filter((card) => card.result.period === period) };
}

export function peopleOf(cards: readonly ScoreCard[]): readonly Person[] {
  return cards.map((card) => {
    const { name, id, department, post, group, at } = card.result;
    return { at, card, total: card.total && toNumber(card.total), searched: [name, id, department, post, group].filter(Boolean).join("\n").toLowerCase() };
  });
}

/** Those the view lets through, in its order. People who are not scored come last, however totals are ordered. */
export function shown(people: readonly Person[], view: View): readonly Person[] {
  const words = view.query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = people.filter((person) => passes(person, view.filter) && words.every((word) => person.searched.includes(word)));
  switch (view.order) {
    case "sheet":
      return found;
    case "highest":
      return found.sort((a, b) => (b.total ?? -Infinity) - (a.total ?? -Infinity) || 0);
    case "lowest":
      return found.sort((a, b) => (a.total ?? Infinity) - (b.total ?? Infinity) || 0);
    case "name":
      return found.sort((a, b) => byName.compare(a.card.result.name, b.card.result.name));
  }
}

/** Chinese names in the order of their sounds, as a Chinese register has them. */
const byName = new Intl.Collator("zh-Hans-CN", { numeric: true });

function passes(person: Person, filter: Filter | undefined): boolean {
  if (!filter) return true;
  return filter.kind === "unscored" ? person.total === undefined : person.total !== undefined && person.card.grade === filter.grade;
}
