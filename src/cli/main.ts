import { parseArgs } from "node:util";
import type { Language } from "../scheme/issue";
import { close } from "./close";
import { exitCodes, type ExitCode } from "./exitCode";
import { recalc } from "./recalc";
import { listTemplates, writeTemplate } from "./template";
import { processTerminal, type Terminal } from "./terminal";
import { describeTrouble } from "./trouble";
import { say } from "./words";

const options = {
  output: { type: "string", short: "o" },
  json: { type: "string" },
  lang: { type: "string" },
  sample: { type: "boolean" },
  period: { type: "string" },
  replace: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** Runs one command and gives its exit code; what it says goes to the terminal. */
export async function main(args: readonly string[], given?: Terminal): Promise<ExitCode> {
  const language: Language = args.some((arg, index) => arg === "--lang=en" || (arg === "en" && args[index - 1] === "--lang")) ? "en" : "zh";
  const terminal = given ?? processTerminal(language);
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    if (values.lang !== undefined && values.lang !== "zh" && values.lang !== "en") throw new BadOption(`--lang ${values.lang}`);
    const [command, ...inputs] = positionals;
    if (values.help || command === undefined) {
      terminal.out(say("usage", {}, language));
      return command === undefined && !values.help ? exitCodes.ourFault : exitCodes.done;
    }
    switch (command) {
      case "templates":
        return listTemplates(terminal);
      case "template":
        return await writeTemplate({ code: inputs[0], output: values.output, sample: values.sample ?? false }, terminal);
      case "recalc":
        return await recalc({ inputs, output: values.output, json: values.json }, terminal);
      case "close":
        return await close({ input: inputs[0], period: values.period, output: values.output, json: values.json, replace: values.replace ?? false }, terminal);
      default:
        terminal.error(say("unknown-command", { text: command }, language));
        terminal.error(say("usage", {}, language));
        return exitCodes.ourFault;
    }
  } catch (error) {
    const trouble = describeTrouble(error, "", language);
    const wrongOption = badOption(error);
    if (trouble) terminal.error(trouble.message);
    else if (wrongOption !== undefined) terminal.error(say("bad-option", { text: wrongOption }, language));
    else throw error;
    return exitCodes.ourFault;
  }
}

class BadOption extends Error {}

/** What is wrong with the call's options; undefined when the error is about something else. */
function badOption(error: unknown): string | undefined {
  if (error instanceof BadOption) return error.message;
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return code.startsWith("ERR_PARSE_ARGS") && typeof error === "object" && error !== null && "message" in error ? String(error.message) : undefined;
}
