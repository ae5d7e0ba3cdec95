import { parseArgs } from "node:util";
import { cardStages, type CardStage } from "../appraisal/cardWords";
import type { Language } from "../scheme/issue";
import { adopt } from "./adopt";
import { approve } from "./approve";
import { cards } from "./cards";
import { close } from "./close";
import { dashboard } from "./dashboard";
import { exitCodes, type ExitCode } from "./exitCode";
import { forms } from "./forms";
import { letters } from "./letters";
import { diff, policy } from "./policy";
import { recalc } from "./recalc";
import { writeKey } from "./signer";
import { listTemplates, writeTemplate } from "./template";
import { processTerminal, type Terminal } from "./terminal";
import { describeTrouble } from "./trouble";
import { undo } from "./undo";
import { verify } from "./verify";
import { say } from "./words";

const options = {
  output: { type: "string", short: "o" },
  json: { type: "string" },
  lang: { type: "string" },
  sample: { type: "boolean" },
  period: { type: "string" },
  replace: { type: "boolean" },
  eml: { type: "boolean" },
  sent: { type: "boolean" },
  "with-pay": { type: "boolean" },
  stage: { type: "string" },
  name: { type: "string" },
  ledger: { type: "string" },
  key: { type: "string" },
  form: { type: "string" },
  scheme: { type: "string" },
  range: { type: "string" },
  map: { type: "string" },
  summary: { type: "string" },
  formulas: { type: "boolean" },
  recalc: { type: "boolean" },
  partly: { type: "boolean" },
  person: { type: "string", multiple: true },
  by: { type: "string" },
  submit: { type: "boolean" },
  print: { type: "boolean" },
  "take-back": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** Commands that take a single workbook: a second one is refused, for it would be passed over in silence. */
const oneAtATime: ReadonlySet<string> = new Set(["undo", "close", "approve", "dashboard", "cards", "forms", "letters", "policy"]);

/** Runs one command and gives its exit code; what it says goes to the terminal. */
export async function main(args: readonly string[], given?: Terminal): Promise<ExitCode> {
  const language: Language = args.some((arg, index) => arg === "--lang=en" || (arg === "en" && args[index - 1] === "--lang")) ? "en" : "zh";
  const terminal = given ?? processTerminal(language);
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const [command, ...inputs] = positionals;
    const both = values.lang === "both" && command === "cards";
    if (values.lang !== undefined && values.lang !== "zh" && values.lang !== "en" && !both) throw new BadOption(`--lang ${values.lang}`);
    if (values.help || command === undefined) {
      terminal.out(say("usage", {}, language));
      return command === undefined && !values.help ? exitCodes.ourFault : exitCodes.done;
    }
    const surplus = oneAtATime.has(command) ? inputs.slice(1) : [];
    if (surplus.length > 0) {
      terminal.error(say("one-input", { command, paths: surplus.join(" ") }, language));
      return exitCodes.ourFault;
    }
    switch (command) {
      case "templates":
        return listTemplates(terminal);
      case "template":
        return await writeTemplate({ code: inputs[0], output: values.output, sample: values.sample ?? false }, terminal);
      case "recalc":
        return await recalc({ inputs, output: values.output, json: values.json, summary: values.summary, formulas: values.formulas ?? false }, terminal);
      case "adopt":
        return await adopt({ inputs, scheme: values.scheme, range: values.range, output: values.output, map: values.map, summary: values.summary, recalc: values.recalc ?? false }, terminal);
      case "undo":
        return await undo({ input: inputs[0], output: values.output, partly: values.partly ?? false }, terminal);
      case "close":
        return await close({ input: inputs[0], period: values.period, output: values.output, json: values.json, replace: values.replace ?? false }, terminal);
      case "approve":
        if (values.submit && values["take-back"]) throw new BadOption("--submit --take-back");
        return await approve({ input: inputs[0], period: values.period, people: values.person ?? [], by: values.by, act: values.submit ? "submit" : values["take-back"] ? "takeBack" : "approve", output: values.output, json: values.json }, terminal);
      case "dashboard":
        return await dashboard({ input: inputs[0], period: values.period, output: values.output }, terminal);
      case "cards":
        return await cards(
          {
            input: inputs[0],
            output: values.output,
            period: values.period,
            ledger: values.ledger,
            name: values.name,
            key: values.key,
            language: both ? "both" : language,
            stage: stageOf(values.stage),
            drafts: values.eml ?? false,
            withPay: values["with-pay"] ?? false,
            sent: values.sent ?? false,
          },
          terminal,
        );
      case "verify":
        return await verify({ inputs, ledger: values.ledger, output: values.output, json: values.json, key: values.key }, terminal);
      case "forms":
        return await forms({ input: inputs[0], form: values.form, period: values.period, people: values.person ?? [], output: values.output, print: values.print ?? false }, terminal);
      case "letters":
        return await letters({ input: inputs[0], period: values.period, output: values.output }, terminal);
      case "policy":
        return await policy(inputs[0], values.output, terminal);
      case "diff":
        return await diff(inputs, { output: values.output, period: values.period }, terminal);
      case "key":
        return await writeKey(values.output, terminal);
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

function stageOf(text: string | undefined): CardStage {
  if (text === undefined) return "whole";
  const stage = cardStages.find((known) => known === text);
  if (!stage) throw new BadOption(`--stage ${text}`);
  return stage;
}

class BadOption extends Error {}

/** What is wrong with the call's options; undefined when the error is about something else. */
function badOption(error: unknown): string | undefined {
  if (error instanceof BadOption) return error.message;
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return code.startsWith("ERR_PARSE_ARGS") && typeof error === "object" && error !== null && "message" in error ? String(error.message) : undefined;
}
