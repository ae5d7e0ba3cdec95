import type { Candidate, CandidateColumn } from "../sheet/candidate";
import { monthsAcross } from "../sheet/findTables";
import { lowest, splitHeader } from "../sheet/headerText";
import { figureLabel, isHeaderWord, isPersonWord, isTotalLabel, stackRow } from "../sheet/headerWords";
import { readNumber } from "../sheet/readNumber";
import { folded } from "../sheet/simplified";
import { valueAt } from "../sheet/snapshot";
import { bandSpan, scoredBand } from "../scheme/bandText";
import { deductionProse } from "../scheme/deductionProse";
import { periodIn } from "../scheme/periodText";
import { cycleOf } from "../scheme/period";
import type { Issue } from "../scheme/issue";
import { areaReference, cellReference } from "../scheme/issue";
import { choiceWords } from "../scheme/tableColumns";
import type { BandSource, DeductionSource, GradeSource, IndicatorSource } from "./schemeSource";
import type { Template } from "./template";
import { same, text, type Text } from "./text";

/** A scheme as the user's own sheet states it, every row to confirm; what the sheet leaves open is asked. */
export type ProposedScheme = Readonly<{ template: Template; questions: readonly Issue[] }>;

/** What the sheet says about one item. */
type Item = Readonly<{ name: string; at: string; weight?: number; points?: number; dimension?: string; unit?: string; target?: number; targetColumn?: string; standard?: string; column: string }>;

/**
 * The weights, targets, bands and deduction rules that stand in a sheet, offered as rows of a scheme. Nothing is made
 * up: a weight or cut-off that the sheet does not give stays blank and becomes a question.
 */
export function proposeScheme(candidate: Candidate): ProposedScheme {
  const items = candidate.shape === "wide" ? wideItems(candidate) : longItems(candidate);
  const parts = items.map(rowsOf);
  const indicators = parts.map(({ indicator }) => indicator);
  const grades = gradesOf(candidate);
  const title = candidate.titles[0] ?? candidate.sheet.name;
  const cycle = cycleOf(candidate.titles.map((one) => periodIn(one, "month")).find((period) => period !== undefined) ?? "2026-01");
  const bands = parts.flatMap((part) => part.bands);
  const deductions = parts.flatMap((part) => part.deductions);
  const template: Template = {
    code: "OWN",
    name: same(title),
    post: text("本表所列人员", "The people on the sheet"),
    cycle,
    cycleWords: text("按原表", "As on the sheet"),
    description: text("由原表整理，待确认", "Drawn from the sheet, to confirm"),
    purpose: text("由原表整理，待确认", "Drawn from the sheet, to confirm"),
    source: { title: `${candidate.sheet.name}`, gloss: "the user's own sheet", articles: [] },
    scheme: { settings: { version: { value: "1" }, cycle: { value: cycle, assumed: true } }, indicators, ...(bands.length > 0 ? { bands } : {}), ...(deductions.length > 0 ? { deductions } : {}), ...(grades.length > 0 ? { grades } : {}) },
    results: [],
    logs: [],
    notices: [],
    assumptions: [],
    steps: [],
  };
  return { template, questions: [...questionsOf(candidate, items, grades), ...lowerQuestions(items), ...parts.flatMap(({ questions }) => questions)] };
}

/** Columns that are figures of an item: no keys, no totals, nothing of ours. */
function wideItems(candidate: Candidate): readonly Item[] {
  const { sheet, leftOut } = candidate;
  const headRow = (reason: "weights" | "targets" | "points" | "units") => leftOut.find((one) => one.reason === reason)?.row;
  const figure = (row: number | undefined, column: number) => (row === undefined ? undefined : readNumber(valueAt(sheet, { row, column }))?.value);
  const rows = { weights: headRow("weights"), targets: headRow("targets"), points: headRow("points") };
  const paired = targetColumns(candidate);
  return candidate.columns.filter((column) => isItem(column, candidate) && !paired.targets.has(column)).map((column): Item => {
    const beside = paired.of.get(column);
    const weight = column.weight ?? ratio(figure(rows.weights, column.column));
    const target = figure(rows.targets, column.column) ?? (column.target === undefined ? undefined : readNumber(column.target)?.value);
    const points = column.points ?? figure(rows.points, column.column);
    return {
      name: beside ? column.name.split(" / ").slice(0, -1).join(" / ") : column.name,
      ...(beside ? { targetColumn: beside.header.replace(/\s*[\r\n]+\s*/g, " ") } : {}),
      column: column.header.replace(/\s*[\r\n]+\s*/g, " "),
      at: cellReference(sheet.name, { row: candidate.header?.last ?? candidate.area.top, column: column.column }),
      ...(weight === undefined ? {} : { weight }),
      ...(points === undefined ? {} : { points }),
      ...(target === undefined ? {} : { target }),
      ...(column.unit === undefined ? {} : { unit: column.unit }),
      ...pick("standard", standardBelow(candidate, column.column) ?? column.description),
    };
  });
}

