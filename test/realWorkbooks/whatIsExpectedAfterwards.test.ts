import { runAppraisal } from "../../src/appraisal/runAppraisal";
import type { CellValue } from "../../src/sheet/cellValue";
import { toNumber } from "../../src/sheet/exact";
import { parsePlace } from "../../src/sheet/address";
import { sheetNamed, valueAt } from "../../src/sheet/snapshot";
import { adoptOwn } from "../../src/templates/adoptOwn";
import { openFileWorkbook, type FileWorkbook } from "../../src/xlsx/fileWorkbook";
import { cellName, hrWorkbook, type HrSheet } from "../fixtures/hrWorkbook";

/*
 * "What the reader expects afterwards": own cells as before, computed columns to the right, refreshed in place the next time.
 * That every part of a package with charts, pivots, comments and hidden sheets stays byte for byte is in cli/roundTrip.
 */
const rows: readonly (readonly CellValue[])[] = [["2026年3月考核"], ["姓名", "业绩(60%)", "态度(40%)"], ["张三", 90, 80], ["李四", 70, 95], ["合计", 160, 175]];
const sheet = (more: Partial<HrSheet> = {}): HrSheet => ({ name: "考核", rows, merges: ["A1:C1"], ...more });

async function adopted(...sheets: readonly HrSheet[]): Promise<FileWorkbook> {
  const workbook = openFileWorkbook(hrWorkbook(...sheets));
  const adoption = adoptOwn(await workbook.read({ numberFormats: true }), { language: "zh" });
  expect(adoption.issues).toEqual([]);
  await workbook.apply(adoption.edits);
  return workbook;
}
/** The workbook saved and opened again, as next month. */
const reopened = (workbook: FileWorkbook) => openFileWorkbook(workbook.save());
const write = (workbook: FileWorkbook, at: string, ...cells: readonly (readonly CellValue[])[]) => workbook.apply([{ kind: "writeCells", sheet: "考核", at: parsePlace(at)!, rows: cells }]);
const shown = async (workbook: FileWorkbook) => {
  const held = sheetNamed(await workbook.read(), "考核")!;
  return Object.fromEntries([...held.rows].flatMap(([row, cells]) => cells.flatMap((value, column) => (value === null ? [] : [[cellName(row, column), value] as const]))));
};
const totals = async (workbook: FileWorkbook) => {
  const { issues, cards } = await runAppraisal(workbook);
  expect(issues).toEqual([]);
  return cards.map(({ result, total }) => [result.name, total && toNumber(total)]);
};

test("computed columns stand to the right, recognisable, and are refreshed in place when figures change", async () => {
  const first = await adopted(sheet());
  expect(await totals(first)).toEqual([["张三", 86], ["李四", 80]]);
  expect(await shown(first)).toMatchObject({ D2: "总分（计）", E2: "名次（计）", F2: "提示（计）", D3: 86, D4: 80, C5: 175 });
  const next = reopened(first);
  await write(next, "B3", [50]);
  // 0.6 × 50 + 0.4 × 80 = 62.
  expect(await totals(next)).toEqual([["张三", 62], ["李四", 80]]);
  const cells = await shown(next);
  expect(cells).toMatchObject({ D3: 62, D4: 80, E3: 2, E4: 1 });
  expect(Object.keys(cells).filter((cell) => cell.endsWith("2"))).toEqual(["A2", "B2", "C2", "D2", "E2", "F2"]);
});

test("a column that the user adds to the right of ours belongs to the same table, and ours stay where they are", async () => {
  const first = await adopted(sheet());
  await totals(first);
  const next = reopened(first);
  await write(next, "G2", ["备注"], ["请假1天"]);
  expect(await totals(next)).toEqual([["张三", 86], ["李四", 80]]);
  const cells = await shown(next);
  expect(Object.entries(cells).filter(([, value]) => String(value).endsWith("（计）")).map(([cell]) => cell)).toEqual(["D2", "E2", "F2"]);
  expect(cells).toMatchObject({ G2: "备注", G3: "请假1天" });
});

test("a table of other people right of ours is a table of its own", async () => {
  const first = await adopted(sheet());
  await totals(first);
  const next = reopened(first);
  await write(next, "G2", ["姓名", "电话"], ["赵六", 138], ["孙七", 139]);
  expect(await totals(next)).toEqual([["张三", 86], ["李四", 80]]);
});

test("people added at the foot are scored the next time, and those above stay", async () => {
  const first = await adopted(sheet({ rows: rows.slice(0, 4) }));
  await totals(first);
  const next = reopened(first);
  await write(next, "A5", ["王五", 100, 100]);
  expect(await totals(next)).toEqual([["张三", 86], ["李四", 80], ["王五", 100]]);
  expect(await shown(next)).toMatchObject({ D5: 100, E5: 1, E3: 2, E4: 3 });
});

test("where something of the user's stands in the way, results go to a sheet of their own and that is said", async () => {
  const workbook = await adopted(sheet({ rows: { A1: rows, D8: [["盖章处"]], E3: [["勿动"]] } }));
  const { issues, notices, cards } = await runAppraisal(workbook);
  expect([issues, cards.length, notices.map(({ code, at }) => `${code} ${at}`)]).toEqual([[], 2, expect.arrayContaining(["results-on-sheet 考核!E3"])]);
  const after = await reopened(workbook).read();
  expect(valueAt(sheetNamed(after, "考核")!, parsePlace("E3")!)).toBe("勿动");
  expect(after.sheets.map(({ name }) => name)).toContain("结果");
});
