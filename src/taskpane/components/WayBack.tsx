import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons";
import { useStrings } from "../language";
import type { PlaceName } from "../places";

const useStyles = makeStyles({
  back: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    minHeight: "28px",
    margin: `${tokens.spacingVerticalXS} 40px 0 ${tokens.spacingHorizontalXS}`,
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

/** At the head of a place that one comes to from another: back to where one came from. */
export function WayBack({ to, onPlace }: Readonly<{ to: PlaceName; onPlace(place: PlaceName): void }>) {
  const { places, back } = useStrings();
  return (
    <button type="button" className={useStyles().back} aria-label={back(places[to])} onClick={() => onPlace(to)}>
      <ChevronLeftRegular aria-hidden />
      {places[to]}
    </button>
  );
}
