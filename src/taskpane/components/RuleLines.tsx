import { makeStyles, tokens } from "@fluentui/react-components";
import { CellLink } from "./CellLink";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere", ":first-child": { borderTop: "none" } },
  name: { fontWeight: tokens.fontWeightSemibold },
  text: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** A rule that is read here and changed in its cell. */
export type RuleLine = Readonly<{ name: string; what: string; text: string; at: string }>;

export function RuleLines({ label, lines, onReveal }: Readonly<{ label: string; lines: readonly RuleLine[]; onReveal(at: string): void }>) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {lines.map(({ name, what, text, at }) => (
        <li key={at} className={styles.line}>
          <span className={styles.name}>{name}</span>{" "}
          <CellLink at={at} quiet onReveal={onReveal}>
            {what || at}
          </CellLink>
          {text && <span className={styles.text}>{text}</span>}
        </li>
      ))}
    </ul>
  );
}
