import type { WordList } from "../scheme/issueWords";

/** What is said when a scheme is added to a workbook that HR already has, and when a run is undone. */
export const adoptWords: WordList = {
  "already-adopted": { zh: "工作簿里已经有考核方案，不再添加。要换方案，请先删除原来的方案工作表。", en: "The workbook already holds a scheme. To change it, remove the scheme's sheets first." },
  "adopt-no-sheet": { zh: "没有工作表“{sheet}”。有：{sheets}", en: "There is no sheet “{sheet}”. There are: {sheets}" },
  "adopt-no-table": { zh: "没有找到适合这个方案的考核表{where}（看到 {count} 个表）。请指明是哪个表。", en: "No table fits the scheme {where} ({count} tables were seen). Point at the table that is meant." },
  "adopt-several-tables": { zh: "有不止一个表适合，请指明是哪一个：{places}", en: "More than one table fits. Say which: {places}" },
  "adopt-no-header": { zh: "没有找到表头，第一行也是数据。请按列号指明各列是什么。", en: "No header row was found; the first row is data too. Say by letter what each column holds." },
  "adopt-column-missing": { zh: "没有找到“{item}”要用的列（数据表“{table}”）。现有的列：{headings}", en: "No column was found for “{item}” (data table “{table}”). There are: {headings}" },
  "adopt-column-unsure": { zh: "“{item}”取自“{column}”吗（{why}）{rivals}？请确认或改正。", en: "Is “{item}” in “{column}” ({why}){rivals}? Please confirm or correct it." },
  "adopt-given-gone": { zh: "“{item}”指定取自“{column}”，但没有唯一的这一列。现有的列：{headings}", en: "“{item}” is to be read from “{column}”, but there is no single such column. There are: {headings}" },
  "adopt-further-sheets": { zh: "方案还要用到这些数据，已加上空白工作表，请填写：{sheets}", en: "The scheme also reads these; blank sheets were added to fill in: {sheets}" },
  "adopt-found": { zh: "数据取自 {text}", en: "Data are read from {textEn}" },
  "adopt-other-tables": { zh: "工作簿里还有别的表，没有采用：{places}", en: "There are other tables, which were not used: {places}" },
  "own-no-items": { zh: "这个表里没有看出考核项目，无法整理成方案。请选一个现成的方案，或指明考核表。", en: "No appraised items were recognised in this table. Choose a ready scheme, or point at the table." },
  "own-months": { zh: "这张表是一个指标按月横排，每列是一个月，不能当作几个指标。请改成一月一张表，或每人每月一行。", en: "This table has one indicator with its months across, which are no indicators of their own. Give each month a sheet, or each person a row a month." },
  "own-lower-better": { zh: "这些项目按“越低越好”计算，请在“指标”表确认：{names}", en: "Less is taken to be better for these; please confirm in the Indicators table: {names}" },
  "own-no-header": { zh: "这个表没有表头，看不出考核项目。请选一个现成的方案，再按列号对应各列。", en: "This table has no header that names the items. Choose a ready scheme and match the columns by letter." },
  "own-weights-missing": { zh: "原表没有给这些项目的权重，请在“指标”表填写：{names}", en: "The sheet gives no weight for these; enter them in the Indicators table: {names}" },
  "own-no-grades": { zh: "原表没有等级分数线，暂不评等级。需要评等级时，请新建“等级”表并填写最低总分。", en: "The sheet gives no cut-offs, so no grades are given. To grade, add a Grades table with the lowest totals." },
  "own-standard-unread": { zh: "“{name}”的评分标准没能整理成规则，请人工填写：{text}", en: "The standard of “{name}” could not be turned into a rule; enter it by hand: {text}" },
  "own-target-missing": { zh: "“{name}”按差额扣分，但原表没有目标值，请填写。", en: "“{name}” takes points for falling short, but the sheet gives no target: enter it." },
  "nothing-to-undo": { zh: "没有可以撤销的重算。", en: "There is no run to undo." },
  "undo-changed": { zh: "重算之后这里又改过，撤销会盖掉这些改动，所以没有撤销。", en: "This has been changed since the run; undoing would overwrite it, so nothing was undone." },
};
