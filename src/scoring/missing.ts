import type { Issue } from "../scheme/issue";
import type { Exact } from "../sheet/exact";
import type { Reading } from "./result";
import { typedNumber } from "./typedNumber";

/**
 * What a reading says to a scoring rule. Blank and `N/A` are missing and left to the policy; an error, text that is no
 * number and a formula never calculated are faults of the row whatever the policy; a 0 is a number (P61, AMB-82).
 */
export type Judged =
  | Readonly<{ kind: "number"; value: Exact }>
  | Readonly<{ kind: "answer"; value: boolean }>
  | Readonly<{ kind: "missing"; notApplicable: boolean; at: string }>
  | Readonly<{ kind: "faulty"; flag: Issue }>;

/** `subject` is what the value is of (an indicator's or a rule's name), as the flag will name it. */
export function judge(reading: Reading, subject: string, column: string): Judged {
  switch (reading.kind) {
    case "number":
      return { kind: "number", value: reading.exact ?? typedNumber(reading.value) };
    case "answer":
      return { kind: "answer", value: reading.value };
    case "blank":
      return { kind: "missing", notApplicable: false, at: reading.at };
    case "notApplicable":
      return { kind: "missing", notApplicable: true, at: reading.at };
    case "fault":
      return reading.fault === "uncalculated"
        ? faulty("value-uncalculated", reading.at, subject, column)
        : { kind: "faulty", flag: flag("value-error", reading.at, { subject, column, fault: reading.fault }) };
    case "unreadable":
      return { kind: "faulty", flag: unreadable(reading.at, subject, column, reading.text) };
  }
}

/** A number is wanted here: yes or no is text that cannot be read as one. */
export function judgeNumber(reading: Reading, subject: string, column: string): Exclude<Judged, { kind: "answer" }> {
  const judged = judge(reading, subject, column);
  if (judged.kind !== "answer") return judged;
  const text = reading.kind === "answer" ? reading.text : "";
  return { kind: "faulty", flag: unreadable(reading.at, subject, column, text) };
}

/** A missing value that the row cannot do without; what was written in its place (`N/A`) is told as it stands. */
export function missingFlag(at: string, subject: string, column: string, reading?: Reading): Issue {
  return flag("value-missing", at, { subject, column, ...writtenIn(reading) });
}

/** What somebody wrote to say that there is no value. */
export function writtenIn(reading: Reading | undefined): Readonly<{ text?: string }> {
  return reading?.kind === "notApplicable" ? { text: reading.text } : {};
}

export function flag(code: string, at: string, facts: Issue["facts"]): Issue {
  return { severity: "flag", code, at, facts };
}

export function notice(code: string, at: string, facts: Issue["facts"]): Issue {
  return { severity: "notice", code, at, facts };
}

function faulty(code: string, at: string, subject: string, column: string): Judged {
  return { kind: "faulty", flag: flag(code, at, { subject, column }) };
}

function unreadable(at: string, subject: string, column: string, text: string): Issue {
  return flag("value-unreadable", at, { subject, column, text });
}
