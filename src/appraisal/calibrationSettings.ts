import { parseReference } from "../sheet/address";
import type { CellValue } from "../sheet/cellValue";
import type { Edit } from "../sheet/edits";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { sameText } from "../sheet/text";
import { findSchemeTables, type SchemeTable } from "../scheme/findSchemeTables";
import type { Issue } from "../scheme/issue";
import type { Quota } from "../scheme/quota";
import { quotaText } from "../scheme/quota";
import type { Scheme } from "../scheme/scheme";
import { choiceWords } from "../scheme/choiceWords";
import type { ColumnWords } from "../scheme/columnWords";
import { schemeTables } from "../scheme/tableColumns";
import { ceilingParameter, ruleParameters, type CalibrationRules } from "./calibrationRules";
import { keptColumn, type KeptColumn } from "./keptColumn";
import { keepRows, type KeptRow, type KeptTable } from "./keptTable";

/** Quotas by the grade's `at`; undefined takes the limit away. */
export type QuotaChanges = ReadonlyMap<string, Quota | undefined>;

/**
 * Writes quotas into the 等级 table and the rules of a calibration into 参数, as if HR had typed them there: columns and
 * rows that are not there yet are added, nothing else is touched. What a person has set here counts as confirmed.
 */
export function settingsEdits(workbook: WorkbookSnapshot, scheme: Scheme, rules: CalibrationRules, quotas: QuotaChanges): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }> {
  const tables = findSchemeTables(workbook);
  const written = [...tables.filter(({ key }) => key === "grades").map((table) => quotaEdits(table, scheme, quotas, workbook)), parameterEdits(tables.find(({ key }) => key === "parameters"), scheme, rules, workbook)];
  const issues = written.flatMap((one) => one.issues);
  return { edits: issues.length > 0 ? [] : written.flatMap(({ edits }) => edits), issues };
}

type Written = ReturnType<typeof keepRows>;

function quotaEdits(found: SchemeTable, scheme: Scheme, quotas: QuotaChanges, workbook: WorkbookSnapshot): Written {
  const { table, language } = found;
  const at = found.columns.get("grade");
  const words = schemeTables.grades.columns;
  const column = (field: "grade" | "quota"): KeptColumn => headed(keptColumn(words[field], { look: "centered", language, width: 12 }), found, field);
  const kept: KeptTable = { words: schemeTables.grades, title: "", notes: [], language, columns: [column("grade"), { ...column("quota"), style: { ...column("quota").style, numberFormat: "0%" } }] };
  const rows: KeptRow[] = [];
  for (let row = table.first; row <= table.last; row += 1) {
    const grade = at === undefined ? null : valueAt(table.sheet, { row, column: at });
    const band = scheme.grades.find((one) => typeof grade === "string" && sameText(one.grade, grade) && quotas.has(one.at) && standsIn(one.at, table.sheet.name, row));
    if (band) rows.push({ row, cells: new Map([[kept.columns[1]!.header, cellOf(quotas.get(band.at), scheme)]]) });
  }
  return rows.length === 0 ? { edits: [], issues: [] } : keepRows(kept, table, rows, [], workbook);
}

function standsIn(at: string, sheet: string, row: number): boolean {
  const place = parseReference(at);
  return place !== undefined && sameText(place.sheet, sheet) && place.area.top === row;
}

function cellOf(quota: Quota | undefined, { language }: Scheme): CellValue {
  return quota === undefined ? null : quota.kind === "share" ? quota.share : quotaText(quota, language);
}

function parameterEdits(found: SchemeTable | undefined, scheme: Scheme, rules: CalibrationRules, workbook: WorkbookSnapshot): Written {
  const language = found?.language ?? scheme.language;
  const words = schemeTables.parameters.columns;
  const fields = ["name", "value", "options", "origin", "note"] as const;
  const columns = fields.map((field) => headed(keptColumn(words[field], { look: field === "note" ? "long" : "text", language, width: { name: 24, value: 18, options: 34, origin: 13, note: 60 }[field] }), found, field));
  const header = (field: (typeof fields)[number]) => columns[fields.indexOf(field)]!.header;
  const kept: KeptTable = { words: schemeTables.parameters, title: `${schemeTables.parameters[language]} · ${scheme.settings.name}`, notes: [], columns, language };
  const rowOf = (name: ColumnWords) => {
    const at = found?.columns.get("name");
    if (!found || at === undefined) return undefined;
    for (let row = found.table.first; row <= found.table.last; row += 1) {
      const held = valueAt(found.table.sheet, { row, column: at });
      if (typeof held === "string" && (sameText(held, name.zh) || sameText(held, name.en))) return row;
    }
    return undefined;
  };
  const origin = choiceWords.origin.confirmed[language];
  const chosen = (["by", "mode", "reading", "ties"] as const).map((key): KeptRow => {
    const { name, readings, note } = ruleParameters[key];
    const words: Readonly<Record<string, ColumnWords>> = readings;
    const row = rowOf(name);
    const value: readonly [string, CellValue] = [header("value"), words[rules[key]]![language]];
    const rest: readonly (readonly [string, CellValue])[] = [[header("name"), name[language]], [header("options"), Object.values(words).map((one) => one[language]).join(language === "zh" ? "；" : "; ")], [header("note"), note[language]]];
    return { row, cells: new Map([value, [header("origin"), origin], ...(row === undefined ? rest : [])]) };
  });
  const at = rowOf(ceilingParameter.name);
  const ceiling: readonly KeptRow[] =
    rules.ceiling === undefined && at === undefined
      ? []
      : [{ row: at, cells: new Map<string, CellValue>([[header("value"), rules.ceiling ?? null], [header("origin"), origin], ...(at === undefined ? ([[header("name"), ceilingParameter.name[language]], [header("note"), ceilingParameter.note[language]]] as const) : [])]) }];
  return keepRows(kept, found?.table, [...chosen, ...ceiling], [], workbook);
}

/** Under the heading that the table itself uses. */
function headed(column: KeptColumn, found: SchemeTable | undefined, field: string): KeptColumn {
  const at = found?.columns.get(field);
  const own = found?.table.columns.find((candidate) => candidate.column === at)?.header;
  return own === undefined ? column : { ...column, header: own };
}
