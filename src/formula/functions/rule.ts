import type { Exact } from "../../sheet/exact";
import type { FormulaArray, FormulaScalar, FormulaValue } from "../value";

/**
 * What a function wants of an argument. `number`, `text` and `truth` are brought to that type as Excel does, `value` is
 * taken as it is; a fault in one of them is the function's own result. `any` takes faults too. An array given for one of
 * these five makes the function run once per cell. `array` takes a rectangle, `list` a rectangle or a value written
 * directly (SUM("5") counts what SUM over a cell that holds "5" leaves out).
 */
export type ArgumentKind = "number" | "text" | "truth" | "value" | "any" | "array" | "list";

export type Optional = "number?" | "text?" | "truth?" | "value?" | "any?" | "array?";

type Bare<K> = K extends `${infer B}?` ? B : K;
type Of<K> = K extends "number"
  ? Exact
  : K extends "text"
    ? string
    : K extends "truth"
      ? boolean
      : K extends "array"
        ? FormulaArray
        : K extends "list"
          ? FormulaValue
          : FormulaScalar;
type Argument<K> = K extends Optional ? Of<Bare<K>> | undefined : Of<K>;
type Arguments<K extends readonly (ArgumentKind | Optional)[]> = { [I in keyof K]: Argument<K[I]> };

/** An argument that is worked out only when it is asked for; undefined stands for none written between two commas. */
export type Lazy = Readonly<{ value: () => FormulaValue; written: boolean }>;

type Common = Readonly<{ name: string; min: number; max: number; /** Arguments beyond `min` come in groups of so many. */ group: number }>;

/** A function of the formula language, as data beside what it does. */
export type FunctionRule =
  | (Common & Readonly<{ lazy: false; kindAt: (index: number) => ArgumentKind; apply: (given: readonly (FormulaValue | undefined)[]) => FormulaValue }>)
  | (Common & Readonly<{ lazy: true; apply: (given: readonly Lazy[]) => FormulaValue }>);

/** A function with its arguments one by one; those whose kind ends in `?` may be left out. */
export function fixed<const K extends readonly (ArgumentKind | Optional)[]>(
  name: string,
  kinds: K,
  apply: (...given: Arguments<K>) => FormulaValue,
): FunctionRule {
  const bare = kinds.map((kind) => kind.replace("?", "") as ArgumentKind);
  return {
    name,
    min: kinds.filter((kind) => !kind.endsWith("?")).length,
    max: kinds.length,
    group: 1,
    lazy: false,
    kindAt: (index) => bare[index]!,
    // The caller has brought every argument to the kind that is declared for its place.
    apply: (given) => apply(...(given as unknown as Arguments<K>)),
  };
}

/** A function whose last arguments repeat: `first`, then `again` once or many times. */
export function repeating<const K extends readonly ArgumentKind[], const R extends ArgumentKind>(
  name: string,
  first: K,
  again: R | readonly [R, ...R[]],
  apply: (first: Arguments<K>, rest: readonly Argument<R>[]) => FormulaValue,
): FunctionRule {
  const kinds: readonly ArgumentKind[] = typeof again === "string" ? [again] : (again as readonly ArgumentKind[]);
  return {
    name,
    min: first.length + kinds.length,
    max: 255,
    group: kinds.length,
    lazy: false,
    kindAt: (index) => first[index] ?? kinds[(index - first.length) % kinds.length]!,
    apply: (given) => apply(given.slice(0, first.length) as unknown as Arguments<K>, given.slice(first.length) as unknown as readonly Argument<R>[]),
  };
}

/** A function that decides itself which of its arguments are worked out. */
export function lazy(name: string, counts: Readonly<{ min: number; max?: number; group?: number }>, apply: (given: readonly Lazy[]) => FormulaValue): FunctionRule {
  return { name, min: counts.min, max: counts.max ?? 255, group: counts.group ?? 1, lazy: true, apply };
}
