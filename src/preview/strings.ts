import type { WorkbookFileCode } from "../xlsx/workbookFileError";
import type { Language } from "./univer";

export type Strings = Readonly<{
  title: string;
  open: string;
  samples: string;
  chooseSample: string;
  download: string;
  otherLanguage: string;
  dark: string;
  light: string;
  dropHere: string;
  opening: string;
  pane: string;
  sheet: string;
  resizePane: string;
  close: string;
  charts: (count: number) => string;
  notOpened: (code: WorkbookFileCode | "unknown") => string;
}>;

const chinese: Strings = {
  title: "绩算 预览",
  open: "打开文件",
  samples: "示例",
  chooseSample: "选择示例",
  download: "下载 .xlsx",
  otherLanguage: "English",
  dark: "深色",
  light: "浅色",
  dropHere: "松开鼠标，打开这个工作簿",
  opening: "正在打开……",
  pane: "绩算任务窗格",
  sheet: "工作簿",
  resizePane: "调整窗格宽度",
  close: "关闭",
  charts: (count) => `本表有 ${count} 张图表，请在 Excel 中查看`,
  notOpened: (code) => {
    switch (code) {
      case "encrypted":
        return "工作簿设有打开密码。请在 Excel 中取消密码后再打开。";
      case "xls":
        return "这是旧版 .xls 工作簿。请在 Excel 中另存为 .xlsx 后再打开。";
      case "xlsb":
        return "这是二进制 .xlsb 工作簿。请在 Excel 中另存为 .xlsx 后再打开。";
      case "notZip":
      case "noWorkbook":
        return "这不是 Excel 工作簿。请选择 .xlsx 文件。";
      case "tooLarge":
        return "工作簿过大，无法在此页打开。";
      default:
        return "工作簿已损坏，无法读取。请先在 Excel 中打开并重新保存。";
    }
  },
};

const english: Strings = {
  title: "Jisuan preview",
  open: "Open a file",
  samples: "Samples",
  chooseSample: "Choose a sample",
  download: "Download .xlsx",
  otherLanguage: "中文",
  dark: "Dark",
  light: "Light",
  dropHere: "Drop to open this workbook",
  opening: "Opening…",
  pane: "Jisuan task pane",
  sheet: "Workbook",
  resizePane: "Resize the pane",
  close: "Close",
  charts: (count) => (count === 1 ? "This sheet has a chart; Excel draws it" : `This sheet has ${count} charts; Excel draws them`),
  notOpened: (code) => {
    switch (code) {
      case "encrypted":
        return "This workbook asks for a password. Remove the password in Excel, then open it again.";
      case "xls":
        return "This is an old .xls workbook. Save it as .xlsx in Excel, then open it again.";
      case "xlsb":
        return "This is a binary .xlsb workbook. Save it as .xlsx in Excel, then open it again.";
      case "notZip":
      case "noWorkbook":
        return "This is not an Excel workbook. Choose an .xlsx file.";
      case "tooLarge":
        return "This workbook is too large to open on this page.";
      default:
        return "This workbook is damaged and cannot be read. Open and save it in Excel first.";
    }
  },
};

export const strings: Readonly<Record<Language, Strings>> = { zh: chinese, en: english };
