import { overlaps, type Area } from "../../sheet/address";
import type { Validation } from "../../sheet/sheetPlan";
import type { XlsxPackage } from "../package";
import { attributesOf, childBlocks, contentOf, textOf, withAttribute, type Block } from "./blocks";
import { toFileFormula } from "./formulaDialect";
import { areasOf, extensionAreas, extensionLists, SheetElements, sqrefOf, withChanges, type TextChange } from "./sheetElements";
import { shiftFormula } from "./shiftFormula";
import { escapeAttribute, escapeXml, unescapeXml } from "./xml";

/** Excel's limits for what is shown, in UTF-16 units. */
const longestTitle = 32;
const longestText = 255;
/** Excel's limit for a list that is written into the validation itself. */
const longestList = 255;

/** Sets what may be typed into exactly this area, or lifts it. Validations that reach over the area keep the rest of theirs. */
export function setValidation(pkg: XlsxPackage, sheetPath: string, area: Area, validation: Validation | null): void {
  pkg.setText(sheetPath, withValidation(pkg.text(sheetPath), area, validation));
}

/** The `<dataValidation>`s of a new sheet; where two meet, the later one holds. */
export function validationTexts(validations: readonly Readonly<{ area: Area; validation: Validation }>[]): string[] {
  return validations.flatMap(({ area, validation }, index) => {
    const later = validations.slice(index + 1).map((other) => other.area);
    const left = later.reduce((areas, hole) => areas.flatMap((part) => without(part, hole)), [area]);
    return left.length === 0 ? [] : [validationText(left, validation, "", cornerShift([area], left))];
  });
}

/** One `<dataValidation>`; `shift` is how far its areas' corner has moved from the one its formulas are seen from. */
function validationText(areas: readonly Area[], validation: Validation, prefix: string, shift: Shift = { rows: 0, columns: 0 }): string {
  const { type, operator, formulas } = ruleOf(validation.rule);
  const { prompt, error } = validation;
  const attributes: Record<string, string | undefined> = {
    type,
    errorStyle: error && !error.stop ? "warning" : undefined,
    operator,
    allowBlank: "1",
    showInputMessage: "1",
    showErrorMessage: type === undefined ? undefined : "1",
    errorTitle: error && shown(error.title, longestTitle),
    error: error && shown(error.text, longestText),
    promptTitle: prompt && shown(prompt.title, longestTitle),
    prompt: prompt && shown(prompt.text, longestText),
    sqref: sqrefOf(areas),
  };
  const written = Object.entries(attributes).map(([name, value]) => (value === undefined || value === "" ? "" : ` ${name}="${value}"`));
  const children = formulas.map((formula, index) => `<${prefix}formula${index + 1}>${escapeXml(shiftFormula(formula, shift.rows, shift.columns))}</${prefix}formula${index + 1}>`);
  return `<${prefix}dataValidation${written.join("")}${children.length > 0 ? `>${children.join("")}</${prefix}dataValidation>` : "/>"}`;
}

type FileRule = Readonly<{ type?: string; operator?: string; formulas: readonly string[] }>;

function ruleOf(rule: Validation["rule"]): FileRule {
  switch (rule.kind) {
    case "list":
      return { type: "list", formulas: [inlineList(rule.values)] };
    case "listFrom":
      return { type: "list", formulas: [toFileFormula(rule.formula)] };
    case "decimal":
      return bounds("decimal", rule.min, rule.max, -1e307, 1e307);
    case "whole":
      return bounds("whole", rule.min, rule.max, -999_999_999_999_999, 999_999_999_999_999);
    case "date":
      return bounds("date", rule.min, rule.max, 0, 2_958_465);
    case "custom":
      return { type: "custom", formulas: [toFileFormula(rule.formula)] };
    case "any":
      return { formulas: [] };
  }
}

