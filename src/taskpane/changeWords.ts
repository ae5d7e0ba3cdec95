import type { SchemeFigure } from "../appraisal/schemeFigures";
import type { Text } from "../templates/text";
import type { Draft } from "./draft";
import { spoken, valueIn } from "./figureText";
import { inBoth } from "./language";

/** One changed figure with its values; of several, how many. */
export function wordsOf(changed: readonly SchemeFigure[], draft: Draft): Text {
  const [only] = changed;
  if (!only || changed.length > 1) return inBoth(({ figures }) => figures.changes(changed.length));
  return inBoth(({ figures }) => figures.change(only.name, only.heading, spoken(only, only.value), spoken(only, valueIn(draft, only))));
}
