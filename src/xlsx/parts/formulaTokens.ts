/**
 * A formula cut into pieces, nothing lost: joined again they are the formula. A `word` is a run of letters, digits, `$`,
 * `_`, `.`; `brackets` is a whole structured reference or workbook number with all that is nested in it.
 */
export type FormulaToken = Readonly<{ kind: "word" | "string" | "quoted" | "brackets" | "error" | "sign"; text: string }>;

const pattern =
  /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|#(?:REF!|N\/A|NULL!|DIV\/0!|VALUE!|NAME\?|NUM!|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!)|[\p{L}\p{N}\p{M}$_.\\?]+|\[|[^]/gu;

export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(formula); match; match = pattern.exec(formula)) {
    const text = match[0];
    if (text === "[") {
      const end = bracketsEnd(formula, match.index);
      tokens.push({ kind: "brackets", text: formula.slice(match.index, end) });
      pattern.lastIndex = end;
    } else {
      tokens.push({ kind: kindOf(text), text });
    }
  }
  return tokens;
}

function kindOf(text: string): FormulaToken["kind"] {
  const first = text[0]!;
  if (first === '"') return "string";
  if (first === "'") return "quoted";
  if (first === "#" && text.length > 1) return "error";
  return /[\p{L}\p{N}\p{M}$_.\\?]/u.test(first) ? "word" : "sign";
}

/** Past the bracket that closes the one at `start`; `'` keeps the next character from counting. */
function bracketsEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}