/** Between both bounds, or on one side of the only one; without any, whatever is a number of this kind. */
function bounds(type: string, min: number | undefined, max: number | undefined, lowest: number, highest: number): FileRule {
  if (min !== undefined && max === undefined) return { type, operator: "greaterThanOrEqual", formulas: [String(min)] };
  if (min === undefined && max !== undefined) return { type, operator: "lessThanOrEqual", formulas: [String(max)] };
  return { type, formulas: [String(min ?? lowest), String(max ?? highest)] };
}

function inlineList(values: readonly string[]): string {
  if (values.length === 0) throw new Error("A list to choose from has no values.");
  const divided = values.find((value) => /[,\r\n]/.test(value));
  if (divided !== undefined) throw new Error(`A value of a list to choose from must not hold a comma or a line break: ${divided}`);
  const list = values.join(",");
  if (list.length > longestList) {
    throw new Error(`A list to choose from may have ${longestList} characters, this one has ${list.length}; keep it in cells and refer to them.`);
  }
  return `"${list.replaceAll('"', '""')}"`;
}

/** Cut to Excel's limit, never through a character. */
function shown(text: string, longest: number): string {
  const cut = text.length <= longest ? text : text.slice(0, longest).replace(/[\ud800-\udbff]$/, "");
  const [first = "", ...rest] = cut.replaceAll("\r\n", "\n").split(/[\r\n]/).map(escapeAttribute);
  return [first, ...rest].join("&#10;");
}

function withValidation(xml: string, area: Area, validation: Validation | null): string {
  const sheet = new SheetElements(xml);
  const container = sheet.first("dataValidations");
  const entries = container ? childBlocks(xml, container) : [];
  const made = validation && validationText([area], validation, sheet.prefix);
  const same = entries.find((entry) => made !== null && meaningOf(textOf(xml, entry)) === meaningOf(made));
  const others = entries.filter((entry) => entry !== same);
  const carved = others.flatMap((entry) => carving(xml, entry, area));
  const changes = [...carved, ...extensionCarvings(sheet, area)];
  const added = same || made === null ? "" : made;
  if (changes.length === 0 && added === "") return xml;
  if (!container) {
    const at = sheet.placeFor("dataValidations");
    const text = added && `<${sheet.prefix}dataValidations count="1">${added}</${sheet.prefix}dataValidations>`;
    return withChanges(xml, [...changes, { from: at, to: at, text }]);
  }
  const count = entries.length - carved.filter((change) => change.text === "").length + (added ? 1 : 0);
  if (count === 0) return withChanges(xml, [...changes.filter((change) => change.from >= container.end), { from: container.start, to: container.end, text: "" }]);
  const open = withAttribute(xml.slice(container.start, container.openEnd).replace(/\s*\/>$/, ">"), "count", String(count));
  const close = container.selfClosed ? `</${sheet.prefix}dataValidations>` : "";
  return withChanges(xml, [
    { from: container.start, to: container.openEnd, text: open },
    ...changes,
    { from: container.closeStart, to: container.closeStart, text: added + close },
  ]);
}

/** What a validation says, however it is written. */
function meaningOf(text: string): string {
  const attributes = attributesOf(text);
  const standard: Readonly<Record<string, string>> = { type: "none", errorStyle: "stop", operator: "between", imeMode: "noControl" };
  const stated = [...attributes].filter(([name, value]) => !name.includes(":") && value !== "0" && value !== "false" && value !== (standard[name] ?? ""));
  const areas = areasOf(attributes.get("sqref") ?? "");
  const said = stated.filter(([name]) => name !== "sqref").map(([name, value]) => [name, value === "true" ? "1" : value]).sort();
  const formulas = [...text.matchAll(/<(?:\w+:)?(formula[12])\b[^>]*>([^<]*)</g)].map((match) => [match[1], unescapeXml(match[2]!)]);
  return JSON.stringify([areas && sqrefOf(areas), said, formulas]);
}

