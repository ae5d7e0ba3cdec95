import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Language } from "../../scheme/issue";
import { useLanguage, useStrings } from "../language";
import { doorOf, doors, type Door, type PlaceName } from "../places";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    minHeight: "40px",
    minWidth: "40px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    "@media (min-width: 300px) and (max-width: 349px)": { minWidth: "32px", padding: "0 6px" },
    "@media (max-width: 299px)": { minWidth: "32px", padding: "0 4px", fontSize: tokens.fontSizeBase200 },
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px" },
  },
  // English names are longer: five of them are to stand in one row where Excel opens its panes.
  long: { "@media (min-width: 300px) and (max-width: 379px)": { minWidth: "32px", padding: "0 4px", fontSize: tokens.fontSizeBase200 } },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      top: "-1px",
      left: tokens.spacingHorizontalS,
      right: tokens.spacingHorizontalS,
      height: "3px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
  },
  language: { marginLeft: "auto", fontSize: tokens.fontSizeBase200 },
});

export type PlaceBarProps = Readonly<{
  place: PlaceName;
  onPlace(place: Door): void;
  onLanguage(language: Language): void;
}>;

/** The row at the foot: a door to each of the main places, and the other language. */
export function PlaceBar({ place, onPlace, onLanguage }: PlaceBarProps) {
  const styles = useStyles();
  const strings = useStrings();
  const door = doorOf(place);
  const other = useLanguage() === "zh" ? "en" : "zh";
  return (
    <nav className={styles.bar} aria-label={strings.placesLabel}>
      {doors.map((name) => (
        <button key={name} type="button" className={mergeClasses(styles.button, other === "zh" && styles.long, name === door && styles.current)} aria-current={name !== door ? undefined : name === place ? "page" : "true"} onClick={() => onPlace(name)}>
          {strings.places[name]}
        </button>
      ))}
      <button type="button" lang={other === "zh" ? "zh-CN" : "en"} className={mergeClasses(styles.button, other === "zh" && styles.long, styles.language)} aria-label={strings.otherLanguageHint} title={strings.otherLanguageHint} onClick={() => onLanguage(other)}>
        {strings.otherLanguage}
      </button>
    </nav>
  );
}
