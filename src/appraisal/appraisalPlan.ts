import { isFault, type CellValue } from "../sheet/cellValue";
import type { Edit } from "../sheet/edits";
import { isBlank } from "../sheet/readNumber";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { sameText } from "../sheet/text";
import { dueRuleMeant, type DayCount, type DueRule } from "../scheme/dueDay";
import { cellReference, type Issue, type Language } from "../scheme/issue";
import { isoDate, parsePeriod } from "../scheme/period";
import type { Scheme } from "../scheme/scheme";
import { choiceWords } from "../scheme/choiceWords";
import type { ColumnWords } from "../scheme/columnWords";
import { choiceMeant } from "../scheme/words";
import { keptColumn, type KeptColumn, type KeptLook } from "./keptColumn";
import { findKeptTable, keepRows, keptColumnOf, type KeptRow } from "./keptTable";
import { planKinds, planTable, type PlanField, type PlanKind } from "./planTable";

/** One step of every period. `at` is the cell of its due date, `doneAt` the cell that says up to which period it is done. */
export type PlanStep = Readonly<{
  name: string;
  kind: PlanKind;
  from?: DueRule;
  due?: DueRule;
  owner?: string;
  how?: string;
  /** The data table it is about; absent: all of them. */
  table?: string;
  doneUpTo?: string;
  assumed?: true;
  at?: string;
  doneAt?: string;
}>;

export type AppraisalPlan = Readonly<{ steps: readonly PlanStep[]; /** Whether it stands in the workbook. */ stands: boolean; notices: readonly Issue[] }>;

/** A step before it is in a workbook, as templates and the usual plan state it. */
export type PlannedStep = Readonly<{ step: ColumnWords; kind: PlanKind; from?: ColumnWords; due?: ColumnWords; owner?: ColumnWords; how?: ColumnWords; table?: ColumnWords; /** The latest period for which it is done. */ doneUpTo?: string; assumed?: boolean }>;

/** Steps without any dates: when they are due is for HR to say; none of the sources does but for what their own plans state. */
export const usualPlan: readonly PlannedStep[] = [
  { step: { zh: "目标设定", en: "Target setting" }, kind: "targets" },
  { step: { zh: "中期检查", en: "Mid-term review" }, kind: "midTerm" },
  { step: { zh: "评分", en: "Scoring" }, kind: "scoring" },
  { step: { zh: "签核", en: "Sign-off" }, kind: "signOff" },
  { step: { zh: "面谈", en: "Interviews" }, kind: "interviews" },
  { step: { zh: "申诉", en: "Appeals" }, kind: "appeals" },
  { step: { zh: "归档", en: "Filing" }, kind: "filing" },
].map((step) => ({ ...step, kind: step.kind as PlanKind, assumed: true }));

/** The workbook's plan; the usual steps without dates where it has none. Days that cannot be read are told. */
export function readPlan(workbook: WorkbookSnapshot, scheme: Scheme): AppraisalPlan {
  const table = findKeptTable(workbook, planTable);
  if (!table) return { steps: usualPlan.map((step) => planned(step, scheme.language)), stands: false, notices: [] };
  const columns = new Map((Object.keys(planTable.columns) as PlanField[]).map((field) => [field, keptColumnOf(table, planTable, field)] as const));
  const steps: PlanStep[] = [];
  const notices: Issue[] = [];
  for (let row = table.first; row <= table.last; row += 1) {
    const value = (field: PlanField): CellValue => {
      const column = columns.get(field);
      return column === undefined ? null : valueAt(table.sheet, { row, column });
    };
    const text = (field: PlanField) => {
      const held = value(field);
      return held === null || isFault(held) ? "" : String(held).trim();
    };
    const at = (field: PlanField) => cellReference(table.sheet.name, { row, column: columns.get(field) ?? table.area.left });
    if (text("step") === "") continue;
    const day = (field: "from" | "due"): DueRule | undefined => {
      const held = value(field);
      if (isBlank(held) || (typeof held !== "string" && typeof held !== "number")) return undefined;
      const rule = dueRuleMeant(typeof held === "number" && workbook.date1904 ? held + 1462 : held);
      if (!rule) notices.push({ severity: "notice", code: "plan-day-unreadable", at: at(field), facts: { step: text("step"), text: text(field) } });
      return rule;
    };
    const [from, due] = [day("from"), day("due")];
    const marked = value("doneUpTo");
    const doneUpTo = typeof marked === "string" || typeof marked === "number" ? parsePeriod(marked, scheme.settings.cycle, workbook.date1904) : undefined;
    steps.push({
      name: text("step"),
      kind: choiceMeant(text("kind"), planKinds) ?? kindOf(text("step")),
      ...(from && { from }),
      ...(due && { due }),
      ...(text("owner") !== "" && { owner: text("owner") }),
      ...(text("how") !== "" && { how: text("how") }),
      ...(text("table") !== "" && { table: text("table") }),
      ...(doneUpTo !== undefined && { doneUpTo }),
      ...(choiceMeant(text("origin"), choiceWords.origin) === "assumed" && { assumed: true as const }),
      at: at("due"),
      doneAt: at("doneUpTo"),
    });
  }
  return { steps, stands: true, notices };
}

