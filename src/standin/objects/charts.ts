import { formatAbsoluteReference, parseReference } from "../../sheet/address";
import type { ChartPlan } from "../../sheet/sheetPlan";
import { areaFrom } from "./range";
import { drawingFor, type Changing, type DrawnChart } from "../drawing";
import { color, flag, invalidArgument, isHostObject, itemNotFound, text, word, type HostObject } from "../hostObject";
import type { Tab } from "../playedWorkbook";

const kinds = {
  ColumnClustered: "column",
  BarClustered: "bar",
  Line: "line",
  Radar: "radar",
  Pie: "pie",
  ColumnStacked: "stackedColumn",
  BarStacked: "stackedBar",
} as const;

type DrawnSeries = Changing<ChartPlan["series"][number]>;

/** Native charts of a sheet. */
export function charts(tab: Tab): HostObject {
  const object: HostObject = {
    type: "ChartCollection",
    methods: {
      Add: async (kind, source, seriesBy) => {
        if (seriesBy !== "Columns") invalidArgument("series by columns only");
        const drawing = drawingFor(tab, object, "add");
        const chart: DrawnChart = {
          name: `图表 ${drawing.charts.length + 1}`,
          kind: word(kinds, kind),
          title: "",
          categories: "",
          series: [{ name: "", values: await referenceOf(source) }],
          area: { top: 0, left: 0, bottom: 14, right: 7 },
          showLegend: true,
        };
        drawing.charts.push(chart);
        return chartObject(chart);
      },
    },
  };
  return object;
}

function chartObject(chart: DrawnChart): HostObject {
  return {
    type: "Chart",
    id: chart.name,
    setters: { Name: (value) => void (chart.name = text(value)) },
    objects: {
      Title: () => ({
        type: "ChartTitle",
        setters: {
          Text: (value) => void (chart.title = text(value)),
          Visible: (value) => void (flag(value) || (chart.title = "")),
        },
        methods: {
          SetFormula: (formula) => {
            const reference = parseReference(text(formula).replace(/^=/, ""));
            if (!reference) invalidArgument("a cell expected");
            chart.titleFrom = formatAbsoluteReference(reference.sheet, reference.area);
          },
        },
      }),
      Legend: () => ({ type: "ChartLegend", setters: { Visible: (value) => void (chart.showLegend = flag(value)) } }),
      Series: () => seriesCollection(chart),
      Axes: () => ({
        type: "ChartAxes",
        objects: { ValueAxis: () => ({ type: "ChartAxis", setters: { NumberFormat: (value) => void (chart.valueFormat = text(value)), Minimum: (value) => void (chart.valueMin = Number(value)) } }) },
      }),
    },
    methods: {
      SetPosition: (start, end) => {
        const first = areaFrom(start);
        const last = areaFrom(end);
        chart.area = { top: first.top, left: first.left, bottom: last.bottom, right: last.right };
      },
    },
  };
}

function seriesCollection(chart: DrawnChart): HostObject {
  return {
    type: "ChartSeriesCollection",
    methods: {
      GetItemAt: (index) => series(chart, chart.series[Number(index)] ?? itemNotFound(`no series ${String(index)}`)),
      Add: (name) => {
        const added: DrawnSeries = { name: text(name), values: "" };
        chart.series.push(added);
        return series(chart, added);
      },
    },
  };
}

function series(chart: DrawnChart, one: DrawnSeries): HostObject {
  const paint = (value: unknown) => void (one.color = color(value));
  return {
    type: "ChartSeries",
    id: String(chart.series.indexOf(one)),
    setters: {
      Name: (value) => void (one.name = text(value)),
      HasDataLabels: (value) => void (chart.showValues = flag(value)),
    },
    objects: {
      Format: () => ({
        type: "ChartSeriesFormat",
        objects: {
          Fill: () => ({ type: "ChartFill", methods: { SetSolidColor: paint } }),
          Line: () => ({ type: "ChartLineFormat", setters: { Color: paint } }),
        },
      }),
    },
    methods: {
      SetValues: async (cells) => void (one.values = await referenceOf(cells)),
      SetXAxisValues: async (cells) => void (chart.categories = await referenceOf(cells)),
    },
  };
}

async function referenceOf(cells: unknown): Promise<string> {
  const reference = isHostObject(cells) ? parseReference(String(await cells.values?.Address?.())) : undefined;
  return reference ? formatAbsoluteReference(reference.sheet, reference.area) : invalidArgument("cells expected");
}
