import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";

/** What every browser has and jsdom has not: WebCrypto and the coding of texts. */
Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });
Object.assign(globalThis, { TextEncoder, TextDecoder });
