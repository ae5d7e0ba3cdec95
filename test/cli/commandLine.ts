import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import type { Terminal } from "../../src/cli/terminal";

type Language = Terminal["language"];

/**
 * The command line with a folder of its own for every test, and what it said in the last of them: `said` and
 * `complained` apart, `heard` both in their order, `shown` the progress as `3/40`.
 */
export function commandLine(language: Language = "zh") {
  let folder = "";
  const [said, complained, heard, shown]: string[][] = [[], [], [], []];
  const hush = () => [said, complained, heard, shown].forEach((lines) => (lines!.length = 0));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "jisuan-"));
    hush();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const terminal = (spoken: Language): Terminal => ({
    language: spoken,
    out: (line) => void [said, heard].forEach((lines) => lines!.push(line)),
    error: (line) => void [complained, heard].forEach((lines) => lines!.push(line)),
    progress: (done, of) => void shown!.push(`${done}/${of}`),
  });
  return {
    said: said!,
    complained: complained!,
    heard: heard!,
    shown: shown!,
    hush,
    folder: () => folder,
    file: (name: string) => join(folder, name),
    run: (...args: readonly string[]) => main(args, terminal(language)),
    runIn: (spoken: Language, ...args: readonly string[]) => main(args, terminal(spoken)),
  };
}
