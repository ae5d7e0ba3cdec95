import type { Area } from "../../sheet/address";
import type { Validation } from "../../sheet/sheetPlan";
import type { DrawnValidation } from "../drawing";
import { invalidArgument, text, type HostObject } from "../hostObject";
import type { Host } from "../host";
import { refuseIfProtected, sameArea, type Tab } from "../playedWorkbook";

type Limits = Readonly<{ formula1?: unknown; formula2?: unknown; operator?: unknown }>;
type SentRule = Readonly<{ list?: { source?: unknown }; decimal?: Limits; wholeNumber?: Limits; date?: Limits; custom?: { formula?: unknown } }>;
type Message = Readonly<{ title?: unknown; message?: unknown; style?: unknown }>;

/** Titles and texts of the two messages, in characters. */
const longestTitle = 32;
const longestMessage = 255;

/** What may be typed into a range. */
export function dataValidation(host: Host, tab: Tab, area: Area): HostObject {
  const state = (): DrawnValidation => {
    const key = `${tab.name}!${JSON.stringify(area)}`;
    const known = host.validated.get(key);
    if (known) return known;
    const begun = { kind: "validate" as const, sheet: tab.name, area, validation: null };
    if (tab.drawing) tab.drawing.validations = [...tab.drawing.validations.filter((one) => !sameArea(one.area, area)), begun];
    else host.workbook.edit(begun);
    host.validated.set(key, begun);
    return begun;
  };
  const change = (part: Partial<Validation>) => {
    refuseIfProtected(tab);
    const edit = state();
    edit.validation = { rule: { kind: "any" }, ...edit.validation, ...part };
  };
  return {
    type: "DataValidation",
    setters: {
      Rule: (value) => change({ rule: ruleOf(value as SentRule) }),
      Prompt: (value) => change({ prompt: messageOf(value as Message) }),
      ErrorAlert: (value) => change({ error: { ...messageOf(value as Message), stop: (value as Message).style === "Stop" } }),
      IgnoreBlanks: () => undefined,
    },
    methods: {
      Clear: () => {
        refuseIfProtected(tab);
        state().validation = null;
      },
    },
  };
}

function ruleOf({ list, decimal, wholeNumber, date, custom }: SentRule): Validation["rule"] {
  if (list) return listOf(text(list.source));
  if (decimal) return { kind: "decimal", ...limitsOf(decimal) };
  if (wholeNumber) return { kind: "whole", ...limitsOf(wholeNumber) };
  if (date) return { kind: "date", ...limitsOf(date) };
  if (custom) return { kind: "custom", formula: text(custom.formula) };
  return invalidArgument("no rule that is played");
}

function listOf(source: string): Validation["rule"] {
  if (source.startsWith("=")) return { kind: "listFrom", formula: source };
  if (source.length > longestMessage) invalidArgument("a list of values is at most 255 characters long");
  return { kind: "list", values: source.split(",") };
}

function limitsOf({ formula1, formula2, operator }: Limits): { min?: number; max?: number } {
  const first = limit(formula1);
  switch (operator) {
    case "GreaterThanOrEqualTo":
      return { min: first };
    case "LessThanOrEqualTo":
      return { max: first };
    case "Between":
      return { min: first, max: limit(formula2) };
    default:
      return invalidArgument(`operator ${String(operator)} is not played`);
  }
}

/** A number, or a formula that is one: `=45000`. */
function limit(value: unknown): number {
  const found = typeof value === "number" ? value : Number(text(value).replace(/^=/, ""));
  return Number.isFinite(found) ? found : invalidArgument(`no limit: ${String(value)}`);
}

function messageOf({ title, message }: Message): { title: string; text: string } {
  const said = { title: text(title), text: text(message) };
  if (said.title.length > longestTitle || said.text.length > longestMessage) invalidArgument("the message is too long");
  return said;
}
