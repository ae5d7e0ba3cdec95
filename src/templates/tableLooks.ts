import { choiceWords } from "../scheme/choiceWords";
import type { ColumnWords } from "../scheme/columnWords";
import type { SchemeTableKey } from "../scheme/tableColumns";
import { text, type Text } from "./text";

/** How the cells of a scheme table's column are written and what may be put there. */
export type FieldLook = Readonly<{
  field: string;
  width: number;
  as: "text" | "centered" | "percent" | "score" | "number" | "count";
  /** The words to choose from. */
  choices?: Readonly<Record<string, ColumnWords>>;
  /** Drawn also when no row uses it. */
  always?: boolean;
  /** Painted while the row's origin says that it was assumed. */
  value?: boolean;
  min?: number;
  max?: number;
  /** Shown when a cell is selected, and as the header's note. */
  prompt?: Text;
}>;

const originLook: FieldLook = { field: "origin", width: 13, as: "centered", choices: choiceWords.origin, always: true, prompt: text("方案原文＝条文写明；假设待确认＝原文没有、暂按此执行，请人力资源部确认后改为“已确认”。", "Source = stated in the rules; Assumed = not in the source, used until HR confirms it and changes this to Confirmed.") };
const dataTable: FieldLook = { field: "table", width: 13, as: "text", prompt: text("这一行用于哪张数据表；空白＝全部（指标空白＝第一张）。", "Which data table the row is about; blank = all of them (for an indicator: the first).") };
const posts: FieldLook = { field: "posts", width: 16, as: "text", prompt: text("只对这些岗位有效，用“；”隔开；空白＝所有人。", "Only for these posts, separated by “;”; blank = everybody.") };
const definition = (width: number): FieldLook => ({ field: "definition", width, as: "text", always: true, value: true });

