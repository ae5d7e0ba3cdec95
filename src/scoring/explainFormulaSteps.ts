import type { FormulaStep } from "../formula/working";
import type { Language } from "../scheme/issue";
import { say } from "./explainWords";
import type { Piece } from "./explain.types";

/** A chain of names this long explains nothing; its value stands in the formula. */
const longestWritten = 200;

/** What a formula asked and looked up, a sentence each. */
export function explainFormulaSteps(steps: readonly FormulaStep[], language: Language): readonly (readonly Piece[])[] {
  return steps.flatMap((step) => {
    if (step.kind === "asked") return [say(step.holds ? "askedHolds" : "askedFails", language, { test: step.test })];
    if (step.how === "written") return step.written.length > longestWritten ? [] : [say("calculated", language, { formula: step.written, value: step.value })];
    const where = step.where.length === 0 ? [] : say("gatheredWhere", language, { where: step.where.join(language === "zh" ? "，" : ", ") });
    const table = step.table === undefined ? [] : say("gatheredIn", language, { table: step.table });
    return [say(gatheredWords[step.how], language, { table, column: step.column ?? "", where, value: step.value })];
  });
}

const gatheredWords = { sum: "gatheredSum", count: "gatheredCount", mean: "gatheredMean", least: "gatheredLeast", greatest: "gatheredGreatest" } as const;
