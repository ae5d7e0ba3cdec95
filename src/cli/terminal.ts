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
  // Who reads only the first lines (`| head`) does not stop the work.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  let bar = "";
  // A line said meanwhile stands above the bar, not behind it.
  const say = (stream: NodeJS.WriteStream, line: string) => {
    if (bar !== "") process.stderr.write("\r\x1b[K");
    stream.write(`${line}\n`);
    if (bar !== "") process.stderr.write(bar);
  };
  return {
    language,
    out: (line) => say(process.stdout, line),
    error: (line) => say(process.stderr, line),
    progress(done, of, what) {
      if (!watched || of < 2) return;
      const width = 24;
      const filled = Math.round((done / of) * width);
      const shown = `[${"█".repeat(filled)}${"·".repeat(width - filled)}] ${done}/${of} ${what}`;
      process.stderr.write(`\r\x1b[K${shown}${done === of ? "\n" : ""}`);
      bar = done === of ? "" : shown;
    },
  };
}
