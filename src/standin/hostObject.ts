import { Refusal } from "./protocol";

type Maybe<T> = T | Promise<T>;

/**
 * One object of Excel's API: what can be asked of it, by the names on the wire. What is not listed is not played, and
 * is refused by name.
 */
export type HostObject = Readonly<{
  /** As Excel's reference calls it: `Range`. */
  type: string;
  /** By which it is found again in its collection. */
  id?: string;
  /** Values that can be loaded. */
  values?: Readonly<Record<string, () => Maybe<unknown>>>;
  /** Values that can be set. */
  setters?: Readonly<Record<string, (value: unknown) => Maybe<void>>>;
  /** Objects that hang on it. */
  objects?: Readonly<Record<string, () => HostObject>>;
  methods?: Readonly<Record<string, (...args: readonly unknown[]) => Maybe<unknown>>>;
  /** The members of a collection. */
  items?: () => Maybe<readonly HostObject[]>;
  /** The member with this key. */
  item?: (key: unknown) => Maybe<HostObject>;
}>;

/** What an `…OrNullObject` gives when there is nothing. */
export const nothing: HostObject = { type: "Nothing" };

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** Refuses by name what is not played. */
export function notPlayed(object: HostObject, member: string): never {
  throw new Refusal("ApiNotFound", `${object.type}.${member} is not played`);
}

export function invalidArgument(what: string): never {
  throw new Refusal("InvalidArgument", what);
}

export function itemNotFound(what: string): never {
  throw new Refusal("ItemNotFound", what);
}

/** A member that can be read and set, kept by the owner. */
export function text(value: unknown): string {
  return typeof value === "string" ? value : invalidArgument(`text expected, not ${JSON.stringify(value)}`);
}

export function count(value: unknown): number {
  return typeof value === "number" && Number.isInteger(value) ? value : invalidArgument(`a whole number expected, not ${JSON.stringify(value)}`);
}

export function number(value: unknown): number {
  return typeof value === "number" ? value : invalidArgument(`a number expected, not ${JSON.stringify(value)}`);
}

export function flag(value: unknown): boolean {
  return typeof value === "boolean" ? value : invalidArgument(`true or false expected, not ${JSON.stringify(value)}`);
}

/** `#1F3864` → `1F3864`. */
export function color(value: unknown): string {
  const match = /^#?([0-9a-f]{6})$/i.exec(text(value));
  return match ? match[1]!.toUpperCase() : invalidArgument(`no colour: ${String(value)}`);
}

/** One of the words Excel's enumeration has, as our own. */
export function word<T>(words: Readonly<Record<string, T>>, value: unknown): T {
  const found = words[text(value)];
  return found === undefined ? invalidArgument(`no such word here: ${String(value)}`) : found;
}
