import type { XlsxPackage } from "../package";
import { formulaTokens } from "./formulaTokens";
import { changeWorkbook, workbookRoot, worksheetEntries } from "./workbookPart";
import { childOf, childrenOf, escapeXml, unescapeXml, type Element } from "./xml";

/** Formulas and names that meant cells of a sheet that is gone mean `#REF!` now, as when Excel deletes it. */
export function forgetSheet(pkg: XlsxPackage, sheet: string): void {
  if (nameElements(workbookRoot(pkg)).some((name) => mentions(name.textContent ?? "", sheet))) {
    changeWorkbook(pkg, (root) => {
      for (const name of nameElements(root)) name.textContent = withoutSheet(name.textContent ?? "", sheet);
    });
  }
  for (const { path } of worksheetEntries(pkg)) {
    const text = pkg.text(path);
    if (mentions(text, escapeXml(sheet))) pkg.setText(path, text.replace(formulaElements, (_, tag: string, formula: string) => tag + forgotten(formula, sheet)));
  }
}

/** The elements of a sheet that hold formulas: of cells, conditional formats and validations. */
const formulaElements = /(<(?:[\w.-]+:)?(?:f|formula|formula1|formula2)(?:\s[^>]*[^/])?>)([^<]*)/g;

function forgotten(written: string, sheet: string): string {
  const formula = unescapeXml(written);
  const without = withoutSheet(formula, sheet);
  return without === formula ? written : escapeXml(without);
}

function nameElements(root: Element): Element[] {
  const names = childOf(root, "definedNames");
  return names ? childrenOf(names, "definedName") : [];
}

/** A quick look before a thorough one. */
function mentions(text: string, sheet: string): boolean {
  return text.includes(`${sheet}!`) || text.includes(`${sheet.replaceAll("'", "''")}'!`);
}

/** A formula whose references to the sheet are lost. */
export function withoutSheet(formula: string, sheet: string): string {
  const wanted = sheet.toLowerCase();
  const tokens = formulaTokens(formula);
  let text = "";
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text: written } = tokens[at]!;
    const named = kind === "quoted" ? written.slice(1, -1).replaceAll("''", "'") : kind === "word" ? written : undefined;
    if (tokens[at + 1]?.text !== "!" || named?.toLowerCase() !== wanted || tokens[at - 1]?.kind === "brackets") {
      text += written;
      continue;
    }
    text += "#REF!";
    at += 2;
    if (tokens[at + 1]?.text === ":" && tokens[at + 2]?.kind === "word") at += 2;
  }
  return text;
}
