import { strToU8, zipSync } from "fflate";

export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export type SmallSheet = Readonly<{
  name: string;
  /** The rows, or the whole part when it begins with `<?` or `<x:`. */
  data: string;
  head?: string;
  tail?: string;
  state?: string;
  tables?: readonly string[];
}>;

export type SmallWorkbook = Readonly<{
  sheets: readonly SmallSheet[];
  strings?: readonly string[];
  /** What stands in the workbook part behind its sheets. */
  workbookTail?: string;
  workbookProperties?: string;
  /** More parts: path → [content type, text, relationship type from the workbook]. */
  more?: Readonly<Record<string, readonly [type: string | undefined, text: string, relationship?: string]>>;
}>;

const relationships = (lines: readonly string[]) => `<Relationships xmlns="${packaged}/relationships">${lines.join("")}</Relationships>`;
const relationship = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

/** The parts of a workbook as Excel lays them out, from the few that a test cares about. */
export function smallParts(workbook: SmallWorkbook): Record<string, string> {
  const parts: Record<string, string> = {};
  const overrides: string[] = [];
  const add = (path: string, type: string | undefined, text: string) => {
    parts[path] = text;
    if (type) overrides.push(`<Override PartName="/${path}" ContentType="${type}"/>`);
  };
  parts["[Content_Types].xml"] = "";
  add("_rels/.rels", undefined, relationships([relationship("rId1", `${office}/officeDocument`, "xl/workbook.xml")]));
  const sheets = workbook.sheets.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`);
  add(
    "xl/workbook.xml",
    `${spreadsheet}.sheet.main+xml`,
    `<workbook xmlns="${main}" xmlns:r="${office}">${workbook.workbookProperties ?? ""}<sheets>${sheets.join("")}</sheets>${workbook.workbookTail ?? ""}</workbook>`,
  );
  const lines = workbook.sheets.map((_, index) => relationship(`rId${index + 1}`, `${office}/worksheet`, `worksheets/sheet${index + 1}.xml`));
  let tableCount = 0;
  workbook.sheets.forEach((sheet, index) => {
    const tables = (sheet.tables ?? []).map((text) => ({ path: `xl/tables/table${++tableCount}.xml`, text }));
    const tableParts = tables.length === 0 ? "" : `<tableParts count="${tables.length}">${tables.map((_, at) => `<tablePart r:id="rId${at + 1}"/>`).join("")}</tableParts>`;
    const whole = /^<(\?|x:)/.test(sheet.data);
    add(
      `xl/worksheets/sheet${index + 1}.xml`,
      `${spreadsheet}.worksheet+xml`,
      whole ? sheet.data : `<worksheet xmlns="${main}" xmlns:r="${office}">${sheet.head ?? ""}<sheetData>${sheet.data}</sheetData>${sheet.tail ?? ""}${tableParts}</worksheet>`,
    );
    if (tables.length > 0) {
      parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(tables.map(({ path }, at) => relationship(`rId${at + 1}`, `${office}/table`, `../${path.slice(3)}`)));
    }
    for (const { path, text } of tables) add(path, `${spreadsheet}.table+xml`, text);
  });
  if (workbook.strings) {
    add("xl/sharedStrings.xml", `${spreadsheet}.sharedStrings+xml`, `<sst xmlns="${main}">${workbook.strings.join("")}</sst>`);
    lines.push(relationship("rId100", `${office}/sharedStrings`, "sharedStrings.xml"));
  }
  Object.entries(workbook.more ?? {}).forEach(([path, [type, text, kind]], index) => {
    add(path, type, text);
    if (kind) lines.push(relationship(`rId${200 + index}`, kind, `/${path}`));
  });
  parts["xl/_rels/workbook.xml.rels"] = relationships(lines);
  parts["[Content_Types].xml"] =
    `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
  return parts;
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, typeof content === "string" ? strToU8(content) : content])), { level: 6 });
}

export function smallWorkbook(workbook: SmallWorkbook): Uint8Array {
  return zipped(smallParts(workbook));
}

export function tableText(options: Readonly<{ id?: number; name: string; ref: string; columns: readonly string[]; more?: string; filter?: string; attributes?: string }>): string {
  const columns = options.columns.map((column, index) => (column.startsWith("<") ? column : `<tableColumn id="${index + 1}" name="${column}"/>`));
  return (
    `<table xmlns="${main}" id="${options.id ?? 1}" name="${options.name}" displayName="${options.name}" ref="${options.ref}" ${options.attributes ?? 'totalsRowShown="0"'}>` +
    `${options.filter ?? `<autoFilter ref="${options.ref}"/>`}<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>${options.more ?? ""}</table>`
  );
}
