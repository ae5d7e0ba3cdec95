import type { IStyleBase } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import { formatPlace } from "../../sheet/address";
import { rangesOf } from "./areas";
import type { Palette } from "./colors";
import { all, child, children, flag, numeric } from "./parts";

type Rule = IConditionFormattingRule["rule"];
type Threshold = Readonly<{ type: string; value?: number | string }>;

/** The sheet's conditional formats in the grid's words, the first to be asked first. What the grid cannot show is left out. */
export function readConditionalFormats(sheet: Element | undefined, differences: readonly IStyleBase[], palette: Palette): IConditionFormattingRule[] {
  const found = children(sheet, "conditionalFormatting").flatMap((block) => {
    const ranges = rangesOf(block.getAttribute("sqref"));
    const corner = ranges[0] && formatPlace({ row: ranges[0].startRow, column: ranges[0].startColumn });
    if (!corner) return [];
    return children(block, "cfRule").flatMap((element, index) => {
      const rule = readRule(element, corner, differences[numeric(element, "dxfId") ?? -1] ?? {}, palette);
      const order = numeric(element, "priority") ?? index;
      return rule ? [{ order, rule: { ranges, cfId: `rule-${order}-${corner}`, stopIfTrue: flag(element, "stopIfTrue"), rule } }] : [];
    });
  });
  return found.sort((one, other) => one.order - other.order).map((entry) => entry.rule);
}

const comparisons: Readonly<Record<string, string>> = {
  equal: "=", notEqual: "<>", greaterThan: ">", greaterThanOrEqual: ">=", lessThan: "<", lessThanOrEqual: "<=",
};

/** Rules that the file states by a formula stay formulas; a comparison of the cell becomes one. */
function readRule(element: Element, corner: string, style: IStyleBase, palette: Palette): Rule | undefined {
  const [first, second] = children(element, "formula").map((formula) => formula.textContent ?? "");
  const highlight = { type: "highlightCell", style } as const;
  const byFormula = (value: string) => ({ ...highlight, subType: "formula", value: `=${value}` }) as Rule;
  switch (element.getAttribute("type")) {
    case "cellIs": {
      const operator = element.getAttribute("operator") ?? "";
      if (first === undefined) return undefined;
      if (operator === "between") return byFormula(`AND(${corner}>=${first},${corner}<=${second ?? first})`);
      if (operator === "notBetween") return byFormula(`OR(${corner}<${first},${corner}>${second ?? first})`);
      return comparisons[operator] ? byFormula(`${corner}${comparisons[operator]}${first}`) : undefined;
    }
    case "duplicateValues":
      return { ...highlight, subType: "duplicateValues" } as Rule;
    case "uniqueValues":
      return { ...highlight, subType: "uniqueValues" } as Rule;
    case "top10":
      return { ...highlight, subType: "rank", isBottom: flag(element, "bottom"), isPercent: flag(element, "percent"), value: numeric(element, "rank") ?? 10 } as Rule;
    case "aboveAverage": {
      const side = flag(element, "aboveAverage", true) ? "greaterThan" : "lessThan";
      return { ...highlight, subType: "average", operator: flag(element, "equalAverage") ? `${side}OrEqual` : side } as Rule;
    }
    case "dataBar":
      return dataBar(element, palette);
    case "colorScale":
      return colorScale(element, palette);
    case "iconSet":
      return undefined;
    default:
      return first === undefined ? undefined : byFormula(first);
  }
}

function thresholds(element: Element): Threshold[] {
  return all(element, "cfvo").map((point) => {
    const type = point.getAttribute("type") ?? "num";
    return { type: type === "autoMin" ? "min" : type === "autoMax" ? "max" : type, value: type === "formula" ? `=${point.getAttribute("val")}` : numeric(point, "val") };
  });
}

function dataBar(element: Element, palette: Palette): Rule {
  const [min = { type: "min" }, max = { type: "max" }] = thresholds(element);
  const positiveColor = palette(all(element, "color")[0]) ?? "#638EC6";
  const isShowValue = flag(child(element, "dataBar"), "showValue", true);
  return { type: "dataBar", isShowValue, config: { min, max, isGradient: true, positiveColor, nativeColor: "#F06868" } } as Rule;
}

function colorScale(element: Element, palette: Palette): Rule {
  const colors = all(element, "color");
  const config = thresholds(element).map((value, index) => ({ index, color: palette(colors[index]) ?? "#FFFFFF", value }));
  return { type: "colorScale", config } as Rule;
}
