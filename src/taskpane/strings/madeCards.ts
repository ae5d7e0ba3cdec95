import type { Language } from "../../scheme/issue";
import type { Delivery } from "../signOffHost";
import { many } from "./many";

type MadeCardsWords = Readonly<{
  made: Readonly<{
    title(count: number): string;
    delivery: Readonly<Record<Delivery, string>>;
    save(name: string): string;
    open(next: number, left: number): string;
    opening: string;
    allOpened: string;
    factsDiffer(names: string): string;
    factsMissing(names: string): string;
    factsOpen(names: string): string;
    unscored(count: number): string;
    mails(count: number): string;
    withoutAddress(names: string): string;
    attach: string;
  }>;
  mail: Readonly<{ copy: string; write: string; copied(name: string): string; cut: string; copyFor(name: string): string; writeFor(name: string): string }>;
}>;

/** What is said of the cards just made, and of the mails that carry them. */
export const madeCardsWords: Readonly<Record<Language, MadeCardsWords>> = {
  zh: {
    made: {
      title: (count) => `刚生成的 ${count} 张`,
      delivery: {
        zip: "所有考核表在一个压缩包里，由浏览器保存。",
        windows: "桌面版 Excel 的窗格不能保存文件：每张考核表会打开为一个新工作簿，请另存后发出。人多时建议在网页版 Excel 里制作压缩包，或用命令行 jisuan cards。",
      },
      save: (name) => `保存 ${name}`,
      open: (next, left) => `打开 ${next} 张（还有 ${left} 张）`,
      opening: "正在打开…",
      allOpened: "都已打开。",
      factsDiffer: (names) => `确认事实之后数据有变动，请重新发事实确认表：${names}`,
      factsMissing: (names) => `没有发过事实确认表，结论没有可以依据的封签：${names}`,
      factsOpen: (names) => `事实还没有得到本人同意：${names}`,
      unscored: (count) => `${count} 人未计分，没有考核表。`,
      mails: (count) => `邮件（${count}）`,
      withoutAddress: (names) => `没有邮箱：${names}。请在数据表的“邮箱”列或“通讯录”表里填写。`,
      attach: "邮件链接不能带附件：打开后请附上本人的考核表。",
    },
    mail: { copy: "复制邮件", write: "写邮件", copied: (name) => `已复制给 ${name} 的邮件。`, cut: "正文太长，链接里只放得下开头；请用“复制邮件”。", copyFor: (name) => `复制给 ${name} 的邮件`, writeFor: (name) => `写邮件给 ${name}` },
  },
  en: {
    made: {
      title: (count) => `${many(count, "card", "cards")} just made`,
      delivery: {
        zip: "All cards are in one zip, which the browser saves.",
        windows: "Excel on the desktop does not let its pane save files: each card opens as a new workbook; save it and send it. For many people, make the zip in Excel on the web, or use the command line: jisuan cards.",
      },
      save: (name) => `Save ${name}`,
      open: (next, left) => `Open ${next} (${left} left)`,
      opening: "Opening…",
      allOpened: "All of them are open.",
      factsDiffer: (names) => `The data have changed since the facts were confirmed; send the facts again: ${names}`,
      factsMissing: (names) => `The facts never went out, so the conclusion has no seal to rest on: ${names}`,
      factsOpen: (names) => `The facts have not been agreed yet: ${names}`,
      unscored: (count) => `${many(count, "person is", "people are")} not scored and get no card.`,
      mails: (count) => `Mails (${count})`,
      withoutAddress: (names) => `No address: ${names}. Enter it in an Email column of the data or in a table of addresses.`,
      attach: "A mail link cannot carry a file: attach the person's card once it is open.",
    },
    mail: { copy: "Copy mail", write: "Write mail", copied: (name) => `Mail for ${name} copied.`, cut: "The text is too long for a link, which holds its beginning only; use Copy mail.", copyFor: (name) => `Copy the mail for ${name}`, writeFor: (name) => `Write the mail for ${name}` },
  },
};
