import { WorkbookFileError } from "../workbookFileError";

/** The longest text that JavaScript engines hold is a little above this. */
const longestText = 500_000_000;

/** Decodes an XML part by its byte order mark, the look of its first bytes, or its declaration; UTF-8 if nothing says otherwise. */
export function decodePart(bytes: Uint8Array, name: string): string {
  if (bytes.length > longestText * 2) throw new WorkbookFileError("tooLarge", "the part is too long to be read", name);
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding).decode(bytes);
    return encoding === "utf-8" ? text : text.replace(/^(\s*<\?xml[^?]*?encoding\s*=\s*)(["'])[^"']*\2/, "$1$2UTF-8$2");
  } catch {
    throw new WorkbookFileError("tooLarge", "the part is too long to be read", name);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  if (first === 0xef && second === 0xbb) return "utf-8";
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  const declared = /^\s*<\?xml[^?]*?encoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1]?.toLowerCase();
  if (declared === undefined || declared.startsWith("utf-16")) return "utf-8";
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return "utf-8";
  }
}
