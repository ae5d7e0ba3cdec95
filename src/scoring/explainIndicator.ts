import type { Indicator } from "../scheme/indicator";
import type { Language } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import { compare, exact, hundred, isZero, minus, one, over, plus, times, type Exact } from "../sheet/exact";
import { explainDeduction } from "./explainDeduction";
import { explainFormulaSteps } from "./explainFormulaSteps";
import { explainRaters } from "./explainRaters";
import { adjustedWords, joined, say, type ExplainWord } from "./explainWords";
import type { Piece, Sentence } from "./explain.types";
import { percentText, scoreText, unitOfDecimals, unitText } from "./figureText";
import { plainText } from "../sheet/plainText";
import { takenBy } from "./deductions";
import type { AttainmentWorking, DeductionLine, IndicatorLine, Working } from "./scoreCard.types";
import { typedNumber } from "./typedNumber";

/** An indicator's line and the steps to its score: `工作业绩  40% × 85.00` … `34.00`. */
export function explainIndicator(line: IndicatorLine, scheme: Scheme, deductions: readonly DeductionLine[], language: Language): readonly Sentence[] {
  const indicator = scheme.indicators.find(({ code }) => code === line.code);
  const own = deductions.filter(({ from }) => from.kind === "indicator" && from.name === line.code);
  const before = [...weightPieces(line, language), ...explainRaters(line.raters ?? [], language), ...derivedPieces(line, language)];
  const steps = [...before, workingPieces(line, indicator, scheme, own, language), ...aftermath(line, scheme, own, language)];
  const step = (pieces: readonly Piece[]): Sentence => ({ about: "indicator", level: 1, pieces: joined(pieces) });
  return [
    { about: "indicator", level: 0, pieces: joined(headline(line, scheme, language)), figure: scoreText(line.weighted) },
    ...steps.map(step),
    ...own.flatMap((deduction) => explainDeduction(deduction, scheme, language, 1)),
  ];
}

function headline(line: IndicatorLine, { settings }: Scheme, language: Language): readonly Piece[] {
  const name: Piece = { text: line.name, at: line.rule };
  const bonus = line.bonus ? say("bonus", language) : [];
  const facts = { name: [name, ...bonus], score: scoreText(line.score) };
  if (settings.totalling === "points") return line.effectiveWeight ? say("pointsGrown", language, { ...facts, factor: plainText(line.effectiveWeight) }) : say("points", language, facts);
  if (!line.effectiveWeight) return say("points", language, facts);
  const weight = percentText(line.effectiveWeight);
  return settings.fullMarks === 100 ? say("weighted", language, { ...facts, weight }) : say("weightedOf", language, { ...facts, weight, full: plainText(typedNumber(settings.fullMarks)) });
}

/** How the rule made the score, in one sentence. */
function workingPieces(line: IndicatorLine, indicator: Indicator | undefined, scheme: Scheme, own: readonly DeductionLine[], language: Language): readonly Piece[] {
  const { working } = line;
  if (working.kind === "missing" || working.kind === "deductions") return [...ruleWords(working, line, indicator, language), ...(working.kind === "deductions" ? say("toScore", language, { score: scoreText(minus(working.start, working.taken)) }) : [])];
  const score = line.bounded?.before ?? plus(line.adjusted?.before ?? line.score, takenBy(own));
  const full = scheme.settings.totalling === "points" ? typedNumber(indicator?.maxPoints ?? 100) : hundred;
  const facts = { score: scoreText(score), full: plainText(full), of100: scoreText(isZero(full) ? score : over(times(score, hundred), full)) };
  return [...ruleWords(working, line, indicator, language), ...say(compare(full, hundred) === 0 ? "toScore" : "toItem", language, facts)];
}

