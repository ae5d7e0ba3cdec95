import { parameterNamed, type Scheme } from "../scheme/scheme";
import { choiceMeant } from "../scheme/words";

/**
 * How the rules over history are read where the source leaves it open. Each is a parameter with the readings as a
 * drop-down; the first reading is the default of the register.
 */
export const consequenceSwitches = {
  /** AMB-33: after a run fired, does counting begin anew? */
  afterFiring: {
    parameter: { zh: "触发后计数", en: "After firing" },
    readings: { reset: { zh: "重新计数", en: "Count anew" }, sliding: { zh: "滑动计数", en: "Sliding" }, yearly: { zh: "每年一次", en: "Once a year" } },
  },
  /** AMB-34: a missing period inside a run or window. */
  gap: {
    parameter: { zh: "缺期处理", en: "Missing period" },
    readings: { breaks: { zh: "打断连续", en: "Breaks the run" }, skipped: { zh: "跳过", en: "Skipped" } },
  },
  /** AMB-35: does a run go on over the turn of the year? */
  newYear: {
    parameter: { zh: "跨年计数", en: "Over the year's end" },
    readings: { goesOn: { zh: "跨年连续", en: "Goes on" }, restarts: { zh: "每年重计", en: "Restarts" } },
  },
  /** AMB-35: does a change of post end a run? */
  newPost: {
    parameter: { zh: "换岗计数", en: "Change of post" },
    readings: { restarts: { zh: "换岗重计", en: "Restarts" }, goesOn: { zh: "换岗连续", en: "Goes on" } },
  },
  /** AMB-28: do conditions joined by AND ask for the same periods, or for a run each? */
  joint: {
    parameter: { zh: "联合条件", en: "Joint conditions" },
    readings: { same: { zh: "同一段期间", en: "The same periods" }, each: { zh: "各自连续", en: "A run each" } },
  },
  /** AMB-36: what "n of the last m" means. */
  window: {
    parameter: { zh: "窗口读法", en: "Window" },
    readings: { anywhere: { zh: "窗口内任意几次", en: "Any in the window" }, inARow: { zh: "必须连续", en: "Only in a row" }, fixedHalves: { zh: "固定上下半年", en: "Fixed half-years" } },
  },
  /** AMB-37: of several measures that a rule names, which is proposed? */
  measure: {
    parameter: { zh: "措施选择", en: "Choice of measure" },
    readings: { all: { zh: "并列由人选定", en: "All measures" }, graded: { zh: "首次较轻再次较重", en: "The milder first" } },
  },
  /** AMB-94: a reward and a restraint at once. */
  conflict: {
    parameter: { zh: "措施冲突", en: "Conflict" },
    readings: { both: { zh: "全部列出并标冲突", en: "List both" }, severer: { zh: "取较重", en: "The severer" } },
  },
} as const;

type Switches = typeof consequenceSwitches;
export type ConsequenceReadings = Readonly<{ [K in keyof Switches]: keyof Switches[K]["readings"] }>;

/** The readings in force: the parameters' where the scheme has them, else the defaults. */
export function consequenceReadings(scheme: Scheme): ConsequenceReadings {
  const chosen = Object.entries(consequenceSwitches).map(([key, { parameter, readings }]) => {
    const value = (parameterNamed(scheme, parameter.zh) ?? parameterNamed(scheme, parameter.en))?.value;
    const meant = typeof value === "string" ? choiceMeant(value, readings as Readonly<Record<string, Readonly<{ zh: string; en: string }>>>) : undefined;
    return [key, meant ?? Object.keys(readings)[0]];
  });
  return Object.fromEntries(chosen) as ConsequenceReadings;
}
