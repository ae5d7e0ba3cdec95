/** Which option answers what adopting asks. */
export function adoptHint(code: string): Readonly<{ zh: string; en: string }> | undefined {
  switch (code) {
    case "adopt-no-table":
    case "adopt-several-tables":
      return { zh: "（--range \"考核!A3:K40\"）", en: " (--range \"Sheet1!A3:K40\")" };
    case "adopt-no-header":
      return { zh: "（--map，如 {\"姓名\": \"A\"}）", en: " (--map, e.g. {\"Name\": \"A\"})" };
    case "adopt-column-missing":
    case "adopt-column-unsure":
    case "adopt-given-gone":
      return { zh: "（--map）", en: " (--map)" };
    case "own-no-header":
    case "own-no-items":
      return { zh: "（--scheme、--range）", en: " (--scheme, --range)" };
    default:
      return undefined;
  }
}
