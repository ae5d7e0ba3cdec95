/** How many character widths a text takes: a Chinese character is as wide as two Latin ones. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦“”‘’—…]/u.test(character) ? 2 : 0.95;
  return width;
}

/** Lines a wrapped text needs in a column so wide (characters). Words break earlier than characters, hence the margin. */
export function lineCount(text: string, columnWidth: number): number {
  const usable = Math.max(4, columnWidth - 2.5);
  return text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(textWidth(part) / usable)), 0);
}

/** Row height in points for the tallest of several wrapped cells; never below a comfortable single line. */
export function rowHeight(cells: readonly Readonly<{ text: string; width: number }>[], least = 21): number {
  const lines = Math.max(1, ...cells.map((cell) => lineCount(cell.text, cell.width)));
  return Math.max(least, Math.min(400, lines * 15.6 + 6));
}
