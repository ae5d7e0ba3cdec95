import { cardStages, type CardStage } from "../appraisal/cardWords";
import type { Language } from "../scheme/issue";
import { adopt } from "./adopt";
import { approve } from "./approve";
import { cards } from "./cards";
import { close } from "./close";
import { BadOption, readCall } from "./commandOptions";
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

/** Commands that take a single workbook: a second one is refused, for it would be passed over in silence. */
const oneAtATime: ReadonlySet<string> = new Set(["undo", "close", "approve", "dashboard", "cards", "forms", "letters", "policy"]);

/** Runs one command and gives its exit code; what it says goes to the terminal. */
export async function main(args: readonly string[], given?: Terminal): Promise<ExitCode> {
  const language: Language = args.some((arg, index) => arg === "--lang=en" || (arg === "en" && args[index - 1] === "--lang")) ? "en" : "zh";
  const terminal: Terminal = { ...(given ?? processTerminal(language)), follows: !args.some((arg) => arg === "--lang" || arg.startsWith("--lang=")) };
  try {
    const { values, positionals } = readCall(args, language);
    const [command, ...inputs] = positionals;
    const both = values.lang === "both" && command === "cards";
    if (values.lang !== undefined && values.lang !== "zh" && values.lang !== "en" && !both) throw new BadOption(say("option-language", { text: values.lang }, language));
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
        if (values.submit && values["take-back"]) throw new BadOption(say("option-either", { one: "--submit", other: "--take-back" }, language));
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
            language: both ? "both" : undefined,
            stage: stageOf(values.stage, language),
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
    if (trouble) terminal.error(trouble.message);
    else if (error instanceof BadOption) terminal.error(error.message);
    else throw error;
    return exitCodes.ourFault;
  }
}

function stageOf(text: string | undefined, language: Language): CardStage {
  if (text === undefined) return "whole";
  const stage = cardStages.find((known) => known === text);
  if (!stage) throw new BadOption(say("option-stage", { text, known: cardStages.join(", ") }, language));
  return stage;
}
