import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { mailDraft } from "../../src/cli/eml";
import { FileNames, safeFileName } from "../../src/appraisal/cardFileName";
import type { CellValue } from "../../src/sheet/cellValue";
import type { Edit } from "../../src/sheet/edits";
import { parsePlace } from "../../src/sheet/address";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { tableRows } from "../support/appliedTo";
import { commandLine } from "./commandLine";

const { file, hush, run, runIn, complained, shown } = commandLine();

async function changed(name: string, edits: (book: Awaited<ReturnType<ReturnType<typeof openFileWorkbook>["read"]>>) => readonly Edit[]): Promise<void> {
  const workbook = openFileWorkbook(readFileSync(file(name)));
  await workbook.apply(edits(await workbook.read()));
  writeFileSync(file(name), workbook.save());
}

const surnames = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"];
const given = ["子墨", "雨桐", "浩宇", "欣怡", "梓涵", "宇轩", "诗琪", "俊熙", "思源", "可馨"];
const names = surnames.flatMap((surname) => given.map((name) => surname + name));

/** S4k with two hundred people, each with two failed checks whose notes name colleagues, and an address book. */
async function manyPeople(name: string): Promise<void> {
  await run("template", "S4k", "--sample", "-o", file(name));
  await changed(name, (book) => {
    const table = (wanted: string) => book.tables.find((one) => one.name === wanted)!;
    const [data, log] = [table("考核数据"), table("检查记录")];
    const fill = (headers: readonly string[], facts: Readonly<Record<string, CellValue>>) => headers.map((header) => facts[header] ?? null);
    const people = names.map((person) => fill(data.columns, { 姓名: person, 部门: "湖滨服务中心", 岗位: "服务中心经理", 期间: "2026-03" }));
    const entries = names.flatMap((person, index) => {
      const other = names[(index + 7) % names.length]!;
      return [7, 9].map((item) => fill(log.columns, { 日期: 46_090 + (index % 20), 项目: item, 姓名: person, 结果: "不合格", 说明: `与${other}、${other.slice(0, 1)} ${other.slice(1)}同岗，第 ${item} 项无记录`, 检查人: names[(index + 3) % names.length]! }));
    });
    const put = (of: typeof data, rows: CellValue[][]): Edit[] => [
      { kind: "writeCells", sheet: of.sheet, at: { row: of.area.top + 1, column: of.area.left }, rows },
      { kind: "resizeTable", table: of.name, area: { ...of.area, bottom: of.area.top + rows.length } },
    ];
    const addresses = [["姓名", "邮箱"], ...names.map((person, index) => [person, `user${index}@example.com`])];
    return [...put(data, people), ...put(log, entries), { kind: "addSheet", plan: { name: "通讯录", blocks: [{ at: { row: 0, column: 0 }, rows: addresses }] } }];
  });
}

const textOf = (bytes: Uint8Array) => Object.values(unzipSync(bytes)).map((part) => new TextDecoder().decode(part)).join("\n");

/** Headers and parts of a draft, decoded. */
function draftOf(text: string) {
  const [head = ""] = text.split("\r\n\r\n");
  const headers = head.replace(/\r\n /g, " ");
  const decoded = headers.replace(/\?= =\?/g, "?==?").replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, base64: string) => Buffer.from(base64, "base64").toString("utf8"));
  const parts = [...text.matchAll(/\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--/g)].map(([, base64]) => Buffer.from(base64!, "base64"));
  const name = [...text.matchAll(/filename\*(?:\d+\*)?=(?:UTF-8'')?([^;\r\n]*)/g)].map(([, piece]) => piece).join("");
  return { headers: decoded, body: parts[0]!.toString("utf8"), attachment: parts[1]!, name: decodeURIComponent(name) };
}

