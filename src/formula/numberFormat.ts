import { compare, hundred, isZero, negated, over, rounded, times, toFixed, type Exact } from "../sheet/exact";
import { dateText } from "./dateFormat";
import { exponentOf, generalText, numberFromText } from "./numberText";
import { formatPieces, type Piece } from "./formatPieces";
import { whole } from "./value";

type Section = Readonly<{ pieces: readonly Piece[]; condition?: (value: Exact) => boolean }>;

/**
 * A number in an Excel format code: digits (`0.00`, `#,##0`, `0%`, `0.0,`), dates (`yyyy-mm-dd`, `yyyy年m月d日`), text in
 * quotes, up to four sections and conditions such as `[>=90]`. Undefined for a date code on a number that is no date.
 */
export function formatted(value: Exact, code: string): string | undefined {
  const sections = sectionsOf(code);
  const { section, signed } = sectionFor(value, sections);
  if (!section) return signed ? "-" : "";
  if (section.pieces.some((piece) => piece.kind === "date")) return dateText(value, section.pieces);
  const magnitude = value.n < 0n ? negated(value) : value;
  return numberText(magnitude, section.pieces, signed);
}

/** Text in a format code: the fourth section, else the text itself where a section holds `@` or there is none. */
export function formattedText(text: string, code: string): string {
  const sections = sectionsOf(code);
  const section = sections[3] ?? sections.find(({ pieces }) => pieces.some((piece) => piece.kind === "text"));
  if (!section) return text;
  return section.pieces.map((piece) => (piece.kind === "text" ? text : piece.kind === "literal" ? piece.value : "")).join("");
}

function sectionsOf(code: string): readonly Section[] {
  return formatPieces(code).map((pieces) => {
    const condition = pieces.flatMap((piece) => (piece.kind === "condition" ? [conditionOf(piece.value)] : []))[0];
    return condition ? { pieces, condition } : { pieces };
  });
}

function conditionOf(text: string): (value: Exact) => boolean {
  const [, operator = "", operand = ""] = /^(<=|>=|<>|<|>|=)(.*)$/.exec(text) ?? [];
  const bound = numberFromText(operand);
  return (value) => {
    if (!bound) return false;
    const order = compare(value, bound);
    return operator.includes(order < 0 ? "<" : order > 0 ? ">" : "=");
  };
}

function sectionFor(value: Exact, sections: readonly Section[]): Readonly<{ section: Section | undefined; signed: boolean }> {
  const numeric = sections.slice(0, 3);
  if (numeric.some(({ condition }) => condition)) {
    const section = numeric.find(({ condition }) => condition?.(value)) ?? numeric.find(({ condition }, at) => !condition && at === numeric.length - 1);
    return { section, signed: value.n < 0n };
  }
  const [first, second, third] = numeric;
  if (value.n < 0n && second && second.pieces.length > 0) return { section: second, signed: false };
  if (isZero(value) && third) return { section: third, signed: false };
  return { section: first, signed: value.n < 0n };
}

function numberText(magnitude: Exact, pieces: readonly Piece[], signed: boolean): string {
  if (pieces.some((piece) => piece.kind === "general")) {
    return (signed ? "-" : "") + pieces.map((piece) => (piece.kind === "general" ? generalText(magnitude) : literal(piece))).join("");
  }
  const point = pieces.findIndex((piece) => piece.kind === "point");
  const power = pieces.findIndex((piece) => piece.kind === "exponent");
  const isPlace = (piece: Piece) => piece.kind === "place";
  const end = power < 0 ? pieces.length : power;
  const decimals = point < 0 ? 0 : pieces.slice(point, end).filter(isPlace).length;
  const places = pieces.slice(0, point < 0 ? end : point).filter(isPlace).length;
  if (places + decimals === 0) return (signed && pieces.length > 0 ? "-" : "") + pieces.map(literal).join("");

  let scaled = magnitude;
  for (const piece of pieces) {
    if (piece.kind === "percent") scaled = times(scaled, hundred);
    if (piece.kind === "thousandth") scaled = over(scaled, whole(1000));
  }
  let exponent = 0;
  if (power >= 0 && !isZero(scaled)) {
    exponent = exponentOf(scaled) - (places - 1);
    if (exponentOf(rounded(scaled, decimals - exponent)) > exponentOf(scaled)) exponent++;
    const factor = whole(10n ** BigInt(Math.abs(exponent)));
    scaled = exponent >= 0 ? over(scaled, factor) : times(scaled, factor);
  }
  const [digits = "0", fraction = ""] = toFixed(scaled, decimals).split(".");
  const nothing = /^0*$/.test(digits) && /^0*$/.test(fraction);
  return (signed && !nothing ? "-" : "") + laidOut(pieces, digits === "0" ? "" : digits, fraction, places, exponent);
}

/** Puts the digits into their places: the first place before the point takes all digits that are left. */
function laidOut(pieces: readonly Piece[], digits: string, fraction: string, places: number, exponent: number): string {
  const grouped = pieces.some((piece) => piece.kind === "thousands");
  const point = pieces.findIndex((piece) => piece.kind === "point");
  const power = pieces.findIndex((piece) => piece.kind === "exponent");
  const padding = "0?";
  let text = "";
  let before = 0;
  let after = 0;
  let inPower = 0;
  const shownFraction = fractionShown(pieces, fraction);
  pieces.forEach((piece, at) => {
    if (piece.kind === "place" && power >= 0 && at > power) {
      inPower++;
      const powerPlaces = pieces.slice(power).filter(({ kind }) => kind === "place").length;
      if (inPower === 1) text += String(Math.abs(exponent)).padStart(powerPlaces, "0");
    } else if (piece.kind === "place" && (point < 0 || at < point)) {
      const left = places - before;
      before++;
      const taken = before === 1 ? digits.slice(0, Math.max(digits.length - left + 1, 0)) : digits.slice(digits.length - left, digits.length - left + 1 || undefined);
      const own = digits.length >= left ? taken : padding.includes(piece.value) ? (piece.value === "0" ? "0" : " ") : "";
      text += grouped ? withSeparators(own, left) : own;
    } else if (piece.kind === "place") {
      text += shownFraction[after] ?? "";
      after++;
    } else if (piece.kind === "exponent") {
      text += `E${exponent < 0 ? "-" : piece.value === "E+" ? "+" : ""}`;
    } else text += piece.kind === "point" ? "." : literal(piece);
  });
  return text;
}

/** The digits after the point: `#` leaves out zeros at the end, `?` makes them spaces. */
function fractionShown(pieces: readonly Piece[], fraction: string): readonly string[] {
  const point = pieces.findIndex((piece) => piece.kind === "point");
  const places = pieces.slice(point < 0 ? pieces.length : point).filter((piece) => piece.kind === "place");
  const shown = [...fraction];
  for (let at = shown.length - 1; at >= 0 && shown[at] === "0" && places[at]?.value !== "0"; at--) shown[at] = places[at]?.value === "?" ? " " : "";
  return shown;
}

/** Commas after every third digit counted from the point; `left` is how many digits stand from here to the point. */
function withSeparators(own: string, left: number): string {
  let text = "";
  [...own].forEach((digit, at) => {
    const remaining = own.length - 1 - at + left - 1;
    text += digit + (remaining > 0 && remaining % 3 === 0 && /\d/.test(digit) ? "," : "");
  });
  return text;
}

function literal(piece: Piece): string {
  return piece.kind === "literal" ? piece.value : piece.kind === "percent" ? "%" : "";
}
