import type { Text } from "./text";

/** What a formula may say: the columns of its row and of other tables, choices between quotes, and parameters and tables by name. */
export type FormulaWords = Readonly<{ columns: readonly Text[]; choices: readonly Text[]; names: readonly Text[] }>;

/**
 * A formula in both languages from its Chinese writing: columns, choices and names are put into the words of the other
 * workbook, so that both always compute the same. A word nobody declared is our mistake and throws.
 */
export function formulaText({ columns, choices, names }: FormulaWords): (zh: string) => Text {
  const [column, choice, name] = [columns, choices, names].map(english) as [English, English, English];
  return (zh) => ({
    zh,
    en: zh.replace(/\[@([^\]]+)\]|\[([^[\]]+)\]|"([^"]*)"|([\p{L}\p{N}_.]+)/gu, (_, own?: string, other?: string, quoted?: string, bare?: string) => {
      if (own !== undefined) return `[@${bracketed(column(own))}]`;
      if (other !== undefined) return `[${column(other)}]`;
      return quoted === undefined ? name(bare!) : `"${choice(quoted)}"`;
    }),
  });
}

type English = (word: string) => string;

function english(words: readonly Text[]): English {
  const known = new Map(words.map(({ zh, en }) => [zh, en]));
  return (word) => {
    const meant = known.get(word);
    if (meant === undefined && /\p{Script=Han}/u.test(word)) throw new Error(`no English word for ${word}`);
    return meant ?? word;
  };
}

/** A header with blanks needs a second pair of brackets behind the @. */
function bracketed(header: string): string {
  return /[^\p{L}\p{N}_.]/u.test(header) ? `[${header}]` : header;
}
