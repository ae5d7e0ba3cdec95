import { toText } from "../sheet/exact";
import type { Scheme } from "../scheme/scheme";
import { isScored, type Adjusted, type DeductionLine, type ScoreCard } from "../scoring/scoreCard.types";
import { describeIssue } from "./describeIssue";

/** The sentence of the 提示 column: why a row is not scored, which rules fired, what is worth knowing. */
export function hint(card: ScoreCard, scheme: Scheme): string {
  const { language } = scheme;
  const flags = card.findings.filter((finding) => finding.severity === "flag").map((finding) => describeIssue(finding, language));
  const unscored = language === "zh" ? "未计分：" : "Not scored: ";
  if (!isScored(card)) return unscored + flags.join(language === "zh" ? "" : " ");
  const changed = changedByHand(card, language);
  const fired = card.deductions.map((line) => firedRule(line, language));
  const notices = card.findings.filter((finding) => finding.severity === "notice").map((finding) => describeIssue(finding, language));
  return [...flags, ...changed, ...fired, ...notices].join(language === "zh" ? "；" : "; ");
}

function firedRule(line: DeductionLine, language: "zh" | "en"): string {
  const taken = line.unit === "percent" ? `${toText({ n: line.amount.n * 100n, d: line.amount.d }, 4)}%` : toText(line.amount, 4);
  const times = toText(line.counted, 4);
  if (line.steps.length === 0) return language === "zh" ? `${line.name}：扣 ${taken}` : `${line.name}: −${taken}`;
  return language === "zh" ? `${line.name}：${times} 次，扣 ${taken}` : `${line.name}: ${times} times, −${taken}`;
}

/** `人工调整 总分 83.4 → 90（批准人：王总）`; why is told with the figure itself. */
function changedByHand({ adjusted, total, lines, payouts, regraded, grade }: ScoreCard, language: "zh" | "en"): readonly string[] {
  const figures = [
    { name: language === "zh" ? "总分" : "Total", adjusted, after: total },
    ...lines.map((line) => ({ name: line.name, adjusted: line.adjusted, after: line.score })),
    ...payouts.map((line) => ({ name: line.name, adjusted: line.adjusted, after: line.amount })),
  ];
  const told = (change: string, { approver, calibration }: Pick<Adjusted, "approver" | "calibration">) =>
    language === "zh" ? `${calibration ? "校准" : "人工调整"} ${change}（批准人：${approver}）` : `${calibration ? "calibrated" : "changed by hand"}: ${change} (approved by ${approver})`;
  return [
    ...figures.flatMap((figure) => (figure.adjusted && figure.after ? [told(`${figure.name} ${toText(figure.adjusted.before, 4)} → ${toText(figure.after, 4)}`, figure.adjusted)] : [])),
    ...(regraded ? [told(`${language === "zh" ? "等级" : "Grade"} ${regraded.before ?? "—"} → ${grade}`, regraded)] : []),
  ];
}
