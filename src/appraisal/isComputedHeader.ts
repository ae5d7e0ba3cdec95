import { normalised } from "../sheet/text";
import { computedMark } from "../scheme/computedWords";

/** Whether a header is one of ours: `总分（计）`, `Total (calc)`. */
export function isComputedHeader(header: string): boolean {
  const text = normalised(header);
  return Object.values(computedMark).some((mark) => text.endsWith(normalised(mark)));
}
