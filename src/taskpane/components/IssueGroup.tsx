import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useStrings } from "../language";
import { CellLink } from "./CellLink";

/** So many are shown at once; a fault in a column repeats itself in every row. */
const portion = 50;

const useStyles = makeStyles({
  group: { padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, margin: `0 ${tokens.spacingHorizontalM}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  hint: { margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  entry: { display: "flex", flexDirection: "column", alignItems: "flex-start", margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, overflowWrap: "anywhere" },
  danger: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  warning: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  at: { fontSize: tokens.fontSizeBase200, lineHeight: "24px" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, paddingBottom: tokens.spacingVerticalXXS },
  more: { margin: `0 ${tokens.spacingHorizontalXS}` },
});

/** Something that can be done about an entry here and now. `label` says of what, where the button's word alone does not. */
export type Action = Readonly<{ text: string; label?: string; busy?: boolean; act(): void }>;

export type Entry = Readonly<{ text: string; at?: string; who?: string; actions?: readonly Action[] }>;

export type IssueGroupProps = Readonly<{ title: string; hint: string; tone: "danger" | "warning" | "plain"; entries: readonly Entry[]; onReveal(at: string): void }>;

/** Things of one kind to be done, each with the way to its cell. */
export function IssueGroup({ title, hint, tone, entries, onReveal }: IssueGroupProps) {
  const styles = useStyles();
  const strings = useStrings().issues;
  const heading = useId();
  const [limit, setLimit] = useState(portion);
  if (entries.length === 0) return null;
  const left = entries.length - limit;
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <h2 id={heading} className={styles.title}>
        {title} <span className={styles.count}>{entries.length}</span>
      </h2>
      <p className={styles.hint}>{hint}</p>
      <ul className={styles.list}>
        {entries.slice(0, limit).map(({ text, at, who, actions = [] }, index) => (
          <li key={index} className={mergeClasses(styles.entry, tone === "danger" ? styles.danger : tone === "warning" && styles.warning)}>
            <span>
              {who && <strong>{who} </strong>}
              {text}
            </span>
            {at && (
              <span className={styles.at}>
                <CellLink at={at} onReveal={onReveal}>
                  {at}
                </CellLink>
              </span>
            )}
            {actions.length > 0 && (
              <span className={styles.actions}>
                {actions.map((action) => (
                  <Button key={action.text} size="small" disabledFocusable={action.busy} aria-label={action.label} onClick={action.act}>
                    {action.text}
                  </Button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button className={styles.more} appearance="transparent" size="small" onClick={() => setLimit(limit + portion)}>
          {strings.more(Math.min(portion, left))}
        </Button>
      )}
    </section>
  );
}
