import type { Language } from "../scheme/issue";
import type { Edit } from "../sheet/edits";
import type { WorkbookPlan } from "../sheet/sheetPlan";
import { base64 } from "./base64";
import type { Sketch } from "../templates/sketch";
import type { TemplateCard, TemplatePlace } from "./paneHost";
import { aMoment } from "./aMoment";

/** The gallery's cards; the schemes themselves are fetched when somebody looks. */
export async function templateCards(): Promise<readonly TemplateCard[]> {
  const { templates } = await import("../templates/templates");
  return templates;
}

/** Pictures are drawn one after the other, so that the gallery can be scrolled meanwhile. */
let drawn: Promise<unknown> = Promise.resolve();

/** A template's first sheet to fill in, as a small picture. */
export function sketchTemplate(code: string, language: Language): Promise<Sketch> {
  const sketch = drawn.then(async () => {
    const [{ templateCoded }, { templatePlan }, { sketchOf }] = await Promise.all([import("../templates/templates"), import("../templates/templatePlan"), import("../templates/sketch")]);
    const template = templateCoded(code);
    if (!template) throw new RangeError(`no template ${code}`);
    await aMoment();
    const { sheets } = templatePlan(template, { language, sample: true });
    return sketchOf(sheets[1] ?? sheets[0]!, sheets);
  });
  drawn = sketch.catch(() => undefined);
  return sketch;
}

/** Opens a template in a workbook of its own, or draws its sheets into this one. */
export async function openTemplate(code: string, place: TemplatePlace, language: Language, sample: boolean): Promise<void> {
  const [{ templateCoded }, { templatePlan }, { newWorkbook }, { excelWorkbook }] = await Promise.all([
    import("../templates/templates"),
    import("../templates/templatePlan"),
    import("../xlsx/newWorkbook"),
    import("../workbook/excelWorkbook"),
  ]);
  const template = templateCoded(code);
  if (!template) throw new RangeError(`no template ${code}`);
  const plan = templatePlan(template, { language, sample });
  const workbook = excelWorkbook();
  await (place === "new" ? workbook.openNew(base64(newWorkbook(plan))) : workbook.apply(drawing(plan)));
}

/** Sheets are drawn rather than inserted from a file: inserted tables lose their references in Excel on the web. */
function drawing(plan: WorkbookPlan): readonly Edit[] {
  return [...plan.sheets.map((sheet): Edit => ({ kind: "addSheet", plan: sheet })), ...(plan.names ?? []).map((name): Edit => ({ kind: "defineName", ...name }))];
}
