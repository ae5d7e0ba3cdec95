/** @jest-environment jsdom */
import "./withCrypto";
import { act, screen, waitFor, within } from "@testing-library/react";
import { unzipSync } from "fflate";
import { axe } from "jest-axe";
import { ledgerNamespace } from "../../src/appraisal/ledgerStore";
import type { CellValue } from "../../src/sheet/cellValue";
import { columnName, formatPlace, parsePlace } from "../../src/sheet/address";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { tableRows } from "../support/appliedTo";
import { managerScheme, workbookOf } from "../support/workbookOf";
import { showLivingPane } from "./livingPane";
import { place } from "./showPane";

const people: readonly (readonly CellValue[])[] = [
  ["姓名", "期间", "邮箱", "工作业绩", "团队管理", "工作能力", "职业素养"],
  ["张三", "2026-Q1", "zhangsan@example.com", 95, 90, 90, 90],
  ["李四", "2026-Q1", null, 92, 85, 85, 90],
  ["王五", "2026-Q1", "wangwu@example.com", 70, 70, 60, 60],
  ["赵六", "2026-Q1", null, null, 70, 60, 60],
];
const book = workbookOf({ ...managerScheme(), 考核数据: [{ at: "A3", table: "考核数据", rows: people }] });

async function open(surroundings: Parameters<typeof showLivingPane>[1] = {}, options: Parameters<typeof showLivingPane>[2] = {}, opened = book) {
  const pane = showLivingPane(opened, surroundings, options);
  const isEnglish = surroundings.language === "en-US";
  await screen.findByRole("list", { name: isEnglish ? "People" : /名单/ });
  await pane.user.click(place(isEnglish ? "Sign-off" : "签核"));
  await screen.findByRole("list", { name: isEnglish ? "People to sign" : "签核名单" });
  return pane;
}

type Pane = Awaited<ReturnType<typeof open>>;
const states = () => within(screen.getByRole("list", { name: "签核名单" })).getAllByRole("button").map((row) => row.getAttribute("aria-label")!.replace(/，查看考核表$/, ""));
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const ledger = ({ workbook }: Pane) => tableRows(workbook.now(), "签核台账");

async function make(pane: Pane, name: string | RegExp = "生成全部 3 张") {
  await pane.user.click(button(name));
  await screen.findByRole("heading", { name: /^刚生成的/ });
  const saved = pane.excel.saved.at(-1);
  return saved && Object.entries(unzipSync(saved.content as Uint8Array));
}

/** A card as it comes back: cells typed over, saved. */
async function returned(bytes: Uint8Array, name: string, write: Readonly<Record<string, CellValue>>): Promise<File> {
  const file = openFileWorkbook(bytes);
  const [sheet] = (await file.read()).sheets;
  await file.apply(Object.entries(write).map(([cell, value]) => ({ kind: "writeCells", sheet: sheet!.name, at: parsePlace(cell)!, rows: [[value]] }) as const));
  const saved = file.save();
  return Object.assign(new File([], name), { arrayBuffer: async () => saved.slice().buffer });
}

async function agreeCell(bytes: Uint8Array): Promise<string> {
  const [sheet] = (await openFileWorkbook(bytes).read()).sheets;
  const row = [...sheet!.rows].find(([, cells]) => cells.some((value) => value === "对以上内容"))![0];
  return `D${row + 1}`;
}

/** Where the total stands, the first figure of a card. */
async function totalCell(bytes: Uint8Array): Promise<string> {
  const [sheet] = (await openFileWorkbook(bytes).read()).sheets;
  const [row, cells] = [...sheet!.rows].find(([, held]) => held.some((value) => typeof value === "number"))!;
  return formatPlace({ row, column: cells.findIndex((value) => typeof value === "number") });
}

test("the list says who has no card yet and who can have none", async () => {
  await open();
  expect(states()).toEqual(["张三，未制作", "李四，未制作", "王五，未制作", "赵六，未计分"]);
  expect(button("未计分 1 人")).toHaveAttribute("aria-pressed", "false");
  expect(screen.getByRole("checkbox", { name: "选择 赵六" })).toBeDisabled();
});

