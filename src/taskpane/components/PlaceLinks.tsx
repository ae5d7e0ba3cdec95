import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import { useStrings } from "../language";
import type { InnerPlace } from "../places";

const useStyles = makeStyles({
  links: { display: "flex", flexWrap: "wrap", gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`, margin: 0, padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS}`, listStyleType: "none" },
  link: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    minHeight: "28px",
    padding: `0 ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { fontSize: "12px" },
});

export type PlaceLinksProps = Readonly<{ places: readonly InnerPlace[]; onPlace(place: InnerPlace): void }>;

/** The places that lie inside this one, by name, in one line where they fit. */
export function PlaceLinks({ places, onPlace }: PlaceLinksProps) {
  const styles = useStyles();
  const strings = useStrings();
  if (places.length === 0) return null;
  return (
    <ul className={styles.links} aria-label={strings.further}>
      {places.map((place) => (
        <li key={place}>
          <button type="button" className={styles.link} onClick={() => onPlace(place)}>
            {strings.places[place]}
            <ChevronRightRegular aria-hidden className={styles.chevron} />
          </button>
        </li>
      ))}
    </ul>
  );
}
