import type { CardLanguage, CardStage } from "../../appraisal/cardWords";
import type { SignOffState } from "../../appraisal/signOffStates";
import type { Language } from "../../scheme/issue";
import { many } from "./many";

/** What is said where cards are made, sent and checked. */
export type SignOffWords = Readonly<{
  none: string;
  toIssues: string;
  period: string;
  allPeriods: string;
  search: string;
  filterLabel: string;
  all: string;
  states: Readonly<Record<SignOffState, string>>;
  filter(state: string, count: number): string;
  list: string;
  nobody: string;
  pick(name: string): string;
  pickAll(count: number): string;
  picked(count: number): string;
  openPerson(name: string, about: string): string;
  moved: string;
  unscored: string;
  /** What is done with the people picked, or with all that are listed. */
  make(count: number, all: boolean): string;
  markSent(count: number): string;
  archive(count: number): string;
  making(done: number, of: number, name: string): string;
  stop: string;
  stopped: string;
  done(count: number): string;
  wroteCards(count: number): string;
  wroteSent(count: number): string;
  wroteArchived(count: number): string;
  wroteReturned(count: number): string;
  choices: Readonly<{
    title: string;
    stage: string;
    stages: Readonly<Record<CardStage, string>>;
    stageHint: Readonly<Record<CardStage, string>>;
    language: string;
    languages: Readonly<Record<CardLanguage, string>>;
    withPay: string;
    signed: string;
    signedHint: string;
  }>;
  person: Readonly<{
    back: string;
    stage: string;
    seal: string;
    sent: string;
    returned: string;
    finding: string;
    opinion: string;
    email: string;
    noEmail: string;
    replaced(count: number): string;
    same: string;
    differs: string;
    neverMade: string;
    ledgerRow: string;
  }>;
  preview: Readonly<{ title: string; label(name: string): string; working: string; whole: string; large: string; page(page: number, of: number): string }>;
}>;

