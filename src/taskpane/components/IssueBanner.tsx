import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import { useStrings } from "../language";

const useStyles = makeStyles({
  banner: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    boxSizing: "border-box",
    width: "100%",
    minHeight: "36px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { flexShrink: 0, fontSize: "16px" },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  words: { flexGrow: 1, display: "flex", flexWrap: "wrap", gap: `0 ${tokens.spacingHorizontalM}` },
});

export type IssueBannerProps = Readonly<{ unscored: number; notices: number; onOpen(): void }>;

/** One line that counts what a person should look at, and leads there. Nothing to say: not there. */
export function IssueBanner({ unscored, notices, onOpen }: IssueBannerProps) {
  const styles = useStyles();
  const strings = useStrings().banner;
  if (unscored + notices === 0) return null;
  const said = [unscored > 0 && strings.unscored(unscored), notices > 0 && strings.notices(notices)].filter((words) => words !== false);
  const Icon = unscored > 0 ? WarningRegular : InfoRegular;
  return (
    <button type="button" className={styles.banner} onClick={onOpen} title={strings.open}>
      <Icon aria-hidden className={mergeClasses(styles.icon, unscored > 0 && styles.warningIcon)} />
      <span className={styles.words}>
        {said.map((words) => (
          <span key={words}>{words}</span>
        ))}
      </span>
      <ChevronRightRegular aria-hidden className={styles.icon} />
    </button>
  );
}
