import type { SchemeFigure } from "../appraisal/schemeFigures";
import type { Text } from "../templates/text";
import { spoken, valueIn, type Draft } from "./figureText";
import { stringsOf } from "./language";
import type { Strings } from "./strings/strings";

/** What has been done, in both languages: it may be read after the language was switched. */
export function inBoth(say: (strings: Strings) => string): Text {
  return { zh: say(stringsOf.zh), en: say(stringsOf.en) };
}

/** One changed figure with its values; of several, how many. */
export function wordsOf(changed: readonly SchemeFigure[], draft: Draft): Text {
  const [only] = changed;
  if (!only || changed.length > 1) return inBoth(({ figures }) => figures.changes(changed.length));
  return inBoth(({ figures }) => figures.change(only.name, only.heading, spoken(only, only.value), spoken(only, valueIn(draft, only))));
}
