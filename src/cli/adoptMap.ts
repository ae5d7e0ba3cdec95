import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { AdoptMap } from "../templates/chooseTable";
import { FileTrouble } from "./files";

const column = z.union([z.string(), z.object({ column: z.string(), unit: z.string().optional() })]);
const long = z.object({ columns: z.record(z.string(), column), units: z.record(z.string(), z.string()).optional(), sheet: z.string().optional(), range: z.string().optional(), table: z.string().optional() });
const short = z.record(z.string(), column);

/** A map file and where it says to look: `{ "姓名": "员工", "工作业绩": { "column": "业绩", "unit": "%" } }`. */
export type ReadMap = Readonly<{ map: AdoptMap; range?: string }>;

/**
 * Reads a map file: item of the scheme → heading or column letter. The long form has `columns`, and may state `units`,
 * `sheet` (or several: `1月；2月`, `员工*`), `range` and `table`.
 */
export async function readMap(path: string): Promise<ReadMap> {
  let text: string;
  try {
    text = (await readFile(path, "utf8")).replace(/^\ufeff/, "");
  } catch {
    throw new FileTrouble("not-found", path);
  }
  const json = parsed(text, path);
  const full = long.safeParse(json);
  if (full.success) {
    const { columns, units, sheet, range, table } = full.data;
    return { map: mapOf(columns, units ?? {}, { ...(sheet === undefined ? {} : { sheet }), ...(table === undefined ? {} : { table }) }), ...(range === undefined ? {} : { range }) };
  }
  const brief = short.safeParse(json);
  if (!brief.success) throw new FileTrouble("bad-map", path);
  return { map: mapOf(brief.data, {}, {}) };
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new FileTrouble("bad-map", path);
  }
}

function mapOf(columns: Readonly<Record<string, z.infer<typeof column>>>, units: Readonly<Record<string, string>>, more: Pick<AdoptMap, "sheet" | "table">): AdoptMap {
  const stated = Object.entries(columns);
  return {
    columns: new Map(stated.map(([item, to]) => [item, typeof to === "string" ? to : to.column])),
    units: new Map([...Object.entries(units), ...stated.flatMap(([item, to]) => (typeof to === "string" || to.unit === undefined ? [] : [[item, to.unit] as const]))]),
    ...more,
  };
}
