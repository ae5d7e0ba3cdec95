import { appraise } from "../../src/appraisal/appraise";
import { discretion, namesIn } from "../../src/appraisal/otherNames";
import { ownCard } from "../../src/appraisal/ownCard";
import type { FormulaStep } from "../../src/formula/working";
import type { ScoreCard } from "../../src/scoring/scoreCard.types";
import { sampleBook } from "./cardBook";

/** A card of S4q whose one actual was worked out by these steps, as its owner gets it. */
async function ownSteps(steps: readonly FormulaStep[]) {
  const book = await sampleBook("S4q");
  const { cards, scheme } = appraise(book);
  const card = cards.find(({ result }) => result.name === "张伟" && result.period === "2015-06")!;
  const [line] = card.lines;
  const [input] = line!.inputs;
  if (input?.kind !== "number") throw new Error("the sample's actual is worked out");
  const told: ScoreCard = { ...card, lines: [{ ...line!, inputs: [{ ...input, worked: { text: "1", steps } }] }] };
  const own = ownCard(told, scheme!, "zh", discretion(namesIn(book), "张伟", "某同事")).lines[0]!.inputs[0]!;
  return own.kind === "number" ? own.worked!.steps : undefined;
}

const sum = (where: readonly string[]): FormulaStep => ({ kind: "gathered", how: "sum", column: "产值", where, value: "9" });
const asked: FormulaStep = { kind: "asked", test: "产值 9 ≥ 8", holds: true };

test("sums over the person's own rows are told on the card, with what they decided", async () => {
  expect(await ownSteps([sum(["姓名 = 张伟", "取数日 ≥ 2015-04-01"]), asked])).toEqual([sum(["姓名 = 张伟", "取数日 ≥ 2015-04-01"]), asked]);
});

test.each([
  ["a group's", sum(["业务组 = 一组"])],
  ["everybody's", sum([])],
  ["what has no words", { kind: "gathered", how: "written", written: "SUMPRODUCT([产值])", value: "9" } as const],
])("sums over %s rows are not, nor what they decided", async (_, step) => {
  expect(await ownSteps([step, asked])).toEqual([]);
});
