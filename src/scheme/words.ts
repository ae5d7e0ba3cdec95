import { normalised } from "../sheet/text";
import type { Language } from "./issue";
import type { ColumnWords } from "./columnWords";

/** All spellings of a heading or choice, ours first. */
export function spellings(words: ColumnWords): readonly string[] {
  return [words.zh, words.en, ...(words.also ?? [])];
}

/** Which of the choices a text means; undefined when it is none of them. */
export function choiceMeant<K extends string>(text: string, choices: Readonly<Record<K, ColumnWords>>): K | undefined {
  const wanted = normalised(text);
  return (Object.keys(choices) as K[]).find((key) => spellings(choices[key]).some((word) => normalised(word) === wanted));
}

/** The words of the choices in one language, as a drop-down shows them. */
export function choiceList(choices: Readonly<Record<string, ColumnWords>>, language: Language): readonly string[] {
  return Object.values(choices).map((words) => words[language]);
}
