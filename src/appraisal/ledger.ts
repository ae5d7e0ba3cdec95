import { isFault, type CellValue } from "../sheet/cellValue";
import type { Edit } from "../sheet/edits";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import type { Issue, Language } from "../scheme/issue";
import { choiceMeant } from "../scheme/words";
import { keptColumn, type KeptColumn, type KeptLook } from "./keptColumn";
import { findKeptTable, keepRows, keptColumnOf, type KeptRow, type KeptTable } from "./keptTable";
import { ledgerStates, ledgerTable, type LedgerField, type LedgerState } from "./ledgerTable";

/** One row of the ledger. Days are serial days. Without `row` it does not stand in the workbook yet. */
export type LedgerRow = Readonly<{
  row?: number;
  period: string;
  name: string;
  id?: string;
  stage: string;
  short: string;
  full: string;
  sent?: number;
  returned?: number;
  /** Absent when a person wrote a word of their own. */
  state?: LedgerState;
  finding?: string;
  opinion?: string;
}>;

/** The workbook's ledger; empty when it has none. Rows without a full seal are HR's own and are passed over. */
export function readLedger(workbook: WorkbookSnapshot): readonly LedgerRow[] {
  const table = findKeptTable(workbook, ledgerTable, { anywhere: true });
  if (!table) return [];
  const columns = new Map((Object.keys(ledgerTable.columns) as LedgerField[]).map((field) => [field, keptColumnOf(table, ledgerTable, field)] as const));
  const rows: LedgerRow[] = [];
  for (let row = table.first; row <= table.last; row += 1) {
    const value = (field: LedgerField): CellValue => {
      const column = columns.get(field);
      return column === undefined ? null : valueAt(table.sheet, { row, column });
    };
    const text = (field: LedgerField) => {
      const held = value(field);
      return held === null || isFault(held) ? "" : String(held).trim();
    };
    const day = (field: LedgerField) => {
      const held = value(field);
      return typeof held === "number" ? held : undefined;
    };
    const full = text("full").toLowerCase();
    if (!/^[0-9a-f]{64}$/.test(full)) continue;
    const id = text("id");
    rows.push({ row, period: text("period"), name: text("name"), ...(id === "" ? {} : { id }), stage: text("stage"), short: text("short"), full, sent: day("sent"), returned: day("returned"), state: choiceMeant(text("state"), ledgerStates), finding: text("finding"), opinion: text("opinion") });
  }
  return rows;
}

/** What to change so that the ledger holds these rows; nothing when they stand so already. */
export function keepLedger(rows: readonly LedgerRow[], workbook: WorkbookSnapshot, language: Language): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }> {
  return keepRows(keptLedger(language), findKeptTable(workbook, ledgerTable, { anywhere: true }), rows.map((row) => keptRow(row, language)), [], workbook);
}

function keptRow(row: LedgerRow, language: Language): KeptRow {
  const cells: Readonly<Partial<Record<LedgerField, CellValue | undefined>>> = {
    period: row.period,
    name: row.name,
    id: row.id ?? null,
    stage: row.stage,
    short: row.short,
    full: row.full,
    sent: row.sent,
    returned: row.returned,
    state: row.state && ledgerStates[row.state][language],
    finding: row.finding,
    opinion: row.opinion,
  };
  const known = Object.entries(cells).flatMap(([field, value]) => (value === undefined ? [] : [[ledgerTable.columns[field as LedgerField][language], value] as const]));
  return { row: row.row, cells: new Map(known) };
}

function keptLedger(language: Language): KeptTable {
  const zh = language === "zh";
  const column = (field: LedgerField, look: KeptLook, width?: number, human = false): KeptColumn => keptColumn(ledgerTable.columns[field], { look, language, width, human });
  return {
    words: ledgerTable,
    language,
    title: ledgerTable[language],
    notes: zh
      ? ["每发出一张考核表一行；jisuan verify 或窗格核对签回的文件并更新状态。浅黄色的列由您填写。", "封签只说明内容与发出时是否一致，不能代替签字；请妥善保管本工作簿。"]
      : ["A row for every card that went out; jisuan verify or the pane checks what comes back and updates the state. The pale yellow column is yours.", "A seal only says whether a card is as it went out; it does not replace a signature. Keep this workbook safe."],
    columns: [
      column("period", "period"),
      column("name", "text"),
      column("id", "text"),
      column("stage", "centered"),
      column("short", "centered", 24),
      column("sent", "date"),
      column("returned", "date"),
      keptColumn(ledgerTable.columns.state, { look: "centered", language, width: 12, choices: ledgerStates, prompt: zh ? "发出后可改为“已发出”；归档后改为“已归档”，不再核对。" : "Set to Sent once it went out, to Archived when it is filed: archived rows are not checked again." }),
      column("finding", "long", 40),
      column("opinion", "long", 32),
      column("remark", "long", 26, true),
      column("full", "long", 38),
    ],
  };
}
