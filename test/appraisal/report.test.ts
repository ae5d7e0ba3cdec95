import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { appraise } from "../../src/appraisal/appraise";
import { report } from "../../src/appraisal/report";
import { reportSchema } from "../../src/appraisal/reportSchema";
import { templatePlan } from "../../src/templates/templatePlan";
import { templates } from "../../src/templates/templates";
import { readSnapshot } from "../../src/xlsx/readSnapshot";
import { XlsxPackage } from "../../src/xlsx/package";
import { newWorkbook } from "../../src/xlsx/newWorkbook";

const kept = resolve(__dirname, "../../docs/report.schema.json");

test.each(templates.map((template) => [template.code, template] as const))("%s: the report of its sample keeps to the schema", (_, template) => {
  for (const language of ["zh", "en"] as const) {
    const workbook = readSnapshot(XlsxPackage.open(newWorkbook(templatePlan(template, { language, sample: true }))));
    const written: unknown = JSON.parse(JSON.stringify(report(appraise(workbook), language)));
    expect(reportSchema.safeParse(written).error?.issues ?? []).toEqual([]);
  }
});

test("the schema that the manual keeps is the schema in force", () => {
  const schema = `${JSON.stringify(z.toJSONSchema(reportSchema), null, 2)}\n`;
  expect(readFileSync(kept, "utf8")).toBe(schema);
});
