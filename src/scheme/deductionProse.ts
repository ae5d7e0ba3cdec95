import { listed } from "../sheet/text";

/**
 * What a sentence says about taking points off. `steps` are the points of the 1st, 2nd … occurrence, `repeat` when every
 * one takes the same, `all` when one occurrence takes everything, `perShort` when each step below the target does.
 */
export type DeductionProse =
  | Readonly<{ kind: "repeat"; points: number; maximum?: number }>
  | Readonly<{ kind: "steps"; steps: readonly number[] }>
  | Readonly<{ kind: "all" }>
  | Readonly<{ kind: "perShort"; step: number; points: number }>;

const ordinals: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6 };
const amount = "(\\d+(?:\\.\\d+)?)分";

/** Reads `一个扣2分`, `第一次扣1分；第二次扣1.5分`, `每低1%扣2分`, `直接0分`; undefined when the text says nothing of the kind. */
export function deductionProse(text: string): DeductionProse | undefined {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const steps = ladder(plain);
  if (steps) return { kind: "steps", steps };
  const short = new RegExp(`每(?:低|少|差|降低?|下降|不足|高|超|增加?)(?:于目标)?(\\d+(?:\\.\\d+)?)(?:%|个?百分点),?扣(?:减|除)?${amount}`).exec(plain);
  if (short) return { kind: "perShort", step: Number(`${short[1]!}e-2`), points: Number(short[2]) };
  const each = new RegExp(`(?:每(?:发生|出现|有)?(?:1|一)?(?:次|个|项|起|例|人次|天|单|处|件)?|(?:1|一)(?:次|个|项|起|例|单|处|件)|\\d?/次)[^，。；;,]{0,8}?扣(?:减|除)?${amount}`).exec(plain);
  if (each) {
    const cap = new RegExp(`(?:最多扣|上限|封顶)${amount}`).exec(plain);
    return { kind: "repeat", points: Number(each[1]), ...(cap ? { maximum: Number(cap[1]) } : {}) };
  }
  const perTime = new RegExp(`扣${amount}/(?:次|个|项|起|例|单|处|件)`).exec(plain);
  if (perTime) return { kind: "repeat", points: Number(perTime[1]) };
  return /直接(?:得|计|为)?0分|本?该?项(?:直接)?(?:得|计|为|记)?(?:0|零)分|一票否决|该?项不得分|不得分$/.test(plain) ? { kind: "all" } : undefined;
}

/** `第一次扣1分；第二次扣1.5分；第三次扣2.5分` → 1, 1.5, 2.5, when none is left out. */
function ladder(plain: string): readonly number[] | undefined {
  const steps: number[] = [];
  for (const part of listed(plain.replaceAll(",", "；"))) {
    const match = new RegExp(`第([一二三四五六\\d])(?:次|个|起|例)[^扣]{0,8}扣(?:减|除)?${amount}`).exec(part);
    if (!match) continue;
    steps[(ordinals[match[1]!] ?? Number(match[1])) - 1] = Number(match[2]);
  }
  return steps.length > 0 && Array.from(steps).every((step) => step !== undefined) ? steps : undefined;
}
