import { exact, toFixed, toNumber } from "../sheet/exact";
import type { Scheme } from "../scheme/scheme";
import { plainText } from "../sheet/plainText";
import { gradeLadder } from "../scoring/grade";
import type { ScoreCard } from "../scoring/scoreCard.types";
import type { GridCell, GridRow } from "./cardGrid";
import { cardLook as look } from "./cardLook";
import { lineText } from "./cardText";
import { cardWord, cardWords, inLanguage, type CardLanguage } from "./cardWords";
import type { CardOptions } from "./scoreCardSheet";

const spacer = (height: number): GridRow => ({ cells: [{ span: 12, write: null, style: look.blank }], height });

/** What the sheet is, under which scheme, and the seal's place. */
export function titleRows({ settings }: Scheme, { language, stage, factsSeal }: CardOptions): readonly GridRow[] {
  const scheme = `${cardWord("scheme", language)}  ${lineText(settings.code, 20)}  ${lineText(settings.name, 60)}  ·  ${cardWord("version", language)} ${lineText(settings.version, 20)}`;
  const bound = factsSeal === undefined ? null : `${cardWord("factsSeal", language)}  ${factsSeal}`;
  const seal: GridRow = {
    cells: [
      { span: 7, write: scheme, style: look.subtitle },
      { span: 5, write: null, style: look.seal, role: "seal" },
    ],
    height: 18,
  };
  return [
    { cells: [{ span: 12, write: cardWord(stage, language, "  "), style: { ...look.title, ...(language === "zh" ? {} : { size: 17 }) } }], height: 34 },
    seal,
    ...(bound === null ? [] : [{ cells: [{ span: 12, write: bound, style: look.sealNote }], height: 15 } satisfies GridRow]),
    spacer(6),
  ];
}

/** Who it is about, two facts a row; what the workbook does not say is left out. */
export function personRows({ result }: ScoreCard, language: CardLanguage): readonly GridRow[] {
  const facts: readonly (Readonly<{ label: string; text: string | undefined; role?: "name" }>)[] = [
    { label: cardWord("name", language, "\n"), text: result.name, role: "name" },
    { label: cardWord("period", language, "\n"), text: result.period },
    { label: cardWord("id", language, "\n"), text: result.id },
    { label: cardWord("department", language, "\n"), text: result.department },
    { label: cardWord("post", language, "\n"), text: result.post },
  ];
  const known = facts.filter(({ text }) => text !== undefined && lineText(text) !== "");
  const rows: GridRow[] = [];
  for (let index = 0; index < known.length; index += 2) {
    const pair = known.slice(index, index + 2);
    const cells = pair.flatMap(({ label, text, role }): GridCell[] => [
      { span: 2, write: label, style: look.label },
      { span: pair.length === 2 ? 4 : 10, write: lineText(text ?? "", 60), style: role ? { ...look.value, bold: true } : look.value, ...(role && { role }) },
    ]);
    rows.push({ cells, least: 21 });
  }
  return rows;
}

/** The result large, and below it the grades with the one that was reached. */
export function resultRows(card: ScoreCard, scheme: Scheme, language: CardLanguage): readonly GridRow[] {
  const { total, grade, coefficient } = card;
  if (!total) return [];
  const { decimals, fullMarks, totalling } = scheme.settings;
  const places = decimals > 0 ? `0.${"0".repeat(decimals)}` : "0";
  const marks = totalling === "weighted" ? plainText(exact(fullMarks)) : undefined;
  const labelled = { zh: `${cardWords.total.zh}${marks === undefined ? "" : `（${cardWords.fullMarks.zh} ${marks}）`}`, en: `${cardWords.total.en}${marks === undefined ? "" : ` (${cardWords.fullMarks.en} ${marks})`}` };
  const results: readonly (Readonly<{ label: string; write: number | string; numberFormat: string }>)[] = [
    { label: inLanguage(labelled, language), write: toNumber(total), numberFormat: places },
    ...(grade === undefined ? [] : [{ label: cardWord("grade", language), write: lineText(grade, 20), numberFormat: "@" }]),
    ...(coefficient ? [{ label: cardWord("coefficient", language), write: toNumber(coefficient), numberFormat: "General" }] : []),
  ];
  const span = 12 / results.length;
  return [
    spacer(8),
    { cells: results.map(({ label }) => ({ span, write: label, style: look.resultLabel })), height: 19 },
    { cells: results.map(({ write, numberFormat }) => ({ span, write, style: { ...look.result, numberFormat } })), height: 36 },
    ...rulerRows(card, scheme, language),
  ];
}

/** The grades from lowest to best, each with its interval; the person's own one is marked in words, too. */
function rulerRows({ total, grade, result, regraded }: ScoreCard, scheme: Scheme, language: CardLanguage): readonly GridRow[] {
  const ladder = gradeLadder(scheme, result.table);
  if (ladder.length === 0 || ladder.length > 12 || !total) return [];
  const shares = shared(12, ladder.length);
  const cells = ladder.map(({ band }, index): GridCell => {
    const isHere = band.grade === grade;
    const text = `${lineText(band.grade, 16)}  ${interval(ladder, index)}`;
    const shown = isHere ? `${text}\n● ${cardWord("here", language)} ${toFixed(total, scheme.settings.decimals)}${regraded ? `（${cardWord(regraded.calibration ? "calibrated" : "regraded", language)}）` : ""}` : `${text}${band.label.startsWith(band.grade) || band.label === "" ? "" : `\n${lineText(band.label, 16)}`}`;
    return { span: shares[index]!, write: shown, style: isHere ? look.rulerHere : look.ruler };
  });
  const spans = cells.map((cell, index) => ({ ...cell, span: shares[cells.length - 1 - index]! }));
  return [spacer(5), { cells: [...spans].reverse(), least: 32 }];
}

/** What earns a grade: `≥ 80`; the lowest has what is below the next, `< 60`. */
function interval(ladder: ReturnType<typeof gradeLadder>, index: number): string {
  const { lowestTotal, inclusive } = ladder[index]!.band;
  if (lowestTotal !== undefined) return `${inclusive ? "≥" : ">"} ${plainText(exact(lowestTotal))}`;
  const above = ladder[index - 1]?.band;
  return above?.lowestTotal === undefined ? "" : `${above.inclusive ? "<" : "≤"} ${plainText(exact(above.lowestTotal))}`;
}

/** Twelve columns among so many cells, as evenly as they go. */
function shared(columns: number, among: number): readonly number[] {
  return Array.from({ length: among }, (_, index) => Math.floor((columns * (index + 1)) / among) - Math.floor((columns * index) / among));
}
