import { shortForm } from "./digest";

/** The first bits of the fractional part of a root of the nth prime, as SHA-256 begins with them (FIPS 180-4). */
const primes = (() => {
  const found: number[] = [];
  for (let candidate = 2; found.length < 64; candidate += 1) if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
})();
const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) >>> 0;
const begin = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const rounds = primes.map((prime) => fraction(Math.cbrt(prime)));
const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/**
 * SHA-256 of a text, in small hexadecimal digits, without waiting for WebCrypto: a recalculation compares what was
 * approved with what it has just worked out, and it does not wait.
 */
export function sha256Now(text: string): string {
  const bytes = utf8(text);
  const padded = new Uint8Array(((bytes.length + 8) >> 6 << 6) + 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  const state = Uint32Array.from(begin);
  const words = new Uint32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(block + index * 4);
    for (let index = 16; index < 64; index += 1) {
      const [far, near] = [words[index - 15]!, words[index - 2]!];
      words[index] = words[index - 16]! + (turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)) + words[index - 7]! + (turned(near, 17) ^ turned(near, 19) ^ (near >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = [...state] as [number, number, number, number, number, number, number, number];
    for (let index = 0; index < 64; index += 1) {
      const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + rounds[index]! + words[index]!) | 0;
      const other = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + other) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = state[index]! + word));
  }
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}

/** The bytes of a text; half a surrogate pair becomes the replacement character, as in every encoder. */
function utf8(text: string): Uint8Array {
  // No letter takes more than three bytes a unit: one beyond the basic plane takes four and is two units.
  const bytes = new Uint8Array(text.length * 3);
  let end = 0;
  for (const letter of text) {
    const read = letter.codePointAt(0)!;
    const code = read >= 0xd800 && read <= 0xdfff ? 0xfffd : read;
    if (code < 0x80) bytes[end++] = code;
    else if (code < 0x800) {
      bytes[end++] = 0xc0 | (code >> 6);
      bytes[end++] = 0x80 | (code & 0x3f);
    } else {
      if (code < 0x10000) bytes[end++] = 0xe0 | (code >> 12);
      else {
        bytes[end++] = 0xf0 | (code >> 18);
        bytes[end++] = 0x80 | ((code >> 12) & 0x3f);
      }
      bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[end++] = 0x80 | (code & 0x3f);
    }
  }
  return bytes.subarray(0, end);
}

/** A text's fingerprint for people: `7Q3K-0M5C-9TXA-D2WH`. */
export function fingerprint(text: string): string {
  return shortForm(sha256Now(text));
}
