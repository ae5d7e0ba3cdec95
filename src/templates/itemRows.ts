import { listed } from "../sheet/text";
import { bandSpan, scoredBand } from "../scheme/bandText";
import { deductionProse } from "../scheme/deductionProse";
import type { Issue } from "../scheme/issue";
import { choiceWords } from "../scheme/choiceWords";
import type { BandSource, DeductionSource, IndicatorSource } from "./schemeSource";
import type { StatedItem } from "./statedItem";
import { same, text, type Text } from "./text";

/**
 * The heading that feeds an item. 来源列 lists several headings with `、` between them: one that holds such a mark itself is
 * named without its description, or by the item alone.
 */
function sourceOf({ column, name }: StatedItem): Pick<IndicatorSource, "columns"> {
  const [source] = [column, name].filter((heading) => listed(heading).length === 1);
  return source === undefined ? {} : { columns: [same(source)] };
}

/** Bands in percent beside a target that is none are bands of the attainment; all others of the value itself. */
function ofWords({ target, targetColumn, unit }: StatedItem): Text {
  const { attainment, actual } = choiceWords.of;
  const words = (target !== undefined || targetColumn !== undefined) && unit !== "%" ? attainment : actual;
  return text(words.zh, words.en);
}

/** `最高120分`, `封顶 120 分`: what the item may come to at the most. */
function pickCap(standard: string): Pick<IndicatorSource, "cap"> {
  const most = /(?:得分|分数|计分)?(?:最高|上限|封顶|不超过|至多)(?:为|得|计|不超过)?(\d{2,3})分/.exec(standard.normalize("NFKC").replace(/\s+/g, ""));
  return most && !/扣/.test(standard) ? { cap: Number(most[1]) } : {};
}

/** What one wants little of, when it is measured against a target: to be confirmed. */
export function lessIsBetter({ name, target, targetColumn }: StatedItem): boolean {
  return (target !== undefined || targetColumn !== undefined) && /投诉(?!.*(?:处理|解决|及时))|返修|返工|差错|错误|流失|离职|迟到|缺勤|旷工|超时|时长|响应时间|成本(?!.*节约)|费用|退货|逾期|事故|应收|欠费|违规|complaints?$|errors?|turnover|aht|handling time|response time|overdue|accidents?/i.test(name);
}

export type ItemRows = Readonly<{ indicator: IndicatorSource; bands: readonly BandSource[]; deductions: readonly DeductionSource[]; questions: readonly Issue[] }>;

/** One item as scheme rows: its standard read as bands, as points per shortfall or as deductions, else kept as words. */
export function itemRows(item: StatedItem, index: number): ItemRows {
  const code = `Z${index + 1}`;
  const quoted = item.standard ?? "";
  const common = {
    code,
    name: same(item.name),
    definition: same(quoted),
    origin: "assumed" as const,
    ...sourceOf(item),
    ...(item.weight === undefined ? {} : { weight: item.weight }),
    ...(item.points === undefined ? {} : { maxPoints: item.points }),
    ...(item.unit === undefined ? {} : { unit: same(item.unit) }),
    ...(item.dimension === undefined ? {} : { dimension: same(item.dimension) }),
    ...(item.targetColumn === undefined ? {} : { target: { column: same(item.targetColumn) } }),
    ...(item.target === undefined ? {} : { target: item.target }),
    ...pickCap(quoted),
    ...(lessIsBetter(item) ? { direction: "lower" as const } : {}),
    ...(/加分|附加|奖励项|bonus/i.test(item.name) ? { bonus: true } : {}),
  };
  const steps = quoted.split(/[;；\r\n]+/).map((part) => scoredBand(part)).filter((band) => band !== undefined);
  if (steps.length >= 2) {
    const name = same(item.name.replace(/\s*[;；、，,=＝:：]+\s*/g, "·"));
    const bands = steps.map((band): BandSource => ({ name, ...band, origin: "assumed" }));
    return { indicator: { ...common, rule: "bands", ruleSettings: { bands: name, of: ofWords(item) } }, bands, deductions: [], questions: [] };
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
      return { indicator: { ...common, rule: "deductions" }, bands: [], deductions: [deduction], questions: [] };
    }
    case undefined: {
      const unread = bandSpan(quoted) !== undefined || /扣|%|≥|≤|[<>]/.test(quoted);
      const measured = (item.target !== undefined && item.target > 0) || item.targetColumn !== undefined;
      if (!measured && item.measured && item.rated === undefined) {
        const question = item.unclearTarget === undefined ? asked("own-measure-without-target", item) : asked("own-target-unit", item, item.unclearTarget);
        return { indicator: { ...common, rule: "proportional" }, bands: [], deductions: [], questions: [question] };
      }
      const scale = !measured && item.scale !== undefined ? { ruleSettings: { scale: item.scale } } : {};
      return { indicator: { ...common, ...(!measured && item.rated !== undefined ? { columns: [same(item.rated)] } : {}), rule: measured ? "proportional" : "direct", ...scale }, bands: [], deductions: [], questions: unread ? [asked("own-standard-unread", item, quoted)] : [] };
    }
  }
}

function asked(code: string, { name, at }: StatedItem, quoted = ""): Issue {
  return { severity: "notice", code, at, facts: { name, text: quoted.replace(/\s*[\r\n]+\s*/g, " ").slice(0, 80) } };
}
