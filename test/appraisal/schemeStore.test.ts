import { appraise } from "../../src/appraisal/appraise";
import { closePeriod } from "../../src/appraisal/closePeriod";
import { schemeDiff } from "../../src/appraisal/schemeDiff";
import { keptSchemes, schemeFrom, schemeText } from "../../src/appraisal/schemeStore";
import { templates } from "../../src/templates/templates";
import { appliedTo, typed } from "../support/appliedTo";
import { sampleBook } from "./cardBook";

test.each(templates.map(({ code }) => code))("%s is kept as a text and comes back as the same rules", async (code) => {
  const scheme = appraise(await sampleBook(code)).scheme!;
  const back = schemeFrom(schemeText(scheme))!;
  expect(schemeDiff(scheme, back, "zh")).toEqual([]);
  expect(schemeText(back)).toBe(schemeText(scheme));
});

test("a period is filed with the scheme of that day, and later changes are told from it in sentences", async () => {
  const book = await sampleBook("S4i");
  const filed = appliedTo(book, closePeriod(book, "2011-05").edits);
  const changed = typed(filed, "等级", 1, "最低总分", 91);
  const both = appliedTo(changed, closePeriod(changed, "2011-06").edits);
  const kept = keptSchemes(both);
  expect(kept.map(({ period, version }) => [period, version])).toEqual([["2011-06", "2011-04"], ["2011-05", "2011-04"]]);
  const now = appraise(both).scheme!;
  expect(schemeDiff(kept[0]!.scheme, now, "zh")).toEqual([]);
  expect(schemeDiff(kept[1]!.scheme, now, "zh").map(({ sentence }) => sentence)).toEqual(["等级：“B”的最低总分由“90”改为“91”。"]);
  expect(closePeriod(both, "2011-06").edits).toEqual([]);
});

test("a damaged text is no scheme, and says nothing", () => {
  expect([schemeFrom("{"), schemeFrom("{}"), schemeFrom("null")]).toEqual([undefined, undefined, undefined]);
});
