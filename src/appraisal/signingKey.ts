import { z } from "zod";
import { canonicalJson } from "./canonical";
import { sha256, shortForm, type Digesting } from "./digest";

/**
 * The owner's key pair, made and kept on the owner's machine. Its private half is stored locked under a passphrase
 * (PBKDF2-SHA-256, then AES-GCM); who has only the workbook can forge a ledger, but not these signatures.
 */
export const lockedKeySchema = z.object({
  form: z.literal("jisuan-key/1"),
  publicKey: z.object({ kty: z.literal("EC"), crv: z.literal("P-256"), x: z.string(), y: z.string() }),
  iterations: z.number().int().min(100_000).max(10_000_000),
  salt: z.string(),
  iv: z.string(),
  locked: z.string(),
});
export type LockedKey = Readonly<z.infer<typeof lockedKeySchema>>;
export type PublicKey = LockedKey["publicKey"];

/** WebCrypto with chance, as the entry point hands it in. */
export type KeyMaking = Pick<Crypto, "subtle" | "getRandomValues">;

const curve = { name: "ECDSA", namedCurve: "P-256" } as const;
const signing = { name: "ECDSA", hash: "SHA-256" } as const;
const iterations = 600_000;

/** A new pair, its private half locked under the passphrase. */
export async function makeKey(passphrase: string, crypto: KeyMaking): Promise<LockedKey> {
  if ([...passphrase].length < 8) throw new RangeError("a passphrase has at least 8 characters");
  const { subtle } = crypto;
  const pair = await subtle.generateKey(curve, true, ["sign", "verify"]);
  const { kty, crv, x, y } = await subtle.exportKey("jwk", pair.publicKey);
  const secret = new TextEncoder().encode(JSON.stringify(await subtle.exportKey("jwk", pair.privateKey)));
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const locked = await subtle.encrypt({ name: "AES-GCM", iv }, await keyOf(passphrase, salt, iterations, crypto), secret);
  return lockedKeySchema.parse({ form: "jisuan-key/1", publicKey: { kty, crv, x, y }, iterations, salt: toBase64(salt), iv: toBase64(iv), locked: toBase64(new Uint8Array(locked)) });
}

/** The signing half; undefined when the passphrase is not the one it was locked under. */
export async function unlockKey({ salt, iv, iterations: rounds, locked }: LockedKey, passphrase: string, crypto: Digesting = globalThis.crypto): Promise<CryptoKey | undefined> {
  try {
    const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv: fromBase64(iv) }, await keyOf(passphrase, fromBase64(salt), rounds, crypto), fromBase64(locked));
    return await crypto.subtle.importKey("jwk", JSON.parse(new TextDecoder().decode(opened)) as JsonWebKey, curve, false, ["sign"]);
  } catch {
    return undefined;
  }
}

/** Signs a full seal. */
export async function signSeal(key: CryptoKey, full: string, { subtle }: Digesting = globalThis.crypto): Promise<string> {
  return toBase64(new Uint8Array(await subtle.sign(signing, key, new TextEncoder().encode(full))));
}

export async function checkSignature(publicKey: JsonWebKey, full: string, signature: string, { subtle }: Digesting = globalThis.crypto): Promise<boolean> {
  try {
    const key = await subtle.importKey("jwk", publicKey, curve, false, ["verify"]);
    return await subtle.verify(signing, key, fromBase64(signature), new TextEncoder().encode(full));
  } catch {
    return false;
  }
}

/** What a public key is known by on paper. */
export async function keyMark({ kty, crv, x, y }: JsonWebKey, crypto?: Digesting): Promise<string> {
  return shortForm(await sha256(canonicalJson({ kty, crv, x, y }), crypto));
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number, { subtle }: Digesting): Promise<CryptoKey> {
  const material = await subtle.importKey("raw", new TextEncoder().encode(passphrase.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
  return subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
