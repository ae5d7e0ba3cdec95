import type { RoundingWay } from "../../appraisal/roundingReport";
import type { Language } from "../../scheme/issue";

type Words = Readonly<{
  hint: string;
  none: string;
  before: string;
  beforeHint(people: number, newcomers: number): string;
  noBefore: string;
  counts(up: number, down: number, same: number): string;
  then: string;
  now: string;
  mean: string;
  paid: string;
  person(name: string, period: string, then: string, now: string): string;
  more(count: number): string;
  schemes: string;
  schemesHint: string;
  filed: string;
  chooseFiled: string;
  filedWith(period: string, version: string | undefined): string;
  template: string;
  choose: string;
  file: string;
  working: string;
  with(name: string, version: string | undefined): string;
  differences(count: number): string;
  noDifferences: string;
  noScheme: string;
  rounding: string;
  roundingHint: string;
  work: string;
  ways: Readonly<Record<RoundingWay, string>>;
  way: string;
  regraded: string;
  repaid: string;
  difference: string;
  safe: string;
}>;

/** The words for comparing: with the period before, with another scheme, with other ways of rounding. */
export const compareWords: Readonly<Record<Language, Words>> = {
  zh: {
    hint: "只比较，不写入任何内容。",
    none: "算出结果之后才能对比。",
    before: "与上一期相比",
    beforeHint: (people, newcomers) => `两期都有结果的 ${people} 人${newcomers > 0 ? `；另有 ${newcomers} 人没有上一期结果` : ""}。`,
    noBefore: "没有更早一期的结果可比。归档一期之后，这里会逐人列出两期的差别。",
    counts: (up, down, same) => `▲ ${up} 人，▼ ${down} 人，持平 ${same} 人`,
    then: "上期",
    now: "本期",
    mean: "平均分",
    paid: "应发合计",
    person: (name, period, then, now) => `${name}：${period} ${then}，本期 ${now}`,
    more: (count) => `再显示 ${count} 人`,
    schemes: "与另一方案相比",
    schemesHint: "同样的人、同样的数据，按另一份方案算一遍：某一期归档时的方案、模板的方案，或另一个工作簿的方案。",
    filed: "归档时的方案",
    chooseFiled: "请选择归档的期间",
    filedWith: (period, version) => `归档时的方案 · ${period}${version ? `（版本 ${version}）` : ""}`,
    template: "模板的方案",
    choose: "请选择模板",
    file: "另一个工作簿（.xlsx）",
    working: "正在按另一方案计算……",
    with: (name, version) => `按“${name}”${version ? ` ${version}` : ""}计算`,
    differences: (count) => `方案有 ${count} 处不同`,
    noDifferences: "两份方案的规则没有不同。",
    noScheme: "这个文件里没有考核方案。",
    rounding: "换一种舍入会怎样",
    roundingHint: "等级和金额会不会因为舍入方式不同而变：把常见的舍入方式各算一遍。",
    work: "开始计算",
    ways: { down: "总分舍去尾数", up: "总分进位", whole: "总分取整数", oneDecimal: "总分取一位小数", gradeOther: "评级改按另一口径（舍入前／后）", itemsTwo: "各项先舍入到两位小数", itemsWhole: "各项先取整数" },
    way: "舍入方式",
    regraded: "换等级",
    repaid: "金额变",
    difference: "应发差额",
    safe: "无论用哪种方式，等级和金额都不变。",
  },
  en: {
    hint: "Comparing only: nothing is written.",
    none: "There has to be a result before it can be compared.",
    before: "With the period before",
    beforeHint: (people, newcomers) => `${people} people with a result in both periods${newcomers > 0 ? `; ${newcomers} more have none before` : ""}.`,
    noBefore: "There is no earlier result to compare with. Once a period is filed, everybody's two periods stand here side by side.",
    counts: (up, down, same) => `▲ ${up}, ▼ ${down}, the same ${same}`,
    then: "Before",
    now: "Now",
    mean: "Mean",
    paid: "Payouts",
    person: (name, period, then, now) => `${name}: ${period} ${then}, now ${now}`,
    more: (count) => `${count} more people`,
    schemes: "With another scheme",
    schemesHint: "The same people and data, worked out under another scheme: as it was when a period was filed, a template's, or that of another workbook.",
    filed: "As it was filed",
    chooseFiled: "Choose a filed period",
    filedWith: (period, version) => `As filed with ${period}${version ? ` (version ${version})` : ""}`,
    template: "A template's scheme",
    choose: "Choose a template",
    file: "Another workbook (.xlsx)",
    working: "Working it out under the other scheme…",
    with: (name, version) => `Under “${name}”${version ? ` ${version}` : ""}`,
    differences: (count) => `The schemes differ in ${count} places`,
    noDifferences: "The two schemes have the same rules.",
    noScheme: "There is no scheme in this file.",
    rounding: "With another way of rounding",
    roundingHint: "Whether grades and money hang on how figures are rounded: the common ways, each worked out.",
    work: "Work it out",
    ways: { down: "Total cut off", up: "Total rounded up", whole: "Total in whole points", oneDecimal: "Total to one decimal", gradeOther: "Graded the other way (before or after rounding)", itemsTwo: "Items first, to two decimals", itemsWhole: "Items first, to whole points" },
    way: "Rounding",
    regraded: "Grades",
    repaid: "Payouts",
    difference: "Money",
    safe: "Grades and money are the same whichever way is taken.",
  },
};
