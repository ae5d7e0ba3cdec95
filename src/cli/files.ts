import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";

/** Something about the call or the file system, told in the user's words; ends with our exit code 1. */
export class FileTrouble extends Error {
  constructor(
    readonly code: "bad-map" | "too-large" | "not-found" | "needs-input" | "empty-folder" | "same-name" | "unreadable" | "unwritable" | "needs-folder" | "not-a-folder" | "needs-output" | "needs-xlsm",
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

/** Makes the folder that a command writes into, where it is not there yet. */
export async function makeFolder(path: string): Promise<void> {
  if (existsSync(path) && !statSync(path).isDirectory()) throw new FileTrouble("not-a-folder", path);
  try {
    await mkdir(path, { recursive: true });
  } catch {
    throw new FileTrouble("unwritable", path);
  }
}

/**
 * The workbooks meant by the inputs, each once: files as they are, folders with every workbook in them (old formats too, so
 * that none is passed over in silence), and patterns (`*`, `?`
 * in the last part) where the shell did not expand them. Lock files (`~$…`) are passed over. What is not there stays in
 * the list, so that it is told when its turn comes and does not stop the others.
 */
export function workbooksIn(inputs: readonly string[]): readonly string[] {
  if (inputs.length === 0) throw new FileTrouble("needs-input", "");
  const files = inputs.flatMap((input) => {
    if (existsSync(input)) return statSync(input).isDirectory() ? inFolder(input) : [input];
    const matching = /[*?]/.test(basename(input)) && existsSync(dirname(input)) ? listed(dirname(input), pattern(basename(input))) : [];
    return matching.length > 0 ? matching : [input];
  });
  return [...new Map(files.map((file) => [resolve(file), file])).values()];
}

/** Refuses files that would be written to one and the same place in the output folder: the later would replace the earlier. */
export function refuseSameNames(files: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const file of files) {
    const name = basename(file).toLowerCase();
    const earlier = seen.get(name);
    if (earlier !== undefined) throw new FileTrouble("same-name", `${earlier}, ${file}`);
    seen.set(name, file);
  }
}

/** Refuses to write a workbook with macros under a name that says it has none: Excel would not open it. */
export function refuseOtherEnding(input: string, output: string): void {
  if (extname(input).toLowerCase() === ".xlsm" && extname(output).toLowerCase() !== ".xlsm") throw new FileTrouble("needs-xlsm", output);
}

function inFolder(folder: string): readonly string[] {
  const files = listed(folder, /\.(?:xlsx|xlsm|xls|xlsb|et)$/i);
  if (files.length === 0) throw new FileTrouble("empty-folder", folder);
  return files;
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
  if (!existsSync(path)) throw new FileTrouble("not-found", path);
  const { size } = await stat(path);
  if (size > largestFile) throw new FileTrouble("too-large", path);
  return readFile(path);
}
