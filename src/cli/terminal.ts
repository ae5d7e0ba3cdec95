import type { Language } from "../scheme/issue";

/** Where a command writes and how it speaks; handed in so that tests can listen. */
export type Terminal = Readonly<{
  language: Language;
  /** No language was asked for: what is made of a workbook, and said of it, is in the workbook's. */
  follows?: boolean;
  out(line: string): void;
  error(line: string): void;
  /** Shows how far a long job is; does nothing where nobody watches. */
  progress(done: number, of: number, what: string): void;
}>;

/** The terminal for speaking of a workbook in this language, unless another was asked for. */
export function speaking(terminal: Terminal, language: Language): Terminal {
  return terminal.follows === true ? { ...terminal, language } : terminal;
}

/** The terminal of this process. */
export function processTerminal(language: Language): Terminal {
  const watched = process.stderr.isTTY === true;
  return {
    language,
    out: (line) => void process.stdout.write(`${line}\n`),
    error: (line) => void process.stderr.write(`${line}\n`),
    progress(done, of, what) {
      if (!watched || of < 2) return;
      const width = 24;
      const filled = Math.round((done / of) * width);
      process.stderr.write(`\r\x1b[K[${"█".repeat(filled)}${"·".repeat(width - filled)}] ${done}/${of} ${what}${done === of ? "\n" : ""}`);
    },
  };
}
