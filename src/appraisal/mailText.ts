import type { Words } from "../scheme/issueWords";
import { inLanguage, stageWords, type CardLanguage, type CardStage } from "./cardWords";
import { lineText } from "./cardText";

/** What a mail is about. */
export type MailFacts = Readonly<{ name: string; period: string; scheme: string; short: string; stage: CardStage; language: CardLanguage }>;
export type MailText = Readonly<{ subject: string; body: string }>;

const subjects: Words = { zh: "{period} {card}：{name}（请核对并签回）", en: "{period} {card}: {name} (please check and sign)" };

const bodies: Readonly<Record<CardStage, Words>> = {
  whole: {
    zh: "{name}，您好：\n\n附件是您 {period} 的绩效考核表（方案：{scheme}）。\n\n请核对每一项的得分与计算过程，在浅黄色的格子里选择“同意”或“有异议”，写下意见，签字并填写日期，然后把文件发回。有异议时请写明项目、理由和依据。\n\n表中其他内容已封签，请勿改动。封签：{short}\n\n谢谢。\n",
    en: "Dear {name},\n\nattached is your score card for {period} (scheme: {scheme}).\n\nPlease check every score and how it was worked out, choose Agree or Disagree in the pale yellow cells, add your comments, sign and date it, and send the file back. If you disagree, please say with what, why, and on what evidence.\n\nEverything else on the card is sealed; please leave it as it is. Seal: {short}\n\nThank you.\n",
  },
  facts: {
    zh: "{name}，您好：\n\n附件是您 {period} 的考核事实确认表（方案：{scheme}），只列实际值与来源，尚未计分。\n\n请逐项核对，在浅黄色的格子里选择“同意”或“有异议”，签字后把文件发回。确认后的事实将作为考核结论的依据。\n\n表中其他内容已封签，请勿改动。封签：{short}\n\n谢谢。\n",
    en: "Dear {name},\n\nattached are the facts of your appraisal for {period} (scheme: {scheme}): the actual figures and where they come from, not yet scored.\n\nPlease check each of them, choose Agree or Disagree in the pale yellow cells, sign, and send the file back. The conclusion will rest on the facts you confirm.\n\nEverything else on the sheet is sealed; please leave it as it is. Seal: {short}\n\nThank you.\n",
  },
  conclusion: {
    zh: "{name}，您好：\n\n附件是您 {period} 的考核结论表（方案：{scheme}），以您已收到的事实确认表为依据。\n\n请核对得分、等级与计算过程，在浅黄色的格子里选择“同意”或“有异议”，写下意见，签字后把文件发回。\n\n表中其他内容已封签，请勿改动。封签：{short}\n\n谢谢。\n",
    en: "Dear {name},\n\nattached is the conclusion of your appraisal for {period} (scheme: {scheme}), resting on the facts you have received before.\n\nPlease check scores, grade and workings, choose Agree or Disagree in the pale yellow cells, add your comments, sign, and send the file back.\n\nEverything else on the sheet is sealed; please leave it as it is. Seal: {short}\n\nThank you.\n",
  },
};

/** The mail that takes a card to its person: for a draft, for copying, for a `mailto:` link. */
export function mailText(facts: MailFacts): MailText {
  const put = (words: Words) => (language: "zh" | "en") => {
    const known: Readonly<Record<string, string>> = { ...facts, name: lineText(facts.name, 60), period: lineText(facts.period, 20), scheme: lineText(facts.scheme, 80), card: stageWords[facts.stage][language] };
    return words[language].replace(/\{(\w+)\}/g, (_, fact: string) => known[fact] ?? "");
  };
  const inBoth = (words: Words, between: string) => inLanguage({ zh: put(words)("zh"), en: put(words)("en") }, facts.language, between);
  return { subject: inBoth(subjects, " / ").replace(/\s+/g, " ").trim(), body: inBoth(bodies[facts.stage], "\n— — —\n\n") };
}

/** What mail programs and Windows take of a link; a Chinese character takes nine of it. */
const longestLink = 2000;

/**
 * A link that opens the mail in the user's own program; it cannot carry the card, which has to be attached. A body that is
 * too long for a link is cut at its last whole line, and ends in `…`.
 */
export function mailLink(email: string | undefined, { subject, body }: MailText): string {
  const link = (text: string) => `mailto:${encoded(email ?? "").replaceAll("%40", "@")}?subject=${encoded(subject)}&body=${encoded(text.replace(/\r?\n/g, "\r\n"))}`;
  const whole = link(body);
  if (whole.length <= longestLink) return whole;
  const lines = body.split("\n");
  while (lines.length > 0 && link([...lines, "…"].join("\n")).length > longestLink) lines.pop();
  return link([...lines, "…"].join("\n"));
}

/** Whether the link carries the whole body. */
export function fitsLink(email: string | undefined, text: MailText): boolean {
  return !mailLink(email, text).endsWith(encoded("…"));
}

/** Half a character (which only damaged text has) would make no link at all. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ""));
}
