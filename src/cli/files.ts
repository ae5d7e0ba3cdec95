import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Something about the call or the file system, told in the user's words; ends with our exit code 1. */
export class FileTrouble extends Error {
  constructor(
    readonly code: "bad-map" | "too-large" | "not-found" | "unreadable" | "unwritable" | "needs-folder" | "needs-output",
    readonly path: string,
  ) {
    super(`${code}: ${path}`);
  }
}

/** Writes all or nothing: to a new file beside the target, which then takes its place. The old file's mode stays. */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    const mode = existsSync(path) ? (await stat(path)).mode : undefined;
    const file = await open(beside, "wx", mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error instanceof FileTrouble ? error : new FileTrouble("unwritable", path);
  }
}

/**
 * The workbooks meant by the inputs: files as they are, folders with every .xlsx in them, and patterns (`*`, `?` in the
 * last part) where the shell did not expand them. Lock files (`~$…`) are passed over.
 */
export function workbooksIn(inputs: readonly string[]): readonly string[] {
  return inputs.flatMap((input) => {
    if (existsSync(input)) return statSync(input).isDirectory() ? listed(input, /\.xlsx$/i) : [input];
    if (/[*?]/.test(basename(input)) && existsSync(dirname(input))) return listed(dirname(input), pattern(basename(input)));
    throw new FileTrouble("not-found", input);
  });
}

function listed(folder: string, name: RegExp): readonly string[] {
  return readdirSync(folder)
    .filter((entry) => name.test(entry) && !entry.startsWith("~$") && !entry.startsWith("."))
    .sort()
    .map((entry) => join(folder, entry));
}

function pattern(text: string): RegExp {
  const escaped = text.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".");
  return new RegExp(`^${escaped}$`, "i");
}

/** The largest file we open: larger ones are no appraisal workbooks and would not fit into memory unpacked. */
const largestFile = 100 * 2 ** 20;

/** The bytes of a workbook, after a look at its size. */
export async function readWorkbook(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > largestFile) throw new FileTrouble("too-large", path);
  return readFile(path);
}
