import { isFault, type CellValue } from "../sheet/cellValue";
import { exact } from "../sheet/exact";
import type { Edit } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { sameText } from "../sheet/text";
import type { Issue } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { appraise } from "./appraise";
import { correctedFigure, formEntries, type FormEntry } from "./followUpEntries";
import { keepOverrides, type NewOverride } from "./overrideRows";
import { readOverrides } from "./overrides";

const textOf = (value: CellValue | undefined) => (value === undefined || value === null || isFault(value) ? "" : String(value).trim());

/**
 * The change by hand that an appeal ends with, once somebody has answered it with 已更正 and a corrected figure, which may
 * be 0; undefined while nothing is to be corrected. Reason and approver are the answer's.
 */
export function correctionOf({ values }: FormEntry, { result }: ScoreCard, { language }: Scheme): NewOverride | undefined {
  const adjusted = correctedFigure(values);
  if (adjusted === undefined) return undefined;
  const answer = textOf(values["answer"]);
  const { before, answered } = values;
  return {
    period: result.period ?? "",
    name: result.name,
    ...(result.id !== undefined && { id: result.id }),
    subject: textOf(values["item"]),
    ...(typeof before === "number" && { before }),
    adjusted,
    reason: `${language === "zh" ? "申诉更正" : "Corrected on appeal"}${answer === "" ? "" : `${language === "zh" ? "：" : ": "}${answer}`}`,
    approver: textOf(values["by"]),
    ...(typeof answered === "number" && { approvedOn: answered }),
  };
}

/** Writes corrections into 人工调整 and what follows from them into the data tables, in one go; the figure before stays beside it. */
export function applyCorrections(corrections: readonly NewOverride[], workbook: WorkbookSnapshot, scheme: Scheme): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }> {
  if (corrections.length === 0) return { edits: [], issues: [] };
  const kept = keepOverrides(corrections, workbook, scheme);
  if (kept.issues.length > 0) return kept;
  const none = { row: "", name: "", period: "", subject: "", adjusted: "" };
  const isReplaced = (one: Readonly<{ name: string; id?: string; period: string; subject: string }>) => corrections.some(({ name, id, period, subject }) => period === one.period && sameText(subject, one.subject) && (id !== undefined && one.id !== undefined ? sameText(id, one.id) : sameText(name, one.name)));
  const after = appraise(workbook, (read) => [...read.filter((one) => !isReplaced(one)), ...corrections.map(({ adjusted, ...one }) => ({ ...one, value: exact(adjusted), at: none }))]);
  return after.issues.length > 0 ? { edits: [], issues: after.issues } : { edits: [...kept.edits, ...after.edits], issues: [] };
}

/** The corrections that the table 申诉 holds and 人工调整 does not yet. */
export function openCorrections(cards: readonly ScoreCard[], workbook: WorkbookSnapshot, scheme: Scheme): readonly NewOverride[] {
  const { overrides } = readOverrides(workbook, scheme.settings.cycle);
  return cards.flatMap((card) =>
    formEntries("appeals", card, workbook, scheme, { day: 0 })
      .filter(({ row }) => row !== undefined)
      .flatMap((entry) => correctionOf(entry, card, scheme) ?? [])
      .filter((one) => !overrides.some((held) => held.period === one.period && sameText(held.subject, one.subject) && sameText(held.name, one.name) && typeof held.value !== "string" && held.value.n === exact(one.adjusted).n && held.value.d === exact(one.adjusted).d)),
  );
}
