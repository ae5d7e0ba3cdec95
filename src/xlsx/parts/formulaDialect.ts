import { formulaTokens } from "./formulaTokens";

/**
 * Functions newer than the file format: in files they bear a prefix, without which Excel shows `#NAME?`.
 * (Excel 2010 to 365; "Issue: an _xlfn. prefix is displayed in front of a formula", support.microsoft.com.)
 */
const newerFunctions = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR " +
    "BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT " +
    "CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST " +
    "F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST " +
    "GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING " +
    "ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV " +
    "NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST " +
    "QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P " +
    "SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE " +
    "UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
const newerSheetFunctions = new Set(["FILTER", "SORT"]);

/**
 * A formula as people write it (`=IFS([@产值]>1,…)`) as files keep it: no `=`, newer functions with their prefix, `@` as
 * `[#This Row]`, and the table named. `table` is the one whose cells hold the formula.
 */
export function toFileFormula(formula: string, table?: string): string {
  const written = formula.startsWith("=") ? formula.slice(1) : formula;
  const tokens = formulaTokens(written);
  return tokens
    .map((token, index) => {
      const next = tokens[index + 1]?.text;
      if (token.kind === "word" && next === "(") return prefixed(token.text);
      if (token.kind !== "brackets") return token.text;
      const before = tokens[index - 1];
      if (before?.kind === "word") return thisRow(token.text);
      // `[1]Sheet!A1` and `[Book.xlsx]Sheet!A1` name another workbook.
      const namesWorkbook = tokens[index + 2]?.text === "!" || before?.kind === "quoted" || next === "!";
      return namesWorkbook || table === undefined ? token.text : table + thisRow(token.text);
    })
    .join("");
}

function prefixed(name: string): string {
  const plain = name.toUpperCase();
  if (newerSheetFunctions.has(plain)) return `_xlfn._xlws.${name}`;
  return newerFunctions.has(plain) ? `_xlfn.${name}` : name;
}

/** `[@x]`, `[@[x y]]`, `[@]` → `[[#This Row],[x]]`, `[[#This Row],[x y]]`, `[#This Row]`. */
function thisRow(brackets: string): string {
  if (!brackets.startsWith("[@")) return brackets;
  const column = brackets.slice(2, -1).trim();
  if (column === "") return "[#This Row]";
  return column.startsWith("[") ? `[[#This Row],${column}]` : `[[#This Row],[${column}]]`;
}

/** The other way round, with the leading `=`: what Excel's formula bar shows in a cell of `table`. */
export function fromFileFormula(written: string, table?: string): string {
  if (!written.includes("_xl") && !written.includes("[")) return `=${written}`;
  const tokens = formulaTokens(written);
  const shown = tokens.map((token, index) => {
    if (token.kind === "word") {
      const next = tokens[index + 1];
      const named = next?.kind === "brackets" && isThisRow(next.text) && token.text.toLowerCase() === table?.toLowerCase();
      return named ? "" : token.text.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i, "");
    }
    return token.kind === "brackets" ? atRow(token.text) : token.text;
  });
  return `=${shown.join("")}`;
}

const thisRowPattern = /^\[\[#This Row\],\s*(.*)\]$/is;

function isThisRow(brackets: string): boolean {
  return /^\[#This Row\]$/i.test(brackets) || thisRowPattern.test(brackets);
}

function atRow(brackets: string): string {
  if (/^\[#This Row\]$/i.test(brackets)) return "[@]";
  const columns = thisRowPattern.exec(brackets)?.[1];
  if (columns === undefined) return brackets;
  const plain = /^\[([\p{L}\p{N}_]+)\]$/u.exec(columns)?.[1];
  return plain === undefined ? `[@${columns}]` : `[@${plain}]`;
}
