import type { Language } from "../scheme/issue";
import type { Words } from "../scheme/issueWords";

/** A card in one language, or in both side by side. */
export type CardLanguage = Language | "both";

/** Facts first, then what follows from them; or everything at once. */
export const cardStages = ["whole", "facts", "conclusion"] as const;
export type CardStage = (typeof cardStages)[number];

export const stageWords: Readonly<Record<CardStage, Words>> = {
  whole: { zh: "考核表", en: "Score card" },
  facts: { zh: "事实确认", en: "Facts" },
  conclusion: { zh: "考核结论", en: "Conclusion" },
};

/** Every word of a card. */
export const cardWords = {
  whole: { zh: "绩效考核表", en: "Performance score card" },
  facts: { zh: "绩效考核事实确认表", en: "Appraisal facts for confirmation" },
  conclusion: { zh: "绩效考核结论表", en: "Appraisal conclusion" },
  seal: { zh: "封签", en: "Seal" },
  factsSeal: { zh: "事实确认表封签", en: "Seal of the facts" },
  name: { zh: "被考核人", en: "Appraisee" },
  id: { zh: "工号", en: "Employee ID" },
  department: { zh: "部门", en: "Department" },
  post: { zh: "岗位", en: "Post" },
  period: { zh: "考核期间", en: "Period" },
  scheme: { zh: "考核方案", en: "Scheme" },
  version: { zh: "版本", en: "version" },
  total: { zh: "总分", en: "Total" },
  grade: { zh: "等级", en: "Grade" },
  coefficient: { zh: "等级系数", en: "Coefficient" },
  fullMarks: { zh: "满分", en: "of" },
  ruler: { zh: "等级尺", en: "Grade ruler" },
  here: { zh: "本期", en: "now" },
  calibrated: { zh: "校准后", en: "calibrated" },
  regraded: { zh: "经调整", en: "changed by hand" },
  lines: { zh: "指标与计算过程", en: "Indicators and how each was worked out" },
  factLines: { zh: "指标的实际值与来源", en: "Actuals and where they come from" },
  indicator: { zh: "指标", en: "Indicator" },
  actual: { zh: "实际值", en: "Actual" },
  target: { zh: "目标值", en: "Target" },
  working: { zh: "计算过程", en: "Working" },
  weight: { zh: "权重", en: "Weight" },
  score: { zh: "得分", en: "Score" },
  weighted: { zh: "计入总分", en: "Counted" },
  unit: { zh: "单位", en: "Unit" },
  source: { zh: "来源", en: "Source" },
  happened: { zh: "扣分事项", en: "What was deducted, and when" },
  recorded: { zh: "记录在案的事项", en: "What is on record" },
  date: { zh: "日期", en: "Date" },
  item: { zh: "项目", en: "Item" },
  what: { zh: "事由", en: "What happened" },
  taken: { zh: "扣分", en: "Deducted" },
  noFurther: { zh: "不再扣", en: "no more" },
  summing: { zh: "总分的由来", en: "How the total came about" },
  pay: { zh: "奖金", en: "Pay" },
  unapproved: { zh: "未审批：以下金额须经审批确认后才执行。", en: "Not approved: the amounts below take effect only once they are approved." },
  proposals: { zh: "建议（尚未决定）", en: "Proposals (nothing is decided)" },
  proposalNote: {
    zh: "以下只是按方案的联动规则提出的建议，不是决定；是否采纳由有权的人与您沟通后依法决定。",
    en: "These follow from the scheme's rules and are proposals, not decisions: a person with the authority decides, after talking with you and as the law allows.",
  },
  accepted: { zh: "已采纳", en: "accepted" },
  basis: { zh: "依据", en: "Based on" },
  wording: { zh: "方案条文", en: "The scheme says" },
  opinion: { zh: "本人意见", en: "Your view" },
  agreeAsk: { zh: "对以上内容", en: "To the above I" },
  agree: { zh: "同意", en: "Agree" },
  dispute: { zh: "有异议", en: "Disagree" },
  choose: { zh: "请选择“同意”或“有异议”。", en: "Choose Agree or Disagree." },
  comment: { zh: "意见或申诉（项目、理由、依据）", en: "Comments or appeal (item, reason, evidence)" },
  commentPrompt: { zh: "请写在这里。浅黄色的格子由您填写，其余内容已封签，请勿改动。", en: "Write here. The pale yellow cells are yours; everything else is sealed, please leave it as it is." },
  sign: { zh: "签字", en: "Signature" },
  self: { zh: "被考核人", en: "Appraisee" },
  superior: { zh: "直接上级", en: "Superior" },
  hr: { zh: "人力资源部", en: "Human resources" },
  day: { zh: "日期", en: "Date" },
  signNote: {
    zh: "签字表示已阅知本表；填写“有异议”不影响签收。",
    en: "Signing says that the sheet was read; choosing Disagree does not prevent that.",
  },
  confidential: { zh: "个人资料，仅限本人与考核双方使用", en: "Personal: for the appraisee and those who appraise" },
  page: { zh: "第 &P 页，共 &N 页", en: "Page &P of &N" },
  colleague: { zh: "某同事", en: "a colleague" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  seeRecord: { zh: "见下方“记录在案的事项”", en: "See “What is on record” below" },
  nothingRecorded: { zh: "没有扣分记录", en: "Nothing on record" },
  noData: { zh: "无数据", en: "no data" },
} as const satisfies Readonly<Record<string, Words>>;

export type CardWord = keyof typeof cardWords;

/** A word of the card, in both languages one after the other when the card has both. */
export function cardWord(word: CardWord, language: CardLanguage, between = " "): string {
  return inLanguage(cardWords[word], language, between);
}

export function inLanguage(words: Words, language: CardLanguage, between = " "): string {
  return language === "both" ? (words.zh === words.en ? words.zh : `${words.zh}${between}${words.en}`) : words[language];
}

/** The languages of a card, Chinese first. */
export function languagesOf(language: CardLanguage): readonly Language[] {
  return language === "both" ? ["zh", "en"] : [language];
}
