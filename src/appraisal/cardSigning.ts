import { section, type GridCell, type GridRow, type OpenField } from "./cardGrid";
import { cardLook as look } from "./cardLook";
import { cardWord, type CardLanguage, type CardWord } from "./cardWords";

const signers: readonly Readonly<{ who: CardWord; sign: OpenField; day: OpenField }>[] = [
  { who: "self", sign: "selfSign", day: "selfDate" },
  { who: "superior", sign: "superiorSign", day: "superiorDate" },
  { who: "hr", sign: "hrSign", day: "hrDate" },
];

/** What the person says, and three signatures. Pale yellow cells are open; they stay on one page. */
export function signRows(language: CardLanguage): readonly GridRow[] {
  const row = (cells: readonly GridCell[], height: number): GridRow => ({ cells, height, keepWithNext: true });
  return [
    ...section(cardWord("opinion", language)),
    row(
      [
        { span: 3, write: cardWord("agreeAsk", language), style: look.label },
        { span: 3, write: null, style: { ...look.openCentered, bold: true }, open: "agree" },
        { span: 6, write: cardWord("choose", language), style: { ...look.note, indent: 1 } },
      ],
      language === "both" ? 30 : 24,
    ),
    row([{ span: 12, write: cardWord("comment", language), style: { ...look.label, horizontal: "left", indent: 1 } }], 20),
    row([{ span: 12, write: null, style: look.openTop, open: "comment" }], 62),
    row([{ span: 12, write: null, style: look.blank }], 8),
    row(signers.map(({ who }) => ({ span: 4, write: cardWord(who, language), style: look.header })), 21),
    row(signers.flatMap(({ sign }): GridCell[] => [{ span: 1, write: cardWord("sign", language, "\n"), style: look.label }, { span: 3, write: null, style: look.openCentered, open: sign }]), 34),
    row(signers.flatMap(({ day }): GridCell[] => [{ span: 1, write: cardWord("day", language, "\n"), style: look.label }, { span: 3, write: null, style: { ...look.openCentered, numberFormat: "yyyy-mm-dd" }, open: day }]), language === "both" ? 28 : 22),
    { cells: [{ span: 12, write: cardWord("signNote", language, "\n"), style: look.note }], least: 18 },
  ];
}
