import { toNumber, type Exact } from "../sheet/exact";
import { normalised } from "../sheet/text";
import type { Scheme } from "../scheme/scheme";
import { percentText, scoreText, unitText } from "../scoring/figureText";
import { plainText } from "../sheet/plainText";
import type { Reading } from "../scoring/result";
import type { IndicatorLine, ScoreCard } from "../scoring/scoreCard.types";
import { section, type GridCell, type GridRow } from "./cardGrid";
import { cardLook as look } from "./cardLook";
import { cardSentences, withFigure, type CardSentence } from "./cardSentences";
import { cardText, lineText } from "./cardText";
import { cardWord, type CardLanguage, type CardWord } from "./cardWords";
import type { Discretion } from "./otherNames";

const header = (words: readonly (readonly [CardWord, number])[], language: CardLanguage): GridRow => ({
  cells: words.map(([word, span]) => ({ span, write: cardWord(word, language, "\n"), style: look.header })),
  least: 21,
  keepWithNext: true,
});

/** Every indicator with its figures and its arithmetic. */
export function lineRows(card: ScoreCard, scheme: Scheme, language: CardLanguage, discreet: Discretion): readonly GridRow[] {
  const columns = scheme.settings.totalling === "points" ? "points" : card.lines.some(({ target }) => target) ? "targets" : "plain";
  const rows: GridRow[] = [];
  let line = 0;
  const sentences = cardSentences(card, scheme, language, discreet);
  const end = sentences.findIndex(({ about }) => about === "subtotal");
  const own = end < 0 ? sentences : sentences.slice(0, end);
  own.forEach((sentence, index) => {
    if (sentence.level !== 0) return;
    if (sentence.about === "dimension") rows.push(dimensionRow(sentence));
    if (sentence.about !== "indicator") return;
    const next = own.findIndex((other, after) => after > index && other.level === 0);
    const steps = own.slice(index + 1, next < 0 ? undefined : next);
    rows.push(lineRow(card.lines[line]!, steps, columns, language));
    line += 1;
  });
  return [
    ...section(cardWord("lines", language)),
    header(headings[columns], language),
    ...rows,
  ];
}

/** A scheme of points has no weights; targets have a column where there are any. */
type Columns = "points" | "targets" | "plain";

const headings: Readonly<Record<Columns, readonly (readonly [CardWord, number])[]>> = {
  points: [["indicator", 3], ["working", 7], ["score", 2]],
  targets: [["indicator", 2], ["actual", 1], ["target", 1], ["working", 5], ["weight", 1], ["score", 1], ["weighted", 1]],
  plain: [["indicator", 3], ["actual", 1], ["working", 5], ["weight", 1], ["score", 1], ["weighted", 1]],
};

function dimensionRow({ texts, figure }: CardSentence): GridRow {
  return { cells: [{ span: 10, write: texts.join("  "), style: look.group }, { span: 2, write: figure ?? null, style: { ...look.groupFigure, numberFormat: "@" } }], keepWithNext: true };
}

function lineRow(line: IndicatorLine, steps: readonly CardSentence[], columns: Columns, language: CardLanguage): GridRow {
  const working = cardText(steps.map(withFigure).join("\n"), 1500);
  const name = `${lineText(line.name, 60)}${line.bonus ? (language === "en" ? " (bonus)" : "（加分项）") : ""}`;
  if (columns === "points") return { cells: [{ span: 3, write: name, style: look.strong }, { span: 7, write: working, style: look.small }, score(line.weighted, 2, true)] };
  const weight = line.effectiveWeight ?? line.weight;
  return {
    cells: [
      { span: columns === "targets" ? 2 : 3, write: name, style: look.strong },
      { span: 1, write: actualText(line, language), style: look.centered },
      ...(columns === "targets" ? [{ span: 1, write: line.target ? unitText(line.unit, line.target)(line.target) : null, style: look.centered }] : []),
      { span: 5, write: working, style: look.small },
      { span: 1, write: weight ? percentText(weight) : null, style: look.centered },
      score(line.score, 1, false),
      score(line.weighted, 1, true),
    ],
  };
}

function score(value: Exact, span: 1 | 2, strong: boolean): GridCell {
  return { span, write: toNumber(value), style: { ...(strong ? look.strongFigure : look.figure), ...(span === 1 && { indent: 0, horizontal: "center" }), numberFormat: scoreText(value).length - scoreText(value).indexOf(".") > 3 ? "0.0000" : "0.00" } };
}

/** What was achieved, in the indicator's unit. */
function actualText(line: IndicatorLine, language: CardLanguage): string | null {
  const { working } = line;
  if (line.actual) return unitText(line.unit, line.target)(line.actual);
  if (working.kind === "passFail" && typeof working.actual === "boolean") return cardWord(working.actual ? "yes" : "no", language);
  if (working.kind === "checklist") return `${working.satisfied}/${working.applicable}`;
  if (working.kind === "frequency") return plainText(working.done);
  return working.kind === "missing" ? cardWord("noData", language, "\n") : null;
}

/** The facts alone: what was achieved against what was agreed, and the cell each figure was read from. */
export function factRows(card: ScoreCard, scheme: Scheme, language: CardLanguage, discreet: Discretion): readonly GridRow[] {
  const headings = new Map([...card.result.readings].map(([heading, reading]) => [reading.at, heading]));
  // Items that lose points by the record have neither an actual nor a target.
  const hasFigures = card.lines.some((line) => actualText(line, language) !== null || line.target);
  const rows = card.lines.map((line): GridRow => {
    const indicator = scheme.indicators.find(({ code }) => code === line.code);
    return {
      cells: [
        { span: hasFigures ? 3 : 5, write: lineText(line.name, 60), style: look.strong },
        ...(hasFigures
          ? [
              { span: 2, write: actualText(line, language), style: { ...look.centered, bold: true } },
              { span: 2, write: line.target ? unitText(line.unit, line.target)(line.target) : null, style: look.centered },
              { span: 1, write: line.unit === "" ? null : lineText(line.unit, 12), style: look.centered },
            ]
          : []),
        { span: hasFigures ? 4 : 7, write: sourceText(line, headings, indicator?.formula !== undefined, language, discreet), style: look.small },
      ],
      least: 22,
    };
  });
  return [...section(cardWord("factLines", language)), header(hasFigures ? [["indicator", 3], ["actual", 2], ["target", 2], ["unit", 1], ["source", 4]] : [["indicator", 5], ["source", 7]], language), ...rows];
}

/** `产值（考核数据!E5）`: the headings a figure was read under, with their cells. */
function sourceText(line: IndicatorLine, headings: ReadonlyMap<string, string>, derived: boolean, language: CardLanguage, discreet: Discretion): string | null {
  const read = line.inputs.filter((input: Reading) => input.kind !== "blank");
  const zh = language !== "en";
  const named = read.slice(0, 4).map(({ at }) => {
    const heading = headings.get(at);
    return heading === undefined || normalised(heading) === "" ? at : zh ? `${heading}（${at}）` : `${heading} (${at})`;
  });
  const raters = (line.raters ?? []).filter(({ count }) => count > 0).map(({ rater, count }) => (zh ? `${rater} ${count} 份评分` : `${rater}: ${count}`));
  if (line.working.kind === "deductions") return cardWord(line.working.taken.n === 0n ? "nothingRecorded" : "seeRecord", language, "\n");
  const parts = [...(derived && named.length > 0 ? [zh ? "由下列数据算出：" : "worked out from:"] : []), ...named, ...(read.length > 4 ? ["…"] : []), ...raters];
  return parts.length === 0 ? null : discreet(parts.join("\n"));
}

