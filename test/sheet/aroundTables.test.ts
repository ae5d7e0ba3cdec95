import fc from "fast-check";
import { overlaps, type Area } from "../../src/sheet/address";
import type { Candidate } from "../../src/sheet/candidate";
import type { CellValue } from "../../src/sheet/cellValue";
import { findTables } from "../../src/sheet/findTables";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/snapshot";

/** A block of cells put somewhere on a sheet, with merges by its own rows and columns. */
type Piece = Readonly<{ rows: readonly (readonly CellValue[])[]; merges?: readonly Area[] }>;

/** The table that has to be found: its head, whose people, and where. */
type Known = Readonly<{ head: Piece; names: readonly string[]; body: readonly (readonly CellValue[])[]; headings: readonly string[] }>;

const families = "赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕施张孔曹严华";
const given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英";
const person = fc.tuple(fc.constantFrom(...families), fc.constantFrom(...given), fc.option(fc.constantFrom(...given), { nil: "" })).map((parts) => parts.join(""));
const people = fc.uniqueArray(person, { minLength: 3, maxLength: 9 });
const measures = fc.uniqueArray(fc.constantFrom("工作业绩", "满意度", "收费率", "投诉次数", "巡检完成", "产值", "接待台次", "质检得分", "出勤", "培训"), { minLength: 2, maxLength: 5 });
/** Figures no column of which could be taken for the sum of another row. */
const figure = fc.oneof(fc.integer({ min: 61, max: 99 }), fc.double({ min: 61, max: 99, noNaN: true }).map((value) => Math.round(value * 100) / 100));
const written = fc.oneof({ weight: 5, arbitrary: figure }, { weight: 1, arbitrary: figure.map((value) => `${value}分`) }, { weight: 1, arbitrary: fc.constantFrom<CellValue>("N/A", "/", null) });

const known: fc.Arbitrary<Known> = fc
  .record({ names: people, measured: measures, serial: fc.boolean(), department: fc.boolean(), groups: fc.boolean(), nameWord: fc.constantFrom("姓名", "员工姓名", "被考核人", "姓  名", "Name"), spelled: fc.constantFrom("", "（分）", "\n(10%)") })
  .chain(({ names, measured, serial, department, groups, nameWord, spelled }) =>
    fc.array(fc.array(written, { minLength: measured.length, maxLength: measured.length }), { minLength: names.length, maxLength: names.length }).map((figures): Known => {
      const lead = [...(serial ? ["序号"] : []), ...(department ? ["部门"] : []), nameWord];
      const over = measured.map((one) => `${one}${spelled}`);
      const grouped = groups && measured.length >= 3;
      const head: Piece = grouped
        ? {
            rows: [[...lead, "量化指标", ...over.slice(1).map(() => null)], [...lead.map(() => null), ...over]],
            merges: [...lead.map((_, column) => ({ top: 0, bottom: 1, left: column, right: column })), { top: 0, bottom: 0, left: lead.length, right: lead.length + over.length - 1 }],
          }
        : { rows: [[...lead, ...over]] };
      const body = names.map((name, index): CellValue[] => [...(serial ? [index + 1] : []), ...(department ? [["客服部", "工程部"][index % 2]!] : []), name, ...figures[index]!]);
      return { head, names, body, headings: [...lead, ...measured] };
    }),
  );

