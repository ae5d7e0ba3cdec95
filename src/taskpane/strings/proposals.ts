import type { Language } from "../../scheme/issue";

type ProposalWords = Readonly<{
  none: string;
  noRules: string;
  by: string;
  byHint: string;
  nameNeeded: string;
  list: string;
  evidence: string;
  conflict(against: string): string;
  restraint: string;
  reward: string;
  accepted: string;
  setAside(reason: string): string;
  open: string;
  unclear(text: string): string;
  accept: string;
  putAside: string;
  takeBack: string;
  of(act: string, name: string, outcome: string): string;
  reason: string;
  reasonHint: string;
  reasonNeeded: string;
  cancel: string;
  wrote(act: string, name: string, outcome: string): string;
  balance(rewards: number, restraints: number, open: number): string;
}>;

/** Words of the place where proposals are accepted or set aside. */
export const proposalPageWords: Readonly<Record<Language, ProposalWords>> = {
  zh: {
    none: "这一期没有建议措施。",
    noRules: "本方案没有联动规则，不产生建议措施。",
    by: "决定人",
    byHint: "有权决定的人，写进“建议措施”表。",
    nameNeeded: "请先写明由谁决定。",
    list: "这一期的建议措施",
    evidence: "依据",
    conflict: (against) => `冲突：与${against}指向相反，请由人决定取哪一条。`,
    restraint: "约束",
    reward: "奖励",
    accepted: "已采纳",
    setAside: (reason) => (reason === "" ? "未采纳" : `未采纳：${reason}`),
    open: "待定",
    unclear: (text) => `决定写作“${text}”，看不懂`,
    accept: "采纳",
    putAside: "不采纳",
    takeBack: "改为待定",
    of: (act, name, outcome) => `${act}：${name}，${outcome}`,
    reason: "不采纳的理由",
    reasonHint: "写进“建议措施”表的“理由”列。",
    reasonNeeded: "不采纳要写明理由。",
    cancel: "取消",
    wrote: (act, name, outcome) => `${act} ${name}：${outcome}`,
    balance: (rewards, restraints, open) => `奖励 ${rewards} 条，约束 ${restraints} 条；待定 ${open} 条`,
  },
  en: {
    none: "There are no proposals in this period.",
    noRules: "The scheme has no rules over history, so it proposes nothing.",
    by: "Deciding",
    byHint: "Who has the authority; it is written into Proposals.",
    nameNeeded: "Say first who decides.",
    list: "Proposals of this period",
    evidence: "Because of",
    conflict: (against) => `Conflict: ${against} points the other way; a person decides which holds.`,
    restraint: "restraint",
    reward: "reward",
    accepted: "Accepted",
    setAside: (reason) => (reason === "" ? "Set aside" : `Set aside: ${reason}`),
    open: "Open",
    unclear: (text) => `The decision reads “${text}”, which is not understood`,
    accept: "Accept",
    putAside: "Set aside",
    takeBack: "Make it open again",
    of: (act, name, outcome) => `${act}: ${name}, ${outcome}`,
    reason: "Why it is set aside",
    reasonHint: "Written into the column Reason of Proposals.",
    reasonNeeded: "Setting aside needs a reason.",
    cancel: "Cancel",
    wrote: (act, name, outcome) => `${act}, ${name}: ${outcome}`,
    balance: (rewards, restraints, open) => `${rewards} rewards, ${restraints} restraints; ${open} open`,
  },
};
