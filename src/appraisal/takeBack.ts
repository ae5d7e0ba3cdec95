import { formatArea } from "../sheet/address";
import type { Edit } from "../sheet/edits";
import { sheetNamed, tableNamed, type WorkbookSnapshot } from "../sheet/snapshot";
import { beforeNamespace, undoPlan, withBeforeImage } from "./beforeImage";

/**
 * What to change so that a writing that was broken off leaves nothing behind: cells that hold what was to be written get
 * back what stood there `before`; those that were not reached, or that somebody has typed into, stay as they are `now`.
 */
export function takeBack(before: WorkbookSnapshot, edits: readonly Edit[], now: WorkbookSnapshot): readonly Edit[] {
  const done = edits.filter((edit) => {
    switch (edit.kind) {
      case "storeXml":
      case "addSheet":
        return false;
      case "resizeTable":
        return formatArea(tableNamed(now, edit.table)?.area ?? edit.area) === formatArea(edit.area);
      default:
        return true;
    }
  });
  const image = withBeforeImage(before, done).find((edit) => edit.kind === "storeXml")?.xml;
  // What the last finished run keeps for its own undoing is no part of this.
  const back = image ? undoPlan({ ...now, storedXml: new Map([[beforeNamespace, image]]) }).edits.filter(({ kind }) => kind !== "storeXml") : [];
  // A sheet that was begun goes, however far its drawing got.
  const begun = edits.flatMap((edit): Edit[] => (edit.kind === "addSheet" && !sheetNamed(before, edit.plan.name) && sheetNamed(now, edit.plan.name) ? [{ kind: "deleteSheet", sheet: edit.plan.name }] : []));
  return [...back, ...begun];
}
