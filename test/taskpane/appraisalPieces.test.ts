import { appraise } from "../../src/appraisal/appraise";
import { planSnapshot } from "../../src/sheet/planSnapshot";
import { assembly, canBeSent, piecesOf } from "../../src/taskpane/appraisalPieces";
import { templatePlan } from "../../src/templates/templatePlan";
import { templateCoded } from "../../src/templates/templates";
import { workbookOf } from "../support/workbookOf";

/** What arrives when an appraisal is sent as one thread sends it to another. */
function sentOver(book: ReturnType<typeof workbookOf>) {
  const put = assembly(book);
  const appraisal = appraise(book);
  const arrived = [...piecesOf(appraisal)].map((piece) => put(structuredClone(piece)));
  return { appraisal, arrived: arrived.at(-1) };
}

test.each(["S4i", "S4f", "S4h", "S4k"])("the appraisal of %s arrives whole, with every line of every card", (code) => {
  const { appraisal, arrived } = sentOver(planSnapshot(templatePlan(templateCoded(code)!, { language: "zh", sample: true })));
  expect(appraisal.cards.length).toBeGreaterThan(0);
  expect(arrived).toEqual(appraisal);
  expect(arrived!.cards.map(({ lines }) => lines.length)).toEqual(appraisal.cards.map(({ lines }) => lines.length));
});

test("a run that issues stopped arrives with them", () => {
  const { appraisal, arrived } = sentOver(workbookOf({ 空: [{ rows: [["什么也没有"]] }] }));
  expect(arrived).toEqual(appraisal);
  expect(arrived!.issues).toHaveLength(1);
});

test("tables gathered from several ranges stay where they were worked out", () => {
  const appraisal = appraise(planSnapshot(templatePlan(templateCoded("S4i")!, { language: "zh", sample: true })));
  const [first] = appraisal.tables!;
  const gathered = { ...first!, data: { ...first!.data, table: { ...first!.data.table, gathered: { placeOf: () => undefined, areaOf: () => ({ sheet: "", area: { top: 0, left: 0, bottom: 0, right: 0 } }), parts: [] } } } };
  expect([canBeSent(appraisal), canBeSent({ ...appraisal, tables: [gathered] })]).toEqual([true, false]);
});
