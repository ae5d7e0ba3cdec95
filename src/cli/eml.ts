import { Buffer } from "node:buffer";

export type Draft = Readonly<{ to?: string; subject: string; body: string; attachment: Readonly<{ name: string; bytes: Uint8Array }>; /** Made of the seal, so that the same card makes the same draft. */ boundary: string }>;

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * A mail draft (RFC 5322, MIME) that Outlook and Foxmail open ready to send: `X-Unsent: 1`, no sender, no date. The subject
 * is encoded by RFC 2047, the attachment's name by RFC 2231 and, for older programs, by RFC 2047, too.
 */
export function mailDraft({ to, subject, body, attachment, boundary }: Draft): string {
  const mark = `=_jisuan_${boundary}`;
  return [
    "X-Unsent: 1",
    ...(to === undefined ? ["To: "] : [`To: ${to}`]),
    `Subject: ${encodedWords(oneLine(subject), "Subject: ".length)}`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/mixed;\r\n boundary="${mark}"`,
    "",
    `--${mark}`,
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    lines76(Buffer.from(body.replace(/\r?\n/g, "\r\n"), "utf8").toString("base64")),
    "",
    `--${mark}`,
    `Content-Type: ${spreadsheet};\r\n name="${encodedWords(oneLine(attachment.name), 6)}"`,
    "Content-Transfer-Encoding: base64",
    `Content-Disposition: attachment;${parameter("filename", oneLine(attachment.name))}`,
    "",
    lines76(Buffer.from(attachment.bytes).toString("base64")),
    "",
    `--${mark}--`,
    "",
  ].join("\r\n");
}

/** Nothing in a header may begin a new one. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ").trim();
}

/** Text as RFC 2047 words of at most 75 characters, none of which cuts through a character; plain ASCII stays. */
function encodedWords(text: string, indent: number): string {
  if (/^[\x20-\x7e]*$/.test(text) && text.length + indent <= 76 && !/=\?/.test(text)) return text;
  const words: string[] = [];
  let piece = "";
  const room = (first: boolean) => Math.floor((75 - 12 - (first ? indent : 1)) / 4) * 3;
  for (const letter of text) {
    if (Buffer.byteLength(piece + letter, "utf8") > room(words.length === 0)) {
      words.push(piece);
      piece = "";
    }
    piece += letter;
  }
  words.push(piece);
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word, "utf8").toString("base64")}?=`).join("\r\n ");
}

/** A parameter by RFC 2231, continued over as many lines as it takes. */
function parameter(name: string, text: string): string {
  const encoded = [...Buffer.from(text, "utf8")].map((byte) => (/[A-Za-z0-9.]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`));
  const parts: string[] = [""];
  for (const unit of encoded) {
    if (parts.at(-1)!.length + unit.length > 54) parts.push("");
    parts[parts.length - 1] += unit;
  }
  if (parts.length === 1) return `\r\n ${name}*=UTF-8''${parts[0]}`;
  return parts.map((part, index) => `\r\n ${name}*${index}*=${index === 0 ? "UTF-8''" : ""}${part}`).join(";");
}

function lines76(base64: string): string {
  return base64.match(/.{1,76}/g)?.join("\r\n") ?? "";
}
