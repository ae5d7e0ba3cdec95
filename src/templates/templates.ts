import { s0 } from "./s0";
import { s1 } from "./s1";
import { s2 } from "./s2";
import { s3cs } from "./s3cs";
import { s3ops } from "./s3ops";
import { s4a } from "./s4a";
import { s4b } from "./s4b";
import { s4c } from "./s4c";
import { s4d } from "./s4d";
import { s4e } from "./s4e";
import { s4f } from "./s4f";
import { s4g } from "./s4g";
import { s4h } from "./s4h";
import { s4i } from "./s4i";
import { s4j } from "./s4j";
import { s4k } from "./s4k";
import { s4l } from "./s4l";
import { s4m } from "./s4m";
import { s4n } from "./s4n";
import { s4o } from "./s4o";
import { s4p } from "./s4p";
import { s4q } from "./s4q";
import type { Template } from "./template";

/** The schemes ready to use, in the order of the sources: articles first, then the collection. */
export const templates: readonly Template[] = [s0, s1, s2, s3ops, s3cs, s4a, s4b, s4c, s4d, s4e, s4f, s4g, s4h, s4i, s4j, s4k, s4l, s4m, s4n, s4o, s4p, s4q];

/** What people call a scheme that the sources give in two parts. */
const alsoCalled: Readonly<Record<string, string>> = { s3: "S3-OPS", "s3-运营": "S3-OPS", s3运营: "S3-OPS", "s3-客服": "S3-CS", s3客服: "S3-CS" };

/** By code, whatever its case. */
export function templateCoded(code: string): Template | undefined {
  const asked = code.trim().toLowerCase();
  const wanted = (alsoCalled[asked] ?? asked).toLowerCase();
  return templates.find((template) => template.code.toLowerCase() === wanted);
}
