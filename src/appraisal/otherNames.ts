import { isFault } from "../sheet/cellValue";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { excelTables, rangeTables, type Table } from "../sheet/table";
import { normalised } from "../sheet/text";
import { cardText } from "./cardText";

/** Headings of columns that hold names of people. */
const nameHeadings = new Set(
  ["姓名", "被考核人", "员工姓名", "名字", "责任人", "评价人姓名", "评分人", "检查人", "记录人", "考核人", "经办人", "上级", "直接上级", "主管", "投诉人", "Name", "Employee", "Employee name", "Rater name", "Checked by", "Recorded by", "Superior", "Manager"].map(normalised),
);

/** Every name of a person that stands in a column of names, whatever table or range it is in. */
export function namesIn(workbook: WorkbookSnapshot): ReadonlySet<string> {
  const names = new Set<string>();
  const isAboutPeople = (headers: ReadonlySet<string>) => [...headers].some((header) => nameHeadings.has(header));
  const collect = (table: Table) => {
    for (const { header, column } of table.columns.filter((one) => nameHeadings.has(normalised(one.header)))) {
      for (let row = table.first; row <= table.last; row += 1) {
        const value = valueAt(table.sheet, { row, column });
        if (typeof value === "string" && !isFault(value) && normalised(value) !== normalised(header)) names.add(cardText(value));
      }
    }
  };
  excelTables(workbook).forEach(collect);
  rangeTables(workbook, isAboutPeople).forEach(collect);
  return names;
}

/** What is longer is no name. */
const longestName = 40;

/** Takes other people's names out of a text. */
export type Discretion = (text: string) => string;

/**
 * A card speaks of one person: in free text the names of everybody else become `某同事`. The person's own name stays, also
 * where it contains another's (王一 in 王一鸣). A single letter or character is no name that could be told from a word.
 */
export function discretion(names: ReadonlySet<string>, own: string, stand: string): Discretion {
  const self = cardText(own, longestName);
  const others = [...names].map((name) => cardText(name, longestName + 1)).filter((name) => [...name].length > 1 && [...name].length <= longestName && normalised(name) !== normalised(self));
  if (others.length === 0) return (text) => text;
  const escape = (name: string) => {
    const letters = [...name].map((letter) => (/\s/.test(letter) ? "\\s*" : letter.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))).join(/^[\u2e80-\uffef]/.test(name) ? "\\s*" : "");
    return /^[\p{Script=Latin}]/u.test(name) ? `(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])` : letters;
  };
  const byLength = [...new Set(others)].sort((one, other) => other.length - one.length);
  const pattern = new RegExp([...(self === "" ? [] : [`(${escape(self)})`]), ...byLength.map(escape)].join("|"), "giu");
  return (text) => cardText(text).replace(pattern, (found: string, mine: string | number | undefined) => (typeof mine === "string" ? found : stand));
}
