import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useStrings } from "../language";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: `0 ${tokens.spacingHorizontalS}`, padding: `${tokens.spacingVerticalXS} 44px ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`, backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export type StoppedLineProps = Readonly<{ issues: number; onOpen(): void }>;

/** The pane recalculated by itself and stopped at an issue: said in a line, wherever one is, without leading away. */
export function StoppedLine({ issues, onOpen }: StoppedLineProps) {
  const styles = useStyles();
  const strings = useStrings();
  return (
    <div className={styles.line}>
      <span>{strings.announce.stopped(issues)}</span>
      <Link as="button" onClick={onOpen}>
        {strings.banner.open}
      </Link>
    </div>
  );
}
