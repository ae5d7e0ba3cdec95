import type { Area } from "../sheet/address";
import type { SheetPlan, Validation } from "../sheet/sheetPlan";
import type { Scheme } from "../scheme/scheme";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { gridOf, type GridRow, type OpenField } from "./cardGrid";
import { lineText } from "./cardText";
import { cardWord, type CardLanguage, type CardStage } from "./cardWords";
import { happenedRows } from "./cardEvents";
import { factRows, lineRows } from "./cardLines";
import { personRows, resultRows, titleRows } from "./cardHead";
import { payRows, proposalRows, summingRows } from "./cardSums";
import { signRows } from "./cardSigning";
import type { ReadProposal } from "./considerHistory";
import { discretion } from "./otherNames";

/** A proposal that may be shown to the person it is about. */
export type ShownProposal = Readonly<{ proposal: ReadProposal; accepted: boolean }>;

export type CardOptions = Readonly<{
  language: CardLanguage;
  stage: CardStage;
  /** Whether money is on the card. */
  withPay?: boolean;
  /** Whether the result still waits for an approval that it needs: money on the card says so. */
  unapproved?: boolean;
  proposals?: readonly ShownProposal[];
  /** Everybody named in the workbook: free texts lose the names of others. */
  names?: ReadonlySet<string>;
  /** The short form of the facts card's seal, on the conclusion that rests on it. */
  factsSeal?: string;
}>;

/** A card's sheet before it is sealed. */
export type CardSheet = Readonly<{
  plan: SheetPlan;
  open: ReadonlyMap<OpenField, Area>;
  /** Where the seal's short form goes. */
  sealAt: string;
  /** Where the person's name stands. */
  nameAt: string;
}>;

/** Points of an A4 page between our margins; a card a little longer is made smaller, a much longer one runs on. */
const pageHeight = 720;
const mostOnOnePage = pageHeight * 1.45;

/**
 * One person's sheet for one period: values only, no formulas, nobody else. What is on it is in the order it is worked
 * out on paper: who, the result, every line with its arithmetic, what was deducted and when, the sum, then what the person
 * says and the signatures.
 */
export function scoreCardSheet(card: ScoreCard, scheme: Scheme, options: CardOptions): CardSheet {
  const { language, stage } = options;
  const discreet = discretion(options.names ?? new Set(), card.result.name, cardWord("colleague", language));
  const isFacts = stage === "facts";
  const rows: readonly GridRow[] = [
    ...titleRows(scheme, options),
    ...personRows(card, language),
    ...(isFacts
      ? [...factRows(card, scheme, language, discreet), ...happenedRows(card, scheme, language, discreet, { withPoints: false })]
      : [
          ...resultRows(card, scheme, language),
          ...lineRows(card, scheme, language, discreet),
          ...happenedRows(card, scheme, language, discreet, { withPoints: true }),
          ...summingRows(card, scheme, language, discreet),
          ...(options.withPay ? payRows(card, scheme, language, discreet, options.unapproved ?? false) : []),
          ...proposalRows(options.proposals ?? [], language, discreet),
        ]),
    ...signRows(language),
  ];
  const grid = gridOf(withRoom(rows));
  const fitsOnOne = grid.height <= mostOnOnePage;
  return {
    plan: {
      name: language === "en" ? "Score card" : "考核表",
      gridLines: false,
      columnWidths: grid.columnWidths,
      rowHeights: grid.rowHeights,
      blocks: grid.blocks,
      merges: grid.merges,
      validations: validationsOf(grid.open, language),
      print: {
        orientation: "portrait",
        fit: { wide: 1, tall: fitsOnOne ? 1 : 0 },
        header: { left: lineText(scheme.settings.name, 60), right: cardWord("confidential", language === "both" ? "zh" : language) },
        footer: { center: cardWord("page", language, " / ") },
        margins: { top: 0.7, bottom: 0.65, left: 0.45, right: 0.45, header: 0.3, footer: 0.3 },
        centered: true,
        ...(fitsOnOne ? {} : { breaksAfter: pageEnds(rows, grid.rowHeights) }),
      },
      protected: true,
    },
    open: grid.open,
    sealAt: grid.roles.get("seal")!,
    nameAt: grid.roles.get("name")!,
  };
}

/** On a page that is not full, what is left goes to the space for comments. */
function withRoom(rows: readonly GridRow[]): readonly GridRow[] {
  const left = pageHeight - gridOf(rows).height;
  if (left <= 0) return rows;
  return rows.map((row) => (row.cells.some(({ open }) => open === "comment") ? { ...row, height: (row.height ?? 0) + Math.min(left, 150) } : row));
}

/** Pages end where a row does, never between a heading and what it heads, and the signatures stay together. */
function pageEnds(rows: readonly GridRow[], heights: ReadonlyMap<number, number>): readonly number[] {
  const ends: number[] = [];
  let filled = 0;
  let from = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const height = heights.get(row) ?? 0;
    if (filled + height > pageHeight && row > from) {
      let end = row - 1;
      while (end > from && rows[end]!.keepWithNext) end -= 1;
      if (end === from) end = row - 1;
      ends.push(end);
      from = end + 1;
      filled = 0;
      for (let moved = from; moved < row; moved += 1) filled += heights.get(moved) ?? 0;
    }
    filled += height;
  }
  return ends;
}

function validationsOf(open: ReadonlyMap<OpenField, Area>, language: CardLanguage): NonNullable<SheetPlan["validations"]> {
  const agree = open.get("agree")!;
  const comment = open.get("comment")!;
  const title = cardWord("opinion", language);
  const choice: Validation = {
    rule: { kind: "list", values: [cardWord("agree", language), cardWord("dispute", language)] },
    prompt: { title, text: cardWord("choose", language) },
    error: { title, text: cardWord("choose", language), stop: true },
  };
  const typed: Validation = { rule: { kind: "any" }, prompt: { title, text: cardWord("commentPrompt", language, "\n") } };
  return [
    { area: { ...agree, right: agree.left }, validation: choice },
    { area: { ...comment, right: comment.left }, validation: typed },
  ];
}