test("two hundred cards with drafts from one command, progress shown, and no card names anybody else", async () => {
  await manyPeople("in.xlsx");
  expect(await run("cards", file("in.xlsx"), "-o", file("out"), "--eml", "--lang", "both", "--ledger", file("ledger.xlsx"))).toBe(0);
  const made = readdirSync(file("out"));
  expect(made.filter((name) => name.endsWith(".xlsx")).length).toBe(200);
  expect(made.filter((name) => name.endsWith(".eml")).length).toBe(200);
  expect([shown[0], shown.at(-1), shown.length]).toEqual(["0/200", "200/200", 201]);
  for (const person of names) {
    const bytes = readFileSync(file(`out/${person}-2026-03-考核表.xlsx`));
    const card = textOf(bytes).replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
    const squeezed = card.replace(/\s+/g, "");
    expect([person, names.filter((other) => squeezed.includes(other))]).toEqual([person, [person]]);
    const draft = draftOf(readFileSync(file(`out/${person}-2026-03-考核表.eml`), "utf8"));
    expect(draft.headers).toContain("X-Unsent: 1");
    expect(draft.headers).toContain(`To: user${names.indexOf(person)}@example.com`);
    expect([draft.name, draft.attachment.equals(bytes)]).toEqual([`${person}-2026-03-考核表.xlsx`, true]);
    expect(names.filter((other) => (draft.headers + draft.body).includes(other))).toEqual([person]);
  }
  const ledger = await openFileWorkbook(readFileSync(file("ledger.xlsx"))).read();
  const rows = tableRows(ledger, "签核台账");
  expect(rows.length).toBe(200);
  expect(rows[0]).toMatchObject({ 期间: "2026-03", 姓名: names[0], 状态: "草稿", 阶段: "考核表" });
  expect(new Set(rows.map((row) => row["封签全文"])).size).toBe(200);
});

test("the folder comes back: signed, disputed, altered, copied and foreign files are told apart, the ledger is ticked, exit 2", async () => {
  await run("template", "S4k", "--sample", "-o", file("in.xlsx"));
  expect(await run("cards", file("in.xlsx"), "-o", file("out"), "--ledger", file("in.xlsx"), "--sent")).toBe(0);
  const [a, b, c, ...rest] = readdirSync(file("out"));
  const place = async (name: string, field: "agree" | "comment") => {
    const sheet = (await openFileWorkbook(readFileSync(file(`out/${name}`))).read()).sheets[0]!;
    const row = [...sheet.rows].find(([, cells]) => cells.some((value) => String(value).startsWith(field === "agree" ? "对以上内容" : "意见或申诉")))![0];
    return field === "agree" ? { row, column: 3 } : { row: row + 1, column: 0 };
  };
  const write = async (name: string, at: { row: number; column: number }, value: CellValue) => changed(`out/${name}`, () => [{ kind: "writeCells", sheet: "考核表", at, rows: [[value]] }]);
  await write(a!, await place(a!, "agree"), "同意");
  await write(b!, await place(b!, "agree"), "有异议");
  await write(b!, await place(b!, "comment"), "请复核");
  await write(c!, parsePlace("A9")!, 100);
  writeFileSync(file(`out/copy of ${a}`), readFileSync(file(`out/${a}`)));
  writeFileSync(file("out/data.xlsx"), readFileSync(file("in.xlsx")));
  expect(await run("verify", file("out"), "--ledger", file("in.xlsx"), "-o", file("after.xlsx"), "--json", file("report.json"))).toBe(2);
  const report = JSON.parse(readFileSync(file("report.json"), "utf8")) as readonly { file: string; kind: string; changed: readonly { cell: string }[]; message: string }[];
  const kinds = Object.fromEntries(report.map(({ file: name, kind }) => [name, kind]));
  expect([kinds[a!], kinds[`copy of ${a}`]].sort()).toEqual(["agreed", "duplicate"]);
  expect([kinds[b!], kinds[c!], kinds["data.xlsx"], ...rest.map((name) => kinds[name])]).toEqual(["disputed", "changed", "noCard", ...rest.map(() => "unanswered")]);
  expect(report.find(({ kind }) => kind === "changed")!.changed.map(({ cell }) => cell)).toEqual(["A9"]);
  expect(complained.join("\n")).toMatch(/A9 原为/);
  const rows = tableRows(await openFileWorkbook(readFileSync(file("after.xlsx"))).read(), "签核台账");
  expect(rows.map((row) => row["状态"]).sort()).toEqual(["已签回", "有异议", "有改动", ...rest.map(() => "已发出")].sort());
  expect(rows.find((row) => row["状态"] === "有异议")).toMatchObject({ 本人意见: "请复核" });
  expect(rows.find((row) => row["状态"] === "有改动")!["核对结果"]).toMatch(/A9/);
});

test("an issue in the workbook stops everything; without --ledger the workbook is not touched", async () => {
  await run("template", "S4g", "--sample", "-o", file("in.xlsx"));
  const before = readFileSync(file("in.xlsx"));
  expect(await run("cards", file("in.xlsx"), "-o", file("out"), "--period", "2031-Q1")).toBe(2);
  expect(existsSync(file("out"))).toBe(false);
  expect(await run("cards", file("in.xlsx"), "-o", file("out"), "--name", "{期间}/{姓名}:{阶段}")).toBe(0);
  expect(readFileSync(file("in.xlsx")).equals(before)).toBe(true);
  expect(readdirSync(file("out")).every((name) => /^2026-Q1_[^/\\:]+_考核表\.xlsx$/.test(name))).toBe(true);
  await changed("in.xlsx", (book) => {
    const table = book.tables.find(({ name }) => name === "指标")!;
    return [{ kind: "writeCells", sheet: table.sheet, at: { row: table.area.top + 1, column: table.area.left + table.columns.indexOf("权重") }, rows: [[0.9]] }];
  });
  expect(await run("cards", file("in.xlsx"), "-o", file("none"))).toBe(2);
  expect(existsSync(file("none"))).toBe(false);
});

