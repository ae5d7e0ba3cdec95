import { isFault } from "../sheet/cellValue";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { normalised } from "../sheet/text";
import { spellings } from "../scheme/words";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { findKeptTable, keptColumnOf } from "./keptTable";
import { addressTable } from "./ledgerTable";

/** One plain address; nothing that could end a header or name a second recipient. */
const address = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?)+$/;

/** A written address, checked; undefined when it is none. */
export function readEmail(text: string): string | undefined {
  const plain = text.normalize("NFKC").trim().replace(/^mailto:/i, "");
  return plain.length <= 254 && address.test(plain) ? plain : undefined;
}

/** Finds people's addresses: in a column 邮箱 / Email of the own row, else in a table of names and addresses. */
export function emailsIn(workbook: WorkbookSnapshot): (card: ScoreCard) => string | undefined {
  const headings = new Set(spellings(addressTable.columns.email).map(normalised));
  const book = addressBook(workbook);
  return ({ result }) => {
    for (const [heading, reading] of result.readings) {
      if (headings.has(normalised(heading)) && reading.kind === "unreadable") return readEmail(reading.text);
    }
    const found = new Set(book.filter(({ name, id }) => (result.id !== undefined && id !== "" ? id === normalised(result.id) : name === normalised(result.name))).map(({ email }) => email));
    // Two people of one name and no numbers: better no address than the wrong one.
    return found.size === 1 ? [...found][0] : undefined;
  };
}

function addressBook(workbook: WorkbookSnapshot): readonly Readonly<{ name: string; id: string; email: string }>[] {
  const table = findKeptTable(workbook, addressTable, { anywhere: true });
  if (!table) return [];
  const entries = [];
  for (let row = table.first; row <= table.last; row += 1) {
    const text = (field: keyof typeof addressTable.columns) => {
      const column = keptColumnOf(table, addressTable, field);
      const held = column === undefined ? null : valueAt(table.sheet, { row, column });
      return held === null || isFault(held) ? "" : String(held);
    };
    const email = readEmail(text("email"));
    if (email !== undefined) entries.push({ name: normalised(text("name")), id: normalised(text("id")), email });
  }
  return entries;
}
