const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"] as const;

/** The lists of the styles part that looks are added to. */
export type SectionName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** The entries of one list of the styles part; new ones come behind those that are there, which are never altered. */
export type Section = { entries: string[]; written: number; indexes: Map<string, number> };

/** What stands first in a list whoever writes it; Excel takes the first two fills for its own. */
export function firstEntries(name: SectionName, prefix: string): string[] {
  const fill = (pattern: string) => `<${prefix}fill><${prefix}patternFill patternType="${pattern}"/></${prefix}fill>`;
  const sides = ["left", "right", "top", "bottom", "diagonal"].map((side) => `<${prefix}${side}/>`).join("");
  switch (name) {
    case "fonts":
      return [`<${prefix}font/>`];
    case "fills":
      return [fill("none"), fill("gray125")];
    case "borders":
      return [`<${prefix}border>${sides}</${prefix}border>`];
    case "cellXfs":
      return [plainFormat(prefix)];
    case "numFmts":
    case "dxfs":
      return [];
  }
}

/** The look of a cell that has none. */
export function plainFormat(prefix: string): string {
  return `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
}

export function isSection(name: string): name is SectionName {
  return ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"].includes(name);
}

/** Where a list stands among the others, as the format wants it. */
export function rankOf(name: string): number {
  const rank = order.findIndex((known) => known === name);
  return rank < 0 ? order.length : rank;
}

export function sectionOf(entries: string[]): Section {
  const indexes = new Map<string, number>();
  entries.forEach((entry, index) => {
    if (!indexes.has(entry)) indexes.set(entry, index);
  });
  return { entries, written: entries.length, indexes };
}
