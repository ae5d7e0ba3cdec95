type Words = Readonly<{ zh: string; en: string }>;

/** What is wrong with a file, by the pen's stable code, and what to do about it. */
export const fileErrorWords: Readonly<Record<string, Words>> = {
  encrypted: { zh: "文件有打开密码。请在 Excel 中取消密码后再试。", en: "The file has a password to open. Remove it in Excel and try again." },
  xls: { zh: "这是旧版 .xls 文件。请在 Excel 中“另存为”.xlsx 后再试。", en: "This is an old .xls file. Save it as .xlsx in Excel and try again." },
  xlsb: { zh: "这是二进制 .xlsb 文件。请在 Excel 中“另存为”.xlsx 后再试。", en: "This is a binary .xlsb file. Save it as .xlsx in Excel and try again." },
  notZip: { zh: "这不是 Excel 工作簿（.xlsx）。请确认选对了文件，或在 Excel 中打开后“另存为”.xlsx。", en: "This is not an Excel workbook (.xlsx). Check that it is the right file, or open it in Excel and save it as .xlsx." },
  noWorkbook: { zh: "文件里没有工作簿内容，不是 .xlsx。请确认选对了文件，或在 Excel 中打开后“另存为”.xlsx。", en: "The file holds no workbook; it is not an .xlsx. Check that it is the right file, or open it in Excel and save it as .xlsx." },
  tooLarge: { zh: "文件解压后过大，已拒绝打开。请把考核用的工作表另存为一个单独的工作簿后再试。", en: "The file unpacks to more than can safely be opened. Save the sheets of the appraisal as a workbook of their own and try again." },
  corrupt: { zh: "文件已损坏。请在 Excel 中打开并修复、另存后再试。", en: "The file is damaged. Open and repair it in Excel, save it and try again." },
  noSuchPart: { zh: "文件缺少必要的内容，可能已损坏。请在 Excel 中另存后再试。", en: "The file lacks a part it needs. Save it again in Excel and try again." },
  noSuchSheet: { zh: "工作簿里没有需要的工作表。", en: "The workbook lacks a sheet that is needed." },
  noSuchTable: { zh: "工作簿里没有需要的表格。", en: "The workbook lacks a table that is needed." },
  badName: { zh: "名称不合 Excel 的规则，或已被占用。", en: "A name breaks Excel's rules or is taken." },
  arrayFormula: { zh: "要写入的位置有数组公式，请先移开。", en: "An array formula stands where results go. Move it first." },
  mergedCell: { zh: "要写入的位置有合并单元格，请先取消合并。", en: "Merged cells stand where results go. Unmerge them first." },
  textTooLong: { zh: "文字超过一个单元格能容纳的 32,767 个字符。", en: "A text exceeds the 32,767 characters a cell can hold." },
  badArea: { zh: "要写入的位置超出工作表范围。", en: "Results would go beyond the edge of the sheet." },
  lastSheet: { zh: "不能删除最后一张可见的工作表。", en: "The last visible sheet cannot be removed." },
};
