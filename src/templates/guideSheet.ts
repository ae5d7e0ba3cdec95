import type { Area } from "../sheet/address";
import type { CellStyle, PlanCell, SheetPlan } from "../sheet/sheetPlan";
import type { CellWrite } from "../sheet/edits";
import type { Language } from "../scheme/issue";
import { choiceWords } from "../scheme/choiceWords";
import { lawNote, legend } from "./guideWords";
import { bodyStyle, colours, guidanceStyle, headingStyle, tabColours } from "./look";
import { printPlan } from "./printPlan";
import type { Template } from "./template";
import { text } from "./text";
import { rowHeight } from "./textHeight";

export const guideName = text("使用说明", "How to use");

const widths = [2, 17, 66, 44];
const plain: CellStyle = { color: colours.ink, vertical: "center", wrap: true };
const quiet: CellStyle = { ...plain, color: colours.quiet };
const label: CellStyle = { ...bodyStyle, bold: true, fill: colours.accentPale, horizontal: "center", wrap: true };
const boxed: CellStyle = { ...bodyStyle, horizontal: "left", indent: 1, wrap: true };
const columnHead: CellStyle = { ...bodyStyle, bold: true, color: colours.quiet, fill: colours.white, horizontal: "left", indent: 1 };

/** One row of the guide: its cells from column B, and whether C runs on over D. */
type Line = Readonly<{ cells: readonly Readonly<{ write: CellWrite; style: CellStyle }>[]; height: number; across?: "B" | "C" }>;

/** One sheet of the workbook, as the guide lists it. */
export type Listed = Readonly<{ name: string; about: string }>;

/** 使用说明: what the workbook is for, five steps, the legend, the sheets, the source's own words, what was assumed. */
export function guideSheet(template: Template, sheets: readonly Listed[], language: Language): SheetPlan {
  const lines = [
    ...titleLines(template, language),
    ...section(text("五步完成", "Five steps"), language, template.steps.map((step, index) => three(`${index + 1}  ${step.title[language]}`, step.text[language]))),
    ...section(text("颜色与标记", "Colours and marks"), language, legend.map((mark) => three(mark.word[language], mark.meaning[language], { ...label, fill: mark.fill, ...(mark.color ? { color: mark.color } : {}) }))),
    ...section(text("工作表", "Sheets"), language, sheets.map((sheet) => three(linkTo(sheet.name), sheet.about))),
    ...section(text("使用前请知", "Before you start"), language, template.notices.map((notice, index) => three(`${index + 1}`, notice[language]))),
    ...sourceLines(template, language),
    ...assumptionLines(template, language),
    ...((template.scheme.consequences ?? []).length > 0 ? section(text("法律提示", "A note on the law"), language, [wide(lawNote[language])]) : []),
  ];
  const merges = lines.flatMap((line, row): Area[] => (line.across ? [{ top: row, left: line.across === "B" ? 1 : 2, bottom: row, right: 3 }] : []));
  return {
    name: guideName[language],
    tabColor: tabColours.guide,
    gridLines: false,
    columnWidths: widths,
    rowHeights: new Map(lines.map((line, row) => [row, line.height])),
    blocks: [{ at: { row: 0, column: 1 }, rows: lines.map((line): readonly PlanCell[] => line.cells) }],
    merges,
    print: printPlan(template, language, { orientation: "portrait" }),
    protected: true,
  };
}

function titleLines(template: Template, language: Language): readonly Line[] {
  const zh = language === "zh";
  const facts = [`${zh ? "绩算模板" : "Jisuan template"} ${template.code}`, template.cycleWords[language], `${zh ? "被考核人：" : "For: "}${template.post[language]}`].join("  ·  ");
  return [
    { cells: [{ write: null, style: {} }], height: 10 },
    { cells: [{ write: template.name[language], style: { bold: true, size: 20, color: colours.accent, vertical: "center" } }], height: 36 },
    { cells: [{ write: facts, style: guidanceStyle }], height: 20 },
    { cells: [{ write: null, style: {} }], height: 6 },
    wide(template.purpose[language]),
  ];
}

