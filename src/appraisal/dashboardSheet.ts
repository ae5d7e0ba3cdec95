import { areaOf, formatAbsoluteReference, type Area, type Place } from "../sheet/address";
import type { CellValue } from "../sheet/cellValue";
import { minus, rounded, toNumber } from "../sheet/exact";
import type { CellStyle, ChartPlan, SheetPlan } from "../sheet/sheetPlan";
import type { Language } from "../scheme/issue";
import { dashboardBlocks, type BlockKind, type DashboardBlock } from "./dashboardBlocks";
import type { DashboardFigures } from "./dashboardFigures";
import { dashboardLook as look } from "./dashboardLook";
import { moneyText, signed } from "./dashboardSentences";
import { dashboardWord, type DashboardWord } from "./dashboardWords";
import { warningKindWords, warningText } from "./warningText";
import { SheetDraft, type Columns } from "./sheetDraft";

/** How many rows each table was given room for: a refresh that fits writes into the same cells. */
export type DashboardRoom = Readonly<Record<string, number>>;

export type DashboardSheet = Readonly<{
  plan: SheetPlan;
  room: DashboardRoom;
  /** The headings, by which the sheet is known again as it was drawn. */
  headings: readonly Readonly<{ at: Place; text: string }>[];
  /** What is refreshed: every cell that holds a figure, a sentence or a spare place. */
  cells: readonly Readonly<{ at: Place; value: CellValue }>[];
  /** The last row and column that are ours. */
  extent: Area;
}>;

/** Three groups of four columns with a narrow gap between them: a chart or a table of figures each. */
const groups = [0, 5, 10] as const;
const lastColumn = 13;
const widths = Array.from({ length: lastColumn + 1 }, (_, column) => (column === 4 || column === 9 ? 1.6 : groups.some((first) => first === column) ? 14.5 : 10.4));
const chartRows = 13;
const chartRowHeight = 18.5;
/** Where the cells of the widest table begin and how many columns they take: none begins in a gap. */
const wide = [[0, 3], [3, 2], [5, 1], [6, 1], [7, 1], [8, 2], [10, 1], [11, 1], [12, 2]] as const satisfies readonly Columns[];
const warningColumns = [[0, 2], [2, 2], [4, 7], [11, 3]] as const;
const mostWarnings = 30;

/**
 * The 看板 sheet of a period: what it comes to, up to six charts, the figures behind them, early warnings. `known` is the
 * room that the sheet has already: tables keep it, so that a chart's cells stay where they are.
 */
