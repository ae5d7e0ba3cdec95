import { areaOf, contains, formatArea, formatPlace, overlaps, parseArea, parsePlace, type Area, type Place } from "../sheet/address";
import type { SheetAppearance } from "../sheet/appearance";
import { formulaAt, numberFormatAt, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../sheet/snapshot";
import { isoDate } from "../scheme/period";
import { canonicalValue, sameContent } from "./canonical";
import type { OpenField } from "./cardGrid";
import { cardText } from "./cardText";
import { concealed, disguised, type Concealment } from "./concealment";
import { readShortForm, sha256, shortForm, type Digesting } from "./digest";
import { readSealed } from "./ledgerStore";
import { sealNamespace, sealPartSchema, type Sealed } from "./seal";
import { readDocument } from "./storedDocument";

/**
 * A sealed cell that is not as it went out. `formula` and `disguise` say that it no longer holds, or shows, a plain value;
 * the others that it holds what it held but cannot be read any more.
 */
export type Change = Readonly<{ cell: string; was: string; is: string; by?: "formula" | "disguise" | Concealment }>;

/** What the ledger takes of a comment. */
const longestAnswer = 2000;

/** What people filled in. */
export type Answers = Readonly<Partial<Record<OpenField, string>>> & Readonly<{ verdict?: "agreed" | "disputed" }>;

/** What a returned file says of itself, before a ledger is asked. */
export type ReturnedCard = Readonly<{
  /** The seal in its part, worked out anew from the text it carries. */
  full?: string;
  text?: string;
  signature?: string;
  /** The short form as it stands in a cell. */
  printed?: string;
}>;

/** A sheet that the card did not go out with. */
export type AddedSheet = Readonly<{ name: string; hidden: boolean }>;

export type CardCheck = Readonly<{ sealed: Sealed; changed: readonly Change[]; answers: Answers; /** Sheets that were added. */ added: readonly AddedSheet[]; /** Areas in which a picture or a text box lies over sealed cells. */ covered: readonly string[]; commented: boolean }>;

/** Finds the seal of a returned file: in its part, and printed on the sheet. Undefined when it has neither. */
export async function readReturned(workbook: WorkbookSnapshot, crypto?: Digesting): Promise<ReturnedCard | undefined> {
  const part = readDocument(workbook.storedXml.get(sealNamespace), sealPartSchema);
  const printed = printedSeal(workbook);
  if (!part && printed === undefined) return undefined;
  return { ...(part && { full: await sha256(part.sealed, crypto), text: part.sealed, signature: part.signature }), ...(printed !== undefined && { printed }) };
}

/** The short form near the top of a sheet, whatever the sheet is called by now. */
function printedSeal(workbook: WorkbookSnapshot): string | undefined {
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.rows) {
      if (row > 12) continue;
      for (const value of cells) {
        if (typeof value !== "string" || !/封签|seal/i.test(value) || /事实|facts/i.test(value)) continue;
        const short = readShortForm(value);
        if (short !== undefined) return short;
      }
    }
  }
  return undefined;
}

/**
 * Compares a returned file with what was sealed: every sealed cell, and every cell that was blank and no longer is. What
 * people were to fill in is read back.
 */
