import { s0 } from "./s0";
import { s1 } from "./s1";
import { s2 } from "./s2";
import { s4f } from "./s4f";
import { s4g } from "./s4g";
import { s4h } from "./s4h";
import { s4i } from "./s4i";
import { s4k } from "./s4k";
import { s4q } from "./s4q";
import type { Template } from "./template";

/** The schemes ready to use, as the gallery shows them. */
export const templates: readonly Template[] = [s4i, s4g, s4k, s4f, s4h, s4q, s1, s2, s0];

/** By code, whatever its case. */
export function templateCoded(code: string): Template | undefined {
  return templates.find((template) => template.code.toLowerCase() === code.trim().toLowerCase());
}
