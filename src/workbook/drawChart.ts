import { formatPlace, parseReference } from "../sheet/address";
import type { ChartPlan } from "../sheet/sheetPlan";
import { hexColor, rangeOf } from "./cellStyle";

const chartTypes = {
  column: "ColumnClustered",
  bar: "BarClustered",
  line: "Line",
  radar: "Radar",
  pie: "Pie",
  stackedColumn: "ColumnStacked",
  stackedBar: "BarStacked",
} as const;

/** Draws a native chart. It is begun on the first series' own cells, since Excel wants some to begin with. */
export function drawChart(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: ChartPlan): void {
  const cells = (reference: string) => {
    const place = parseReference(reference);
    if (!place) throw new RangeError(`no reference: ${reference}`);
    return rangeOf(context.workbook.worksheets.getItem(place.sheet), place.area);
  };
  const [first, ...others] = plan.series;
  if (!first) return;
  const chart = sheet.charts.add(chartTypes[plan.kind], cells(first.values), "Columns");
  chart.name = plan.name;
  if (plan.titleFrom === undefined) {
    chart.title.text = plan.title;
    chart.title.visible = plan.title !== "";
  } else {
    chart.title.visible = true;
    chart.title.setFormula(`=${plan.titleFrom}`);
  }
  chart.legend.visible = plan.showLegend ?? false;
  chart.setPosition(
    formatPlace({ row: plan.area.top, column: plan.area.left }),
    formatPlace({ row: plan.area.bottom, column: plan.area.right }),
  );
  const drawn = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  plan.series.forEach(({ name, values, color }, index) => {
    const series = drawn[index]!;
    series.name = name;
    series.setValues(cells(values));
    series.setXAxisValues(cells(plan.categories));
    if (plan.showValues) series.hasDataLabels = true;
    if (color === undefined) return;
    if (plan.kind === "line" || plan.kind === "radar") series.format.line.color = hexColor(color);
    else series.format.fill.setSolidColor(hexColor(color));
  });
  if (plan.valueMin !== undefined && plan.kind !== "pie") chart.axes.valueAxis.minimum = plan.valueMin;
  if (plan.valueFormat !== undefined && plan.kind !== "pie") chart.axes.valueAxis.numberFormat = plan.valueFormat;
}