const title = fc.constantFrom<Piece>(
  { rows: [["2026年3月绩效考核表"]] },
  { rows: [["XX物业服务中心员工考核汇总", null, null, null]], merges: [{ top: 0, bottom: 0, left: 0, right: 3 }] },
  { rows: [["部门：", "客服部", null, "责任人：", "欧阳主任"]] },
  { rows: [["填报单位：第一项目部", null, "填报日期：2026-04-02"]] },
  { rows: [["考核月份", "2026-03", "编制", "人事部"]] },
  { rows: [["内部资料，请勿外传。"]] },
);
const foot = fc.constantFrom<Piece>(
  { rows: [["注：缺勤按制度扣分，满分一百分。"]] },
  { rows: [["制表：", "欧阳", null, "审核："]] },
  { rows: [["优秀：90分以上", "良好：80-89", "合格：60-79"]] },
  { rows: [["部门负责人签字：", null, "日期："]] },
);
const other = fc.constantFrom<Piece>(
  { rows: [["行标签", "求和项:件数"], ["东区", 120], ["西区", 98], ["总计", 218]] },
  { rows: [["等级", "系数"], ["A", 1.2], ["B", 1]] },
  { rows: [["项目", "预算", "实际"], ["办公费", 5000, 4800], ["差旅费", 3000, 3100]] },
);

/** Pieces laid on one sheet. */
function laid(pieces: readonly Readonly<{ piece: Piece; top: number; left: number }>[]): WorkbookSnapshot {
  const rows = new Map<number, CellValue[]>();
  const merges: Area[] = [];
  for (const { piece, top, left } of pieces) {
    piece.rows.forEach((cells, down) => {
      const row = rows.get(top + down) ?? [];
      cells.forEach((value, across) => {
        while (row.length <= left + across) row.push(null);
        if (value !== null) row[left + across] = value;
      });
      rows.set(top + down, row);
    });
    for (const area of piece.merges ?? []) merges.push({ top: area.top + top, bottom: area.bottom + top, left: area.left + left, right: area.right + left });
  }
  const sheet: SheetSnapshot = { name: "考核", visibility: "visible", protected: false, rows: new Map([...rows].sort(([a], [b]) => a - b)), formulas: new Map(), merges, hiddenRows: new Set(), hiddenColumns: new Set() };
  return { sheets: [sheet], tables: [], names: [], storedXml: new Map(), date1904: false, readOnly: false };
}

/** A row of totals as people add it, with the sums typed. */
function totals({ body }: Known, label: string): readonly CellValue[] {
  const figures = (body[0] ?? []).map((_, column) => body.map((row) => row[column]));
  return figures.map((column, index) => (index === 0 ? label : column.every((value) => typeof value === "number") && index > 0 ? column.reduce<number>((sum, value) => sum + Number(value), 0) : null));
}

const placed = fc
  .record({
    table: known,
    top: fc.nat({ max: 30 }),
    left: fc.nat({ max: 4 }),
    titles: fc.array(title, { maxLength: 3 }),
    gapAbove: fc.nat({ max: 2 }),
    total: fc.option(fc.constantFrom("合计", "平均", "合  计", "TOTAL"), { nil: undefined }),
    feet: fc.array(foot, { maxLength: 2 }),
    gapBelow: fc.nat({ max: 2 }),
    beside: fc.option(other, { nil: undefined }),
    below: fc.option(other, { nil: undefined }),
  })
  .map(({ table, top, left, titles, gapAbove, total, feet, gapBelow, beside, below }) => {
    const start = top + titles.length + gapAbove;
    const first = start + table.head.rows.length;
    const last = first + table.body.length - 1;
    const summed = total === undefined ? [] : [totals(table, total)];
    const footAt = last + 1 + summed.length + gapBelow;
    const width = table.headings.length;
    const pieces = [
      ...titles.map((piece, index) => ({ piece, top: top + index, left })),
      { piece: table.head, top: start, left },
      { piece: { rows: table.body }, top: first, left },
      { piece: { rows: summed }, top: last + 1, left },
      ...feet.map((piece, index) => ({ piece, top: footAt + index, left })),
      ...(beside ? [{ piece: beside, top: start, left: left + width + 1 }] : []),
      ...(below ? [{ piece: below, top: footAt + feet.length + 2, left }] : []),
    ];
    return { table, workbook: laid(pieces), first, last, left };
  });

