import { assumptionsIn } from "../../src/appraisal/assumptions";
import { parameterFormula } from "../../src/appraisal/parameterFormula";
import { withChanges } from "../../src/appraisal/schemeEdits";
import { changesTo, schemeFigures } from "../../src/appraisal/schemeFigures";
import { parseScheme } from "../../src/scheme/parseScheme";
import { templateCoded, templates } from "../../src/templates/templates";
import { templatePlan } from "../../src/templates/templatePlan";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";

describe.each(templates.map(({ code }) => code))("the scheme of %s", (code) => {
  test.each(["zh", "en"] as const)("means the same when every figure is written back as it was read, in %s", async (language) => {
    const workbook = await openFileWorkbook(newWorkbook(templatePlan(templateCoded(code)!, { language, sample: true }))).read();
    const figures = schemeFigures(workbook).filter(({ locked }) => !locked);
    expect(figures.length).toBeGreaterThan(0);
    const rewritten = withChanges(workbook, figures.flatMap((figure) => changesTo(figure, figure.value)));
    expect(parseScheme(rewritten, parameterFormula).scheme).toEqual(parseScheme(workbook, parameterFormula).scheme);
  });

  test("has nothing left to confirm once all of it is confirmed", async () => {
    const workbook = await openFileWorkbook(newWorkbook(templatePlan(templateCoded(code)!, { language: "zh", sample: true }))).read();
    const assumptions = assumptionsIn(workbook);
    expect(assumptions.every(({ name }) => name !== "")).toBe(true);
    expect(assumptionsIn(withChanges(workbook, assumptions.map(({ confirmed }) => confirmed)))).toEqual([]);
  });
});
