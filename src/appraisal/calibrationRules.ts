import type { ColumnWords } from "../scheme/columnWords";
import { choiceMeant } from "../scheme/words";
import type { Scheme } from "../scheme/scheme";
import type { QuotaReading, TiePolicy } from "../scoring/distribution";
import { sameText } from "../sheet/text";

/** Whose grades are counted together: everybody of a data table and period, or those of one department, post or team. */
export type CalibrateBy = "all" | "department" | "post" | "group";
/** `guided` shows where grades and quotas differ; `forced` proposes who should move. */
export type CalibrationMode = "guided" | "forced";

/** How a calibration goes. `ceiling`: no group's mean may lie above; a check only. */
export type CalibrationRules = Readonly<{ by: CalibrateBy; mode: CalibrationMode; reading: QuotaReading; ties: TiePolicy; ceiling?: number }>;

/** Until HR says otherwise: differences are shown, nothing is forced (P24), and equal totals are for a person to decide. */
export const usualRules: CalibrationRules = { by: "all", mode: "guided", reading: "cap", ties: "ask" };

type RuleWords<Value extends string> = Readonly<{ name: ColumnWords; readings: Readonly<Record<Value, ColumnWords>>; note: Readonly<{ zh: string; en: string }> }>;

/** The rows of 参数 that hold the rules, with their readings. */
export const ruleParameters = {
  by: {
    name: { zh: "校准分组", en: "Calibrate_by" },
    readings: { all: { zh: "全体", en: "All" }, department: { zh: "部门", en: "Department" }, post: { zh: "岗位", en: "Post" }, group: { zh: "组别", en: "Group" } },
    note: { zh: "等级名额按哪一群人计算。", en: "Among whom the quotas of grades are counted." },
  } satisfies RuleWords<CalibrateBy>,
  mode: {
    name: { zh: "校准方式", en: "Calibration" },
    readings: { guided: { zh: "引导", en: "Guided", also: ["参考"] }, forced: { zh: "强制", en: "Forced" } },
    note: { zh: "引导＝只显示与名额的差异；强制＝对超出名额的人提出等级调整，经批准才生效。", en: "Guided = differences from the quotas are shown; Forced = changes of grade are proposed, and hold once approved." },
  } satisfies RuleWords<CalibrationMode>,
  reading: {
    name: { zh: "名额读法", en: "Quota_reading" },
    readings: { cap: { zh: "上限", en: "At most" }, exact: { zh: "定额", en: "Exactly" } },
    note: { zh: "上限＝至多这么多人，不把人往上调；定额＝就是这么多人。小数名额按最大余数法取整。", en: "At most = nobody is moved up; Exactly = just so many. Fractions of people are settled by largest remainder." },
  } satisfies RuleWords<QuotaReading>,
  ties: {
    name: { zh: "同分处理", en: "Equal_totals" },
    readings: { ask: { zh: "人工决定", en: "Ask" }, stretch: { zh: "全部进", en: "All in", also: ["放宽"] }, shrink: { zh: "全部不进", en: "All out", also: ["收紧"] } },
    note: { zh: "最后一个名额落在同分的人中间时：由人决定、都给较高的等级、都不给。同分的人从不因行的先后而分开。", en: "Where the last place falls among equal totals: a person decides, all have the better grade, none has. Equal totals are never told apart by the order of rows." },
  } satisfies RuleWords<TiePolicy>,
} as const;

export const ceilingParameter = {
  name: { zh: "单位均分上限", en: "Mean_ceiling" },
  note: { zh: "每一组的平均分不得超过；空白＝不检查。只提示，不改分。", en: "No group's mean may lie above; blank = not checked. It is pointed out, no score changes." },
} as const;

/** The rules that the scheme's parameters state; what they do not state is as usual. */
export function calibrationRulesOf(scheme: Scheme): CalibrationRules {
  const valueOf = ({ zh, en }: ColumnWords) => scheme.parameters.find(({ name }) => sameText(name, zh) || sameText(name, en))?.value;
  const chosen = <Value extends string>({ name, readings }: RuleWords<Value>): Value | undefined => {
    const value = valueOf(name);
    return typeof value === "string" ? choiceMeant(value, readings) : undefined;
  };
  const ceiling = valueOf(ceilingParameter.name);
  return {
    by: chosen(ruleParameters.by) ?? usualRules.by,
    mode: chosen(ruleParameters.mode) ?? usualRules.mode,
    reading: chosen(ruleParameters.reading) ?? usualRules.reading,
    ties: chosen(ruleParameters.ties) ?? usualRules.ties,
    ...(typeof ceiling === "number" && { ceiling }),
  };
}