function ruleWords(working: Working, line: IndicatorLine, indicator: Indicator | undefined, language: Language): readonly Piece[] {
  const label = line.raters ? say("ratedLabel", language).join("") : (indicator?.columns[0] ?? line.name);
  const write = unitText(line.unit, line.target);
  const input = line.raters ? undefined : line.inputs[0];
  const shown = (value: Exact, text = write(value)): Piece => (input ? { text, at: input.at } : text);
  const target = line.target ? targetPiece(line, indicator, write(line.target)) : "";
  switch (working.kind) {
    case "proportional":
      return attainmentWords(working.attainment, label, shown, target, write, language);
    case "bands":
      return bandWords(working, label, shown, target, write, language);
    case "passFail": {
      if (typeof working.actual === "boolean") return say(working.passed ? "answeredYes" : "answeredNo", language, { label, actual: answerPiece(line, working.actual, language) });
      return say(working.passed ? "passed" : "failed", language, { label, actual: shown(working.actual), target });
    }
    case "direct":
      return working.scale
        ? say("directScale", language, { label, actual: shown(working.actual), scale: plainText(working.scale) })
        : say("direct", language, { label, actual: shown(working.actual) });
    case "checklist":
      return say("checklist", language, { satisfied: String(working.satisfied), applicable: String(working.applicable) });
    case "perShort":
      return [...attainmentWords(working.attainment, label, shown, target, write, language), language === "zh" ? "；" : "; ", ...shortfallWords(working, indicator, language)];
    case "frequency": {
      const facts = { label, done: shown(working.done, plainText(working.done)), required: plainText(working.required) };
      if (!working.allOrNothing) return say("frequency", language, facts);
      return say(compare(working.done, working.required) >= 0 ? "frequencyMet" : "frequencyMissed", language, facts);
    }
    case "deductions":
      return isZero(working.taken)
        ? say("noDeduction", language, { start: scoreText(working.start) })
        : say("fromFull", language, { start: scoreText(working.start), taken: scoreText(working.taken) });
    case "missing": {
      const words: Readonly<Record<typeof working.policy, ExplainWord>> = { omit: "missingOmit", zero: "missingZero", full: "missingFull" };
      const what = input?.kind === "notApplicable" ? (language === "zh" ? `写着“${input.text}”` : `says “${input.text}”`) : language === "zh" ? "没有数据" : "has no value";
      return say(words[working.policy], language, { label, what, cell: input ? { text: cellOf(input.at), at: input.at } : "" });
    }
  }
}

function targetPiece(line: IndicatorLine, indicator: Indicator | undefined, text: string): Piece {
  if (indicator?.target?.kind !== "column") return { text, at: indicator?.cells["target"] ?? line.rule };
  const at = line.inputs[indicator.targetTo?.kind === "column" ? line.inputs.length - 2 : line.inputs.length - 1]?.at;
  return at === undefined ? text : { text, at };
}

function answerPiece(line: IndicatorLine, answer: boolean, language: Language): Piece {
  const input = line.inputs[0];
  const text = input?.kind === "answer" ? input.text : language === "zh" ? (answer ? "是" : "否") : answer ? "yes" : "no";
  return input ? { text, at: input.at } : text;
}

function attainmentWords(working: AttainmentWorking, label: string, shown: (value: Exact) => Piece, target: Piece, write: (value: Exact) => string, language: Language): readonly Piece[] {
  const facts = {
    label,
    actual: shown(working.actual),
    target,
    attainment: plainText(roundedRatio(working.attainment)),
    worst: working.other ? write(working.other) : "",
    high: working.other ? write(working.other) : "",
  };
  const words = say(attainmentWord(working), language, facts);
  return isZero(working.attainment) && attainmentWord(working) !== "targetZero" ? [...words, ...say("atLeastZero", language)] : words;
}

function attainmentWord(working: AttainmentWorking): ExplainWord {
  const { formula, actual, target, other } = working;
  if (formula === "range") return compare(actual, target) < 0 ? "rangeBelow" : other && compare(actual, other) > 0 ? "rangeAbove" : "rangeInside";
  return isZero(target) && formula !== "linear" ? "targetZero" : formula;
}

/** Ratios are shown to four decimals; what follows is worked out from the ratio itself. */
function roundedRatio(ratio: Exact): Exact {
  return { n: (ratio.n * 20_000n + ratio.d) / (2n * ratio.d), d: 10_000n };
}

