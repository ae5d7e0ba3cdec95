import type { CellFault } from "../../sheet/cellValue";
import { rounded, toFixed, type Exact } from "../../sheet/exact";
import { asNumber, asText } from "../coerce";
import { formatted, formattedText } from "../numberFormat";
import { numberFromText } from "../numberText";
import { wildcardExpression } from "../wildcard";
import { integerPart, isArray, isFormulaFault, whole, wrongValue, type FormulaValue } from "../value";
import { fixed, repeating, type FunctionRule } from "./rule";

const longest = 32_767;

/** All texts among the arguments, cell by cell. */
function textsOf(values: readonly FormulaValue[]): readonly string[] | CellFault {
  const texts: string[] = [];
  for (const value of values) {
    for (const cell of isArray(value) ? value.cells : [value]) {
      const text = asText(cell);
      if (isFormulaFault(text)) return text;
      texts.push(text);
    }
  }
  return texts;
}

function joined(values: readonly FormulaValue[], between: string, withEmpty: boolean): FormulaValue {
  const texts = textsOf(values);
  if ("fault" in texts) return texts;
  const text = texts.filter((part) => withEmpty || part !== "").join(between);
  return text.length > longest ? wrongValue : text;
}

/** Counted from 1; a start beyond the text finds nothing. */
function placeFrom(start: Exact | undefined, text: string): number | undefined {
  const from = start ? integerPart(start) : 1;
  return from < 1 || from > text.length + 1 ? undefined : from - 1;
}

function found(place: number): FormulaValue {
  return place < 0 ? wrongValue : whole(place + 1);
}

function search(sought: string, text: string, start: Exact | undefined): FormulaValue {
  const from = placeFrom(start, text);
  if (from === undefined) return wrongValue;
  const place = text.slice(from).search(wildcardExpression(sought, "anywhere"));
  return place < 0 ? wrongValue : whole(from + place + 1);
}

function substitute(text: string, old: string, instead: string, which: Exact | undefined): FormulaValue {
  if (which && integerPart(which) < 1) return wrongValue;
  if (old === "") return text;
  if (!which) return text.replaceAll(old, () => instead);
  const parts = text.split(old);
  const nth = integerPart(which);
  return nth >= parts.length ? text : parts.slice(0, nth).join(old) + instead + parts.slice(nth).join(old);
}

function beginning(text: string, count: Exact | undefined): FormulaValue {
  const length = count ? integerPart(count) : 1;
  return length < 0 ? wrongValue : text.slice(0, length);
}

function ending(text: string, count: Exact | undefined): FormulaValue {
  const length = count ? integerPart(count) : 1;
  return length < 0 ? wrongValue : length === 0 ? "" : text.slice(-length);
}

function middle(text: string, start: Exact, count: Exact): FormulaValue {
  const [from, length] = [integerPart(start), integerPart(count)];
  return from < 1 || length < 0 ? wrongValue : text.slice(from - 1, from - 1 + length);
}

function properCase(text: string): string {
  return text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

function fixedDecimals(value: Exact, decimals: Exact | undefined, plain: boolean | undefined): FormulaValue {
  const digits = decimals ? integerPart(decimals) : 2;
  if (Math.abs(digits) > 127) return wrongValue;
  const text = toFixed(rounded(value, digits), Math.max(digits, 0));
  return plain ? text : text.replace(/\d(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, "$&,");
}

export const texts: readonly FunctionRule[] = [
  fixed("TEXT", ["value", "text"], (value, code) => {
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    const number = typeof value === "string" ? numberFromText(value) : asNumber(value);
    if (number === undefined) return formattedText(String(value), code);
    return isFormulaFault(number) ? number : (formatted(number, code) ?? wrongValue);
  }),
  fixed("VALUE", ["value"], (value) => (typeof value === "boolean" ? wrongValue : asNumber(value))),
  fixed("FIXED", ["number", "number?", "truth?"], fixedDecimals),
  fixed("LEFT", ["text", "number?"], beginning),
  fixed("RIGHT", ["text", "number?"], ending),
  fixed("MID", ["text", "number", "number"], middle),
  fixed("LEN", ["text"], (text) => whole(text.length)),
  fixed("FIND", ["text", "text", "number?"], (sought, text, start) => {
    const from = placeFrom(start, text);
    return from === undefined ? wrongValue : found(text.indexOf(sought, from));
  }),
  fixed("SEARCH", ["text", "text", "number?"], search),
  fixed("SUBSTITUTE", ["text", "text", "text", "number?"], substitute),
  fixed("REPLACE", ["text", "number", "number", "text"], (text, start, count, instead) => {
    const [from, length] = [integerPart(start), integerPart(count)];
    return from < 1 || length < 0 ? wrongValue : text.slice(0, from - 1) + instead + text.slice(from - 1 + length);
  }),
  fixed("TRIM", ["text"], (text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  fixed("CLEAN", ["text"], (text) => text.replace(/[\u0000-\u001f]/g, "")),
  fixed("UPPER", ["text"], (text) => text.toUpperCase()),
  fixed("LOWER", ["text"], (text) => text.toLowerCase()),
  fixed("PROPER", ["text"], properCase),
  fixed("EXACT", ["text", "text"], (one, other) => one === other),
  fixed("REPT", ["text", "number"], (text, times) => {
    const count = integerPart(times);
    return count < 0 || count * text.length > longest ? wrongValue : text.repeat(count);
  }),
  repeating("CONCAT", [], "list", (_, values) => joined(values, "", true)),
  repeating("CONCATENATE", [], "text", (_, values) => joined(values, "", true)),
  repeating("TEXTJOIN", ["text", "truth"], "list", ([between, withoutEmpty], values) => joined(values, between, !withoutEmpty)),
];
