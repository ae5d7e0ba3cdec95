import { consequenceReadings, type ConsequenceReadings } from "../../src/appraisal/consequenceReadings";
import { proposals } from "../../src/appraisal/consequences";
import type { HistoryRecord } from "../../src/appraisal/history";
import type { ConsequenceRule } from "../../src/scheme/consequenceRule";
import type { Scheme } from "../../src/scheme/scheme";

const usual: ConsequenceReadings = { afterFiring: "reset", gap: "breaks", newYear: "goesOn", newPost: "restarts", joint: "same", window: "anywhere", measure: "all", conflict: "both" };
const rule = (over: Partial<ConsequenceRule> = {}): ConsequenceRule => ({ code: "L1", name: "连续三次A", condition: '[@等级]="A"', window: { kind: "inARow", n: 3 }, outcome: "晋升一级", nature: "reward", wording: "月度考核等级连续三次为A级,将给予晋升一级奖励", origin: "source", at: "联动规则!A2", cells: {}, ...over });
const threeD = rule({ code: "L2", name: "六月三D", condition: '[@等级]="D"', window: { kind: "kOfLast", k: 3, n: 6 }, outcome: "降级", nature: "restraint" });
const wanted = (one: ConsequenceRule) => (/"(\w)"/.exec(one.condition) ?? [])[1];

/** Grades month by month from 2026-01; `-` is a month without a result, `|` the same person in another post. */
function records(grades: string, start = 0): readonly HistoryRecord[] {
  const found: HistoryRecord[] = [];
  let post = "服务经理";
  let month = start;
  for (const grade of grades) {
    if (grade === "|") {
      post = "客服经理";
      continue;
    }
    const period = `${2026 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    if (grade !== "-") found.push({ name: "张三", post, period, table: "考核数据", values: new Map([["等级", grade]]), at: `考核历史!A${month + 2}` });
    month += 1;
  }
  return found;
}

/** The periods in which the rule fires, when each month is evaluated as it comes. */
function fires(rules: readonly ConsequenceRule[], grades: string, readings: Partial<ConsequenceReadings> = {}, start = 0): readonly string[] {
  return proposals(rules, records(grades, start), { ...usual, ...readings }, (one, record) => record.values.get("等级") === wanted(one), () => true).map((one) => one.period.slice(2));
}

test.each<[string, string, Partial<ConsequenceReadings>, readonly string[]]>([
  ["three in a row", "AAA", {}, ["26-03"]],
  ["a B in between", "AABAAA", {}, ["26-06"]],
  ["six in a row, counted anew", "AAAAAA", {}, ["26-03", "26-06"]],
  ["six in a row, sliding", "AAAAAA", { afterFiring: "sliding" }, ["26-03", "26-04", "26-05", "26-06"]],
  ["six in a row, once a year", "AAAAAA", { afterFiring: "yearly" }, ["26-03"]],
  ["a missing month breaks the run", "AA-A", {}, []],
  ["a missing month is skipped", "AA-A", { gap: "skipped" }, ["26-04"]],
  ["a change of post restarts", "AA|A", {}, []],
  ["a change of post goes on", "AA|A", { newPost: "goesOn" }, ["26-03"]],
])("A: %s (%s)", (_, grades, readings, periods) => {
  expect(fires([rule()], grades, readings)).toEqual(periods);
});

test("a run goes on over the year's end unless the scheme restarts it", () => {
  expect(fires([rule()], "AAA", {}, 11)).toEqual(["27-02"]);
  expect(fires([rule()], "AAA", { newYear: "restarts" }, 11)).toEqual([]);
});

test.each<[string, string, Partial<ConsequenceReadings>, readonly string[]]>([
  ["the third D anywhere in six months", "DBDBBD", {}, ["26-06"]],
  ["as soon as the third occurs", "DDD", {}, ["26-03"]],
  ["the first has left the window", "DBDBBBD", {}, []],
  ["a missing month is a month without D", "D-DBBBD", {}, []],
  ["a missing month is skipped", "D-DBBBD", { gap: "skipped" }, ["26-07"]],
  ["only in a row", "DBDBBD", { window: "inARow" }, []],
  ["fixed half-years", "BBBBDDD", { window: "fixedHalves" }, []],
  ["four D's propose once", "DDDD", {}, ["26-03"]],
])("D: %s (%s)", (_, grades, readings, periods) => {
  expect(fires([threeD], grades, readings)).toEqual(periods);
});

test("the evidence are the rows that make it so", () => {
  const [proposal] = proposals([threeD], records("DBDBBD"), usual, (one, record) => record.values.get("等级") === wanted(one), ({ period }) => period === "2026-06");
  expect(proposal?.evidence.map((record) => record.at)).toEqual(["考核历史!A2", "考核历史!A4", "考核历史!A7"]);
});

test("only the period asked for is proposed, though the whole history is read", () => {
  const inMay = proposals([rule()], records("AAAAA"), usual, (one, record) => record.values.get("等级") === wanted(one), ({ period }) => period === "2026-05");
  expect(inMay).toEqual([]);
});

test("a reward and a restraint for the same person and period are marked, or the severer stands alone", () => {
  const annualC = rule({ code: "L3", name: "年度C", condition: '[@等级]="A"', window: { kind: "thisPeriod" }, outcome: "约谈", nature: "restraint" });
  const of = (conflict: ConsequenceReadings["conflict"]) => proposals([rule(), annualC], records("AAA"), { ...usual, conflict }, (one, record) => record.values.get("等级") === wanted(one), ({ period }) => period === "2026-03");
  expect(of("both").map((one) => [one.rule.code, one.conflict])).toEqual([["L1", true], ["L3", true]]);
  expect(of("severer").map((one) => one.rule.code)).toEqual(["L3"]);
});

test("a period filed twice counts once, the later entry", () => {
  const twice = [...records("AAA"), { ...records("AAB")[2]!, at: "考核历史!A9" }];
  expect(proposals([rule()], twice, usual, (one, record) => record.values.get("等级") === wanted(one), () => true)).toEqual([]);
});

test("the readings are parameters of the scheme", () => {
  const scheme = { parameters: [{ name: "触发后计数", value: "滑动计数" }, { name: "缺期处理", value: "跳过" }] } as unknown as Scheme;
  expect(consequenceReadings(scheme)).toEqual({ ...usual, afterFiring: "sliding", gap: "skipped" });
  expect(consequenceReadings({ parameters: [] } as unknown as Scheme)).toEqual(usual);
});
