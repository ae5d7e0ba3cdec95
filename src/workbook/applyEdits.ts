import { formatArea } from "../sheet/address";
import type { Edit, Told } from "../sheet/edits";
import type { SheetPlan } from "../sheet/sheetPlan";
import type { TableSnapshot } from "../sheet/snapshot";
import { beforeWriting, type Standing } from "./beforeWriting";
import { setConditionalFormats, setValidation } from "./cellRules";
import { paint, rangeOf } from "./cellStyle";
import { beginSheet, finishSheet, setColumnWidth } from "./drawSheet";
import { heldTables, type HeldTable } from "./heldTables";
import { openOutbox, writeCells, type Outbox } from "./outbox";

/** Edits that may be done twice and that Excel can undo: only these are tried as one step of undo. */
const repeatable: ReadonlySet<Edit["kind"]> = new Set(["writeCells", "resizeTable", "formatCells", "columnWidth", "conditionalFormats", "validate", "defineName", "deleteName"]);

export function areRepeatable(edits: readonly Edit[]): boolean {
  return edits.every((edit) => repeatable.has(edit.kind));
}

/**
 * Applies all edits: one sync asks whether they can be, one writes them (more only beyond the size of a request).
 * Excel knows no transaction: when a request fails in spite of the check, those before it have been done. `tables` are
 * the tables as last read.
 */
export async function applyEdits(context: Excel.RequestContext, edits: readonly Edit[], tables: readonly TableSnapshot[] = [], told?: Told): Promise<void> {
  if (edits.length === 0) return;
  const held = heldTables(edits, tables);
  const standing = await beforeWriting(context, edits, held);
  const outbox = openOutbox(context, rowsIn(edits), told);
  const order = sheetOrder(standing);
  const names = new Set(standing.names);
  const putBack = holdTables(context, held.filter(({ name }) => standing.tableSheets.has(name)));
  let begun: SheetPlan[] = [];
  for (const edit of edits) {
    // Sheets drawn together may speak of each other and of the names defined with them, so all are begun before any is finished.
    if (edit.kind !== "addSheet" && edit.kind !== "defineName") begun = await finishAll(outbox, begun);
    if (edit.kind === "addSheet") begun.push(edit.plan);
    await applyEdit(outbox, edit, standing, order, names);
  }
  await finishAll(outbox, begun);
  putBack();
  await outbox.send();
}

function rowsIn(edits: readonly Edit[]): number {
  return edits.reduce((sum, edit) => sum + (edit.kind === "writeCells" ? edit.rows.length : 0), 0);
}

/** Notes where the tables stand, in the same request that will write; what is given back puts them there again. */
function holdTables(context: Excel.RequestContext, held: readonly HeldTable[]): () => void {
  const places = held.map(({ name, area }) => {
    const table = context.workbook.tables.getItem(name);
    return { table, place: area ? formatArea(area) : table.getRange() };
  });
  return () => {
    for (const { table, place } of places) table.resize(place);
  };
}

async function finishAll(outbox: Outbox, plans: readonly SheetPlan[]): Promise<SheetPlan[]> {
  for (const plan of plans) await finishSheet(outbox, plan);
  return [];
}

async function applyEdit(outbox: Outbox, edit: Edit, standing: Standing, order: SheetOrder, names: Set<string>): Promise<void> {
  const { workbook } = outbox.context;
  const sheetNamed = (name: string) => workbook.worksheets.getItem(name);
  switch (edit.kind) {
    case "writeCells":
      return writeCells(outbox, sheetNamed(edit.sheet), edit.at, edit.rows);
    case "resizeTable":
      workbook.tables.getItem(edit.table).resize(formatArea(edit.area));
      return;
    case "formatCells":
      paint(sheetNamed(edit.sheet), edit.area, edit.style);
      return;
    case "columnWidth":
      setColumnWidth(sheetNamed(edit.sheet), edit.column, edit.width);
      return;
    case "conditionalFormats":
      setConditionalFormats(rangeOf(sheetNamed(edit.sheet), edit.area), edit.rules);
      return;
    case "validate":
      setValidation(rangeOf(sheetNamed(edit.sheet), edit.area), edit.validation);
      return;
    case "addSheet":
      return beginSheet(outbox, edit.plan, order.add(edit.plan.name, edit.before));
    case "deleteSheet":
      if (order.remove(edit.sheet)) sheetNamed(edit.sheet).delete();
      return;
    case "defineName":
      defineName(workbook, edit, names);
      return;
    case "deleteName":
      if (names.delete(edit.name)) workbook.names.getItem(edit.name).delete();
      return;
    case "storeXml":
      storeXml(workbook, edit, standing);
  }
}

function defineName(workbook: Excel.Workbook, { name, refersTo, comment }: Extract<Edit, { kind: "defineName" }>, names: Set<string>): void {
  if (!names.has(name)) {
    workbook.names.add(name, `=${refersTo}`, comment);
    names.add(name);
    return;
  }
  const item = workbook.names.getItem(name);
  item.formula = `=${refersTo}`;
  if (comment !== undefined) item.comment = comment;
}

function storeXml(workbook: Excel.Workbook, { namespace, xml }: Extract<Edit, { kind: "storeXml" }>, standing: Standing): void {
  const [first, ...others] = standing.documents.get(namespace) ?? [];
  for (const part of others) part.delete();
  if (xml === null) first?.delete();
  else if (first) first.setXml(xml);
  else workbook.customXmlParts.add(xml);
}

type SheetOrder = ReturnType<typeof sheetOrder>;

/** The tabs from first to last while sheets come and go: a sheet is placed by its number. */
function sheetOrder(standing: Standing) {
  const tabs = standing.sheets.map((sheet) => sheet.name.toLowerCase());
  return {
    /** The new sheet's number, or undefined when it stays the last one. */
    add(name: string, before: string | undefined): number | undefined {
      const at = before === undefined ? -1 : tabs.indexOf(before.toLowerCase());
      tabs.splice(at < 0 ? tabs.length : at, 0, name.toLowerCase());
      return at < 0 ? undefined : at;
    },
    /** Whether there was such a sheet. */
    remove(name: string): boolean {
      const at = tabs.indexOf(name.toLowerCase());
      if (at >= 0) tabs.splice(at, 1);
      return at >= 0;
    },
  };
}
