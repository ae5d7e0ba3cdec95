import type { Edit } from "../../src/sheet/edits";
import { translated, WorkbookError, type WorkbookErrorCode } from "../../src/workbook/excelError";
import { workbookErrorWords, wordsFor } from "../../src/workbook/workbookErrorWords";
import { workbookPlan } from "../standin/fixtures";
import { playPlan, type Played } from "../standin/playedWorkbook";

const plan = { ...workbookPlan, sheets: [...workbookPlan.sheets, { name: "定稿", protected: true, blocks: [{ at: { row: 0, column: 0 }, rows: [["已签"]] }] }] };

function write(sheet: string): Edit {
  return { kind: "writeCells", sheet, at: { row: 0, column: 0 }, rows: [["写入"]] };
}

async function refusalOf(work: Promise<unknown>): Promise<WorkbookError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WorkbookError);
  return error as WorkbookError;
}

async function isUnchanged(played: Played): Promise<boolean> {
  const sheet = (await played.workbook.read()).sheets.find(({ name }) => name === "空白")!;
  return sheet.rows.size === 0;
}

test.each<[string, Edit, WorkbookErrorCode, object]>([
  ["a protected sheet", write("定稿"), "protected", { sheet: "定稿" }],
  ["a sheet that is gone", write("不在了"), "not-found", { sheet: "不在了" }],
  ["a table that is gone", { kind: "resizeTable", table: "不在了", area: { top: 0, left: 0, bottom: 1, right: 1 } }, "not-found", { table: "不在了" }],
  ["a sheet whose name is taken", { kind: "addSheet", plan: { name: "定稿", blocks: [] } }, "conflict", { sheet: "定稿" }],
])("nothing is written when one edit is for %s", async (_, edit, code, facts) => {
  const played = playPlan(plan);
  const error = await refusalOf(played.workbook.apply([write("空白"), edit]));
  expect({ code: error.code, facts: error.facts }).toEqual({ code, facts });
  expect(await isUnchanged(played)).toBe(true);
});

test("a protected sheet of ours is drawn anew all the same", async () => {
  const { workbook } = playPlan(plan);
  await workbook.apply([{ kind: "deleteSheet", sheet: "定稿" }, { kind: "addSheet", plan: { name: "定稿", blocks: [] } }, write("定稿")]);
  expect((await workbook.read()).sheets.at(-1)!.rows.get(0)).toEqual(["写入"]);
});

test("nothing is written to a read-only workbook", async () => {
  const { workbook } = playPlan(plan, { readOnly: true });
  expect((await refusalOf(workbook.apply([write("空白")]))).code).toBe("read-only");
  expect((await workbook.read()).readOnly).toBe(true);
});

test("while a cell is being edited the work waits, and is done when the edit ends", async () => {
  const { workbook, excel } = playPlan(plan);
  excel.beginCellEdit();
  let done = false;
  const work = workbook.apply([write("空白")]).then(() => (done = true));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([done, excel.requests()]).toEqual([false, 0]);
  excel.endCellEdit();
  await work;
  expect((await workbook.read()).sheets[3]!.rows.get(0)).toEqual(["写入"]);
});

test.each<[string, WorkbookErrorCode]>([
  ["InvalidOperationInCellEditMode", "cell-edit"],
  ["AccessDenied", "protected"],
  ["RequestPayloadSizeLimitExceeded", "too-large"],
  ["ActivityLimitReached", "busy"],
  ["ItemNotFound", "not-found"],
  ["MergedRangeConflict", "conflict"],
  ["ApiNotFound", "unsupported"],
  ["HostRestartNeeded", "lost"],
  ["GeneralException", "unknown"],
  ["SomethingNew", "unknown"],
])("Excel's %s is our %s, with Excel's own code for the report", async (hostCode, code) => {
  const { workbook, excel } = playPlan(plan);
  excel.rehearse({ code: hostCode, atAction: 2 });
  const error = await refusalOf(workbook.read());
  expect({ code: error.code, facts: error.facts }).toEqual({ code, facts: { hostCode } });
});

test("a failure in the middle is told, and Excel's own words are not", async () => {
  const { workbook, excel } = playPlan(plan);
  excel.rehearse({ code: "GeneralException", atAction: 9, message: "内部错误：张三的工资 9000" });
  const error = await refusalOf(workbook.apply([write("空白"), write("隐藏的")]));
  expect(error.message).toBe("workbook: unknown (GeneralException)");
});

test("our own mistakes are no workbook errors", () => {
  const bug = new TypeError("x is undefined");
  const unloaded = Object.assign(new Error("not loaded"), { code: "PropertyNotLoaded", debugInfo: {} });
  expect([translated(bug), translated(unloaded)]).toEqual([bug, unloaded]);
});

test("every kind of trouble has its words, Chinese and English, and names the sheet when it is known", () => {
  for (const [code, words] of Object.entries(workbookErrorWords)) {
    expect([code, /[\u4e00-\u9fff]/.test(words.zh), /^[\x20-\x7e]+$/.test(words.en)]).toEqual([code, true, true]);
  }
  expect(wordsFor("protected", { sheet: "定稿" }).zh).toMatch(/^工作表「定稿」：/);
});

describe("one step of undo", () => {
  const grouped: unknown[] = [];
  let refuses = false;

  /** Excel of a set beyond the library's: it groups what is undone, and may refuse to. */
  function withUndoGroups(): Played {
    const played = playPlan(plan);
    const { Excel: excel, Office: office } = played.library;
    grouped.length = 0;
    const run = async (options: Excel.RunOptions & { mergeUndoGroup?: boolean }, work: (context: Excel.RequestContext) => Promise<unknown>) => {
      grouped.push(options.mergeUndoGroup ?? false);
      if (refuses && options.mergeUndoGroup) throw Object.assign(new Error("no"), { code: "UndoNotSupported", debugInfo: {} });
      return excel.run({ delayForCellEdit: true }, work);
    };
    const requirements = { isSetSupported: (name: string, version: string) => version === "1.20" || office.context.requirements.isSetSupported(name, version) };
    Object.assign(globalThis, { Excel: { ...excel, run }, Office: { context: { requirements } } });
    return played;
  }

  test.each([
    ["is asked for where Excel can", false, [true]],
    ["is done without where Excel refuses it", true, [true, false]],
  ])("%s", async (_, refusing, expected) => {
    refuses = refusing;
    const { workbook } = withUndoGroups();
    await workbook.apply([write("空白")]);
    expect(grouped).toEqual(expected);
  });

  test("is not asked for what cannot be done twice", async () => {
    refuses = false;
    const { workbook } = withUndoGroups();
    await workbook.apply([{ kind: "deleteSheet", sheet: "空白" }]);
    expect(grouped).toEqual([false]);
  });
});
