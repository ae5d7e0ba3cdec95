import { TextDecoder, TextEncoder } from "node:util";

/** What every browser has and jsdom lacks. */
if (globalThis.TextEncoder === undefined) Object.assign(globalThis, { TextEncoder, TextDecoder });
