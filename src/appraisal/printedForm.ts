import { isFault, type CellValue } from "../sheet/cellValue";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { WorkbookPlan } from "../sheet/sheetPlan";
import type { Language } from "../scheme/issue";
import { isoDate } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { agreedTargets, pastSource } from "./agreedTargets";
import { gridOf, section, type GridCell, type GridRow } from "./cardGrid";
import { personRows } from "./cardHead";
import { cardLook as look } from "./cardLook";
import { cardText, lineText } from "./cardText";
import { cardWord, type CardWord } from "./cardWords";
import { formEntries, formFields, type FormEntry, type FormField } from "./followUpEntries";
import { followUpTables, sensitiveFields, type FollowUp } from "./followUpTables";
import { targetLetter } from "./targetLetter";

/** The forms of one person that are printed and signed. */
export const printedForms = ["appeals", "interviews", "plans", "midTerm", "targets"] as const satisfies readonly FollowUp[];
export type PrintedForm = (typeof printedForms)[number];

/** Points of height left free where people still have to write by hand. */
const toWrite = { long: 54, crowded: 32, short: 24 } as const;

/** `day` is today as a serial day; `cards` are everybody's, for what was reached in earlier periods. */
export type PrintOptions = Readonly<{ day: number; cards?: readonly ScoreCard[] }>;

/**
 * One person's form as a workbook of one A4 sheet: values only, nobody else, signature lines. What stands in the table is
 * on it; where it does not stand yet, what the appraisal knows, with room to write. Sensitive fields stay in the table.
 */
export function printedForm(kind: PrintedForm, card: ScoreCard, workbook: WorkbookSnapshot, scheme: Scheme, { day, cards = [card] }: PrintOptions): WorkbookPlan {
  const { language } = scheme;
  if (kind === "targets") return letter(card, cards, workbook, scheme);
  const fields = formFields(kind, scheme, card, language).filter(({ field }) => !sensitiveFields.includes(field) && !["accepted", "superior", "signed"].includes(field));
  const standing = formEntries(kind, card, workbook, scheme, { day, cards });
  const entries = standing.length > 0 ? standing : [{ values: {} }];
  const words = followUpTables[kind];
  const title = words[language];
  const head = `${cardWord("scheme", language)}  ${lineText(scheme.settings.code, 20)}  ${lineText(scheme.settings.name, 60)}  ·  ${cardWord("version", language)} ${lineText(scheme.settings.version, 20)}`;
  const rows: readonly GridRow[] = [
    { cells: [{ span: 12, write: title, style: look.title }], height: 34 },
    { cells: [{ span: 12, write: head, style: look.subtitle }], height: 18 },
    { cells: [{ span: 12, write: null, style: look.blank }], height: 6 },
    ...personRows(card, language),
    ...entries.flatMap((entry, index) => entryRows(fields, entry, index, entries.length)),
    ...signatures(language),
  ];
  const grid = gridOf(rows);
  return {
    title: `${title} ${lineText(card.result.name, 60)} ${card.result.period ?? ""}`.trim(),
    sheets: [
      {
        name: title,
        gridLines: false,
        columnWidths: grid.columnWidths,
        rowHeights: grid.rowHeights,
        blocks: grid.blocks,
        merges: grid.merges,
        print: {
          orientation: "portrait",
          fit: { wide: 1, tall: grid.height <= 1040 ? 1 : 0 },
          header: { left: lineText(scheme.settings.name, 60), right: cardWord("confidential", language) },
          footer: { center: cardWord("page", language) },
          margins: { top: 0.7, bottom: 0.65, left: 0.45, right: 0.45, header: 0.3, footer: 0.3 },
          centered: true,
        },
      },
    ],
  };
}

/** The target letter, as it is written before the cycle begins. */
function letter({ result }: ScoreCard, cards: readonly ScoreCard[], workbook: WorkbookSnapshot, scheme: Scheme): WorkbookPlan {
  const { language } = scheme;
  const period = result.period ?? "";
  const title = followUpTables.targets[language];
  const targets = agreedTargets(result, period, scheme, pastSource(workbook, { cards }));
  return { title: `${title} ${lineText(result.name, 60)} ${period}`.trim(), sheets: [targetLetter(result, targets, scheme, { period, language, sheet: title })] };
}

/** One row of the table as a block: what the appraisal knows in pairs, then each field that people fill in. */
function entryRows(fields: readonly FormField[], { values }: FormEntry, index: number, count: number): readonly GridRow[] {
  const heading = fields.find(({ field }) => field === "indicator");
  const title = heading ? `${count > 1 ? `${index + 1}  ` : ""}${shown(values["indicator"] ?? null)}` : count > 1 ? `${index + 1}` : "";
  // What the appraisal knows and does not know this time is no place to write.
  const known = fields.filter((one) => one !== heading && one.kind !== "long" && (one.ours ? shown(values[one.field] ?? null) !== "" : one.kind === "number" || one.field === "item"));
  const short = fields.filter((one) => one !== heading && !one.ours && !known.includes(one) && one.kind !== "long");
  const long = fields.filter((one) => one.kind === "long" && one !== heading);
  return [
    ...(title === "" ? [{ cells: [{ span: 12, write: null, style: look.blank }], height: 8 } satisfies GridRow] : section(title)),
    ...pairs(known, values),
    ...long.map(({ label, field }): GridRow => {
      const text = shown(values[field] ?? null);
      return { cells: [{ span: 2, write: label, style: look.label }, { span: 10, write: text === "" ? null : text, style: text === "" ? look.openTop : look.text }], ...(text === "" ? { height: count > 3 ? toWrite.crowded : toWrite.long } : { least: 30 }), keepWithNext: true };
    }),
    ...pairs(short, values),
  ];
}

/** Two short fields a row. */
function pairs(fields: readonly FormField[], values: FormEntry["values"]): readonly GridRow[] {
  const rows: GridRow[] = [];
  for (let index = 0; index < fields.length; index += 2) {
    const pair = fields.slice(index, index + 2);
    const cells = pair.flatMap(({ label, field, kind }): GridCell[] => {
      const value = values[field] ?? null;
      const text = kind === "date" && typeof value === "number" ? isoDate(value) : shown(value);
      return [{ span: 2, write: label, style: look.label }, { span: pair.length === 2 ? 4 : 10, write: text === "" ? null : text, style: text === "" ? look.open : look.value }];
    });
    rows.push({ cells, least: toWrite.short, keepWithNext: true });
  }
  return rows;
}

const signers: readonly CardWord[] = ["self", "superior", "hr"];

function signatures(language: Language): readonly GridRow[] {
  return [
    { cells: [{ span: 12, write: null, style: look.blank }], height: 12, keepWithNext: true },
    { cells: signers.map((who) => ({ span: 4, write: cardWord(who, language), style: look.header })), height: 21, keepWithNext: true },
    { cells: signers.flatMap((): GridCell[] => [{ span: 1, write: cardWord("sign", language), style: look.label }, { span: 3, write: null, style: look.openCentered }]), height: 34, keepWithNext: true },
    { cells: signers.flatMap((): GridCell[] => [{ span: 1, write: cardWord("day", language), style: look.label }, { span: 3, write: null, style: look.openCentered }]), height: 22 },
  ];
}

function shown(value: CellValue): string {
  return value === null || isFault(value) ? "" : cardText(String(value));
}
