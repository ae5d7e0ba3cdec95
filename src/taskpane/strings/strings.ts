import type { Order } from "../people";
import type { PlaceName } from "../places";

/** Every word the pane says, by where it is said. A language that lacks one does not compile. */
export type Strings = Readonly<{
  product: string;
  places: Readonly<Record<PlaceName, string>>;
  /** The name of the row of places, and of the switch to the other language (written in that language). */
  placesLabel: string;
  otherLanguage: string;
  otherLanguageHint: string;
  opening: string;
  noExcel: string;

  run: Readonly<{
    recalculate: string;
    recalculating: string;
    reading: string;
    /** Shown when Excel does not answer: it waits while a cell is being edited. */
    waiting: string;
    justNow: string;
    minutesAgo(minutes: number): string;
    at(time: string): string;
    people(people: number): string;
    took(seconds: string): string;
    /** After a look: the figures are worked out, the sheet does not carry them yet. */
    notWritten: string;
    nothingWritten: string;
  }>;

  announce: Readonly<{
    done(people: number, scored: number, unscored: number): string;
    stopped(issues: number): string;
    language: string;
    copied: string;
  }>;

  failure: Readonly<{ title: string; code(code: string): string; retry: string; dismiss: string; unexpected: string }>;

  banner: Readonly<{
    unscored(count: number): string;
    notices(count: number): string;
    open: string;
  }>;

  results: Readonly<{
    period: string;
    allPeriods: string;
    distribution: string;
    count: string;
    mean: string;
    scored(scored: number, people: number): string;
    unscored: string;
    bar(name: string, count: number, share: number): string;
    payout(name: string): string;
    deferred(amount: string): string;
    people: string;
    search: string;
    order: string;
    orders: Readonly<Record<Order, string>>;
    filtered(shown: number, all: number): string;
    clearFilter: string;
    none: string;
    nobody: string;
    notices(count: number): string;
    row(name: string, total: string | undefined, grade: string | undefined, about: string): string;
    selected(name: string): string;
    why: string;
  }>;

  why: Readonly<{
    nobody: string;
    gone: string;
    toNextGrade(points: string, grade: string): string;
    copy: string;
    copied: string;
    show: string;
    reasons: string;
    ruler: string;
  }>;

  issues: Readonly<{
    none: string;
    noneHint: string;
    fix: string;
    fixHint: string;
    rows: string;
    rowsHint: string;
    notices: string;
    noticesHint: string;
    open(at: string): string;
    more(count: number): string;
  }>;

  start: Readonly<{ title: string; lines: readonly [string, string, string]; choose: string; again: string }>;

  templates: Readonly<{
    title: string;
    search: string;
    loading: string;
    none: string;
    sample: string;
    newWorkbook: string;
    here: string;
    newWorkbookOf(name: string): string;
    hereOf(name: string): string;
    opening: string;
    openedNew(name: string): string;
    openedHere(name: string): string;
  }>;
}>;
