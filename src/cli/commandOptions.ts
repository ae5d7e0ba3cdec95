import { parseArgs } from "node:util";
import type { Language } from "../scheme/issue";
import { say } from "./words";

/** Every option there is. */
const options = {
  output: { type: "string", short: "o" },
  json: { type: "string" },
  lang: { type: "string" },
  sample: { type: "boolean" },
  period: { type: "string" },
  replace: { type: "boolean" },
  eml: { type: "boolean" },
  sent: { type: "boolean" },
  "with-pay": { type: "boolean" },
  stage: { type: "string" },
  name: { type: "string" },
  ledger: { type: "string" },
  key: { type: "string" },
  form: { type: "string" },
  scheme: { type: "string" },
  range: { type: "string" },
  map: { type: "string" },
  summary: { type: "string" },
  formulas: { type: "boolean" },
  recalc: { type: "boolean" },
  partly: { type: "boolean" },
  person: { type: "string", multiple: true },
  by: { type: "string" },
  submit: { type: "boolean" },
  print: { type: "boolean" },
  "take-back": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;
type Option = keyof typeof options;

/** What each command takes beside `--lang` and `--help`. */
const taken: Readonly<Record<string, readonly Option[]>> = {
  templates: [],
  template: ["output", "sample"],
  recalc: ["output", "json", "summary", "formulas"],
  adopt: ["scheme", "range", "output", "map", "summary", "recalc"],
  undo: ["output", "partly"],
  close: ["period", "output", "json", "replace"],
  approve: ["period", "person", "by", "submit", "take-back", "output", "json"],
  dashboard: ["period", "output"],
  cards: ["output", "period", "ledger", "name", "key", "stage", "eml", "with-pay", "sent"],
  verify: ["ledger", "output", "json", "key"],
  forms: ["form", "period", "person", "output", "print"],
  letters: ["period", "output"],
  policy: ["output"],
  diff: ["output", "period"],
  key: ["output"],
};

/** What is wrong with how a command was called, as a sentence. */
export class BadOption extends Error {}

/** Reads a call. An option that is unknown, or does nothing for the command, is refused: it would be passed over in silence. */
export function readCall(args: readonly string[], language: Language) {
  const { values, positionals, tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const [command] = positionals;
  const refuse = (code: string, facts: Readonly<Record<string, string>>) => new BadOption(say(code, { command: command ?? "", ...facts }, language));
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName: option, value, inlineValue } = token;
    const known = isOption(name) ? options[name] : undefined;
    const own = command === undefined ? undefined : taken[command];
    if (!known || (own && isOption(name) && name !== "lang" && name !== "help" && !own.includes(name))) throw refuse(command !== undefined && own ? "option-not-taken" : "option-unknown", { option, known: (own ?? []).concat("lang").map(spelt).join(language === "zh" ? "、" : ", ") });
    if (known.type === "boolean" && inlineValue) throw refuse("option-takes-no-value", { option });
    if (known.type === "string" && (value === undefined || value === "" || (!inlineValue && /^--?[a-z]/.test(value)))) throw refuse("option-needs-value", { option });
    if (seen.has(name) && !("multiple" in known)) throw refuse("option-twice", { option });
    seen.add(name);
  }
  return { values: values as Values, positionals };
}

type Values = { [Name in Option]?: (typeof options)[Name] extends { multiple: true } ? string[] : (typeof options)[Name] extends { type: "string" } ? string : boolean };

function isOption(name: string): name is Option {
  return Object.hasOwn(options, name);
}

function spelt(name: Option): string {
  return name === "output" ? "-o" : `--${name}`;
}