export function checkCard(workbook: WorkbookSnapshot, sealed: Sealed, full: string, appearance: readonly SheetAppearance[] = []): CardCheck {
  const sheet = workbook.sheets.find(({ name }) => name === sealed.sheet) ?? workbook.sheets.find(({ visibility }) => visibility === "visible") ?? workbook.sheets[0]!;
  const looks = appearance.find(({ sheet: name }) => name === sheet.name);
  const open = Object.values(sealed.open).flatMap((text) => parseArea(text) ?? []);
  const known = new Set([...sealed.cells.map(([cell]) => cell), sealed.sealAt]);
  const changed: Change[] = sealed.cells.flatMap(([cell, was]) => changeOf(sheet, cell, was, looks) ?? []);
  const seal = parsePlace(sealed.sealAt)!;
  const printed = canonicalValue(valueAt(sheet, seal));
  if (!bearsSeal(printed, shortForm(full))) changed.push({ cell: sealed.sealAt, was: shortForm(full), is: printed });
  else changed.push(...[changeOf(sheet, sealed.sealAt, printed, looks) ?? []].flat());
  const isFree = (row: number, column: number) => !known.has(formatPlace({ row, column })) && !open.some((area) => contains(area, { row, column }));
  for (const [row, cells] of sheet.rows) {
    cells.forEach((value, column) => {
      const is = canonicalValue(value);
      if (is !== "" && isFree(row, column) && formulaAt(sheet, { row, column }) === undefined) changed.push({ cell: formatPlace({ row, column }), was: "", is });
    });
  }
  for (const [row, formulas] of sheet.formulas) {
    formulas.forEach((formula, column) => {
      if (formula !== undefined && isFree(row, column)) changed.push({ cell: formatPlace({ row, column }), was: "", is: formula, by: "formula" });
    });
  }
  const areas = sealed.cells.map(([cell]) => drawnArea(sheet, parsePlace(cell)!));
  return {
    sealed,
    changed,
    answers: answersOf(sheet, sealed),
    added: workbook.sheets.filter((one) => one !== sheet).map(({ name, visibility }) => ({ name, hidden: visibility !== "visible" })),
    covered: (looks?.floats ?? []).filter((area) => areas.some((one) => overlaps(area, one))).map(formatArea),
    commented: looks?.commented ?? false,
  };
}

/** The cells over which a content is drawn: those of the merged area that begins with it. */
function drawnArea({ merges }: SheetSnapshot, place: Place): Area {
  return merges.find(({ top, left }) => top === place.row && left === place.column) ?? areaOf(place);
}

/** Whether the seal's cell says the seal and nothing else. */
function bearsSeal(printed: string, short: string): boolean {
  return readShortForm(printed) === short && /^(?:封签|seal|封签\s*seal)\s*[\dA-Z\s-]*$/i.test(printed.normalize("NFKC"));
}

function changeOf(sheet: SheetSnapshot, cell: string, was: string, looks: SheetAppearance | undefined): Change | undefined {
  const place = parsePlace(cell)!;
  const value = valueAt(sheet, place);
  const is = canonicalValue(value);
  const formula = formulaAt(sheet, place);
  if (formula !== undefined) return { cell, was, is: formula, by: "formula" };
  if (!sameContent(was, is)) return { cell, was, is };
  const format = numberFormatAt(sheet, place);
  if (format !== undefined && disguised(value, format)) return { cell, was, is: format, by: "disguise" };
  const by = concealed(sheet, place, looks);
  return by && { cell, was, is, by };
}

function answersOf(sheet: SheetSnapshot, sealed: Sealed): Answers {
  const found: Partial<Record<OpenField, string>> = {};
  for (const [field, text] of Object.entries(sealed.open) as [OpenField, string][]) {
    const area = parseArea(text);
    const value = area && valueAt(sheet, { row: area.top, column: area.left });
    const is = /Date$/.test(field) && typeof value === "number" && value > 20_000 && value < 120_000 ? isoDate(value) : cardText(canonicalValue(value ?? null), longestAnswer);
    if (is !== "") found[field] = is;
  }
  const agree = (found.agree?.normalize("NFKC").toLowerCase() ?? "").replace(/(?:没有|没|无|無)(?:异议|異議|意见)|no objections?/g, "同意");
  const verdict = /异议|異議|不同意|disagree|dispute|no/.test(agree) ? "disputed" : /同意|agree|yes/.test(agree) ? "agreed" : undefined;
  return { ...found, ...(verdict && { verdict }) };
}

/** Checks a card against the seal it carries itself: for who has no ledger at hand. It cannot find a card whose seal was made anew. */
export async function verifyCard(workbook: WorkbookSnapshot, sealText?: string, crypto?: Digesting): Promise<CardCheck | undefined> {
  const text = sealText ?? (await readReturned(workbook, crypto))?.text;
  const sealed = text === undefined ? undefined : readSealed(text);
  return sealed && text !== undefined ? checkCard(workbook, sealed, await sha256(text, crypto)) : undefined;
}
