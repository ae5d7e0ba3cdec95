import { webcrypto } from "node:crypto";
import { readFile } from "node:fs/promises";
import { lockedKeySchema, makeKey, keyMark, signSeal, unlockKey, type PublicKey } from "../appraisal/signingKey";
import { exitCodes, type ExitCode } from "./exitCode";
import { FileTrouble, writeWhole } from "./files";
import type { Terminal } from "./terminal";
import { say } from "./words";

/** The passphrase comes from the environment: on the command line it would stay in the shell's history. */
const passphrase = () => process.env["JISUAN_PASSPHRASE"] ?? "";

/** What signs seals with the owner's key file; says so and gives `refused` when the file or the passphrase is wrong. */
export async function signerFrom(path: string, terminal: Terminal): Promise<Readonly<{ sign: (full: string) => Promise<string>; publicKey: PublicKey }> | "refused"> {
  const locked = await readKeyFile(path);
  const key = locked && (await unlockKey(locked, passphrase()));
  if (!locked || !key) {
    terminal.error(say(locked ? "wrong-passphrase" : "no-key-file", { path }, terminal.language));
    return "refused";
  }
  return { sign: (full) => signSeal(key, full), publicKey: locked.publicKey };
}

/** The public half in a key file; undefined when it is none. */
export async function publicKeyIn(path: string): Promise<PublicKey | undefined> {
  return (await readKeyFile(path))?.publicKey;
}

async function readKeyFile(path: string) {
  try {
    const parsed = lockedKeySchema.safeParse(JSON.parse(await readFile(path, "utf8")));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw new FileTrouble("not-found", path);
  }
}

/** `jisuan key -o key.json`: a new key pair, locked under the passphrase in JISUAN_PASSPHRASE. */
export async function writeKey(output: string | undefined, terminal: Terminal): Promise<ExitCode> {
  if (output === undefined) throw new FileTrouble("needs-output", "key.json");
  if ([...passphrase()].length < 8) {
    terminal.error(say("passphrase-needed", {}, terminal.language));
    return exitCodes.ourFault;
  }
  const locked = await makeKey(passphrase(), webcrypto as Crypto);
  await writeWhole(output, `${JSON.stringify(locked, null, 2)}\n`);
  terminal.out(say("key-made", { path: output, mark: await keyMark(locked.publicKey) }, terminal.language));
  return exitCodes.done;
}