/** Standards that stand below the table, each under its item, in a row that says so (评分标准). */
function standardBelow({ sheet, leftOut, area }: Candidate, column: number): string | undefined {
  for (const { row, reason } of leftOut) {
    if (reason !== "grades" && reason !== "note" && reason !== "unlike") continue;
    const label = (sheet.rows.get(row) ?? []).slice(area.left).find((value) => typeof value === "string" && value.trim() !== "");
    const text = valueAt(sheet, { row, column });
    if (typeof label === "string" && /^(?:评分|得分|计分|考核|评价)(?:标准|办法|细则|规则)/.test(folded(label)) && typeof text === "string" && text !== label) return text;
  }
  return undefined;
}

/** `产值 / 目标` beside `产值 / 实际`: the target of the same item, a person's own. */
function targetColumns({ columns }: Candidate): Readonly<{ targets: ReadonlySet<CandidateColumn>; of: ReadonlyMap<CandidateColumn, CandidateColumn> }> {
  const split = columns.flatMap((column) => {
    const parts = column.name.split(" / ");
    const part = parts.length > 1 ? stackRow(parts.at(-1)!) : undefined;
    return part === undefined ? [] : [{ column, item: parts.slice(0, -1).join(" / "), part }];
  });
  const targets = split.filter(({ part }) => part === "target");
  const of = split.filter(({ part }) => part === "actual").flatMap(({ column, item }) => {
    const target = targets.find((one) => one.item === item);
    return target ? [[column, target.column] as const] : [];
  });
  return { targets: new Set(split.filter(({ part, column }) => part === "gap" || of.some(([, target]) => target === column)).map(({ column }) => column)), of: new Map(of) };
}

const resultWords = ["总分", "总得分", "得分", "合计", "总计", "等级", "考核等级", "排名", "名次", "系数", "备注", "说明", "序号", "电话", "最终得分", "考核结果"].map(folded);

function isItem(one: CandidateColumn, { subject, columns }: Candidate): boolean {
  const { header, name, kind, column } = one;
  if (monthsAcross(columns).length >= 2 && monthsAcross(columns).includes(one)) return false;
  if (header === "" || column === subject || kind === "text" || /[（(](?:计|calc)[)）]\s*$/i.test(header)) return false;
  return !resultWords.includes(folded(lowest(name))) && !isPersonWord(lowest(name)) && !isTotalLabel(lowest(name)) && !isHeaderWord(lowest(name)) && figureLabel(name) === undefined;
}

/** A weight written as 40 means 40 %. */
function ratio(weight: number | undefined): number | undefined {
  return weight === undefined ? undefined : weight > 1 ? Number(`${weight}e-2`) : weight;
}