test("everybody's cards are made: one zip is saved, drafts stand in the ledger, and all of it can be taken back", async () => {
  const pane = await open();
  const files = (await make(pane))!;
  expect(pane.excel.saved.map(({ name }) => name)).toEqual(["考核表-2026-Q1.zip"]);
  expect(files.map(([name]) => name)).toEqual(["张三-2026-Q1-考核表.xlsx", "李四-2026-Q1-考核表.xlsx", "王五-2026-Q1-考核表.xlsx"]);
  expect(ledger(pane)).toEqual(["张三", "李四", "王五"].map((name) => expect.objectContaining({ 姓名: name, 期间: "2026-Q1", 状态: "草稿", 阶段: "考核表" })));
  await waitFor(() => expect(states()).toEqual(["张三，草稿", "李四，草稿", "王五，草稿", "赵六，未计分"]));
  expect(screen.getByText(/没有邮箱：李四。/)).toBeVisible();
  await pane.user.click(button("撤销"));
  await waitFor(() => expect(states()[0]).toBe("张三，未制作"));
  expect(pane.workbook.now().sheets.map(({ name }) => name)).not.toContain("签核台账");
  expect(pane.workbook.now().storedXml.has(ledgerNamespace)).toBe(false);
});

test("a remark that HR has written into the ledger since is not undone with it", async () => {
  const pane = await open();
  await make(pane);
  const table = pane.workbook.now().tables.find(({ name }) => name === "签核台账")!;
  pane.workbook.type(`签核台账!${columnName(table.area.left + table.columns.indexOf("备注"))}${table.area.top + 2}`, "当面交");
  await pane.user.click(button("撤销"));
  await screen.findByText("之后又被改过，没有撤销。");
  expect(ledger(pane)[0]).toMatchObject({ 姓名: "张三", 备注: "当面交" });
});

test("people are picked with the keyboard, and only theirs are made", async () => {
  const pane = await open();
  screen.getByRole("checkbox", { name: "选择 张三" }).focus();
  await pane.user.keyboard("{ArrowDown} ");
  expect(screen.getByRole("checkbox", { name: "选择 李四" })).toBeChecked();
  expect((await make(pane, "生成 1 张"))!.map(([name]) => name)).toEqual(["李四-2026-Q1-考核表.xlsx"]);
  await waitFor(() => expect(states()).toEqual(["张三，未制作", "李四，草稿", "王五，未制作", "赵六，未计分"]));
});

test("stopped before the end, nothing is written and nothing saved", async () => {
  const crowd = Array.from({ length: 120 }, (_, index) => [`员工${index}`, "2026-Q1", null, 95, 90, 90, 90]);
  const pane = await open({}, {}, workbookOf({ ...managerScheme(), 考核数据: [{ at: "A3", table: "考核数据", rows: [people[0]!, ...crowd] }] }));
  await pane.user.click(button("生成全部 120 张"));
  await pane.user.click(await screen.findByRole("button", { name: "停止" }));
  await screen.findByText("已停止，什么也没有写入。");
  expect([pane.workbook.writes(), pane.excel.saved]).toEqual([0, []]);
});

test("marked as sent, the ledger bears the day; filed, the row is left in peace", async () => {
  const pane = await open();
  await make(pane);
  await pane.user.click(button("标为已发出 3"));
  await waitFor(() => expect(states().slice(0, 3)).toEqual(["张三，已发出 06-27", "李四，已发出 06-27", "王五，已发出 06-27"]));
  expect(ledger(pane)[0]).toMatchObject({ 状态: "已发出", 发出日期: 46_200 });
  await pane.user.click(screen.getByRole("checkbox", { name: "选择 王五" }));
  await pane.user.click(button("归档 1"));
  await waitFor(() => expect(states()[2]).toBe("王五，已归档"));
});

