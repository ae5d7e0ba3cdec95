import { exact } from "../sheet/exact";
import { normalised } from "../sheet/text";
import type { DeductionRule } from "../scheme/deductionRule";
import { figureSchema } from "../scheme/indicator";
import type { Language } from "../scheme/issue";
import { isoDate } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { quotaSchema, quotaText } from "../scheme/quota";
import { scoringRuleSchema } from "../scheme/scoringRule";
import { windowSchema } from "../scheme/consequenceRule";
import { choiceWords } from "../scheme/choiceWords";
import type { ColumnWords } from "../scheme/columnWords";
import { settingWords } from "../scheme/settingWords";
import { schemeTables } from "../scheme/tableColumns";
import { percentText } from "../scoring/figureText";
import { plainText } from "../sheet/plainText";
import { canonicalJson } from "./canonical";
import { bandTexts, countedText, figureText, scoringText, takenText, targetText, windowText } from "./ruleText";

/** One difference between two versions of a scheme, as a sentence. */
export type SchemeChange = Readonly<{ kind: "added" | "removed" | "changed"; table: keyof typeof schemeTables; name: string; sentence: string; /** Of a changed row: which of its fields, what it said and what it says. */ field?: Readonly<{ label: string; before: string; after: string }> }>;

/** Any row of a scheme's tables, seen as its fields. */
type Row = Readonly<Record<string, unknown>>;

/** What changed between two versions, in the order of the scheme's tables. Every field counts but where a row stands. */
export function schemeDiff(before: Scheme, after: Scheme, language: Language): readonly SchemeChange[] {
  const rows = (one: Scheme, other: Scheme, table: SchemeChange["table"], key: (row: Row) => string) => changedRows(rowsOf(one, table), rowsOf(other, table), { table, key, language, before: one, after: other });
  const code = (row: Row) => normalised(String(row["code"]));
  const name = (row: Row) => normalised(String(row["name"]));
  return [
    ...settingChanges(before, after, language),
    ...rows(before, after, "indicators", code),
    ...rows(before, after, "bands", name),
    ...rows(before, after, "grades", (row) => `${normalised(String(row["grade"]))}\n${String(row["table"] ?? "")}`),
    ...rows(before, after, "deductions", code),
    ...rows(before, after, "raters", (row) => `${normalised(String(row["rater"]))}\n${String(row["dimension"] ?? "")}\n${String(row["posts"] ?? "")}`),
    ...rows(before, after, "payouts", (row) => `${name(row)}\n${String(row["table"] ?? "")}`),
    ...rows(before, after, "consequences", code),
    ...rows(before, after, "parameters", name),
  ];
}

type Comparing = Readonly<{ table: SchemeChange["table"]; key: (row: Row) => string; language: Language; before: Scheme; after: Scheme }>;

function rowsOf(scheme: Scheme, table: SchemeChange["table"]): readonly Row[] {
  return table === "settings" ? [] : scheme[table];
}

function settingChanges(before: Scheme, after: Scheme, language: Language): readonly SchemeChange[] {
  const [one, other] = [before.settings as Row, after.settings as Row];
  return fieldsOf(one, other).map((field) => {
    const label = wordsFor("settings", field)[language];
    const [a, b] = [valueText(field, one[field], language), valueText(field, other[field], language)];
    return { kind: "changed", table: "settings", name: label, sentence: changeSentence(label, a, b, language), field: { label, before: a, after: b } };
  });
}

function changedRows(before: readonly Row[], after: readonly Row[], comparing: Comparing): readonly SchemeChange[] {
  const { table, key, language } = comparing;
  const old = new Map(numbered(before, key));
  const now = new Map(numbered(after, key));
  const zh = language === "zh";
  const heading = schemeTables[table][language];
  const told = (kind: SchemeChange["kind"], row: Row, sentence: string): SchemeChange => ({ kind, table, name: nameOf(row), sentence });
  return [
    ...[...old].filter(([one]) => !now.has(one)).map(([, row]) => told("removed", row, zh ? `${heading}：取消“${nameOf(row)}”。` : `${heading}: “${nameOf(row)}” is dropped.`)),
    ...[...now].flatMap(([one, row]): SchemeChange[] => {
      const was = old.get(one);
      if (!was) return [told("added", row, zh ? `${heading}：新增“${nameOf(row)}”${mainFacts(row, comparing)}。` : `${heading}: “${nameOf(row)}” is new${mainFacts(row, comparing)}.`)];
      return fieldsOf(was, row).map((field) => {
        const label = wordsFor(table, field)[language];
        const [a, b] = [fieldText(was, field, comparing.before, comparing), fieldText(row, field, comparing.after, comparing)];
        return { ...told("changed", row, `${heading}${zh ? "：" : ": "}${changeSentence(`“${nameOf(row)}”${zh ? "的" : ", "}${label}`, a, b, language)}`), field: { label, before: a, after: b } };
      });
    }),
  ];
}

/** Rows by key; of several with one key, the first meets the first. */
function numbered(rows: readonly Row[], key: (row: Row) => string): readonly (readonly [string, Row])[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const one = key(row);
    const count = (seen.get(one) ?? 0) + 1;
    seen.set(one, count);
    return [`${one}\n${count}`, row];
  });
}

