import type { CellValue } from "../sheet/cellValue";
import { compare, exact, minus, over, rounded, toNumber, type Exact } from "../sheet/exact";
import type { CellStyle, ChartPlan } from "../sheet/sheetPlan";
import type { Language } from "../scheme/issue";
import type { DashboardFigures } from "./dashboardFigures";
import { dashboardLook as look } from "./dashboardLook";
import { chartKinds, chartTitles, mostCharts, type ChartKind } from "./dashboardSentences";
import { dashboardWord, type DashboardWord } from "./dashboardWords";
import type { Trend } from "./personTrends";

/** What each table of figures is about. A chart stands on the table of its own name. */
export type BlockKind = ChartKind | "projection";

/** One table of figures: the sentence above it, its headings, its rows, and how its columns look. */
export type DashboardBlock = Readonly<{
  kind: BlockKind;
  title: string;
  columns: readonly Readonly<{ header: string; span: number; style: CellStyle }>[];
  rows: readonly (readonly CellValue[])[];
  /** How the table is drawn, where it has a chart: categories are its first column, `series` the others by number. */
  chart?: Readonly<{ kind: ChartPlan["kind"]; series: readonly Readonly<{ column: number; color?: string }>[]; valueFormat?: string; valueMin?: number; showLegend?: boolean; showValues?: boolean }>;
}>;

/** People listed under the extrapolation: those who would move furthest. */
const mostTrends = 10;

/**
 * The tables of the sheet in their order, the first six that have something to compare, each with its chart. `kept` are
 * tables that the sheet has already: they stay, also while there is nothing to compare.
 */
export function dashboardBlocks(figures: DashboardFigures, language: Language, kept: ReadonlySet<string> = new Set()): readonly DashboardBlock[] {
  const titles = chartTitles(figures, language);
  const wanted = chartKinds.filter((kind) => titles.has(kind) || kept.has(kind)).slice(0, mostCharts);
  const blocks = wanted.map((kind): DashboardBlock => {
    const title = titles.get(kind);
    const block = kind === "trend" ? trendBlock(title, figures, language, !wanted.includes("paid")) : blockOf(kind, title ?? dashboardWord("nothing", language), figures, language);
    return title === undefined ? { ...block, rows: [] } : block;
  });
  return figures.trends.length > 0 || kept.has("projection") ? [...blocks, projectionBlock(figures, language)] : blocks;
}

function blockOf(kind: Exclude<ChartKind, "trend">, title: string, figures: DashboardFigures, language: Language): DashboardBlock {
  const word = (name: DashboardWord) => dashboardWord(name, language);
  const column = (name: DashboardWord, span: number, style: CellStyle) => ({ header: word(name), span, style });
  const score = look.score(figures.scheme.decimals);
  switch (kind) {
    case "distribution": {
      const { bars, graded } = figures.distribution;
      const share = (count: number) => toNumber(rounded(over(exact(count), exact(figures.scored)), 4));
      return {
        kind,
        title,
        columns: [column(graded ? "grade" : "points", 2, look.centered), column("count", 1, look.count), column("share", 1, look.percent)],
        rows: bars.map(({ label, count }) => [label, count, share(count)]),
        chart: { kind: "column", series: [{ column: 1, color: look.accent }], valueFormat: "0", valueMin: 0 },
      };
    }
    case "parts": {
      const { of, means } = figures.parts;
      return {
        kind,
        title,
        columns: [column(of, 3, look.text), column("meanScore", 1, score)],
        rows: means.map(({ name, mean }) => [name, to(mean, figures.scheme.decimals)]),
        chart: { kind: means.length > 2 ? "radar" : "column", series: [{ column: 1, color: look.accent }], valueFormat: "0.0", ...(means.length > 2 ? { showValues: false } : { valueMin: 0 }) },
      };
    }
    case "attainment":
      return {
        kind,
        title,
        columns: [column("indicator", 3, look.text), column("attained", 1, look.percent)],
        rows: figures.attainment.map(({ name, mean }) => [name, to(mean, 4)]),
        chart: { kind: "bar", series: [{ column: 1, color: look.accent }], valueFormat: "0%", valueMin: 0 },
      };
    case "movers":
      return {
        kind,
        title,
        columns: [column("person", 1, look.text), column("before", 1, score), column("now", 1, score), column("moved", 1, look.change(figures.scheme.decimals))],
        rows: figures.movers.shown.map(({ name, from, to: now, change }) => [name, ...[from, now, change].map((value) => to(value, figures.scheme.decimals))]),
        chart: { kind: "bar", series: [{ column: 3, color: look.accent }], valueFormat: "+0.0;-0.0;0" },
      };
    case "departments":
      return departmentsBlock(title, figures, language);
    case "paid":
      return {
        kind,
        title,
        columns: [column("inPeriod", 2, look.centered), column("paid", 2, look.money(figures.scheme.moneyDecimals))],
        rows: figures.trend.flatMap(({ period, paid }) => (paid ? [[period, to(paid, figures.scheme.moneyDecimals)]] : [])),
        chart: { kind: "column", series: [{ column: 1, color: look.accent }], valueFormat: "#,##0", valueMin: 0 },
      };
  }
}

