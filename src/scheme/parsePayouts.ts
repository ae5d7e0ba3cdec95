import { checked } from "./checked";
import { consequenceRuleSchema, type ConsequenceRule } from "./consequenceRule";
import type { SchemeTable } from "./findSchemeTables";
import type { Issue } from "./issue";
import type { Settle } from "./settle";
import { payoutRuleSchema, type PayoutRule } from "./payoutRule";
import { rowsOf, type SchemeRow } from "./schemeRow";
import { choiceWords } from "./choiceWords";
import { listed } from "../sheet/text";

/** The 奖金 table. */
export function parsePayouts(tables: readonly SchemeTable[], settle: Settle, issues: Issue[]): readonly PayoutRule[] {
  return tables.flatMap((table) => rowsOf(table, issues, settle)).flatMap((row) => parsePayout(row) ?? []);
}

function parsePayout(row: SchemeRow): PayoutRule | undefined {
  const rate = row.number("deferralRate");
  const base = row.text("deferralBase");
  if (rate !== undefined && base === undefined) row.fault("scheme-cell-blank", "deferralBase");
  if (rate === undefined && base !== undefined && !row.faulty) row.fault("scheme-cell-blank", "deferralRate");
  return checked(payoutRuleSchema, row, {
    name: row.requiredText("name"),
    formula: row.requiredText("formula"),
    floor: row.number("floor"),
    cap: row.number("cap"),
    decimals: row.number("decimals"),
    rounding: row.choice("rounding", choiceWords.rounding),
    group: row.text("group"),
    condition: row.text("condition"),
    deferral: rate === undefined ? undefined : { rate, base },
    table: row.text("table"),
    posts: listed(row.text("posts") ?? ""),
    helper: row.yesNo("helper"),
    byDays: row.yesNo("byDays"),
    definition: row.text("definition"),
    origin: row.choice("origin", choiceWords.origin),
    at: row.rowAt,
    cells: row.cells(),
  });
}

/** The 联动规则 table. */
export function parseConsequences(tables: readonly SchemeTable[], settle: Settle, issues: Issue[]): readonly ConsequenceRule[] {
  return tables
    .flatMap((table) => rowsOf(table, issues, settle))
    .flatMap((row) => {
      const name = row.requiredText("name");
      return (
        checked(consequenceRuleSchema, row, {
          code: row.text("code") ?? name,
          name,
          condition: row.requiredText("condition"),
          window: parseWindow(row),
          table: row.text("table"),
          outcome: row.requiredText("outcome"),
          graded: listed(row.text("graded") ?? ""),
          nature: row.choice("nature", choiceWords.nature),
          wording: row.text("wording"),
          origin: row.choice("origin", choiceWords.origin),
          at: row.rowAt,
          cells: row.cells(),
        }) ?? []
      );
    });
}

const digits: Readonly<Record<string, string>> = { 一: "1", 二: "2", 两: "2", 三: "3", 四: "4", 五: "5", 六: "6", 七: "7", 八: "8", 九: "9", 十: "10" };

/** `连续3次`, `近6次中3次`, `当期`; `3 in a row`, `3 of last 6`, `this period`. */
function parseWindow(row: SchemeRow): ConsequenceRule["window"] | undefined {
  const text = row.requiredText("window");
  if (text === undefined) return undefined;
  const plain = text.normalize("NFKC").toLowerCase().replace(/[一二两三四五六七八九十]/g, (digit) => digits[digit]!);
  const run = /(?:连续|連續)\s*(\d+)|(\d+)\s*in\s*a\s*row/.exec(plain);
  if (run) return { kind: "inARow", n: Number(run[1] ?? run[2]) };
  const some = /近\s*(\d+)\s*(?:次|期|个?月)?\s*中(?:有)?\s*(\d+)|(\d+)\s*of\s*(?:the\s*)?last\s*(\d+)/.exec(plain);
  if (some) return some[1] ? { kind: "kOfLast", k: Number(some[2]), n: Number(some[1]) } : { kind: "kOfLast", k: Number(some[3]), n: Number(some[4]) };
  return /^(?:当期|本期|this\s*period)$/.test(plain) ? { kind: "thisPeriod" } : row.fault("unknown-window", "window", { text });
}
