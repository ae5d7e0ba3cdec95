import { formatAbsoluteReference, areaOf } from "../sheet/address";
import type { CellStyle, SheetPlan, WorkbookPlan } from "../sheet/sheetPlan";
import { isLegalName } from "../appraisal/parameterNames";
import type { Language } from "../scheme/issue";
import { schemeTables } from "../scheme/tableColumns";
import { tableAbout } from "./guideWords";
import { guidanceStyle, headingStyle, tabColours, titleStyle } from "./look";
import { printPlan } from "./printPlan";
import type { SourceRow } from "./schemeCells";
import { schemeTable, type DrawnTable, type TableKey } from "./schemeTable";
import { settingsTable } from "./settingsTable";
import type { Template } from "./template";
import { text } from "./text";

export const schemeSheetName = text("考核方案", "Scheme");

const firstTableRow = 3;

/** The tables that have a sheet of their own, in the order in which a person would work through them. */
const ownSheets = ["bands", "deductions", "raters", "grades", "payouts", "consequences", "parameters"] as const satisfies readonly TableKey[];

/** 考核方案 (方案 and 指标), then a sheet for every other table that the scheme uses. */
export function schemeSheets(template: Template, language: Language, sample: boolean): readonly SheetPlan[] {
  return [mainSheet(template, language, sample), ...usedTables(template).map((key) => ownSheet(template, key, language, sample))];
}

export function mainAbout(language: Language): string {
  return [tableAbout.settings[language], tableAbout.indicators[language]].join(language === "zh" ? "" : " ");
}

function usedTables(template: Template): readonly (typeof ownSheets)[number][] {
  return ownSheets.filter((key) => (template.scheme[key] ?? []).length > 0);
}

function mainSheet(template: Template, language: Language, sample: boolean): SheetPlan {
  const settings = settingsTable(template, { row: firstTableRow, column: 0 }, language);
  const headingRow = settings.area.bottom + 2;
  const indicators = schemeTable("indicators", rowsOf(template, "indicators", sample), { row: headingRow + 1, column: 0 }, language);
  const across = indicators.area.right + 1;
  return {
    name: schemeSheetName[language],
    tabColor: tabColours.scheme,
    gridLines: false,
    columnWidths: indicators.widths.map((width, index) => Math.max(width, settings.widths[index] ?? 0)),
    rowHeights: new Map([[0, 30], [1, 21], [2, 26], [headingRow, 26], ...settings.heights, ...indicators.heights]),
    formats: [rule(2, 3), rule(headingRow, across)],
    blocks: [
      { at: { row: 0, column: 0 }, rows: titleRows(schemeSheetName[language], mainAbout(language), template, language) },
      { at: { row: 2, column: 0 }, rows: [[schemeTables.settings[language]]] },
      { at: { row: firstTableRow, column: 0 }, rows: settings.rows },
      { at: { row: headingRow, column: 0 }, rows: [[schemeTables.indicators[language]]] },
      { at: { row: headingRow + 1, column: 0 }, rows: indicators.rows },
    ],
    tables: [settings.table, indicators.table],
    validations: [...settings.validations, ...indicators.validations],
    conditionalFormats: [...settings.conditionalFormats, ...indicators.conditionalFormats],
    notes: indicators.notes,
    print: { ...printPlan(template, language, { orientation: "landscape" }), ...(indicators.rows.length > 5 ? { breaksAfter: [headingRow - 1] } : {}) },
  };
}

function ownSheet(template: Template, key: (typeof ownSheets)[number], language: Language, sample: boolean): SheetPlan {
  const drawn = schemeTable(key, rowsOf(template, key, sample), { row: firstTableRow, column: 0 }, language);
  return {
    name: schemeTables[key][language],
    tabColor: tabColours.scheme,
    gridLines: false,
    columnWidths: drawn.widths,
    rowHeights: new Map([[0, 30], [1, 21], [2, 8], ...drawn.heights]),
    blocks: [
      { at: { row: 0, column: 0 }, rows: titleRows(schemeTables[key][language], tableAbout[key][language], template, language) },
      { at: { row: firstTableRow, column: 0 }, rows: drawn.rows },
    ],
    tables: [drawn.table],
    validations: drawn.validations,
    conditionalFormats: drawn.conditionalFormats,
    notes: drawn.notes,
    freeze: { row: firstTableRow + 1, column: 0 },
    print: printPlan(template, language, { orientation: "landscape", titleRow: firstTableRow }),
  };
}

/** Every parameter whose name Excel takes is a defined name on its value cell, as formulas call it. */
export function parameterNames(template: Template, language: Language, sample: boolean): NonNullable<WorkbookPlan["names"]> {
  const rows = rowsOf(template, "parameters", sample);
  if (rows.length === 0) return [];
  const drawn: DrawnTable = schemeTable("parameters", rows, { row: firstTableRow, column: 0 }, language);
  return (template.scheme.parameters ?? []).flatMap((parameter, index) => {
    const name = parameter.name[language];
    const refersTo = formatAbsoluteReference(schemeTables.parameters[language], areaOf(drawn.cellOf(index, "value")!));
    return isLegalName(name) ? [{ name, refersTo, comment: parameter.note[language].slice(0, 255) }] : [];
  });
}

/** The rows of a table, in a sample with the examples that stand in for blanks. */
function rowsOf(template: Template, key: TableKey, sample: boolean): readonly SourceRow[] {
  const rows = (template.scheme[key] ?? []) as readonly SourceRow[];
  return sample ? rows.map(withExample) : rows;
}

function withExample(row: SourceRow): SourceRow {
  const example = row["example"] as SourceRow | undefined;
  if (!example) return row;
  const assumed = row["assumed"] as readonly string[] | undefined;
  return { ...row, ...example, origin: "assumed", ...(assumed ? { assumed: [...assumed, ...Object.keys(example)] } : {}) };
}

function titleRows(title: string, about: string, template: Template, language: Language) {
  return [[{ write: `${title} · ${template.name[language]}`, style: titleStyle }], [{ write: about, style: guidanceStyle }]];
}

function rule(row: number, columns: number): Readonly<{ area: { top: number; left: number; bottom: number; right: number }; style: CellStyle }> {
  return { area: { top: row, left: 0, bottom: row, right: columns - 1 }, style: headingStyle };
}
