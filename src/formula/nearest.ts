/** How many letters have to be changed, added or left out to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length]!;
}

/** The word most like the one written, when it is like enough to have been meant. */
export function nearest(written: string, words: Iterable<string>): string | undefined {
  const wanted = written.normalize("NFKC").trim().toUpperCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const word of words) {
    if (Math.abs(word.length - wanted.length) >= least) continue;
    const away = distance(wanted, word.normalize("NFKC").trim().toUpperCase());
    if (away < least) [best, least] = [word, away];
  }
  return best;
}
