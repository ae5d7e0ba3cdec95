import { normalised } from "../sheet/text";
import type { Scheme } from "../scheme/scheme";
import type { ColumnWords } from "../scheme/columnWords";
import { computedWords } from "../scheme/computedWords";
import { approvalWords, historyTable } from "../scheme/recordTables";
import type { DataTable } from "./dataTable";
import { otherSpelling } from "./history";
import { keptColumn, type KeptColumn, type KeptLook } from "./keptColumn";
import { deferralWords } from "./recordFigures";

type Words = Readonly<{ zh: string; en: string }>;
type Filed = Readonly<{ words: Words; look: KeptLook; decimals?: number; human?: boolean; choices?: Readonly<Record<string, ColumnWords>> }>;

const { columns: fixed } = historyTable;
const plain = (words: ColumnWords, look: KeptLook): Filed => ({ words, look });

/** What every filed row has whatever the conditions ask: the results, each indicator's score, each payout. */
function results(scheme: Scheme): readonly Filed[] {
  const { decimals, moneyDecimals } = scheme.settings;
  const score = (words: Words): Filed => ({ words, look: "score", decimals });
  const money = (words: Words): Filed => ({ words, look: "money", decimals: moneyDecimals });
  return [
    score(fixed.total),
    plain(fixed.grade, "centered"),
    plain(fixed.rank, "rank"),
    ...scheme.indicators.map(({ name }) => score({ zh: `${name}${computedWords.score.zh}`, en: `${name} ${computedWords.score.en}` })),
    ...scheme.payouts.flatMap(({ name, deferral }) => [money({ zh: name, en: name }), ...(deferral ? [money(deferralWords(name))] : [])]),
  ];
}

/** The headings that formulas may name of the history even before anything is filed: `考核历史[月奖金递延]`. */
export function filedHeaders(scheme: Scheme): readonly string[] {
  const words = [...Object.values(fixed), ...results(scheme).map((one) => one.words)];
  return [...new Map(words.flatMap(({ zh, en }) => [zh, en]).map((word) => [normalised(word), word])).values()];
}

/**
 * The columns that a period is filed with: who and when, results, what conditions of 联动规则 name (so that they can be
 * evaluated later on), which scheme made it, and the approval that a person fills in.
 */
export function filedColumns(scheme: Scheme, tables: readonly DataTable[], named: readonly string[]): readonly KeptColumn[] {
  const { language } = scheme;
  const has = (key: "id" | "department" | "post") => tables.some(({ keys }) => keys.has(key));
  const own = named.filter((header) => otherSpelling(header) === undefined).map((header): Filed => ({ words: { zh: header, en: header }, look: "general" }));
  const columns: readonly Filed[] = [
    plain(fixed.period, "period"),
    plain(fixed.name, "text"),
    ...(has("id") ? [plain(fixed.id, "text")] : []),
    ...(has("department") ? [plain(fixed.department, "text")] : []),
    ...(has("post") ? [plain(fixed.post, "text")] : []),
    plain(fixed.table, "text"),
    ...results(scheme),
    ...own,
    plain(fixed.scheme, "centered"),
    plain(fixed.version, "period"),
    { ...plain(fixed.approval, "centered"), human: true, choices: approvalWords },
    { ...plain(fixed.approver, "text"), human: true },
    { ...plain(fixed.approvedOn, "date"), human: true },
  ];
  const seen = new Set<string>();
  return columns
    .filter(({ words }) => !seen.has(normalised(words[language])) && seen.add(normalised(words[language])))
    .map(({ words, ...options }) => keptColumn(words, { ...options, language }));
}
