import { isFault, type CellValue } from "../sheet/cellValue";
import type { Edit } from "../sheet/edits";
import { isBlank, readNumber } from "../sheet/readNumber";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import type { Table } from "../sheet/table";
import { sameText } from "../sheet/text";
import { cellReference, type Issue, type Language } from "../scheme/issue";
import { parsePeriod } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { computedWords } from "../scheme/computedWords";
import { overrideKinds, overrideStates, overrideTable } from "../scheme/recordTables";
import { choiceMeant } from "../scheme/words";
import { appraise, type InForce } from "./appraise";
import { overrideFrom, sameMove, subjectWord, withoutCalibration, type CalibrationMove, type MoveSubject } from "./calibrationMoves";
import { keptColumn, type KeptColumn, type KeptLook } from "./keptColumn";
import { findKeptTable, keepRows, keptColumnOf, type KeptRow, type KeptTable } from "./keptTable";
import { isGradeSubject } from "./overrides";

type Field = keyof typeof overrideTable.columns;

/** A row of 人工调整 that a calibration wrote. */
export type CalibrationRow = Readonly<{ row: number; at: string; move: CalibrationMove; approver?: string; state: "waiting" | "approved" | "reverted" }>;

/** The calibration's rows of a period, in the order of the table. */
export function calibrationRows(workbook: WorkbookSnapshot, period: string, { settings }: Scheme): readonly CalibrationRow[] {
  const table = findKeptTable(workbook, overrideTable, { anywhere: true });
  if (!table) return [];
  const rows: CalibrationRow[] = [];
  const columns = new Map((Object.keys(overrideTable.columns) as Field[]).map((field) => [field, keptColumnOf(table, overrideTable, field)] as const));
  for (let row = table.first; row <= table.last; row += 1) {
    const value = (field: Field): CellValue => {
      const column = columns.get(field);
      return column === undefined ? null : valueAt(table.sheet, { row, column });
    };
    const text = (field: Field) => {
      const held = value(field);
      return held === null || isFault(held) ? "" : String(held).trim();
    };
    const written = value("period");
    const own = typeof written === "string" || typeof written === "number" ? parsePeriod(written, settings.cycle, workbook.date1904) : undefined;
    if (own !== period || choiceMeant(text("kind"), overrideKinds) !== "calibration" || text("name") === "") continue;
    const subject = subjectMeant(text("subject"));
    const figure = (field: Field): number | string | undefined => {
      if (isBlank(value(field))) return undefined;
      return subject.kind === "grade" ? text(field) : (readNumber(value(field))?.value ?? text(field));
    };
    const from = figure("before");
    const move: CalibrationMove = { name: text("name"), ...(text("id") !== "" && { id: text("id") }), period, subject, ...(from !== undefined && { from }), to: figure("adjusted") ?? "", reason: text("reason") };
    const approver = text("approver");
    const state = choiceMeant(text("state"), overrideStates) === "reverted" ? "reverted" : approver === "" ? "waiting" : "approved";
    rows.push({ row, at: cellReference(table.sheet.name, { row, column: columns.get("adjusted") ?? table.area.left }), move, ...(approver !== "" && { approver }), state });
  }
  return rows;
}

function subjectMeant(text: string): MoveSubject {
  if (isGradeSubject(text)) return { kind: "grade" };
  if (Object.values(computedWords.total).some((word) => sameText(word, text))) return { kind: "total" };
  return { kind: "indicator", name: text };
}

/** A calibration to be written: the moves of a period, by whom it is approved (nobody yet while blank), and the day. */
export type CalibrationAsked = Readonly<{ period: string; moves: readonly CalibrationMove[]; approver: string; day: number }>;

/**
 * Writes a calibration into 人工调整 and the results that follow into the data tables, in one go. Rows that say the same
 * already stay, with their approval; other rows of the period's calibration are taken back and kept for the record.
 */
export function applyCalibration(workbook: WorkbookSnapshot, { period, moves, approver, day }: CalibrationAsked, scheme: Scheme): CalibrationWritten {
  const { language } = scheme;
  const standing = inForce(workbook, period, scheme);
  const kept = standing.filter(({ move }) => moves.some((other) => sameMove(move, other) && move.to === other.to && move.reason === other.reason));
  const added = moves.filter((move) => !kept.some((row) => sameMove(row.move, move)));
  const approval: Cells = approver === "" ? {} : { approver, approvedOn: day };
  const rows: readonly Changed[] = [
    ...standing.map((row): Changed => ({ row: row.row, cells: !kept.includes(row) ? reverted(language) : row.state === "waiting" ? approval : {} })),
    ...added.map((move): Changed => ({ cells: { ...cellsOf(move, language), ...approval } })),
  ];
  const signed = [...kept.map((row) => ({ move: row.move, approver: row.approver ?? approver })), ...added.map((move) => ({ move, approver }))].filter((one) => one.approver !== "");
  return written(workbook, rows, scheme, (read) => [...withoutCalibration(period)(read), ...signed.map((one) => overrideFrom(one.move, language, one.approver))]);
}