test("an English workbook has its ledger and its cards in English", async () => {
  await runIn("en", "template", "S4k", "--sample", "--lang", "en", "-o", file("in.xlsx"));
  expect(await runIn("en", "cards", file("in.xlsx"), "-o", file("out"), "--lang", "en", "--ledger", file("in.xlsx"))).toBe(0);
  expect(readdirSync(file("out")).every((name) => /-2026-03-score card\.xlsx$/.test(name))).toBe(true);
  expect(await runIn("en", "verify", file("out"), "--ledger", file("in.xlsx"), "-o", file("in.xlsx"))).toBe(0);
  const rows = tableRows(await openFileWorkbook(readFileSync(file("in.xlsx"))).read(), "Sign_off_ledger");
  expect(rows[0]).toMatchObject({ State: "Draft", Stage: "Score card", Check: "Unchanged; neither Agree nor Disagree has been chosen yet." });
});

test("signed cards: a key is made under a passphrase, and a wrong one signs nothing", async () => {
  await run("template", "S4i", "--sample", "-o", file("in.xlsx"));
  const before = process.env["JISUAN_PASSPHRASE"];
  try {
    delete process.env["JISUAN_PASSPHRASE"];
    expect(await run("key", "-o", file("key.json"))).toBe(1);
    process.env["JISUAN_PASSPHRASE"] = "一二三四五六七八";
    expect(await run("key", "-o", file("key.json"))).toBe(0);
    expect(await run("cards", file("in.xlsx"), "-o", file("out"), "--ledger", file("l.xlsx"), "--key", file("key.json"))).toBe(0);
    expect(await run("verify", file("out"), "--ledger", file("l.xlsx"), "--key", file("key.json"))).toBe(0);
    expect(await run("cards", file("in.xlsx"), "-o", file("plain"), "--ledger", file("p.xlsx"))).toBe(0);
    hush();
    expect(await run("verify", file("plain"), "--ledger", file("p.xlsx"), "--key", file("key.json"))).toBe(2);
    expect(complained.join("\n")).toMatch(/没有数字签名/);
    process.env["JISUAN_PASSPHRASE"] = "not this one";
    expect(await run("cards", file("in.xlsx"), "-o", file("other"), "--key", file("key.json"))).toBe(1);
    expect(existsSync(file("other"))).toBe(false);
  } finally {
    if (before === undefined) delete process.env["JISUAN_PASSPHRASE"];
    else process.env["JISUAN_PASSPHRASE"] = before;
  }
});

test.each([
  ["a/b\\c:d*e?f\"g<h>i|j", "a_b_c_d_e_f_g_h_i_j"],
  ["../../etc/passwd", "etc_passwd"],
  ["CON", "_CON"],
  ["nul.txt", "_nul.txt"],
  ["  张伟 . ", "张伟"],
  ["\u202egnp.exe", "gnp.exe"],
  ["", "card"],
  ["...", "card"],
])("the file name of %p is %p", (text, name) => {
  expect(safeFileName(text)).toBe(name);
});

test("file names stay within what every system takes, and are unlike each other", () => {
  expect(new TextEncoder().encode(safeFileName("长".repeat(500))).length).toBeLessThanOrEqual(200);
  const free = new FileNames();
  expect(["Ann", "ann", "ANN", "Bob"].map((name) => free.free(name))).toEqual(["Ann", "ann-2", "ANN-3", "Bob"]);
});

test("a draft keeps to its lines, and nothing in it can begin a header", () => {
  const draft = mailDraft({ to: "a@b.cn", subject: `${"很长的主题".repeat(30)}\r\nBcc: x@y.z`, body: "正文", attachment: { name: `${"文件".repeat(60)}.xlsx`, bytes: new Uint8Array(1000) }, boundary: "x" });
  expect(Math.max(...draft.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
  expect(draft.split("\r\n").filter((line) => line.length > 80)).toEqual([]);
  expect(draft).not.toMatch(/(^|\r\n)Bcc:/);
  expect(draft.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
  expect(draftOf(draft).headers).toContain("很长的主题".repeat(30));
  expect(draftOf(draft).name).toBe(`${"文件".repeat(60)}.xlsx`);
});
