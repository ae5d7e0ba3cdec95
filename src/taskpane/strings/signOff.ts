import type { CardLanguage, CardStage } from "../../appraisal/cardWords";
import type { LedgerFault } from "../../appraisal/auditLedger";
import type { SignOffState } from "../../appraisal/signOffStates";
import type { Language } from "../../scheme/issue";
import type { Delivery } from "../signOffHost";

type Counted = Readonly<Record<"total" | "agreed" | "disputed" | "changed" | "other", number>>;

/** What is said where cards are made, sent and checked. */
export type SignOffWords = Readonly<{
  none: string;
  toIssues: string;
  period: string;
  allPeriods: string;
  search: string;
  filterLabel: string;
  all: string;
  states: Readonly<Record<SignOffState, string>>;
  filter(state: string, count: number): string;
  list: string;
  nobody: string;
  pick(name: string): string;
  pickAll(count: number): string;
  picked(count: number): string;
  openPerson(name: string, about: string): string;
  moved: string;
  unscored: string;
  /** What is done with the people picked, or with all that are listed. */
  make(count: number, all: boolean): string;
  markSent(count: number): string;
  archive(count: number): string;
  making(done: number, of: number, name: string): string;
  stop: string;
  stopped: string;
  done(count: number): string;
  wroteCards(count: number): string;
  wroteSent(count: number): string;
  wroteArchived(count: number): string;
  wroteReturned(count: number): string;
  choices: Readonly<{
    title: string;
    stage: string;
    stages: Readonly<Record<CardStage, string>>;
    stageHint: Readonly<Record<CardStage, string>>;
    language: string;
    languages: Readonly<Record<CardLanguage, string>>;
    withPay: string;
    signed: string;
    signedHint: string;
  }>;
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
  person: Readonly<{
    back: string;
    stage: string;
    seal: string;
    sent: string;
    returned: string;
    finding: string;
    opinion: string;
    email: string;
    noEmail: string;
    replaced(count: number): string;
    same: string;
    differs: string;
    neverMade: string;
    ledgerRow: string;
  }>;
  preview: Readonly<{ title: string; label(name: string): string; working: string; whole: string; large: string; page(page: number, of: number): string }>;
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

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const signOffWords: Readonly<Record<Language, SignOffWords>> = {
  zh: {
    none: "方案没有问题、数据算出结果以后，才能制作考核表。",
    toIssues: "查看问题",
    period: "期间",
    allPeriods: "全部期间",
    search: "搜索姓名、部门…",
    filterLabel: "按状态筛选",
    all: "全部",
    states: { none: "未制作", unscored: "未计分", draft: "草稿", sent: "已发出", returned: "已签回", changed: "有改动", disputed: "有异议", archived: "已归档" },
    filter: (state, count) => `${state} ${count} 人`,
    list: "签核名单",
    nobody: "没有符合条件的人。",
    pick: (name) => `选择 ${name}`,
    pickAll: (count) => `全选（${count}）`,
    picked: (count) => `已选 ${count} 人`,
    openPerson: (name, about) => `${name}，${about}，查看考核表`,
    moved: "数据已变动",
    unscored: "未计分，没有考核表",
    make: (count, all) => (all ? `生成全部 ${count} 张` : `生成 ${count} 张`),
    markSent: (count) => `标为已发出 ${count}`,
    archive: (count) => `归档 ${count}`,
    making: (done, of, name) => `正在制作 ${done}/${of}${name === "" ? "" : ` · ${name}`}`,
    stop: "停止",
    stopped: "已停止，什么也没有写入。",
    done: (count) => `已生成 ${count} 张考核表，台账已更新。`,
    wroteCards: (count) => `签核台账 ${count} 张考核表`,
    wroteSent: (count) => `${count} 人标为已发出`,
    wroteArchived: (count) => `${count} 人归档`,
    wroteReturned: (count) => `核对 ${count} 个签回文件`,
    choices: {
      title: "制作选项",
      stage: "阶段",
      stages: { whole: "一次签（考核表）", facts: "先签事实", conclusion: "后签结论" },
      stageHint: {
        whole: "实际值、得分、等级在一张表上。",
        facts: "只列实际值与来源，不计分；确认后再发结论。",
        conclusion: "得分与等级，印有事实确认表的封签；其间数据有变动会提示。",
      },
      language: "语言",
      languages: { zh: "中文", en: "英文", both: "中英对照" },
      withPay: "表上列出奖金",
      signed: "用密钥签名",
      signedHint: "先在“签名密钥”里打开密钥文件。",
    },
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
    person: {
      back: "返回名单",
      stage: "阶段",
      seal: "封签",
      sent: "发出",
      returned: "签回",
      finding: "核对",
      opinion: "本人意见",
      email: "邮箱",
      noEmail: "没有邮箱",
      replaced: (count) => `此前的 ${count} 张已被替换`,
      same: "与台账里的封签一致。",
      differs: "按现在的数据、方案和选项，内容与台账里的那一张不同；重新生成会替换旧的一张。",
      neverMade: "还没有制作。",
      ledgerRow: "台账",
    },
    preview: { title: "考核表预览", label: (name) => `${name} 的考核表预览`, working: "正在排版…", whole: "整页", large: "放大", page: (page, of) => `第 ${page} 页，共 ${of} 页` },
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
    none: "Score cards can be made once the scheme has no issues and the data give results.",
    toIssues: "See the issues",
    period: "Period",
    allPeriods: "All periods",
    search: "Search name, department…",
    filterLabel: "Filter by state",
    all: "All",
    states: { none: "No card yet", unscored: "Not scored", draft: "Draft", sent: "Sent", returned: "Signed", changed: "Changed", disputed: "Disputed", archived: "Archived" },
    filter: (state, count) => `${state}: ${many(count, "person", "people")}`,
    list: "People to sign",
    nobody: "Nobody fits.",
    pick: (name) => `Pick ${name}`,
    pickAll: (count) => `Pick all (${count})`,
    picked: (count) => `${count} picked`,
    openPerson: (name, about) => `${name}, ${about}: see the card`,
    moved: "data have changed",
    unscored: "not scored, so no card",
    make: (count, all) => (all ? `Make all ${count}` : `Make ${count}`),
    markSent: (count) => `Mark sent: ${count}`,
    archive: (count) => `Archive: ${count}`,
    making: (done, of, name) => `Making ${done}/${of}${name === "" ? "" : ` · ${name}`}`,
    stop: "Stop",
    stopped: "Stopped; nothing was written.",
    done: (count) => `${many(count, "card", "cards")} made; the ledger is up to date.`,
    wroteCards: (count) => `sign-off ledger, ${many(count, "card", "cards")}`,
    wroteSent: (count) => `${many(count, "card", "cards")} marked sent`,
    wroteArchived: (count) => `${many(count, "card", "cards")} archived`,
    wroteReturned: (count) => `${many(count, "returned file", "returned files")} checked`,
    choices: {
      title: "What the cards show",
      stage: "Stage",
      stages: { whole: "Signed at once (score card)", facts: "Facts first", conclusion: "Conclusion after the facts" },
      stageHint: {
        whole: "Actuals, scores and grade on one sheet.",
        facts: "Actuals and where they come from, not scored; the conclusion follows once they are confirmed.",
        conclusion: "Scores and grade, bearing the seal of the facts; says so when the data have changed since.",
      },
      language: "Language",
      languages: { zh: "Chinese", en: "English", both: "Both, side by side" },
      withPay: "Show pay on the card",
      signed: "Sign with the key",
      signedHint: "Open your key file under Signing key first.",
    },
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
    person: {
      back: "Back to the list",
      stage: "Stage",
      seal: "Seal",
      sent: "Sent",
      returned: "Returned",
      finding: "Check",
      opinion: "Their view",
      email: "Email",
      noEmail: "no address",
      replaced: (count) => `${many(count, "earlier card was", "earlier cards were")} replaced`,
      same: "As sealed in the ledger.",
      differs: "With the data, scheme and choices as they are now, this is other than the card in the ledger; making it again replaces that one.",
      neverMade: "Not made yet.",
      ledgerRow: "Ledger",
    },
    preview: { title: "Preview of the card", label: (name) => `Preview of the card of ${name}`, working: "Laying it out…", whole: "Whole page", large: "Larger", page: (page, of) => `Page ${page} of ${of}` },
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
