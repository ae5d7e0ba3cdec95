import { rounded, times, toNumber, type Exact } from "../sheet/exact";
import type { Piece } from "./formatPieces";
import { dayOf, weekdayOf } from "./serial";
import { whole } from "./value";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const chineseWeekdays = ["日", "一", "二", "三", "四", "五", "六"];

/** A serial in the pieces of a date format; undefined when it is no date (negative, beyond 9999). */
export function dateText(value: Exact, pieces: readonly Piece[]): string | undefined {
  const seconds = toNumber(rounded(times(value, whole(86_400)), 0));
  const serial = Math.floor(seconds / 86_400);
  const day = dayOf(serial);
  if (!day || value.n < 0n) return undefined;
  const clock = seconds - serial * 86_400;
  const [hour, minute, second] = [Math.floor(clock / 3600), Math.floor(clock / 60) % 60, clock % 60];
  const halves = pieces.some(({ kind, value: letters }) => kind === "date" && letters.includes("/"));
  const dated = pieces.filter(({ kind }) => kind === "date");
  const written = (letters: string, at: number): string => {
    switch (letters[0]) {
      case "y":
        return letters.length <= 2 ? padded(day.year % 100, 2) : String(day.year);
      case "m":
        return isMinute(dated, at) ? padded(minute, letters.length) : monthText(day.month, letters.length);
      case "d":
        return letters.length <= 2 ? padded(day.day, letters.length) : nameOf(weekdays[weekdayOf(serial)]!, letters.length);
      case "h":
        return padded(halves ? ((hour + 11) % 12) + 1 : hour, letters.length);
      case "s":
        return padded(second, letters.length);
      case "[":
        return elapsed(seconds, letters);
      case "上":
        return hour < 12 ? "上午" : "下午";
      default:
        return letters === "aaaa" || letters === "aaa" ? weekdayInChinese(serial, letters) : halfOfDay(hour, letters);
    }
  };
  let at = 0;
  return pieces.map((piece) => (piece.kind === "date" ? written(piece.value, at++) : piece.kind === "literal" || piece.kind === "percent" ? piece.value : piece.kind === "place" ? "0" : "")).join("");
}

function padded(number: number, length: number): string {
  return String(number).padStart(Math.min(length, 2), "0");
}

/** `m` beside hours or seconds is minutes. */
function isMinute(dated: readonly Piece[], at: number): boolean {
  return dated[at]!.value.length <= 2 && (/^\[?h/.test(dated[at - 1]?.value ?? "") || /^\[?s/.test(dated[at + 1]?.value ?? ""));
}

function monthText(month: number, length: number): string {
  return length <= 2 ? padded(month, length) : length === 5 ? months[month - 1]![0]! : nameOf(months[month - 1]!, length);
}

function nameOf(name: string, length: number): string {
  return length === 3 ? name.slice(0, 3) : name;
}

function weekdayInChinese(serial: number, letters: string): string {
  return (letters === "aaaa" ? "星期" : "周") + chineseWeekdays[weekdayOf(serial)]!;
}

function halfOfDay(hour: number, letters: string): string {
  return letters === "a/p" ? (hour < 12 ? "A" : "P") : hour < 12 ? "AM" : "PM";
}

function elapsed(seconds: number, letters: string): string {
  const units = letters[1] === "h" ? 3600 : letters[1] === "m" ? 60 : 1;
  return String(Math.floor(seconds / units)).padStart(letters.length - 2, "0");
}
