import type { Language } from "../../scheme/issue";

/** The words of the rules and quotas of a calibration. */
type RulesWords = Readonly<{
  by: string;
  mode: string;
  reading: string;
  ties: string;
  ceiling: string;
  ceilingHint: string;
  quotas: string;
  quotaOf(grade: string): string;
  quotaHint: string;
  quotaUnclear: string;
  rounding: string;
  saveRules: string;
}>;

const zh: RulesWords = {
  by: "分组",
  mode: "方式",
  reading: "名额读法",
  ties: "同分处理",
  ceiling: "单位均分上限",
  ceilingHint: "空白＝不检查",
  quotas: "名额",
  quotaOf: (grade) => `${grade} 级名额`,
  quotaHint: "20%、2人，或“分档”里按人数给名额的分档名称（如 5 人以下 1 个、5 人以上 2 个）；空白＝不限。",
  quotaUnclear: "看不懂：请写 20%、2人，或分档名称。",
  rounding: "小数名额按最大余数法取整。",
  saveRules: "保存到方案",
};

const en: RulesWords = {
  by: "Groups",
  mode: "How",
  reading: "Quotas are",
  ties: "Equal totals",
  ceiling: "Mean ceiling",
  ceilingHint: "Blank = not checked",
  quotas: "Quotas",
  quotaOf: (grade) => `Quota of ${grade}`,
  quotaHint: "20%, 2 people, or the name of a lookup of Bands that gives places by the number of people (1 up to five, 2 above); blank = no limit.",
  quotaUnclear: "Not understood: write 20%, 2 people, or the name of a lookup.",
  rounding: "Fractions of people are settled by largest remainder.",
  saveRules: "Save to the scheme",
};

export const calibrationRulesWords: Readonly<Record<Language, RulesWords>> = { zh, en };
