/** WebCrypto, as Node and every browser have it. */
export type Digesting = Pick<Crypto, "subtle">;

/** SHA-256 of a text, in small hexadecimal digits. */
export async function sha256(text: string, { subtle }: Digesting = globalThis.crypto): Promise<string> {
  return hex(await subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

/** HMAC-SHA-256 of a text under a secret: says whether the text is the same without giving it away. */
export async function hmac(text: string, secret: string, { subtle }: Digesting = globalThis.crypto): Promise<string> {
  const key = await subtle.importKey("raw", new TextEncoder().encode(secret), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return hex(await subtle.sign("HMAC", key, new TextEncoder().encode(text)));
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Crockford's letters: none that is taken for another when it is read aloud or typed. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The first 80 bits of a digest, for people: `7Q3K-0M5C-9TXA-D2WH`. */
export function shortForm(full: string): string {
  const bits = BigInt(`0x${full.slice(0, 20)}`);
  const shown = Array.from({ length: 16 }, (_, index) => letters[Number((bits >> BigInt(75 - index * 5)) & 31n)]).join("");
  return shown.match(/.{4}/g)!.join("-");
}

/** A short form as it was typed or printed, put right: small letters, spaces, O for 0, I or L for 1. */
export function readShortForm(text: string): string | undefined {
  const match = /(?:^|[^0-9A-Z])([0-9A-Z]{4})[\s-]*([0-9A-Z]{4})[\s-]*([0-9A-Z]{4})[\s-]*([0-9A-Z]{4})\s*$/.exec(text.normalize("NFKC").toUpperCase().trim());
  if (!match) return undefined;
  const shown = match.slice(1).join("").replaceAll("O", "0").replace(/[IL]/g, "1");
  return [...shown].every((letter) => letters.includes(letter)) ? shown.match(/.{4}/g)!.join("-") : undefined;
}