function planned({ step, kind, from, due, owner, how, table, assumed }: PlannedStep, language: Language): PlanStep {
  const rule = (words: ColumnWords | undefined) => (words ? dueRuleMeant(words[language]) : undefined);
  const [begins, ends] = [rule(from), rule(due)];
  return { name: step[language], kind, ...(begins && { from: begins }), ...(ends && { due: ends }), ...(owner && { owner: owner[language] }), ...(how && { how: how[language] }), ...(table && { table: table[language] }), ...(assumed && { assumed: true as const }) };
}

/** What a step's own name says of it, where nothing else does. */
const named: readonly (readonly [RegExp, PlanKind])[] = [
  [/目标|target/i, "targets"],
  [/中期|mid.?term|interim/i, "midTerm"],
  [/自我|上级|同级|下级|self|superior|peer/i, "ratings"],
  [/签|sign/i, "signOff"],
  [/面谈|反馈|沟通|interview|feedback/i, "interviews"],
  [/申诉|appeal/i, "appeals"],
  [/审批|approv/i, "approval"],
  [/归档|filing|close/i, "filing"],
  [/评分|打分|综合|考核数据|scor|result/i, "scoring"],
];

function kindOf(name: string): PlanKind {
  return named.find(([words]) => words.test(name))?.[1] ?? "other";
}

/** The parameter that says how the days of a deadline are counted (AMB-79). */
export const dayCountParameter = {
  name: { zh: "期限天数", en: "Deadline_days" },
  readings: { calendar: { zh: "自然日", en: "Calendar days" }, working: { zh: "工作日", en: "Working days" } },
} as const;

export function dayCountOf(scheme: Scheme): DayCount {
  const value = scheme.parameters.find(({ name }) => sameText(name, dayCountParameter.name.zh) || sameText(name, dayCountParameter.name.en))?.value;
  return (typeof value === "string" ? choiceMeant(value, dayCountParameter.readings) : undefined) ?? "calendar";
}

const looks: Readonly<Partial<Record<PlanField, KeptLook>>> = { kind: "centered", from: "centered", due: "centered", how: "long", doneUpTo: "period", origin: "centered" };
const widths: Readonly<Partial<Record<PlanField, number>>> = { step: 20, kind: 14, from: 18, due: 18, owner: 16, how: 46, table: 14, origin: 13 };

export function planColumns(language: Language): readonly KeptColumn[] {
  return (Object.keys(planTable.columns) as PlanField[]).map((field) =>
    keptColumn(planTable.columns[field], { look: looks[field] ?? "text", language, human: true, ...(widths[field] && { width: widths[field] }), ...(field === "kind" && { choices: planKinds }) }),
  );
}

export const planNotes: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    "每一期都按这些步骤走；可增删、改名。日期写作：期初第1日、期末前5日、期末后第10日、次月10日、次年1月15日、2026-04-10；空白＝未定。",
    "首尾两天都算；参数“期限天数”为“工作日”时，“期末后第几日”按周一至周五数（法定节假日与调休请自行改写日期）。“已完成至”填期间，如 2026-03。",
  ],
  en: [
    "Every period goes through these steps; add, drop and rename as you like. Days: day 1 of the period, 5 days before the end, day 10 after the end, 10th of the next month, 01-15 of the next year, 2026-04-10; blank = not set.",
    "Both ends count. While the parameter Deadline_days says Working days, days after the end are counted Monday to Friday (rewrite the dates for public holidays). Done up to holds a period such as 2026-03.",
  ],
};

/** The rows of a plan as cells, by heading. */
export function planRows(steps: readonly PlannedStep[], language: Language): readonly KeptRow[] {
  const header = (field: PlanField) => planTable.columns[field][language];
  return steps.map(({ step, kind, from, due, owner, how, table, doneUpTo, assumed }) => ({
    cells: new Map<string, CellValue>([
      [header("step"), step[language]],
      [header("kind"), planKinds[kind][language]],
      [header("from"), from?.[language] ?? null],
      [header("due"), due?.[language] ?? null],
      [header("owner"), owner?.[language] ?? null],
      [header("how"), how?.[language] ?? null],
      [header("table"), table?.[language] ?? null],
      [header("doneUpTo"), doneUpTo ?? null],
      [header("origin"), choiceWords.origin[assumed ? "assumed" : "source"][language]],
    ]),
  }));
}

/** Draws the plan's sheet with the usual steps; nothing where it stands already. */
export function drawPlan(workbook: WorkbookSnapshot, { language, settings }: Scheme): Readonly<{ edits: readonly Edit[]; issues: readonly Issue[] }> {
  const table = findKeptTable(workbook, planTable);
  if (table) return { edits: [], issues: [] };
  return keepRows({ words: planTable, title: `${planTable[language]} · ${settings.name}`, notes: planNotes[language], columns: planColumns(language), language }, undefined, planRows(usualPlan, language), [], workbook);
}

/** `12-10` within the year of the day, `2027-01-15` otherwise. */
export function dayText(day: number, today: number): string {
  const text = isoDate(day);
  return text.slice(0, 4) === isoDate(today).slice(0, 4) ? text.slice(5) : text;
}
