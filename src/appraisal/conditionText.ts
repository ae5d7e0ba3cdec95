import type { Language } from "../scheme/issue";
import type { FormulaProse } from "./formulaProse";

const comparison = /^\s*(?:\[@(?:\[([^\]]+)\]|([^\]]+))\]|([\p{L}_][\p{L}\p{N}_]*))\s*(<>|<=|>=|=|<|>)\s*(?:"([^"]*)"|(-?\d+(?:\.\d+)?))\s*$/u;

const relations: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "=": { zh: "为", en: "is" },
  "<>": { zh: "不为", en: "is not" },
  "<": { zh: "低于", en: "is below" },
  "<=": { zh: "不高于", en: "is at most" },
  ">": { zh: "高于", en: "is above" },
  ">=": { zh: "不低于", en: "is at least" },
};

/** A condition in words: short ones by the figures they compare, others as the prose of formulas has them; else the formula itself. */
export function conditionText(formula: string, language: Language, prose?: FormulaProse): string {
  const text = formula.replace(/^=/, "").trim();
  const said = inWords(text, language);
  const told = said === undefined ? prose?.(formula) : undefined;
  if (told && !told.technical) return told.text;
  return said ?? (language === "zh" ? `满足 ${text} ` : `${text} holds`);
}

function inWords(text: string, language: Language): string | undefined {
  const zh = language === "zh";
  const joined = /^(AND|OR)\(([^()]*)\)$/i.exec(text);
  if (joined) {
    const parts = joined[2]!.split(",").map((part) => inWords(part, language));
    const link = joined[1]!.toUpperCase() === "OR" ? (zh ? "或" : " or ") : zh ? "且" : " and ";
    return parts.some((part) => part === undefined) ? undefined : parts.join(link);
  }
  const [, bracketed, plain, name, operator = "", value, number] = comparison.exec(text) ?? [];
  const subject = bracketed ?? plain ?? name;
  if (subject === undefined) return undefined;
  const quoted = `“${subject}”`;
  if (value === "" && operator === "<>") return zh ? `${quoted}已填写` : `${quoted} is filled in`;
  if (value === "" && operator === "=") return zh ? `${quoted}未填写` : `${quoted} is blank`;
  const relation = relations[operator]![language];
  return zh ? `${quoted}${relation}${number === undefined ? `“${value}”` : ` ${number} `}` : `${quoted} ${relation} ${number ?? `“${value}”`}`;
}
