import Decimal from "decimal.js";
import { schemeOf, resultOf } from "../test/scoring/schemeOf";
import type { Result } from "../src/scoring/result";
import { scoreAll } from "../src/scoring/scoreAll";
import { scoreTotals } from "../src/scoring/scoreTotals";

/**
 * How long 100,000 people × 20 indicators take, all measured in this one run and told as ratios of processor time: a bare loop over doubles
 * (which gets edges wrong), ours, and decimal.js on a part of the rows. Run: npx tsx bench/scoring.ts [people]
 */
const people = Number(process.argv[2] ?? 100_000);
const kpis = 20;
const targets = Array.from({ length: kpis }, (_, kpi) => 100 + kpi * 7.5);

const scheme = schemeOf({
  settings: { scoreCap: 120 },
  bands: [
    {
      name: "达成率档",
      decimals: 4,
      bands: [
        { to: 0.8, result: 0 },
        { from: 0.8, to: 0.95, result: 60 },
        { from: 0.95, to: 1.1, result: 90 },
        { from: 1.1, result: 110 },
      ],
    },
  ],
  grades: [{ grade: "A", lowestTotal: 100 }, { grade: "B", lowestTotal: 90 }, { grade: "C", lowestTotal: 80 }, { grade: "D" }],
  indicators: targets.map((value, kpi) => ({
    name: `指标${kpi + 1}`,
    weight: 0.05,
    cap: 120,
    direction: kpi % 4 === 1 ? "lower" : "higher",
    target: { kind: "number", value },
    rule: kpi % 4 === 2 ? { kind: "bands", bands: "达成率档" } : kpi % 4 === 3 ? { kind: "direct" } : { kind: "proportional" },
  })),
});

// A small generator of our own, so that every run sees the same people.
let seed = 20260301;
function chance(): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 4_294_967_296;
}

const actuals = Array.from({ length: people }, () => targets.map((target, kpi) => Math.round((kpi % 4 === 3 ? 60 + chance() * 40 : target * (0.7 + chance() * 0.5)) * 100) / 100));
const results: readonly Result[] = actuals.map((row, index) => resultOf(Object.fromEntries(row.map((actual, kpi) => [`指标${kpi + 1}`, actual])), { name: `员工${index}` }, index + 5));

function bareTotal(row: readonly number[]): number {
  let total = 0;
  for (let kpi = 0; kpi < kpis; kpi += 1) {
    const ratio = row[kpi]! / targets[kpi]!;
    const rule = kpi % 4;
    const score = rule === 3 ? row[kpi]! : rule === 2 ? (ratio < 0.8 ? 0 : ratio < 0.95 ? 60 : ratio < 1.1 ? 90 : 110) : (rule === 1 ? 2 - ratio : ratio) * 100;
    total += 0.05 * Math.min(score, 120);
  }
  return Math.round(Math.min(total, 120) * 100) / 100;
}

function decimalTotal(row: readonly number[]): number {
  let total = new Decimal(0);
  for (let kpi = 0; kpi < kpis; kpi += 1) {
    const actual = new Decimal(row[kpi]!);
    const ratio = actual.div(targets[kpi]!);
    const rule = kpi % 4;
    const looked = rule === 2 ? ratio.toDecimalPlaces(4) : ratio;
    const score = rule === 3 ? actual : rule === 2 ? new Decimal(looked.lt(0.8) ? 0 : looked.lt(0.95) ? 60 : looked.lt(1.1) ? 90 : 110) : (rule === 1 ? new Decimal(2).minus(ratio) : ratio).times(100);
    total = total.plus(Decimal.min(score, 120).times(0.05));
  }
  return Decimal.min(total, 120).toDecimalPlaces(2).toNumber();
}

/** Milliseconds of processor time (other work on the machine does not count), the best of some rounds. */
function timed(rounds: number, work: () => void): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

Decimal.set({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
const part = Math.min(people, 5_000);

const bareTotals = new Float64Array(people);
const bare = timed(5, () => actuals.forEach((row, index) => (bareTotals[index] = bareTotal(row))));
const first = timed(1, () => scoreTotals(results, scheme));
const totals = timed(5, () => scoreTotals(results, scheme));
const cards = timed(1, () => scoreAll(results, scheme));
let lines = 0;
const everyLine = timed(1, () => scoreAll(results, scheme).forEach((card) => (lines += card.lines.length)));
const decimalTotals = actuals.slice(0, part).map(() => 0);
const decimal = (timed(1, () => actuals.slice(0, part).forEach((row, index) => (decimalTotals[index] = decimalTotal(row)))) * people) / part;

const ours = scoreTotals(results, scheme).totals;
const differing = (theirs: ArrayLike<number>) => decimalTotals.filter((exact, index) => exact !== theirs[index]).length;

const show = (name: string, milliseconds: number) =>
  console.log(`${name.padEnd(34)}${milliseconds.toFixed(0).padStart(8)} ms${(milliseconds / bare).toFixed(1).padStart(9)} × bare${(decimal / milliseconds).toFixed(1).padStart(9)} × faster than decimal.js`);
console.log(`${people} people × ${kpis} indicators`);
show("bare loop over doubles", bare);
show("totals and grades, again", totals);
show("totals and grades, first time", first);
show("ranked cards, lines when asked", cards);
show(`ranked cards, every line (${lines})`, everyLine);
show(`decimal.js (from ${part} rows)`, decimal);
console.log(`of ${part} totals differ from decimal.js: bare loop ${differing(bareTotals)}, ours ${differing(ours)}`);
