import { makeStyles, Spinner, Switch, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { findSchemeTables } from "../../scheme/findSchemeTables";
import { isSmall, mostPeople } from "../automatic";
import { PlaceLinks } from "../components/PlaceLinks";
import { PlaceTitle } from "../components/PlaceTitle";
import { Section } from "../components/Section";
import { useStrings } from "../language";
import { offeredIn } from "../places";
import { readPreferences, writePreferences } from "../preferences";
import type { Run } from "../recalculation";
import type { PageProps } from "./pageProps";
import { SchemeCards } from "./SchemeCards";

const useStyles = makeStyles({
  hint: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  small: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  waiting: { padding: tokens.spacingHorizontalM, justifyContent: "flex-start" },
  switch: { marginLeft: "-8px" },
});

/** 方案: the scheme's tables as cards. What is typed here is written to the cells of the tables and nowhere else. */
export function SetUpPage(props: PageProps) {
  const styles = useStyles();
  const strings = useStrings();
  const workbook = props.state.last?.workbook;
  const tables = useMemo(() => (workbook ? findSchemeTables(workbook) : []), [workbook]);
  return (
    <>
      <PlaceTitle>{props.state.last?.appraisal.scheme?.settings.name ?? strings.places.setUp}</PlaceTitle>
      {!workbook ? (
        <Spinner className={styles.waiting} size="tiny" label={strings.opening} />
      ) : tables.length === 0 ? (
        <>
          <p className={styles.hint}>{strings.setUp.none}</p>
          <PlaceLinks places={offeredIn("setUp")} onPlace={props.onPlace} />
        </>
      ) : (
        <>
          <p className={styles.hint}>{strings.setUp.hint}</p>
          <PlaceLinks places={offeredIn("setUp")} onPlace={props.onPlace} />
          <SchemeCards {...props} workbook={workbook} />
        </>
      )}
      <Section title={strings.setUp.cards.options} open>
        <Automatic last={props.state.last} />
      </Section>
    </>
  );
}

/** Whether the pane recalculates by itself: a liking of the person, not a fact of the workbook. */
function Automatic({ last }: Readonly<{ last: Run | undefined }>) {
  const styles = useStyles();
  const strings = useStrings().setUp;
  const [on, setOn] = useState(() => readPreferences().automatic === true);
  return (
    <>
      <Switch
        className={styles.switch}
        label={strings.automatic}
        checked={on}
        onChange={(_, data) => {
          setOn(data.checked);
          writePreferences({ automatic: data.checked });
        }}
      />
      <p className={styles.small}>{isSmall(last) ? strings.automaticHint : strings.automaticPaused(mostPeople)}</p>
    </>
  );
}