function bandWords(
  working: Extract<Working, { kind: "bands" }>,
  label: string,
  shown: (value: Exact) => Piece,
  target: Piece,
  write: (value: Exact) => string,
  language: Language,
): readonly Piece[] {
  const value = plainText(working.looked);
  const interval = working.band === "x" ? say("bandAny", language, { value, table: working.table }) : say("band", language, { interval: working.band.replace("x", value), table: working.table });
  const before = working.attainment ? attainmentWords(working.attainment, label, shown, target, write, language) : [`${label} `, shown(working.looked)];
  return [...before, language === "zh" ? "；" : "; ", ...interval];
}

function shortfallWords(working: Extract<Working, { kind: "perShort" }>, indicator: Indicator | undefined, language: Language): readonly Piece[] {
  const rule = indicator?.rule.kind === "perShort" ? indicator.rule : undefined;
  if (working.belowLine) return say("belowLine", language, { line: rule?.zeroBelow === undefined ? "" : percentText(exact(rule.zeroBelow)) });
  const short = minus(one, working.attainment.attainment);
  if (short.n <= 0n) return say("onTarget", language);
  return say("short", language, { short: percentText(roundedRatio(short)), steps: plainText(working.steps), points: plainText(working.points) });
}

/** A derived actual: what its formula asked and looked up, and the formula with the numbers in place. */
function derivedPieces({ name, inputs: [input], actual, raters, unit, target }: IndicatorLine, language: Language): readonly (readonly Piece[])[] {
  if (raters || !actual || input?.kind !== "number" || input.worked === undefined) return [];
  const { text: formula, steps } = input.worked;
  const value = unitText(unit, target)(actual);
  return [...explainFormulaSteps(steps, language), ...(formula === plainText(actual).replace("-", "−") ? [] : [say("derived", language, { label: name, formula, value })])];
}

/** How the weight came of the dimension's (P07). */
function weightPieces({ weighting }: IndicatorLine, language: Language): readonly (readonly Piece[])[] {
  if (!weighting) return [];
  const { dimension, own, among = 1, weight } = weighting;
  const facts = { dimension: percentText(dimension), own: own ? percentText(own) : "", among: String(among), weight: percentText(weight) };
  const isWhole = compare(times(weight, exact(among)), dimension) === 0;
  if (among === 1 && isWhole && !own && !weighting.assumed) return [];
  const words = say(own ? "weightOfDimension" : isWhole ? "weightShared" : "weightSharedRest", language, facts);
  return [weighting.assumed ? [...words, ...say("weightAssumed", language)] : words];
}

/** What came after the rule: bounds, another weight, a veto, the line's own rounding. */
function aftermath(line: IndicatorLine, { settings }: Scheme, own: readonly DeductionLine[], language: Language): readonly (readonly Piece[])[] {
  const steps: (readonly Piece[])[] = [];
  if (line.bounded) {
    const worked = line.adjusted?.before ?? line.score;
    const bound = line.working.kind === "deductions" ? worked : plus(worked, takenBy(own));
    steps.push(say(line.bounded.by, language, { before: scoreText(line.bounded.before), bound: scoreText(bound) }));
  }
  if (line.adjusted) steps.push(adjustedWords(line.adjusted, scoreText(line.adjusted.before), scoreText(line.score), language));
  const isOmitted = line.working.kind === "missing" && line.working.policy === "omit";
  if (!isOmitted && line.weight && line.effectiveWeight && compare(line.weight, line.effectiveWeight) !== 0) {
    steps.push(say("reweighted", language, { weight: percentText(line.weight), effective: percentText(line.effectiveWeight) }));
  }
  if (line.gate) steps.push(say(line.gate.passed ? "gatePassed" : "gateMissed", language, { line: unitText(line.unit, line.gate.line)(line.gate.line) }));
  if (line.vetoed) steps.push(say("vetoed", language));
  if (settings.itemDecimals !== undefined) {
    const rounding = say(settings.rounding, language).join("");
    steps.push(say("itemRounded", language, { rounding: language === "en" ? rounding.toLowerCase() : rounding, unit: unitOfDecimals(settings.itemDecimals) }));
  }
  return steps;
}

/** `考核数据!D7` → `D7`. */
function cellOf(at: string): string {
  return at.slice(at.lastIndexOf("!") + 1);
}
