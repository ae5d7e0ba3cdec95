import type { SheetPlan } from "../sheet/sheetPlan";
import type { Language } from "../scheme/issue";
import type { Scheme } from "../scheme/scheme";
import type { Result } from "../scoring/result";
import type { AgreedTarget, Past } from "./agreedTargets";
import { gridOf, section, type GridCell, type GridRow } from "./cardGrid";
import { personRows } from "./cardHead";
import { cardLook as look } from "./cardLook";
import { cardText, lineText } from "./cardText";
import { cardWord } from "./cardWords";

const words = {
  title: { zh: "目标责任书", en: "Target letter" },
  targets: { zh: "指标与目标", en: "Indicators and targets" },
  indicator: { zh: "指标", en: "Indicator" },
  weight: { zh: "权重", en: "Weight" },
  points: { zh: "分值", en: "Points" },
  target: { zh: "目标值", en: "Target" },
  stretch: { zh: "力争值", en: "Stretch" },
  veto: { zh: "否决项", en: "Veto" },
  past: { zh: "以往实际", en: "Reached before" },
  scoring: { zh: "计分办法", en: "How it is scored" },
  last: { zh: "上期", en: "last" },
  mean: { zh: "平均", en: "mean" },
  best: { zh: "最好", en: "best" },
  yes: { zh: "是", en: "yes" },
  smart: { zh: "目标自查（SMART）", en: "Checklist of the targets (SMART)" },
  smartNote: { zh: "双方逐项核对后打勾。", en: "Tick each together." },
  agreement: { zh: "确认", en: "Agreement" },
  agreed: { zh: "以上指标、权重、目标值和计分办法已经双方沟通确认，作为本期考核的依据。需要变更时，由双方另行书面确认。", en: "Indicators, weights, targets and scoring above were agreed between both and are what this period is appraised by. Changes are agreed in writing." },
  vetoNote: { zh: "否决项：未达到目标时，该项奖励为 0。", en: "Veto: where its target is missed, its reward is 0." },
  pastNote: { zh: "以往实际只供定目标时参考，不是目标。", en: "What was reached before is shown for reference; it is no target." },
} as const;

/** The five boxes: 具体、可衡量、可实现、相关性强和有时间限制 (S1). */
const smart = [
  { zh: "具体", en: "Specific" },
  { zh: "可衡量", en: "Measurable" },
  { zh: "可实现", en: "Achievable" },
  { zh: "相关性强", en: "Relevant" },
  { zh: "有时间限制", en: "Time-bound" },
] as const;

export type LetterOptions = Readonly<{ period: string; language: Language; sheet: string }>;

type Field = "indicator" | "weight" | "target" | "stretch" | "veto" | "past" | "scoring";
type Spans = Readonly<Record<Field, number>>;

/** The columns of the list on twelve columns of the page; of a first period there is nothing that was reached before. */
const spansWith: Spans = { indicator: 3, weight: 1, target: 2, stretch: 1, veto: 1, past: 2, scoring: 2 };
const spansWithout: Spans = { indicator: 3, weight: 1, target: 2, stretch: 1, veto: 1, past: 0, scoring: 4 };

/**
 * One person's target letter for a period, A4 upright, ready to print: what is agreed, what was reached before, five boxes,
 * two signatures with their dates. Values only, nobody else on it.
 */
