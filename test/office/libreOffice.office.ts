import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { read, type WorkBook } from "@e965/xlsx";
import { main } from "../../src/cli/main";
import { templates } from "../../src/templates/templates";

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "jisuan-office-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const quiet = { language: "zh", out: () => undefined, error: () => undefined, progress: () => undefined } as const;

/** Opens workbooks in LibreOffice and saves them again in another format; gives the folder they are in. */
function convert(format: string, files: readonly string[]): string {
  const out = join(folder, `as-${format}`);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  // A fresh profile makes the first start end early; the second does the work.
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

/** Every cell that holds something, by sheet and address. */
function cellsOf(book: WorkBook): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    book.SheetNames.flatMap((name) =>
      Object.entries(book.Sheets[name]!)
        .filter(([address, cell]) => !address.startsWith("!") && (cell as { v?: unknown }).v !== undefined && (cell as { v?: unknown }).v !== "")
        .map(([address, cell]) => [`${name}!${address}`, (cell as { v: unknown }).v]),
    ),
  );
}

test("every template's sample, recalculated, opens in LibreOffice with every value as we wrote it", async () => {
  const files: string[] = [];
  for (const { code } of templates) {
    const file = join(folder, `${code}.xlsx`);
    await main(["template", code, "--sample", "-o", file], quiet);
    expect([code, await main(["recalc", file, "-o", file], quiet)]).toEqual([code, 0]);
    files.push(file);
  }
  const saved = convert("xlsx", files);
  for (const file of files) {
    const ours = cellsOf(read(readFileSync(file)));
    const theirs = cellsOf(read(readFileSync(join(saved, basename(file)))));
    const differing = Object.keys(ours).filter((cell) => (typeof ours[cell] === "number" ? Math.abs(Number(theirs[cell]) - Number(ours[cell])) > 1e-9 : String(theirs[cell]) !== String(ours[cell])));
    expect([basename(file), differing.map((cell) => `${cell}: ${String(ours[cell])} / ${String(theirs[cell])}`)]).toEqual([basename(file), []]);
    expect(Object.keys(ours).some((cell) => String(ours[cell]).includes("（计）"))).toBe(true);
  }
});

test("a template prints: LibreOffice makes pages of it", () => {
  const pdf = readFileSync(join(convert("pdf", [join(folder, `${templates[0]!.code}.xlsx`)]), `${templates[0]!.code}.pdf`));
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(execFileSync("pdfinfo", ["-"], { input: pdf }).toString()).toMatch(/Page size:\s+\d+(\.\d+)? x \d+(\.\d+)? pts \(A4\)/);
});
