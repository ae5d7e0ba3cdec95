import { lastColumn, lastRow } from "../../sheet/address";
import { charts } from "./charts";
import { namesOf } from "./names";
import { horizontalPageBreaks, pageLayout } from "./pageLayout";
import { areaFrom, checked, range, usedRange } from "./range";
import { tables } from "./tables";
import { drawingFor } from "../drawing";
import { color, count, flag, invalidArgument, isHostObject, nothing, notPlayed, text, word, type HostObject } from "../hostObject";
import type { Host } from "../host";
import type { Tab } from "../playedWorkbook";
import { Refusal } from "../protocol";

/** The workbook's sheets. */
export function worksheets(host: Host): HostObject {
  const { workbook } = host;
  return {
    type: "WorksheetCollection",
    items: () => workbook.tabs.map((tab) => worksheet(host, tab)),
    item: (key) => worksheet(host, workbook.tab(key)),
    methods: {
      GetCount: () => workbook.tabs.length,
      GetActiveWorksheet: () => worksheet(host, host.selection().tab),
      GetItemOrNullObject: (key) => {
        const found = workbook.findTab(key);
        return found ? worksheet(host, found) : nothing;
      },
      Add: (name) => worksheet(host, workbook.addTab(text(name))),
      _RegisterSelectionChangedEvent: () => host.listen("selectionChanged", true),
      _UnregisterSelectionChangedEvent: () => host.listen("selectionChanged", false),
      _RegisterDataChangedEvent: () => host.listen("changed", true),
      _UnregisterDataChangedEvent: () => host.listen("changed", false),
    },
  };
}

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

export function worksheet(host: Host, tab: Tab): HostObject {
  const { workbook } = host;
  const object: HostObject = {
    type: "Worksheet",
    id: tab.id,
    values: {
      Name: () => tab.name,
      Id: () => tab.id,
      Position: () => workbook.tabs.indexOf(tab),
      Visibility: () => visibilities[tab.visibility],
    },
    setters: {
      Position: (value) => place(host, tab, count(value), object),
      TabColor: (value) => void (drawingFor(tab, object, "tabColor").tabColor = color(value)),
      // The library knows the property as ShowGridlines and sends it by its older name.
      Gridlines: (value) => void (drawingFor(tab, object, "showGridlines").gridLines = flag(value)),
      Visibility: (value) => {
        const wanted = word({ Visible: "visible", Hidden: "hidden" } as const, value);
        // A sheet that was there before is shown or hidden until the file is read again: edits do not know of it.
        if (tab.drawing) tab.drawing.visibility = wanted;
        tab.visibility = wanted;
      },
    },
    objects: {
      Tables: () => tables(host, tab),
      Names: () => namesOf(host, tab),
      Protection: () => protection(tab),
      FreezePanes: () => freezePanes(tab),
      PageLayout: () => pageLayout(tab),
      HorizontalPageBreaks: () => horizontalPageBreaks(tab),
      Charts: () => charts(tab),
    },
    methods: {
      GetRange: (address) => range(host, tab, address === undefined || address === null ? { top: 0, left: 0, bottom: lastRow, right: lastColumn } : areaFrom(address)),
      GetRangeByIndexes: (row, column, rows, columns) => {
        const top = count(row);
        const left = count(column);
        return range(host, tab, checked({ top, left, bottom: top + count(rows) - 1, right: left + count(columns) - 1 }));
      },
      GetCell: (row, column) => range(host, tab, checked({ top: count(row), bottom: count(row), left: count(column), right: count(column) })),
      GetUsedRangeOrNullObject: (valuesOnly) => (valuesOnly === true ? usedRange(host, tab) : notPlayed(object, "getUsedRangeOrNullObject with formats")),
      Activate: () => {
        if (tab.visibility !== "visible") throw new Refusal("InvalidOperation", "a hidden sheet cannot be activated");
        host.select(tab, { top: 0, left: 0, bottom: 0, right: 0 });
      },
      Delete: () => workbook.removeTab(tab),
    },
  };
  return object;
}

/** A new sheet is moved in front of the one that stands there. */
function place(host: Host, tab: Tab, position: number, object: HostObject): void {
  const { workbook } = host;
  const drawing = drawingFor(tab, object, "position");
  const others = workbook.tabs.filter((other) => other !== tab);
  if (position < 0 || position > others.length) invalidArgument(`no position ${position}`);
  drawing.before = others[position]?.name;
  workbook.tabs = [...others.slice(0, position), tab, ...others.slice(position)];
}

function protection(tab: Tab): HostObject {
  const object: HostObject = {
    type: "WorksheetProtection",
    values: { Protected: () => tab.protected },
    methods: {
      Protect: (_options, password) => {
        if (tab.protected) throw new Refusal("AccessDenied", "the sheet is protected already");
        if (typeof password === "string") notPlayed(object, "protect with a password");
        drawingFor(tab, object, "protect").protected = true;
        tab.protected = true;
      },
    },
  };
  return object;
}

function freezePanes(tab: Tab): HostObject {
  const object: HostObject = {
    type: "WorksheetFreezePanes",
    methods: {
      FreezeAt: async (cells) => {
        const { bottom, right } = areaFrom(isHostObject(cells) ? await cells.values?.Address?.() : cells);
        drawingFor(tab, object, "freezeAt").freeze = { row: bottom + 1, column: right + 1 };
      },
      FreezeRows: (rows) => void (drawingFor(tab, object, "freezeRows").freeze = { row: count(rows), column: 0 }),
      FreezeColumns: (columns) => void (drawingFor(tab, object, "freezeColumns").freeze = { row: 0, column: count(columns) }),
    },
  };
  return object;
}
