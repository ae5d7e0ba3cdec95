import { readNumber } from "../sheet/readNumber";

/** What a band says in words: `≥100%`, `95%~99%`, `<90%`, `90（含）-100`. Bounds as Excel holds them: 95 % is 0.95. */
export type BandSpan = Readonly<{ from?: number; fromInclusive?: boolean; to?: number; toInclusive?: boolean }>;

const operators: Readonly<Record<string, Readonly<{ bound: "from" | "to"; inclusive: boolean }>>> = {
  ">=": { bound: "from", inclusive: true },
  "≥": { bound: "from", inclusive: true },
  "≧": { bound: "from", inclusive: true },
  不低于: { bound: "from", inclusive: true },
  不少于: { bound: "from", inclusive: true },
  ">": { bound: "from", inclusive: false },
  大于: { bound: "from", inclusive: false },
  高于: { bound: "from", inclusive: false },
  超过: { bound: "from", inclusive: false },
  "<=": { bound: "to", inclusive: true },
  "≤": { bound: "to", inclusive: true },
  "≦": { bound: "to", inclusive: true },
  不高于: { bound: "to", inclusive: true },
  不超过: { bound: "to", inclusive: true },
  "<": { bound: "to", inclusive: false },
  小于: { bound: "to", inclusive: false },
  低于: { bound: "to", inclusive: false },
  不足: { bound: "to", inclusive: false },
};
const operatorText = Object.keys(operators).sort((one, other) => other.length - one.length).join("|");
const figure = "[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?\\s*[%‰]?\\s*(?:分|次|个|件|天|小时|分钟|元|万元)?";

/** Reads a band from its words; undefined when the text names none. A range counts both its ends, as people mean it. */
export function bandSpan(text: string): BandSpan | undefined {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const range = new RegExp(`^(${figure})(\\(含\\)|\\(不含\\))?(?:~|-|—|–|至|到)(${figure})(\\(含\\)|\\(不含\\))?$`).exec(plain);
  if (range) {
    const [from, to] = bounds(range[1]!, range[3]!);
    if (from === undefined || to === undefined || to < from) return undefined;
    return { from, fromInclusive: range[2] !== "(不含)", to, toInclusive: range[4] !== "(不含)" };
  }
  const after = new RegExp(`^(${figure})(?:\\(含\\))?(以上|及以上|以下|及以下)(\\(含\\)|\\(不含\\))?$`).exec(plain);
  if (after) {
    const value = readNumber(after[1]!)?.value;
    const isFrom = after[2]!.endsWith("以上");
    const inclusive = after[3] === undefined ? isFrom || after[2]!.startsWith("及") || plain.includes("(含)") : after[3] === "(含)";
    return value === undefined ? undefined : isFrom ? { from: value, fromInclusive: inclusive } : { to: value, toInclusive: inclusive };
  }
  const parts = [...plain.matchAll(new RegExp(`(${operatorText})(${figure})`, "g"))];
  if (parts.length === 0 || parts.map(([whole]) => whole).join("") !== plain.replace(/[,，且;；]/g, "")) return mirrored(plain);
  return merged(parts.map(([, operator, value]) => ({ operator: operator!, value: value! })));
}

/** `90%≤x<95%`, `80<得分≤90`: the bounds on both sides of what is measured. */
function mirrored(plain: string): BandSpan | undefined {
  const both = new RegExp(`^(${figure})(<=|≤|<)[^\\d<>≤≥]{0,8}(<=|≤|<)(${figure})$`).exec(plain);
  if (!both) return undefined;
  const [from, to] = bounds(both[1]!, both[4]!);
  if (from === undefined || to === undefined) return undefined;
  return { from, fromInclusive: both[2] !== "<", to, toInclusive: both[3] !== "<" };
}

function merged(parts: readonly Readonly<{ operator: string; value: string }>[]): BandSpan | undefined {
  let span: BandSpan = {};
  for (const { operator, value } of parts) {
    const read = readNumber(value)?.value;
    const { bound, inclusive } = operators[operator]!;
    if (read === undefined || span[bound] !== undefined) return undefined;
    span = bound === "from" ? { ...span, from: read, fromInclusive: inclusive } : { ...span, to: read, toInclusive: inclusive };
  }
  return span;
}

/** `95~99%`: a sign at the end only is meant for both. */
function bounds(from: string, to: string): readonly [number | undefined, number | undefined] {
  const shared = to.endsWith("%") && !from.endsWith("%") ? `${from}%` : from;
  return [readNumber(shared)?.value, readNumber(to)?.value];
}

/** A band with the points that its words give it: `≥100%得100分`, `95%~99%：80分`. */
export function scoredBand(text: string): (BandSpan & Readonly<{ result: number }>) | undefined {
  // `≥100% 100分`: a space says as much as a colon, a number on both of its sides.
  const plain = text.normalize("NFKC").trim().replace(/([\d%‰分次个件天元])\s+(?=\d+(?:\.\d+)?\s*分?$)/, "$1:").replace(/\s+/g, "");
  const match = /^(.+?)(?:[:：=,，]|得|计|为|的?,?得)+(\d+(?:\.\d+)?)分?$/.exec(plain);
  const span = match && bandSpan(match[1]!.replace(/[:：=,，得计为的]+$/, "").replace(/^(?:完成率|达成率|达成|完成|得分|实际值)/, ""));
  return span && match ? { ...span, result: Number(match[2]) } : undefined;
}
