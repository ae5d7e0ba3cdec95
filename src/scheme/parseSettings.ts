import { isFault, type CellValue } from "../sheet/cellValue";
import { isBlank, readNumber } from "../sheet/readNumber";
import type { Issue } from "./issue";
import type { SchemeTable } from "./findSchemeTables";
import type { Settle } from "./settle";
import { parsePeriod, serialDay } from "./period";
import { rowsOf, type SchemeRow } from "./schemeRow";
import { settingsSchema, type Settings } from "./setting";
import { choiceWords } from "./choiceWords";
import type { ColumnWords } from "./columnWords";
import { settingWords } from "./settingWords";
import { choiceMeant } from "./words";

type SettingKey = keyof typeof settingWords;

/** The settings that choose among words. */
export const choiceSettings: Readonly<Partial<Record<SettingKey, Readonly<Record<string, ColumnWords>>>>> = {
  cycle: choiceWords.cycle,
  totalling: choiceWords.totalling,
  rounding: choiceWords.rounding,
  missing: choiceWords.missing,
  ranking: choiceWords.ranking,
  rankWithin: choiceWords.rankWithin,
  columns: choiceWords.columns,
  resultPlace: choiceWords.resultPlace,
  weightsMissing: choiceWords.weightsMissing,
  gradeOn: choiceWords.gradeOn,
  assumedWeights: choiceWords.assumedWeights,
};
const textSettings: readonly SettingKey[] = ["code", "name", "version", "source", "owner"];
const dateSettings: readonly SettingKey[] = ["effectiveFrom", "effectiveTo"];

/** The 方案 table: a row a setting. Rows with a key we do not know are HR's own notes and only pointed at. */
export function parseSettings(tables: readonly SchemeTable[], settle: Settle, issues: Issue[], notices: Issue[]): Settings {
  const raw: Record<string, unknown> = {};
  const rows = new Map<string, SchemeRow>();
  for (const table of tables) {
    for (const row of rowsOf(table, issues, settle)) {
      const label = row.text("item");
      if (label === undefined) continue;
      const key = choiceMeant<SettingKey>(label, settingWords);
      if (!key) {
        notices.push({ severity: "notice", code: "unknown-setting", at: row.at("item"), facts: { text: label } });
        continue;
      }
      if (key === "teamShare" && isBlank(row.value("value"))) raw[key] = "shown";
      if (isBlank(row.value("value"))) continue;
      raw[key] = readSetting(key, row);
      rows.set(key, row);
    }
  }
  const parsed = settingsSchema.safeParse({ code: "-", name: "考核方案", ...raw });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const key = String(issue.path[0]);
    const row = rows.get(key);
    if (row && !row.faulty) row.fault("out-of-range", "value", { text: String(raw[key]), limit: "" });
  }
  return settingsSchema.parse({ code: "-", name: "考核方案" });
}

function readSetting(key: SettingKey, row: SchemeRow): unknown {
  const choices = choiceSettings[key];
  if (choices) return row.choice("value", choices);
  if (key === "scaled" || key === "approval") return row.yesNo("value");
  if (textSettings.includes(key)) return row.text("value");
  if (dateSettings.includes(key)) return readDay(row.value("value")) ?? row.fault("not-a-date", "value", { text: String(row.value("value")) });
  return row.number("value");
}

/** A day as a date cell holds it, or as `2011-04-01` / `2011年4月1日`. */
function readDay(value: CellValue): number | undefined {
  if (isFault(value) || value === null || typeof value === "boolean") return undefined;
  const number = readNumber(value);
  if (typeof value === "number" && number) return Math.floor(number.value);
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(String(value).normalize("NFKC").replace(/\s+/g, ""));
  return match && parsePeriod(String(value), "month") ? serialDay(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}
