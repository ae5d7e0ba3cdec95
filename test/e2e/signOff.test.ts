import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Locator } from "playwright-core";
import { parsePlace } from "../../src/sheet/address";
import type { CellValue } from "../../src/sheet/cellValue";
import { stringsOf } from "../../src/taskpane/language";
import { madeCardsWords } from "../../src/taskpane/strings/madeCards";
import { returnedWords } from "../../src/taskpane/strings/returnedFiles";
import { signingKeyWords } from "../../src/taskpane/strings/signingKey";
import { signOffWords } from "../../src/taskpane/strings/signOff";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { previewForAll } from "./opening";
import type { PreviewPage } from "./previewPage";

const visit = previewForAll();

type File = Readonly<{ name: string; mimeType: string; buffer: Buffer }>;
const asUpload = (name: string, bytes: Uint8Array): File => ({ name, mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: Buffer.from(bytes) });

/** A card with one of its cells typed over. */
async function typedOver(bytes: Uint8Array, cell: string, value: CellValue): Promise<Uint8Array> {
  const file = openFileWorkbook(bytes);
  const [sheet] = (await file.read()).sheets;
  await file.apply([{ kind: "writeCells", sheet: sheet!.name, at: parsePlace(cell)!, rows: [[value]] }]);
  return file.save();
}

/** The cell in the row of a text: the first one to its right, or with `figure` the first number below. */
async function rowOf(bytes: Uint8Array, text: string): Promise<number> {
  const [sheet] = (await openFileWorkbook(bytes).read()).sheets;
  return [...sheet!.rows].find(([, cells]) => cells.some((value) => value === text))![0] + 1;
}

/** The service-centre managers' sample: five people in March 2026, with the records of what was deducted. */
describe.each([
  { language: "zh", dark: false, ledger: "签核台账", agreeAsk: "对以上内容", agree: "同意" },
  { language: "en", dark: true, ledger: "Sign-off ledger", agreeAsk: "To the above I", agree: "Agree" },
] as const)("sign-off in the pane, in $language", ({ language, dark, ledger, agreeAsk, agree }) => {
  const strings = stringsOf[language];
  const words = { ...signOffWords[language], ...madeCardsWords[language], ...returnedWords[language], ...signingKeyWords[language] };
  let preview: PreviewPage;
  let cards: readonly (readonly [string, Uint8Array])[] = [];
  const button = (name: string | RegExp): Locator => preview.pane.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
  const list = () => preview.pane.getByRole("list", { name: words.list });
  const states = async () => (await list().getByRole("button").allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
  const open = async (title: string) => preview.pane.getByRole("heading", { name: title, exact: true }).click();

  beforeAll(async () => {
    preview = await visit({ language, dark, sample: "S4k" });
    await preview.pane.getByRole("navigation").getByRole("button", { name: strings.places.signOff }).click();
    await list().waitFor();
  });
  afterAll(() => preview?.close());

  test("a person's card is shown as it will print", async () => {
    await preview.shot(`${language}-sign-off`);
    await list().getByRole("button").nth(2).click();
    await preview.pane.getByRole("group", { name: words.preview.title }).waitFor();
    await preview.shot(`${language}-sign-off-card`);
    await button(words.preview.large).click();
    await preview.shot(`${language}-sign-off-card-larger`);
    await button(words.person.back).click();
  });

  test("everybody's cards come as one zip, in the language chosen, and the ledger has their rows", async () => {
    await open(words.choices.title);
    await preview.pane.getByLabel(words.choices.language).selectOption(language);
    const [download] = await Promise.all([preview.page.waitForEvent("download"), button(words.make(5, true)).click()]);
    cards = Object.entries(unzipSync(readFileSync(await download.path())));
    expect([download.suggestedFilename().endsWith("2026-03.zip"), cards.length]).toEqual([true, 5]);
    await preview.until(async () => (await preview.row(ledger, 5)).includes(language === "zh" ? "草稿" : "Draft"));
    expect(await preview.row(ledger, 5)).toContain(language === "zh" ? "草稿" : "Draft");
    await preview.pane.getByText(words.made.mails(5)).click();
    await preview.shot(`${language}-sign-off-made`);
    expect(await preview.pane.getByRole("link", { name: words.mail.write }).count()).toBeLessThanOrEqual(5);
  });

  test("one comes back altered, one signed, one twice, one is no card: each is told of and the ledger is ticked", async () => {
    const [first, second, third] = cards;
    const signed = await typedOver(first![1], `D${await rowOf(first![1], agreeAsk)}`, agree);
    const altered = await typedOver(second![1], "A8", 99);
    await preview.pane.getByLabel(words.returned.input).setInputFiles([
      asUpload(first![0], signed),
      asUpload(second![0], altered),
      asUpload(`copy of ${first![0]}`, signed),
      asUpload(third![0], third![1].slice(0, 400)),
    ]);
    const found = preview.pane.getByRole("list", { name: words.returned.list });
    await found.waitFor();
    await preview.pane.getByText(words.returned.summary({ total: 4, agreed: 1, disputed: 0, changed: 1, other: 2 })).waitFor();
    const told = await found.getByRole("listitem").allInnerTexts();
    expect(told[1]).toMatch(language === "zh" ? /A8 原为“[\d.]+”，现为“99”/ : /A8 was “[\d.]+”, is “99”/);
    await preview.until(async () => (await states())[0]!.includes(words.states.returned));
    const now = await states();
    expect([now[0], now[1], now[2]].map((text, index) => text!.includes([words.states.returned, words.states.changed, words.states.draft][index]!))).toEqual([true, true, true]);
    await found.scrollIntoViewIfNeeded();
    await preview.shot(`${language}-sign-off-returned`);
    await button(strings.undo.undo).click();
    await preview.until(async () => (await states())[0]!.includes(words.states.draft));
    expect((await states())[0]).toContain(words.states.draft);
  });

  test("a key made in the browser signs the next cards, and the pane says that the signatures hold", async () => {
    await open(words.key.title);
    const [, passphrase] = await preview.pane.getByLabel(words.key.passphrase, { exact: true }).all();
    await passphrase!.fill("a long passphrase 口令");
    await preview.pane.getByLabel(words.key.again).fill("a long passphrase 口令");
    await button(words.key.create).click();
    await button(words.key.forget).waitFor({ timeout: 60_000 });
    const [key] = await Promise.all([preview.page.waitForEvent("download"), button(words.key.save).click()]);
    expect(JSON.parse(readFileSync(await key.path(), "utf8"))).toMatchObject({ form: "jisuan-key/1" });
    await Promise.all([preview.page.waitForEvent("download"), button(words.make(5, true)).click()]);
    await open(words.audit.title);
    await preview.pane.getByText(new RegExp(language === "zh" ? "^5 张有数字签名，签名有效" : "^5 cards bear a valid signature")).waitFor();
    await preview.shot(`${language}-sign-off-signed`);
  });

  test("none of it failed behind the scenes", () => {
    expect(preview.troubles).toEqual([]);
  });
});
