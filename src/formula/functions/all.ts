import { aggregate } from "./aggregate";
import { conditional } from "./conditional";
import { dates } from "./dates";
import { information } from "./information";
import { logic } from "./logic";
import { lookups } from "./lookup";
import { rounding } from "./rounding";
import { statistics } from "./statistics";
import { texts } from "./text";
import type { FunctionRule } from "./rule";

const families: readonly (readonly FunctionRule[])[] = [logic, rounding, aggregate, conditional, statistics, lookups, dates, texts, information];

/** Every function of the language, by its name in capitals. */
export const functions: ReadonlyMap<string, FunctionRule> = new Map(families.flat().map((rule) => [rule.name, rule]));

/** Functions of Excel that a scheme must not use: what they give changes by itself, or does not follow from what is written. */
export const barred: ReadonlySet<string> = new Set(["TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY", "INDIRECT", "OFFSET", "CELL", "INFO", "LET", "LAMBDA"]);

/** Functions younger than the file format: in a file their names stand behind `_xlfn.`. */
export const newerFunctions: ReadonlySet<string> = new Set([
  "CONCAT", "IFS", "MAXIFS", "MINIFS", "PERCENTILE.INC", "PERCENTRANK.INC", "RANK.AVG", "RANK.EQ", "STDEV.P", "STDEV.S", "SWITCH", "TEXTJOIN", "XLOOKUP", "XOR", "IFNA", "DAYS",
]);
