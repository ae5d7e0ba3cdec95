import { z } from "zod";
import { formatArea, formatPlace, parsePlace, type Place } from "../sheet/address";
import type { CellValue } from "../sheet/cellValue";
import type { CellWrite } from "../sheet/edits";
import type { PlanCell, SheetPlan, WorkbookPlan } from "../sheet/sheetPlan";
import type { Scheme } from "../scheme/scheme";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { canonicalInputs, canonicalJson, canonicalValue } from "./canonical";
import { openFields } from "./cardGrid";
import { lineText } from "./cardText";
import { cardStages, cardWord, type CardLanguage, type CardStage } from "./cardWords";
import { hmac, sha256, shortForm } from "./digest";
import type { CardSheet } from "./scoreCardSheet";
import { storedDocument } from "./storedDocument";

export const sealNamespace = "urn:jisuan:seal";

/**
 * What is sealed: who and when, under which scheme, every cell of the card that nobody is to change, and a fingerprint of
 * the cells it was worked out from. The seal is the SHA-256 of this as canonical JSON.
 */
export const sealedSchema = z.object({
  form: z.literal("jisuan-seal/1"),
  workbook: z.string(),
  stage: z.enum(cardStages),
  name: z.string(),
  id: z.string().optional(),
  /** Which of the people of this name, where no number tells them apart; absent for the first. */
  nth: z.number().int().min(2).optional(),
  period: z.string(),
  table: z.string(),
  scheme: z.object({ code: z.string(), version: z.string() }),
  sheet: z.string(),
  nameAt: z.string(),
  sealAt: z.string(),
  /** Address and canonical value, in the order of the sheet. */
  cells: z.array(z.tuple([z.string(), z.string()])),
  /** The cells that people fill in. */
  open: z.partialRecord(z.enum(openFields), z.string()),
  /** HMAC of the input cells under the workbook's secret. */
  inputs: z.string(),
  /** The full seal of the facts that a conclusion rests on. */
  facts: z.string().optional(),
});
export type Sealed = Readonly<z.infer<typeof sealedSchema>>;

/** The part of a card file that carries its seal. */
export const sealPartSchema = z.object({ seal: z.string(), sealed: z.string(), signature: z.string().optional() });

export type Seal = Readonly<{
  /** 64 hexadecimal digits. */
  full: string;
  /** As printed: 16 letters and digits in groups of four. */
  short: string;
  /** The canonical text that was sealed. */
  text: string;
  sealed: Sealed;
  signature?: string;
}>;

export type SealingOptions = Readonly<{
  workbook: string;
  secret: string;
  stage: CardStage;
  language: CardLanguage;
  /** Which of the people of this name, where no number tells them apart. */
  nth?: number;
  facts?: string;
  sign?: (full: string) => Promise<string>;
}>;

/** Seals a card: its workbook with the short form printed and the full one inside, and the seal for the ledger. */
export async function sealCard(sheet: CardSheet, card: ScoreCard, scheme: Scheme, options: SealingOptions): Promise<Readonly<{ plan: WorkbookPlan; seal: Seal }>> {
  const { result } = card;
  const sealed: Sealed = {
    form: "jisuan-seal/1",
    workbook: options.workbook,
    stage: options.stage,
    name: lineText(result.name, 60),
    ...(result.id === undefined ? {} : { id: lineText(result.id, 60) }),
    ...(options.nth !== undefined && options.nth > 1 && { nth: options.nth }),
    period: result.period ?? "",
    table: result.table,
    scheme: { code: scheme.settings.code, version: scheme.settings.version },
    sheet: sheet.plan.name,
    nameAt: sheet.nameAt,
    sealAt: sheet.sealAt,
    cells: sealedCells(sheet),
    open: Object.fromEntries([...sheet.open].map(([field, area]) => [field, formatArea(area)])),
    inputs: await hmac(inputsText(card), options.secret),
    ...(options.facts === undefined ? {} : { facts: options.facts }),
  };
  const text = canonicalJson(sealed);
  const full = await sha256(text);
  const short = shortForm(full);
  const signature = options.sign && (await options.sign(full));
  const part = canonicalJson({ seal: full, sealed: text, signature });
  return {
    seal: { full, short, text, sealed, ...(signature !== undefined && { signature }) },
    plan: {
      sheets: [withSeal(sheet, short, scheme, options.language)],
      title: `${cardWord(options.stage, options.language === "both" ? "zh" : options.language)} ${sealed.name} ${sealed.period}`.trim(),
      storedXml: new Map([[sealNamespace, storedDocument(sealNamespace, "seal", part)]]),
    },
  };
}

/** What stands in the cells that a card's figures came from, as one text. */
export function inputsText(card: ScoreCard): string {
  return canonicalInputs(inputsOf(card));
}

/** Every cell the card's figures came from: the person's row, its log entries and its ratings. */
function* inputsOf(card: ScoreCard) {
  yield* card.result.readings.values();
  for (const entries of card.result.logs.values()) for (const { at, date, text } of entries) yield { kind: "unreadable", at, text: `${date ?? ""} ${text}` } as const;
  for (const ratings of card.result.ratings?.values() ?? []) for (const { reading } of ratings) yield reading;
}

/** The cells with content, apart from those that people fill in and the seal itself. */
function sealedCells({ plan, open, sealAt }: CardSheet): [string, string][] {
  const isOpen = (place: Place) => [...open.values()].some((area) => place.row >= area.top && place.row <= area.bottom && place.column >= area.left && place.column <= area.right);
  return plan.blocks.flatMap(({ at, rows }) =>
    rows.flatMap((cells, down) =>
      cells.flatMap((cell, across): [string, string][] => {
        const place = { row: at.row + down, column: at.column + across };
        const content = canonicalValue(valueOf(cell));
        const address = formatPlace(place);
        return content === "" || address === sealAt || isOpen(place) ? [] : [[address, content]];
      }),
    ),
  );
}

function valueOf(cell: PlanCell): CellValue {
  const write: CellWrite = typeof cell === "object" && cell !== null && "write" in cell ? cell.write : cell;
  if (typeof write === "object" && write !== null && "formula" in write) throw new Error("a card holds values only");
  return write ?? null;
}

/** The sheet with the short form printed in its cell and at the foot of every page. */
function withSeal({ plan, sealAt }: CardSheet, short: string, scheme: Scheme, language: CardLanguage): SheetPlan {
  const shown = `${cardWord("seal", language)}  ${short}`;
  const { row, column } = parsePlace(sealAt)!;
  const blocks = plan.blocks.map((block) => ({
    ...block,
    rows: block.rows.map((cells, down) => (block.at.row + down !== row ? cells : cells.map((cell, across) => (block.at.column + across === column && typeof cell === "object" && cell !== null && "write" in cell ? { ...cell, write: shown } : cell)))),
  }));
  const foot = `${cardWord("version", language === "both" ? "zh" : language)} ${lineText(scheme.settings.version, 20)}`;
  return { ...plan, blocks, print: { ...plan.print!, footer: { left: shown, center: plan.print?.footer?.center, right: foot } } };
}
