import type { WorkbookSnapshot } from "../sheet/snapshot";
import { over, type Exact } from "../sheet/exact";
import { emit } from "../formula/emit";
import { rewritten } from "../formula/rewrite";
import type { Scheme } from "../scheme/scheme";
import type { ScoringRule } from "../scheme/scoringRule";
import type { PreparedIndicator } from "../scoring/indicatorSet";
import type { BandLookup } from "../scoring/bandLookup";
import { typedNumber } from "../scoring/typedNumber";
import { fromUnit } from "../scoring/units";
import type { DataTable } from "./dataTable";
import { blanksThatMatter } from "./blanksThatMatter";
import { boundedText, chosenOnly, figureAt, figureWritten, numberWritten, ownCell, ownHeader, periodWritten, whereFilled, whereNumbers, type Said } from "./nativeWords";
import type { RowScope } from "./rowScope";
import type { SchemeFormulas } from "./schemeFormulas";

/** What the formulas of one data table are written from. */
export type ScoreWords = Readonly<{
  scheme: Scheme;
  data: DataTable;
  workbook: WorkbookSnapshot;
  formulas: SchemeFormulas;
  /** Stands at the row that is written about. */
  scope: RowScope;
  period: string | undefined;
  /** Whether only the chosen branch of a reading is written, because another one cannot be said. */
  chosen: boolean;
}>;

/** A figure of the row and the cells that have to hold numbers for it. */
export type Piece = Readonly<{ text: string; cells: readonly string[]; /** Cells of a formula that must not be empty. */ filled?: readonly string[]; /** What has to be above 0 before it can be divided by. */ positive?: string }>;

/** An indicator's score as a formula over the row's own cells, by the rule that `ruleScore` works by. */
export function scoreFormula(item: PreparedIndicator, words: ScoreWords): Said {
  const { indicator, fullScore } = item;
  if (indicator.rated) return { unsaid: "raters" };
  if (indicator.rule.kind === "deductions" || item.deductions.length > 0) return { unsaid: "deductions" };
  if (indicator.rule.kind === "checklist") return { unsaid: "checks" };
  const actual = actualPiece(item, words);
  if ("unsaid" in actual) return actual;
  const scored = byRule(item, actual, words);
  if ("unsaid" in scored) return scored;
  const onScale = fullScore.n === 100n && fullScore.d === 1n ? scored.text : `(${scored.text})*${numberWritten(over(fullScore, typedNumber(100)))}`;
  const bounded = boundedText(onScale, item.floor && numberWritten(item.floor), item.cap && numberWritten(item.cap));
  return whereFilled(scored.filled ?? [], whereNumbers(scored.cells, scored.positive === undefined ? bounded : `IF(${scored.positive}>0,${bounded},"")`));
}

/** The actual: the row's cell, or the indicator's own formula over the row. */
export function actualPiece({ indicator }: PreparedIndicator, { data, formulas, scope, period, chosen }: ScoreWords): Piece | Exclude<Said, string> {
  if (indicator.formula === undefined) {
    const cell = ownCell(ownHeader(data, indicator.columns[0] ?? indicator.name) ?? indicator.columns[0] ?? indicator.name);
    return { text: cell, cells: [cell] };
  }
  const ready = formulas.get(indicator.formula);
  if (!ready) return { unsaid: "word", what: indicator.name };
  const { columns } = blanksThatMatter(ready.ast, scope);
  const ast = rewritten(chosen ? chosenOnly(ready.ast, scope) : ready.ast, (node) => (node.kind === "column" && node.section === "thisRow" && node.columns.length === 1 ? periodWritten(node.columns[0]!, period) : undefined));
  return { text: `(${emit(ast)})`, cells: [], filled: columns.flatMap((column) => ownHeader(data, column) ?? []).map(ownCell) };
}

type RuleOf<Kind extends ScoringRule["kind"]> = Extract<ScoringRule, { kind: Kind }>;

