import type { Area } from "../../sheet/address";
import { color, flag, invalidArgument, notPlayed, text, type HostObject } from "../hostObject";
import type { Host } from "../host";
import type { DrawnRule, DrawnRules } from "../drawing";
import { refuseIfProtected, sameArea, type Tab } from "../playedWorkbook";

/**
 * The conditional formats of a range. They can be cleared and added; a new one goes on top. What was there before
 * cannot be listed, so rules are added only to a range that was cleared.
 */
export function conditionalFormats(host: Host, tab: Tab, area: Area): HostObject {
  const object: HostObject = {
    type: "ConditionalFormatCollection",
    methods: {
      ClearAll: () => {
        refuseIfProtected(tab);
        const cleared: DrawnRules = { area, rules: [] };
        if (tab.drawing) tab.drawing.conditionalFormats = [...tab.drawing.conditionalFormats.filter((one) => !sameArea(one.area, area)), cleared];
        else host.workbook.edit({ kind: "conditionalFormats", sheet: tab.name, ...cleared });
        host.cleared.set(`${tab.name}!${JSON.stringify(area)}`, cleared);
      },
      Add: (type) => {
        refuseIfProtected(tab);
        if (type !== "Custom") notPlayed(object, `add(${String(type)})`);
        const cleared = host.cleared.get(`${tab.name}!${JSON.stringify(area)}`) ?? notPlayed(object, "add to a range that was not cleared");
        const rule: DrawnRule = { formula: "", style: {} };
        cleared.rules.unshift(rule);
        return conditionalFormat(rule);
      },
    },
  };
  return object;
}

function conditionalFormat(rule: DrawnRule): HostObject {
  return {
    type: "ConditionalFormat",
    setters: { StopIfTrue: (value) => void (rule.stopIfTrue = flag(value)) },
    objects: {
      Custom: () => ({
        type: "CustomConditionalFormat",
        objects: {
          Rule: () => ({ type: "ConditionalFormatRule", setters: { Formula: (value) => void (rule.formula = formula(value)) } }),
          Format: () => ({
            type: "ConditionalRangeFormat",
            objects: {
              Fill: () => ({ type: "ConditionalRangeFill", setters: { Color: (value) => void (rule.style.fill = color(value)) } }),
              Font: () => ({
                type: "ConditionalRangeFont",
                setters: { Color: (value) => void (rule.style.color = color(value)), Bold: (value) => void (rule.style.bold = flag(value)) },
              }),
            },
          }),
        },
      }),
    },
  };
}

function formula(value: unknown): string {
  return text(value).startsWith("=") ? text(value) : invalidArgument(`no formula: ${text(value)}`);
}