export function targetLetter(result: Result, targets: readonly AgreedTarget[], scheme: Scheme, { period, language, sheet }: LetterOptions): SheetPlan {
  const say = (word: keyof typeof words) => words[word][language];
  const { settings } = scheme;
  const spans = targets.some(({ past }) => past) ? spansWith : spansWithout;
  const fields = (Object.keys(spans) as Field[]).filter((field) => spans[field] > 0);
  const rows: readonly GridRow[] = [
    { cells: [{ span: 12, write: say("title"), style: { ...look.title, horizontal: "center" } }], height: 38 },
    { cells: [{ span: 12, write: `${lineText(settings.name, 60)}  ·  ${cardWord("version", language)} ${lineText(settings.version, 20)}`, style: { ...look.subtitle, horizontal: "center" } }], height: 18 },
    { cells: [{ span: 12, write: null, style: look.blank }], height: 6 },
    ...personRows({ result: { ...result, period }, lines: [], deductions: [], dimensions: [], payouts: [], findings: [] }, language),
    ...section(say("targets")),
    { cells: fields.map((field) => ({ span: spans[field], write: field === "weight" && settings.totalling === "points" ? say("points") : say(field), style: look.header })), least: 24, keepWithNext: true },
    ...targets.map((target) => targetRow(target, spans, language)),
    { cells: [{ span: 12, write: [...(targets.some(({ veto }) => veto) ? [say("vetoNote")] : []), ...(targets.some(({ past }) => past) ? [say("pastNote")] : [])].join("\n"), style: look.note }], least: 16 },
    ...section(say("smart")),
    smartRow(language),
    { cells: [{ span: 12, write: say("smartNote"), style: look.note }], height: 16 },
    ...section(say("agreement")),
    { cells: [{ span: 12, write: say("agreed"), style: look.text }], least: 34, keepWithNext: true },
    { cells: [{ span: 12, write: null, style: look.blank }], height: 8, keepWithNext: true },
    ...signRows(language),
  ];
  const grid = gridOf(rows);
  return {
    name: sheet,
    gridLines: false,
    columnWidths: grid.columnWidths,
    rowHeights: grid.rowHeights,
    blocks: grid.blocks,
    merges: grid.merges,
    print: {
      orientation: "portrait",
      fit: { wide: 1, tall: grid.height <= 1050 ? 1 : 0 },
      header: { left: lineText(settings.name, 60), right: cardWord("confidential", language) },
      footer: { center: cardWord("page", language) },
      margins: { top: 0.7, bottom: 0.65, left: 0.45, right: 0.45, header: 0.3, footer: 0.3 },
      centered: true,
    },
  };
}

function targetRow(target: AgreedTarget, spans: Spans, language: Language): GridRow {
  const fill = (text: string | undefined, span: number): GridCell => ({ span, write: text ?? "", style: text === undefined ? look.openCentered : look.centered });
  return {
    cells: [
      { span: spans.indicator, write: cardText(target.name, 80), style: look.strong },
      fill(target.weight, spans.weight),
      fill(target.target, spans.target),
      { span: spans.stretch, write: target.stretch ?? "", style: target.stretch === undefined ? look.openCentered : look.centered },
      { span: spans.veto, write: target.veto ? words.yes[language] : "", style: look.centered },
      ...(spans.past === 0 ? [] : [{ span: spans.past, write: target.past ? pastText(target.past, language) : "—", style: { ...look.small, horizontal: target.past ? "left" : "center" } } satisfies GridCell]),
      { span: spans.scoring, write: cardText(target.scoring, 160), style: { ...look.small, size: 8 } },
    ],
    least: 24,
  };
}

/** `上期 92%（2026-05）` … `平均 90%（5 期）` … `最好 95%`. */
function pastText({ last, lastPeriod, mean, best, periods }: Past, language: Language): string {
  const zh = language === "zh";
  const bracketed = (text: string) => (zh ? `（${text}）` : ` (${text})`);
  return [`${words.last[language]} ${last}${bracketed(lastPeriod)}`, ...(periods > 1 ? [`${words.mean[language]} ${mean}${bracketed(zh ? `${periods} 期` : String(periods))}`, ...(best === undefined ? [] : [`${words.best[language]} ${best}`])] : [])].join("\n");
}

function smartRow(language: Language): GridRow {
  const widths = [2, 3, 2, 2, 3];
  return { cells: smart.map((word, index) => ({ span: widths[index]!, write: `□ ${word[language]}`, style: look.openCentered })), height: 26 };
}

function signRows(language: Language): readonly GridRow[] {
  const signers = ["self", "superior"] as const;
  return [
    { cells: signers.map((who) => ({ span: 6, write: cardWord(who, language), style: look.header })), height: 22, keepWithNext: true },
    { cells: signers.flatMap((): GridCell[] => [{ span: 2, write: cardWord("sign", language), style: look.label }, { span: 4, write: null, style: look.openCentered }]), height: 40, keepWithNext: true },
    { cells: signers.flatMap((): GridCell[] => [{ span: 2, write: cardWord("day", language), style: look.label }, { span: 4, write: null, style: { ...look.openCentered, numberFormat: "yyyy-mm-dd" } }]), height: 26 },
  ];
}
