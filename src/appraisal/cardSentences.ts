import type { Scheme } from "../scheme/scheme";
import { explain } from "../scoring/explain";
import type { Piece, Sentence } from "../scoring/explain.types";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { cardText } from "./cardText";
import { languagesOf, type CardLanguage } from "./cardWords";
import type { Discretion } from "./otherNames";
import { ownCard } from "./ownCard";

/** A sentence of the explanation as the card prints it: text in every language of the card, and the figure it ends in. */
export type CardSentence = Readonly<{ about: Sentence["about"]; level: Sentence["level"]; texts: readonly string[]; figure?: string }>;

/** The explanation of a card without cells of the workbook, without names, in the card's languages. */
export function cardSentences(card: ScoreCard, scheme: Scheme, language: CardLanguage, discreet: Discretion): readonly CardSentence[] {
  const told = languagesOf(language).map((one) => explain(ownCard(card, scheme, one, discreet), scheme, one));
  const [first = []] = told;
  return first.map(({ about, level, figure }, index) => ({
    about,
    level,
    texts: [...new Set(told.map((sentences) => plain(sentences[index]?.pieces ?? [])))],
    ...(figure !== undefined && { figure }),
  }));
}

/** What is written, without the pieces that only say where a figure stands. */
function plain(pieces: readonly Piece[]): string {
  const text = pieces.map((piece) => (typeof piece === "string" ? piece : isAddress(piece) ? "" : piece.text)).join("");
  return cardText(text.replace(/[、，,]\s*(?=[)）]|$)/g, "").replace(/ {3,}/g, "  "));
}

function isAddress({ text, at }: Exclude<Piece, string>): boolean {
  return text === at || at.endsWith(`!${text}`);
}

/** `因故 … = −2.50`: a step with the figure it ends in. */
export function withFigure({ texts, figure, about }: CardSentence): string {
  return texts.map((text) => (figure === undefined ? text : `${text}${about === "deduction" ? "  " : " = "}${figure}`)).join("\n");
}
