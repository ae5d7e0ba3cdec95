import { normalised } from "./text";

/** What one heading says: `代码质量⏎(逻辑、bug 数量)⏎45%` is a name, a description and a weight. */
export type HeaderText = Readonly<{
  name: string;
  description?: string;
  /** As a ratio: 0.45. */
  weight?: number;
  /** Points an item is worth when the heading states points: `服务态度（20分）`. */
  points?: number;
  unit?: string;
  /** The words after 目标, as they stand. */
  target?: string;
  /** The group it stands under, where that has a weight of its own. */
  over?: Readonly<{ name: string; weight: number }>;
}>;

const units = new Set(
  ["元", "万元", "千元", "亿元", "元/人", "元/月", "rmb", "%", "‰", "百分比", "分", "次", "件", "个", "项", "人", "台", "辆", "台次", "单", "户", "套", "张", "份", "小时", "时", "h", "hr", "hrs", "hour", "hours", "分钟", "min", "mins", "minutes", "天", "日", "day", "days", "秒", "s", "sec", "月", "年", "m2", "㎡", "平方米", "件/h", "件/小时", "单/天", "pcs", "points", "yuan", "times", "kg", "吨"].map(normalised),
);

/** Whether a text is a unit of measure and nothing else. */
export function isUnit(text: string): boolean {
  return units.has(normalised(text));
}

/** A weight standing by itself: `45%`, `权重45%`, `Weight: 45 %`, `占比 20%`. */
const weightText = /^(?:权重|权数|占比|比重|weight)?[:=]?(\d{1,3}(?:\.\d+)?)%$/;
const pointsText = /^(?:满分|分值|标准分|max)?[:=]?(\d{1,3}(?:\.\d+)?)(?:分|points|pts)$/;
const targetText = /^(?:目标值?|指标值|target)[:=]?(.+)$/;

/**
 * Splits a heading into name, description, weight, unit and target. What stands on lines of its own or in brackets is
 * looked at piece by piece; a piece that is none of these is description. The name is the first piece of words.
 */
export function splitHeader(text: string): HeaderText {
  const pieces = piecesOf(text);
  let name = "";
  const description: string[] = [];
  const found: { weight?: number; points?: number; unit?: string; target?: string } = {};
  for (const [index, piece] of pieces.entries()) {
    const bare = normalised(piece.text).replace(/^[[(【]|[\])】]$/g, "");
    const weight = weightText.exec(bare);
    const points = pointsText.exec(bare);
    const target = targetText.exec(bare);
    if (weight && (index > 0 || pieces.length === 1)) found.weight ??= Number(`${weight[1]!}e-2`);
    else if (points && index > 0) found.points ??= Number(points[1]);
    else if (target && (piece.bracketed || (index > 0 && /^[^\d]{0,2}\d/.test(target[1]!)))) found.target ??= target[1]!;
    else if (index > 0 && isUnit(bare.replace(/^单位:?|^unit:?/, ""))) found.unit ??= piece.text.trim().replace(/^单位[:：]?\s*|^unit[:：]?\s*/i, "");
    else if (name === "" && !piece.bracketed) name = piece.text.trim();
    else description.push(piece.text.trim());
  }
  const trailing = /^(.*\D)(\d{1,3}(?:\.\d+)?)[%％]$/su.exec(name);
  if (trailing && found.weight === undefined && !/[≥≤<>=~～\-—至到]\s*$/.test(trailing[1]!)) {
    name = trailing[1]!.replace(/[\s:：\-—]*(?:权重|占比|比重|weight)?[\s:：\-—]*$/iu, "").trim();
    found.weight = Number(`${trailing[2]!}e-2`);
  }
  if (name === "") name = description.shift() ?? text.trim();
  return { name: oneLine(name), ...(description.length > 0 ? { description: description.map(oneLine).join("；") } : {}), ...found };
}

/**
 * A heading of several rows, `经营指标（60%） / 产值（30%） / 目标100 / (万元)`: every row gives a part of the name, the lowest named
 * one the rest. Rows at its foot that say nothing but a weight, points, a target, a unit or how it is scored are no names.
 */
export function splitJoined(text: string): HeaderText {
  const parts = text.split(" / ");
  if (parts.length === 1) return splitHeader(text);
  const said: Omit<HeaderText, "name">[] = [];
  while (parts.length > 1) {
    const attribute = attributeOf(parts.at(-1)!);
    if (!attribute) break;
    said.push(attribute);
    parts.pop();
  }
  const own = splitHeader(parts.at(-1)!);
  const over = parts.slice(0, -1).map((part) => splitHeader(part));
  const group = over.findLast(({ weight }) => weight !== undefined);
  return {
    ...own,
    name: [...over, own].map(({ name }) => name).join(" / "),
    ...said.reduceRight((all, one) => ({ ...all, ...one }), {}),
    ...(group ? { over: { name: group.name, weight: group.weight! } } : {}),
  };
}

/** What a row of a heading says that is no name; undefined when it is one. */
function attributeOf(part: string): Omit<HeaderText, "name"> | undefined {
  const bracketed = /^[（(【[].*[)）】\]]$/s.test(part.trim());
  const bare = normalised(part).replace(/^[（(【[]|[)）】\]]$/g, "");
  const weight = weightText.exec(bare);
  if (weight) return { weight: Number(`${weight[1]!}e-2`) };
  const points = pointsText.exec(bare);
  if (points) return { points: Number(points[1]) };
  const target = targetText.exec(bare);
  if (target && /\d/.test(target[1]!)) return { target: target[1]! };
  // 台次 or 件 by itself may be what is counted; in brackets it is the unit of what stands above.
  if (isUnit(bare) && (bracketed || !counted.test(bare))) return { unit: part.trim().replace(/^[（(【[]|[)）】\]]$/g, "") };
  return /[扣得计为]\d+(?:\.\d+)?分|[≥≤<>]\d/.test(bare) ? { description: oneLine(part) } : undefined;
}

const counted = /^(?:台次?|次|件|个|项|人|辆|单|户|套|张|份|分)$/;

/** The lowest part of a name of several: `基本信息 / 姓名` is 姓名. */
export const lowest = (name: string): string => name.split(" / ").at(-1)!;

type Piece = Readonly<{ text: string; bracketed: boolean }>;

/** Lines, and what brackets hold, each a piece. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const line of text.split(/[\r\n]+/)) {
    for (const part of line.split(/([(（【[][^()（）【】[\]]*[)）】\]])/)) {
      if (part.trim() === "") continue;
      const bracketed = /^[(（【[].*[)）】\]]$/s.test(part.trim());
      pieces.push({ text: bracketed ? part.trim().slice(1, -1) : part, bracketed });
    }
  }
  return pieces;
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, " ").trim();
}