test("what comes back is told apart file by file, the ledger is ticked, and it can be taken back", async () => {
  const pane = await open();
  const files = new Map(await make(pane));
  const card = (name: string) => files.get(`${name}-2026-Q1-考核表.xlsx`)!;
  const uploads = [
    await returned(card("张三"), "张三.xlsx", { [await agreeCell(card("张三"))]: "同意" }),
    await returned(card("李四"), "李四.xlsx", { [await agreeCell(card("李四"))]: "有异议" }),
    await returned(card("王五"), "王五.xlsx", { [await totalCell(card("王五"))]: 99 }),
    await returned(card("张三"), "张三 (2).xlsx", { [await agreeCell(card("张三"))]: "同意" }),
    Object.assign(new File([], "说明.xlsx"), { arrayBuffer: async () => new TextEncoder().encode("text").buffer }),
  ];
  await pane.user.upload(screen.getByLabelText("选择签回的文件"), uploads);
  const found = await screen.findByRole("list", { name: "核对结果" });
  expect(within(found).getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "张三.xlsx张三：没有改动，本人同意。",
    "李四.xlsx李四：没有改动，本人有异议。",
    expect.stringMatching(/^王五\.xlsx王五：有改动：A7 原为“67”，现为“99”。$/),
    expect.stringMatching(/^张三 \(2\)\.xlsx张三：重复：已签回（2026-06-27）/),
    expect.stringMatching(/^说明\.xlsx读不了：这不是 Excel 工作簿/),
  ]);
  expect(screen.getByText("5 个文件：同意 1，有异议 1，有改动 1，其他 2。")).toBeVisible();
  await waitFor(() => expect(states().slice(0, 3)).toEqual(["张三，已签回 06-27", "李四，有异议 06-27", "王五，有改动 06-27"]));
  expect(ledger(pane)[2]!["核对结果"]).toMatch(/现为“99”/);
  await pane.user.click(button("撤销"));
  await waitFor(() => expect(states()[0]).toBe("张三，草稿"));
});

test("where the pane cannot save, cards open as workbooks on demand, and the pane says why", async () => {
  const pane = await open({}, { desktop: true });
  await make(pane);
  expect([pane.excel.saved, pane.excel.workbooks]).toEqual([[], []]);
  expect(screen.getByText(/桌面版 Excel 的窗格不能保存文件/)).toBeVisible();
  await pane.user.click(button("打开 3 张（还有 3 张）"));
  await screen.findByText("都已打开。");
  expect(pane.excel.workbooks.length).toBe(3);
  expect(ledger(pane).length).toBe(3);
});

test("a person's card is shown as it will print, pay only when asked for, with the mail that goes with it", async () => {
  const pane = await open();
  await make(pane);
  await pane.user.click(button(/^张三，草稿/));
  const preview = await screen.findByRole("region", { name: "张三 的考核表预览" });
  for (const word of ["绩效考核表", "张三", "工作业绩", "92.00", "意见或申诉（项目、理由、依据）"]) expect(within(preview).getAllByText(word, { exact: false }).length).toBeGreaterThan(0);
  expect(within(preview).getByText("第 1 页，共 1 页")).toBeInTheDocument();
  expect(screen.getByText("与台账里的封签一致。")).toBeVisible();
  expect(button("复制给 张三 的邮件")).toBeVisible();
  expect(screen.getByRole("link", { name: "写邮件给 张三" }).getAttribute("href")).toMatch(/^mailto:zhangsan@example\.com\?subject=2026-Q1/);
  await pane.user.click(button("复制给 张三 的邮件"));
  expect(pane.excel.copied.at(-1)).toMatch(/^2026-Q1 考核表：张三（请核对并签回）\n\n张三，您好/);
  await pane.user.click(button("返回名单"));
  expect(states()[0]).toBe("张三，草稿");
});

test("data changed after the card was made are told, in the list and beside the card", async () => {
  const pane = await open();
  await make(pane);
  pane.workbook.type("考核数据!D4", 80);
  await act(async () => void (await pane.host.recalculation.look()));
  await waitFor(() => expect(states()[0]).toBe("张三，草稿，数据已变动"));
  await pane.user.click(button(/^张三，草稿/));
  expect(await screen.findByText(/内容与台账里的那一张不同/)).toBeVisible();
});

