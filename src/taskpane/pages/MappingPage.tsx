import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { readMapping } from "../../appraisal/mappingTable";
import { AdoptTable } from "../components/AdoptTable";
import { KeptMapping } from "../components/KeptMapping";
import { PlaceTitle } from "../components/PlaceTitle";
import { useLanguage, useStrings } from "../language";
import { mappingWords } from "../strings/mapping";
import type { PageProps } from "./pageProps";

const useStyles = makeStyles({
  waiting: { padding: tokens.spacingHorizontalM, justifyContent: "flex-start" },
  hint: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  other: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
});

/** 列对应: the user's own tables and what feeds what, for the first time or ever after. */
export function MappingPage(props: PageProps) {
  const styles = useStyles();
  const strings = useStrings();
  const words = mappingWords[useLanguage()];
  const [anew, setAnew] = useState(false);
  const last = props.state.last;
  const rows = useMemo(() => (last ? readMapping(last.workbook) : []), [last]);
  const scheme = last?.appraisal.scheme;
  if (!last) {
    return (
      <>
        <PlaceTitle>{strings.places.mapping}</PlaceTitle>
        <Spinner className={styles.waiting} size="tiny" label={strings.opening} />
      </>
    );
  }
  const first = rows.length === 0 || !scheme;
  return (
    <>
      <PlaceTitle>{scheme ? strings.places.mapping : words.title}</PlaceTitle>
      {first || anew ? (
        <>
          <p className={styles.hint}>{scheme && rows.length === 0 ? `${words.noMapping}${words.hint}` : words.hint}</p>
          {!first && (
            <Button className={styles.other} size="small" onClick={() => setAnew(false)}>
              {words.backToMapping}
            </Button>
          )}
          <AdoptTable {...props} workbook={last.workbook} scheme={scheme} onWritten={() => (scheme ? setAnew(false) : props.onPlace("results"))} />
        </>
      ) : (
        <>
          <p className={styles.hint}>{words.standingHint}</p>
          <KeptMapping {...props} rows={rows} workbook={last.workbook} scheme={scheme} />
          <Button className={styles.other} size="small" onClick={() => setAnew(true)}>
            {words.another}
          </Button>
        </>
      )}
    </>
  );
}
