import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { PlaceTitle } from "../components/PlaceTitle";
import { useLanguage, useStrings } from "../language";
import { signOffWords } from "../strings/signOff";
import type { PageProps } from "./pageProps";
import { SignOffDesk } from "./SignOffDesk";

const useStyles = makeStyles({
  hint: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  waiting: { padding: tokens.spacingHorizontalM, justifyContent: "flex-start" },
  action: { marginLeft: tokens.spacingHorizontalM },
});

/** 签核: who has signed what, cards made and sent, and what came back checked against its seal. */
export function SignOffPage(props: PageProps) {
  const styles = useStyles();
  const strings = useStrings();
  const words = signOffWords[useLanguage()];
  const { state, onPlace } = props;
  const { last } = state;
  if (last?.appraisal.scheme && last.appraisal.issues.length === 0) return <SignOffDesk {...props} worked={last} scheme={last.appraisal.scheme} />;
  return (
    <>
      <PlaceTitle>{strings.places.signOff}</PlaceTitle>
      {!last && state.running ? (
        <Spinner className={styles.waiting} size="tiny" label={strings.opening} />
      ) : (
        <>
          <p className={styles.hint}>{words.none}</p>
          {last && last.appraisal.issues.length > 0 && (
            <Button className={styles.action} size="small" onClick={() => onPlace("issues")}>
              {words.toIssues}
            </Button>
          )}
        </>
      )}
    </>
  );
}