/** A heading and its lines; nothing when there are none. */
function section(title: Readonly<Record<Language, string>>, language: Language, lines: readonly Line[]): readonly Line[] {
  if (lines.length === 0) return [];
  const heading = [title[language], null, null].map((write) => ({ write, style: headingStyle }));
  return [{ cells: [{ write: null, style: {} }], height: 14 }, { cells: heading, height: 26 }, { cells: [{ write: null, style: {} }], height: 4 }, ...lines];
}

function sourceLines(template: Template, language: Language): readonly Line[] {
  const { title, gloss, remark, articles } = template.source;
  const zh = language === "zh";
  const named = zh ? `《${title}》` : `《${title}》 (${gloss})`;
  const heads = zh ? ["条款", "原文", "落在哪里"] : ["Article", "The source's words", "Where it went"];
  return section(text("方案依据", "Source"), language, [
    wide(remark ? `${named}  ${remark[language]}` : named),
    { cells: heads.map((write) => ({ write, style: columnHead })), height: 22 },
    ...articles.map((article) => listed(article.number[language], zh ? `「${article.quote}」` : `「${article.quote}」\n${article.gloss}`, article.place[language])),
  ]);
}

function assumptionLines(template: Template, language: Language): readonly Line[] {
  const zh = language === "zh";
  const heads = zh ? ["标记", "暂按什么执行，为什么", "怎样改"] : ["Mark", "What is done, and why", "How to change it"];
  const word = choiceWords.origin.assumed[language];
  return section(text("假设待确认", "Assumed, to be confirmed"), language, [
    wide(zh ? "原文没有写明、但计算必须有的内容，暂按下列方式执行。请人力资源部逐条确认，确认后把对应行的“出处”改为“已确认”。" : "What the source leaves open and the arithmetic needs. Please confirm each with HR, then change the row's Origin to Confirmed."),
    { cells: heads.map((write) => ({ write, style: columnHead })), height: 22 },
    ...template.assumptions.map((assumption) => ({
      ...listed(`${word}\n${assumption.references.join("\n")}`, `${assumption.taken[language]}\n${assumption.why[language]}`, assumption.change[language]),
    })).map((line): Line => ({ ...line, cells: [{ ...line.cells[0]!, style: { ...label, fill: colours.assumed, color: colours.assumedInk, bold: false } }, ...line.cells.slice(1)] })),
  ]);
}

/** Text over all columns. */
function wide(words: string): Line {
  return { cells: [{ write: words, style: plain }, { write: null, style: plain }, { write: null, style: plain }], height: rowHeight([{ text: words, width: widths[1]! + widths[2]! + widths[3]! }]), across: "B" };
}

/** A label, and text that runs on. */
function three(head: string | CellWrite, words: string, style: CellStyle = label): Line {
  const shown = typeof head === "string" ? head : "";
  return {
    cells: [{ write: head, style }, { write: words, style: boxed }, { write: null, style: boxed }],
    height: rowHeight([{ text: words, width: widths[2]! + widths[3]! }, { text: shown, width: widths[1]! }], 23),
    across: "C",
  };
}

/** A label, a text and where it leads. */
function listed(head: string, words: string, place: string): Line {
  return {
    cells: [{ write: head, style: label }, { write: words, style: boxed }, { write: place, style: { ...boxed, color: quiet.color } }],
    height: rowHeight([{ text: words, width: widths[2]! }, { text: place, width: widths[3]! }, { text: head, width: widths[1]! }], 23),
  };
}

/** A link that works without any add-in. */
function linkTo(sheet: string): CellWrite {
  return { formula: `=HYPERLINK("#'${sheet.replaceAll("'", "''")}'!A1","${sheet}")`, value: sheet };
}