function byRule(item: PreparedIndicator, actual: Piece, words: ScoreWords): Piece | Exclude<Said, string> {
  const { rule } = item.indicator;
  switch (rule.kind) {
    case "proportional":
      return withAttainment(item, actual, words, (ratio) => `${ratio}*100`);
    case "perShort":
      return withAttainment(item, actual, words, (ratio) => shortfallText(rule, ratio));
    case "bands":
      if (!item.bands) return { unsaid: "word", what: rule.bands };
      return rule.of === "actual" ? { ...actual, text: lookedUp(item.bands, actual.text) } : withAttainment(item, actual, words, (ratio) => lookedUp(item.bands!, ratio));
    case "direct":
      return rule.scale === undefined ? actual : { ...actual, text: `${actual.text}*100/${numberWritten(typedNumber(rule.scale))}` };
    case "frequency": {
      const required = numberWritten(typedNumber(rule.required));
      return { ...actual, text: rule.allOrNothing ? `IF(${actual.text}>=${required},100,0)` : `MIN(MAX(${actual.text}/${required},0),1)*100` };
    }
    case "passFail":
      return passed(item, actual, words, rule);
    case "checklist":
    case "deductions":
      return { unsaid: "checks" };
  }
}

function passed(item: PreparedIndicator, actual: Piece, { data, workbook }: ScoreWords, rule: RuleOf<"passFail">): Piece | Exclude<Said, string> {
  const { indicator, target, targetTo = target } = item;
  if (!target || !targetTo) return { unsaid: "checks" };
  const written = figureWritten(target, indicator.cells["target"], data, workbook);
  const far = figureWritten(targetTo, indicator.cells[item.targetTo ? "targetTo" : "target"], data, workbook);
  const met = metText(item, actual.text, written, far);
  return { ...actual, text: `IF(${met},100,${numberWritten(typedNumber(rule.failScore))})`, cells: [...actual.cells, ...(indicator.direction === "range" ? columnsOf([written, far]) : columnsOf([written]))] };
}

function metText({ indicator }: PreparedIndicator, actual: string, target: string, targetTo: string): string {
  return { higher: `${actual}>=${target}`, lower: `${actual}<=${target}`, range: `AND(${actual}>=${target},${actual}<=${targetTo})` }[indicator.direction];
}

/** Whether an indicator's target is met: TRUE or FALSE; where nothing was measured, nothing was reached. */
export function metFormula(item: PreparedIndicator, words: ScoreWords): Said {
  const { indicator, target, targetTo } = item;
  const { rule } = indicator;
  if (indicator.rated || rule.kind === "deductions" || rule.kind === "checklist" || item.lowerBetter === "bands") return { unsaid: "checks" };
  const actual = actualPiece(item, words);
  if ("unsaid" in actual) return actual;
  if (rule.kind !== "frequency" && !target) return "TRUE";
  const written = rule.kind === "frequency" ? numberWritten(typedNumber(rule.required)) : figureWritten(target!, indicator.cells["target"], words.data, words.workbook);
  const far = targetTo ? figureWritten(targetTo, indicator.cells["targetTo"], words.data, words.workbook) : written;
  const isThere = [...(actual.filled ?? []).map((cell) => `${cell}<>""`), ...[...actual.cells, ...columnsOf([written, far])].map((cell) => `ISNUMBER(${cell})`)];
  const met = rule.kind === "frequency" ? `${actual.text}>=${written}` : metText(item, actual.text, written, far);
  return isThere.length === 0 ? met : `IF(${isThere.length === 1 ? isThere[0] : `AND(${isThere.join(",")})`},${met},FALSE)`;
}

const columnsOf = (texts: readonly string[]) => texts.filter((text) => text.startsWith("[@"));

function withAttainment(item: PreparedIndicator, actual: Piece, words: ScoreWords, text: (ratio: string) => string): Piece | Exclude<Said, string> {
  const attained = attainmentPiece(item, actual, words);
  return "unsaid" in attained ? attained : { ...attained, text: text(attained.text) };
}

