import type { Recalculation, Worked } from "./recalculation";

/** Typing pauses this long before the pane recalculates by itself, in milliseconds. */
export const calm = 1200;

/** Above so many people a recalculation is felt while typing, so it is left to the button. */
export const mostPeople = 5000;

export type AutomaticRecalculation = Readonly<{
  /** Somebody on this computer has changed cells. */
  cellsChanged(): void;
  stop(): void;
}>;

/**
 * Recalculates by itself once the typing has paused. One run at a time: what is typed during a run is taken up after it.
 * It cannot go round in circles: Excel's pen does not tell what we write ourselves, and a run over cells that we have just
 * written finds nothing to write.
 */
export function automaticRecalculation(recalculation: Recalculation, isOn: () => boolean): AutomaticRecalculation {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const due = () => {
    if (!isOn()) return;
    const { running, last } = recalculation.state();
    if (running) timer = setTimeout(due, calm);
    else if (isSmall(last)) void recalculation.recalculate(true);
  };
  return {
    cellsChanged() {
      recalculation.touch();
      clearTimeout(timer);
      if (isOn()) timer = setTimeout(due, calm);
    },
    stop: () => clearTimeout(timer),
  };
}

/**
 * Whether a run is over before it is felt. An issue that stops the run leaves nobody worked out: until it is mended
 * every row of the longest sheet counts as a person.
 */
export function isSmall(last: Worked | undefined): boolean {
  if (!last) return true;
  const { appraisal, workbook } = last;
  const people = appraisal.cards.length || Math.max(0, ...workbook.sheets.map(({ rows }) => rows.size));
  return people <= mostPeople;
}
