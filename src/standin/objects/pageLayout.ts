import { areaFrom } from "./range";
import { drawingFor, printOf, type Changing } from "../drawing";
import { flag, invalidArgument, isHostObject, notPlayed, text, word, type HostObject } from "../hostObject";
import type { PrintPlan } from "../../sheet/sheetPlan";
import type { Tab } from "../playedWorkbook";

type Zoom = Readonly<{ horizontalFitToPages?: number; verticalFitToPages?: number; scale?: number }>;
type Margins = NonNullable<PrintPlan["margins"]>;
type Lines = { left?: string; center?: string; right?: string };

/** The most that a header or footer line holds. */
const longestLine = 255;

/** How a sheet prints. */
export function pageLayout(tab: Tab): HostObject {
  const print = (): Changing<PrintPlan> => printOf(drawingFor(tab, object, "pageLayout"));
  const object: HostObject = {
    type: "PageLayout",
    setters: {
      Orientation: (value) => void (print().orientation = word({ Portrait: "portrait", Landscape: "landscape" } as const, value)),
      PaperSize: (value) => void word({ A4: true } as const, value),
      Zoom: (value) => {
        const { horizontalFitToPages, verticalFitToPages, scale } = value as Zoom;
        if (scale !== undefined) notPlayed(object, "zoom.scale");
        print().fit = { wide: horizontalFitToPages ?? 0, tall: verticalFitToPages ?? 0 };
      },
      CenterHorizontally: (value) => void (print().centered = flag(value)),
    },
    objects: {
      HeadersFooters: () => ({ type: "HeaderFooterGroup", objects: { DefaultForAllPages: () => headersFooters(print) } }),
    },
    methods: {
      SetPrintArea: async (value) => void (print().area = areaFrom(isHostObject(value) ? await value.values?.Address?.() : value)),
      SetPrintTitleRows: (value) => {
        const { top, bottom } = areaFrom(value);
        print().titleRows = { first: top, last: bottom };
      },
      SetPrintTitleColumns: (value) => {
        const { left, right } = areaFrom(value);
        print().titleColumns = { first: left, last: right };
      },
      SetPrintMargins: (unit, value) => {
        if (unit !== "Inches") notPlayed(object, `setPrintMargins(${String(unit)})`);
        print().margins = value as Margins;
      },
    },
  };
  return object;
}

function headersFooters(print: () => Changing<PrintPlan>): HostObject {
  const line = (part: "header" | "footer", side: keyof Lines) => (value: unknown) => {
    if (text(value).length > longestLine) invalidArgument("the line is too long");
    print()[part] = { ...print()[part], [side]: text(value) };
  };
  return {
    type: "HeaderFooter",
    setters: {
      LeftHeader: line("header", "left"),
      CenterHeader: line("header", "center"),
      RightHeader: line("header", "right"),
      LeftFooter: line("footer", "left"),
      CenterFooter: line("footer", "center"),
      RightFooter: line("footer", "right"),
    },
  };
}

/** Breaks above rows. */
export function horizontalPageBreaks(tab: Tab): HostObject {
  const object: HostObject = {
    type: "PageBreakCollection",
    methods: {
      Add: (address) => {
        const print = printOf(drawingFor(tab, object, "add"));
        print.breaksAfter = [...(print.breaksAfter ?? []), areaFrom(address).top - 1];
        return { type: "PageBreak" };
      },
    },
  };
  return object;
}
