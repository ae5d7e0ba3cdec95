import { customXmlParts } from "./customXmlParts";
import { namesOf } from "./names";
import { range } from "./range";
import { tables } from "./tables";
import { worksheets } from "./worksheets";
import { count, text, type HostObject } from "../hostObject";
import type { Host } from "../host";

/** The workbook: where every object path begins. */
export function workbook(host: Host): HostObject {
  return {
    type: "Workbook",
    values: { ReadOnly: () => host.readOnly, Name: () => "工作簿.xlsx" },
    objects: {
      Application: () => application(host),
      CustomXmlParts: () => customXmlParts(host),
      Functions: () => functions(host),
      Names: () => namesOf(host),
      Protection: () => ({ type: "WorkbookProtection", values: { Protected: () => false } }),
      Tables: () => tables(host),
      Worksheets: () => worksheets(host),
      _Runtime: () => ({ type: "Runtime", setters: { EnableEvents: () => undefined } }),
    },
    methods: {
      GetSelectedRange: () => range(host, host.selection().tab, host.selection().area),
      GetActiveCell: () => {
        const { tab, area } = host.selection();
        return range(host, tab, { ...area, bottom: area.top, right: area.left });
      },
      _RemoveReference: () => undefined,
      _RemoveAllReferences: () => undefined,
    },
  };
}

function application(host: Host): HostObject {
  return {
    type: "Application",
    values: { CalculationMode: () => "Automatic" },
    methods: {
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
      CreateWorkbook: (base64) => {
        const bytes = text(base64);
        return { type: "WorkbookCreated", id: "1", methods: { Open: () => host.openNew(bytes) } };
      },
    },
  };
}

const dayLength = 86_400_000;

/** Worksheet functions: only the one that tells where days are counted from. */
function functions(host: Host): HostObject {
  return {
    type: "Functions",
    methods: {
      Date: (year, month, day) => ({
        type: "FunctionResult",
        values: {
          Value: async () => {
            const days = Math.round((Date.UTC(count(year), count(month) - 1, count(day)) - Date.UTC(1899, 11, 30)) / dayLength);
            return (await host.workbook.snapshot()).date1904 ? days - 1462 : days;
          },
          Error: () => null,
        },
      }),
    },
  };
}
