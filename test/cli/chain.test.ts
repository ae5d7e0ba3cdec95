import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parsePlace } from "../../src/sheet/address";
import type { CellValue } from "../../src/sheet/cellValue";
import type { Edit } from "../../src/sheet/edits";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { tableRows } from "../support/appliedTo";
import { commandLine } from "./commandLine";

const { file, hush, run: runPlain, said, complained } = commandLine();
/** Runs a command on the workbook and gives its exit code and all it said. */
async function run(...args: readonly string[]): Promise<readonly [number, string]> {
  hush();
  const code = await runPlain(...args);
  return [code, [...said, ...complained].join("\n")];
}
async function edited(name: string, ...edits: readonly Edit[]): Promise<void> {
  const workbook = openFileWorkbook(readFileSync(file(name)));
  await workbook.apply(edits);
  writeFileSync(file(name), workbook.save());
}
const put = (name: string, sheet: string, at: string, value: CellValue) => edited(name, { kind: "writeCells", sheet, at: parsePlace(at)!, rows: [[value]] });
const rows = async (name: string, table: string) => tableRows(await openFileWorkbook(readFileSync(file(name))).read(), table);
async function answer(name: string, choice: string): Promise<void> {
  const [sheet] = (await openFileWorkbook(readFileSync(file(name))).read()).sheets;
  const row = [...sheet!.rows].find(([, cells]) => String(cells[0]).startsWith("对以上内容"))![0];
  await edited(name, { kind: "writeCells", sheet: sheet!.name, at: { row, column: 3 }, rows: [[choice]] });
}
const card = (who: string, where: string) => `${where}/${readdirSync(file(where)).find((name) => name.startsWith(who))!}`;

test("approved, changed, sent, tampered with, filed: every step says what it found, in words and in its exit code", async () => {
  await run("template", "S4i", "--sample", "-o", file("w.xlsx"));
  expect((await run("approve", file("w.xlsx"), "--period", "2011-06", "--by", "王总", "-o", file("w.xlsx")))[0]).toBe(0);
  await run("cards", file("w.xlsx"), "-o", file("first"), "--with-pay", "--ledger", file("w.xlsx"), "--sent", "--period", "2011-06");

  await put("w.xlsx", "考核数据", "F5", 96);
  expect(await run("recalc", file("w.xlsx"), "-o", file("w.xlsx"))).toEqual([0, expect.stringMatching(/张伟 2011-06 已退回草稿：王总 .*审批后有变动：总分 95 → 96；月提成工资 4750\.00 → 4800\.00/)]);
  expect((await rows("w.xlsx", "审批")).map((row) => row["状态"])).toEqual(["草稿", ...new Array<string>(5).fill("已审批")]);
  await run("cards", file("w.xlsx"), "-o", file("second"), "--with-pay", "--ledger", file("w.xlsx"), "--sent", "--period", "2011-06");
  const words = async (who: string) => JSON.stringify([...(await openFileWorkbook(readFileSync(file(card(who, "second")))).read()).sheets[0]!.rows]);
  expect([(await words("张伟")).includes("未审批"), (await words("李娜")).includes("未审批")]).toEqual([true, false]);

  mkdirSync(file("back"));
  const take = (from: string, name: string) => copyFileSync(file(from), file(`back/${name}`));
  take(card("张伟", "first"), "old.xlsx");
  take(card("张伟", "second"), "张伟.xlsx");
  await answer("back/张伟.xlsx", "同意");
  take("back/张伟.xlsx", "张伟（1）.xlsx");
  take(card("李娜", "second"), "王强.xlsx");
  take(card("陈静", "second"), "陈静.xlsx");
  await put("back/陈静.xlsx", "考核表", "A8", 99);
  take(card("刘洋", "second"), "刘洋.xlsx");
  await answer("back/刘洋.xlsx", "有异议");
  await edited("back/刘洋.xlsx", { kind: "addSheet", plan: { name: "秘密", visibility: "hidden", blocks: [{ at: { row: 0, column: 0 }, rows: [["x"]] }] } });
  take(card("赵敏", "second"), "赵敏.xlsx");
  await put("back/赵敏.xlsx", "考核表", "A60", "补发 500 元");
  await run("template", "S4i", "--sample", "-o", file("other.xlsx"));
  await run("cards", file("other.xlsx"), "-o", file("foreign"), "--ledger", file("other.xlsx"), "--period", "2011-06");
  take(card("李娜", "foreign"), "foreign.xlsx");
  take("other.xlsx", "notes.xlsx");
  writeFileSync(file("back/broken.xlsx"), "no workbook");

  const found: Readonly<Record<string, readonly [number, RegExp]>> = {
    "old.xlsx": [2, /旧版本/],
    "张伟.xlsx": [0, /没有改动，本人同意/],
    "王强.xlsx": [2, /没有改动.*文件名写的是别人/],
    "陈静.xlsx": [2, /有改动：A8 原为“92.4”，现为“99”/],
    "刘洋.xlsx": [2, /没有改动，本人有异议。文件里添了别的工作表：“秘密”（隐藏）/],
    "赵敏.xlsx": [2, /A60 原为空白，现为“补发 500 元”/],
    "foreign.xlsx": [2, /另一本工作簿发出的考核表（李娜 2011-06）/],
    "notes.xlsx": [2, /不是考核表/],
    "broken.xlsx": [2, /不是 Excel 工作簿/],
    "missing.xlsx": [1, /找不到文件/],
  };
  for (const [name, [code, sentence]] of Object.entries(found)) expect([name, ...(await run("verify", file(`back/${name}`), "--ledger", file("w.xlsx")))]).toEqual([name, code, expect.stringMatching(sentence)]);

  expect(await run("verify", file("back"), file("gone.xlsx"), "--ledger", file("w.xlsx"), "-o", file("w.xlsx"))).toEqual([1, expect.stringMatching(/共 11 个文件：同意 1，有异议 1，未选择 1，有改动 2，其他 6。/)]);
  expect((await rows("w.xlsx", "签核台账")).map((row) => [row["姓名"], row["状态"]])).toEqual([["张伟", "已替换"], ["李娜", "已发出"], ["王强", "已发出"], ["陈静", "有改动"], ["刘洋", "有异议"], ["赵敏", "有改动"], ["张伟", "已签回"]]);
  expect(await run("verify", file("back/张伟（1）.xlsx"), "--ledger", file("w.xlsx"))).toEqual([0, expect.stringMatching(/重复：已签回/)]);

  expect(await run("close", file("w.xlsx"), "--period", "2011-06", "-o", file("w.xlsx"))).toEqual([0, expect.stringMatching(/2011-06 归档 6 行[^]*1 行归档结果尚未审批/)]);
  expect(await run("close", file("w.xlsx"), "--period", "2011-07", "-o", file("w.xlsx"))).toEqual([2, expect.stringMatching(/没有 2011-07 的行/)]);
  await run("approve", file("w.xlsx"), "--period", "2011-06", "--by", "王总", "-o", file("w.xlsx"));
  expect((await rows("w.xlsx", "考核历史")).map((row) => row["审批状态"])).toEqual(new Array(6).fill("已审批"));
  expect((await run("undo", file("w.xlsx"), "-o", file("w.xlsx")))[0]).toBe(0);
  expect((await rows("w.xlsx", "考核历史")).map((row) => row["审批状态"])).toEqual(["草稿", ...new Array<string>(5).fill("已审批")]);
  expect(await run("undo", file("w.xlsx"), "-o", file("w.xlsx"))).toEqual([2, expect.stringMatching(/没有可以撤销的/)]);
}, 60_000);