/** The fields in which two rows differ; where they stand in the workbook is no difference. */
function fieldsOf(one: Row, other: Row): readonly string[] {
  const content = (row: Row, field: string) => canonicalJson(field === "bands" && Array.isArray(row[field]) ? row[field].map((band: Row) => ({ ...band, at: undefined })) : row[field]) ?? "";
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((field) => field !== "at" && field !== "cells" && content(one, field) !== content(other, field));
}

function nameOf(row: Row): string {
  return String(row["name"] ?? row["grade"] ?? row["rater"] ?? row["code"] ?? "");
}

/** Weight or points of a new row, so that the sentence says what it adds. */
function mainFacts(row: Row, { table, after, language }: Comparing): string {
  const shown = ["weight", "maxPoints", "lowestTotal", "value", "formula"].filter((field) => row[field] !== undefined);
  const facts = shown.map((field) => `${wordsFor(table, field)[language]} ${valueText(field, row[field], language)}`);
  const rule = table === "deductions" ? [takenText(row as unknown as DeductionRule, language), targetText(row as unknown as DeductionRule, after, language)] : [];
  const all = [...facts, ...rule];
  return all.length === 0 ? "" : language === "zh" ? `（${all.join("，")}）` : ` (${all.join(", ")})`;
}

function changeSentence(what: string, before: string, after: string, language: Language): string {
  const zh = language === "zh";
  if (before === after) return zh ? `${what}有改动：${after}。` : `${what} has changed: ${after}.`;
  if (before === "") return zh ? `${what}原来没有，现为“${after}”。` : `${what} was not set and is “${after}”.`;
  if (after === "") return zh ? `${what}由“${before}”改为不设。` : `${what} was “${before}” and is not set.`;
  return zh ? `${what}由“${before}”改为“${after}”。` : `${what} was “${before}” and is “${after}”.`;
}

/** Fields that stand in cells under another heading than their own name. */
const otherWords: Readonly<Record<string, ColumnWords>> = {
  bands: { zh: "各档", en: "steps" },
  deferral: { zh: "递延", en: "deferral" },
  rated: { zh: "由评价人评分", en: "rated by several people" },
  columns: { zh: "来源列", en: "source columns" },
};

function wordsFor(table: SchemeChange["table"], field: string): ColumnWords {
  const columns: Readonly<Record<string, ColumnWords>> = table === "settings" ? settingWords : schemeTables[table].columns;
  return columns[field] ?? otherWords[field] ?? { zh: field, en: field };
}

/** A row's field in words: rules as their sentences, the rest as values. */
function fieldText(row: Row, field: string, scheme: Scheme, { table, language }: Comparing): string {
  if (table === "deductions") {
    const rule = row as unknown as DeductionRule;
    if (field === "counted" || field === "counting" || field === "within" || field === "sources") return countedText(rule, language);
    if (field === "steps" || field === "threshold") return takenText(rule, language);
    if (field === "target") return targetText(rule, scheme, language);
  }
  if (table === "bands" && field === "bands") return bandTexts(row as Scheme["bands"][number], language).join(language === "zh" ? "；" : "; ");
  const value = row[field];
  const rule = field === "rule" ? scoringRuleSchema.safeParse(value) : undefined;
  if (rule?.success) return scoringText(rule.data, language, row["direction"] as "higher" | "lower" | "range", typeof row["unit"] === "string" ? row["unit"] : "", true);
  const quota = field === "quota" ? quotaSchema.safeParse(value) : undefined;
  if (quota?.success) return quotaText(quota.data, language);
  const figure = figureSchema.safeParse(value);
  if (figure.success) return figureText(figure.data, language, typeof row["unit"] === "string" ? row["unit"] : "");
  const window = field === "window" ? windowSchema.safeParse(value) : undefined;
  if (window?.success) return windowText(window.data, language);
  return valueText(field, value, language);
}

const ratios = new Set(["weight", "dimensionWeight", "leastWeight", "mostWeight", "teamShare", "rate"]);
/** The words of cells that choose among a few; 缺失处理 of raters has words of its own. */
const choices: Readonly<Record<string, Readonly<Record<string, ColumnWords>>>> = { ...choiceWords, missing: { ...choiceWords.missing, ...choiceWords.raterMissing } };
const days = new Set(["effectiveFrom", "effectiveTo"]);

function valueText(field: string, value: unknown, language: Language): string {
  if (value === undefined || value === null || value === "") return "";
  if (typeof value === "boolean") return choiceWords.yesNo[value ? "yes" : "no"][language];
  if (typeof value === "number") return days.has(field) ? isoDate(value) : ratios.has(field) ? percentText(exact(value)) : plainText(exact(value));
  if (typeof value === "string") {
    return choices[field]?.[value]?.[language] ?? value;
  }
  if (Array.isArray(value)) return value.map((one) => valueText(field, one, language)).join(language === "zh" ? "、" : ", ");
  return Object.entries(value).map(([key, part]) => valueText(key, part, language)).join(" ");
}
