import { formatArea } from "./address";
import type { Candidate, FindingQuestion, LeftOutReason, TableShape } from "./candidate";

type Both = Readonly<{ zh: string; en: string }>;
type Spoken = keyof Both;

const shapes: Readonly<Record<TableShape, Both>> = {
  wide: { zh: "一人一行", en: "a person a row" },
  long: { zh: "一个指标一行", en: "an indicator a row" },
  stacked: { zh: "每个指标分目标、实际几行", en: "target and actual in rows of their own" },
};

export const leftOutWords: Readonly<Record<LeftOutReason, Both>> = {
  total: { zh: "合计或平均", en: "totals or averages" },
  signature: { zh: "签字", en: "signatures" },
  note: { zh: "说明文字", en: "notes" },
  grades: { zh: "等级标准", en: "grade lines" },
  repeatedHeader: { zh: "重复的表头", en: "repeated header" },
  weights: { zh: "权重", en: "weights" },
  targets: { zh: "目标", en: "targets" },
  points: { zh: "满分", en: "full marks" },
  units: { zh: "单位", en: "units" },
  compared: { zh: "对照行（目标、同期）", en: "rows to compare with" },
  merged: { zh: "合并单元格的下半部分", en: "lower parts of merged cells" },
  unlike: { zh: "与上面的行不同", en: "unlike the rows above" },
};

export const questionWords: Readonly<Record<FindingQuestion, Both>> = {
  noHeader: { zh: "没有找到表头：各列是什么？", en: "No header found: what do the columns hold?" },
  nameColumn: { zh: "姓名列没有标题：是 {column} 列吗？", en: "The name column has no heading: is it column {column}?" },
  nameHeading: { zh: "“{column}”这一列是姓名吗？", en: "Is “{column}” the column that says who?" },
  doubtfulRows: { zh: "第 {rows} 行像是汇总或说明，不像一个人：要算在内吗？", en: "Row {rows} looks like a summary rather than a person: does it belong?" },
  monthsAcross: { zh: "各列是月份：这张表是一个指标按月横排吗？", en: "The columns are months: is this one indicator, month by month?" },
  noNameColumn: { zh: "没有找到姓名列：哪一列是姓名？", en: "No name column found: which one says who?" },
  gapInBody: { zh: "中间有空行，下面的行也算在内吗？", en: "There is an empty row in between: do the rows below belong?" },
  unlikeRows: { zh: "末尾有几行与上面不同，未计入，对吗？", en: "Some rows at the foot are unlike those above and were left out: is that right?" },
  sameHeaders: { zh: "有相同的列标题，请指明用哪一列。", en: "Some headings are the same: say which column to use." },
  twoHeaders: { zh: "有两行都像表头，请确认。", en: "Two rows look like headers: please confirm." },
};

/** One sentence about how a table was read: its header, its rows, what was left out, and how sure that is. */
export function explainCandidate(candidate: Candidate, language: Spoken): string {
  const { header, columns, body, leftOut, hidden, shape, confidence } = candidate;
  const zh = language === "zh";
  const out = [...new Set(leftOut.map(({ reason }) => reason))].map((reason) => `${leftOutWords[reason][language]} ${leftOut.filter((one) => one.reason === reason).length}`);
  const rows = (numbers: Readonly<{ first: number; last: number }>) => (numbers.first === numbers.last ? `${numbers.first + 1}` : `${numbers.first + 1}–${numbers.last + 1}`);
  const head = header ? (zh ? `第 ${rows(header)} 行是表头（${columns.length} 列）` : `header in row ${rows(header)} (${columns.length} columns)`) : zh ? "没有表头" : "no header";
  const concealed = [...(hidden.rows > 0 ? [zh ? `${hidden.rows} 行` : `${hidden.rows} rows`] : []), ...(hidden.columns > 0 ? [zh ? `${hidden.columns} 列` : `${hidden.columns} columns`] : [])];
  const hiddenText = concealed.length === 0 ? "" : zh ? `，其中隐藏 ${concealed.join("、")}` : `, ${concealed.join(" and ")} of it hidden`;
  const outText = out.length === 0 ? "" : zh ? `；未计入：${out.join("、")} 行` : `; left out: ${out.join(", ")}`;
  const sure = zh ? `把握 ${Math.round(confidence * 100)}%` : `${Math.round(confidence * 100)} % sure`;
  const place = `${candidate.sheet.name}!${formatArea(candidate.area)}`;
  return zh ? `${place}：${head}，${body.length} 行数据，${shapes[shape].zh}${hiddenText}${outText}（${sure}）` : `${place}: ${head}, ${body.length} rows, ${shapes[shape].en}${hiddenText}${outText} (${sure})`;
}

/** What the finder asks about a table, in words. */
export function candidateQuestions(candidate: Candidate, language: Spoken): readonly string[] {
  const subject = candidate.columns.find(({ column }) => column === candidate.subject);
  return candidate.questions.map((question) => questionWords[question][language].replace("{column}", question === "nameHeading" ? (subject?.name ?? "") : (subject?.label.replace("列", "") ?? "")).replace("{rows}", candidate.doubtful.map((row) => row + 1).join(language === "zh" ? "、" : ", ")));
}
