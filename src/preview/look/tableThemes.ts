import type { IStyleData } from "@univerjs/core";
import { tinted } from "./colors";

/** How a table's style dresses its rows; a cell's own look comes on top. */
export type TableDress = Readonly<{ header: IStyleData; band: IStyleData; last: IStyleData }>;

/** Excel's built-in styles count through black and the six accents of the theme; here they are Office's own. */
const accents = ["000000", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

/** Light styles draw lines and a bold header, medium and dark ones fill the header. Unknown styles leave the cells alone. */
export function tableDress(style: string | undefined, stripes: boolean): TableDress {
  const known = /^TableStyle(Light|Medium|Dark)(\d{1,2})$/.exec(style ?? "");
  if (!known) return { header: {}, band: {}, last: {} };
  const accent = accents[(Number(known[2]) - 1) % accents.length]!;
  const line = { s: 1, cl: { rgb: `#${accent}` } };
  return {
    header: known[1] === "Light" ? { bl: 1, bd: { t: line, b: line } } : { bl: 1, cl: { rgb: "#FFFFFF" }, bg: { rgb: `#${accent}` } },
    band: stripes ? { bg: { rgb: tinted(accent, accent === "000000" ? 0.85 : 0.8) } } : {},
    last: { bd: { b: line } },
  };
}
