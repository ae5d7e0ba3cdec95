import { appraise } from "../../src/appraisal/appraise";
import { serialDay } from "../../src/scheme/period";
import { explainText } from "../../src/scoring/explain";
import { toText } from "../../src/sheet/exact";
import { workbookOf } from "../support/workbookOf";

test("raters, dimension weights, gates, team share and days on the post are read and told in English too", () => {
  const { cards, issues, notices, scheme } = appraise(
    workbookOf({
      Scheme: [{ table: "Scheme", rows: [["Item", "Value"], ["Cycle", "Monthly"], ["Team share", 0.2], ["Missing weights", "Equal per dimension"]] }],
      Indicators: [
        {
          table: "Indicators",
          rows: [
            ["Indicator", "Dimension", "Dimension weight", "Weight", "Least weight", "Most weight", "Scoring rule", "Gate", "Source column"],
            ["Sales", "Results", 0.6, null, null, 0.5, "Direct rating", 95, "Sales"],
            ["Teamwork", "Conduct", 0.4, null, null, null, "Direct rating", null, "Ratings"],
          ],
        },
      ],
      Raters: [{ table: "Raters", rows: [["Rater", "Weight"], ["Superior", 0.75], ["Self", 0.25]] }],
      Payouts: [{ table: "Payouts", rows: [["Payout", "Formula", "By days"], ["Bonus", "1000*[@Total]/100", "Yes"], ["Days", "[@[Days on post]]", null]] }],
      Parameters: [{ table: "Parameters", rows: [["Parameter", "Value"], ["Quantitative_share", 0.7]] }],
      Results: [{ table: "Results", rows: [["Name", "Period", "Group", "On post from", "Sales"], ["Ann", "2026-06", "North", serialDay(2026, 6, 16), 90], ["Bob", "2026-06", "North", null, 70]] }],
      Ratings: [{ table: "Ratings", rows: [["Period", "Name", "Rater", "Indicator", "Score"], ["2026-06", "Ann", "supervisor", "Teamwork", 80], ["2026-06", "Ann", "self", "Teamwork", 100], ["2026-06", "Bob", "Superior", "Teamwork", 75]] }],
    }),
  );
  expect(issues).toEqual([]);
  expect(notices.map(({ code }) => code)).toEqual(["quant-share", "weight-outside-range"]);
  // Ann: 60 % × 90 + 40 % × (75 % × 80 + 25 % × 100) = 54 + 34 = 88; Bob: 42 + 30 = 72; team 80; 80 % × 88 + 20 % × 80 = 86.4
  expect(cards.map(({ total }) => toText(total!, 4))).toEqual(["86.4", "73.6"]);
  // 864 × 15 ÷ 30
  expect(cards.map(({ payouts }) => payouts.map(({ amount }) => toText(amount, 2)))).toEqual([["432", "15"], ["736", "30"]]);
  expect(cards.map(({ findings }) => findings.map(({ code }) => code))).toEqual([["gate-missed"], ["gate-missed", "rater-missing"]]);
  const said = explainText(cards[0]!, scheme!, "en");
  for (const sentence of ["Superior 75% × 80.00 (ratings: 1)", "The gate of 95 is missed", "Team “North”  mean of 2 totals = 80.00", "own 80% × 88.00 + team 20% × 80.00 = 86.40", "× 15 of 30 days on the post"]) expect(said).toContain(sentence);
});