/** Approves what waits of a period's calibration: the name and the day are written beside it, and it holds. */
export function approveCalibration(workbook: WorkbookSnapshot, { period, approver, day }: Omit<CalibrationAsked, "moves">, scheme: Scheme): CalibrationWritten {
  return applyCalibration(workbook, { period, approver, day, moves: inForce(workbook, period, scheme).map(({ move }) => move) }, scheme);
}

/** Takes a period's calibration back: its rows stay, marked as reverted and with their reasons; the raw results hold again. */
export function revertCalibration(workbook: WorkbookSnapshot, period: string, scheme: Scheme): CalibrationWritten {
  return written(workbook, inForce(workbook, period, scheme).map(({ row }) => ({ row, cells: reverted(scheme.language) })), scheme, withoutCalibration(period));
}

/** What to write; with issues nothing is, for an approved change contradicts another or is about nobody. */
export type CalibrationWritten = Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }>;

type Cells = Readonly<Partial<Record<Field, CellValue>>>;
type Changed = Readonly<{ row?: number; cells: Cells }>;

function inForce(workbook: WorkbookSnapshot, period: string, scheme: Scheme): readonly CalibrationRow[] {
  return calibrationRows(workbook, period, scheme).filter(({ state }) => state !== "reverted");
}

const reverted = (language: Language): Cells => ({ state: overrideStates.reverted[language] });

function cellsOf({ name, id, period, subject, from, to, reason }: CalibrationMove, language: Language): Cells {
  return { period, name, id: id ?? null, subject: subjectWord(subject, language), before: from ?? null, adjusted: to, reason, kind: overrideKinds.calibration[language] };
}

function written(workbook: WorkbookSnapshot, rows: readonly Changed[], scheme: Scheme, holding: InForce): CalibrationWritten {
  const table = findKeptTable(workbook, overrideTable, { anywhere: true });
  const kept = keptOverrides(scheme, table);
  const headers = new Map(kept.columns.map(({ header }, index) => [fields[index]!, header]));
  const rewritten = rows.filter(({ cells }) => Object.keys(cells).length > 0).map(({ row, cells }): KeptRow => ({ row, cells: new Map(Object.entries(cells).map(([field, value]) => [headers.get(field as Field)!, value])) }));
  const own = keepRows(kept, table, rewritten, [], workbook);
  if (own.issues.length > 0) return { edits: [], issues: own.issues };
  const after = appraise(workbook, holding);
  return after.issues.length > 0 ? { edits: [], issues: after.issues.map(({ at, ...issue }) => (at ? { ...issue, at } : issue)) } : { edits: [...own.edits, ...after.edits], issues: [] };
}

const fields = Object.keys(overrideTable.columns) as Field[];
const looks: Readonly<Partial<Record<Field, KeptLook>>> = { period: "period", before: "centered", adjusted: "centered", reason: "long", approvedOn: "date", kind: "centered", state: "centered" };
const people: readonly Field[] = ["reason", "proposer", "approver", "approvedOn"];

/** The table as we draw it; a table that stands already keeps its own headings. */
export function keptOverrides({ language, settings }: Scheme, table: Table | undefined): KeptTable {
  const columns = fields.map((field): KeptColumn => {
    const words = overrideTable.columns[field];
    const at = table && keptColumnOf(table, overrideTable, field);
    const own = table?.columns.find(({ column }) => column === at)?.header;
    const column = keptColumn(words, { look: looks[field] ?? "text", language, human: people.includes(field), ...(field === "reason" && { width: 52 }) });
    return own === undefined ? column : { ...column, header: own };
  });
  const zh = language === "zh";
  return {
    words: overrideTable,
    language,
    title: `${overrideTable[language]} · ${settings.name}`,
    notes: zh
      ? ["每一行改一个人的一个数：总分、等级、某项指标的得分或某项奖金。填了批准人才生效；原始结果照旧算出，列在“调整前”。", "“已撤销”的行只作记录，不参与计算。"]
      : ["Each row changes one figure of one person: the total, the grade, an indicator's score or a payout. It holds once somebody has approved it; the raw result is worked out all the same.", "Rows marked Reverted are kept for the record and do not count."],
    columns,
  };
}
