/**
 * Text as it is compared, not as it is shown: full-width letters, digits and punctuation become half-width, white space
 * and line breaks go, case is folded. `项  目` and `项目`, `ＫＰＩ` and `kpi` are the same words.
 */
export function normalised(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const found = text.normalize("NFKC").replace(/[\s\u200b\ufeff]+/g, "").toLowerCase();
  if (known.size >= mostKnown) known.clear();
  known.set(text, found);
  return found;
}

/** Headings and choices are compared over and over, row by row; so many are kept at hand. */
const known = new Map<string, string>();
const mostKnown = 100_000;

/** Whether two texts are the same words. */
export function sameText(one: string, other: string): boolean {
  return normalised(one) === normalised(other);
}

/** The parts of a cell that lists several things: `1；1.5；2.5`, `张三、李四`, a line each. Empty parts go. */
export function listed(text: string): readonly string[] {
  return text
    .split(/[;；、\n\r]+|[,，](?!\d{3}(?!\d))/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
