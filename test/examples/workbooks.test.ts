import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describeIssue } from "../../src/appraisal/describeIssue";
import { explainText } from "../../src/scoring/explain";
import { toFixed } from "../../src/sheet/exact";
import type { ScoreCard } from "../../src/scoring/scoreCard.types";
import { appraised } from "../templates/readings/sampleWith";
import type { ExpectedRow, WorkbookExample } from "./workbookExample";

const folders = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(__dirname, entry.name, "workbook.ts")))
  .map(({ name }) => name);

test.each(folders)("%s comes to what it comes to by hand", async (folder) => {
  const { example } = (await import(join(__dirname, folder, "workbook"))) as { example: WorkbookExample };
  for (const { when, change, rows = [], proposals, notices = [] } of example.cases) {
    const done = appraised(example.scheme, change);
    for (const row of rows) {
      const card = done.cards.find(({ result }) => result.name === row.who && (row.period === undefined || result.period === row.period))!;
      expect([when, saidBy(card, row)]).toEqual([when, { ...row, says: undefined }]);
      const said = explainText(card, done.scheme!, "zh", describeIssue).split("\n").map((line) => line.trim());
      for (const sentence of row.says ?? []) expect(said).toContain(sentence);
    }
    if (proposals) expect([when, (done.proposals ?? []).map(({ name, period, outcome }) => `${name} ${period} ${outcome}`)]).toEqual([when, proposals]);
    expect(done.notices.map(({ code }) => code)).toEqual(expect.arrayContaining([...notices]));
  }
});

test("every example over a workbook is found", () => {
  expect(folders.length).toBeGreaterThanOrEqual(16);
});

function saidBy(card: ScoreCard, wanted: ExpectedRow): ExpectedRow {
  const fixed = (value: Parameters<typeof toFixed>[0] | undefined) => value && toFixed(value, 2);
  return {
    who: card.result.name,
    ...("period" in wanted && { period: card.result.period }),
    ...("total" in wanted && { total: fixed(card.total) }),
    ...("grade" in wanted && { grade: card.grade }),
    ...(wanted.scores && { scores: Object.fromEntries(Object.keys(wanted.scores).map((code) => [code, fixed(card.lines.find((line) => line.code === code)?.score)!])) }),
    ...(wanted.payouts && {
      payouts: Object.fromEntries(
        Object.entries(wanted.payouts).map(([name, held]) => {
          const line = card.payouts.find((payout) => payout.name === name);
          return [name, Array.isArray(held) && line ? ([toFixed(line.amount, 2), toFixed(line.deferred, 2)] as const) : fixed(line?.amount)];
        }),
      ),
    }),
    ...("findings" in wanted && { findings: card.findings.map(({ code }) => code) }),
    says: undefined,
  };
}
