import type { DeductionRule } from "../scheme/deductionRule";
import type { Language } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import { exact, type Exact } from "../sheet/exact";
import { joined, say } from "./explainWords";
import type { Piece, Sentence } from "./explain.types";
import { listComma, moneyText, percentText, takenText } from "./figureText";
import { plainText } from "../sheet/plainText";
import type { DeductionLine } from "./scoreCard.types";

/** What a rule took off, from what evidence: `扣分 例会记录  投诉次数 2 次，1 + 1.5` … `−2.50`. */
export function explainDeduction(line: DeductionLine, scheme: Scheme, language: Language, level: Sentence["level"]): readonly Sentence[] {
  const rule = scheme.deductions.find(({ code }) => code === line.code);
  const taken = line.taken ?? line.amount;
  const figure = line.from.kind === "payout" ? `−${moneyText(taken, scheme.settings.moneyDecimals)}` : takenText(taken);
  return [{ about: "deduction", level, pieces: joined([...occasion(line, rule, language), ...amount(line, rule, scheme, language)]), figure }];
}

/** What happened, with the cells that say so. */
function occasion(line: DeductionLine, rule: DeductionRule | undefined, language: Language): readonly Piece[] {
  const name: Piece = { text: line.name, at: line.rule };
  const isLog = rule?.counted.kind === "log";
  const shown = line.evidence.slice(0, 6);
  const links = shown.flatMap(({ at, text, ordinal }, index): Piece[] => [
    ...(index > 0 ? [listComma(language)] : []),
    { text: text === "" ? at : text, at },
    ...(ordinal === undefined ? [] : say("deductionOrdinal", language, { ordinal: String(ordinal) })),
  ]);
  const evidence = shown.length < line.evidence.length ? [...links, "…"] : links;
  const facts = { name, evidence, count: plainText(line.counted) };
  if (!rule?.threshold) return say(isLog ? "deductionLog" : "deductionCount", language, facts);
  const relations = { "<": "<", "<=": "≤", ">": ">", ">=": "≥" } as const;
  return say("deductionLine", language, { ...facts, relation: relations[rule.threshold.operator], line: plainText(exact(rule.threshold.value)) });
}

/** The steps it set off and where they were cut off. */
function amount(line: DeductionLine, rule: DeductionRule | undefined, scheme: Scheme, language: Language): readonly Piece[] {
  const write = (value: Exact) => (line.unit === "percent" ? percentText(value) : plainText(value));
  const isCompound = rule?.combine === "compound" && line.unit === "percent" && line.steps.length > 1;
  const sum = isCompound ? `1 − ${line.steps.map((step) => `(1 − ${write(step)})`).join(" × ")}` : line.steps.map(write).join(" + ");
  const steps = line.steps.length > 1 ? say("deductionSteps", language, { steps: sum }) : [];
  const money = (value: Exact) => moneyText(value, scheme.settings.moneyDecimals);
  const ofOther = line.of && line.from.kind === "payout" ? say("deductionOfBase", language, { ratio: write(line.amount), base: money(line.of) }) : undefined;
  const ratio = line.unit === "percent" ? (ofOther ?? say("deductionOf", language, { ratio: write(line.amount) })) : [];
  const limit = line.limited ? say(line.limited.by === "maximum" ? "deductionMaximum" : "deductionItem", language, { most: write(line.amount) }) : [];
  return [...steps, ...ratio, ...limit];
}
