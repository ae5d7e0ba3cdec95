/** What can be wrong with a formula before anything is worked out. */
export const formulaFaultCodes = [
  "syntax",
  "unknown-function",
  "argument-count",
  "unknown-name",
  "unknown-column",
  "unknown-table",
  "circular",
  "unsupported",
] as const;
export type FormulaFaultCode = (typeof formulaFaultCodes)[number];

/**
 * A fault in a formula and its place: `position` and `length` count UTF-16 units of the text as it was given, `text` is
 * that piece. `facts` fill the sentence in `faultWords.ts`; `facts.reason` chooses between the sentences of one code.
 */
export type FormulaFault = Readonly<{
  code: FormulaFaultCode;
  position: number;
  length: number;
  text: string;
  facts: Readonly<Record<string, string | number>>;
}>;
