import type { Appraisal } from "../appraisal/appraisal.types";
import type { Scheme } from "../scheme/scheme";
import { choiceWords } from "../scheme/choiceWords";
import { settingWords } from "../scheme/settingWords";
import type { SchemeTableKey } from "../scheme/tableColumns";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { FormTable } from "../templates/schemeForm";
import { textIn } from "./rowText";

/** Longer texts are nobody's choice. */
const longest = 24;

export type RowSuggestions = (table: FormTable, field: string) => readonly string[];

/** What the fields of a scheme's rows may name: columns of the data, indicators, payouts, sheets, and what other rows say. */
export function rowSuggestions(workbook: WorkbookSnapshot, appraisal: Appraisal | undefined, scheme: Scheme | undefined): RowSuggestions {
  const columns = unique((appraisal?.tables ?? []).flatMap(({ data }) => data.own.map(({ header }) => header)));
  const sheets = unique([...workbook.tables.map(({ name }) => name), ...workbook.sheets.map(({ name }) => name)]);
  const tables = unique((appraisal?.tables ?? []).map(({ data }) => data.name));
  function own(key: SchemeTableKey, field: string, { language }: FormTable): readonly string[] | undefined {
    if (field === "table") return tables;
    if (key === "indicators" && field === "columns") return columns;
    if (key === "payouts" && field === "group") return columns;
    if (key === "deductions" && field === "counted") return unique([...sheets, ...columns]);
    if (key === "deductions" && field === "target") return unique([choiceWords.total.total[language], ...(scheme?.indicators ?? []).map(({ code }) => code), ...(scheme?.payouts ?? []).map(({ name }) => name)]);
    if (key === "raters" && field === "dimension") return unique((scheme?.indicators ?? []).map(({ dimension }) => dimension));
    if (key === "settings" && field === "item") return Object.values(settingWords).map((words) => words[language]);
    return undefined;
  }
  return (table, field) => {
    const shape = table.fields.find((one) => one.field === field);
    if (shape?.kind !== "text") return [];
    return own(table.key, field, table) ?? unique(table.rows.map((row) => textIn({ kind: "text" }, row.contents.get(field))).filter((text) => text.length <= longest && ["dimension", "unit", "posts", "stages"].includes(field)));
  };
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ""))];
}
