import type { Language } from "../scheme/issue";
import type { WordList, Words } from "../scheme/issueWords";
import { isoDate } from "../scheme/period";
import { cardText } from "./cardText";
import { ledgerStates } from "./ledgerTable";
import type { Note, Verdict, VerdictKind } from "./verifyCards";
import type { Change } from "./verifyCard";

/** What is said of a returned file. */
export const verdictWords: Readonly<Record<VerdictKind, Words>> = {
  agreed: { zh: "没有改动，本人同意。", en: "Unchanged; agreed." },
  disputed: { zh: "没有改动，本人有异议。", en: "Unchanged; disputed." },
  unanswered: { zh: "没有改动，尚未选择同意或有异议。", en: "Unchanged; neither Agree nor Disagree has been chosen yet." },
  changed: { zh: "有改动：{changes}", en: "Changed: {changes}" },
  nameEdited: { zh: "这是 {name} 的考核表，姓名被改成了别人：{changes}", en: "This is the card of {name} with the name changed: {changes}" },
  superseded: { zh: "这是旧版本：同一期间已另发新的考核表。请签新版。", en: "This is an older version: a newer card was issued for the same period. Please have that one signed." },
  duplicate: { zh: "重复：{state}（{date}），台账没有再改。", en: "A duplicate: {state} ({date}); the ledger was left as it is." },
  unknownSeal: { zh: "封签 {short} 不在台账里：不是从这本工作簿发出的，或封签被伪造。", en: "Seal {short} is not in the ledger: the card did not go out from this workbook, or its seal is forged." },
  textLost: { zh: "封签 {short} 在台账里（{name} {period}），但文件里和台账里都没有封签的原文，无法逐格核对。请核对打印件，或重新发出。", en: "Seal {short} is in the ledger ({name}, {period}), but neither the file nor the ledger has the text it stands for, so its cells cannot be compared. Compare it with a print, or send it again." },
  otherWorkbook: { zh: "这是另一本工作簿发出的考核表（{name} {period}）。", en: "This card went out from another workbook ({name}, {period})." },
  noCard: { zh: "不是考核表：文件里没有封签。", en: "No score card: the file bears no seal." },
};

const noteWords: Readonly<Record<Note, Words>> = {
  addedSheets: { zh: "文件里添了别的工作表：{sheets}。", en: "Other sheets were added to the file: {sheets}." },
  covered: { zh: "表上有图片或文本框盖住了封签的内容，请打开看一看。", en: "A picture or text box lies over sealed content; open the file and look." },
  commented: { zh: "文件里添了批注，批注不作数。", en: "Comments were added to the file; they do not count." },
  rowLost: { zh: "台账里已没有这一行，没有登记。", en: "The ledger no longer has its row, so nothing was ticked." },
  partLost: { zh: "文件曾由会丢弃封签部件的软件另存，已按台账核对。", en: "The file was saved by a program that drops the seal's part; it was checked against the ledger." },
  partForged: { zh: "文件里的封签部件与台账不符，已按台账核对。", en: "The seal's part in the file does not agree with the ledger; it was checked against the ledger." },
  superseded: { zh: "而且是旧版本。", en: "It is an older version, too." },
  badSignature: { zh: "数字签名与公钥不符。", en: "The digital signature does not belong to the public key." },
  noSignature: { zh: "没有数字签名。", en: "There is no digital signature." },
  answersDiffer: { zh: "这次的选择与上次签回的不同，请与本人核实。", en: "The choice differs from the one returned before: ask the person." },
  otherName: { zh: "文件名写的是别人。", en: "The file is named after somebody else." },
};

const changeWords: WordList = {
  value: { zh: "{cell} 原为“{was}”，现为“{is}”", en: "{cell} was “{was}”, is “{is}”" },
  blank: { zh: "{cell} 原为空白，现为“{is}”", en: "{cell} was blank, is “{is}”" },
  emptied: { zh: "{cell} 原为“{was}”，现已清空", en: "{cell} was “{was}”, is blank" },
  formula: { zh: "{cell} 原为“{was}”，现为公式 {is}", en: "{cell} was “{was}”, is the formula {is}" },
  disguise: { zh: "{cell} 的值“{was}”被显示格式 {is} 遮掩", en: "{cell}: “{was}” is disguised by the number format {is}" },
  hidden: { zh: "{cell} 的内容“{was}”被隐藏", en: "{cell}: “{was}” has been hidden" },
  faint: { zh: "{cell} 的内容“{was}”被改成看不见的颜色或字号", en: "{cell}: “{was}” has been given a colour or size that cannot be seen" },
  conditional: { zh: "{cell} 的内容“{was}”上加了条件格式，显示可能被改", en: "{cell}: a conditional format was put over “{was}” and may show something else" },
};

/** `F12 原为“85”，现为“95”` */
export function changeText({ cell, was, is, by }: Change, language: Language): string {
  const short = (text: string) => cardText(text, 60).replaceAll("\n", " ");
  const kind = by ?? (was === "" ? "blank" : is === "" ? "emptied" : "value");
  const facts: Readonly<Record<string, string>> = { cell, was: short(was), is: short(is) };
  return changeWords[kind]![language].replace(/\{(\w+)\}/g, (_, fact: string) => facts[fact] ?? "");
}

/** The sentence about a file, its notes behind it. */
export function verdictText(verdict: Verdict, language: Language, longest = 4000): string {
  const zh = language === "zh";
  const named = verdict.changed.slice(0, 12).map((change) => changeText(change, language));
  const more = verdict.changed.length > 12 ? (zh ? `；另有 ${verdict.changed.length - 12} 处` : `; ${verdict.changed.length - 12} more`) : "";
  const state = verdict.ledger?.state;
  const facts: Readonly<Record<string, string>> = {
    changes: `${named.join(zh ? "；" : "; ")}${more}${zh ? "。" : "."}`,
    name: verdict.name ?? "",
    period: verdict.period ?? "",
    short: verdict.short ?? "",
    state: state ? ledgerStates[state][language] : "",
    date: verdict.ledger?.returned === undefined ? "" : isoDate(verdict.ledger.returned),
    sheets: (verdict.added ?? []).map(({ name, hidden }) => (zh ? `“${cardText(name, 40)}”${hidden ? "（隐藏）" : ""}` : `“${cardText(name, 40)}”${hidden ? " (hidden)" : ""}`)).join(zh ? "、" : ", "),
  };
  const isBare = verdict.kind === "changed" && verdict.changed.length === 0;
  const filled = (words: Words) => words[language].replace(/\{(\w+)\}/g, (_, fact: string) => facts[fact] ?? "");
  const sentence = isBare ? "" : filled(verdictWords[verdict.kind]);
  const text = [sentence.replace(/（）|\s*\(\)/g, ""), ...verdict.notes.map((note) => filled(noteWords[note]))].filter((part) => part !== "").join(zh ? "" : " ");
  return [...text].length <= longest ? text : `${[...text].slice(0, longest - 1).join("")}…`;
}