export function dashboardSheet(figures: DashboardFigures, language: Language, name: string, known: DashboardRoom = {}): DashboardSheet {
  const blocks = dashboardBlocks(figures, language, new Set(Object.keys(known)));
  const draft = new SheetDraft(lastColumn);
  const word = (one: DashboardWord, facts?: Readonly<Record<string, string | number>>) => dashboardWord(one, language, facts);
  const room = roomFor(blocks, figures, known);

  draft.row(32).put([0, 9], `${word("title")} · ${figures.period}`, look.title, "figure");
  draft.row(18).put([0, lastColumn + 1], `${figures.scheme.name} · ${word("version")} ${figures.scheme.version} · ${word("made")}`, look.subtitle, "figure");
  draft.gap(6);
  drawKeys(draft, figures, language);
  draft.gap(8);

  const charted = blocks.filter(({ chart }) => chart);
  const slots = charted.map((_, index): Area => {
    const left = groups[index % 3]!;
    const top = draft.next + Math.floor(index / 3) * (chartRows + 1);
    return { top, left, bottom: top + chartRows - 1, right: left + 3 };
  });
  for (let band = 0; band < Math.ceil(charted.length / 3); band += 1) {
    for (let row = 0; row < chartRows; row += 1) draft.row(chartRowHeight);
    draft.gap(8);
  }
  const pageEnds = [draft.next - 1];

  draft.row(26).put([0, lastColumn + 1], word("figures"), look.section, "heading");
  draft.gap(6);
  const titles = new Map<BlockKind, Place>();
  const bodies = new Map<BlockKind, Place>();
  const narrow = blocks.filter(({ kind }) => kind !== "departments");
  for (let first = 0; first < narrow.length; first += 3) {
    const band = narrow.slice(first, first + 3);
    drawTables(draft, band.map((block, index) => ({ block, places: spread(block, groups[index]!) })), Math.max(...band.map(({ kind }) => room[kind]!)), titles, bodies, room);
  }
  for (const block of blocks.filter(({ kind }) => kind === "departments")) {
    drawTables(draft, [{ block, places: wide.slice(0, block.columns.length) }], room[block.kind]!, titles, bodies, room);
  }
  if (blocks.some(({ kind }) => kind === "projection")) draft.row(16).put([0, lastColumn + 1], word("projectionNote"), look.note, "heading");
  pageEnds.push(draft.next - 1);
  drawWarnings(draft, figures, language, room["warnings"]!);

  const charts = charted.map((block, index) => chartOf(block, { name, area: slots[index]!, title: titles.get(block.kind)!, body: bodies.get(block.kind)!, places: block.kind === "departments" ? wide : spread(block, groups[narrow.indexOf(block) % 3]!), rows: room[block.kind]! }));
  return {
    plan: {
      name,
      tabColor: look.accent,
      gridLines: false,
      columnWidths: widths,
      rowHeights: draft.heights,
      blocks: [{ at: { row: 0, column: 0 }, rows: draft.rows }],
      merges: draft.merges,
      charts,
      print: {
        orientation: "landscape",
        fit: { wide: 1, tall: 0 },
        header: { left: figures.scheme.name, center: word("title"), right: figures.period },
        footer: { center: word("page"), right: `${word("version")} ${figures.scheme.version}` },
        margins: { top: 0.7, bottom: 0.65, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
        centered: true,
        breaksAfter: pageEnds,
      },
    },
    room,
    headings: draft.headings,
    cells: draft.figures,
    extent: { top: 0, left: 0, bottom: draft.next - 1, right: lastColumn },
  };
}

function roomFor(blocks: readonly DashboardBlock[], figures: DashboardFigures, known: DashboardRoom): DashboardRoom {
  const warnings = Math.min(mostWarnings, Math.ceil(Math.max(1, figures.warnings.length) / 5) * 5);
  const wanted = [...blocks.map(({ kind, rows }) => [kind, rows.length] as const), ["warnings", warnings] as const];
  return Object.fromEntries(wanted.map(([kind, rows]) => [kind, Math.max(rows, known[kind] ?? 0)]));
}

const keyPlaces = [[0, 2], [2, 3], [5, 2], [7, 3], [10, 2], [12, 2]] as const;

/** What the period comes to, in six figures. */
function drawKeys(draft: SheetDraft, figures: DashboardFigures, language: Language): void {
  const { mean, meanBefore, paid } = figures;
  const keys: readonly (readonly [DashboardWord, string | number])[] = [
    ["people", figures.people],
    ["scored", figures.scored],
    ["mean", mean ? toNumber(rounded(mean, 2)) : "—"],
    ["change", mean && meanBefore ? signed(minus(mean, meanBefore), 2) : "—"],
    ["paid", paid ? moneyText(paid, figures.scheme.moneyDecimals) : "—"],
    ["warnings", figures.warnings.length],
  ];
  const labels = draft.row(20);
  keys.forEach(([label], index) => labels.put(keyPlaces[index]!, dashboardWord(label, language), look.kpiLabel, "heading"));
  const values = draft.row(30);
  keys.forEach(([label, value], index) => values.put(keyPlaces[index]!, value, { ...look.kpi, numberFormat: label === "mean" ? "0.00" : "General" }, "figure"));
}

type PlacedBlock = Readonly<{ block: DashboardBlock; places: readonly Columns[] }>;

/** Tables side by side: a sentence, the headings, and as many rows as the longest has. */
function drawTables(draft: SheetDraft, placed: readonly PlacedBlock[], rows: number, titles: Map<BlockKind, Place>, bodies: Map<BlockKind, Place>, room: DashboardRoom): void {
  const sentences = draft.row(32);
  for (const { block, places } of placed) {
    titles.set(block.kind, { row: sentences.at, column: places[0]![0] });
    const [last, span] = block.kind === "departments" ? [lastColumn, 1] : places.at(-1)!;
    sentences.put([places[0]![0], last + span - places[0]![0]], block.title, look.sentence, "figure");
  }
  const headers = draft.row(22);
  for (const { block, places } of placed) {
    block.columns.forEach(({ header, style }, index) => headers.put(places[index]!, header, { ...look.header, horizontal: style.horizontal, indent: style.indent }, "heading"));
    bodies.set(block.kind, { row: headers.at + 1, column: places[0]![0] });
  }
  for (let row = 0; row < rows; row += 1) {
    const drawn = draft.row(18);
    for (const { block, places } of placed) {
      if (row >= room[block.kind]!) continue;
      block.columns.forEach(({ style }, index) => drawn.put(places[index]!, block.rows[row]?.[index] ?? null, style, "figure"));
    }
  }
  draft.gap(10);
}

/** Where the columns of a table of four begin. */
function spread(block: DashboardBlock, left: number): readonly Columns[] {
  let next = left;
  return block.columns.map(({ span }) => {
    next += span;
    return [next - span, span];
  });
}

function drawWarnings(draft: SheetDraft, figures: DashboardFigures, language: Language, rows: number): void {
  const word = (one: DashboardWord, facts?: Readonly<Record<string, string | number>>) => dashboardWord(one, language, facts);
  draft.row(26).put([0, lastColumn + 1], word("warnings"), look.section, "heading");
  draft.row(28).put([0, lastColumn + 1], word("warningsNote"), look.note, "heading");
  const headers = draft.row(22);
  const columns: readonly (readonly [DashboardWord, CellStyle])[] = [["person", look.text], ["kind", look.text], ["what", look.text], ["evidence", { ...look.text, size: 9 }]];
  columns.forEach(([header], index) => headers.put(warningColumns[index]!, word(header), { ...look.header, horizontal: "left" }, "heading"));
  for (let row = 0; row < rows; row += 1) {
    const warning = figures.warnings[row];
    const values = warning
      ? [warning.name, warningKindWords[warning.kind][language], warningText(warning, language), warning.evidence.map(({ at }) => at).slice(0, 3).join(language === "zh" ? "、" : ", ")]
      : [row === 0 ? word("noWarnings") : null, null, null, null];
    const drawn = draft.row(language === "zh" ? 28 : 31);
    columns.forEach(([, style], index) => drawn.put(warningColumns[index]!, values[index] ?? null, style, "figure"));
  }
  const more = figures.warnings.length - rows;
  draft.row(18).put([0, lastColumn + 1], more > 0 ? word("moreWarnings", { count: more }) : null, look.note, "figure");
}

type ChartPlaces = Readonly<{ name: string; area: Area; title: Place; body: Place; places: readonly Columns[]; rows: number }>;

function chartOf({ kind, columns, chart, title: sentence }: DashboardBlock, { name, area, title, body, places, rows }: ChartPlaces): ChartPlan {
  const { kind: drawnAs, series, ...rest } = chart!;
  const columnOf = (index: number) => formatAbsoluteReference(name, { top: body.row, left: places[index]![0], bottom: body.row + rows - 1, right: places[index]![0] });
  return {
    name: chartName(kind, name),
    kind: drawnAs,
    title: sentence,
    titleFrom: formatAbsoluteReference(name, areaOf(title)),
    categories: columnOf(0),
    series: series.map(({ column, color }) => ({ name: columns[column]!.header, values: columnOf(column), ...(color === undefined ? {} : { color }) })),
    area,
    showValues: true,
    ...rest,
  };
}

/** Charts have names that stay, for who looks them up in Excel's selection pane. */
function chartName(kind: BlockKind, sheet: string): string {
  return `${sheet} ${kind}`;
}
