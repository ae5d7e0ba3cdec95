import type { Issue, Language } from "../scheme/issue";
import { fill, schemeWords, type WordList } from "../scheme/issueWords";
import { findingWords } from "../scoring/findingWords";
import { adoptWords } from "./adoptWords";
import { appraisalWords } from "./appraisalWords";

/** Every sentence about a finding, in both languages; the list that the manual prints. */
export const issueWords: WordList = { ...schemeWords, ...findingWords, ...appraisalWords, ...adoptWords };

/** The sentence a person reads for an issue, a flag or a notice. */
export function describeIssue(issue: Pick<Issue, "code" | "facts">, language: Language): string {
  return fill(issueWords, issue, language);
}
