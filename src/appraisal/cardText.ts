/** Characters that print as nothing or turn the reading direction: a signed sheet must read as it is stored. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\uffff]|\p{Cn}|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** What a cell's text may take on a card; longer ones are cut, and say so. */
export const longestText = 600;

/**
 * Text from the workbook as a card shows it: one composed form, no control or direction characters, no line break but
 * `\n`, no trailing spaces, and no longer than a sheet can show. It is written as text whatever it begins with.
 */
export function cardText(text: string, longest = longestText): string {
  const plain = text
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(unseen, "")
    .replace(/[^\S\n]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  const letters = [...plain];
  return letters.length <= longest ? plain : `${letters.slice(0, longest - 1).join("")}…`;
}

/** Text on one line: names, headings, what goes into a header. */
export function lineText(text: string, longest = 80): string {
  return [...cardText(text, longest * 4).replace(/\s+/g, " ")].slice(0, longest).join("").trim();
}
