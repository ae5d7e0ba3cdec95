import { isFault, type CellValue } from "../sheet/cellValue";
import { valueAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { normalised, sameText } from "../sheet/text";
import { cycleOf, parsePeriod, periodIndex } from "../scheme/period";
import { raterMeant } from "../scheme/ratings";
import type { Scheme } from "../scheme/scheme";
import { cellReference } from "../scheme/issue";
import { choiceMeant } from "../scheme/words";
import { isScored, type ScoreCard } from "../scoring/scoreCard.types";
import type { Appraisal } from "./appraisal.types";
import type { PlanStep } from "./appraisalPlan";
import { followUpChoices, followUpTables, type FollowUp } from "./followUpTables";
import { findHistory, readHistory } from "./history";
import { findKeptTable, keptColumnOf } from "./keptTable";
import { readLedger } from "./ledger";
import { readDay } from "./readDay";

/** Why somebody is still missing in a step. `row-missing`: had a row the period before and has none now. */
export type OpenReason = "row-missing" | "not-scored" | "no-letter" | "letter-unsigned" | "not-reviewed" | "not-rated" | "no-card" | "card-not-sent" | "card-not-returned" | "card-changed" | "card-disputed" | "no-interview" | "appeal-open" | "not-approved" | "not-filed";

/** A person that a step still waits for, and the cell to look at. Flags of rows that are not scored name their own cells. */
export type OpenItem = Readonly<{ name: string; why: OpenReason; at?: string; card?: ScoreCard; cells?: readonly Readonly<{ at: string; flag: ScoreCard["findings"][number] }>[] }>;

/** How far a step has got: of so many, who is still open. `all` is 0 where the workbook cannot tell. */
export type Progress = Readonly<{ all: number; open: readonly OpenItem[] }>;

const untold: Progress = { all: 0, open: [] };

/** Derives from what stands in the workbook how far each step of a period has got. */
export function cycleProgress(workbook: WorkbookSnapshot, appraisal: Appraisal & Readonly<{ scheme: Scheme }>, period: string): (step: PlanStep, from: number | undefined) => Progress {
  const { scheme } = appraisal;
  const ledger = readLedger(workbook).filter((row) => row.period === period && row.state !== "superseded");
  const filed = readHistory(findHistory(workbook)).filter((record) => record.period === period);
  const records = (kind: FollowUp) => followUpRecords(workbook, kind, period, scheme);
  const filedOf = byPerson(filed);
  const sealedOf = byPerson(ledger);
  return (step, from) => {
    const cards = appraisal.cards.filter(({ result }) => result.period === period && (step.table === undefined || sameText(result.table, step.table)));
    const scored = cards.filter(isScored);
    const each = (people: readonly ScoreCard[], openOf: (card: ScoreCard) => OpenItem | undefined): Progress => ({ all: people.length, open: people.flatMap((card) => openOf(card) ?? []) });
    const item = (card: ScoreCard, why: OpenReason, at: string = card.result.at): OpenItem => ({ name: card.result.name, why, at, card });
    switch (step.kind) {
      case "targets": {
        const rows = records("targets");
        const rowsOf = byPerson(rows);
        return rows.length === 0 && !step.due ? untold : each(onePerPerson(cards), (card) => {
          const own = rowsOf(card);
          const unsigned = own.find((row) => row.text("accepted") === "");
          return own.length === 0 ? item(card, "no-letter") : unsigned && item(card, "letter-unsigned", unsigned.at("accepted"));
        });
      }
      case "midTerm": {
        const rows = records("midTerm");
        const rowsOf = byPerson(rows);
        return rows.length === 0 && !step.due ? untold : each(onePerPerson(cards), (card) => {
          const own = rowsOf(card);
          const held = own.some((row) => row.text("date") !== "" && (from === undefined || (row.day("date") ?? from) >= from));
          return held ? undefined : item(card, "not-reviewed", own[0]?.at("date"));
        });
      }
      case "ratings": {
        const rater = raterMeant(step.name.replace(/评价|评估|评分|rating|review/gi, "").trim(), scheme.raters.map((one) => one.rater));
        const rated = rater === undefined ? [] : cards.filter(({ result }) => (result.ratings?.size ?? 0) > 0);
        return each(rated, (card) => ([...card.result.ratings!.values()].every((ratings) => ratings.some((one) => one.rater === rater && one.reading.kind === "number")) ? undefined : item(card, "not-rated")));
      }
      case "scoring": {
        const missing = withoutRow(appraisal.cards, cards, period, step);
        const open = each(cards, (card) => {
          if (isScored(card)) return undefined;
          const flags = card.findings.filter(({ severity }) => severity === "flag");
          return { ...item(card, "not-scored", flags[0]?.at), cells: flags.flatMap((flag) => (flag.at === undefined ? [] : [{ at: flag.at, flag }])) };
        });
        return { all: open.all + missing.length, open: [...missing, ...open.open] };
      }
      case "signOff":
        return ledger.length === 0 && !step.due ? untold : each(onePerPerson(scored), (card) => {
          const own = sealedOf(card);
          const best = own.find(({ state }) => state === "returned" || state === "archived") ? undefined : own.at(-1);
          if (own.length > 0 && !best) return undefined;
          switch (best?.state) {
            case undefined:
              return best ? undefined : item(card, "no-card");
            case "draft":
              return item(card, best.sent === undefined ? "card-not-sent" : "card-not-returned");
            case "sent":
              return item(card, "card-not-returned");
            case "changed":
              return item(card, "card-changed");
            case "disputed":
              return item(card, "card-disputed");
            case "returned":
            case "archived":
            case "superseded":
              return undefined;
          }
        });
      case "interviews": {
        const rows = records("interviews");
        const rowsOf = byPerson(rows);
        return rows.length === 0 && !step.due ? untold : each(onePerPerson(scored), (card) => {
          const [own] = rowsOf(card);
          return own && own.text("date") !== "" ? undefined : item(card, "no-interview", own?.at("date"));
        });
      }
      case "appeals": {
        const rows = records("appeals");
        const registered = (name: string) => rows.some((row) => sameText(row.name, name));
        const disputed = ledger.filter(({ state, name }) => state === "disputed" && !registered(name)).map(({ name }): OpenItem => ({ name, why: "appeal-open", ...cardOf(cards, name) }));
        const open = rows.filter((row) => row.text("decision") === "" || choiceMeant(row.text("decision"), followUpChoices.decision) === "open").map((row): OpenItem => ({ name: row.name, why: "appeal-open", at: row.at("decision"), ...cardOf(cards, row.name) }));
        return { all: Math.max(1, rows.length + disputed.length), open: [...open, ...disputed] };
      }
      case "approval":
        return appraisal.approvals ? each(scored, (card) => (appraisal.approvals!.get(card.result.at)?.state === "approved" ? undefined : item(card, "not-approved"))) : untold;
      case "filing":
        return each(scored, (card) => (filedOf(card).some((record) => (record.table === "" || sameText(record.table, card.result.table))) ? undefined : item(card, "not-filed")));
      case "other":
        return untold;
    }
  };
}

type Who = Readonly<{ name: string; id?: string }>;

/** Finds what is about a person, by name and, where both sides have one, by employee ID. */
function byPerson<Record extends Who>(records: readonly Record[]): (card: ScoreCard) => readonly Record[] {
  const named = new Map<string, Record[]>();
  for (const record of records) {
    const key = normalised(record.name);
    const own = named.get(key);
    if (own) own.push(record);
    else named.set(key, [record]);
  }
  return ({ result }) => (named.get(normalised(result.name)) ?? []).filter(({ id }) => id === undefined || result.id === undefined || sameText(id, result.id));
}

function cardOf(cards: readonly ScoreCard[], name: string): Readonly<{ card?: ScoreCard }> {
  const card = cards.find(({ result }) => sameText(result.name, name));
  return card ? { card } : {};
}

/** Somebody with two posts in a period signs and talks once for each, but stands once where a form is per person. */
function onePerPerson(cards: readonly ScoreCard[]): readonly ScoreCard[] {
  const seen = new Set<string>();
  return cards.filter(({ result }) => {
    const key = `${normalised(result.name)}\n${normalised(result.id ?? "")}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

/** Who had a row in the period before, in the same data table, and has none in this one. */
function withoutRow(all: readonly ScoreCard[], now: readonly ScoreCard[], period: string, { table }: PlanStep): readonly OpenItem[] {
  const before = all.filter(({ result }) => result.period !== undefined && cycleOf(result.period) === cycleOf(period) && periodIndex(result.period) === periodIndex(period) - 1 && (table === undefined || sameText(result.table, table)));
  const nowOf = byPerson(now.map(({ result }) => result));
  return onePerPerson(before)
    .filter((card) => nowOf(card).length === 0)
    .map(({ result }): OpenItem => ({ name: result.name, why: "row-missing", at: result.at }));
}

type FollowUpRecord = Readonly<{ name: string; id?: string; text(field: string): string; day(field: string): number | undefined; at(field: string): string }>;

function followUpRecords(workbook: WorkbookSnapshot, kind: FollowUp, period: string, { settings }: Scheme): readonly FollowUpRecord[] {
  const words = followUpTables[kind];
  const table = findKeptTable(workbook, words);
  if (!table) return [];
  const columns = new Map(Object.keys(words.columns).map((field) => [field, keptColumnOf(table, words, field)] as const));
  const records: FollowUpRecord[] = [];
  for (let row = table.first; row <= table.last; row += 1) {
    const value = (field: string): CellValue => {
      const column = columns.get(field);
      return column === undefined ? null : valueAt(table.sheet, { row, column });
    };
    const text = (field: string) => {
      const held = value(field);
      return held === null || isFault(held) ? "" : String(held).trim();
    };
    const written = value("period");
    const own = typeof written === "string" || typeof written === "number" ? parsePeriod(written, settings.cycle, workbook.date1904) : undefined;
    if (own !== period || text("name") === "") continue;
    records.push({ name: text("name"), ...(text("id") !== "" && { id: text("id") }), text, day: (field) => readDay(value(field), workbook.date1904), at: (field) => cellReference(table.sheet.name, { row, column: columns.get(field) ?? table.area.left }) });
  }
  return records;
}
