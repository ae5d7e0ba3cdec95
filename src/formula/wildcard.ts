/** Whether a text holds `*` or `?` that stand for other characters (or `~`, which takes that meaning away). */
export function hasWildcard(pattern: string): boolean {
  return /[*?~]/.test(pattern);
}

/** A pattern with `*` for any text and `?` for any character; `~*`, `~?` and `~~` stand for themselves. Case does not count. */
export function wildcardExpression(pattern: string, where: "whole" | "anywhere"): RegExp {
  const body = pattern.replace(/~([*?~])|[*?]|[\\^$.|+()[\]{}/-]/g, (found, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    return found === "*" ? "[^]*?" : found === "?" ? "[^]" : `\\${found}`;
  });
  return new RegExp(where === "whole" ? `^${body}$` : body, "i");
}
