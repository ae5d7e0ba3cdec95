import type { Appraisal } from "../appraisal/appraisal.types";
import { summarise } from "../appraisal/summary";
import { isScored } from "../scoring/scoreCard.types";
import { findingLine, tellUnscored } from "./findings";
import type { Terminal } from "./terminal";
import { say } from "./words";

/** What a run came to: how many people, their mean and grades, payouts, what is worth a look, and who was not scored. */
export function tellRun(file: string, appraisal: Appraisal, terminal: Terminal): void {
  const { language } = terminal;
  const summary = summarise(appraisal);
  const zh = language === "zh";
  terminal.out(
    say(
      "recalculated",
      {
        file,
        people: summary.people,
        scored: summary.scored,
        mean: summary.meanTotal === undefined ? "" : `${zh ? "，平均 " : ", mean "}${summary.meanTotal}`,
        grades: summary.grades.length === 0 ? "" : `${zh ? "，" : ", "}${summary.grades.map(({ grade, count }) => `${grade} ${count}`).join(" · ")}`,
        payouts: summary.payouts.map(({ name, amount }) => `${zh ? "，" : ", "}${name} ${amount.toFixed(2)}`).join(""),
      },
      language,
    ),
  );
  for (const notice of appraisal.notices) terminal.out(findingLine(notice, terminal.language));
  tellUnscored(file, appraisal.cards.filter((card) => !isScored(card)), terminal);
}
