import { mailText, type MailText } from "../appraisal/mailText";
import { stageWords, type CardLanguage, type CardStage } from "../appraisal/cardWords";
import type { SignOff } from "../appraisal/signOffStates";
import type { Scheme } from "../scheme/scheme";
import type { CardFile } from "./makeCards";

/** The mail that goes with a card that was just made. */
export function mailOfCard({ issued: { seal } }: CardFile, scheme: Scheme, stage: CardStage, language: CardLanguage): MailText {
  return mailText({ name: seal.sealed.name, period: seal.sealed.period, scheme: scheme.settings.name, short: seal.short, stage, language });
}

/** The mail that goes with the card in the ledger; undefined before there is one. */
export function mailOfRow({ row, sealed }: SignOff, scheme: Scheme, language: CardLanguage): MailText | undefined {
  if (!row) return undefined;
  const stage = sealed?.stage ?? (Object.keys(stageWords) as CardStage[]).find((one) => stageWords[one].zh === row.stage || stageWords[one].en === row.stage) ?? "whole";
  return mailText({ name: row.name, period: row.period, scheme: scheme.settings.name, short: row.short, stage, language });
}
