import { isFault, type CellValue } from "../sheet/cellValue";
import type { Language } from "../scheme/issue";
import { recordValue } from "./conditions";
import type { Proposal } from "./consequences";

/** The rows that a proposal rests on, oldest first, each with what its rule looks at and where it stands: `2026-01 等级 A（考核历史!A5:K5）`. */
export function evidenceText({ evidence }: Proposal, columns: readonly string[], language: Language): string {
  const zh = language === "zh";
  const rows = evidence.map((record) => {
    const figures = columns.flatMap((column) => {
      const text = written(recordValue(record, column) ?? null);
      return text === "" ? [] : [`${column} ${text}`];
    });
    const facts = [record.period, figures.join(zh ? "，" : ", ")].filter((part) => part !== "").join(" ");
    return zh ? `${facts}（${record.at}）` : `${facts} (${record.at})`;
  });
  return rows.join("\n");
}

function written(value: CellValue): string {
  if (value === null) return "";
  return isFault(value) ? value.fault : String(value);
}
