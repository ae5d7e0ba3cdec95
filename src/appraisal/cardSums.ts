import type { Scheme } from "../scheme/scheme";
import { isScored, type ScoreCard } from "../scoring/scoreCard.types";
import { section, type GridRow } from "./cardGrid";
import { cardLook as look } from "./cardLook";
import { cardSentences, type CardSentence } from "./cardSentences";
import { cardText, lineText } from "./cardText";
import { cardWord, type CardLanguage } from "./cardWords";
import type { Discretion } from "./otherNames";
import { isSensitive } from "./ownCard";
import type { ShownProposal } from "./scoreCardSheet";

/** From the subtotal to the grade. Ranks stay off: a card does not compare people. */
export function summingRows(card: ScoreCard, scheme: Scheme, language: CardLanguage, discreet: Discretion): readonly GridRow[] {
  if (!isScored(card)) return [];
  const sentences = cardSentences(card, scheme, language, discreet);
  const from = sentences.findIndex(({ about }) => about === "subtotal");
  const told = sentences.slice(from);
  const total = told.findIndex(({ about }) => about === "total");
  // What is deducted after the total is deducted from pay, and is money.
  const summing = told.filter(({ about }, index) => about !== "payout" && about !== "rank" && !(about === "deduction" && index > total));
  return [...section(cardWord("summing", language)), ...summing.map(sentenceRow)];
}

/** The payouts with their formulas, for who wants money on the card; until it is approved, the card says that it is not. */
export function payRows(card: ScoreCard, scheme: Scheme, language: CardLanguage, discreet: Discretion, unapproved: boolean): readonly GridRow[] {
  const sentences = cardSentences(card, scheme, language, discreet);
  const from = sentences.findIndex(({ about }) => about === "payout");
  const note: readonly GridRow[] = unapproved ? [{ cells: [{ span: 12, write: cardWord("unapproved", language, "\n"), style: look.strong }], keepWithNext: true }] : [];
  return from < 0 ? [] : [...section(cardWord("pay", language)), ...note, ...sentences.slice(from).map(sentenceRow)];
}

function sentenceRow({ level, texts, figure, about }: CardSentence): GridRow {
  const isHeadline = level === 0 && about !== "deduction";
  const style = isHeadline ? look.strong : { ...look.small, indent: 1 };
  const text = texts.join("\n");
  if (figure === undefined) return { cells: [{ span: 12, write: text, style }] };
  return { cells: [{ span: 9, write: text, style }, { span: 3, write: figure, style: { ...(isHeadline ? look.strongFigure : look.figure), numberFormat: "@" } }] };
}

/** What rules over history suggest, said as what it is: a proposal, with the rule's own words and the periods it rests on. */
export function proposalRows(proposals: readonly ShownProposal[], language: CardLanguage, discreet: Discretion): readonly GridRow[] {
  const shown = proposals.filter(({ proposal }) => !isSensitive(`${proposal.outcome}${proposal.wording}`));
  if (shown.length === 0) return [];
  const colon = language === "en" ? ": " : "：";
  return [
    ...section(cardWord("proposals", language)),
    { cells: [{ span: 12, write: cardWord("proposalNote", language, "\n"), style: look.note }], keepWithNext: true },
    ...shown.map(({ proposal, accepted }): GridRow => {
      const periods = proposal.evidence.map(({ period }) => period).join(language === "en" ? ", " : "、");
      const reasons = [`${cardWord("basis", language)}${colon}${periods}`, `${cardWord("wording", language)}${colon}${proposal.wording}`].join("\n");
      const outcome = `${lineText(proposal.outcome, 120)}${accepted ? `（${cardWord("accepted", language)}）` : ""}`;
      return { cells: [{ span: 4, write: discreet(outcome), style: look.strong }, { span: 8, write: cardText(discreet(reasons)), style: look.small }] };
    }),
  ];
}