test("facts first, then the conclusion: what it rests on, and whether that has changed", async () => {
  const pane = await open();
  const stage = async (name: string) => {
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "阶段", hidden: true }), name);
  };
  await pane.user.click(screen.getByRole("heading", { name: "制作选项" }));
  await stage("先签事实");
  await pane.user.click(screen.getByRole("checkbox", { name: "选择 张三" }));
  await pane.user.click(screen.getByRole("checkbox", { name: "选择 李四" }));
  await make(pane, "生成 2 张");
  expect(pane.excel.saved.at(-1)!.name).toBe("事实确认表-2026-Q1.zip");
  pane.workbook.type("考核数据!D5", 60);
  await act(async () => void (await pane.host.recalculation.look()));
  await stage("后签结论");
  await pane.user.click(screen.getByRole("checkbox", { name: "选择 王五" }));
  await pane.user.click(button("生成 3 张"));
  await screen.findByRole("heading", { name: "刚生成的 3 张" });
  expect(screen.getByText("确认事实之后数据有变动，请重新发事实确认表：李四")).toBeVisible();
  expect(screen.getByText("没有发过事实确认表，结论没有可以依据的封签：王五")).toBeVisible();
  expect(screen.getByText("事实还没有得到本人同意：张三、李四")).toBeVisible();
  expect(ledger(pane).map((row) => row["阶段"])).toEqual(["事实确认", "事实确认", "考核结论", "考核结论", "考核结论"]);
});

test("a key is made, cards are signed, and a ledger that somebody altered is found out", async () => {
  const pane = await open();
  await pane.user.click(screen.getByRole("heading", { name: "签名密钥" }));
  const [, passphrase] = screen.getAllByLabelText("口令");
  await pane.user.type(passphrase!, "八个字符以上的口令");
  await pane.user.type(screen.getByLabelText("再输一次口令"), "另一个");
  await pane.user.click(button("建立密钥"));
  expect(await screen.findByText("两次输入的口令不同。")).toBeVisible();
  await pane.user.clear(screen.getByLabelText("再输一次口令"));
  await pane.user.type(screen.getByLabelText("再输一次口令"), "八个字符以上的口令");
  await pane.user.click(button("建立密钥"));
  await screen.findByText(/^密钥已建立并打开，指纹 [0-9A-Z-]{19}/, {});
  await pane.user.click(button("保存密钥文件"));
  const key = String(pane.excel.saved.at(-1)!.content);
  expect([key.includes('"d"'), JSON.parse(key).form]).toEqual([false, "jisuan-key/1"]);
  await make(pane);
  expect(await screen.findByText(/^3 张有数字签名，签名有效（公钥指纹 [0-9A-Z-]{19}）。$/)).toBeInTheDocument();
  const row = pane.workbook.now().tables.find(({ name }) => name === "签核台账")!.area.top + 2;
  pane.workbook.type(`签核台账!B${row}`, "别人");
  await act(async () => void (await pane.host.recalculation.look()));
  expect(await screen.findByRole("list", { name: "台账里被改过的行" })).toHaveTextContent("别人 2026-Q1：姓名或期间与封签的原文不符");
  await pane.user.click(button("忘掉密钥"));
  await pane.user.click(screen.getByLabelText("密钥文件的内容"));
  await pane.user.paste(key);
  await pane.user.type(screen.getAllByLabelText("口令")[0]!, "不是这个口令");
  await pane.user.click(button("打开"));
  expect(await screen.findByText("口令不对。", {})).toBeVisible();
}, 120_000);

describe.each(["zh-CN", "en-US"] as const)("in %s", (language) => {
  test("axe finds nothing to object to, in the list and at a person's card", async () => {
    const pane = await open(language === "zh-CN" ? { background: "#262626" } : { language });
    for (const title of language === "zh-CN" ? ["签回的文件", "制作选项", "签名密钥"] : ["Returned files", "What the cards show", "Signing key"]) await pane.user.click(screen.getByRole("heading", { name: title }));
    expect((await axe(pane.container)).violations).toEqual([]);
    await pane.user.click(button(language === "zh-CN" ? /^张三，未制作/ : /^张三, No card yet/));
    await screen.findByRole("region", { name: /预览|Preview/ });
    expect((await axe(pane.container)).violations).toEqual([]);
  });
});
