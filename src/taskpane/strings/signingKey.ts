import type { LedgerFault } from "../../appraisal/auditLedger";
import type { Language } from "../../scheme/issue";
import { many } from "./many";

type SigningKeyWords = Readonly<{
  key: Readonly<{
    title: string;
    none: string;
    open(mark: string): string;
    what: string;
    make: string;
    makeHint: string;
    passphrase: string;
    again: string;
    short: string;
    unlike: string;
    create: string;
    creating: string;
    created(mark: string): string;
    save: string;
    copyText: string;
    use: string;
    useHint: string;
    file: string;
    chosen(name: string): string;
    pasted: string;
    unlock: string;
    wrong: string;
    noKey: string;
    forget: string;
    fileName: string;
  }>;
  audit: Readonly<{
    title: string;
    empty: string;
    good: string;
    signed(count: number, mark: string): string;
    unsigned(count: number): string;
    textless(count: number): string;
    paper: string;
    limits: string;
    faults: Readonly<Record<LedgerFault, string>>;
    faultList: string;
    problems(count: number): string;
  }>;
}>;

/** What is said of the signing key, and of the ledger judged by itself. */
export const signingKeyWords: Readonly<Record<Language, SigningKeyWords>> = {
  zh: {
    key: {
      title: "签名密钥",
      none: "未打开",
      open: (mark) => `已打开 ${mark}`,
      what: "封签防止签回的表被改；密钥签名还防止台账被人重做。私钥只在您的密钥文件里，用口令锁住；窗格不保存，关闭后即忘。",
      make: "新建密钥",
      makeHint: "口令至少 8 个字符。口令丢了，密钥就不能再用，没有后门。",
      passphrase: "口令",
      again: "再输一次口令",
      short: "口令至少 8 个字符。",
      unlike: "两次输入的口令不同。",
      create: "建立密钥",
      creating: "正在建立…",
      created: (mark) => `密钥已建立并打开，指纹 ${mark}。请把指纹抄在纸上，把密钥文件存在只有您能打开的地方。`,
      save: "保存密钥文件",
      copyText: "复制密钥文件的内容",
      use: "打开密钥",
      useHint: "选择密钥文件，或把它的内容粘贴进来。",
      file: "选择密钥文件",
      chosen: (name) => `已选 ${name}`,
      pasted: "密钥文件的内容",
      unlock: "打开",
      wrong: "口令不对。",
      noKey: "这不是密钥文件。",
      forget: "忘掉密钥",
      fileName: "绩算密钥.json",
    },
    audit: {
      title: "台账自查",
      empty: "工作簿里还没有签核台账。",
      good: "台账与封签的原文相符。",
      signed: (count, mark) => `${count} 张有数字签名，签名有效（公钥指纹 ${mark}）。`,
      unsigned: (count) => `${count} 张没有数字签名。`,
      textless: (count) => `${count} 张的封签原文已不在工作簿里（可能被别的软件另存过），只能核对自带封签部件的文件。`,
      paper: "请与抄在纸上的指纹比较：指纹不同，说明台账或密钥被换过。",
      limits: "没有签名的台账，谁能改工作簿，谁就能重做。工作表保护不是安全措施。",
      faults: { short: "封签与封签全文不符", about: "姓名或期间与封签的原文不符", text: "保存的原文被改过", signature: "数字签名无效" },
      faultList: "台账里被改过的行",
      problems: (count) => `${count} 处不符`,
    },
  },
  en: {
    key: {
      title: "Signing key",
      none: "not open",
      open: (mark) => `open: ${mark}`,
      what: "A seal shows whether a returned card was changed; a signature shows, too, whether somebody has remade the ledger. The private key is in your key file only, locked by a passphrase; the pane does not keep it and forgets it when it closes.",
      make: "New key",
      makeHint: "At least 8 characters. Without the passphrase the key is lost; there is no other way in.",
      passphrase: "Passphrase",
      again: "Passphrase again",
      short: "A passphrase has at least 8 characters.",
      unlike: "The two passphrases differ.",
      create: "Create key",
      creating: "Creating…",
      created: (mark) => `The key is made and open; its mark is ${mark}. Write the mark down on paper, and keep the key file where only you can open it.`,
      save: "Save key file",
      copyText: "Copy what the key file holds",
      use: "Open a key",
      useHint: "Choose the key file, or paste what it holds.",
      file: "Choose key file",
      chosen: (name) => `${name} chosen`,
      pasted: "What the key file holds",
      unlock: "Open",
      wrong: "That is not its passphrase.",
      noKey: "That is no key file.",
      forget: "Forget the key",
      fileName: "jisuan-key.json",
    },
    audit: {
      title: "The ledger itself",
      empty: "The workbook has no sign-off ledger yet.",
      good: "The ledger agrees with what was sealed.",
      signed: (count, mark) => `${many(count, "card bears", "cards bear")} a valid signature (mark of the key: ${mark}).`,
      unsigned: (count) => `${many(count, "card bears", "cards bear")} no signature.`,
      textless: (count) => `The workbook no longer holds what ${many(count, "seal stands", "seals stand")} for (another program may have saved it); only files that carry their own seal can be checked.`,
      paper: "Compare the mark with the one on paper: if they differ, the ledger or the key has been replaced.",
      limits: "Whoever can edit the workbook can remake a ledger without signatures. Sheet protection is no security.",
      faults: { short: "the seal is not that of the full seal", about: "name or period are not what was sealed", text: "the kept text was altered", signature: "the signature is not valid" },
      faultList: "Rows of the ledger that were altered",
      problems: (count) => many(count, "contradiction", "contradictions"),
    },
  },
};
