import { appraise } from "../../src/appraisal/appraise";
import { cardText } from "../../src/appraisal/cardText";
import { describeIssue } from "../../src/appraisal/describeIssue";
import { scoreCardSheet } from "../../src/appraisal/scoreCardSheet";
import { explain } from "../../src/scoring/explain";
import type { Sentence } from "../../src/scoring/explain.types";
import type { ScoreCard } from "../../src/scoring/scoreCard.types";
import { sampleBook } from "./cardBook";

/** What a sentence says in the pane, without the addresses that only lead to cells. */
function told({ pieces }: Sentence): string {
  const text = pieces.map((piece) => (typeof piece === "string" ? piece : piece.text === piece.at || piece.at.endsWith(`!${piece.text}`) ? "" : piece.text)).join("");
  return cardText(text.replace(/[、，,]\s*(?=[)）]|$)/g, "").replace(/ {3,}/g, "  "));
}

/** What is not printed: findings are for HR, ranks compare people. Of payouts a card leaves out what is no figure of the person's own. */
function belongs({ about }: Sentence): boolean {
  return about !== "finding" && about !== "rank" && about !== "payout";
}

function printed(card: ScoreCard, language: "zh" | "en", scheme: NonNullable<ReturnType<typeof appraise>["scheme"]>): string {
  const { plan } = scoreCardSheet(card, scheme, { language, stage: "whole", withPay: true });
  return plan.blocks.flatMap(({ rows }) => rows.flat()).flatMap((cell) => {
    const write = typeof cell === "object" && cell !== null && "write" in cell ? cell.write : cell;
    return typeof write === "string" ? [write] : [];
  }).join("\n");
}

test.each([["S4i", "zh"], ["S4i", "en"], ["S4f", "zh"], ["S1", "zh"], ["S4k", "en"]] as const)("every step that the pane tells of a score in %s (%s) stands on the printed card in the same words", async (code, language) => {
  const { cards, scheme } = appraise(await sampleBook(code, language));
  const scored = cards.filter(({ total, deductions }) => total !== undefined && deductions.length === 0);
  expect(scored.length).toBeGreaterThan(0);
  for (const card of scored) {
    const text = printed(card, language, scheme!);
    const steps = explain(card, scheme!, language, describeIssue).filter(belongs);
    const lacking = steps.filter(({ about, level }) => !(about === "indicator" && level === 0)).map(told).filter((one) => !text.includes(one));
    expect([card.result.at, lacking]).toEqual([card.result.at, []]);
    expect(steps.length).toBeGreaterThan(3);
  }
});

/** 95 points of a base of 5,000: 5,000 × 95 ÷ 100 = 4,750. */
test.each([["zh", "月提成工资  5000 × 95 ÷ 100"], ["en", "Monthly commission  5000 × 95 ÷ 100"]] as const)("a payout is printed with its numbers in place (%s)", async (language, sum) => {
  const { cards, scheme } = appraise(await sampleBook("S4i", language));
  const card = cards.find((one) => one.payouts.some(({ substituted }) => substituted.startsWith("5000 × 95")))!;
  expect(explain(card, scheme!, language, describeIssue).map(told)).toContain(sum);
  expect(printed(card, language, scheme!)).toContain(sum);
});
