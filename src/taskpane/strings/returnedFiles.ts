import type { Language } from "../../scheme/issue";
import { many } from "./many";

type Counted = Readonly<Record<"total" | "agreed" | "disputed" | "changed" | "other", number>>;

type ReturnedWords = Readonly<{
  returned: Readonly<{
    title: string;
    drop: string;
    choose: string;
    input: string;
    private: string;
    reading(done: number, of: number): string;
    list: string;
    summary(counted: Counted): string;
    unread: string;
    tooLarge: string;
    noLedger: string;
    clear: string;
    open(name: string): string;
  }>;
}>;

/** What is said of the files that come back. */
export const returnedWords: Readonly<Record<Language, ReturnedWords>> = {
  zh: {
    returned: {
      title: "签回的文件",
      drop: "把签回的文件拖到这里，一次可以很多个；或者",
      choose: "选择文件",
      input: "选择签回的文件",
      private: "文件只在本机读取，不会上传。",
      reading: (done, of) => `正在核对 ${done}/${of}`,
      list: "核对结果",
      summary: ({ total, agreed, disputed, changed, other }) => `${total} 个文件：同意 ${agreed}，有异议 ${disputed}，有改动 ${changed}，其他 ${other}。`,
      unread: "读不了",
      tooLarge: "文件超过 20 MB，不会是考核表。",
      noLedger: "工作簿里还没有签核台账，无法确认这些文件是从这里发出的。请打开发出考核表的那本工作簿再核对。",
      clear: "清除结果",
      open: (name) => `查看 ${name}`,
    },
  },
  en: {
    returned: {
      title: "Returned files",
      drop: "Drop the files that came back here, as many as you like; or",
      choose: "Choose files",
      input: "Choose returned files",
      private: "They are read on this computer only; nothing is uploaded.",
      reading: (done, of) => `Checking ${done}/${of}`,
      list: "What was found",
      summary: ({ total, agreed, disputed, changed, other }) => `${many(total, "file", "files")}: ${agreed} agreed, ${disputed} disputed, ${changed} changed, ${other} other.`,
      unread: "Cannot be read",
      tooLarge: "The file is larger than 20 MB and cannot be a score card.",
      noLedger: "The workbook has no sign-off ledger yet, so nobody can tell that these files went out from here. Check them in the workbook that made them.",
      clear: "Clear these",
      open: (name) => `See ${name}`,
    },
  },
};
