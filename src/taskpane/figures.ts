import { toFixed, type Exact } from "../sheet/exact";

/** `186240.5` → `186,240.50`. */
export function grouped(value: Exact | number, decimals: number): string {
  const [whole = "", fraction] = (typeof value === "number" ? value.toFixed(decimals) : toFixed(value, decimals)).split(".");
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

/** `¥186,240.50`, the sign of a negative amount in front: `−¥20.00`. */
export function money(value: Exact | number, decimals: number): string {
  const text = grouped(value, decimals);
  return text.startsWith("-") ? `−¥${text.slice(1)}` : `¥${text}`;
}

/** `0.3`, `12`: seconds as one says them. */
export function seconds(milliseconds: number): string {
  return milliseconds < 9950 ? (Math.max(milliseconds, 100) / 1000).toFixed(1) : String(Math.round(milliseconds / 1000));
}

/** `09:05`, by the clock on the wall. */
export function clockTime(moment: number): string {
  const date = new Date(moment);
  return `${String(date.getHours()).padStart(2, "0")}:${String(date.getMinutes()).padStart(2, "0")}`;
}
