import { isFault } from "../sheet/cellValue";
import { isBlank } from "../sheet/readNumber";
import { sameText } from "../sheet/text";
import { bandSpan } from "./bandText";
import { bandSchema, type Band, type BandTable } from "./bands";
import { checked } from "./checked";
import type { SchemeTable } from "./findSchemeTables";
import { gradeBandSchema, type GradeBand } from "./gradeBand";
import type { Issue } from "./issue";
import { quotaMeant, type Quota } from "./quota";
import type { Settle } from "./settle";
import { isSpelled, rowsOf, type SchemeRow } from "./schemeRow";
import { choiceWords, noneWord } from "./choiceWords";
import { choiceMeant } from "./words";

/** Decimals at which a lookup's value is compared when its table states none: ratios to 0.01 %. */
const usualDecimals = 4;

/** The 分档 table: rows with the same name make one lookup. A blank name goes on with the row above. */
export function parseBands(tables: readonly SchemeTable[], settle: Settle, issues: Issue[]): readonly BandTable[] {
  const lookups = new Map<string, { decimals?: number; bands: Band[] }>();
  let name: string | undefined;
  for (const row of tables.flatMap((table) => rowsOf(table, issues, settle))) {
    name = row.text("name") ?? name ?? row.requiredText("name");
    const decimals = row.number("decimals");
    const band = parseBand(row);
    if (name === undefined || !band) continue;
    const lookup = lookups.get(name) ?? { bands: [] };
    lookups.set(name, { decimals: lookup.decimals ?? decimals, bands: [...lookup.bands, band] });
  }
  return [...lookups].map(([title, lookup]) => ({ name: title, decimals: lookup.decimals ?? usualDecimals, bands: lookup.bands }));
}

function parseBand(row: SchemeRow): Band | undefined {
  const written = row.value("from");
  const span = typeof written === "string" && row.text("to") === undefined ? bandSpan(written) : undefined;
  if (span) return checked(bandSchema, row, { ...span, result: row.number("result"), at: row.at("from") });
  return checked(bandSchema, row, {
    from: row.number("from"),
    fromInclusive: row.yesNo("fromInclusive"),
    to: row.number("to"),
    toInclusive: row.yesNo("toInclusive"),
    result: row.number("result"),
    at: row.at("from"),
  });
}

function readQuota(row: SchemeRow, lookups: readonly BandTable[]): Quota | undefined {
  const value = row.value("quota");
  if (isBlank(value) || (typeof value === "string" && isSpelled(value, noneWord))) return undefined;
  const quota = quotaMeant(value);
  if (quota && (quota.kind !== "lookup" || lookups.some(({ name }) => sameText(name, quota.bands)))) return quota;
  return row.fault("quota-unclear", "quota", { text: isFault(value) ? value.fault : String(value) });
}

/** The parameter that fills blank cut-offs from the column 预设分: grades that the source names without scores (AMB-56, 87). */
export const cutOffSwitch = {
  parameter: { zh: "等级分数线", en: "Cut_offs" },
  readings: { open: { zh: "未定", en: "Not set" }, preset: { zh: "预设90·80·60", en: "Preset 90-80-60", also: ["预设", "Preset"] } },
} as const;

/**
 * The 等级 table, from the best grade down. Cut-offs that are all blank mean that grading is off (the source gives none
 * and HR has not entered any): no grade is returned and a notice says so.
 */
export function parseGrades(tables: readonly SchemeTable[], lookups: readonly BandTable[], settle: Settle, issues: Issue[], notices: Issue[]): readonly GradeBand[] {
  const rows = tables.flatMap((table) => rowsOf(table, issues, settle));
  const cutOffs = settle(cutOffSwitch.parameter.zh) ?? settle(cutOffSwitch.parameter.en);
  const hasPreset = typeof cutOffs === "string" && choiceMeant(cutOffs, cutOffSwitch.readings) === "preset";
  const grades = rows.flatMap((row): GradeBand[] => {
    const grade = checked(gradeBandSchema, row, {
      grade: row.text("grade") ?? "",
      label: row.text("label"),
      lowestTotal: row.number("lowestTotal") ?? (hasPreset ? row.number("preset") : undefined),
      leastScore: row.number("leastScore"),
      inclusive: row.yesNo("inclusive"),
      coefficient: row.number("coefficient"),
      quota: readQuota(row, lookups),
      table: row.text("table"),
      origin: row.choice("origin", choiceWords.origin),
      at: row.at("lowestTotal"),
    });
    return grade ? [grade] : [];
  });
  const first = grades[0];
  if (first && grades.length > 1 && grades.every((grade) => grade.lowestTotal === undefined)) {
    notices.push({ severity: "notice", code: "grading-off", at: first.at, facts: {} });
    return [];
  }
  return grades;
}
