/** Excel's error values, and our word for a formula that no program has calculated yet (a file without a cached result). */
export const faultCodes = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#BUSY!",
  "#UNKNOWN!",
  "#EXTERNAL!",
  "#PYTHON!",
  "uncalculated",
] as const;

export type FaultCode = (typeof faultCodes)[number];

/** A cell that holds an error instead of a value. */
export type CellFault = Readonly<{ fault: FaultCode }>;

/**
 * What a cell holds. `null` is an empty cell: it is neither `0` nor `""` (a formula may give `""`).
 * Dates are numbers (Excel's serial day); the number format tells them apart.
 */
export type CellValue = null | number | string | boolean | CellFault;

export function isFault(value: unknown): value is CellFault {
  return typeof value === "object" && value !== null && "fault" in value;
}

/** The fault for an error text as Excel prints it, or undefined when the text is no error. */
export function faultFromText(text: string): CellFault | undefined {
  const code = faultCodes.find((known) => known === text && known !== "uncalculated");
  return code === undefined ? undefined : { fault: code };
}

export function sameValue(one: CellValue, other: CellValue): boolean {
  if (isFault(one) && isFault(other)) return one.fault === other.fault;
  return one === other;
}
