import { useMemo } from "react";
import { formulaJudge, type FormulaJudge } from "../appraisal/judgeFormula";
import type { CellContent } from "../appraisal/schemeEdits";
import type { Issue } from "../scheme/issue";
import { choiceWords } from "../scheme/choiceWords";
import { schemeTables, type SchemeTableKey } from "../scheme/tableColumns";
import type { Edit } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { newSchemeTable } from "../templates/newSchemeTable";
import { nameFields, schemeForms, type FormRow, type FormTable } from "../templates/schemeForm";
import { schemeRowEdits, type RowEdits, type SchemeRowChange } from "../templates/schemeRows";
import { SchemeRows } from "./components/SchemeRows";
import { useLanguage } from "./language";
import type { PageProps } from "./pages/pageProps";
import { rowSuggestions } from "./rowSuggestions";
import { textIn } from "./rowText";
import type { SchemeReader } from "./schemeReader";
import { schemeRowWords } from "./strings/schemeRows";

type Contents = ReadonlyMap<string, CellContent>;

/** The rows of the scheme's tables, to be read, changed, added and taken out where their card stands. */
export function useSchemeRows({ host, state, onReveal, onSay }: PageProps, workbook: WorkbookSnapshot, read: SchemeReader) {
  const language = useLanguage();
  const appraisal = state.last?.appraisal;
  const forms = useMemo(() => schemeForms(workbook), [workbook]);
  const judge = useMemo(() => onceAsked(() => formulaJudge(workbook)), [workbook]);
  const suggest = useMemo(() => rowSuggestions(workbook, appraisal, read.asItStands.scheme), [workbook, appraisal, read]);
  const describe = (issues: readonly Issue[]) => [...new Set(issues.map((issue) => host.describeIssue(issue, language)))];

  async function carryOut(what: (words: (typeof schemeRowWords)["zh"]) => string, plan: (workbook: WorkbookSnapshot) => RowEdits): Promise<boolean> {
    let issues: readonly Issue[] = [];
    const edits = (now: WorkbookSnapshot): readonly Edit[] => {
      const planned = plan(now);
      issues = planned.issues;
      return planned.edits;
    };
    const done = await host.changes.edit({ zh: what(schemeRowWords.zh), en: what(schemeRowWords.en) }, edits, "look");
    if (issues.length > 0) onSay(describe(issues).join(" "));
    return done;
  }

  const rowsOf = (table: FormTable, title: string, only?: string) => (
    <SchemeRows
      key={table.key + table.id + (only ?? "")}
      title={title}
      table={table}
      only={only}
      busy={state.running !== undefined}
      judge={judge}
      suggestionsFor={(field) => suggest(table, field)}
      issuesOf={(row, contents) => {
        const planned = planOf(workbook, table, row, contents);
        return describe(planned.issues.length > 0 ? planned.issues : read.newIssues(planned.edits));
      }}
      onWrite={(row, contents) =>
        carryOut(
          (words) => (row ? words.wrote(row.name || row.at, [...contents.keys()].map((field) => table.fields.find((one) => one.field === field)?.heading ?? field).join(words === schemeRowWords.zh ? "、" : ", ")) : words.added(words.row[table.key], textIn({ kind: "text" }, contents.get(nameFields[table.key])))),
          (now) => planOf(now, table, row, contents),
        )
      }
      onRemove={table.key === "settings" ? undefined : (row) => carryOut((words) => words.removed(words.row[table.key], row.name || row.at), (now) => schemeRowEdits(now, { kind: "remove", table: table.id, row: row.row, name: nameIn(table, row) }))}
      onReveal={onReveal}
    />
  );
  return { forms, rowsOf, lacking: lackingKeys(forms) };
}

/** What writing a row comes to in the workbook as it is then. A table that is not there yet is drawn. */
function planOf(workbook: WorkbookSnapshot, table: FormTable, row: FormRow | undefined, contents: Contents): RowEdits {
  if (row) return schemeRowEdits(workbook, { kind: "change", table: table.id, row: row.row, name: nameIn(table, row), contents } satisfies SchemeRowChange);
  const whole = withOrigin(table, contents);
  if (table.id === "" && table.key !== "settings") return newSchemeTable(workbook, table.key, whole, table.language);
  return schemeRowEdits(workbook, { kind: "add", table: table.id, contents: whole });
}

/** What HR adds here needs nobody's confirmation. */
function withOrigin({ fields, language }: FormTable, contents: Contents): Contents {
  const asked = fields.some(({ field }) => field === "origin");
  return asked && (contents.get("origin") ?? null) === null ? new Map([...contents, ["origin", choiceWords.origin.confirmed[language]]]) : contents;
}

/** As the row's own cell has it: further rows of a lookup leave their name blank. */
function nameIn(table: FormTable, row: FormRow): string {
  return textIn({ kind: "text" }, row.contents.get(nameFields[table.key]));
}

function lackingKeys(forms: readonly FormTable[]): readonly Exclude<SchemeTableKey, "settings">[] {
  return (Object.keys(schemeTables) as SchemeTableKey[]).filter((key) => key !== "settings" && forms.every((form) => form.key !== key)) as Exclude<SchemeTableKey, "settings">[];
}

/** What knows every word of the workbook is made when a formula is first judged. */
function onceAsked(make: () => FormulaJudge): FormulaJudge {
  let made: FormulaJudge | undefined;
  return (...asked) => (made ??= make())(...asked);
}