/** The attainment, never below 0; where a target of 0 leaves nothing to divide by, what `attain` makes of it. */
export function attainmentPiece(item: PreparedIndicator, actual: Piece, { data, workbook }: ScoreWords): Piece | Exclude<Said, string> {
  const { indicator, target, worst, cap, fullScore } = item;
  if (!target) return { unsaid: "word", what: indicator.name };
  const goal = figureWritten(target, indicator.cells["target"], data, workbook);
  const far = item.targetTo ? figureWritten(item.targetTo, indicator.cells["targetTo"], data, workbook) : goal;
  const { filled } = actual;
  const cells = [...actual.cells, ...columnsOf([goal, far])];
  const a = actual.text;
  const fixed = "fixed" in target ? target.fixed : undefined;
  const divided = fixed ? {} : { positive: goal };
  const judged = (text: string) => {
    if (fixed) return fixed.n === 0n ? `IF(${a}<=0,1,0)` : text;
    return `IF(${goal}=0,IF(${a}<=0,1,0),${text})`;
  };
  switch (indicator.direction) {
    case "higher":
      return { text: `MAX(0,${a}/${goal})`, cells, filled, ...divided };
    case "range":
      return { text: `IF(${a}>${far},MAX(0,2-${a}/${far}),IF(${a}>=${goal},1,MAX(0,${a}/${goal})))`, cells, filled };
    case "lower":
      switch (item.lowerBetter) {
        case "2-a/t":
          return { text: judged(`MAX(0,2-${a}/${goal})`), cells, filled };
        case "t/a":
          return cap ? { text: judged(`IF(${a}>0,${goal}/${a},${numberWritten(over(cap, fullScore))})`), cells, filled } : { text: judged(`${goal}/${a}`), cells, filled, positive: a };
        case "linear":
          if (!worst) return { unsaid: "word", what: indicator.name };
          return { text: `MAX(0,(${a}-${figureAt(worst, undefined, workbook)})/(${goal}-${numberWritten(worst)}))`, cells, filled };
        case "bands":
          if (!item.lowerBands) return { unsaid: "word", what: indicator.name };
          return { text: judged(`${lookedUp(item.lowerBands, `${a}/${goal}`)}/100`), cells, filled };
      }
  }
}

/**
 * `LOOKUP(ROUND(x,2),{0,0.6,0.8},{40,60,80})`: rounded as the lookup says and looked up by where each band begins. Bands
 * are proved to cover every value once before anything is worked out.
 */
function lookedUp({ steps, decimals }: BandLookup, value: string): string {
  const rising = [...steps].sort((one, other) => (one.first === undefined ? -1 : other.first === undefined ? 1 : one.first < other.first ? -1 : 1));
  const written = (exact: Exact) => numberWritten(exact);
  const keys = rising.map(({ first }) => (first === undefined ? "-1E+300" : written(fromUnit(first, decimals))));
  return `LOOKUP(ROUND(${value},${decimals}),{${keys.join(",")}},{${rising.map(({ result }) => written(result)).join(",")}})`;
}

/** Whole steps are counted on a quotient rounded to nine places: 0.29 ÷ 0.01 is 29, not the 28.999… that a computer keeps. */
function shortfallText(rule: RuleOf<"perShort">, ratio: string): string {
  const steps = `${rule.begun ? "ROUNDUP" : "ROUNDDOWN"}(ROUND(MAX(0,1-${ratio})/${numberWritten(typedNumber(rule.step))},9),0)`;
  const score = `MAX(0,100-${steps}*${numberWritten(typedNumber(rule.points))})`;
  return rule.zeroBelow === undefined ? score : `IF(ROUND(${ratio},12)<${numberWritten(typedNumber(rule.zeroBelow))},0,${score})`;
}

