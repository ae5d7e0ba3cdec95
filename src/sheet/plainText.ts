import { compare, exact, negated, toText, type Exact } from "./exact";

/** A figure as it was entered, with commas from ten thousand on. */
export function plainText(value: Exact): string {
  const text = toText(value, 10);
  return compare(value.n < 0n ? negated(value) : value, exact(10_000)) < 0 ? text : grouped(text);
}

/** Commas between the thousands of a written figure. */
export function grouped(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? commas : `${commas}.${fraction}`;
}
