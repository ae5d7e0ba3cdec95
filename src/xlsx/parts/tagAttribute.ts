const tab = 9;
const space = 32;
const equals = 61;

/** The raw value of an attribute of the tag that lies between two positions. */
export function attributeIn(xml: string, tagStart: number, tagEnd: number, name: string): string | undefined {
  const tag = xml.slice(tagStart, tagEnd);
  for (let at = tag.indexOf(name, 1); at >= 0; at = tag.indexOf(name, at + 1)) {
    if (!isSpace(tag.charCodeAt(at - 1))) continue;
    let end = at + name.length;
    while (isSpace(tag.charCodeAt(end))) end++;
    if (tag.charCodeAt(end) !== equals) continue;
    do end++;
    while (isSpace(tag.charCodeAt(end)));
    const quote = tag[end];
    if (quote === '"' || quote === "'") return tag.slice(end + 1, tag.indexOf(quote, end + 1));
  }
  return undefined;
}

/** White space as XML has it, by character code. */
export function isSpace(code: number): boolean {
  return code === space || (code >= tab && code <= 13);
}
