/** Units of time as people write them, in days. */
const unitDays: readonly (readonly [RegExp, number])[] = [
  [/^(?:天|日|days?|d)$/i, 1],
  [/^(?:小时|时|h|hrs?|hours?)$/i, 1 / 24],
  [/^(?:分钟|分鐘|min|mins|minutes?)$/i, 1 / 1440],
  [/^(?:秒|秒钟|s|secs?|seconds?)$/i, 1 / 86_400],
];

/** How many days a unit of time is; undefined when it is none. `分` alone means points here, not minutes. */
export function daysPerUnit(unit: string): number | undefined {
  const plain = unit.normalize("NFKC").trim();
  return unitDays.find(([pattern]) => pattern.test(plain))?.[1];
}

/** A stretch of time written as text, in days: `1:30` (hours and minutes), `0:45:30`, `1小时30分`, `2h 5m`. */
export function durationOfText(text: string): number | undefined {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const clock = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(plain);
  if (clock) return (Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0)) / 86_400;
  const spoken = /^(?:(\d+)(?:天|日|d))?(?:(\d+)(?:小时|时|h))?(?:(\d+)(?:分钟|分|min|m))?(?:(\d+)(?:秒钟|秒|s))?$/i.exec(plain);
  if (!spoken || spoken.slice(1).filter((part) => part !== undefined).length < 2) return undefined;
  return Number(spoken[1] ?? 0) + Number(spoken[2] ?? 0) / 24 + Number(spoken[3] ?? 0) / 1440 + Number(spoken[4] ?? 0) / 86_400;
}

/** Whether a number format shows a time of day or a duration: `h:mm`, `[h]:mm:ss`, but no date. */
export function showsTime(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\./g, "");
  return /h|\[m+\]|s/i.test(bare) && !/[yd]/i.test(bare);
}

/** Days in a unit, without the dust of dividing by 24: 45 minutes are 45. */
export function inUnit(days: number, perUnit: number): number {
  return Number((days / perUnit).toPrecision(12));
}
