import type { Language } from "../../scheme/issue";

type PolicyWords = Readonly<{
  hint: string;
  none: string;
  copy: string;
  copied: string;
  text: string;
  inLanguage: string;
  languages: Readonly<Record<Language, string>>;
  compare: string;
  compareHint: string;
  noVersions: string;
  version: string;
  choose: string;
  versionOf(period: string, version: string): string;
  pick: string;
  picked(file: string): string;
  unreadable(file: string): string;
  noScheme(file: string): string;
  faulty(file: string, count: number): string;
  same: string;
  changes(count: number): string;
  changed: string;
  copyChanges: string;
  from(what: string): string;
}>;

/** Words of the place that says the scheme in sentences. */
export const policyPageWords: Readonly<Record<Language, PolicyWords>> = {
  zh: {
    hint: "按方案各表写成的条文，可以复制到制度文件里。方案改了，条文随之更新。",
    none: "这个工作簿里还没有考核方案。",
    copy: "复制全文",
    copied: "已复制",
    text: "条文",
    inLanguage: "条文的语言",
    languages: { zh: "中文", en: "English" },
    compare: "与另一版对照",
    compareHint: "与某一期归档时的方案对照，或与另一个工作簿里的方案对照。",
    noVersions: "还没有保存过方案。从现在起，每次归档都会保存当时的方案。",
    version: "归档时的方案",
    choose: "请选择",
    versionOf: (period, version) => `${period}（版本 ${version}）`,
    pick: "选一个工作簿……",
    picked: (file) => `工作簿“${file}”`,
    unreadable: (file) => `“${file}”打不开：不是 .xlsx 工作簿，或已损坏、有打开密码。请在 Excel 中另存为 .xlsx 后再选。`,
    noScheme: (file) => `“${file}”里没有考核方案。`,
    faulty: (file, count) => `“${file}”里的方案有 ${count} 个问题，不能对照；请先在那个工作簿里改正。`,
    same: "两版方案没有差别。",
    changes: (count) => `改动 ${count} 处`,
    changed: "改动",
    copyChanges: "复制改动",
    from: (what) => `从${what}到现在：`,
  },
  en: {
    hint: "The scheme's tables as sentences, ready to paste into the policy. They follow the scheme.",
    none: "This workbook has no scheme yet.",
    copy: "Copy all",
    copied: "Copied",
    text: "Articles",
    inLanguage: "Language of the text",
    languages: { zh: "中文", en: "English" },
    compare: "Compare with another version",
    compareHint: "With the scheme that a period was filed with, or with the scheme of another workbook.",
    noVersions: "No scheme has been kept yet. From now on, every filing keeps the scheme of that day.",
    version: "Scheme as filed",
    choose: "Choose",
    versionOf: (period, version) => `${period} (version ${version})`,
    pick: "Pick a workbook…",
    picked: (file) => `workbook “${file}”`,
    unreadable: (file) => `“${file}” cannot be opened: it is no .xlsx workbook, is damaged, or has a password. Save it as .xlsx in Excel and pick it again.`,
    noScheme: (file) => `There is no scheme in “${file}”.`,
    faulty: (file, count) => `The scheme in “${file}” has ${count} issues and cannot be compared; put them right there first.`,
    same: "The two versions do not differ.",
    changes: (count) => `${count} changes`,
    changed: "Changes",
    copyChanges: "Copy changes",
    from: (what) => `From ${what} to now:`,
  },
};
