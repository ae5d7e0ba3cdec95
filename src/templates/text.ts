import type { Language } from "../scheme/issue";

/** What a person reads, in both languages. */
export type Text = Readonly<Record<Language, string>>;

export function text(zh: string, en: string): Text {
  return { zh, en };
}

/** Grades, codes and numbers read alike in both languages. */
export function same(word: string): Text {
  return { zh: word, en: word };
}
