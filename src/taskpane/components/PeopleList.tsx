import { makeStyles } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import type { Person } from "../people";
import { useRowsInView } from "../useRowsInView";
import { PersonRow, type EarlierGrade } from "./PersonRow";

/** Every row has this height, so that twenty thousand of them need not be measured. */
export const rowHeight = 52;

const page = 8;

const useStyles = makeStyles({
  list: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  item: { position: "absolute", left: 0, right: 0 },
});

export type PeopleListProps = Readonly<{
  label: string;
  people: readonly Person[];
  /** The grades from the best down, for the chips. */
  grades: readonly string[];
  decimals: number;
  /** The person whose row is selected in the sheet. */
  current: string | undefined;
  /** The box that scrolls the list. */
  scroller: RefObject<HTMLElement | null>;
  reasonOf(person: Person): string | undefined;
  earlierOf(person: Person): EarlierGrade | undefined;
  onOpen(at: string): void;
}>;

/**
 * The people, only as many drawn as can be seen. One stop for the Tab key; arrows, Page Up and Down, Home and End move
 * along the rows.
 */
export function PeopleList({ label, people, grades, decimals, current, scroller, reasonOf, earlierOf, onOpen }: PeopleListProps) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const { first, end } = useRowsInView(list, scroller, rowHeight);
  const [active, setActive] = useState(0);
  const moving = useRef(false);
  const last = people.length - 1;
  const stop = Math.min(active, last);

  useLayoutEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [stop]);

  function move(event: KeyboardEvent) {
    const steps: Readonly<Record<string, number>> = { ArrowDown: stop + 1, ArrowUp: stop - 1, PageDown: stop + page, PageUp: stop - page, Home: 0, End: last };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    moving.current = true;
    setActive(Math.max(0, Math.min(last, to)));
  }

  const drawn = Array.from({ length: Math.max(0, Math.min(end, people.length) - first) }, (_, index) => first + index);
  if (stop >= 0 && !drawn.includes(stop)) drawn[stop < first ? "unshift" : "push"](stop);
  return (
    <ul ref={list} className={styles.list} aria-label={label} style={{ height: people.length * rowHeight }} onKeyDown={move}>
      {drawn.map((index) => {
        const person = people[index]!;
        return (
          <li key={person.at} className={styles.item} style={{ top: index * rowHeight, height: rowHeight }} aria-setsize={people.length} aria-posinset={index + 1}>
            <PersonRow
              person={person}
              place={person.card.grade === undefined ? -1 : grades.indexOf(person.card.grade)}
              decimals={decimals}
              reason={reasonOf(person)}
              earlier={earlierOf(person)}
              current={person.at === current}
              reachable={index === stop}
              onFocus={() => setActive(index)}
              onOpen={() => onOpen(person.at)}
            />
          </li>
        );
      })}
    </ul>
  );
}
