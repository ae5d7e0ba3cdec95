import type { Area } from "../sheet/address";
import type { DrawnRules, DrawnValidation } from "./drawing";
import type { HostObject } from "./hostObject";
import { sameArea, type PlayedWorkbook, type Tab } from "./playedWorkbook";

/** What the objects share: the workbook and what only a running Excel has. */
export type Host = Readonly<{
  workbook: PlayedWorkbook;
  /** A workbook that somebody else has open, or that was opened in Protected View. */
  readOnly: boolean;
  lines: BorderLines;
  /** Rules and validations of this batch, by sheet and area: what is added to them later belongs to the same change. */
  cleared: Map<string, DrawnRules>;
  validated: Map<string, DrawnValidation>;
  /** The sheet as an object; objects that hang on a sheet lead back to it. */
  worksheet(tab: Tab): HostObject;
  select(tab: Tab, area: Area): void;
  selection(): Readonly<{ tab: Tab; area: Area }>;
  /** Begins or ends telling the client of events. */
  listen(event: "changed" | "selectionChanged", listening: boolean): void;
  /** Opens a workbook in a window of its own. */
  openNew(base64: string): void;
}>;

/** Border lines arrive side by side: these are the ones drawn so far on the area that was drawn on last. */
export class BorderLines {
  private sheet = "";
  private area: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  private sides = new Set<string>();

  on(sheet: string, area: Area, side: string): ReadonlySet<string> {
    if (sheet !== this.sheet || !sameArea(area, this.area) || this.sides.has(side)) this.sides = new Set();
    this.sheet = sheet;
    this.area = area;
    this.sides.add(side);
    return this.sides;
  }
}
