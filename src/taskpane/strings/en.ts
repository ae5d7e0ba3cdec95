import type { Strings } from "./strings";

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const en: Strings = {
  product: "Jisuan",
  places: { results: "Results", why: "Why", issues: "Issues", templates: "Templates" },
  placesLabel: "Places in the pane",
  otherLanguage: "中文",
  otherLanguageHint: "切换为中文",
  opening: "Reading the workbook…",
  noExcel: "No connection to Excel. Check that Microsoft’s Office scripts can be reached, then open the pane again.",

  run: {
    recalculate: "Recalculate",
    recalculating: "Recalculating…",
    reading: "Reading the workbook…",
    waiting: "Excel has not answered yet. If a cell is being edited, press Enter to finish it.",
    justNow: "just now",
    minutesAgo: (minutes) => `${minutes} min ago`,
    at: (time) => `at ${time}`,
    people: (people) => counted(people, "person", "people"),
    took: (seconds) => `${seconds} s`,
    notWritten: "not written to the sheet yet",
    nothingWritten: "nothing written",
  },

  announce: {
    done: (people, scored, unscored) => `Recalculated: ${counted(people, "person", "people")}, ${scored} scored${unscored > 0 ? `, ${unscored} not scored` : ""}.`,
    stopped: (issues) => `${counted(issues, "issue", "issues")} found. Nothing was written.`,
    language: "Now in English.",
    copied: "Copied.",
  },

  failure: {
    title: "Not completed",
    code: (code) => `Code: ${code}`,
    retry: "Try again",
    dismiss: "OK",
    unexpected: "That was a fault of Jisuan’s own. Try again; if it persists, give the code below to your administrator.",
  },

  banner: {
    unscored: (count) => `${counted(count, "row", "rows")} not scored`,
    notices: (count) => `${count} worth a look`,
    open: "Show issues",
  },

  results: {
    period: "Period",
    allPeriods: "All periods",
    distribution: "Grades",
    count: "People",
    mean: "Mean",
    scored: (scored, people) => (scored === people ? String(people) : `${people}, ${scored} scored`),
    unscored: "Not scored",
    bar: (name, count, share) => `${name}: ${counted(count, "person", "people")}, ${share}%`,
    payout: (name) => `${name}, total`,
    deferred: (amount) => `of which deferred ${amount}`,
    people: "People",
    search: "Search name, department…",
    order: "Order",
    orders: { highest: "Highest total", lowest: "Lowest total", name: "Name", sheet: "As in the sheet" },
    filtered: (shown, all) => `${shown} of ${counted(all, "person", "people")}`,
    clearFilter: "Show all",
    none: "Nobody matches.",
    nobody: "There is nobody in the data table yet. Fill it in, then choose Recalculate.",
    notices: (count) => counted(count, "remark", "remarks"),
    row: (name, total, grade, about) => [name, total === undefined ? "not scored" : `total ${total}`, grade && `grade ${grade}`, about].filter(Boolean).join(", "),
    selected: (name) => `Selected: ${name}`,
    why: "Why",
  },

  why: {
    nobody: "Select a person’s row in the sheet, or choose a person under Results, and every step to the score is listed here.",
    gone: "This person’s row is no longer among the results.",
    toNextGrade: (points, grade) => `${points} more points for ${grade}`,
    copy: "Copy text",
    copied: "Copied",
    show: "Show in sheet",
    reasons: "Step by step",
    ruler: "Where the total stands among the grades",
  },

  issues: {
    none: "No issues.",
    noneHint: "The scheme is complete and every row is scored.",
    fix: "To fix",
    fixHint: "Nothing is written until these are put right.",
    rows: "Rows not scored",
    rowsHint: "These rows were left out; everybody else is unaffected.",
    notices: "Worth a look",
    noticesHint: "They change nothing. Check that they are as intended.",
    open: (at) => `Show ${at} in the sheet`,
    more: (count) => `Show ${count} more`,
  },

  start: {
    title: "Performance appraisal, worked out in this workbook",
    lines: [
      "A scheme is a few readable tables: indicators, weights, grades, deductions, payouts. Change them right there.",
      "Choose Recalculate once: scores, grades and payouts appear beside your data, and every figure can be asked why.",
      "Cells you filled in are never changed, and data never leaves this machine.",
    ],
    choose: "This workbook has no scheme yet. Choose a template to begin:",
    again: "There is one already? Read again",
  },

  templates: {
    title: "Templates",
    search: "Search template, post…",
    loading: "Loading templates…",
    none: "No template matches.",
    sample: "With sample data",
    newWorkbook: "New workbook",
    here: "Insert here",
    newWorkbookOf: (name) => `New workbook from “${name}”`,
    hereOf: (name) => `Insert “${name}” into this workbook`,
    opening: "Opening…",
    openedNew: (name) => `“${name}” is open in a new workbook.`,
    openedHere: (name) => `“${name}” is now in this workbook.`,
  },
};
