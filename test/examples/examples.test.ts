import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fill, type WordList } from "../../src/scheme/issueWords";
import { toFixed, toText, type Exact } from "../../src/sheet/exact";
import { checkScheme } from "../../src/scoring/checkScheme";
import { explainText } from "../../src/scoring/explain";
import { scoreText } from "../../src/scoring/figureText";
import { findingWords } from "../../src/scoring/findingWords";
import { withPayouts } from "../../src/scoring/payout";
import { scoreAll } from "../../src/scoring/scoreAll";
import type { ScoreCard } from "../../src/scoring/scoreCard.types";
import { evaluator } from "../scoring/evaluator";
import { resultOf, schemeOf } from "../scoring/schemeOf";
import type { Example, Expected } from "./example";

const folders = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(__dirname, entry.name, "example.ts")))
  .map(({ name }) => name);

test.each(folders)("%s comes to what it comes to by hand", async (folder) => {
  const { example } = (await import(join(__dirname, folder, "example"))) as { example: Example };
  const scheme = schemeOf(example.scheme);
  const words: WordList = findingWords;
  const found = checkScheme(scheme).map((issue) => [issue.code, issue.at, fill(words, issue, "zh")]);
  const expected = example.schemeFindings ?? [];
  expect(found.map((finding, index) => finding.slice(0, expected[index]?.length ?? 3))).toEqual(expected);

  const results = example.people.map(({ columns, who }) => resultOf(columns, who));
  const cards = withPayouts(scoreAll(results, scheme), scheme, evaluator);
  example.people.forEach(({ expect: wanted }, index) => {
    const card = cards[index]!;
    expect(saidBy(card, wanted, scheme.settings.decimals)).toEqual({ ...wanted, says: undefined });
    for (const sentence of wanted.says ?? []) expect(explainText(card, scheme, "zh").split("\n")).toContain(sentence);
    if (wanted.findings === undefined) expect(card.findings).toEqual([]);
  });
});

test("every example is found", () => {
  expect(folders.length).toBeGreaterThanOrEqual(20);
});

/** The card's own words for what an example looks at. */
function saidBy(card: ScoreCard, wanted: Expected, decimals: number): Expected {
  const fixed = (value: Exact | undefined) => value && toFixed(value, decimals);
  return {
    ...("total" in wanted && { total: fixed(card.total) }),
    ...("grade" in wanted && { grade: card.grade ?? "" }),
    ...("rank" in wanted && { rank: card.rank }),
    ...("subtotal" in wanted && { subtotal: fixed(card.subtotal) }),
    ...("toNextGrade" in wanted && { toNextGrade: card.toNextGrade && [card.toNextGrade.grade, toFixed(card.toNextGrade.points, decimals)] }),
    ...("findings" in wanted && { findings: card.findings.map(({ code }) => code) }),
    ...("lines" in wanted && {
      lines: Object.fromEntries(card.lines.filter(({ code }) => code in wanted.lines!).map(({ code, score, weighted }) => [code, [scoreText(score), scoreText(weighted)]])),
    }),
    ...("deductions" in wanted && { deductions: Object.fromEntries(card.deductions.map(({ name, taken }) => [name, toFixed(taken!, 2)])) }),
    ...("payouts" in wanted && {
      payouts: Object.fromEntries(card.payouts.map(({ name, amount, deferred }) => [name, Array.isArray(wanted.payouts![name]) ? [toFixed(amount, 2), toFixed(deferred, 2)] : toFixed(amount, 2)])),
    }),
    says: undefined,
  };
}

test("an unscored row has no total to be mistaken for 0", () => {
  const [card] = scoreAll([resultOf({ 分数: null })], schemeOf({ indicators: [{ name: "分数", weight: 1 }] }));
  expect([card!.total, card!.rank, card!.grade]).toEqual([undefined, undefined, undefined]);
  expect(toText(card!.lines[0]?.score ?? { n: -1n, d: 1n }, 2)).toBe("-1");
});