/** The rows of a long table: an item a row, a category's weight merged beside several of them. */
function longItems({ sheet, columns, body, subject }: Candidate): readonly Item[] {
  const called = (...words: readonly string[]) => columns.find(({ name }) => words.map(folded).includes(folded(name)))?.column;
  const weights = columns.filter(({ name }) => /权重|比重|占比|weight/i.test(name)).map(({ column }) => column);
  const dimension = called("维度", "类别", "考核类别", "考核维度", "分类", "考核要素", "category", "dimension");
  const target = called("目标值", "目标", "指标值", "target");
  const standard = called("评分标准", "考核标准", "计分标准", "评价标准", "标准", "考核办法", "scoring standard", "standard");
  const points = called("分值", "满分", "标准分", "max points");
  const unit = called("单位", "unit");
  const covering = (row: number, column: number) => sheet.merges.find((merge) => merge.left <= column && merge.right >= column && merge.top <= row && merge.bottom >= row);
  const held = (row: number, column: number | undefined) => {
    if (column === undefined) return null;
    const merge = covering(row, column);
    return valueAt(sheet, merge ? { row: merge.top, column: merge.left } : { row, column });
  };
  const words = (row: number, column: number | undefined) => {
    const value = held(row, column);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const category = weights.length > 1 && body.some((row) => (covering(row, weights[0]!)?.bottom ?? row) > row);
  return body.flatMap((row): Item[] => {
    const value = subject === undefined ? null : valueAt(sheet, { row, column: subject });
    if (value === null || String(value).trim() === "") return [];
    const split = splitHeader(String(value));
    const each = weights.map((column) => ratio(readNumber(held(row, column))?.value)).filter((weight) => weight !== undefined);
    const weight = split.weight ?? (each.length > 1 && category ? Number((each[0]! * each[1]!).toPrecision(12)) : each.at(-1));
    const targetText = held(row, target);
    const targetValue = readNumber(targetText)?.value;
    const pointsValue = split.points ?? readNumber(held(row, points))?.value;
    return [
      {
        name: split.name,
        column: split.name,
        at: cellReference(sheet.name, { row, column: subject! }),
        ...(weight === undefined ? {} : { weight }),
        ...(pointsValue === undefined ? {} : { points: pointsValue }),
        ...(targetValue === undefined ? {} : { target: targetValue }),
        ...pick("dimension", words(row, dimension)),
        ...pick("unit", words(row, unit) ?? split.unit ?? readNumber(targetText)?.unit ?? (readNumber(targetText)?.percent ? "%" : undefined)),
        ...pick("standard", words(row, standard) ?? split.description),
      },
    ];
  });
}

function pick<Key extends string>(key: Key, value: string | undefined): Readonly<Partial<Record<Key, string>>> {
  const picked: Partial<Record<Key, string>> = {};
  if (value !== undefined) picked[key] = value;
  return picked;
}

/** Bands in percent beside a target that is none are bands of the attainment; all others of the value itself. */
function ofWords({ target, targetColumn, unit }: Item): Text {
  const { attainment, actual } = choiceWords.of;
  const words = (target !== undefined || targetColumn !== undefined) && unit !== "%" ? attainment : actual;
  return text(words.zh, words.en);
}

/** What one wants little of, when it is measured against a target: to be confirmed. */
function lessIsBetter({ name, target, targetColumn }: Item): boolean {
  return (target !== undefined || targetColumn !== undefined) && /投诉(?!.*(?:处理|解决|及时))|返修|返工|差错|错误|流失|离职|迟到|缺勤|旷工|超时|时长|响应时间|成本(?!.*节约)|费用|退货|逾期|事故|应收|欠费|违规|complaints?$|errors?|turnover|aht|handling time|response time|overdue|accidents?/i.test(name);
}

type Rows = Readonly<{ indicator: IndicatorSource; bands: readonly BandSource[]; deductions: readonly DeductionSource[]; questions: readonly Issue[] }>;

/** One item as scheme rows: its standard read as bands, as points per shortfall or as deductions, else kept as words. */
function rowsOf(item: Item, index: number): Rows {
  const code = `Z${index + 1}`;
  const quoted = item.standard ?? "";
  const common = {
    code,
    name: same(item.name),
    definition: same(quoted),
    origin: "assumed" as const,
    columns: [same(item.column)],
    ...(item.weight === undefined ? {} : { weight: item.weight }),
    ...(item.points === undefined ? {} : { maxPoints: item.points }),
    ...(item.unit === undefined ? {} : { unit: same(item.unit) }),
    ...(item.dimension === undefined ? {} : { dimension: same(item.dimension) }),
    ...(item.targetColumn === undefined ? {} : { target: { column: same(item.targetColumn) } }),
    ...(item.target === undefined ? {} : { target: item.target }),
    ...(lessIsBetter(item) ? { direction: "lower" as const } : {}),
    ...(/加分|附加|奖励项|bonus/i.test(item.name) ? { bonus: true } : {}),
  };
  const steps = quoted.split(/[;；\r\n]+/).map((part) => scoredBand(part)).filter((band) => band !== undefined);
  if (steps.length >= 2) {
    const bands = steps.map((band): BandSource => ({ name: same(item.name), ...band, origin: "assumed" }));
    return { indicator: { ...common, rule: "bands", ruleSettings: { bands: same(item.name), of: ofWords(item) } }, bands, deductions: [], questions: [] };
  }
  const prose = deductionProse(quoted);
  switch (prose?.kind) {
    case "perShort":
      return { indicator: { ...common, rule: "perShort", ruleSettings: { step: prose.step, points: prose.points } }, bands: [], deductions: [], questions: item.target === undefined ? [asked("own-target-missing", item)] : [] };
    case "repeat":
    case "steps":
    case "all": {
      const deduction: DeductionSource = {
        code: `D${index + 1}`,
        name: same(item.name),
        counted: same(item.column),
        target: same(code),
        unit: prose.kind === "all" ? "percent" : "points",
        steps: prose.kind === "repeat" ? [prose.points] : prose.kind === "steps" ? prose.steps : [1],
        combine: "add",
        beyond: prose.kind === "repeat" ? "repeat" : prose.kind === "steps" ? "ask" : "none",
        ...(prose.kind === "repeat" && prose.maximum !== undefined ? { maximum: prose.maximum } : {}),
        definition: same(quoted),
        origin: "assumed",
      };
      return { indicator: { ...common, columns: [same(item.column)], rule: "deductions" }, bands: [], deductions: [deduction], questions: [] };
    }
    case undefined: {
      const unread = bandSpan(quoted) !== undefined || /扣|%|≥|≤|[<>]/.test(quoted);
      return { indicator: { ...common, rule: (item.target !== undefined && item.target > 0) || item.targetColumn !== undefined ? "proportional" : "direct" }, bands: [], deductions: [], questions: unread ? [asked("own-standard-unread", item, quoted)] : [] };
    }
  }
}

function asked(code: string, { name, at }: Item, quoted = ""): Issue {
  return { severity: "notice", code, at, facts: { name, text: quoted.replace(/\s*[\r\n]+\s*/g, " ").slice(0, 80) } };
}

/** `优秀：90分以上 良好：80-89 …` as cut-offs, when every one of them says where it begins. */
function gradesOf({ sheet, leftOut, columns }: Candidate): readonly GradeSource[] {
  const cells = leftOut.filter(({ reason }) => reason === "grades").flatMap(({ row }) => columns.map(({ column }) => valueAt(sheet, { row, column })).filter((value) => typeof value === "string"));
  const parts = cells.flatMap((cell) => cell.split(/[；;\r\n]+/)).map((part) => /^\s*([^:：=(（\d≥≤<>]{1,8})[:：=]?\s*[（(]?(.+?)[)）]?\s*$/u.exec(part.normalize("NFKC")));
  const read = parts.flatMap((match) => {
    const span = match ? bandSpan(match[2]!) : undefined;
    return match && span ? [{ grade: match[1]!.trim(), span }] : [];
  });
  const sorted = [...read].sort((one, other) => (other.span.from ?? -Infinity) - (one.span.from ?? -Infinity));
  if (sorted.length < 2 || sorted.slice(0, -1).some(({ span }) => span.from === undefined)) return [];
  return sorted.map(({ grade, span }, index): GradeSource => ({ grade: same(grade), label: same(grade), origin: "assumed", ...(index === sorted.length - 1 ? {} : { lowestTotal: span.from!, inclusive: span.fromInclusive ?? true }) }));
}

function lowerQuestions(items: readonly Item[]): readonly Issue[] {
  const lower = items.filter(lessIsBetter);
  return lower[0] ? [{ severity: "notice", code: "own-lower-better", at: lower[0].at, facts: { names: lower.map(({ name }) => name).join("、") } }] : [];
}

function questionsOf(candidate: Candidate, items: readonly Item[], grades: readonly GradeSource[]): readonly Issue[] {
  const at = areaReference(candidate.sheet.name, candidate.area);
  const weighed = items.filter(({ weight }) => weight !== undefined);
  const without = items.filter(({ weight, points }) => weight === undefined && points === undefined);
  return [
    ...(items.length === 0 ? [{ severity: "issue", code: monthsAcross(candidate.columns).length >= 2 ? "own-months" : "own-no-items", at, facts: {} } as const] : []),
    ...(items.length > 0 && weighed.length < items.length && without.length > 0 ? [{ severity: "notice", code: "own-weights-missing", at: without[0]!.at, facts: { names: without.map(({ name }) => name).join("、") } } as const] : []),
    ...(grades.length === 0 ? [{ severity: "notice", code: "own-no-grades", at, facts: {} } as const] : []),
  ];
}
