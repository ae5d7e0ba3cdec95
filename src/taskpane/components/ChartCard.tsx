import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  card: { margin: 0, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  sentence: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  figures: { marginTop: tokens.spacingVerticalXS },
  summary: {
    width: "fit-content",
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "24px",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  scroll: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
  head: { padding: `2px ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, textAlign: "right", whiteSpace: "nowrap" },
  cell: { padding: `2px ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, textAlign: "right", whiteSpace: "nowrap" },
  first: { textAlign: "left", paddingLeft: 0, whiteSpace: "normal", overflowWrap: "anywhere", fontWeight: tokens.fontWeightRegular },
});

export type ChartCardProps = Readonly<{
  /** What the chart proves. */
  sentence: string;
  /** The word that opens the figures behind it. */
  figures: string;
  head: readonly string[];
  rows: readonly (readonly ReactNode[])[];
  children: ReactNode;
}>;

/** A chart under its sentence, and the figures behind it as a table. The drawing itself says nothing that they do not. */
export function ChartCard({ sentence, figures, head, rows, children }: ChartCardProps) {
  const styles = useStyles();
  return (
    <section className={styles.card} aria-label={sentence}>
      <h2 className={styles.sentence}>{sentence}</h2>
      <div aria-hidden>{children}</div>
      <details className={styles.figures}>
        <summary className={styles.summary}>{figures}</summary>
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={sentence}>
            <thead>
              <tr>
                {head.map((word, index) => (
                  <th key={index} scope="col" className={mergeClasses(styles.head, index === 0 && styles.first)}>
                    {word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((cells, row) => (
                <tr key={row}>
                  {cells.map((cell, index) =>
                    index === 0 ? (
                      <th key={index} scope="row" className={mergeClasses(styles.cell, styles.first)}>
                        {cell}
                      </th>
                    ) : (
                      <td key={index} className={styles.cell}>
                        {cell}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
