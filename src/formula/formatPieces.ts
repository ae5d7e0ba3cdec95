/** A piece of a number format's section. */
export type Piece = Readonly<{
  kind: "literal" | "place" | "point" | "thousands" | "thousandth" | "percent" | "exponent" | "general" | "text" | "date" | "condition";
  value: string;
}>;

const token =
  /"([^"]*)"|\\([^])|_([^])|\*[^]|\[([^\]]*)\]|(general|G\/通用格式)|(AM\/PM|A\/P|上午\/下午)|(e[+-])|(y+|m+|d+|h+|s+|aaaa|aaa)|([0#?])|(\.)|(,)|(%)|(@)|(;)|([^])/giu;

/** The sections of a format code, each as its pieces. Colours and locales in brackets are left out. */
export function formatPieces(code: string): readonly (readonly Piece[])[] {
  const sections: Piece[][] = [[]];
  for (const match of code.matchAll(token)) {
    const [found, quoted, escaped, spaced, bracketed, general, half, exponent, date, place, point, comma, percent, text, next, other] = match;
    const section = sections.at(-1)!;
    const add = (kind: Piece["kind"], value = found) => section.push({ kind, value });
    if (next) sections.push([]);
    else if (quoted !== undefined) add("literal", quoted);
    else if (escaped !== undefined) add("literal", escaped);
    else if (spaced !== undefined) add("literal", " ");
    else if (bracketed !== undefined) section.push(...bracketPieces(bracketed));
    else if (general) add("general");
    else if (half || date) add("date", found.toLowerCase());
    else if (exponent) add("exponent", found.toUpperCase());
    else if (place) add("place");
    else if (point) add("point");
    else if (comma) add("thousands");
    else if (percent) add("percent");
    else if (text) add("text");
    else if (other !== undefined) add("literal");
  }
  return sections.map(settled);
}

function bracketPieces(inside: string): readonly Piece[] {
  if (/^(h+|m+|s+)$/i.test(inside)) return [{ kind: "date", value: `[${inside.toLowerCase()}]` }];
  if (/^[<>=]/.test(inside)) return [{ kind: "condition", value: inside }];
  const currency = /^\$([^-]*)/.exec(inside);
  return currency?.[1] ? [{ kind: "literal", value: currency[1] }] : [];
}

/** A comma between digits groups them, one after the last digit divides by a thousand, elsewhere it is a comma; so is a point in a date. */
function settled(pieces: readonly Piece[]): readonly Piece[] {
  const dated = pieces.some(({ kind }) => kind === "date");
  const lastPlace = pieces.findLastIndex(({ kind }) => kind === "place");
  const firstPlace = pieces.findIndex(({ kind }) => kind === "place");
  let points = 0;
  return pieces.map((piece, at): Piece => {
    if (piece.kind === "thousands") {
      if (dated || firstPlace < 0 || at < firstPlace) return { kind: "literal", value: "," };
      const trailing = at > lastPlace || pieces.slice(at, pieces.findIndex(({ kind }, later) => later > at && kind === "point") + 1 || undefined).every(({ kind }) => kind === "thousands" || kind === "point");
      return trailing && pieces.slice(lastPlace + 1, at).every(({ kind }) => kind === "thousands") ? { kind: "thousandth", value: "," } : piece;
    }
    if (piece.kind === "point") return !dated && points++ === 0 ? piece : { kind: "literal", value: "." };
    return piece;
  });
}
