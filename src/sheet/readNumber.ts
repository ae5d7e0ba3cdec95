import { isFault, type CellValue } from "./cellValue";

/** A number found in a cell. `text` is what it was read from when the cell holds text instead of a number. */
export type NumberRead = Readonly<{ value: number; text?: string; percent?: boolean; unit?: string }>;

/** Words that people write where there is nothing to measure: not a blank, not 0. */
const notApplicableWords = new Set(["n/a", "na", "无", "无数据", "不适用", "未发生", "-", "--", "—", "——", "/", "\\", "nil", "none"]);

/** Whether a cell says that the figure does not apply (`N/A`, `无`, `--`, `/`); `#N/A` is an error, not this. */
export function isNotApplicable(value: CellValue): value is string {
  return typeof value === "string" && notApplicableWords.has(value.normalize("NFKC").trim().toLowerCase());
}

/** Whether a cell has nothing to read: empty, or text of spaces only. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

const numberText = /^([+-]?)(?:[¥￥$€£]|rmb|cny)?\s*([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d+)?\s*(%|‰)?\s*(.*)$/i;

/**
 * The number a cell holds, also when it is written as text: `104.26%`, `77,696.46`, `9.10分`, `¥5,000`, `９５`,
 * `(1,200)` for a negative amount. A percent sign divides by 100, as Excel does. What follows the number is its unit
 * and may hold no further digits. Undefined when the cell holds no number.
 */
export function readNumber(value: CellValue): NumberRead | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? { value } : undefined;
  if (value === null || typeof value === "boolean" || isFault(value)) return undefined;
  const text = value.normalize("NFKC").trim().replaceAll("−", "-");
  const bracketed = /^\((.+)\)$/.exec(text);
  const match = numberText.exec(bracketed ? bracketed[1]! : text);
  if (!match || (match[3] === undefined && match[4] === undefined)) return undefined;
  const unit = match[7]!.trim();
  if (/\d/.test(unit) || unit.length > 6) return undefined;
  const magnitude = Number((match[3] ?? "0").replaceAll(",", "") + (match[4] ?? "") + (match[5] ?? ""));
  const negative = (match[1] === "-") !== (match[2] === "-") !== Boolean(bracketed);
  const divided = match[6] === "%" ? shiftedDown(magnitude, 2) : match[6] === "‰" ? shiftedDown(magnitude, 3) : magnitude;
  if (!Number.isFinite(divided)) return undefined;
  return { value: negative ? -divided : divided, text: value, ...(match[6] ? { percent: true } : {}), ...(unit ? { unit } : {}) };
}

/** `104.26` two places down is `1.0426`, not 1.0426000000000002: shifted as digits, not divided. */
function shiftedDown(value: number, places: number): number {
  return Number(`${value}e-${places}`.replace(/e([+-]?\d+)e-(\d+)$/, (_, power: string, down: string) => `e${Number(power) - Number(down)}`));
}

const yesWords = new Set(["是", "有", "合格", "达标", "通过", "满意", "符合", "√", "✓", "✔", "y", "yes", "true", "pass", "ok"]);
const noWords = new Set(["否", "没有", "不合格", "未达标", "不达标", "不通过", "未通过", "不满意", "不符合", "×", "✗", "✘", "n", "no", "false", "fail"]);

/** Yes or no as people tick it: `是`, `√`, `合格`, TRUE … ; undefined for anything else. */
export function readAnswer(value: CellValue): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value !== "string") return undefined;
  const word = value.normalize("NFKC").trim().toLowerCase();
  if (yesWords.has(word)) return true;
  return noWords.has(word) ? false : undefined;
}
