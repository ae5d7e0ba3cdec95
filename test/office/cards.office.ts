import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "jisuan-cards-office-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const quiet = { language: "zh", out: () => undefined, error: () => undefined, progress: () => undefined } as const;

/** Opens workbooks in LibreOffice and saves them again; gives the folder they are in. */
function convert(format: string, into: string, files: readonly string[]): string {
  const out = join(folder, into);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      execFileSync("soffice", ["--headless", profile, "--convert-to", format, "--outdir", out, ...files], { stdio: "pipe", timeout: 240_000 });
      return out;
    } catch (error) {
      if (attempt === 1) throw error;
    }
  }
  return out;
}

test.each([
  ["S4k", "whole", "both"],
  ["S4i", "whole", "zh"],
  ["S1", "conclusion", "en"],
  ["S4h", "facts", "zh"],
])("cards of %s (%s, %s) saved again by LibreOffice have no change, and one altered after that has", async (code, stage, language) => {
  const [book, out, report] = [join(folder, `${code}.xlsx`), join(folder, `out-${code}`), join(folder, `${code}.json`)];
  await main(["template", code, "--sample", "-o", book], quiet);
  expect(await main(["cards", book, "-o", out, "--with-pay", "--stage", stage, "--lang", language, "--ledger", book], quiet)).toBe(0);
  const cards = readdirSync(out);
  const saved = convert("xlsx", `saved-${code}`, cards.map((name) => join(out, name)));
  expect(await main(["verify", saved, "--ledger", book, "--json", report], quiet)).toBe(0);
  const verdicts = JSON.parse(readFileSync(report, "utf8")) as readonly { kind: string; changed: readonly unknown[]; message: string }[];
  expect(verdicts.map(({ kind, changed }) => [kind, changed])).toEqual(cards.map(() => ["unanswered", []]));
  const twice = convert("xlsx", `ods-back-${code}`, [join(convert("ods", `ods-${code}`, [join(saved, cards[0]!)]), cards[0]!.replace(/xlsx$/, "ods"))]);
  expect(await main(["verify", twice, "--ledger", book], quiet)).toBe(0);
  const signed = openFileWorkbook(readFileSync(join(saved, cards[0]!)));
  const [sheet] = (await signed.read()).sheets;
  const asked = [...sheet!.rows].find(([, cells]) => cells.some((value) => /^(对以上内容|To the above I)/.test(String(value))))![0];
  await signed.apply([{ kind: "writeCells", sheet: sheet!.name, at: { row: asked, column: 3 }, rows: [["同意"]] }, { kind: "writeCells", sheet: sheet!.name, at: { row: asked + 2, column: 0 }, rows: [["没有意见"]] }]);
  const filled = join(folder, `filled-${code}.xlsx`);
  writeFileSync(filled, signed.save());
  const again = convert("xlsx", `again-${code}`, [filled]);
  expect(await main(["verify", join(again, `filled-${code}.xlsx`), "--ledger", book, "--json", report], quiet)).toBe(0);
  expect(JSON.parse(readFileSync(report, "utf8"))).toMatchObject([{ kind: "agreed", changed: [], answers: { comment: "没有意见" } }]);
  const altered = openFileWorkbook(readFileSync(join(saved, cards[0]!)));
  await altered.apply([{ kind: "writeCells", sheet: (await altered.read()).sheets[0]!.name, at: { row: 4, column: 8 }, rows: [["2099-01"]] }]);
  writeFileSync(join(saved, cards[0]!), altered.save());
  expect(await main(["verify", saved, "--ledger", book], quiet)).toBe(2);
});

test("a card prints on A4, on one page where it fits", () => {
  const out = join(folder, "out-S4k");
  const [first] = readdirSync(out);
  const pdf = readFileSync(join(convert("pdf", "pdf", [join(out, first!)]), first!.replace(/xlsx$/, "pdf")));
  expect(execFileSync("pdfinfo", ["-"], { input: pdf }).toString()).toMatch(/Pages:\s+1\n[^]*\(A4\)/);
});