const bare = (text: string) => text.replace(/\s+/g, "");
const lowest = ({ name }: Candidate["columns"][number]) => bare(name.split(" / ").at(-1)!);

test("law: among titles, label rows, totals, notes, signatures and other tables the table is read exactly, or somebody is asked", () => {
  let exact = 0;
  let all = 0;
  fc.assert(
    fc.property(placed, ({ table, workbook, first, last, left }) => {
      all += 1;
      const area: Area = { top: first, bottom: last, left, right: left + table.headings.length - 1 };
      const own = Array.from({ length: table.body.length }, (_, index) => first + index);
      const over = findTables(workbook).filter((one) => overlaps(one.area, area));
      // Found more than once is not found: nobody could know which is meant.
      expect(over.length).toBeLessThanOrEqual(1);
      const [found] = over;
      if (!found) return;
      const asked = found.questions.length > 0 || found.confidence < 0.6;
      const right =
        JSON.stringify(found.body) === JSON.stringify(own) &&
        JSON.stringify(found.columns.map(lowest)) === JSON.stringify(table.headings.map(bare)) &&
        found.subject === left + table.headings.findIndex((heading) => /姓|Name|被考核人/.test(heading));
      if (right) exact += 1;
      expect(right || asked).toBe(true);
    }),
    { numRuns: 600 },
  );
  // Asking is no way out: nearly all of them are simply found.
  expect(exact / all).toBeGreaterThan(0.95);
});

/** The workbook as a run leaves it: columns of ours beside a table, some rows of it without a total. */
function calculated(workbook: WorkbookSnapshot, { area, header, body }: Candidate): WorkbookSnapshot {
  const [sheet] = workbook.sheets;
  const rows = new Map([...sheet!.rows].map(([row, cells]) => [row, [...cells]]));
  const put = (row: number, values: readonly CellValue[]) => {
    const cells = rows.get(row) ?? [];
    values.forEach((value, index) => {
      while (cells.length <= area.right + 1 + index) cells.push(null);
      cells[area.right + 1 + index] = value;
    });
    rows.set(row, cells);
  };
  put(header?.last ?? area.top - 1, ["产值得分（计）", "总分（计）", "等级（计）", "提示（计）"]);
  body.forEach((row, index) => put(row, index % 3 === 2 ? [null, null, null, "未计分：某列为空。"] : [80 + index, 70 + index, "B", null]));
  return { ...workbook, sheets: [{ ...sheet!, rows: new Map([...rows].sort(([one], [other]) => one - other)) }] };
}

const isFree = ({ sheets }: WorkbookSnapshot, { area, header }: Candidate) =>
  [...sheets[0]!.rows].every(([row, cells]) => row < (header?.last ?? area.top - 1) || row > area.bottom || cells.slice(area.right + 1, area.right + 5).every((value) => value === null || value === undefined));

test("law: a table is read the same after a run as before it, whatever stands around", () => {
  let runs = 0;
  fc.assert(
    fc.property(placed, ({ workbook }) => {
      const read = (one: Candidate) => ({ area: { ...one.area, right: 0 }, header: one.header, body: one.body, left: one.leftOut, subject: one.subject, own: one.columns.filter(({ header }) => !header.endsWith("（计）")).map(({ header, kind }) => [header, kind]), questions: one.questions, titles: one.titles, confidence: one.confidence });
      for (const candidate of findTables(workbook).filter((one) => isFree(workbook, one))) {
        runs += 1;
        const again = findTables(calculated(workbook, candidate));
        expect(again.map(read)).toEqual(findTables(workbook).map(read));
        const same = again.find(({ area }) => area.top === candidate.area.top && area.left === candidate.area.left)!;
        expect(same.columns.filter(({ header }) => header.endsWith("（计）")).map(({ column }) => column - candidate.area.right)).toEqual([1, 2, 3, 4]);
      }
    }),
    { numRuns: 300 },
  );
  expect(runs).toBeGreaterThan(200);
});
