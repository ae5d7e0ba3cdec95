import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  // The corner to the right is Excel's: its own menu of the add-in hangs there.
  title: { margin: `${tokens.spacingVerticalM} 40px ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
});

/** What a place is called, where nothing better stands at its head. */
export function PlaceTitle({ children }: Readonly<{ children: string }>) {
  return <h1 className={useStyles().title}>{children}</h1>;
}
