import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  section: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "& > summary::before": { content: '"▸"', width: "12px", color: tokens.colorNeutralForeground2 },
    "&[open] > summary::before": { content: '"▾"' },
  },
  summary: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: `0 ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    listStyleType: "none",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  aside: { marginLeft: "auto", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  body: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
});

export type SectionProps = Readonly<{ title: string; /** What can be known of it without opening it. */ aside?: ReactNode; open?: boolean; children: ReactNode }>;

/** A part of a page that opens and closes. */
export function Section({ title, aside, open = false, children }: SectionProps) {
  const styles = useStyles();
  return (
    <details className={styles.section} open={open}>
      <summary className={styles.summary}>
        <h2 className={styles.title}>{title}</h2>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