/** Takes the area out of a validation's areas; one that has nothing left goes. */
function carving(xml: string, entry: Block, area: Area): TextChange[] {
  const tag = xml.slice(entry.start, entry.openEnd);
  const areas = areasOf(attributesOf(tag).get("sqref") ?? "");
  if (!areas?.some((part) => overlaps(part, area))) return [];
  const left = areas.flatMap((part) => without(part, area));
  if (left.length === 0) return [{ from: entry.start, to: entry.end, text: "" }];
  const shift = cornerShift(areas, left);
  const formulas = childBlocks(xml, entry).filter((block) => /^formula[12]$/.test(block.name));
  return [{ from: entry.start, to: entry.openEnd, text: withAttribute(tag, "sqref", sqrefOf(left)) }, ...formulas.flatMap((block) => shifted(xml, block, shift))];
}

/** Validations whose list lies on another sheet were kept in the extensions by Excel 2010. */
function extensionCarvings(sheet: SheetElements, area: Area): TextChange[] {
  const { xml } = sheet;
  const extensions = sheet.first("extLst");
  return extensionLists(xml, extensions, "dataValidations").flatMap(({ ext, list, entries }) => {
    const touched = entries.flatMap((entry) => {
      const areas = extensionAreas(xml, entry);
      return areas?.some((part) => overlaps(part, area)) ? [{ entry, areas, left: areas.flatMap((part) => without(part, area)) }] : [];
    });
    if (touched.length === 0) return [];
    const gone = touched.filter(({ left }) => left.length === 0);
    if (gone.length === entries.length) {
      const whole = childBlocks(xml, extensions!).length === 1 ? extensions! : ext;
      return [{ from: whole.start, to: whole.end, text: "" }];
    }
    const open = withAttribute(xml.slice(list.start, list.openEnd), "count", String(entries.length - gone.length));
    const changes = touched.flatMap(({ entry, areas, left }): TextChange[] => {
      if (left.length === 0) return [{ from: entry.start, to: entry.end, text: "" }];
      const shift = cornerShift(areas, left);
      const children = childBlocks(xml, entry);
      const sqref = children.find((block) => block.name === "sqref")!;
      const formulas = children.filter((block) => /^formula[12]$/.test(block.name)).flatMap((block) => childBlocks(xml, block));
      return [{ from: sqref.openEnd, to: sqref.closeStart, text: sqrefOf(left) }, ...formulas.flatMap((block) => shifted(xml, block, shift))];
    });
    return [{ from: list.start, to: list.openEnd, text: open }, ...changes];
  });
}

type Shift = Readonly<{ rows: number; columns: number }>;

/** Relative references are seen from the top-left corner of all areas; how far that corner has moved. */
function cornerShift(before: readonly Area[], after: readonly Area[]): Shift {
  const corner = (areas: readonly Area[]) => ({ row: Math.min(...areas.map((area) => area.top)), column: Math.min(...areas.map((area) => area.left)) });
  const one = corner(before);
  const other = corner(after);
  return { rows: other.row - one.row, columns: other.column - one.column };
}

function shifted(xml: string, formula: Block, shift: Shift): TextChange[] {
  if (shift.rows === 0 && shift.columns === 0) return [];
  const written = unescapeXml(contentOf(xml, formula));
  return [{ from: formula.openEnd, to: formula.closeStart, text: escapeXml(shiftFormula(written, shift.rows, shift.columns)) }];
}

/** What is left of an area when another is taken out: up to four areas, above, left, right, below. */
function without(area: Area, hole: Area): Area[] {
  if (!overlaps(area, hole)) return [area];
  const top = Math.max(area.top, hole.top);
  const bottom = Math.min(area.bottom, hole.bottom);
  return [
    { ...area, bottom: hole.top - 1 },
    { top, bottom, left: area.left, right: hole.left - 1 },
    { top, bottom, left: hole.right + 1, right: area.right },
    { ...area, top: hole.bottom + 1 },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}
