import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import { grouped } from "../figures";
import { useStrings } from "../language";
import type { Person } from "../people";

const useStyles = makeStyles({
  strip: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    boxSizing: "border-box",
    width: "100%",
    minHeight: "36px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderTop: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  who: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  why: { display: "flex", alignItems: "center", color: tokens.colorBrandForeground2 },
});

export type SelectedPersonProps = Readonly<{ person: Person; decimals: number; onWhy(): void }>;

/** Whose row is selected in the sheet, one press away from why. */
export function SelectedPerson({ person, decimals, onWhy }: SelectedPersonProps) {
  const styles = useStyles();
  const strings = useStrings().results;
  const { result, total, grade } = person.card;
  return (
    <button type="button" className={styles.strip} onClick={onWhy}>
      <span className={styles.who}>{[strings.selected(result.name), total ? grouped(total, decimals) : strings.unscored, grade].filter(Boolean).join(" · ")}</span>
      <span className={styles.why}>
        {strings.why}
        <ChevronRightRegular aria-hidden />
      </span>
    </button>
  );
}
