import type { WorkbookErrorCode, WorkbookErrorFacts } from "./excelError";

type Words = Readonly<{ zh: string; en: string }>;

/** Each kind of trouble with the workbook, said as what to do next. Nothing was written unless the words say otherwise. */
export const workbookErrorWords: Readonly<Record<WorkbookErrorCode, Words>> = {
  "cell-edit": {
    zh: "有单元格正在编辑。请按 Enter 键完成输入，或按 Esc 键取消，然后重试。",
    en: "A cell is being edited. Press Enter to finish or Esc to cancel, then try again.",
  },
  protected: {
    zh: "这里受保护，不能写入。请在“审阅”中撤销工作表保护（或工作簿保护），然后重试。",
    en: "This part of the workbook is protected. Remove the protection on the Review tab, then try again.",
  },
  "read-only": {
    zh: "工作簿是只读的。请点“启用编辑”，或另存为一份自己的副本，然后重试。",
    en: "The workbook is read-only. Choose Enable Editing, or save a copy of your own, then try again.",
  },
  "too-large": {
    zh: "一次读写的数据太多，Excel 没有接受。请把过往数据移到另外的工作簿，或改用桌面版 Excel，然后重试。",
    en: "That was more data than Excel takes at once. Move older data to another workbook, or use Excel on the desktop, then try again.",
  },
  busy: {
    zh: "Excel 正忙。请关闭打开的对话框、完成正在编辑的单元格，稍等片刻后重试。",
    en: "Excel is busy. Close any open dialog box, finish the cell being edited, wait a moment and try again.",
  },
  "not-found": {
    zh: "要用的工作表、表格或区域已经不在工作簿里，可能被删除或改名了。请重新读取工作簿后重试。",
    en: "A sheet, table or range that is needed is no longer in the workbook; it may have been deleted or renamed. Read the workbook again and retry.",
  },
  conflict: {
    zh: "写入的位置与已有的内容冲突（合并单元格、数据透视表、筛选或同名的工作表）。请腾出位置后重试；请检查是否已写入一部分。",
    en: "What is to be written collides with something already there (merged cells, a PivotTable, a filter or a sheet of the same name). Make room and try again; part of it may have been written.",
  },
  unsupported: {
    zh: "当前版本的 Excel 不支持这一步。请更新 Excel（Office 2021、Microsoft 365 或网页版），或改用命令行处理文件。",
    en: "This version of Excel cannot do that. Update Excel (Office 2021, Microsoft 365 or the web), or use the command line on the file.",
  },
  lost: {
    zh: "与 Excel 的连接断开了。请重新打开工作簿和本窗格；已经保存的内容不受影响。",
    en: "The connection to Excel was lost. Reopen the workbook and this pane; what was saved is safe.",
  },
  unknown: {
    zh: "Excel 没有完成这一步，原因不明。请撤销（Ctrl+Z）可能已写入的部分后重试；若仍不行，请把下面的代码告诉管理员。",
    en: "Excel did not complete this step and gave no clear reason. Undo (Ctrl+Z) what may have been written and try again; if it persists, give the code below to your administrator.",
  },
};

/** The sentence for one error, its place put in front when it is known: “工作表「考核数据」：…”. */
export function wordsFor(code: WorkbookErrorCode, facts: WorkbookErrorFacts = {}): Words {
  const { zh, en } = workbookErrorWords[code];
  if (facts.sheet !== undefined) return { zh: `工作表「${facts.sheet}」：${zh}`, en: `Sheet “${facts.sheet}”: ${en}` };
  if (facts.table !== undefined) return { zh: `表格「${facts.table}」：${zh}`, en: `Table “${facts.table}”: ${en}` };
  return { zh, en };
}
