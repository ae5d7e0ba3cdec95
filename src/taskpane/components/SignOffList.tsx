import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import type { SignOff } from "../../appraisal/signOffStates";
import { isoDate } from "../../scheme/period";
import { grouped } from "../figures";
import { useLanguage } from "../language";
import { signOffWords } from "../strings/signOff";
import { useRowsInView } from "../useRowsInView";

/** Every row has this height, so that thousands of them need not be measured. */
const rowHeight = 48;
const page = 8;

const useStyles = makeStyles({
  list: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  item: { position: "absolute", left: 0, right: 0, display: "flex", alignItems: "stretch", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  box: { flexShrink: 0, alignSelf: "center", paddingLeft: tokens.spacingHorizontalXS },
  row: {
    flexGrow: 1,
    minWidth: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalXS}`,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  who: { display: "flex", flexDirection: "column", minWidth: 0 },
  line: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  name: { fontWeight: tokens.fontWeightSemibold },
  about: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
  state: { display: "flex", flexDirection: "column", alignItems: "flex-end", maxWidth: "120px", whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
  alarm: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

export type SignOffListProps = Readonly<{
  people: readonly SignOff[];
  decimals: number;
  picked: ReadonlySet<string>;
  /** Whose data have changed since the card was made. */
  moved: ReadonlySet<string>;
  /** Where several periods are listed, each row says its own. */
  withPeriod: boolean;
  scroller: RefObject<HTMLElement | null>;
  onPick(at: string, picked: boolean): void;
  onOpen(at: string): void;
}>;

/** Who is to sign and how far it has come. Two stops for the Tab key (the box and the name); arrows move along the rows. */
export function SignOffList({ people, decimals, picked, moved, withPeriod, scroller, onPick, onOpen }: SignOffListProps) {
  const styles = useStyles();
  const words = signOffWords[useLanguage()];
  const list = useRef<HTMLUListElement>(null);
  const { first, end } = useRowsInView(list, scroller, rowHeight);
  const [active, setActive] = useState(0);
  const moving = useRef<"input" | "button">(undefined);
  const last = people.length - 1;
  const stop = Math.min(active, last);

  useLayoutEffect(() => {
    const what = moving.current;
    moving.current = undefined;
    if (what) list.current?.querySelector<HTMLElement>(`[data-row="${stop}"] ${what}`)?.focus();
  }, [stop]);

  function move(event: KeyboardEvent) {
    const steps: Readonly<Record<string, number>> = { ArrowDown: stop + 1, ArrowUp: stop - 1, PageDown: stop + page, PageUp: stop - page, Home: 0, End: last };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    moving.current = event.target instanceof HTMLInputElement ? "input" : "button";
    setActive(Math.max(0, Math.min(last, to)));
  }

  const drawn = Array.from({ length: Math.max(0, Math.min(end, people.length) - first) }, (_, index) => first + index);
  if (stop >= 0 && !drawn.includes(stop)) drawn[stop < first ? "unshift" : "push"](stop);
  return (
    <ul ref={list} className={styles.list} aria-label={words.list} style={{ height: people.length * rowHeight }} onKeyDown={move}>
      {drawn.map((index) => {
        const one = people[index]!;
        const { name, at, department, post, period } = one.card.result;
        const { total, grade } = one.card;
        const state = [words.states[one.state], dayOf(one)].filter(Boolean).join(" ");
        const hasMoved = moved.has(at);
        const figures = [total ? grouped(total, decimals) : undefined, grade, department ?? post, withPeriod ? period : undefined].filter(Boolean).join(" · ");
        return (
          <li key={at} data-row={index} className={styles.item} style={{ top: index * rowHeight, height: rowHeight }} aria-setsize={people.length} aria-posinset={index + 1}>
            <Checkbox className={styles.box} aria-label={words.pick(name)} tabIndex={index === stop ? 0 : -1} disabled={one.state === "unscored"} checked={picked.has(at)} onFocus={() => setActive(index)} onChange={(_, data) => onPick(at, data.checked === true)} />
            <button type="button" className={styles.row} tabIndex={index === stop ? 0 : -1} aria-label={words.openPerson(name, [state, hasMoved ? words.moved : undefined].filter(Boolean).join("，"))} onFocus={() => setActive(index)} onClick={() => onOpen(at)}>
              <span className={styles.who}>
                <span className={mergeClasses(styles.line, styles.name)}>{name}</span>
                <span className={mergeClasses(styles.line, styles.about)}>{figures}</span>
              </span>
              <span className={styles.state}>
                <span className={one.state === "changed" || one.state === "disputed" ? styles.alarm : one.state === "none" || one.state === "unscored" ? styles.quiet : undefined}>{state}</span>
                {hasMoved && <span className={mergeClasses(styles.about, styles.alarm)}>{words.moved}</span>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The day that the state is of: returned, else sent. */
function dayOf({ row, state }: SignOff): string | undefined {
  const day = state === "sent" ? row?.sent : state === "draft" ? undefined : row?.returned;
  return day === undefined ? undefined : isoDate(day).slice(5);
}
