import type { Language } from "../scheme/issue";

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
  pane: string;
  sheet: string;
  resizePane: string;
  close: string;
  unexpected: string;
  /** The name of a workbook that has none yet. */
  newWorkbook: string;
  charts: (count: number) => string;
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
  pane: "绩算任务窗格",
  sheet: "工作簿",
  resizePane: "调整窗格宽度",
  close: "关闭",
  newWorkbook: "新工作簿.xlsx",
  unexpected: "出了意外，工作簿没有改变。请重新打开此页再试。",
  charts: (count) => `本表有 ${count} 张图表，请在 Excel 中查看`,
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
  pane: "Jisuan task pane",
  sheet: "Workbook",
  resizePane: "Resize the pane",
  close: "Close",
  newWorkbook: "New workbook.xlsx",
  unexpected: "Something unexpected happened and the workbook was left as it was. Reload the page and try again.",
  charts: (count) => (count === 1 ? "This sheet has a chart; Excel draws it" : `This sheet has ${count} charts; Excel draws them`),
};

export const strings: Readonly<Record<Language, Strings>> = { zh: chinese, en: english };
