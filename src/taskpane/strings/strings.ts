import type { FigureGroup } from "../../appraisal/schemeFigures";
import type { Order } from "../people";
import type { PlaceName } from "../places";

/** Every word the pane says, by where it is said. A language that lacks one does not compile. */
export type Strings = Readonly<{
  product: string;
  places: Readonly<Record<PlaceName, string>>;
  /** The name of the row of places, and of the switch to the other language (written in that language). */
  placesLabel: string;
  /** What leads from an inner place back to another, and the row of further places inside one. */
  back(place: string): string;
  further: string;
  otherLanguage: string;
  otherLanguageHint: string;
  opening: string;
  noExcel: string;

  run: Readonly<{
    recalculate: string;
    recalculating: string;
    reading: string;
    working: string;
    writing: string;
    /** What was written is put back after the run was called off. */
    undoing: string;
    /** How far a stretch has got: `12,000 / 20,000 行 · 60%`. */
    through(rows: string, all: string, percent: number): string;
    cancel: string;
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
    /** After a look that found the sheet to carry just these figures. */
    upToDate: string;
    /** Cells were changed by hand since. */
    outdated: string;
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
    /** What somebody had the period before: `▲B` for the eye, a sentence for the ear. */
    earlier(period: string, standing: string): string;
    changes(count: number, regraded: number): string;
    changesHint: string;
    causes(causes: readonly Readonly<{ name: string; from?: number; to?: number }>[]): string;
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
    fill: string;
    fillOf(at: string): string;
    notApplicable: string;
    notApplicableOf(at: string): string;
    wroteNotApplicable(who: string, at: string): string;
    leaveOut: string;
    leaveOutOf(name: string): string;
    wroteLeaveOut(name: string): string;
    bonus: string;
    bonusOf(name: string): string;
    wroteBonus(name: string): string;
    toSetUp: string;
    onSheet: string;
    wroteOnSheet: string;
    toMapping: string;
    confirm: string;
  }>;

  undo: Readonly<{
    label: string;
    written(what: string): string;
    undo: string;
    keep: string;
    undone(back: number, kept: number): string;
    /** Rows or sheets came back all, or, because somebody has changed them, not at all. */
    undoneWhole: string;
    undoneNot: string;
  }>;

  figures: Readonly<{
    groups: Readonly<Record<FigureGroup, string>>;
    figure(name: string, heading: string): string;
    slider(name: string, heading: string): string;
    original(text: string): string;
    restore(name: string): string;
    locked: string;
    assumed: string;
    sum(sum: string): string;
    sumOff(sum: string, off: string, isOver: boolean): string;
    balance: string;
    change(name: string, heading: string, from: string, to: string): string;
    changes(count: number): string;
    write: string;
    discard: string;
  }>;

  whatIf: Readonly<{
    hint: string;
    none: string;
    untouched: string;
    working: string;
    outcome: string;
    moved(up: number, down: number): string;
    nobody: string;
    now: string;
    then: string;
    mean: string;
    movers: string;
    mover(name: string, from: string, to: string): string;
    more(count: number): string;
    budget: string;
    budgetOf(name: string): string;
    over(amount: string): string;
    within(amount: string): string;
    stops: string;
    remarks: string;
    apply: string;
    applied: string;
    discard: string;
    grade(grade: string, now: number, then: number | undefined): string;
  }>;

  setUp: Readonly<{
    hint: string;
    none: string;
    cards: Readonly<{ assumptions: string; indicators: string; bands: string; grades: string; deductions: string; payouts: string; consequences: string; raters: string; parameters: string; options: string }>;
    count(count: number): string;
    open(place: string): string;
    allConfirmed: string;
    confirm: string;
    confirmOf(name: string): string;
    confirmed(name: string): string;
    assumptionsHint: string;
    tryOut: string;
    beyond: string;
    ruler(name: string): string;
    hole(from: string, to: string): string;
    overlap(from: string, to: string): string;
    covers: string;
    parameter(name: string, value: string): string;
    automatic: string;
    automaticHint: string;
    automaticPaused(people: number): string;
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
    /** The document it was made from. */
    source(title: string, gloss: string): string;
    newWorkbookOf(name: string): string;
    hereOf(name: string): string;
    opening: string;
    openedNew(name: string): string;
    openedHere(name: string): string;
  }>;
}>;