/** Month by month; what was paid stands beside the means unless it has a chart of its own. */
function trendBlock(title: string | undefined, { trend, scheme, paid }: DashboardFigures, language: Language, withPaid: boolean): DashboardBlock {
  const pays = withPaid && paid !== undefined;
  const word = (name: DashboardWord) => dashboardWord(name, language);
  return {
    kind: "trend",
    title: title ?? word("nothing"),
    columns: [
      { header: word("inPeriod"), span: pays ? 1 : 2, style: look.centered },
      { header: word("mean"), span: 1, style: look.score(2) },
      { header: word("count"), span: 1, style: look.count },
      ...(pays ? [{ header: word("paid"), span: 1, style: look.money(scheme.moneyDecimals) }] : []),
    ],
    rows: trend.map(({ period, mean, people, paid: sum }) => [period, to(mean, 2), people, ...(pays ? [sum ? to(sum, scheme.moneyDecimals) : null] : [])]),
    chart: { kind: "line", series: [{ column: 1, color: look.accent }], valueFormat: "0.00" },
  };
}

/** Columns of the widest table that grades may take. */
const mostGrades = 6;

function departmentsBlock(title: string, { departments, ...figures }: DashboardFigures, language: Language): DashboardBlock {
  const grades = figures.grades.slice(0, mostGrades);
  const word = (name: DashboardWord) => dashboardWord(name, language);
  return {
    kind: "departments",
    title,
    columns: [
      { header: word("department"), span: 3, style: look.text },
      { header: word("count"), span: 1, style: look.count },
      { header: word("mean"), span: 1, style: look.score(2) },
      ...grades.map((grade) => ({ header: grade, span: 1, style: look.count })),
    ],
    rows: departments.map(({ department, people, mean, counts }) => [department || word("noDepartment"), people, to(mean, 2), ...counts.slice(0, mostGrades)]),
    chart:
      grades.length > 0
        ? { kind: "stackedBar", series: grades.map((_, index) => ({ column: index + 3, color: look.grades[index] })), valueFormat: "0;-0;;", valueMin: 0, showLegend: true }
        : { kind: "bar", series: [{ column: 2, color: look.accent }], valueFormat: "0.0", valueMin: 0 },
  };
}

function projectionBlock(figures: DashboardFigures, language: Language): DashboardBlock {
  const { decimals } = figures.scheme;
  const distance = ({ now, next }: Trend) => (compare(next, now) < 0 ? minus(now, next) : minus(next, now));
  const shown = [...figures.trends].sort((one, other) => compare(distance(other), distance(one))).slice(0, mostTrends);
  const word = (name: DashboardWord) => dashboardWord(name, language);
  const score = look.score(decimals);
  return {
    kind: "projection",
    title: word("projection"),
    columns: [
      { header: word("person"), span: 1, style: look.text },
      { header: word("now"), span: 1, style: score },
      { header: word("next"), span: 1, style: score },
      { header: word("yearEnd"), span: 1, style: score },
    ],
    rows: shown.map(({ name, now, next, yearEnd }) => [name, to(now, decimals), to(next, decimals), yearEnd ? to(yearEnd.total, decimals) : null]),
  };
}

function to(value: Exact, decimals: number): number {
  return toNumber(rounded(value, decimals));
}
