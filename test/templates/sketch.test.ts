import { sketchOf } from "../../src/templates/sketch";
import { templatePlan } from "../../src/templates/templatePlan";
import { templates } from "../../src/templates/templates";

test.each(templates.map((template) => [template.code, template] as const))("%s has a picture of its first sheet to fill in", (_, template) => {
  const { sheets } = templatePlan(template, { language: "zh", sample: true });
  const { cells, width, height, tabs } = sketchOf(sheets[1]!, sheets);
  expect(cells.length).toBeGreaterThan(12);
  for (const cell of cells) {
    expect(cell.x + cell.width).toBeLessThanOrEqual(width + 0.001);
    expect(cell.y + cell.height).toBeLessThanOrEqual(height);
    if (cell.stroke) expect(cell.stroke.x + cell.stroke.width).toBeLessThanOrEqual(width);
  }
  expect(tabs.length).toBe(Math.min(7, sheets.length));
});

test("what is written becomes a stroke as long as the words, where the cell has them", () => {
  const plan = { name: "x", columnWidths: [48, 48], blocks: [{ at: { row: 0, column: 0 }, rows: [["总分", { write: 5, style: { fill: "FFF9E5", horizontal: "right" } }]] }] } as const;
  const [words, figure] = sketchOf(plan, [plan]).cells;
  expect(words).toMatchObject({ x: 0, width: 60, fill: "#FFFFFF", stroke: { x: 1.5, width: 5 } });
  expect(figure).toMatchObject({ x: 60, fill: "#FFF9E5" });
  expect(figure!.stroke!.x + figure!.stroke!.width).toBeCloseTo(118.5);
});
