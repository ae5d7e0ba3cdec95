import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage, useStrings } from "../language";
import { mappingWords } from "../strings/mapping";
import type { PageProps } from "./pageProps";
import { TemplatesPage } from "./TemplatesPage";

const useStyles = makeStyles({
  start: { padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalM} 0` },
  title: { margin: `0 28px ${tokens.spacingVerticalM} 0`, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, textWrap: "balance" },
  lines: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { paddingLeft: tokens.spacingHorizontalM, borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}` },
  choose: { margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, textWrap: "balance" },
  hint: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  again: { marginLeft: "-8px" },
});

/** A workbook without a scheme: what this is, in three lines, and what to begin with. */
export function StartPage(props: PageProps) {
  const styles = useStyles();
  const strings = useStrings().start;
  const own = mappingWords[useLanguage()];
  return (
    <>
      <div className={styles.start}>
        <h1 className={styles.title}>{strings.title}</h1>
        <ul className={styles.lines}>
          {strings.lines.map((line) => (
            <li key={line} className={styles.line}>
              {line}
            </li>
          ))}
        </ul>
        <h2 className={styles.choose}>{own.own}</h2>
        <p className={styles.hint}>{own.ownHint}</p>
        <Button appearance="primary" onClick={() => props.onPlace("mapping")}>
          {own.ownButton}
        </Button>
        <h2 className={styles.choose}>{own.fresh}</h2>
        <p className={styles.hint}>{strings.choose}</p>
        <Button className={styles.again} appearance="transparent" size="small" disabledFocusable={props.state.running !== undefined} onClick={() => void props.host.recalculation.look()}>
          {strings.again}
        </Button>
      </div>
      <TemplatesPage {...props} untitled />
    </>
  );
}
