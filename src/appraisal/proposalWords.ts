import type { ConsequenceRule } from "../scheme/consequenceRule";
import type { Language } from "../scheme/issue";

/**
 * What stands over every list of proposals. Source: 劳动合同法第四十条; 第八次全国法院民事商事审判工作会议纪要第 29 条 (末位淘汰),
 * both by secondary sources.
 */
export const lawNote: Readonly<Record<Language, string>> = {
  zh: "法律提示：《劳动合同法》第四十条要求对不能胜任工作的劳动者先培训或调整工作岗位；排名靠后或个别月份成绩不佳，本身不等于不能胜任工作。以上据二手资料整理，执行前请咨询法务。",
  en: "Legal note: article 40 of the Labour Contract Law asks for training or a change of post first; a low rank or a few bad months alone do not make a person unfit for the job. From secondary sources: ask a lawyer before acting.",
};

export const proposalNotes: Readonly<Record<Language, readonly string[]>> = {
  zh: ["以下只是按联动规则提出的建议，由有权的人决定采纳或不采纳；不采纳请写明理由。浅黄色的列由您填写，绩算不会改动。", lawNote.zh],
  en: ["These are proposals only: a person with the authority accepts them or sets them aside, with a reason. The pale yellow columns are yours and are never changed.", lawNote.en],
};

const dismissal =
  /辞退|解聘|解雇|开除|除名|劝退|劝离|清退|裁员|裁减|淘汰|离职|辞职|走人|下岗|待岗|不再(?:聘|续|录|任)用?|(?:不予|不)续(?:聘|签|约|用)|(?:解除|终止).{0,6}(?:合同|关系|聘用|协议)|dismiss|terminat|\bfir(?:e|ed|ing)\b|\blet go\b|lay(?:ing|s)?\s?-?off|laid\s?-?off|\bsack|redundan|not (?:be )?renew|end (?:of )?(?:the |their )?(?:employment|contract)/i;

/** What we propose: the rule's measure or, where that would end the employment, what the law asks for first. */
export function proposedOutcome(outcome: string, language: Language): string {
  if (!dismissal.test(outcome)) return outcome;
  return language === "zh" ? "先安排培训或调整工作岗位，再由有权的人依法决定" : "Training or a change of post first; what follows is decided by those with the authority, as the law allows";
}

/** The rule's own text, as it stands; where 条文 is blank, its measure. */
export function quotedWording({ wording, outcome }: ConsequenceRule): string {
  return wording === "" ? outcome : wording;
}
