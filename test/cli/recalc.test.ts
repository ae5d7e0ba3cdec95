import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { read, utils } from "@e965/xlsx";
import type { Report } from "../../src/appraisal/reportSchema";
import type { CellWrite } from "../../src/sheet/edits";
import { areaOf, formatReference, parseReference } from "../../src/sheet/address";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { commandLine } from "./commandLine";

const { file, folder, hush, run, runIn, said, complained } = commandLine();
const reported = (name: string) => JSON.parse(readFileSync(file(name), "utf8")) as Report;

/** Changes cells of a file, as a person would have typed them. */
async function typed(name: string, cells: Readonly<Record<string, CellWrite>>): Promise<void> {
  const workbook = openFileWorkbook(readFileSync(file(name)));
  await workbook.apply(
    Object.entries(cells).map(([reference, write]) => {
      const { sheet, area } = parseReference(reference)!;
      return { kind: "writeCells", sheet, at: { row: area.top, column: area.left }, rows: [[write]] } as const;
    }),
  );
  writeFileSync(file(name), workbook.save());
}

test("the source's own two examples: 5000 with 95 is 4750.00, 10000 with 110 is 11000.00", async () => {
  expect(await run("template", "S4i", "--sample", "-o", file("a.xlsx"))).toBe(0);
  expect(await run("recalc", file("a.xlsx"), "-o", file("b.xlsx"), "--json", file("b.json"))).toBe(0);
  const { scheme, appraisals, issues } = reported("b.json");
  expect(scheme?.code).toBe("S4i");
  expect(issues).toEqual([]);
  expect(appraisals[0]).toMatchObject({ period: "2011-06", row: "考核数据!A5:F5", total: 95, grade: "B", payouts: [{ name: "月提成工资", amount: 4750, deferred: 0 }] });
  expect(appraisals.find((one) => one.period === "2011")).toMatchObject({ total: 110, grade: "A", payouts: [{ name: "年终奖金", amount: 11000, deferred: 0 }] });
  const rows = utils.sheet_to_json<Record<string, unknown>>(read(readFileSync(file("b.xlsx"))).Sheets["考核数据"]!, { range: 3 });
  expect(rows[0]).toMatchObject({ "总分（计）": 95, "等级（计）": "B", "月提成工资（计）": 4750 });
});

