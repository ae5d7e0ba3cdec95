import { closePeriod } from "../../appraisal/closePeriod";
import type { Language } from "../../scheme/issue";
import { approvalWords, historyTable } from "../../scheme/recordTables";
import { planSnapshot, heldBy } from "../../sheet/planSnapshot";
import type { PlanCell, SheetPlan, WorkbookPlan } from "../../sheet/sheetPlan";
import { stepsSheet } from "../../templates/plans";
import { templatePlan } from "../../templates/templatePlan";
import { currentMonth, filedMonths } from "./demoPeople";
import { demoSteps } from "./demoPlan";
import { demoTemplate } from "./demoTemplate";

/** The workbook of the demonstration: this month's figures, and six months that the product itself has scored and filed. */
export function demoWorkbook(language: Language): WorkbookPlan {
  const plan = templatePlan(demoTemplate(currentMonth), { language, sample: true });
  const filed = filedMonths.map((month) => filedSheet(month, language));
  const { name } = demoTemplate(currentMonth);
  return { ...plan, sheets: [...plan.sheets, stepsSheet(demoSteps(currentMonth), name, language), joined(filed, language)] };
}

/** The history as it is drawn when a month is filed into a workbook that has none yet. */
function filedSheet(month: string, language: Language): SheetPlan {
  const { edits, issues } = closePeriod(planSnapshot(templatePlan(demoTemplate(month), { language, sample: true })), month);
  const drawn = edits.flatMap((edit) => (edit.kind === "addSheet" && edit.plan.name === historyTable[language] ? [edit.plan] : []))[0];
  if (!drawn) throw new Error(`${month} was not filed: ${JSON.stringify(issues)}`);
  return drawn;
}

/** One sheet of all months, oldest first, approved as months that were paid are. */
function joined(sheets: readonly SheetPlan[], language: Language): SheetPlan {
  const first = sheets[0]!;
  const [head, table] = first.blocks as readonly [SheetPlan["blocks"][number], SheetPlan["blocks"][number]];
  const rows = sheets.flatMap((sheet) => sheet.blocks[1]!.rows.slice(1)).map((row) => approved(row, table.rows[0]!, language));
  const top = table.at.row + 1;
  const bottom = table.at.row + rows.length;
  const down = <Part extends Readonly<{ area: Readonly<{ top: number; left: number; bottom: number; right: number }> }>>(part: Part): Part => ({ ...part, area: { ...part.area, bottom } });
  return {
    ...first,
    blocks: [head, { ...table, rows: [table.rows[0]!, ...rows] }],
    tables: first.tables?.map(down),
    formats: first.formats?.map(down),
    validations: first.validations?.map(down),
    rowHeights: new Map([...(first.rowHeights ?? []), ...rows.map((_, index) => [top + index, 21] as const)]),
  };
}

function approved(row: readonly PlanCell[], headers: readonly PlanCell[], language: Language): readonly PlanCell[] {
  const { approval, approver } = historyTable.columns;
  const cells: PlanCell[] = headers.map((_, index) => row[index]);
  headers.forEach((header, index) => {
    const heading = heldBy(header);
    if (heading === approval[language]) cells[index] = approvalWords.approved[language];
    if (heading === approver[language]) cells[index] = language === "zh" ? "王总" : "General manager";
  });
  return cells;
}
