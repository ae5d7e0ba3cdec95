import { makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { Appraisal } from "../../appraisal/appraisal.types";
import type { Scheme } from "../../scheme/scheme";
import { useStrings } from "../language";
import type { PageProps } from "../pages/pageProps";
import { inPeriod, lookedPeriod, peopleOf, shown } from "../people";
import { PeopleList } from "./PeopleList";

const useStyles = makeStyles({
  search: { position: "sticky", top: 0, zIndex: 1, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  box: { width: "100%", maxWidth: "none" },
  none: { margin: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
});

export type PersonPickerProps = Pick<PageProps, "view" | "scroller" | "onPerson"> & Readonly<{ appraisal: Appraisal; scheme: Scheme }>;

/** Everybody of the period looked at, to choose one from: by search, by arrow keys, by a press. */
export function PersonPicker({ appraisal, scheme, view, scroller, onPerson }: PersonPickerProps) {
  const styles = useStyles();
  const strings = useStrings().results;
  const [query, setQuery] = useState("");
  const settled = useDeferredValue(query);
  const people = useMemo(() => peopleOf(inPeriod(appraisal, lookedPeriod(appraisal, view)).cards), [appraisal, view]);
  const found = useMemo(() => shown(people, { query: settled, order: "sheet" }), [people, settled]);
  const grades = useMemo(() => [...new Set(scheme.grades.map(({ grade }) => grade))], [scheme]);
  return (
    <>
      <div className={styles.search} role="search">
        <SearchBox className={styles.box} size="small" placeholder={strings.search} aria-label={strings.search} value={query} onChange={(_, { value }) => setQuery(value)} />
      </div>
      {found.length === 0 && <p className={styles.none}>{strings.none}</p>}
      <PeopleList label={strings.people} people={found} grades={grades} decimals={scheme.settings.decimals} current={undefined} scroller={scroller} reasonOf={nothing} earlierOf={nothing} onOpen={onPerson} />
    </>
  );
}

function nothing(): undefined {
  return undefined;
}