test("a conclusion says when it rests on no facts, on facts not confirmed, or on others than were confirmed", async () => {
  await run("template", "S4i", "--sample", "-o", file("w.xlsx"));
  const made = (stage: string, folderName: string) => run("cards", file("w.xlsx"), "-o", file(folderName), "--stage", stage, "--ledger", file("w.xlsx"), "--sent", "--period", "2011-06");
  expect((await run("cards", file("w.xlsx"), "-o", file("early"), "--stage", "conclusion", "--period", "2011-06"))[1]).toMatch(/没有发过事实确认表.*张伟、李娜/);
  await made("facts", "facts");
  expect((await made("conclusion", "open"))[1]).toMatch(/事实确认表尚未签回：张伟、李娜/);
  for (const name of readdirSync(file("facts"))) await answer(`facts/${name}`, "同意");
  await run("verify", file("facts"), "--ledger", file("w.xlsx"), "-o", file("w.xlsx"));
  await put("w.xlsx", "考核数据", "F6", 101);
  const [code, text] = await made("conclusion", "conclusion");
  expect([code, complained]).toEqual([0, [expect.stringMatching(/^李娜：事实确认表发出以后，数据有变动/)]]);
  expect(text).not.toMatch(/尚未签回/);
}, 60_000);

test("a ledger made anew without the owner's key is found by the key", async () => {
  const before = process.env["JISUAN_PASSPHRASE"];
  process.env["JISUAN_PASSPHRASE"] = "一二三四五六七八";
  try {
    await run("template", "S4i", "--sample", "-o", file("w.xlsx"));
    await run("key", "-o", file("key.json"));
    await run("cards", file("w.xlsx"), "-o", file("signed"), "--ledger", file("w.xlsx"), "--period", "2011-06", "--key", file("key.json"));
    expect((await run("verify", file("signed"), "--ledger", file("w.xlsx"), "--key", file("key.json")))[0]).toBe(0);
    copyFileSync(file("w.xlsx"), file("forged.xlsx"));
    await put("forged.xlsx", "考核数据", "F5", 120);
    await run("cards", file("forged.xlsx"), "-o", file("forged"), "--ledger", file("forged.xlsx"), "--period", "2011-06");
    expect((await run("verify", file(card("张伟", "forged")), "--ledger", file("forged.xlsx")))[0]).toBe(0);
    expect(await run("verify", file(card("张伟", "forged")), "--ledger", file("forged.xlsx"), "--key", file("key.json"))).toEqual([2, expect.stringMatching(/没有数字签名/)]);
    await run("key", "-o", file("other.json"));
    expect(await run("verify", file(card("张伟", "signed")), "--ledger", file("w.xlsx"), "--key", file("other.json"))).toEqual([2, expect.stringMatching(/数字签名与公钥不符/)]);
  } finally {
    if (before === undefined) delete process.env["JISUAN_PASSPHRASE"];
    else process.env["JISUAN_PASSPHRASE"] = before;
  }
}, 60_000);
