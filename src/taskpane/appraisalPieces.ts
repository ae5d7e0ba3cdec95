import type { Appraisal } from "../appraisal/appraisal.types";
import type { AppraisedTable } from "../appraisal/appraisedTable";
import type { Approval } from "../appraisal/approvals";
import type { DataTable } from "../appraisal/dataTable";
import type { ResultRow } from "../appraisal/readResults";
import type { ScoreCard } from "../scoring/scoreCard.types";
import type { Edit } from "../sheet/edits";
import { sheetNamed, type WorkbookSnapshot } from "../sheet/snapshot";

/** A data table without its sheet, which who gets it has already. */
type TableHead = Readonly<{ data: Omit<DataTable, "table"> & Readonly<{ table: Omit<DataTable["table"], "sheet"> }>; sheet: string }>;

/** A part of a run's outcome that is taken over in a moment. */
export type Piece =
  | Readonly<{ kind: "head"; appraisal: Omit<Appraisal, "cards" | "tables" | "edits" | "approvals">; tables?: readonly TableHead[] }>
  | Readonly<{ kind: "rows"; table: number; rows: readonly (readonly [ResultRow, ScoreCard])[] }>
  | Readonly<{ kind: "approvals"; approvals: Approvals }>
  | Readonly<{ kind: "edit"; edit: Edit }>
  /** Further rows of the edit before. */
  | Readonly<{ kind: "more"; rows: CellRows }>
  | Readonly<{ kind: "end" }>;

type Approvals = ReadonlyMap<string, Approval>;
type CellRows = Extract<Edit, { kind: "writeCells" }>["rows"];

/** So many rows make a piece: some milliseconds to take over. */
const portion = 100;

/** Whether an appraisal can be sent: tables gathered from several ranges know their way back by functions, which cannot. */
export function canBeSent({ tables = [] }: Appraisal): boolean {
  return tables.every(({ data }) => data.table.gathered === undefined);
}

/** An appraisal in pieces, to be sent from one thread to another without either standing still. */
export function* piecesOf({ cards: _, tables, edits, approvals, ...appraisal }: Appraisal): Generator<Piece> {
  yield { kind: "head", appraisal, ...(tables && { tables: tables.map(headOf) }) };
  for (const [table, { rows, cards }] of (tables ?? []).entries()) {
    for (let first = 0; first < rows.length; first += portion) yield { kind: "rows", table, rows: rows.slice(first, first + portion).map((row) => [row, cards.get(row.row)!] as const) };
  }
  const entries = [...(approvals ?? [])];
  for (let first = 0; first < entries.length || (approvals && first === 0); first += portion) yield { kind: "approvals", approvals: new Map(entries.slice(first, first + portion)) };
  for (const edit of edits) {
    const rows = edit.kind === "writeCells" ? edit.rows : [];
    yield { kind: "edit", edit: edit.kind === "writeCells" ? { ...edit, rows: rows.slice(0, portion) } : edit };
    for (let first = portion; first < rows.length; first += portion) yield { kind: "more", rows: rows.slice(first, first + portion) };
  }
  yield { kind: "end" };
}

function headOf({ data }: AppraisedTable): TableHead {
  const { sheet, ...table } = data.table;
  return { data: { ...data, table }, sheet: sheet.name };
}

/** Puts an appraisal of the workbook together again; the last piece gives it. */
export function assembly(workbook: WorkbookSnapshot): (piece: Piece) => Appraisal | undefined {
  let head: Extract<Piece, { kind: "head" }> | undefined;
  const filled: { rows: ResultRow[]; cards: Map<number, ScoreCard> }[] = [];
  let approvals: Map<string, Approval> | undefined;
  const edits: Edit[] = [];
  /** The cells of the edit that came last. */
  let cells: CellRows[number][] = [];
  return (piece) => {
    switch (piece.kind) {
      case "head":
        head = piece;
        filled.push(...(piece.tables ?? []).map(() => ({ rows: [], cards: new Map<number, ScoreCard>() })));
        return undefined;
      case "rows":
        for (const [row, card] of piece.rows) {
          filled[piece.table]!.rows.push(row);
          filled[piece.table]!.cards.set(row.row, card);
        }
        return undefined;
      case "approvals":
        approvals ??= new Map();
        for (const [at, approval] of piece.approvals) approvals.set(at, approval);
        return undefined;
      case "edit":
        cells = piece.edit.kind === "writeCells" ? [...piece.edit.rows] : [];
        edits.push(piece.edit.kind === "writeCells" ? { ...piece.edit, rows: cells } : piece.edit);
        return undefined;
      case "more":
        cells.push(...piece.rows);
        return undefined;
      case "end": {
        if (!head) throw new Error("an outcome without its head");
        const tables = head.tables?.map(({ data, sheet }, index): AppraisedTable => ({ data: { ...data, table: { ...data.table, sheet: sheetNamed(workbook, sheet)! } }, ...filled[index]! }));
        return { ...head.appraisal, ...(approvals && { approvals }), ...(tables && { tables }), cards: filled.flatMap(({ cards }) => [...cards.values()]), edits };
      }
    }
  };
}