test("every part that the run does not own is unchanged, and a second run changes no byte", async () => {
  await run("template", "S4i", "--sample", "-o", file("a.xlsx"));
  await run("recalc", file("a.xlsx"), "-o", file("b.xlsx"));
  await run("recalc", file("b.xlsx"), "-o", file("c.xlsx"));
  expect(readFileSync(file("c.xlsx")).equals(readFileSync(file("b.xlsx")))).toBe(true);
  const [before, after] = ["a.xlsx", "b.xlsx"].map((name) => unzipSync(readFileSync(file(name))));
  const changed = Object.keys(after!).filter((part) => !before![part] || !Buffer.from(before![part]!).equals(Buffer.from(after![part]!)));
  expect(Object.keys(before!).filter((part) => !after![part])).toEqual([]);
  const drawn = Object.keys(after!).filter((part) => !before![part]);
  expect(drawn.filter((part) => !/^xl\/(worksheets\/sheet10\.xml|worksheets\/_rels\/sheet10\.xml\.rels|tables\/table10\.xml)$|^customXml\//.test(part))).toEqual([]);
  const listing = /^(\[Content_Types\]\.xml|xl\/_rels\/workbook\.xml\.rels)$/;
  expect(changed.filter((part) => !drawn.includes(part) && !listing.test(part) && !/^xl\/(worksheets\/sheet[23]|tables\/table[12]|styles|workbook)\.xml$/.test(part))).toEqual([]);
});

test("output may equal input, and the same figures come out in English", async () => {
  await run("template", "S4g", "--sample", "--lang", "en", "-o", file("g.xlsx"));
  expect(await run("recalc", file("g.xlsx"), "-o", file("g.xlsx"), "--json", file("g.json"))).toBe(0);
  expect(await runIn("en", "template", "S4g", "--lang", "en", "--sample", "-o", file("e.xlsx"))).toBe(0);
  expect(await run("recalc", file("e.xlsx"), "-o", file("e2.xlsx"), "--json", file("e.json"))).toBe(0);
  expect(reported("e.json").appraisals.map((one) => one.total)).toEqual(reported("g.json").appraisals.map((one) => one.total));
  expect(reported("g.json").appraisals.map((one) => one.total)).toContain(84);
  expect(readdirSync(folder()).filter((name) => name.includes(".tmp"))).toEqual([]);
});

/** Where a column of an Excel table stands in its n-th row. */
async function cellOf(name: string, tableName: string, header: string, row: number): Promise<string> {
  const { tables } = await openFileWorkbook(readFileSync(file(name))).read();
  const { sheet, area, columns } = tables.find((candidate) => candidate.name === tableName)!;
  return formatReference(sheet, areaOf({ row: area.top + 1 + row, column: area.left + columns.indexOf(header) }));
}

test("every fault is told at once with its cell; exit 2 and nothing is written", async () => {
  await run("template", "S4g", "--sample", "-o", file("a.xlsx"));
  const [weight, source, grade] = [await cellOf("a.xlsx", "指标", "权重", 3), await cellOf("a.xlsx", "指标", "来源列", 1), await cellOf("a.xlsx", "等级", "最低总分", 0)];
  await typed("a.xlsx", { [weight]: 0.05, [source]: "没有这列", [grade]: "九十" });
  expect(await run("recalc", file("a.xlsx"), "-o", file("b.xlsx"), "--json", file("b.json"))).toBe(2);
  expect(readdirSync(folder())).not.toContain("b.xlsx");
  const { issues, appraisals } = reported("b.json");
  expect(appraisals).toEqual([]);
  expect(issues.map(({ code }) => code).sort()).toEqual(["not-a-number", "unknown-column", "weights-sum"]);
  expect(issues.map(({ at }) => at)).toEqual(expect.arrayContaining([source, grade]));
  expect(complained.join("\n")).toMatch(/95%/);
});

test("a row with N/A is flagged on stderr and in the report, the others are scored, exit 0", async () => {
  await run("template", "S4g", "--sample", "-o", file("a.xlsx"));
  await typed("a.xlsx", { "考核数据!E5": "N/A" });
  expect(await run("recalc", file("a.xlsx"), "-o", file("b.xlsx"), "--json", file("b.json"))).toBe(0);
  const [first, ...others] = reported("b.json").appraisals;
  expect(first).toMatchObject({ flags: [{ code: "value-missing", at: "考核数据!E5" }], indicators: [], payouts: [] });
  expect(first!.total).toBeUndefined();
  expect(others.every((one) => one.total !== undefined)).toBe(true);
  expect(complained.join("\n")).toMatch(/1 行未计分/);
});

test("several files are done one by one; one that fails does not stop the others", async () => {
  await run("template", "S4i", "--sample", "-o", file("in/a.xlsx"));
  await run("template", "S4k", "--sample", "-o", file("in/b.xlsx"));
  writeFileSync(file("in/broken.xlsx"), "no workbook");
  writeFileSync(file("in/~$a.xlsx"), "lock");
  expect(await run("recalc", file("in"), "-o", file("out"), "--json", file("out"))).toBe(2);
  expect(readdirSync(file("out")).sort()).toEqual(["a.json", "a.xlsx", "b.json", "b.xlsx"]);
  expect(complained.join("\n")).toMatch(/broken\.xlsx/);
  expect(said.join("\n")).toMatch(/共 3 个文件/);
});

test("a file that is not there does not stop the others", async () => {
  await run("template", "S4k", "--sample", "-o", file("in/b.xlsx"));
  expect(await run("recalc", file("gone.xlsx"), file("in/b.xlsx"), "-o", file("out"))).toBe(1);
  expect(readdirSync(file("out"))).toEqual(["b.xlsx"]);
  expect(complained.join("\n")).toMatch(/找不到文件.*gone\.xlsx/);
});

test("two files of one name are not written over each other in the output folder", async () => {
  await run("template", "S4k", "--sample", "-o", file("east/June.xlsx"));
  await run("template", "S4k", "--sample", "-o", file("west/june.xlsx"));
  expect(await run("recalc", file("east"), file("west"), "-o", file("out"))).toBe(1);
  expect(await run("adopt", file("east"), file("west"), "--scheme", "S4k", "-o", file("out"))).toBe(1);
  expect(readdirSync(folder())).not.toContain("out");
  expect(complained.join("\n")).toMatch(/同名.*east.June\.xlsx.*west.june\.xlsx/);
});

test.each(["close", "approve", "dashboard", "cards", "undo", "forms", "letters", "policy"])("%s takes one workbook and passes over none in silence", async (command) => {
  expect(await run(command, file("a.xlsx"), file("b.xlsx"), "-o", file("out.xlsx"))).toBe(1);
  expect(complained.join("\n")).toMatch(/一次只处理一个工作簿.*b\.xlsx/);
});

test.each([
  [["recalc", "none*.xlsx", "-o", "x.xlsx"], 1],
  [["recalc", "-o", "x.xlsx"], 1],
  [["recalc", "missing.xlsx", "-o", "x.xlsx"], 1],
  [["recalc"], 1],
  [["template", "S99", "-o", "x.xlsx"], 1],
  [["frobnicate"], 1],
  [["--no-such"], 1],
  [["--help"], 0],
  [[], 1],
])("%p ends with %p and a sentence", async (args, code) => {
  expect(await run(...args)).toBe(code);
  expect([...said, ...complained].join("")).toMatch(/[\u4e00-\u9fff]/);
});

test.each([["s4I", "S4i"], ["S3-客服", "S3-CS"], ["S3", "S3-OPS"]])("template %p is %p", async (asked, code) => {
  expect(await run("template", asked, "--sample", "-o", file("t.xlsx"))).toBe(0);
  await run("recalc", file("t.xlsx"), "--json", file("t.json"));
  expect(reported("t.json").scheme?.code).toBe(code);
});

test("the templates are listed with their codes", async () => {
  expect(await run("templates")).toBe(0);
  expect(said.map((line) => line.split(/\s/)[0])).toEqual(expect.arrayContaining(["S4i", "S4g", "S4k"]));
});

test("--formulas writes live formulas, says which columns stay values and why, and leaves the report as it is", async () => {
  await run("template", "S4f", "--sample", "-o", file("a.xlsx"));
  await run("recalc", file("a.xlsx"), "-o", file("values.xlsx"), "--json", file("values.json"));
  hush();
  expect(await run("recalc", file("a.xlsx"), "-o", file("live.xlsx"), "--json", file("live.json"), "--formulas")).toBe(0);
  expect(reported("live.json")).toEqual(reported("values.json"));
  const lines = said.filter((line) => line.includes("保持数值") || line.includes("写成公式"));
  expect(lines[0]).toContain("列写成公式：总分（计）、名次（计）、组产值（计）");
  expect(lines.slice(1)).toEqual(["  考核数据!A5:P5  “个人分配额（计）”保持数值：分配额按组分到最后一分。", "  考核数据!A5:P5  “个人提成（计）”保持数值：扣分、扣罚要逐条计数和叠加。", "  车间数据!A5:E5  “车间个人提成（计）”保持数值：分配额按组分到最后一分。"]);
  const sheet = (await openFileWorkbook(readFileSync(file("live.xlsx"))).read()).sheets.find(({ name }) => name === "考核数据")!;
  expect([...sheet.formulas.values()].flat().some((formula) => formula?.includes("产值提成比例"))).toBe(true);
});
