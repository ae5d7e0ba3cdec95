import type { SheetAppearance } from "../sheet/appearance";
import type { Edit, ReadOptions } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { applyEdits } from "./applyEdits";
import { XlsxPackage } from "./package";
import { readAppearance } from "./readAppearance";
import { readSnapshot } from "./readSnapshot";

/** A workbook that is a file: read and changed like one in Excel, then saved. */
export type FileWorkbook = Readonly<{
  read(options?: ReadOptions): Promise<WorkbookSnapshot>;
  /** How its sheets look, as far as looks can hide what stands in the cells. */
  appearance(): readonly SheetAppearance[];
  /** All of the edits or, when one is refused, none. */
  apply(edits: readonly Edit[]): Promise<void>;
  /** The very bytes that were opened as long as nothing has changed. */
  save(): Uint8Array;
}>;

export function openFileWorkbook(bytes: Uint8Array): FileWorkbook {
  let pkg = XlsxPackage.open(bytes);
  return {
    read: async (options) => readSnapshot(pkg, options),
    appearance: () => readAppearance(pkg),
    apply: async (edits) => {
      const draft = pkg.copy();
      applyEdits(draft, edits);
      pkg = draft;
    },
    save: () => pkg.save(),
  };
}
