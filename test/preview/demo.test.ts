import { appraise } from "../../src/appraisal/appraise";
import { dashboardFigures } from "../../src/appraisal/dashboardFigures";
import { warningKinds } from "../../src/appraisal/warning";
import { toNumber } from "../../src/sheet/exact";
import { sampleFile, samples } from "../../src/preview/samples";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { faultsOf } from "../xlsx/validate";

const rules = { zh: ["连续三月 A 级", "六个月内三次 D 级", "连续三月产值不足八成"], en: ["Three A in a row", "Three D within six months", "Output below 80% for three months"] } as const;

test("the demonstration is the first of the samples, and what opens when none is named", () => {
  expect(samples[0]!.code).toBe("DEMO");
  expect(sampleFile("", "zh").code).toBe("DEMO");
  expect(sampleFile("S4i", "zh").code).toBe("S4i");
});

describe.each(["zh", "en"] as const)("the demonstration in %s", (language) => {
  const { bytes } = sampleFile("DEMO", language);
  const read = () => openFileWorkbook(bytes).read({ numberFormats: true });

  test("is the same every time, and valid", () => {
    expect(Buffer.from(sampleFile("DEMO", language).bytes).equals(Buffer.from(bytes))).toBe(true);
    expect(faultsOf(bytes)).toEqual([]);
  });

  test("has 40 people in five departments, six periods of history, ties, flags, deductions, vetoes, every kind of warning", async () => {
    const book = await read();
    const appraisal = appraise(book);
    expect(appraisal.issues).toEqual([]);
    const figures = dashboardFigures(appraisal, book)!;
    expect([figures.period, figures.people, figures.scored, figures.departments.length, figures.trend.length]).toEqual(["2026-07", 40, 38, 5, 6]);
    const history = book.tables.find(({ name }) => name === { zh: "考核历史", en: "History" }[language])!;
    // 40 people in each of January to May, 41 in June: one had joined and one had not left yet.
    expect(history.area.bottom - history.area.top).toBe(5 * 40 + 41);
    const totals = appraisal.cards.flatMap(({ total }) => (total ? [toNumber(total)] : []));
    expect(new Set(totals).size).toBeLessThan(totals.length);
    expect(appraisal.cards.some(({ deductions }) => deductions.length > 0)).toBe(true);
    expect(appraisal.cards.some(({ lines }) => lines.some(({ vetoed }) => vetoed))).toBe(true);
    expect([...new Set(figures.warnings.map(({ kind }) => kind))].sort()).toEqual([...warningKinds].sort());
    expect(new Set(appraisal.proposals!.filter(({ period }) => period === "2026-07").map(({ rule }) => rule.name))).toEqual(new Set(rules[language]));
  });

  test("what was earned exceeds the budget, so what is paid is cut to it", async () => {
    const { cards } = appraise(await read());
    const sum = (helper: boolean) => cards.flatMap(({ payouts }) => payouts.filter((payout) => payout.helper === helper)).reduce((whole, { amount }) => whole + toNumber(amount), 0);
    expect(sum(true)).toBeGreaterThan(172_000);
    expect(sum(false)).toBeLessThanOrEqual(172_000);
    expect(sum(false)).toBeGreaterThan(171_999);
  });
});