/** The columns of every scheme table in the order they are drawn: what one reads first stands first. */
export const tableLooks: Readonly<Record<Exclude<SchemeTableKey, "settings">, readonly FieldLook[]>> = {
  indicators: [
    { field: "code", width: 12, as: "centered", always: true },
    { field: "name", width: 26, as: "text", always: true },
    definition(52),
    { field: "dimension", width: 13, as: "text" },
    { field: "kind", width: 8, as: "centered", choices: choiceWords.kind, always: true },
    { field: "weight", width: 10, as: "percent", value: true, min: 0, max: 1, prompt: text("同一批人的权重合计应为 100%（加分项除外）。", "The weights of the same people must add up to 100% (bonus items aside).") },
    { field: "dimensionWeight", width: 11, as: "percent", value: true, min: 0, max: 1, prompt: text("整个维度的权重，同一维度各行相同；“权重”一列则写维度之内的份额，空白的平分余下部分。", "The weight of the whole dimension, the same on each of its rows; Weight then is the share within it, and blanks share what is left.") },
    { field: "leastWeight", width: 11, as: "percent", value: true, min: 0, max: 1 },
    { field: "mostWeight", width: 11, as: "percent", value: true, min: 0, max: 1 },
    { field: "maxPoints", width: 8, as: "number", value: true, min: 0 },
    { field: "unit", width: 8, as: "centered" },
    { field: "direction", width: 14, as: "centered", choices: choiceWords.direction, value: true },
    { field: "rule", width: 12, as: "centered", choices: choiceWords.rule, always: true, value: true },
    { field: "ruleSettings", width: 24, as: "text", value: true, prompt: text("写作“名称=值”，多项用“；”隔开，例如：每差=1%；扣分=2。", "Written as name=value, several separated by “;”, for example: Each=1%; Takes=2.") },
    { field: "target", width: 14, as: "number", value: true, prompt: text("一个数；或写 [@列名]，取每人自己那一行的目标。", "A number; or [@column] to take each person's own target from their row.") },
    { field: "targetTo", width: 12, as: "number", value: true },
    { field: "stretch", width: 12, as: "number", value: true },
    { field: "gate", width: 12, as: "number", value: true, prompt: text("低于这条线只提醒，不改变得分。", "Below this line a notice is given; no figure changes.") },
    { field: "floor", width: 9, as: "number", value: true },
    { field: "cap", width: 9, as: "number", value: true },
    { field: "bonus", width: 9, as: "centered", choices: choiceWords.yesNo },
    { field: "veto", width: 9, as: "centered", choices: choiceWords.yesNo, prompt: text("是＝本项未达标则其奖励为 0，日后累计达成也不补发。", "Yes = missed, its reward is 0, with no back-pay later.") },
    posts,
    { field: "stages", width: 12, as: "text" },
    dataTable,
    { field: "columns", width: 18, as: "text", prompt: text("数据表中放实际值的列，多列用“；”隔开。", "The data table's column that holds the actual; several separated by “;”.") },
    { field: "formula", width: 34, as: "text", value: true },
    { field: "missing", width: 16, as: "centered", choices: choiceWords.missing, value: true },
    originLook,
  ],
  bands: [
    { field: "name", width: 20, as: "text", always: true },
    { field: "from", width: 11, as: "number", always: true, value: true },
    { field: "fromInclusive", width: 10, as: "centered", choices: choiceWords.yesNo, always: true },
    { field: "to", width: 11, as: "number", always: true, value: true },
    { field: "toInclusive", width: 10, as: "centered", choices: choiceWords.yesNo, always: true },
    { field: "result", width: 11, as: "number", always: true, value: true },
    { field: "decimals", width: 9, as: "count" },
    originLook,
  ],
  grades: [
    { field: "grade", width: 12, as: "centered", always: true },
    { field: "label", width: 16, as: "centered", always: true },
    { field: "lowestTotal", width: 14, as: "score", always: true, value: true, prompt: text("得到这一等级的最低总分；最低一级留空。全部留空＝暂不评等级。", "The lowest total that earns the grade; leave the lowest grade blank. All blank = no grading yet.") },
    { field: "preset", width: 11, as: "score", value: true, prompt: text("参数“等级分数线”选“预设”时，最低总分空白的等级用这里的分数。", "Used for grades without a lowest total while the parameter Cut_offs says Preset.") },
    { field: "leastScore", width: 13, as: "number", value: true, prompt: text("每一项指标都不低于这个得分，才得此等级；空白＝不要求。", "The grade also asks that no indicator scores less than this; blank = not asked.") },
    { field: "inclusive", width: 13, as: "centered", choices: choiceWords.yesNo, always: true, prompt: text("是＝达到最低总分即得此等级（“及以上”）。", "Yes = the lowest total itself earns the grade (“and above”).") },
    { field: "coefficient", width: 12, as: "number", value: true, min: 0 },
    { field: "quota", width: 12, as: "percent", value: true, prompt: text("一组人里有多少人可评此等级：20%；2人；或“分档”里按人数给名额的分档名称。空白＝不限。", "How many of a group may have the grade: 20%; 2 people; or the name of a lookup of Bands that gives places by the number of people. Blank = no limit.") },
    dataTable,
    originLook,
  ],
  deductions: [
    { field: "code", width: 9, as: "centered", always: true },
    { field: "name", width: 20, as: "text", always: true },
    definition(52),
    { field: "counted", width: 14, as: "text", always: true },
    { field: "item", width: 12, as: "centered" },
    { field: "steps", width: 16, as: "centered", value: true, prompt: text("第一次、第二次……各扣多少，用“；”隔开。", "What the first, second … occurrence takes, separated by “;”.") },
    { field: "counting", width: 14, as: "centered", choices: choiceWords.counting, value: true, prompt: text("第几次不合格＝合格的检查不计次数；第几次检查＝每次检查都计次数。", "Nth failed check = passed checks are not numbered; nth check = every check is.") },
    { field: "within", width: 12, as: "centered", choices: choiceWords.within, value: true, prompt: text("次数从何时起重新计：每期、每季、每年或不清零。", "Where the numbering begins anew: each period, quarter or year, or never.") },
    { field: "sources", width: 14, as: "centered", value: true, prompt: text("几处都有登记时：去重合计（按单号）、取较多、以…为准。", "Where several sources keep entries: Each slip once, The larger, or Only …") },
    { field: "combine", width: 12, as: "centered", choices: choiceWords.combine, value: true },
    { field: "beyond", width: 14, as: "centered", choices: choiceWords.beyond, value: true, prompt: text("次数超过最后一档以后怎么扣。", "What happens after the last step.") },
    { field: "threshold", width: 11, as: "centered", value: true, prompt: text("写作 <96 或 ≤96 等。", "Written as <96, ≤96 and so on.") },
    { field: "amount", width: 12, as: "number", value: true },
    { field: "target", width: 16, as: "centered", always: true, value: true, prompt: text("指标编号、“总分”或奖金名称。", "An indicator's code, Total, or a payout's name.") },
    { field: "unit", width: 10, as: "centered", choices: choiceWords.unit, always: true },
    { field: "base", width: 34, as: "text", value: true, prompt: text("百分比以什么为基数（公式）；空白＝扣减对象本身。", "What the percentage is taken of (a formula); blank = what it applies to.") },
    { field: "maximum", width: 11, as: "number", value: true },
    { field: "stack", width: 11, as: "centered", choices: choiceWords.stack, value: true },
    dataTable,
    originLook,
  ],
  raters: [
    { field: "rater", width: 18, as: "text", always: true },
    { field: "weight", width: 11, as: "percent", always: true, value: true, min: 0, max: 1 },
    { field: "dimension", width: 18, as: "text" },
    posts,
    { field: "ownColumn", width: 10, as: "centered", choices: choiceWords.yesNo, value: true, prompt: text("数据表中既有“工作业绩”又有“工作业绩·同级”这样的列时，指标自己的列是哪一类评价人的评分。", "Where the data has both “Performance” and columns such as “Performance · Peer”: whose ratings the indicator's own column holds.") },
    { field: "missing", width: 16, as: "centered", choices: choiceWords.raterMissing, always: true, value: true },
    originLook,
  ],
  payouts: [
    { field: "name", width: 20, as: "text", always: true },
    { field: "formula", width: 46, as: "text", always: true, value: true, prompt: text("用 Excel 公式写法：[@列名] 取本行的列，参数直接写名称。", "In Excel's own formulas: [@column] takes the row's column, parameters by their name.") },
    definition(52),
    { field: "floor", width: 10, as: "number", value: true },
    { field: "cap", width: 10, as: "number", value: true },
    { field: "decimals", width: 9, as: "count", value: true },
    { field: "rounding", width: 12, as: "centered", choices: choiceWords.rounding, value: true },
    { field: "group", width: 13, as: "text" },
    { field: "condition", width: 24, as: "text", value: true },
    { field: "deferralRate", width: 11, as: "percent", value: true, min: 0, max: 1 },
    { field: "deferralBase", width: 16, as: "text", value: true },
    { field: "helper", width: 9, as: "centered", choices: choiceWords.yesNo },
    dataTable,
    posts,
    originLook,
  ],
  consequences: [
    { field: "code", width: 9, as: "centered", always: true },
    { field: "name", width: 24, as: "text", always: true },
    { field: "condition", width: 30, as: "text", always: true, value: true },
    { field: "window", width: 14, as: "centered", always: true, value: true, prompt: text("当期；连续n次；近n次中k次。", "This period; n in a row; k of last n.") },
    dataTable,
    { field: "outcome", width: 30, as: "text", always: true, value: true, prompt: text("只是建议，由有权的人决定采纳或搁置。", "A proposal only; a person with the authority accepts it or sets it aside.") },
    { field: "graded", width: 24, as: "text", value: true, prompt: text("从轻到重，用“；”隔开；参数“措施选择”为“首次轻、再次重”时，第几次触发就建议第几项。", "From mild to grave, separated by “;”: while the parameter Choice_of_measure says so, the nth firing proposes the nth.") },
    { field: "wording", width: 52, as: "text", always: true },
    originLook,
  ],
  parameters: [
    { field: "name", width: 24, as: "text", always: true },
    { field: "value", width: 18, as: "number", always: true, value: true },
    { field: "unit", width: 9, as: "centered", always: true },
    { field: "options", width: 34, as: "text" },
    { field: "note", width: 60, as: "text", always: true },
    { field: "reference", width: 11, as: "centered" },
    originLook,
  ],
};