export const signOffWords: Readonly<Record<Language, SignOffWords>> = {
  zh: {
    none: "方案没有问题、数据算出结果以后，才能制作考核表。",
    toIssues: "查看问题",
    period: "期间",
    allPeriods: "全部期间",
    search: "搜索姓名、部门…",
    filterLabel: "按状态筛选",
    all: "全部",
    states: { none: "未制作", unscored: "未计分", draft: "草稿", sent: "已发出", returned: "已签回", changed: "有改动", disputed: "有异议", archived: "已归档" },
    filter: (state, count) => `${state} ${count} 人`,
    list: "签核名单",
    nobody: "没有符合条件的人。",
    pick: (name) => `选择 ${name}`,
    pickAll: (count) => `全选（${count}）`,
    picked: (count) => `已选 ${count} 人`,
    openPerson: (name, about) => `${name}，${about}，查看考核表`,
    moved: "数据已变动",
    unscored: "未计分，没有考核表",
    make: (count, all) => (all ? `生成全部 ${count} 张` : `生成 ${count} 张`),
    markSent: (count) => `标为已发出 ${count}`,
    archive: (count) => `归档 ${count}`,
    making: (done, of, name) => `正在制作 ${done}/${of}${name === "" ? "" : ` · ${name}`}`,
    stop: "停止",
    stopped: "已停止，什么也没有写入。",
    done: (count) => `已生成 ${count} 张考核表，台账已更新。`,
    wroteCards: (count) => `签核台账 ${count} 张考核表`,
    wroteSent: (count) => `${count} 人标为已发出`,
    wroteArchived: (count) => `${count} 人归档`,
    wroteReturned: (count) => `核对 ${count} 个签回文件`,
    choices: {
      title: "制作选项",
      stage: "阶段",
      stages: { whole: "一次签（考核表）", facts: "先签事实", conclusion: "后签结论" },
      stageHint: {
        whole: "实际值、得分、等级在一张表上。",
        facts: "只列实际值与来源，不计分；确认后再发结论。",
        conclusion: "得分与等级，印有事实确认表的封签；其间数据有变动会提示。",
      },
      language: "语言",
      languages: { zh: "中文", en: "英文", both: "中英对照" },
      withPay: "表上列出奖金",
      signed: "用密钥签名",
      signedHint: "先在“签名密钥”里打开密钥文件。",
    },
    person: {
      back: "返回名单",
      stage: "阶段",
      seal: "封签",
      sent: "发出",
      returned: "签回",
      finding: "核对",
      opinion: "本人意见",
      email: "邮箱",
      noEmail: "没有邮箱",
      replaced: (count) => `此前的 ${count} 张已被替换`,
      same: "与台账里的封签一致。",
      differs: "按现在的数据、方案和选项，内容与台账里的那一张不同；重新生成会替换旧的一张。",
      neverMade: "还没有制作。",
      ledgerRow: "台账",
    },
    preview: { title: "考核表预览", label: (name) => `${name} 的考核表预览`, working: "正在排版…", whole: "整页", large: "放大", page: (page, of) => `第 ${page} 页，共 ${of} 页` },
  },
  en: {
    none: "Score cards can be made once the scheme has no issues and the data give results.",
    toIssues: "See the issues",
    period: "Period",
    allPeriods: "All periods",
    search: "Search name, department…",
    filterLabel: "Filter by state",
    all: "All",
    states: { none: "No card yet", unscored: "Not scored", draft: "Draft", sent: "Sent", returned: "Signed", changed: "Changed", disputed: "Disputed", archived: "Archived" },
    filter: (state, count) => `${state}: ${many(count, "person", "people")}`,
    list: "People to sign",
    nobody: "Nobody fits.",
    pick: (name) => `Pick ${name}`,
    pickAll: (count) => `Pick all (${count})`,
    picked: (count) => `${count} picked`,
    openPerson: (name, about) => `${name}, ${about}: see the card`,
    moved: "data have changed",
    unscored: "not scored, so no card",
    make: (count, all) => (all ? `Make all ${count}` : `Make ${count}`),
    markSent: (count) => `Mark sent: ${count}`,
    archive: (count) => `Archive: ${count}`,
    making: (done, of, name) => `Making ${done}/${of}${name === "" ? "" : ` · ${name}`}`,
    stop: "Stop",
    stopped: "Stopped; nothing was written.",
    done: (count) => `${many(count, "card", "cards")} made; the ledger is up to date.`,
    wroteCards: (count) => `sign-off ledger, ${many(count, "card", "cards")}`,
    wroteSent: (count) => `${many(count, "card", "cards")} marked sent`,
    wroteArchived: (count) => `${many(count, "card", "cards")} archived`,
    wroteReturned: (count) => `${many(count, "returned file", "returned files")} checked`,
    choices: {
      title: "What the cards show",
      stage: "Stage",
      stages: { whole: "Signed at once (score card)", facts: "Facts first", conclusion: "Conclusion after the facts" },
      stageHint: {
        whole: "Actuals, scores and grade on one sheet.",
        facts: "Actuals and where they come from, not scored; the conclusion follows once they are confirmed.",
        conclusion: "Scores and grade, bearing the seal of the facts; says so when the data have changed since.",
      },
      language: "Language",
      languages: { zh: "Chinese", en: "English", both: "Both, side by side" },
      withPay: "Show pay on the card",
      signed: "Sign with the key",
      signedHint: "Open your key file under Signing key first.",
    },
    person: {
      back: "Back to the list",
      stage: "Stage",
      seal: "Seal",
      sent: "Sent",
      returned: "Returned",
      finding: "Check",
      opinion: "Their view",
      email: "Email",
      noEmail: "no address",
      replaced: (count) => `${many(count, "earlier card was", "earlier cards were")} replaced`,
      same: "As sealed in the ledger.",
      differs: "With the data, scheme and choices as they are now, this is other than the card in the ledger; making it again replaces that one.",
      neverMade: "Not made yet.",
      ledgerRow: "Ledger",
    },
    preview: { title: "Preview of the card", label: (name) => `Preview of the card of ${name}`, working: "Laying it out…", whole: "Whole page", large: "Larger", page: (page, of) => `Page ${page} of ${of}` },
  },
};
