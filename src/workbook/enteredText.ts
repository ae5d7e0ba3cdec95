/** What Excel reads as the start of a formula, a lead apostrophe or an error, half- or full-width. */
const telling = /^[=+\-@'#＝＋－＠]/;
const anyDigit = /\p{Nd}/u;
const truth = /^(true|false)$/i;

/**
 * Text as it has to be sent to a cell so that it arrives as this very text. Excel reads what it is sent the way it
 * reads what is typed: `=1+1` becomes a formula, `2026-03` a date, `007` a number, `TRUE` a truth value. An apostrophe
 * in front keeps it text and is no part of the value. Which texts are dates depends on the user's language, so every
 * text with a digit gets one. An empty text is an empty cell: Excel cannot tell them apart.
 */
export function asEntered(text: string): string {
  const start = text.trimStart();
  return telling.test(start) || anyDigit.test(start) || truth.test(start.trimEnd()) ? `'${text}` : text;
}
