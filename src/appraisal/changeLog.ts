import { isFault, type CellValue } from "../sheet/cellValue";
import type { Edit } from "../sheet/edits";
import { parseReference } from "../sheet/address";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { findSchemeTables } from "../scheme/findSchemeTables";
import type { Issue } from "../scheme/issue";
import { isoDate } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { schemeTables } from "../scheme/tableColumns";
import type { ScoreCard } from "../scoring/scoreCard.types";
import { followUpRows, keepFollowUp } from "./followUps";
import { followUpTables } from "./followUpTables";
import { findKeptTable, type KeptRow } from "./keptTable";
import { schemeDiff } from "./schemeDiff";
import type { CellChange } from "./schemeEdits";
import { keepLogged, loggedScheme } from "./schemeStore";

const words = followUpTables.changes;

/** Whether the workbook keeps a change log; nothing is recorded before somebody has begun one. */
export function keepsChangeLog(workbook: WorkbookSnapshot): boolean {
  return findKeptTable(workbook, words) !== undefined;
}

/**
 * What to change so that the log says which figures of the scheme the pane has typed over: what, from what to what, when.
 * Who it was is not known to the workbook and is left for people to enter. Cells outside the scheme's tables, and cells
 * that already hold the value, are no change of the scheme.
 */
export function logFigures(workbook: WorkbookSnapshot, changes: readonly CellChange[], scheme: Scheme, day: number): readonly Edit[] {
  if (!keepsChangeLog(workbook)) return [];
  const { language } = scheme;
  const tables = findSchemeTables(workbook);
  const rows = changes.flatMap(({ at, write }): KeptRow[] => {
    const place = parseReference(at);
    const found = place && tables.find(({ table }) => table.sheet.name === place.sheet && place.area.top >= table.first && place.area.top <= table.last && place.area.left >= table.area.left && place.area.left <= table.area.right);
    if (!place || !found) return [];
    const { table, key, columns } = found;
    const column = table.columns.find((one) => one.column === place.area.left);
    const nameAt = columns.get("name") ?? columns.get("grade") ?? columns.get("rater") ?? columns.get("item") ?? table.area.left;
    const row = table.columns.some((one) => one.column === nameAt) ? shown(valueAt(table.sheet, { row: place.area.top, column: nameAt })) : "";
    const before = valueAt(table.sheet, { row: place.area.top, column: place.area.left });
    const after = typeof write === "object" && write !== null && "formula" in write ? write.formula : write;
    if (before === after) return [];
    const subject = [schemeTables[key][language], row, nameAt === place.area.left ? "" : (column?.header ?? "")].filter((part) => part !== "").join(" · ");
    return [logRow({ subject, old: before, now: after, reason: language === "zh" ? `在窗格中修改（${at}）` : `changed in the pane (${at})`, day }, scheme)];
  });
  return rows.length === 0 ? [] : keepFollowUp("changes", rows, workbook, scheme).edits;
}

/**
 * The log brought up to date: figures of people that were changed by hand, and what was changed in the scheme's tables since the log was last brought up to date, found by comparing with the scheme
 * kept then; of what was changed and changed back in between it knows nothing, nor who did it.
 */
export function logSheetChanges(workbook: WorkbookSnapshot, scheme: Scheme, day: number, cards: readonly ScoreCard[]): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[]; rows: number; /** Since when; absent when nothing was kept before. */ since?: number }> {
  const logged = loggedScheme(workbook);
  const { language } = scheme;
  const zh = language === "zh";
  const changes = logged ? schemeDiff(logged.scheme, scheme, language) : [];
  const known = new Set(recordedSince(workbook, logged?.day));
  const rows = changes.flatMap(({ kind, table, name, field }): KeptRow[] => {
    const subject = [schemeTables[table][language], name, table === "settings" ? "" : (field?.label ?? "")].filter((part) => part !== "").join(" · ");
    const state = { added: zh ? "新增" : "added", removed: zh ? "取消" : "removed", changed: "" }[kind];
    if (known.has(normal(subject))) return [];
    return [logRow({ subject, old: field?.before ?? (kind === "removed" ? name : null), now: field?.after ?? (kind === "added" ? name : null), reason: `${zh ? "在表中修改" : "changed in the sheet"}${state === "" ? "" : zh ? `（${state}）` : ` (${state})`}${zh ? `，上次记录：${isoDate(logged!.day)}` : `, last recorded ${isoDate(logged!.day)}`}`, day }, scheme)];
  });
  const all = [...followUpRows("changes", workbook, { cards, scheme }, { day }), ...rows];
  const kept = keepFollowUp("changes", all, workbook, scheme);
  if (kept.issues.length > 0) return { edits: [], issues: kept.issues, rows: 0 };
  return { edits: [...kept.edits, ...keepLogged(workbook, scheme, day)], issues: [], rows: all.length, ...(logged && { since: logged.day }) };
}

const normal = (text: string) => text.normalize("NFKC").trim().toLowerCase();

/** What the pane itself has recorded since: it is not told a second time. */
function recordedSince(workbook: WorkbookSnapshot, day: number | undefined): readonly string[] {
  const table = findKeptTable(workbook, words);
  if (!table || day === undefined) return [];
  const at = (field: "subject" | "recorded") => table.columns.find(({ header }) => header === words.columns[field].zh || header === words.columns[field].en)?.column;
  const [subject, recorded] = [at("subject"), at("recorded")];
  if (subject === undefined || recorded === undefined) return [];
  const found: string[] = [];
  for (let row = table.first; row <= table.last; row += 1) {
    const on = valueAt(table.sheet, { row, column: recorded });
    if (typeof on === "number" && on >= day) found.push(normal(shown(valueAt(table.sheet, { row, column: subject }))));
  }
  return found;
}

type Logged = Readonly<{ subject: string; old: CellValue; now: CellValue; reason: string; day: number }>;

function logRow({ subject, old, now, reason, day }: Logged, { language }: Scheme): KeptRow {
  const { columns } = words;
  return { cells: new Map<string, CellValue>([[columns.subject[language], subject], [columns.old[language], old], [columns.new[language], now], [columns.reason[language], reason], [columns.recorded[language], day]]) };
}

function shown(value: CellValue): string {
  return value === null || isFault(value) ? "" : String(value).trim();
}
