import type { ScoreCard } from "../scoring/scoreCard.types";
import type { DataTable } from "./dataTable";
import type { ResultRow } from "./readResults";

/** A data table with its rows as they were read and, by row of the sheet, their score cards. */
export type AppraisedTable = Readonly<{ data: DataTable; rows: readonly ResultRow[]; cards: ReadonlyMap<number, ScoreCard> }>;
