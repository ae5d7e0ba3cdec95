import { formatAbsoluteReference, parsePlace, parseReference } from "../sheet/address";
import type { Edit } from "../sheet/edits";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { Scheme } from "../scheme/scheme";

/** Whether Excel takes a text as a defined name: a letter first, no blanks, no cell address, at most 255 characters. */
export function isLegalName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !parsePlace(name) && !/^[rc]$|^r\d*c\d*$/i.test(name);
}

/**
 * Every parameter as a defined name on its value cell, so that HR's own formulas can use it. Names that exist are left as
 * they are; a parameter whose name Excel would refuse is used by the scheme alone (a formula could not spell it anyway).
 */
export function parameterNames(scheme: Scheme, workbook: WorkbookSnapshot): readonly Edit[] {
  const taken = new Set([...workbook.names, ...workbook.tables].map(({ name }) => name.toLowerCase()));
  return scheme.parameters.flatMap(({ name, at }): Edit[] => {
    const place = parseReference(at);
    const wanted = place && isLegalName(name) && !taken.has(name.toLowerCase());
    return wanted ? [{ kind: "defineName", name, refersTo: formatAbsoluteReference(place.sheet, place.area) }] : [];
  });
}
