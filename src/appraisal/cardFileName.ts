import { lineText } from "./cardText";
import { stageWords, type CardLanguage, type CardStage } from "./cardWords";
import type { Scheme } from "../scheme/scheme";
import type { ScoreCard } from "../scoring/scoreCard.types";

const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const longestName = 100;

/** How the files are called unless somebody wishes otherwise. */
export const cardNameTemplates: Readonly<Record<CardLanguage, Readonly<Record<CardStage, string>>>> = {
  zh: { whole: "{姓名}-{期间}-考核表", facts: "{姓名}-{期间}-事实确认表", conclusion: "{姓名}-{期间}-考核结论" },
  both: { whole: "{姓名}-{期间}-考核表", facts: "{姓名}-{期间}-事实确认表", conclusion: "{姓名}-{期间}-考核结论" },
  en: { whole: "{name}-{period}-score card", facts: "{name}-{period}-facts", conclusion: "{name}-{period}-conclusion" },
};

/** What a file-name template may say of a card, in both languages. */
function wordsOf({ result }: ScoreCard, { settings }: Scheme, stage: CardStage): Readonly<Record<string, string>> {
  const known = { name: result.name, period: result.period ?? "", id: result.id ?? "", department: result.department ?? "", post: result.post ?? "", scheme: settings.code };
  return { ...known, stage: stageWords[stage].en, 姓名: known.name, 期间: known.period, 工号: known.id, 部门: known.department, 岗位: known.post, 方案: known.scheme, 阶段: stageWords[stage].zh };
}

/** Puts a card's facts into a template such as `{姓名}-{期间}-考核表`; words it does not know stay as they are. */
export function cardFileName(template: string, card: ScoreCard, scheme: Scheme, stage: CardStage): string {
  const words = wordsOf(card, scheme, stage);
  return safeFileName(template.replace(/\{([^{}]+)\}/g, (whole, word: string) => words[word.trim()] ?? whole));
}

/** A name that Windows, macOS and Linux all take, without path and without ending. */
export function safeFileName(text: string): string {
  const plain = lineText(text, 400)
    .replace(/[<>:"/\\|?*\u0000-\u001f]+/g, "_")
    .replace(/-{2,}/g, "-")
    .replace(/^[\s._~-]+|[\s.-]+$/g, "");
  let name = "";
  for (const letter of plain) {
    if (name.length + letter.length > longestName || new TextEncoder().encode(name + letter).length > 200) break;
    name += letter;
  }
  name = name.replace(/[\s.-]+$/g, "");
  if (name === "") return "card";
  return reserved.test(name) ? `_${name}` : name;
}

/** Makes names unlike each other, on file systems that fold case, too. */
export class FileNames {
  private readonly taken = new Set<string>();

  free(name: string): string {
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? name : `${name}-${number}`;
      const key = candidate.normalize("NFKC").toLowerCase();
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return candidate;
    }
  }
}
