import { isFault, type CellValue } from "../sheet/cellValue";
import { isBlank, readAnswer, readNumber } from "../sheet/readNumber";
import { valueAt } from "../sheet/snapshot";
import { cellReference, type Issue } from "./issue";
import type { SchemeTable } from "./findSchemeTables";
import type { Settle } from "./settle";
import { choiceWords, noneWord } from "./choiceWords";
import type { ColumnWords } from "./columnWords";
import { schemeTables } from "./tableColumns";
import { choiceMeant, spellings } from "./words";

/** Fields in which a parameter may be named instead of a value: figures and choices, never names, texts and formulas. */
const fieldsOfChoice: ReadonlySet<string> = new Set([
  "value", "kind", "weight", "dimensionWeight", "leastWeight", "mostWeight", "direction", "rule", "target", "targetTo", "stretch", "gate", "floor", "cap", "maxPoints", "bonus", "veto", "missing",
  "from", "fromInclusive", "to", "toInclusive", "result", "decimals", "lowestTotal", "preset", "leastScore", "inclusive", "coefficient", "quota",
  "steps", "counting", "within", "sources", "combine", "beyond", "threshold", "amount", "unit", "maximum", "stack", "rounding", "deferralRate", "byDays", "window",
]);

/**
 * One row of a scheme table, read field by field. What cannot be read becomes an issue with the cell; the field is then
 * `undefined` and the row counts as faulty, so that one fault is told once.
 */
export class SchemeRow {
  faulty = false;

  constructor(
    private readonly found: SchemeTable,
    readonly row: number,
    private readonly issues: Issue[],
    private readonly settle: Settle = () => undefined,
  ) {}

  get rowAt(): string {
    return cellReference(this.found.table.sheet.name, { row: this.row, column: this.found.table.columns[0]!.column });
  }

  /** The cell of a field; the row's first cell when the table has no such column. */
  at(field: string): string {
    const column = this.found.columns.get(field);
    return column === undefined ? this.rowAt : cellReference(this.found.table.sheet.name, { row: this.row, column });
  }

  /** Every field's cell, for issues found later. */
  cells(): Record<string, string> {
    return Object.fromEntries([...this.found.columns.keys()].map((field) => [field, this.at(field)]));
  }

  /** The heading that the table itself uses for a field. */
  heading(field: string): string {
    const column = this.found.columns.get(field);
    const words = (schemeTables[this.found.key].columns as Readonly<Record<string, ColumnWords>>)[field];
    return this.found.table.columns.find((candidate) => candidate.column === column)?.header ?? words?.[this.found.language] ?? field;
  }

  get isEmpty(): boolean {
    return [...this.found.columns.keys()].every((field) => isBlank(this.value(field)));
  }

  /** What stands in a field's cell. A parameter's name stands for its value, a choice between readings for the one chosen. */
  value(field: string): CellValue {
    const column = this.found.columns.get(field);
    const held = column === undefined ? null : valueAt(this.found.table.sheet, { row: this.row, column });
    return typeof held === "string" && fieldsOfChoice.has(field) ? this.settled(held) : held;
  }

  /** What a text of a figure or a choice stands for. */
  settled(text: string): CellValue {
    const value = this.settle(text);
    return value === undefined ? text : value === "" ? null : value;
  }

  fault(code: string, field: string, facts: Issue["facts"] = {}): undefined {
    this.faulty = true;
    this.issues.push({ severity: "issue", code, at: this.at(field), facts: { field: this.heading(field), ...facts } });
    return undefined;
  }

  text(field: string): string | undefined {
    const value = this.value(field);
    if (isBlank(value)) return undefined;
    if (isFault(value)) return this.fault("scheme-cell-error", field, { text: value.fault });
    return String(value).trim();
  }

  requiredText(field: string): string | undefined {
    return this.text(field) ?? (this.faulty ? undefined : this.fault("scheme-cell-blank", field));
  }

  number(field: string): number | undefined {
    const value = this.value(field);
    if (isBlank(value)) return undefined;
    if (isFault(value)) return this.fault("scheme-cell-error", field, { text: value.fault });
    if (typeof value === "string" && isSpelled(value, noneWord)) return undefined;
    return readNumber(value)?.value ?? this.fault("not-a-number", field, { text: String(value) });
  }

  yesNo(field: string): boolean | undefined {
    const value = this.value(field);
    if (isBlank(value)) return undefined;
    if (isFault(value)) return this.fault("scheme-cell-error", field, { text: value.fault });
    const meant = choiceMeant(String(value), choiceWords.yesNo);
    return readAnswer(value) ?? (meant ? meant === "yes" : this.fault("unknown-choice", field, { text: String(value), choices: "是、否" }));
  }

  choice<K extends string>(field: string, choices: Readonly<Record<K, ColumnWords>>): K | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const allowed = Object.values<ColumnWords>(choices).map((words) => words[this.found.language]);
    return choiceMeant(text, choices) ?? this.fault("unknown-choice", field, { text, choices: allowed.join(this.found.language === "zh" ? "、" : ", ") });
  }
}

/** The rows of a scheme table that hold anything. */
export function rowsOf(found: SchemeTable, issues: Issue[], settle?: Settle): readonly SchemeRow[] {
  const rows: SchemeRow[] = [];
  for (let row = found.table.first; row <= found.table.last; row += 1) {
    const read = new SchemeRow(found, row, issues, settle);
    if (!read.isEmpty) rows.push(read);
  }
  return rows;
}

/** Whether a text is one of the spellings. */
export function isSpelled(text: string, words: ColumnWords): boolean {
  return choiceMeant(text, { word: words }) !== undefined || spellings(words).includes(text);
}
